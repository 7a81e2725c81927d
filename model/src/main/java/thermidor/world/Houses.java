package thermidor.world;

import java.util.Arrays;
import thermidor.kernel.In;

/** The households of one region: people who live at one place out of one purse. */
public final class Houses {
    public static final int BYTES_A_HOUSE = 4 + 8 + 8 + 4 + 4 + 4;

    public int count;
    /** Row of the place in {@link Places}, or -1 for a house that is gone. */
    public int[] place;
    /** Cash of the house as one of the sample; times scale it is cash of the country. */
    @In("kopeck") public long[] cash;
    /** What came in this month, not yet in the purse. */
    @In("kopeck/month") public long[] income;
    /** Of what strata its persons are, several answers in one number: as wages found it, good until somebody changes house or stratum. */
    public int[] members;
    /** Row of its first person once the region is in order. */
    public int[] first;
    /** Persons once the region is in order. */
    public int[] size;

    public Houses(int capacity) {
        place = new int[capacity];
        cash = new long[capacity];
        income = new long[capacity];
        members = new int[capacity];
        first = new int[capacity];
        size = new int[capacity];
    }

    public int add(int newPlace, long newCash) {
        if (count == place.length) grow(Math.max(32, count + count / 4));
        int h = count++;
        place[h] = newPlace;
        cash[h] = newCash;
        income[h] = 0;
        members[h] = 0;
        first[h] = 0;
        size[h] = 0;
        return h;
    }

    /** Who was there when the region was last put in order. */
    int persons() {
        int persons = 0;
        for (int h = 0; h < count; h++) persons += size[h];
        return persons;
    }

    private void grow(int capacity) {
        place = Arrays.copyOf(place, capacity);
        cash = Arrays.copyOf(cash, capacity);
        income = Arrays.copyOf(income, capacity);
        members = Arrays.copyOf(members, capacity);
        first = Arrays.copyOf(first, capacity);
        size = Arrays.copyOf(size, capacity);
    }
}
