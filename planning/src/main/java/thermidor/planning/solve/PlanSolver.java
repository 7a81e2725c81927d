package thermidor.planning.solve;

import thermidor.planning.numbers.LinearProgram;

/**
 * Solves a linear program with one thread and always in the same way: equal programs give equal answers.
 *
 * <p>Every answer called optimal has passed {@link Check}, which shares no code with any solver.
 */
public interface PlanSolver {
    /** A short name for reports. */
    String name();

    Solution solve(LinearProgram program);

    /** As {@link #solve(LinearProgram)}, watched; stopped, it answers that no plan was found. */
    default Solution solve(LinearProgram program, Watch watch) {
        return solve(program);
    }

    /** For small and middle problems: HiGHS dual simplex, and GLOP where HiGHS finds nothing. */
    static PlanSolver exact() {
        return new FirstThatAnswers(highsSimplex(), glop());
    }

    /** The HiGHS simplex, which tells the ranges of its worths too. */
    static PlanSolver exactWithRanges() {
        return new FirstThatAnswers(new Highs("simplex", 1e-6, true), glop());
    }

    /** OR-Tools' simplex. Exact, best below some hundred industries. */
    static PlanSolver glop() {
        return new Glop();
    }

    /** The HiGHS simplex. Exact. */
    static PlanSolver highsSimplex() {
        return new Highs("simplex", 1e-6);
    }

    /** The HiGHS interior point method with crossover. Exact, better than the simplex at middle sizes. */
    static PlanSolver highsInteriorPoint() {
        return new Highs("ipm", 1e-6);
    }

    /** OR-Tools' first-order method. {@code tolerance}: relative error of rows, duals and gap, for example 1e-6. */
    static PlanSolver pdlp(double tolerance) {
        return new Pdlp(tolerance);
    }

    /** The first-order method of HiGHS. {@code tolerance}: as for {@link #pdlp}. */
    static PlanSolver highsPdlp(double tolerance) {
        return new Highs("pdlp", tolerance);
    }
}
