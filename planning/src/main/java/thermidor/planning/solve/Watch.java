package thermidor.planning.solve;

/** Hears how far a solver is, and stops it. */
public interface Watch {
    /** Lets every solver end by itself. */
    Watch PATIENT = _ -> true;

    /**
     * How far a solver is.
     *
     * @param steps     pivots or iterations
     * @param objective [objective] where the solver stands; the dual simplex comes down to the best from above
     */
    record At(double seconds, long steps, double objective) {}

    /** False: stop. Some solvers ask seldom, some only when they begin; all are told {@link #seconds}. */
    boolean goesOn(At at);

    /** [second] after which a solver is to stop. */
    default double seconds() {
        return Double.POSITIVE_INFINITY;
    }

    /** What a solver that was stopped leaves: levels that may break limits, and prices that may prove nothing; either may be null. */
    default void left(double[] levels, double[] worth) {}
}
