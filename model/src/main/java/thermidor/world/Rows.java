package thermidor.world;

/** Columns put in another order: the first {@code n} rows are those of {@code from}, the rest are empty. */
final class Rows {
    private Rows() {}

    static long[] gathered(long[] column, int[] from, int n) {
        long[] sorted = new long[column.length];
        for (int k = 0; k < n; k++) sorted[k] = column[from[k]];
        return sorted;
    }

    static int[] gathered(int[] column, int[] from, int n) {
        int[] sorted = new int[column.length];
        for (int k = 0; k < n; k++) sorted[k] = column[from[k]];
        return sorted;
    }

    static short[] gathered(short[] column, int[] from, int n) {
        short[] sorted = new short[column.length];
        for (int k = 0; k < n; k++) sorted[k] = column[from[k]];
        return sorted;
    }

    static byte[] gathered(byte[] column, int[] from, int n) {
        byte[] sorted = new byte[column.length];
        for (int k = 0; k < n; k++) sorted[k] = column[from[k]];
        return sorted;
    }
}
