package thermidor.world;

import java.util.Arrays;
import thermidor.kernel.In;

/**
 * Delegates, a row each. They are persons: {@code key} is one of the people. Their orientation is kept as it was when they were
 * elected, because electors compare what they chose with what they think now.
 */
public final class Councils {
    public int count;
    /** Month of the last general election. */
    public int called;
    /** 0: a place's delegate in the region's council, 1: the region's in the congress, 2: the congress's in the executive. */
    public byte[] level = new byte[64];
    public byte[] region = new byte[64];
    /** Row of the place in the region's {@link Places} that sent a delegate of level 0, else -1. */
    public int[] place = new int[64];
    public long[] key = new long[64];
    public byte[] stratum = new byte[64];
    @In("percent") public byte[] property = new byte[64];
    @In("percent") public byte[] rule = new byte[64];
    /** Month of the election. */
    public int[] elected = new int[64];

    public int add(int newLevel, int newRegion, int newPlace, long newKey, byte newStratum, int newProperty, int newRule, int month) {
        if (count == key.length) grow(2 * count);
        int d = count++;
        level[d] = (byte) newLevel;
        region[d] = (byte) newRegion;
        place[d] = newPlace;
        key[d] = newKey;
        stratum[d] = newStratum;
        property[d] = (byte) newProperty;
        rule[d] = (byte) newRule;
        elected[d] = month;
        return d;
    }

    /** Moves so many rows, from one on, to where another stands. */
    public void move(int from, int to, int rows) {
        System.arraycopy(level, from, level, to, rows);
        System.arraycopy(region, from, region, to, rows);
        System.arraycopy(place, from, place, to, rows);
        System.arraycopy(key, from, key, to, rows);
        System.arraycopy(stratum, from, stratum, to, rows);
        System.arraycopy(property, from, property, to, rows);
        System.arraycopy(rule, from, rule, to, rows);
        System.arraycopy(elected, from, elected, to, rows);
    }

    private void grow(int capacity) {
        level = Arrays.copyOf(level, capacity);
        region = Arrays.copyOf(region, capacity);
        place = Arrays.copyOf(place, capacity);
        key = Arrays.copyOf(key, capacity);
        stratum = Arrays.copyOf(stratum, capacity);
        property = Arrays.copyOf(property, capacity);
        rule = Arrays.copyOf(rule, capacity);
        elected = Arrays.copyOf(elected, capacity);
    }
}
