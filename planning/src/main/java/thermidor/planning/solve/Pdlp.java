package thermidor.planning.solve;

import com.google.ortools.linearsolver.MPSolver;
import thermidor.planning.numbers.LinearProgram;

/** The first-order method of OR-Tools, kept to one thread: with more its last digits differ from run to run. */
record Pdlp(double tolerance) implements PlanSolver {
    /** The solver's tolerance is on norms, ours on the worst row: allow the worst to be this much above the norm. */
    private static final double WORST_ROW = 100;

    @Override
    public String name() {
        return "OR-Tools PDLP %.0e".formatted(tolerance);
    }

    @Override
    public Solution solve(LinearProgram program) {
        return solve(program, Watch.PATIENT);
    }

    @Override
    public Solution solve(LinearProgram program, Watch watch) {
        try (var asked = new OrTools("PDLP", program)) {
            MPSolver.ResultStatus status = asked.run("""
                num_threads: 1
                termination_criteria { simple_optimality_criteria {
                  eps_optimal_absolute: %1$s eps_optimal_relative: %1$s } }""".formatted(tolerance), watch);
            return switch (status) {
                case OPTIMAL -> Check.verified(program, asked.levels(), asked.worth(), WORST_ROW * tolerance);
                case INFEASIBLE -> new Solution.Infeasible();
                case UNBOUNDED -> new Solution.Unbounded();
                default -> {
                    if (watch != Watch.PATIENT) watch.left(null, null);
                    yield new Solution.NoPlanFound("PDLP ended with " + status);
                }
            };
        }
    }
}
