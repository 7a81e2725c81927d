package thermidor.planning.solve;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/**
 * HiGHS, called directly. Its shadow prices come false through OR-Tools; through its own functions they are right.
 *
 * @param method    simplex, ipm or pdlp
 * @param tolerance relative error up to which an answer passes our check; the first-order method also stops there
 * @param ranged    tell the ranges in which worths hold, too
 */
record Highs(String method, double tolerance, boolean ranged) implements PlanSolver {
    private static final int COLUMN_AFTER_COLUMN = 1;
    private static final int MINIMISE = 1;
    private static final int FAILED = -1;
    private static final int OPTIMAL = 7;
    private static final int INFEASIBLE = 8;
    private static final int UNBOUNDED_OR_INFEASIBLE = 9;
    private static final int UNBOUNDED = 10;
    private static final int TIME_IS_UP = 13;
    private static final int STOPPED = 17;
    private static final int RANGING_ARGUMENTS = 25;
    private static final int ROW_UP = 17;
    private static final int ROW_DOWN = 21;
    /** Entries up to which simplex is done before presolve would be (0030); larger programs are presolved as the library chooses. */
    static final int SMALL = 20_000;
    /** A first-order method is stopped on norms and judged by its worst row, as OR-Tools' is. */
    private static final double WORST_ROW = 100;

    Highs(String method, double tolerance) {
        this(method, tolerance, false);
    }

    @Override
    public String name() {
        return "HiGHS " + method + (firstOrder() ? " %.0e".formatted(tolerance) : "");
    }

    @Override
    public Solution solve(LinearProgram program) {
        return solve(program, Watch.PATIENT);
    }

    @Override
    public Solution solve(LinearProgram program, Watch watch) {
        if (program.columns() == 0) return withoutColumns(program);
        try (var arena = Arena.ofConfined(); var session = new Session()) {
            session.choose(program, arena);
            session.pass(program, arena);
            if (watch != Watch.PATIENT) session.watch(watch, arena);
            int status = session.run();
            return switch (status) {
                case OPTIMAL -> session.answer(program, arena);
                case TIME_IS_UP, STOPPED -> session.stopped(program, watch, arena);
                case INFEASIBLE, UNBOUNDED_OR_INFEASIBLE, UNBOUNDED -> Ambiguity.resolve(program, this::feasible);
                default -> new Solution.NoPlanFound(name() + " ended with its status " + status);
            };
        }
    }

    private boolean feasible(LinearProgram program) {
        return new Highs("simplex", tolerance).status(program) == OPTIMAL;
    }

    private int status(LinearProgram program) {
        try (var arena = Arena.ofConfined(); var session = new Session()) {
            session.choose(program, arena);
            session.pass(program, arena);
            return session.run();
        }
    }

    private Solution withoutColumns(LinearProgram program) {
        Check check = Check.of(program, new double[0], new double[program.rows()]);
        return check.primalError() > tolerance ? new Solution.Infeasible()
            : new Solution.Optimal(new double[0], new double[program.rows()], 0, check);
    }

    private boolean firstOrder() {
        return method.equals("pdlp");
    }

    /** One solver object of the library, freed when closed. */
    private final class Session implements AutoCloseable {
        private final MemorySegment highs;

        Session() {
            highs = (MemorySegment) call(() -> (MemorySegment) HighsLibrary.CREATE.invokeExact());
        }

        void pass(LinearProgram program, Arena arena) {
            SparseMatrix m = program.matrix();
            double[] cost = new double[m.columns()];
            for (int c = 0; c < cost.length; c++) cost[c] = -program.gain()[c];
            demandDone(call(() -> (int) HighsLibrary.PASS_PROGRAM.invokeExact(highs, m.columns(), m.rows(), m.entries(),
                COLUMN_AFTER_COLUMN, MINIMISE, 0.0, numbers(arena, cost), numbers(arena, program.least()),
                numbers(arena, program.most()), numbers(arena, program.rowLeast()), numbers(arena, program.rowMost()),
                arena.allocateFrom(JAVA_INT, m.start()), arena.allocateFrom(JAVA_INT, m.row()),
                numbers(arena, m.value()))));
        }

        /** Silence first: the library greets when it is given a program. */
        void choose(LinearProgram program, Arena arena) {
            set(arena, "output_flag", "false");
            set(arena, "threads", "1");
            set(arena, "parallel", "off");
            set(arena, "solver", method);
            if (method.equals("simplex") && program.matrix().entries() <= SMALL) set(arena, "presolve", "off");
            if (!firstOrder()) return;
            set(arena, "presolve", "on");
            set(arena, "kkt_tolerance", Double.toString(tolerance));
        }

        void watch(Watch watch, Arena arena) {
            if (Double.isFinite(watch.seconds())) set(arena, "time_limit", Double.toString(Math.max(0, watch.seconds())));
            HighsInterrupts.install(highs, watch, arena);
        }

