package thermidor.planning;

/** What came of planning. */
public sealed interface Outcome {
    record Planned(Plan plan) implements Outcome {}

    /** The limits contradict each other: no plan can keep them all. */
    record Impossible() implements Outcome {}

    /** The objective can be raised without end: some limit is missing. */
    record WithoutLimit() implements Outcome {}

    /** No plan that we can vouch for. */
    record NotFound(String because) implements Outcome {}

    /** The plan, where there must be one. */
    default Plan plan() {
        return switch (this) {
            case Planned(Plan plan) -> plan;
            case Impossible() -> throw new IllegalStateException("No plan keeps all the limits at once.");
            case WithoutLimit() -> throw new IllegalStateException("The objective has no limit.");
            case NotFound(String because) -> throw new IllegalStateException("No plan was found: " + because);
        };
    }
}
