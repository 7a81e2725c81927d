package thermidor.theory;

import java.util.Locale;

/** One condition held against what was seen. */
public record Finding(Condition condition, double value, State state) {
    public enum State { BORNE_OUT, REFUTED, UNOBSERVED }

    static Finding of(Condition.Observed condition, double value) {
        State state = Double.isNaN(value) ? State.UNOBSERVED : condition.threshold().admits(value) ? State.BORNE_OUT : State.REFUTED;
        return new Finding(condition, value, state);
    }

    public boolean is(State other) {
        return state == other;
    }

    /** Someone who reads the same text and puts the threshold elsewhere in its range might find the opposite. */
    public boolean contestable() {
        return condition instanceof Condition.Observed o && value >= o.threshold().from() && value <= o.threshold().to();
    }

    /** In a line: what was looked at, its value, the threshold with its range, the place in the text. */
    public String says() {
        return switch (condition) {
            case Condition.Given g -> "its own answer on " + g.question().key() + ": " + String.join(" or ", g.answers());
            case Condition.Observed o -> "%s = %s, %s (%s to %s)%s [%s]".formatted(o.reading().says(),
                    Double.isNaN(value) ? "not observed" : number(value), o.threshold().says(), o.threshold().from(), o.threshold().to(),
                    contestable() ? ", contestable" : "", o.source());
        };
    }

    /** Three digits that matter, without an exponent. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) return String.format(Locale.ROOT, "%.0f", value);
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
