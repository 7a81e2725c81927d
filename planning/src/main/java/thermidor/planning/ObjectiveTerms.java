package thermidor.planning;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.List;
import java.util.Map;

/** What each objective adds to the linear program: gains on the unknowns, and some unknowns and limits of its own. */
final class ObjectiveTerms {
    private ObjectiveTerms() {}

    /** [objective/basket] */
    static double ofBasket(PlanProblem problem, FinalUse use, int year) {
        return switch (problem.objective()) {
            case Objective.WeightedUses o -> o.weights().getOrDefault(use.name(), Yearly.NOTHING).in(year);
            case Objective.SummedFulfilment o -> o.use().equals(use.name()) ? 1 : 0;
            case Objective.WorstYear _, Objective.LeastLabour _, Objective.DiminishingUtility _ -> 0;
        };
    }

    /** [objective/unit] of a stock left at the end. */
    static double ofLegacy(PlanProblem problem, Capital stock) {
        return switch (problem.objective()) {
            case Objective.WeightedUses o -> o.terminalCapital().getOrDefault(stock.name(), 0.0);
            case Objective.DiminishingUtility o -> o.terminalCapital().getOrDefault(stock.name(), 0.0);
            case Objective.SummedFulfilment _, Objective.WorstYear _, Objective.LeastLabour _ -> 0;
        };
    }

    /** [weighted labour/activity], where labour is what is to be saved. */
    static double labour(PlanProblem problem, Technique technique) {
        if (!(problem.objective() instanceof Objective.LeastLabour(Map<String, Double> weights))) return 0;
        double sum = 0;
        for (var spent : technique.labour().entrySet()) {
            double weight = weights.isEmpty() ? 1 : weights.getOrDefault(spent.getKey(), 0.0);
            sum += weight * spent.getValue();
        }
        return sum;
    }

    /** What the stocks of capital that are there anyway add to the objective. */
    static double constant(PlanProblem problem) {
        double sum = 0;
        for (Capital stock : problem.capitals()) {
            sum += ofLegacy(problem, stock) * stock.withoutBuilding(problem.years());
        }
        return sum;
    }

    /** Limits of its own: the worst year is no better than any; the steps of utility are no more than the baskets. */
    static Places rows(PlanProblem problem, Places before) {
        int things = switch (problem.objective()) {
            case Objective.WorstYear _ -> 1;
            case Objective.DiminishingUtility _ -> problem.uses().size();
            case Objective.WeightedUses _, Objective.SummedFulfilment _, Objective.LeastLabour _ -> 0;
        };
        return new Places(before.end(), things, problem.years());
    }

    static int columns(PlanProblem problem) {
        return switch (problem.objective()) {
            case Objective.WorstYear _ -> 1;
            case Objective.DiminishingUtility o ->
                problem.years() * o.steps().values().stream().mapToInt(List::size).sum();
            case Objective.WeightedUses _, Objective.SummedFulfilment _, Objective.LeastLabour _ -> 0;
        };
    }

    /** Baskets of a use count in the objective's own limits. */
    static void putServed(PlanProgram program, int use, int year) {
        switch (program.problem.objective()) {
            case Objective.WorstYear o -> {
                if (program.use.number(o.use()) == use) program.put(program.served.at(0, year), -1);
            }
            case Objective.DiminishingUtility _ -> program.put(program.served.at(use, year), -1);
            case Objective.WeightedUses _, Objective.SummedFulfilment _, Objective.LeastLabour _ -> { }
        }
    }

    /** The unknowns of its own, after all others. */
    static void write(PlanProgram program) {
        PlanProblem problem = program.problem;
        for (int row = program.served.from(); row < program.served.end(); row++) {
            program.limitRow(row, NEGATIVE_INFINITY, 0);
        }
        switch (problem.objective()) {
            case Objective.WorstYear _ -> {
                for (int year = 0; year < problem.years(); year++) program.put(program.served.at(0, year), 1);
                program.end(1, NEGATIVE_INFINITY, POSITIVE_INFINITY);
            }
            case Objective.DiminishingUtility o -> {
                for (int year = 0; year < problem.years(); year++) steps(program, o, year);
            }
            case Objective.WeightedUses _, Objective.SummedFulfilment _, Objective.LeastLabour _ -> { }
        }
    }

    private static void steps(PlanProgram program, Objective.DiminishingUtility objective, int year) {
        objective.steps().forEach((use, steps) -> {
            for (var step : steps) {
                program.put(program.served.at(program.use.number(use), year), 1);
                program.end(step.weight() * objective.years().in(year), 0, step.baskets());
            }
        });
    }
}
