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
    GLOP, HIGHS, IPM, PDLP, HIGHS_PDLP, OWN;

    private static final double GAP = 1e-4;
    private static final double FIRST_ORDER = 1e-6;
    private static final int ITERATIONS = 200_000;

    /** For all but our own method. */
    public PlanSolver solver() {
        return switch (this) {
            case GLOP -> PlanSolver.glop();
            case HIGHS -> PlanSolver.exactWithRanges();
            case IPM -> PlanSolver.highsInteriorPoint();
            case PDLP -> PlanSolver.pdlp(FIRST_ORDER);
            case HIGHS_PDLP -> PlanSolver.highsPdlp(FIRST_ORDER);
            case OWN -> throw new IllegalStateException("our own method is no solver of linear programs");
        };
    }

    /** Without a word in between. */
    public Outcome plan(PlanProblem problem) {
        return plan(problem, Double.POSITIVE_INFINITY, new PrintWriter(java.io.Writer.nullWriter()));
    }

    /** {@code seconds}: after which our own method stops with the best plan so far; it tells its progress. */
    public Outcome plan(PlanProblem problem, double seconds, PrintWriter progress) {
        return switch (this) {
            case GLOP, HIGHS, IPM, PDLP, HIGHS_PDLP -> Planning.plan(problem, solver());
            case OWN -> Planning.plan(problem, new OwnMethod(Runtime.getRuntime().availableProcessors(), GAP, ITERATIONS), at -> {
                progress.println(String.format(Locale.ROOT, "%.2f s: %.6g reached, %.6g not to be passed, gap %.1e", at.seconds(), at.value(), at.bound(), at.gap()));
                progress.flush();
                return at.seconds() < seconds;
            });
        };
    }
}
