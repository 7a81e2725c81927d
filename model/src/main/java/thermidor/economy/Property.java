package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.rules.Ownership;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Works change hands as the law has it: private ones to the state, or the state's to private tenants and concessions. Their people
 * go with them and are counted there from the same moment on; so does what was known of the works, what they could make and made, and how
 * sound they are: nobody is hired or let go because a sign at the gate is changed.
 *
 * <p>Writes branches.capital, branches.sound, branches.capacity, branches.output [1928 kopeck], branches.unskilled, branches.skilled,
 * branches.specialists [person], branches.cash [kopeck] and houses.place.
 */
@From({"decrees-soviet-power", "carr-bolshevik-revolution"})
@Carries({"C01", "C02", "C09", "C72"})
@Equation("moved = pace * (state share in law - state share) of the works of a sector and region, craft apart; of the rest alike to concessions their share in law")
public final class Property {
    private Property() {}

    public static void month(World world, Ownership law, Chance chance, Crew crew) {
        var b = world.branches;
        double[][] leaves = new double[Form.COUNT][b.count];
        for (int works = 0; works < b.count; works += Form.COUNT) {
            double owned = b.capital(b.sameWorks(works, Form.STATE));
            double free = b.capital(b.sameWorks(works, Form.PRIVATE)) + b.capital(b.sameWorks(works, Form.CONCESSION));
            if (owned + free <= 0) continue;
            double gap = law.pace() * (law.state()[b.sector[works]] - owned / (owned + free));
            if (gap > 0 && free > 0) {
                move(world, works, Form.PRIVATE, Form.STATE, Math.min(1, gap * (owned + free) / free), leaves);
                move(world, works, Form.CONCESSION, Form.STATE, law.concession() > 0 ? 0 : law.pace(), leaves);
            } else if (gap < 0 && owned > 0) {
                double share = Math.min(1, -gap * (owned + free) / owned);
                double sold = share * (1 - law.concession());
                move(world, works, Form.STATE, Form.PRIVATE, sold, leaves);
                if (sold < 1) move(world, works, Form.STATE, Form.CONCESSION, share * law.concession() / (1 - sold), leaves);
            }
            double kept = b.capital(b.sameWorks(works, Form.PRIVATE));
            double let = b.capital(b.sameWorks(works, Form.CONCESSION));
            if (kept > 0) move(world, works, Form.PRIVATE, Form.CONCESSION, law.pace() * (law.concession() * (kept + let) - let) / kept, leaves);
        }
        boolean[] moves = new boolean[b.count];
        boolean nothing = true;
        for (int row = 0; row < b.count; row++) nothing &= !(moves[row] = gone(leaves, row) > 0);
        if (!nothing) movePeople(world, leaves, moves, chance, crew);
    }

    /** Of what is still there, a share; so two shares of one row follow one another. */
    private static void move(World world, int works, Form from, Form into, double share, double[][] leaves) {
        var b = world.branches;
        int a = b.sameWorks(works, from);
        int z = b.sameWorks(works, into);
        if (share <= 0 || b.capital(a) == 0) return;
        long stood = b.capital(z);
        long all = b.hand(a, z, share);
        if (stood + all > 0) b.sound[z] = sound(b.sound[z], stood, b.sound[a], all);
        carry(b.capacity, a, z, share);
        carry(b.output, a, z, share);
        long cash = (long) (b.cash[a] * share);
        b.cash[a] -= cash;
        if (into == Form.STATE) world.state.treasury += cash;
        else b.cash[z] += cash;
        double left = 1 - gone(leaves, a);
        leaves[into.ordinal()][a] = left * share;
    }

    private static void carry(long[] column, int a, int z, double share) {
        long moved = (long) (column[a] * share);
        column[a] -= moved;
        column[z] += moved;
    }

    /** Works in which some are sound and others not are as sound as their capital on the mean. */
    static double sound(double there, long stood, double brought, long moved) {
        return (there * stood + brought * moved) / (stood + moved);
    }

    /** Share of a row that has changed hands this month. */
    private static double gone(double[][] leaves, int row) {
        double gone = 0;
        for (double[] into : leaves) gone += into[row];
        return gone;
    }

    /** Houses go with their works one by one, as chance has it; their hands are counted where they went. A row's people live in its region. */
    private static void movePeople(World world, double[][] leaves, boolean[] moves, Chance chance, Crew crew) {
        var b = world.branches;
        int[][] worked = new int[Stratum.SKILLS][b.count];
        int[][][] went = new int[Form.COUNT][Stratum.SKILLS][b.count];
        crew.forEach(Region.COUNT, r -> moveHouses(world, world.lands[r], leaves, moves, chance, worked, went));
        moveHands(world, moves, leaves, worked, went);
    }

    private static void moveHouses(World world, Land land, double[][] leaves, boolean[] moves, Chance chance, int[][] worked, int[][][] went) {
        var b = world.branches;
        Chance.Lot changes = chance.lot(Decision.CHANGE_FORM, world.month);
        int[] placeOf = land.places.byRow(b.count);
        int places = land.places.count;
        for (int place = 0; place < places; place++) {
            Places.Kind kind = land.places.kind(place);
            if (kind != Places.Kind.WORKS && kind != Places.Kind.OFFICE) continue;
            int row = land.places.row[place];
            if (!moves[row] || land.places.houses[place] == 0) continue;
            int end = land.places.first[place] + land.places.houses[place];
            countHands(land, land.begin(place), land.end(place), worked, row);
            double gone = gone(leaves, row);
            for (int h = land.places.first[place]; h < end; h++) {
                int first = land.houses.first[h];
                double draw = changes.unit(land.people.key[first]);
                if (draw >= gone) continue;
                int form = goesTo(leaves, row, draw);
                int into = b.sameWorks(row, Form.ALL[form]);
                if (placeOf[into] < 0) placeOf[into] = land.places.add(Places.Kind.WORKS, into);
                land.houses.place[h] = placeOf[into];
                countHands(land, first, first + land.houses.size[h], went[form], row);
            }
        }
    }

    /** Form of ownership, by its ordinal, that a house of a row comes under. */
    private static int goesTo(double[][] leaves, int row, double draw) {
        double below = 0;
        for (int form = 0; ; form++) {
            below += leaves[form][row];
            if (draw < below) return form;
        }
    }

    private static void countHands(Land land, int begin, int end, int[][] bySkill, int row) {
        int[] hands = land.people.hands(begin, end);
        for (int skill = 0; skill < Stratum.SKILLS; skill++) bySkill[skill][row] += hands[skill];
    }

    private static void moveHands(World world, boolean[] moves, double[][] leaves, int[][] worked, int[][][] went) {
        var b = world.branches;
        long[][] counted = {b.unskilled, b.skilled, b.specialists};
        for (int row = 0; row < b.count; row++) {
            if (!moves[row]) continue;
            for (int skill = 0; skill < Stratum.SKILLS; skill++) {
                long lost = counted[skill][row] - (long) worked[skill][row] * world.scale;
                for (int form = 0; form < Form.COUNT; form++) {
                    if (leaves[form][row] <= 0) continue;
                    long moved = moved((long) went[form][skill][row] * world.scale, lost, leaves[form][row], counted[skill][row]);
                    counted[skill][row] -= moved;
                    counted[skill][b.sameWorks(row, Form.ALL[form])] += moved;
                }
            }
        }
    }

    /** [person] Who went, and a part of those who were lost since the last count and whom works would replace. */
    static long moved(long went, long lost, double share, long counted) {
        return Math.clamp(went + (long) (lost * share), 0, counted);
    }
}
