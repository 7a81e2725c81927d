package thermidor.kernel;

/**
 * All chance in the model. A number follows from its key alone (seed, decision, month, who): no order of calls, no thread and
 * no new mechanism can move it.
 */
public record Chance(long seed) {
    /** Uniform in [0, 1). {@code who} is a lasting key, never a row, which shifts when histories part. */
    public double unit(Decision decision, int month, long who) {
        return lot(decision, month).unit(who);
    }

    public boolean happens(double probability, Decision decision, int month, long who) {
        return probability > 0 && lot(decision, month).unit(who) < probability;
    }

    /** The draws of one decision in one month: for loops over many, since the part of the key that all share is mixed only once. */
    public Lot lot(Decision decision, int month) {
        return new Lot(mix(mix(seed ^ decision.key) + month * 0x9E3779B97F4A7C15L));
    }

    /** One decision in one month; {@code who} draws the same as from {@link Chance} itself. */
    public record Lot(long shared) {
        public double unit(long who) {
            return (mix(shared ^ who) >>> 11) * 0x1.0p-53;
        }

        /** The digits that {@link #unit} is made of, 64 of them: where one person needs several draws of few digits at once. */
        public long digits(long who) {
            return mix(shared ^ who);
        }

        /**
         * The first {@code many} of these digits, 31 or fewer, for those who stand in {@code who} from {@code begin} to {@code end}: where most can be told by
         * them. Several at a time, as the processor can.
         */
        public void first(int many, long[] who, int begin, int end, int[] drawn) {
            long all = shared;
            int rest = 64 - many;
            for (int k = 0; k < end - begin; k++) drawn[k] = (int) (mix(all ^ who[begin + k]) >>> rest);
        }

        /** What cannot happen is not drawn: nobody else's draw hangs on it. */
        public boolean happens(double probability, long who) {
            return probability > 0 && unit(who) < probability;
        }
    }

    /** A whole number near {@code expected} whose mean is exactly {@code expected}: the fraction is decided by chance. */
    public long whole(double expected, Decision decision, int month, long who) {
        double floor = Math.floor(expected);
        return (long) floor + (unit(decision, month, who) < expected - floor ? 1 : 0);
    }

    /** Uniform in [0, bound). */
    public int below(int bound, Decision decision, int month, long who) {
        return (int) (unit(decision, month, who) * bound);
    }

    /** A lasting key for somebody new, from the key of the one they come from. */
    public static long descend(long key, long salt) {
        return mix(key ^ mix(salt * 0x9E3779B97F4A7C15L));
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
