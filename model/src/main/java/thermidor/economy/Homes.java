package thermidor.economy;

import thermidor.world.Land;
import thermidor.world.Stratum;

/**
 * What the houses of one region are made of, counted in one pass over its people: good as long as nobody changes house or stratum, so
 * for one step. A house's counts share one number, since it is their sum over persons that is wanted, and several at a time.
 */
final class Homes {
    /** Instead of a form of farming: those who live there farm nothing. */
    static final int TOWN = -1;
    /** Bits of a count: a house has fewer than 4096 persons. */
    private static final int BITS = 12, MASK = (1 << BITS) - 1;
    private static final int POOR = 0, RICH = BITS, PAID = 2 * BITS, PROPERTY = 3 * BITS, OFFICIALS = 4 * BITS;
    private static final long[] COUNTS = new long[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            COUNTS[s.ordinal()] = (s == Stratum.POOR_PEASANT ? 1L << POOR : 0)
                    | (s == Stratum.RICH_PEASANT || s == Stratum.FARM_CHAIR ? 1L << RICH : 0)
                    | (s.isPaid() ? 1L << PAID : 0)
                    | (s == Stratum.OWNER || s == Stratum.TRADER || s == Stratum.RICH_PEASANT ? 1L << PROPERTY : 0)
                    | (s.isOfficial() ? 1L << OFFICIALS : 0);
        }
    }

    private final Land land;
    private final Wages.Claims claims;
    private final long[] counts;
    /** Form of farming of each place, or {@link #TOWN}. */
    private final byte[] farm;
    /** Weights of all houses of each form of farming. */
    final double[] farmWeights = new double[3];

    Homes(Land land, Wages.Claims claims) {
        this.land = land;
        this.claims = claims;
        counts = new long[land.houses.count];
        farm = new byte[land.places.count];
        for (int p = 0; p < farm.length; p++) farm[p] = (byte) (land.places.isRural(p) ? land.places.row[p] % 3 : TOWN);
        byte[] stratum = land.people.stratum;
        for (int h = 0; h < counts.length; h++) {
            int end = land.houses.first[h] + land.houses.size[h];
            long sum = 0;
            for (int i = land.houses.first[h]; i < end; i++) sum += COUNTS[stratum[i]];
            counts[h] = sum;
            int form = farm(h);
            if (form != TOWN) farmWeights[form] += weight(h);
        }
    }

    /** The form of farming a house lives by, or {@link #TOWN}. */
    int farm(int h) {
        return farm[land.houses.place[h]];
    }

    /** Weight of a house's claim on what its farm eats and earns: richer households have more land and cattle. */
    double weight(int h) {
        return land.houses.size[h] * (count(h, RICH) > 0 ? claims.rich() : count(h, POOR) > 0 ? claims.poor() : 1);
    }

    int paid(int h) {
        return count(h, PAID);
    }

    /** A house of owners, traders or rich peasants. */
    boolean hasProperty(int h) {
        return count(h, PROPERTY) > 0;
    }

    boolean hasOfficials(int h) {
        return count(h, OFFICIALS) > 0;
    }

    private int count(int h, int which) {
        return (int) (counts[h] >>> which) & MASK;
    }
}
