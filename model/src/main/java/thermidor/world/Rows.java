package thermidor.world;

import java.util.Arrays;

/**
 * A new order of rows. In a month few rows come or go, so what stays together moves in long stretches: they are found once and then
 * copied as a whole, column by column, to a spare column and back. Spare columns belong to the thread and stay in its cache; fresh arrays
 * every month would have to be fetched and emptied from far memory, which took longer than the copying.
 */
final class Rows {
    private final int[] from;
    private final int[] starts;
    private final int stretches;
    /** Rows there were, and rows there are. */
    private final int before, after;
    private final Spare spare;

    /** Row {@code k} becomes what was row {@code from[k]}, for the first {@code after} of them; there were {@code before}. */
    Rows(int[] from, int before, int after, Spare spare) {
        this.from = from;
        this.before = before;
        this.after = after;
        this.spare = spare;
        int[] found = new int[64];
        int count = 0;
        for (int k = 0; k < after; k++) {
            if (k > 0 && from[k] == from[k - 1] + 1) continue;
            if (count + 1 == found.length) found = Arrays.copyOf(found, 2 * found.length);
            found[count++] = k;
        }
        found[count] = after;
        starts = found;
        stretches = count;
    }

    /** Puts columns into the new order where they stand; what is beyond becomes empty. One after the other, so that the machine has one loop to learn. */
    void order(Object... columns) {
        for (Object column : columns) {
            through(column, spare(column));
            if (after < before) empty(column);
        }
    }

    private Object spare(Object column) {
        return switch (column) {
            case long[] _ -> spare.longs(after);
            case int[] _ -> spare.ints(after);
            case short[] _ -> spare.shorts(after);
            case byte[] _ -> spare.bytes(after);
            default -> throw new IllegalArgumentException("no column: " + column);
        };
    }

    private void empty(Object column) {
        switch (column) {
            case long[] all -> Arrays.fill(all, after, before, 0);
            case int[] all -> Arrays.fill(all, after, before, 0);
            case short[] all -> Arrays.fill(all, after, before, (short) 0);
            case byte[] all -> Arrays.fill(all, after, before, (byte) 0);
            default -> throw new IllegalArgumentException("no column: " + column);
        }
    }

    /** What stands at the front and stays there is left alone. */
    private void through(Object column, Object other) {
        int first = stretches > 0 && from[0] == 0 ? 1 : 0;
        for (int s = first; s < stretches; s++) System.arraycopy(column, from[starts[s]], other, starts[s], starts[s + 1] - starts[s]);
        System.arraycopy(other, starts[first], column, starts[first], after - starts[first]);
    }
}
