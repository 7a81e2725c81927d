package thermidor.planning;

import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;

/** Makes plans. */
public final class Planning {
    private Planning() {}

    /** With the exact solvers. */
    public static Outcome plan(PlanProblem problem) {
        return plan(problem, PlanSolver.exact());
    }

    public static Outcome plan(PlanProblem problem, PlanSolver solver) {
        var program = PlanProgram.of(problem);
        return switch (solver.solve(program.linear())) {
            case Solution.Optimal optimal -> new Outcome.Planned(new Plan(program, optimal));
            case Solution.Infeasible() -> new Outcome.Impossible();
            case Solution.Unbounded() -> new Outcome.WithoutLimit();
            case Solution.NoPlanFound(String because) -> new Outcome.NotFound(because);
        };
    }
}
