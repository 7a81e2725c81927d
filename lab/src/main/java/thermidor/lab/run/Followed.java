package thermidor.lab.run;

import java.util.Arrays;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.kernel.In;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.World;

/**
 * Some persons, looked at each December. Whether somebody is followed hangs on the person's key alone, so that the same persons
 * are met again year after year, and in another run of the same seed. Columns, so that a saved state takes them along.
 */
public final class Followed {
    /** Persons to be followed, about, out of the 140 million. */
    private static final double WANTED = 5000;
    private static final double COUNTRY = 140e6;
    /** So many draws are made at once, and of each so many digits, by which most are told not to be followed. */
    private static final int TOGETHER = 256;
    private static final int DIGITS = 20;

    public int count;
    public int[] year = new int[1024];
    public long[] key = new long[1024];
    public byte[] region = new byte[1024];
    public byte[] place = new byte[1024];
    public byte[] stratum = new byte[1024];
    public boolean[] female = new boolean[1024];
    public int[] born = new int[1024];
    public boolean[] literate = new boolean[1024];
    @In("percent") public byte[] health = new byte[1024];
    @In("1928 kopeck/month") public int[] consumed = new int[1024];
    @In("1928 kopeck/month") public int[] reference = new int[1024];

    void look(World world, int month, int scale, Chance chance) {
        if (Calendar.ofYear(month) != Calendar.DECEMBER) return;
        double share = WANTED * scale / COUNTRY;
        int likely = (int) (share * (1 << DIGITS));
        int[] drawn = new int[TOGETHER];
        Chance.Lot lot = chance.lot(Decision.SAMPLE, 0);
        for (int r = 0; r < world.lands.length; r++) {
            Land land = world.lands[r];
            People people = land.people;
            for (int begin = 0; begin < people.count; begin += TOGETHER) {
                int end = Math.min(people.count, begin + TOGETHER);
                lot.first(DIGITS, people.key, begin, end, drawn);
                for (int i = begin; i < end; i++) {
                    if (drawn[i - begin] > likely || people.isGone(i) || !lot.happens(share, people.key[i])) continue;
                    add(Calendar.year(month), r, land, i);
                }
            }
        }
    }

    private void add(int seen, int r, Land land, int i) {
        if (count == key.length) grow(count * 2);
        People people = land.people;
        year[count] = seen;
        key[count] = people.key[i];
        region[count] = (byte) r;
        place[count] = (byte) land.places.kind(land.placeOf(i)).ordinal();
        stratum[count] = people.stratum[i];
        female[count] = people.isFemale(i);
        born[count] = people.bornMonth(i);
        literate[count] = people.isLiterate(i);
        health[count] = people.health[i];
        consumed[count] = people.consumed[i];
        reference[count] = people.reference[i];
        count++;
    }

    /** Those who were looked at from the row {@code from} on. */
    Followed since(int from) {
        Followed later = new Followed();
        later.count = count - from;
        later.year = Arrays.copyOfRange(year, from, count);
        later.key = Arrays.copyOfRange(key, from, count);
        later.region = Arrays.copyOfRange(region, from, count);
        later.place = Arrays.copyOfRange(place, from, count);
        later.stratum = Arrays.copyOfRange(stratum, from, count);
        later.female = Arrays.copyOfRange(female, from, count);
        later.born = Arrays.copyOfRange(born, from, count);
        later.literate = Arrays.copyOfRange(literate, from, count);
        later.health = Arrays.copyOfRange(health, from, count);
        later.consumed = Arrays.copyOfRange(consumed, from, count);
        later.reference = Arrays.copyOfRange(reference, from, count);
        return later;
    }

    private void grow(int capacity) {
        year = Arrays.copyOf(year, capacity);
        key = Arrays.copyOf(key, capacity);
        region = Arrays.copyOf(region, capacity);
        place = Arrays.copyOf(place, capacity);
        stratum = Arrays.copyOf(stratum, capacity);
        female = Arrays.copyOf(female, capacity);
        born = Arrays.copyOf(born, capacity);
        literate = Arrays.copyOf(literate, capacity);
        health = Arrays.copyOf(health, capacity);
        consumed = Arrays.copyOf(consumed, capacity);
        reference = Arrays.copyOf(reference, capacity);
    }
}
