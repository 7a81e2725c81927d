package thermidor.planning.large;

/** Sums over the ages of what is built. Equal wear every year needs one step a year instead of one for each pair of years. */
final class Ages {
    private Ages() {}

    /**
     * What a unit built in each year will earn.
     *
     * @param left     share that stands after a year where wear is equal every year, below zero where it is not
     * @param working  share that works at each age, from {@code first} on
     * @param earnings of a unit that works, by year, from {@code first} on
     * @param to       where in {@code rents} the first year stands
     */
    static void rentsAhead(float left, float[] working, float[] earnings, int first, int years, float[] rents, int to) {
        if (left >= 0) {
            float sum = 0;
            for (int y = years - 1; y >= 0; y--) {
                rents[to + y] = sum;
                sum = earnings[first + y] + left * sum;
            }
            return;
        }
        for (int y = 0; y < years; y++) {
            float sum = 0;
            for (int later = y; later < years; later++) sum += working[first + later - y] * earnings[first + later];
            rents[to + y] = sum;
        }
    }

    /** How much of what is built stands ready in each year. */
    static void builtBefore(float left, float[] working, float[] built, int first, int years, float[] ready, int to) {
        if (left >= 0) {
            float sum = 0;
            for (int y = 0; y < years; y++) {
                ready[to + y] = sum;
                sum = built[first + y] + left * sum;
            }
            return;
        }
        for (int y = 0; y < years; y++) {
            float sum = 0;
            for (int earlier = 0; earlier <= y; earlier++) sum += working[first + y - earlier] * built[first + earlier];
            ready[to + y] = sum;
        }
    }
}
