package thermidor.planning.solve;

import java.util.Optional;

/** What a solver found. Only an {@link Optimal} answer has passed our own check and may be called a plan. */
public sealed interface Solution {
    /**
     * The best levels and the prices that prove it.
     *
     * @param levels    one level a column
     * @param worth     one number a row: what the objective gains when that row's binding bound is raised by one
     * @param objective the value reached, computed by us from the levels
     * @param check     errors of feasibility and the proven gap, computed by us
     * @param ranges    within which each worth holds, where the solver was asked for them
     */
    record Optimal(double[] levels, double[] worth, double objective, Check check, Optional<Ranges> ranges) implements Solution {
        public Optimal(double[] levels, double[] worth, double objective, Check check) {
            this(levels, worth, objective, check, Optional.empty());
        }
    }

    /** No levels satisfy all limits. */
    record Infeasible() implements Solution {}

    /** The objective can be raised without end: some limit is missing. */
    record Unbounded() implements Solution {}

    /** The solver stopped without an answer that we can vouch for. */
    record NoPlanFound(String because) implements Solution {}
}
