package thermidor.planning.solve;

import com.google.ortools.linearsolver.MPSolver;
import thermidor.planning.numbers.LinearProgram;

/** The simplex of OR-Tools. */
record Glop() implements PlanSolver {
    private static final double TOLERANCE = 1e-6;

    @Override
    public String name() {
        return "GLOP";
    }

    @Override
    public Solution solve(LinearProgram program) {
        return solve(program, Watch.PATIENT);
    }

    @Override
    public Solution solve(LinearProgram program, Watch watch) {
        try (var asked = new OrTools("GLOP", program)) {
            MPSolver.ResultStatus status = asked.run("", watch);
            return switch (status) {
                case OPTIMAL -> Check.verified(program, asked.levels(), asked.worth(), TOLERANCE);
                case INFEASIBLE, UNBOUNDED -> Ambiguity.resolve(program, Glop::feasible);
                default -> {
                    if (watch != Watch.PATIENT) watch.left(status == MPSolver.ResultStatus.FEASIBLE ? asked.levels() : null, null);
                    yield new Solution.NoPlanFound("GLOP ended with " + status);
                }
            };
        }
    }

    private static boolean feasible(LinearProgram program) {
        try (var asked = new OrTools("GLOP", program)) {
            return asked.run("") == MPSolver.ResultStatus.OPTIMAL;
        }
    }
}
