package thermidor.world;

import java.util.Arrays;

/**
 * A new order of rows. In a month few rows come or go, so what stays together moves in long stretches: they are found once and then
 * copied as a whole, column by column.
 */
final class Rows {
    private final int[] from;
    private final int[] starts;
    private final int stretches;

    /** Row {@code k} becomes what was row {@code from[k]}, for the first {@code n} of them. */
    Rows(int[] from, int n) {
        this.from = from;
        int[] found = new int[64];
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (k > 0 && from[k] == from[k - 1] + 1) continue;
            if (count + 1 == found.length) found = Arrays.copyOf(found, 2 * found.length);
            found[count++] = k;
        }
        found[count] = n;
        starts = found;
        stretches = count;
    }

    /** An array of primitives in the new order; what is beyond stays empty. */
    <A> A of(A column, A empty) {
        for (int s = 0; s < stretches; s++) System.arraycopy(column, from[starts[s]], empty, starts[s], starts[s + 1] - starts[s]);
        return empty;
    }
}
