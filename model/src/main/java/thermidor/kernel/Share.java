package thermidor.kernel;

/** Divides whole units so that nothing is lost: the parts add up to the whole. */
public final class Share {
    private Share() {}

    /**
     * Splits {@code whole} in proportion to {@code weights} (none negative) into {@code parts}; each cut is rounded on the running
     * sum, so the parts add up to the whole and no part is more than one unit from its due. With no weight at all, nothing is
     * given.
     *
     * @return what was given: {@code whole}, or 0 without weights
     */
    public static long out(long whole, double[] weights, long[] parts) {
        double total = 0;
        for (double weight : weights) total += weight;
        java.util.Arrays.fill(parts, 0);
        if (!(total > 0)) return 0;
        double running = 0;
        long given = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] <= 0) continue;
            running += weights[i];
            long upTo = (long) Math.floor(whole * (running / total));
            parts[i] = upTo - given;
            given = upTo;
            last = i;
        }
        parts[last] += whole - given;
        return whole;
    }

    /** {@code amount * share}, rounded down, never more than {@code amount} nor less than zero. */
    public static long of(long amount, double share) {
        if (!(share > 0) || amount <= 0) return 0;
        return share >= 1 ? amount : Math.min(amount, (long) (amount * share));
    }
}
