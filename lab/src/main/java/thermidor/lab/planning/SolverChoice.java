package thermidor.lab.planning;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import thermidor.planning.Objective;
import thermidor.planning.Outcome;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;
import thermidor.planning.large.OwnMethod;
import thermidor.planning.solve.NamedProgram;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;
import thermidor.planning.solve.Watch;

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
        return plan(problem, Double.POSITIVE_INFINITY, new Progress(new PrintWriter(java.io.Writer.nullWriter()), false), () -> false);
    }

    /**
     * @param seconds after which to stop with the best plan so far
     * @param stop    says true once that is to be done at once
     */
    public Outcome plan(PlanProblem problem, double seconds, Progress progress, BooleanSupplier stop) {
        return switch (this) {
            case GLOP, HIGHS, IPM, PDLP, HIGHS_PDLP -> Planning.plan(problem, solver(), new Watched(seconds, progress, stop, problem.objective() instanceof Objective.LeastLabour));
            case OWN -> Planning.plan(problem, new OwnMethod(Runtime.getRuntime().availableProcessors(), GAP, ITERATIONS), at -> {
                progress.at(new Progress.Point(at.seconds(), at.iterations(), at.value(), at.bound()));
                return at.seconds() < seconds && !stop.getAsBoolean();
            });
        };
    }

    /**
     * A linear program from a file.
     *
     * @param left hears what a stopped solver leaves: levels that may break limits
     */
    public Solution solve(NamedProgram named, double seconds, Progress progress, BooleanSupplier stop, Consumer<double[]> left) {
        var watched = new Watched(seconds, progress, stop, named.minimise());
        return solver().solve(named.program(), new Watch() {
            @Override
            public boolean goesOn(At at) {
                return watched.goesOn(at);
            }

            @Override
            public double seconds() {
                return seconds;
            }

            @Override
            public void left(double[] levels, double[] worth) {
                if (levels != null) left.accept(levels);
            }
        });
    }

    /** The simplex comes down to the best from above: where it stands cannot be passed, but for the little by which it shifts costs. */
    private record Watched(double seconds, Progress progress, BooleanSupplier stop, boolean least) implements Watch {
        @Override
        public boolean goesOn(At at) {
            progress.at(new Progress.Point(at.seconds(), at.steps(), Double.NaN, least ? -at.objective() : at.objective()));
            return at.seconds() < seconds && !stop.getAsBoolean();
        }
    }
}
