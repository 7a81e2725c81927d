package thermidor.economy;

import thermidor.world.Land;
import thermidor.world.Stratum;

/**
 * What the houses of one region are made of. Counted in one pass over its people when wages are paid, and read again when people shop: nobody
 * changes house or stratum in between. What is asked of a house shares one number, so that all of it is found in one pass.
 */
final class Homes {
    /** Instead of a form of farming: those who live there farm nothing. */
    static final int TOWN = -1;
    /** Whether there is somebody of a kind, in the lowest bits; above them how many are paid. */
    private static final int POOR = 1, RICH = 2, PROPERTY = 4, OFFICIALS = 8, PAID = 16;
    /** While persons are counted, how many there are of each kind shares a number, so many digits each; the paid have the rest. */
    private static final int DIGITS = 12;
    private static final int[] KINDS = {POOR, RICH, PROPERTY, OFFICIALS, PAID};
    private static final long[] IS = new long[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            int is = (s == Stratum.POOR_PEASANT ? POOR : 0)
                    | (s == Stratum.RICH_PEASANT || s == Stratum.FARM_CHAIR ? RICH : 0)
                    | (s == Stratum.OWNER || s == Stratum.TRADER || s == Stratum.RICH_PEASANT ? PROPERTY : 0)
                    | (s.isOfficial() ? OFFICIALS : 0)
                    | (s.isPaid() ? PAID : 0);
            for (int k = 0; k < KINDS.length; k++) if ((is & KINDS[k]) != 0) IS[s.ordinal()] += 1L << DIGITS * k;
        }
    }

    private final Land land;
    /** Of a head, by whether there are poor and rich peasants. */
    private final double[] claim;
    private final int[] members;
    /** Form of farming of each place, or {@link #TOWN}. */
    private final byte[] farm;
    /** Weights of all houses of each form of farming. */
    final double[] farmWeights = new double[3];

    private Homes(Land land, Wages.Claims claims) {
        this.land = land;
        claim = new double[] {1, claims.poor(), claims.rich(), claims.rich()};
        members = land.houses.members;
        farm = new byte[land.places.count];
        for (int p = 0; p < farm.length; p++) farm[p] = (byte) (land.places.isRural(p) ? land.places.row[p] % 3 : TOWN);
    }

    /** As they were counted when wages were paid. */
    static Homes of(Land land, Wages.Claims claims) {
        Homes homes = new Homes(land, claims);
        homes.weigh();
        return homes;
    }

    /** Writes houses.members. */
    static Homes counted(Land land, Wages.Claims claims) {
        Homes homes = new Homes(land, claims);
        Running counts = Running.of(land.people, IS);
        for (int h = 0; h < land.houses.count; h++) homes.members[h] = members(counts.of(land.houses, h));
        homes.weigh();
        return homes;
    }

    private static int members(long counts) {
        int members = (int) (counts >>> 4 * DIGITS) * PAID;
        for (int k = 0; k < 4; k++) members |= isSome((int) (counts >>> DIGITS * k) & (1 << DIGITS) - 1) << k;
        return members;
    }

    /** 1 or 0, without a branch that the machine would guess wrong for every other house. */
    private static int isSome(int persons) {
        return -persons >>> 31;
    }

    /** Houses of one form of farming mostly stand together: while they do, their sum is at hand. */
    private void weigh() {
        int form = TOWN;
        double sum = 0;
        for (int h = 0; h < land.houses.count; h++) {
            int here = farm(h);
            if (here != form) {
                if (form != TOWN) farmWeights[form] = sum;
                form = here;
                sum = form == TOWN ? 0 : farmWeights[form];
            }
            if (form != TOWN) sum += weight(h);
        }
        if (form != TOWN) farmWeights[form] = sum;
    }

    /** The form of farming of a place, or {@link #TOWN}. */
    int farmAt(int place) {
        return farm[place];
    }

    /** The form of farming a house lives by, or {@link #TOWN}. */
    int farm(int h) {
        return farm[land.houses.place[h]];
    }

    /** Weight of a house's claim on what its farm eats and earns: richer households have more land and cattle. */
    double weight(int h) {
        return land.houses.size[h] * claim[members[h] & (RICH | POOR)];
    }

    int paid(int h) {
        return members[h] / PAID;
    }

    /** A house of owners, traders or rich peasants. */
    boolean hasProperty(int h) {
        return has(h, PROPERTY);
    }

    boolean hasOfficials(int h) {
        return has(h, OFFICIALS);
    }

    private boolean has(int h, int kind) {
        return (members[h] & kind) != 0;
    }
}
