package thermidor.lab.experiment;

/**
 * A contrast for a claim: two ensembles that differ in one thing, paired by seed and by draw of the parameters, and what is read off them.
 *
 * @param shows what the claim lets one expect, in our words
 * @param first the side on which the claim expects more, or less, than on the second
 * @param second the other side, or null where the outcome itself is held against zero
 * @param more whether the first side is expected to have more
 * @param mechanism the process that is to carry it
 * @param firstOff the first side with that process alone switched off, or null
 * @param secondOff the second, or null
 */
public record Experiment(String id, String claim, String title, String shows, Side first, Side second, Side firstOff, Side secondOff, Outcome outcome,
                         boolean more, String mechanism, int runs) {}
