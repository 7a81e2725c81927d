package thermidor.world;

import java.util.Arrays;

/**
 * A new order of rows. In a month few rows come or go, so what stays together moves in long stretches: they are found once and then
 * copied as a whole, column by column, to a spare column and back. Spare columns belong to the thread and stay in its cache; fresh arrays
 * every month would have to be fetched and emptied from far memory, which took longer than the copying.
 */
final class Rows {
    /** Of each stretch the row it comes from and the row it goes to. */
    private int[] from = new int[64], to = new int[64];
    private int stretches;
    /** Rows there were, and rows there are. */
    private final int before;
    private int after;
    private final Spare spare;

    Rows(int before, Spare spare) {
        this.before = before;
        this.spare = spare;
    }

    /** The next {@code n} rows are what stood from {@code row} on. */
    void add(int row, int n) {
        int last = stretches - 1;
        if (last < 0 || from[last] + after - to[last] != row) begin(row);
        after += n;
    }

    private void begin(int row) {
        if (stretches == from.length) {
            from = Arrays.copyOf(from, 2 * stretches);
            to = Arrays.copyOf(to, 2 * stretches);
        }
        from[stretches] = row;
        to[stretches++] = after;
    }

    int count() {
        return after;
    }

    /** Whether all rows stand where they stood. */
    boolean isOrder() {
        return after == before && (stretches == 0 || stretches == 1 && from[0] == 0);
    }

    /**
     * Puts columns into the new order where they stand, there and back; what is beyond becomes empty. What stands at the front and stays there is left alone.
     * Once for each kind of column: else the machine would ask of what kind it is for each of many short stretches.
     */
    void longs(long[]... columns) {
        long[] other = spare.longs(after);
        int front = front();
        for (long[] all : columns) {
            for (int s = front; s < stretches; s++) System.arraycopy(all, from[s], other, to[s], length(s));
            if (front < stretches) System.arraycopy(other, to[front], all, to[front], after - to[front]);
            if (after < before) Arrays.fill(all, after, before, 0);
        }
    }

    void ints(int[]... columns) {
        int[] other = spare.ints(after);
        int front = front();
        for (int[] all : columns) {
            for (int s = front; s < stretches; s++) System.arraycopy(all, from[s], other, to[s], length(s));
            if (front < stretches) System.arraycopy(other, to[front], all, to[front], after - to[front]);
            if (after < before) Arrays.fill(all, after, before, 0);
        }
    }

    void shorts(short[]... columns) {
        short[] other = spare.shorts(after);
        int front = front();
        for (short[] all : columns) {
            for (int s = front; s < stretches; s++) System.arraycopy(all, from[s], other, to[s], length(s));
            if (front < stretches) System.arraycopy(other, to[front], all, to[front], after - to[front]);
            if (after < before) Arrays.fill(all, after, before, (short) 0);
        }
    }

    void bytes(byte[]... columns) {
        byte[] other = spare.bytes(after);
        int front = front();
        for (byte[] all : columns) {
            for (int s = front; s < stretches; s++) System.arraycopy(all, from[s], other, to[s], length(s));
            if (front < stretches) System.arraycopy(other, to[front], all, to[front], after - to[front]);
            if (after < before) Arrays.fill(all, after, before, (byte) 0);
        }
    }

    /** The first stretch that may have moved. */
    private int front() {
        return stretches > 0 && from[0] == 0 ? 1 : 0;
    }

    private int length(int stretch) {
        return (stretch + 1 < stretches ? to[stretch + 1] : after) - to[stretch];
    }
}
