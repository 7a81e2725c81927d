package thermidor.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Something theories expect differently: where an occasion arises, does the outcome follow? The issue belongs to no theory; each may say
 * with which chance it expects a yes, or say nothing.
 *
 * @param occasion must hold for {@code lasting} years in a row; the last of them is the year counted from
 * @param from first year of the window in which the outcome is looked for, relative to the occasion; may be negative
 * @param to last year of the window
 */
public record Issue(String id, String asks, List<String> claims, List<Condition.Observed> occasion, int lasting, Expects expects,
                    List<Condition.Observed> outcome, int from, int to) {
    /** How the outcome is meant. */
    public enum Expects {
        /** All conditions in some year of the window. */
        SOME,
        /** All conditions in every year of it. */
        EVERY,
        /** All conditions in its last year. */
        END,
        /** Each condition for the first time in the window, one not before the other. */
        ORDER
    }

    /** What became of it in one society. */
    public enum Outcome {
        YES, NO,
        /** The occasion came, but the record ends too soon or has gaps. */
        OPEN,
        /** The occasion did not come. */
        NEVER
    }

    public Issue {
        claims = List.copyOf(claims);
        occasion = List.copyOf(occasion);
        outcome = List.copyOf(outcome);
    }

    public Outcome in(Seen seen) {
        int held = 0;
        for (int year = seen.firstYear(); year <= seen.lastYear(); year++) {
            held = all(occasion, seen, year) == Finding.State.BORNE_OUT ? held + 1 : 0;
            if (held >= lasting) return after(seen, year);
        }
        return Outcome.NEVER;
    }

    private Outcome after(Seen seen, int year) {
        if (expects == Expects.ORDER) return inOrder(seen, year);
        boolean gap = false;
        for (int y = expects == Expects.END ? year + to : year + from; y <= year + to; y++) {
            Finding.State state = y > seen.lastYear() || y < seen.firstYear() ? Finding.State.UNOBSERVED : all(outcome, seen, y);
            if (state == Finding.State.UNOBSERVED) gap |= y >= seen.firstYear() || expects != Expects.SOME;
            else if (expects == Expects.SOME && state == Finding.State.BORNE_OUT) return Outcome.YES;
            else if (expects != Expects.SOME && state == Finding.State.REFUTED) return Outcome.NO;
        }
        if (gap) return Outcome.OPEN;
        return expects == Expects.SOME ? Outcome.NO : Outcome.YES;
    }

    private Outcome inOrder(Seen seen, int year) {
        int before = Integer.MIN_VALUE;
        for (Condition.Observed condition : outcome) {
            int first = Integer.MAX_VALUE;
            boolean gap = year + to > seen.lastYear();
            for (int y = Math.max(seen.firstYear(), year + from); y <= Math.min(seen.lastYear(), year + to) && first == Integer.MAX_VALUE; y++) {
                Finding.State state = all(List.of(condition), seen, y);
                if (state == Finding.State.BORNE_OUT) first = y;
                gap |= state == Finding.State.UNOBSERVED;
            }
            if (first == Integer.MAX_VALUE) return gap ? Outcome.OPEN : Outcome.NO;
            if (first < before) return Outcome.NO;
            before = first;
        }
        return Outcome.YES;
    }

    private static Finding.State all(List<Condition.Observed> conditions, Seen seen, int year) {
        List<Finding.State> states = new ArrayList<>();
        for (Condition.Observed c : conditions) states.add(Finding.of(c, c.reading().of(seen, year)).state());
        if (states.contains(Finding.State.REFUTED)) return Finding.State.REFUTED;
        return states.contains(Finding.State.UNOBSERVED) ? Finding.State.UNOBSERVED : Finding.State.BORNE_OUT;
    }

    /** The proper scores of a chance once it is known what happened: nought is best. */
    public static double brier(double chance, boolean happened) {
        double miss = chance - (happened ? 1 : 0);
        return miss * miss;
    }

    /** In nats. */
    public static double log(double chance, boolean happened) {
        return -StrictMath.log(happened ? chance : 1 - chance);
    }
}
