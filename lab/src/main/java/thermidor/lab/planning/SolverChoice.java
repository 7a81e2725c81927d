package thermidor.lab.planning;

import java.io.PrintWriter;
import java.util.Locale;
import thermidor.planning.Outcome;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;
import thermidor.planning.large.OwnMethod;
import thermidor.planning.solve.PlanSolver;

/** Who makes the plan. */
public enum SolverChoice {
    GLOP, HIGHS, IPM, PDLP, OWN;

    private static final double GAP = 1e-4;
    private static final int ITERATIONS = 200_000;

    /** {@code seconds}: after which our own method stops with the best plan so far; it tells its progress. */
    public Outcome plan(PlanProblem problem, double seconds, PrintWriter progress) {
        return switch (this) {
            case GLOP -> Planning.plan(problem, PlanSolver.glop());
            case HIGHS -> Planning.plan(problem, PlanSolver.exact());
            case IPM -> Planning.plan(problem, PlanSolver.highsInteriorPoint());
            case PDLP -> Planning.plan(problem, PlanSolver.pdlp(1e-6));
            case OWN -> Planning.plan(problem, new OwnMethod(Runtime.getRuntime().availableProcessors(), GAP, ITERATIONS), at -> {
                progress.println(String.format(Locale.ROOT, "%.2f s: %.6g reached, %.6g not to be passed, gap %.1e", at.seconds(), at.value(), at.bound(), at.gap()));
                progress.flush();
                return at.seconds() < seconds;
            });
        };
    }
}
