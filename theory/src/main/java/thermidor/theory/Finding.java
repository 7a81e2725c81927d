package thermidor.theory;

import java.util.Locale;
import thermidor.kernel.In;
import thermidor.record.Observable;

/** One claim held against what was seen. Not a number where there was nothing to see. */
public record Finding(Claim claim, @In("share") double value) {

    public Observable observable() {
        return claim.observable();
    }

    public Threshold threshold() {
        return claim.threshold();
    }

    public boolean observed() {
        return !Double.isNaN(value);
    }

    public boolean bearsOut() {
        return observed() && threshold().admits(value);
    }

    public boolean refutes() {
        return observed() && !threshold().admits(value);
    }

    /** Someone who reads the same text and puts the threshold elsewhere in its range might find the opposite. */
    public boolean contestable() {
        return value >= threshold().from() && value <= threshold().to();
    }

    /** In a line: the claim, what was seen, the threshold, what the observable is (an input of the scenario says so itself), the source. */
    public String says() {
        var t = threshold();
        String seen = observed() ? String.format(Locale.ROOT, "%.3f", value) : "not observed";
        String side = t.side().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "%s: %s, %s %s (%s to %s); %s: %s [%s]".formatted(
                claim.says(), seen, side, t.is(), t.from(), t.to(), observable(), observable().says, claim.source());
    }
}
