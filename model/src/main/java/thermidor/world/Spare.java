package thermidor.world;

import java.util.Arrays;

/** Room that putting a region in order takes for a moment: each thread has its own and uses it again for every region of every month. */
final class Spare {
    private static final ThreadLocal<Spare> MINE = ThreadLocal.withInitial(Spare::new);

    private long[] longs = {};
    private int[] ints = {};
    private short[] shorts = {};
    private byte[] bytes = {};
    private final int[][] lists = new int[4][0];

    static Spare mine() {
        return MINE.get();
    }

    long[] longs(int rows) {
        return longs.length >= rows ? longs : (longs = new long[roomy(rows)]);
    }

    int[] ints(int rows) {
        return ints.length >= rows ? ints : (ints = new int[roomy(rows)]);
    }

    short[] shorts(int rows) {
        return shorts.length >= rows ? shorts : (shorts = new short[roomy(rows)]);
    }

    byte[] bytes(int rows) {
        return bytes.length >= rows ? bytes : (bytes = new byte[roomy(rows)]);
    }

    /** Persons of each house, by its old row; all nought. */
    int[] sizes(int houses) {
        int[] sizes = list(0, houses);
        Arrays.fill(sizes, 0, houses, 0);
        return sizes;
    }

    /** The first stranger of each house. */
    int[] strangers(int houses) {
        return list(1, houses);
    }

    /** The old row of each house. */
    int[] sources(int rows) {
        return list(2, rows);
    }

    /** The next stranger of the same house, for each. */
    int[] next(int strangers) {
        return list(3, strangers);
    }

    private int[] list(int which, int rows) {
        if (lists[which].length < rows) lists[which] = new int[roomy(rows)];
        return lists[which];
    }

    private static int roomy(int rows) {
        return rows + rows / 4;
    }
}