        /** What stands when the work is stopped, for whoever watches. */
        Solution stopped(LinearProgram program, Watch watch, Arena arena) {
            MemorySegment levels = arena.allocate(JAVA_DOUBLE, program.columns());
            MemorySegment columnDuals = arena.allocate(JAVA_DOUBLE, program.columns());
            MemorySegment rows = arena.allocate(JAVA_DOUBLE, program.rows() + 1L);
            MemorySegment rowDuals = arena.allocate(JAVA_DOUBLE, program.rows() + 1L);
            if ((int) call(() -> (int) HighsLibrary.SOLUTION.invokeExact(highs, levels, columnDuals, rows, rowDuals)) != FAILED) {
                double[] worth = new double[program.rows()];
                for (int r = 0; r < worth.length; r++) worth[r] = -rowDuals.getAtIndex(JAVA_DOUBLE, r);
                watch.left(levels.toArray(JAVA_DOUBLE), worth);
            }
            return new Solution.NoPlanFound(name() + " was stopped");
        }

        int run() {
            demandDone(call(() -> (int) HighsLibrary.RUN.invokeExact(highs)));
            return (int) call(() -> (int) HighsLibrary.STATUS.invokeExact(highs));
        }

        Solution answer(LinearProgram program, Arena arena) {
            MemorySegment levels = arena.allocate(JAVA_DOUBLE, program.columns());
            MemorySegment columnDuals = arena.allocate(JAVA_DOUBLE, program.columns());
            MemorySegment rows = arena.allocate(JAVA_DOUBLE, Math.max(1, program.rows()));
            MemorySegment rowDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, program.rows()));
            demandDone(call(() -> (int) HighsLibrary.SOLUTION.invokeExact(highs, levels, columnDuals, rows, rowDuals)));
            double[] worth = new double[program.rows()];
            for (int r = 0; r < worth.length; r++) worth[r] = -rowDuals.getAtIndex(JAVA_DOUBLE, r);
            Solution answer = Check.verified(program, levels.toArray(JAVA_DOUBLE), worth,
                firstOrder() ? WORST_ROW * tolerance : tolerance);
            if (!ranged || !(answer instanceof Solution.Optimal it)) return answer;
            return new Solution.Optimal(it.levels(), it.worth(), it.objective(), it.check(), ranges(program, it, rows.toArray(JAVA_DOUBLE), arena));
        }

        /** Empty where the library finds none, as after a run that kept no basis. */
        private Optional<Ranges> ranges(LinearProgram program, Solution.Optimal answer, double[] flow, Arena arena) {
            int rows = program.rows();
            MemorySegment up = arena.allocate(JAVA_DOUBLE, rows + 1L);
            MemorySegment down = arena.allocate(JAVA_DOUBLE, rows + 1L);
            Object[] arguments = new Object[RANGING_ARGUMENTS];
            java.util.Arrays.fill(arguments, MemorySegment.NULL);
            arguments[0] = highs;
            arguments[ROW_UP] = up;
            arguments[ROW_DOWN] = down;
            MethodHandle ranging = HighsLibrary.function("Highs_getRanging", HighsFiles.addresses(RANGING_ARGUMENTS, -1));
            if ((int) call(() -> ranging.invokeWithArguments(arguments)) == FAILED) return Optional.empty();
            double[] canRise = new double[rows];
            double[] canFall = new double[rows];
            for (int r = 0; r < rows; r++) {
                double most = program.rowMost()[r];
                double least = program.rowLeast()[r];
                if (answer.worth()[r] == 0) {
                    // Nothing presses on this limit: it may rise or fall until something does.
                    canRise[r] = Double.isInfinite(most) && Double.isFinite(least) ? Math.max(0, flow[r] - least) : Double.POSITIVE_INFINITY;
                    canFall[r] = Double.isFinite(most) ? Math.max(0, most - flow[r]) : Double.POSITIVE_INFINITY;
                } else {
                    double at = answer.worth()[r] > 0 ? most : least;
                    canRise[r] = Math.max(0, up.getAtIndex(JAVA_DOUBLE, r) - at);
                    canFall[r] = Math.max(0, at - down.getAtIndex(JAVA_DOUBLE, r));
                }
            }
            return Optional.of(new Ranges(canFall, canRise));
        }

        private void set(Arena arena, String option, String value) {
            demandDone(call(() -> (int) HighsLibrary.SET.invokeExact(highs, arena.allocateFrom(option), arena.allocateFrom(value))));
        }

        private void demandDone(Object status) {
            if ((int) status == FAILED) throw new IllegalStateException(name() + " refused a call");
        }

        @Override
        public void close() {
            call(() -> {
                HighsLibrary.DESTROY.invokeExact(highs);
                return null;
            });
        }
    }

    private static MemorySegment numbers(Arena arena, double[] values) {
        return values.length == 0 ? MemorySegment.NULL : arena.allocateFrom(JAVA_DOUBLE, values);
    }

    private interface NativeCall {
        Object run() throws Throwable;
    }

    private static Object call(NativeCall what) {
        try {
            return what.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
