package thermidor.world;

import java.util.Arrays;

/** Room that putting a region in order takes for a moment: each thread has its own and uses it again for every region of every month. */
final class Spare {
    private static final ThreadLocal<Spare> MINE = ThreadLocal.withInitial(Spare::new);

    private long[] longs = {};
    private int[] ints = {};
    private short[] shorts = {};
    private byte[] bytes = {};
    private final int[][] lists = new int[9][0];

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

    /** The next stranger of the same house, for each. */
    int[] next(int strangers) {
        return list(2, strangers);
    }

    /** Of a group of neighbours its first house and the one behind its last, as they stood and as they stand. */
    int[] begins(int groups) {
        return list(3, groups);
    }

    int[] ends(int groups) {
        return list(4, groups);
    }

    int[] sortedBegins(int groups) {
        return list(5, groups);
    }

    int[] sortedEnds(int groups) {
        return list(6, groups);
    }

    /** Persons of each group. */
    int[] persons(int groups) {
        return list(7, groups);
    }

    /** The first row of each house as it stood. */
    int[] firsts(int houses) {
        return list(8, houses);
    }

    private int[] list(int which, int rows) {
        if (lists[which].length < rows) lists[which] = new int[roomy(rows)];
        return lists[which];
    }

    private static int roomy(int rows) {
        return rows + rows / 4;
    }
}
