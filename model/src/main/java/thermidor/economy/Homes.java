package thermidor.economy;

import thermidor.world.Land;
import thermidor.world.Stratum;

/**
 * What the houses of one region are made of, counted in one pass over its people: good as long as nobody changes house or stratum, so
 * for one step. A house's counts share one number, since it is their sum over persons that is wanted, and several at a time.
 */
final class Homes {
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

    Homes(Land land, Wages.Claims claims) {
        this.land = land;
        this.claims = claims;
        counts = new long[land.houses.count];
        byte[] stratum = land.people.stratum;
        for (int h = 0; h < counts.length; h++) {
            int end = land.houses.first[h] + land.houses.size[h];
            long sum = 0;
            for (int i = land.houses.first[h]; i < end; i++) sum += COUNTS[stratum[i]];
            counts[h] = sum;
        }
    }

    /** Weight of a house's claim on what its farm eats and earns: richer households have more land and cattle. */
    double weight(int h) {
        return land.houses.size[h] * (count(h, RICH) > 0 ? claims.rich() : count(h, POOR) > 0 ? claims.poor() : 1);
    }

    /** The same of all houses of each form of farming. */
    double[] farmWeights() {
        double[] weights = new double[3];
        for (int h = 0; h < counts.length; h++) {
            int place = land.houses.place[h];
            if (land.places.isRural(place)) weights[land.places.row[place] % 3] += weight(h);
        }
        return weights;
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
