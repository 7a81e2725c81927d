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
    private static final int POOR = 1, RICH = 2, PROPERTY = 4, OFFICIALS = 8, KINDS = 15, PAID = 16;
    private static final int[] IS = new int[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            IS[s.ordinal()] = (s == Stratum.POOR_PEASANT ? POOR : 0)
                    | (s == Stratum.RICH_PEASANT || s == Stratum.FARM_CHAIR ? RICH : 0)
                    | (s == Stratum.OWNER || s == Stratum.TRADER || s == Stratum.RICH_PEASANT ? PROPERTY : 0)
                    | (s.isOfficial() ? OFFICIALS : 0)
                    | (s.isPaid() ? PAID : 0);
        }
    }

    private final Land land;
    private final Wages.Claims claims;
    private final int[] members;
    /** Form of farming of each place, or {@link #TOWN}. */
    private final byte[] farm;
    /** Weights of all houses of each form of farming. */
    final double[] farmWeights = new double[3];

    private Homes(Land land, Wages.Claims claims) {
        this.land = land;
        this.claims = claims;
        members = land.houses.members;
        farm = new byte[land.places.count];
        for (int p = 0; p < farm.length; p++) farm[p] = (byte) (land.places.isRural(p) ? land.places.row[p] % 3 : TOWN);
    }

    /** As they were counted when wages were paid. */
    static Homes of(Land land, Wages.Claims claims) {
        Homes homes = new Homes(land, claims);
        for (int h = 0; h < land.houses.count; h++) homes.weigh(h);
        return homes;
    }

    /** Writes houses.members. */
    static Homes counted(Land land, Wages.Claims claims) {
        Homes homes = new Homes(land, claims);
        for (int h = 0; h < land.houses.count; h++) {
            homes.count(h);
            homes.weigh(h);
        }
        return homes;
    }

    private void count(int h) {
        byte[] stratum = land.people.stratum;
        int first = land.houses.first[h];
        int end = first + land.houses.size[h];
        int kinds = 0;
        int paid = 0;
        for (int i = first; i < end; i++) {
            int is = IS[stratum[i]];
            kinds |= is;
            paid += is & PAID;
        }
        members[h] = paid | kinds & KINDS;
    }

    private void weigh(int h) {
        int form = farm(h);
        if (form != TOWN) farmWeights[form] += weight(h);
    }

    /** The form of farming a house lives by, or {@link #TOWN}. */
    int farm(int h) {
        return farm[land.houses.place[h]];
    }

    /** Weight of a house's claim on what its farm eats and earns: richer households have more land and cattle. */
    double weight(int h) {
        return land.houses.size[h] * (has(h, RICH) ? claims.rich() : has(h, POOR) ? claims.poor() : 1);
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
