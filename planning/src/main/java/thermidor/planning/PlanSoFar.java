package thermidor.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import thermidor.planning.solve.Check;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;

/**
 * A plan where a solver was stopped before it had one: what the solver leaves, if that keeps all limits; else one year planned after the
 * other, each at its best and leaving no less capital than is owed. It is checked like any plan; prices, and so a proven bound, it has only
 * if those that the solver left prove one.
 */
final class PlanSoFar {
    private static final double EXACT = 1e-6;
    private final PlanProgram program;

    private PlanSoFar(PlanProgram program) {
        this.program = program;
    }

    /** Empty where even one year after the other finds none. {@code levels} and {@code worth} may be null. */
    static Optional<Plan> of(PlanProgram program, double[] levels, double[] worth) {
        var soFar = new PlanSoFar(program);
        double[] yearly = soFar.yearByYear();
        double[] best = better(program, kept(program, levels), kept(program, yearly));
        if (best == null) return Optional.empty();
        double[] prices = worth == null ? null : Arrays.copyOf(worth, worth.length);
        if (prices == null || !(Check.of(program.linear(), best, prices).dualError() <= EXACT)) prices = new double[program.linear().rows()];
        Check check = Check.of(program.linear(), best, prices);
        return Optional.of(new Plan(program, new Solution.Optimal(best, prices, check.reached(), check)));
    }

    private static double[] kept(PlanProgram program, double[] levels) {
        if (levels == null) return null;
        return Check.of(program.linear(), levels, new double[program.linear().rows()]).primalError() <= EXACT ? levels : null;
    }

    private static double[] better(PlanProgram program, double[] one, double[] other) {
        if (one == null || other == null) return one == null ? other : one;
        return program.linear().objective(one) >= program.linear().objective(other) ? one : other;
    }

    /** Levels of the whole program, or null. */
    private double[] yearByYear() {
        double[] levels = new double[program.linear().columns()];
        PlanProblem now = program.problem;
        for (int year = 0; year < program.problem.years(); year++) {
            PlanProgram alone = PlanProgram.of(oneYear(now));
            if (!(PlanSolver.exact().solve(alone.linear()) instanceof Solution.Optimal found)) return null;
            copy(alone.activity, program.activity, found.levels(), levels, year);
            copy(alone.building, program.building, found.levels(), levels, year);
            copy(alone.imports, program.imports, found.levels(), levels, year);
            copy(alone.exports, program.exports, found.levels(), levels, year);
            copy(alone.baskets, program.baskets, found.levels(), levels, year);
            double[] built = Arrays.copyOfRange(found.levels(), alone.building.from(), alone.building.end());
            double[] kept = Arrays.copyOfRange(found.levels(), alone.closing.from(), alone.closing.end());
            copy(alone.closing, program.closing, found.levels(), levels, year);
            if (year + 1 < program.problem.years()) now = Rolling.after(now, built, kept);
        }
        ofTheObjective(levels);
        return levels;
    }

    private static void copy(Places from, Places to, double[] found, double[] levels, int year) {
        for (int thing = 0; thing < from.things(); thing++) levels[to.at(thing, year)] = found[from.at(thing, 0)];
    }

    /** The first year alone, at whose end no stock is less than what is owed or than there is now. */
    private static PlanProblem oneYear(PlanProblem problem) {
        List<Capital> capitals = problem.capitals().stream().map(c -> new Capital(c.name(), c.industry(), c.unit(), c.wear(), c.lag(), c.openingByAge(), c.arriving(),
            c.madeOf(), c.buildAtMost(), problem.years() == 1 ? c.atLeastAtEnd() : c.madeOf().isEmpty() ? 0 : Math.min(c.atLeastAtEnd(), c.withoutBuilding(0)))).toList();
        return new PlanProblem(1, problem.goods(), problem.techniques(), capitals, problem.labour(), problem.nature(), problem.imports(), problem.exports(),
            problem.foreignExchange(), problem.uses(), problem.demands(), problem.objective());
    }

    /** The unknowns that the objective adds, as far as the baskets allow. */
    private void ofTheObjective(double[] levels) {
        PlanProblem problem = program.problem;
        int column = program.baskets.end();
        switch (problem.objective()) {
            case Objective.WorstYear o -> {
                double worst = Double.POSITIVE_INFINITY;
                for (int year = 0; year < problem.years(); year++) worst = Math.min(worst, levels[program.baskets.at(program.use.number(o.use()), year)]);
                levels[column] = worst;
            }
            case Objective.DiminishingUtility o -> {
                for (int year = 0; year < problem.years(); year++) {
                    for (var use : o.steps().entrySet()) {
                        double left = levels[program.baskets.at(program.use.number(use.getKey()), year)];
                        for (var step : use.getValue()) {
                            levels[column] = Math.min(left, step.baskets());
                            left -= levels[column++];
                        }
                    }
                }
            }
            case Objective.WeightedUses _, Objective.SummedFulfilment _, Objective.LeastLabour _ -> { }
        }
    }
}
