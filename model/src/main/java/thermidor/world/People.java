package thermidor.world;

import java.util.Arrays;
import thermidor.kernel.In;

/**
 * The people of one region, a row a person, houses together and houses of one place together. Columns, because a month looks at
 * every person a few times and at few things of each: 24 bytes a person, with the house's share below 34. A row is no identity, it moves; the key is.
 */
public final class People {
    public static final int BYTES_A_PERSON = 8 + 4 + 2 + 1 + 1 + 1 + 2 + 2 + 1 + 1 + 1;
    /** Months are kept as shorts, counted from January 1800. */
    private static final int EPOCH = 1800 * 12;
    /** One hand of the skill of each stratum. The counts of all skills share a number, so many digits each: adding asks nobody what they are. */
    private static final long[] HAND = new long[Stratum.COUNT];
    private static final int DIGITS = 21, MOST = (1 << DIGITS) - 1;

    static {
        for (Stratum s : Stratum.ALL) if (s.skill() != Stratum.NO_HAND) HAND[s.ordinal()] = 1L << DIGITS * s.skill();
    }

    public static final int FEMALE = 1, LITERATE = 2;
    /** Further bits of {@code traits}: member of the ruling party, acted last month, is a delegate, member of a union, is about to leave without leave. */
    public static final int PARTY = 4, ACTING = 8, DELEGATE = 16, UNION = 32, LEAVING = 64;

    public int count;
    /** Given at birth, for life. */
    public long[] key;
    /** Row of the house in {@link Houses}. */
    public int[] house;
    public short[] born;
    public byte[] stratum;
    /** Bits: female, literate, and those named above. */
    public byte[] traits;
    /** Nutrition of the last months relative to need, smoothed, in per cent up to 120. */
    @In("percent") public byte[] health;
    /** Goods consumed this month. */
    @In("1928 kopeck/month") public short[] consumed;
    /** What the person has got used to. */
    @In("1928 kopeck/month") public short[] reference;

    /** Stored grievance. */
    @In("percent") public byte[] grievance;
    /** Orientation: from private (-100) to social property (100), from command (-100) to self-rule (100). */
    @In("percent") public byte[] property, rule;

    public People(int capacity) {
        key = new long[capacity];
        house = new int[capacity];
        born = new short[capacity];
        stratum = new byte[capacity];
        traits = new byte[capacity];
        health = new byte[capacity];
        consumed = new short[capacity];
        reference = new short[capacity];
        grievance = new byte[capacity];
        property = new byte[capacity];
        rule = new byte[capacity];
    }

    public int add(long newKey, int newHouse, int bornMonth, Stratum newStratum, boolean female, boolean literate, int newHealth, int newReference) {
        if (count == key.length) grow(Math.max(64, count + count / 4));
        int i = count++;
        key[i] = newKey;
        house[i] = newHouse;
        born[i] = (short) (bornMonth - EPOCH);
        stratum[i] = newStratum.code();
        traits[i] = (byte) ((female ? FEMALE : 0) | (literate ? LITERATE : 0));
        health[i] = (byte) newHealth;
        consumed[i] = 0;
        reference[i] = (short) newReference;
        grievance[i] = 0;
        property[i] = 0;
        rule[i] = 0;
        return i;
    }

    /** Copies row {@code i} of {@code from}, with another house. */
    public int take(People from, int i, int newHouse) {
        int to = add(from.key[i], newHouse, 0, Stratum.DEPENDANT, false, false, from.health[i], from.reference[i]);
        born[to] = from.born[i];
        stratum[to] = from.stratum[i];
        traits[to] = from.traits[i];
        consumed[to] = from.consumed[i];
        grievance[to] = from.grievance[i];
        property[to] = from.property[i];
        rule[to] = from.rule[i];
        return to;
    }

    public int ageInMonths(int i, int month) {
        return month - EPOCH - born[i];
    }

    /** A month as births are kept: less {@code born} it is an age in months. */
    public static int asBorn(int month) {
        return month - EPOCH;
    }

    public int age(int i, int month) {
        return (month - EPOCH - born[i]) / 12;
    }

    public int bornMonth(int i) {
        return born[i] + EPOCH;
    }

    public boolean isFemale(int i) {
        return (traits[i] & FEMALE) != 0;
    }

    public boolean isLiterate(int i) {
        return (traits[i] & LITERATE) != 0;
    }

    public void makeLiterate(int i) {
        traits[i] |= LITERATE;
    }

    public boolean is(int trait, int i) {
        return (traits[i] & trait) != 0;
    }

    /** The first row from {@code i} on that has a trait, or {@code end}: for what few have. */
    public int next(int trait, int i, int end) {
        byte[] traits = this.traits;
        for (int row = i; row < end; row++) if ((traits[row] & trait) != 0) return row;
        return end;
    }

    public void set(int trait, int i, boolean now) {
        traits[i] = (byte) (now ? traits[i] | trait : traits[i] & ~trait);
    }

    public Stratum stratum(int i) {
        return Stratum.of(stratum[i]);
    }

    /** Counts hands in these rows, by skill: at one time no more rows than the digits of a skill can count. */
    public int[] hands(int begin, int end) {
        int[] bySkill = new int[Stratum.SKILLS];
        for (int from = begin; from < end; from += MOST) {
            long counted = counted(from, Math.min(end, from + MOST));
            for (int skill = 0; skill < bySkill.length; skill++) bySkill[skill] += (int) (counted >>> DIGITS * skill) & MOST;
        }
        return bySkill;
    }

    private long counted(int begin, int end) {
        byte[] stratum = this.stratum;
        long all = 0;
        for (int i = begin; i < end; i++) all += HAND[stratum[i]];
        return all;
    }

    /** A row without a person: taken out when the region is put in order. */
    public void remove(int i) {
        house[i] = -1;
    }

    public boolean isGone(int i) {
        return house[i] < 0;
    }

    /** Puts people in another order; rows beyond it become empty. Houses are in another order by then too, and tell everybody their row. */
    void rearrange(Rows rows) {
        rows.longs(key);
        rows.shorts(born, consumed, reference);
        rows.bytes(stratum, traits, health, grievance, property, rule);
    }

    private void grow(int capacity) {
        key = Arrays.copyOf(key, capacity);
        house = Arrays.copyOf(house, capacity);
        born = Arrays.copyOf(born, capacity);
        stratum = Arrays.copyOf(stratum, capacity);
        traits = Arrays.copyOf(traits, capacity);
        health = Arrays.copyOf(health, capacity);
        consumed = Arrays.copyOf(consumed, capacity);
        reference = Arrays.copyOf(reference, capacity);
        grievance = Arrays.copyOf(grievance, capacity);
        property = Arrays.copyOf(property, capacity);
        rule = Arrays.copyOf(rule, capacity);
    }
}
