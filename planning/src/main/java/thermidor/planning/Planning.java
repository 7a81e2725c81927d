package thermidor.planning;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import thermidor.planning.large.LargePlan;
import thermidor.planning.large.OwnMethod;
import thermidor.planning.solve.NamedProgram;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;
import thermidor.planning.solve.Watch;

/** Makes plans. */
public final class Planning {
    private Planning() {}

    /** A plan of one good that nobody waits for: behind it the solver is loaded, and Java has linked what a plan calls. */
    public static Outcome rehearse() {
        var steps = Map.of("eaten", List.of(new Objective.DiminishingUtility.Step(1, 2), new Objective.DiminishingUtility.Step(1, 1)));
        return plan(PlanProblem.over(1).good("bread", "loaf").labour("hands", "hour", 1)
            .technique("bakery", "oven", t -> t.output("bread", 1).input("bread", 0.1).labour("hands", 1).atMost(1))
            .imported("bread", Yearly.of(1), Yearly.of(1)).exported("bread", Yearly.of(1), Yearly.of(1)).foreignExchange(1)
            .use("eaten", Map.of("bread", 1.0)).objective(new Objective.DiminishingUtility(steps, Yearly.of(1), Map.of())).build());
    }

    /** With the exact solvers. */
    public static Outcome plan(PlanProblem problem) {
        return plan(problem, PlanSolver.exact());
    }

    public static Outcome plan(PlanProblem problem, PlanSolver solver) {
        return outcome(PlanProgram.of(problem), solver);
    }

    /** Watched: where the solver is stopped, what it leaves if that keeps every limit, or a plan made year by year. */
    public static Outcome plan(PlanProblem problem, PlanSolver solver, Watch watch) {
        var program = PlanProgram.of(problem);
        var left = new double[2][];
        boolean[] stopped = new boolean[1];
        Solution solution = solver.solve(program.linear(), new Watch() {
            @Override
            public boolean goesOn(At at) {
                boolean goesOn = watch.goesOn(at);
                stopped[0] |= !goesOn;
                return goesOn;
            }

            @Override
            public double seconds() {
                return watch.seconds();
            }

            @Override
            public void left(double[] levels, double[] worth) {
                left[0] = levels;
                left[1] = worth;
                stopped[0] = true;
            }
        });
        if (!(solution instanceof Solution.NoPlanFound(String because)) || !stopped[0]) return outcome(program, solution);
        return PlanSoFar.of(program, left[0], left[1]).<Outcome>map(Outcome.Planned::new).orElse(new Outcome.NotFound(because
            + ", and planning year by year found no plan that keeps all limits"));
    }

    /**
     * By our own method: the plan keeps every limit, its gap is proven. Growing economies may have very many industries.
     *
     * @param goesOn is told of all progress, and stops the work with the best plan so far by saying no
     */
    public static Outcome plan(PlanProblem problem, OwnMethod method, Predicate<OwnMethod.Progress> goesOn) {
        var program = PlanProgram.of(problem);
        var growing = Growing.of(program);
        if (growing.isEmpty() || method.goesInside(program.linear())) return outcome(program, method.solve(program.linear(), goesOn));
        LargePlan large = method.solve(growing.get().economy(), null, goesOn);
        if (large.plan() == null || large.prices() == null) return new Outcome.NotFound(
            "the fixed demands could not be met with the capital, labour and nature there is");
        return new Outcome.Planned(new Plan(program, growing.get().written(large)));
    }

    /** The linear program that is solved, with a name for every row and column. */
    public static NamedProgram program(PlanProblem problem) {
        return ProgramNames.named(PlanProgram.of(problem));
    }

    private static Outcome outcome(PlanProgram program, PlanSolver solver) {
        return outcome(program, solver.solve(program.linear()));
    }

    private static Outcome outcome(PlanProgram program, Solution solution) {
        return switch (solution) {
            case Solution.Optimal optimal -> new Outcome.Planned(new Plan(program, optimal));
            case Solution.Infeasible() -> new Outcome.Impossible();
            case Solution.Unbounded() -> new Outcome.WithoutLimit();
            case Solution.NoPlanFound(String because) -> new Outcome.NotFound(because);
        };
    }
}
