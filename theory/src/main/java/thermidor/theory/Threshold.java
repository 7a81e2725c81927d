package thermidor.theory;

import thermidor.kernel.In;

/**
 * Where a claim turns. The texts argue in words and give no number, so each number here is an assumption: it says why it stands where
 * it does, and within which range a reader of the same text could put it.
 */
public record Threshold(Side side, @In("share") double is, @In("share") double from, @In("share") double to, String because) {
    /** Which side of the threshold the claim wants. */
    public enum Side { AT_LEAST, AT_MOST }

    public Threshold {
        if (!(from <= is && is <= to)) throw new IllegalArgumentException("""
                A threshold of %s lies outside its own range, %s to %s.
                Maybe the range is too narrow, or its ends are the wrong way round?""".formatted(is, from, to));
    }

    public static Threshold atLeast(double is, double from, double to, String because) {
        return new Threshold(Side.AT_LEAST, is, from, to, because);
    }

    public static Threshold atMost(double is, double from, double to, String because) {
        return new Threshold(Side.AT_MOST, is, from, to, because);
    }

    boolean admits(double value) {
        return switch (side) {
            case AT_LEAST -> value >= is;
            case AT_MOST -> value <= is;
        };
    }
}
