package thermidor.theory;

import java.util.Locale;

/**
 * Where a condition turns. The texts argue in words and give no number, so each number here is an assumption: it says why it stands where
 * it does, and within which range a reader of the same text could put it.
 */
public record Threshold(Side side, double is, double from, double to, String because) {
    /** Which side of the threshold is wanted. */
    public enum Side { AT_LEAST, AT_MOST }

    public Threshold {
        if (!(from <= is && is <= to)) throw new IllegalArgumentException("""
                A threshold of %s lies outside its own range, %s to %s.
                Maybe the range is too narrow, or its ends are the wrong way round?""".formatted(is, from, to));
    }

    boolean admits(double value) {
        return switch (side) {
            case AT_LEAST -> value >= is;
            case AT_MOST -> value <= is;
        };
    }

    /** The same, put elsewhere. */
    public Threshold at(double other) {
        return new Threshold(side, other, Math.min(from, other), Math.max(to, other), because);
    }

    public String says() {
        return side.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + is;
    }
}
