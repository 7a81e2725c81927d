package thermidor.lab.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * A contrast for a claim: two ensembles that differ in one thing, paired by seed and by draw of the parameters, and what is read off them.
 *
 * @param shows what the claim lets one expect, in our words
 * @param first the side on which the claim expects more, or less, than on the second
 * @param second the other side, or null where the outcome itself is held against a number
 * @param secondIsWithout whether the second side is the first with the mechanism switched off, so that the contrast itself says what is left
 * @param without the same with the mechanism alone switched off, then with others, to see what else carries the effect
 * @param beside another number read off each run of the first side: then the effect is the rank correlation of the two across runs; or null
 * @param against the number that the outcome is held against where there is no second side
 * @param more whether the first side is expected to have more
 * @param mechanism the process that is to carry it
 * @param note why an effect survives its mechanism's removal, or what has to be known to read the result
 */
public record Experiment(String id, String claim, String title, String shows, Side first, Side second, boolean secondIsWithout, List<Without> without,
                         Outcome outcome, Outcome beside, double against, boolean more, String mechanism, int runs, String note) {
    /**
     * Both sides with something switched off.
     *
     * @param mechanism what
     * @param second null where there is no second side
     */
    public record Without(String mechanism, Side first, Side second) {}

    public Experiment asOften(int times) {
        return new Experiment(id, claim, title, shows, first, second, secondIsWithout, without, outcome, beside, against, more, mechanism, times, note);
    }

    List<Outcome> outcomes() {
        return beside == null ? List.of(outcome) : List.of(outcome, beside);
    }

    /** All sides that there are. */
    List<Side> sides() {
        List<Side> all = new ArrayList<>(List.of(first));
        if (second != null) all.add(second);
        for (Without w : without) {
            all.add(w.first());
            if (w.second() != null) all.add(w.second());
        }
        return all;
    }
}
