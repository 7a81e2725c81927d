package thermidor.rules;

import thermidor.kernel.In;

/** How far the plan commands. */
public sealed interface PlanForm {
    /** Enterprises decide; the state invests what it takes. */
    record None() implements PlanForm {}

    /**
     * A year plan is solved each January.
     *
     * @param command how far allotment and investment follow it rather than orders and profits
     * @param tautness by how much targets exceed what the office believes possible
     */
    record Yearly(@In("share") double command, @In("share") double tautness) implements PlanForm {}

    /** The same within a five-year plan that is solved when it comes into force and every fifth year after. */
    record FiveYear(@In("share") double command, @In("share") double tautness) implements PlanForm {}

    /** [share] How far it commands; {@code unplanned} where there is none. */
    default double commandOr(double unplanned) {
        return switch (this) {
            case None() -> unplanned;
            case Yearly(double command, _) -> command;
            case FiveYear(double command, _) -> command;
        };
    }

    /** [share] By how much targets exceed what is believed possible: nought where nothing is planned; a plan says its own. */
    default double tautness() {
        return 0;
    }
}
