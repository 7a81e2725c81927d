package thermidor.economy;

import java.util.Arrays;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.rules.Ownership;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.World;

/**
 * Works change hands as the law has it: private ones to the state, or the state's to private tenants and concessions. Their people
 * go with them.
 *
 * <p>Writes branches.capital, branches.cash and houses.place.
 */
@From({"decrees-soviet-power", "carr-bolshevik-revolution"})
@Carries({"C01", "C02", "C09", "C72"})
@Equation("moved = pace * (state share in law - state share) of the works of a sector and region, craft apart")
public final class Property {
    private Property() {}

    public static void month(World world, Ownership law, Chance chance) {
        var b = world.branches;
        double[] leaves = new double[b.count];
        int[] to = new int[b.count];
        for (int works = 0; works < b.count; works += Form.COUNT) {
            double owned = b.capital(b.sameWorks(works, Form.STATE));
            double free = b.capital(b.sameWorks(works, Form.PRIVATE)) + b.capital(b.sameWorks(works, Form.CONCESSION));
            if (owned + free <= 0) continue;
            double gap = law.pace() * (law.state()[b.sector[works]] - owned / (owned + free));
            if (gap > 0 && free > 0) {
                move(world, works, Form.PRIVATE, Form.STATE, Math.min(1, gap * (owned + free) / free), leaves, to);
                move(world, works, Form.CONCESSION, Form.STATE, law.concession() > 0 ? 0 : law.pace(), leaves, to);
            } else if (gap < 0 && owned > 0) {
                double share = Math.min(1, -gap * (owned + free) / owned);
                double leased = law.concession();
                if (leased < 1) move(world, works, Form.STATE, Form.PRIVATE, share * (1 - leased), leaves, to);
                else move(world, works, Form.STATE, Form.CONCESSION, share, leaves, to);
            }
            if (law.concession() > 0 && free > 0) move(world, works, Form.PRIVATE, Form.CONCESSION, law.pace() * law.concession(), leaves, to);
        }
        if (Arrays.stream(leaves).noneMatch(share -> share > 0)) return;
        for (int r = 0; r < Region.COUNT; r++) movePeople(world, r, leaves, to, chance);
    }

    private static void move(World world, int works, Form from, Form into, double share, double[] leaves, int[] to) {
        var b = world.branches;
        int a = b.sameWorks(works, from);
        int z = b.sameWorks(works, into);
        if (share <= 0 || b.capital(a) == 0) return;
        for (int v = 0; v < b.capital[a].length; v++) {
            long moved = (long) (b.capital[a][v] * share);
            b.capital[a][v] -= moved;
            b.capital[z][v] += moved;
        }
        long cash = (long) (b.cash[a] * share);
        b.cash[a] -= cash;
        if (into == Form.STATE) world.state.treasury += cash;
        else b.cash[z] += cash;
        leaves[a] = share;
        to[a] = z;
    }

    private static void movePeople(World world, int r, double[] leaves, int[] to, Chance chance) {
        Land land = world.lands[r];
        int[] placeOf = land.places.byRow(world.branches.count);
        for (int h = 0; h < land.houses.count; h++) {
            int place = land.houses.place[h];
            Places.Kind kind = land.places.kind(place);
            if (kind != Places.Kind.WORKS && kind != Places.Kind.OFFICE) continue;
            int row = land.places.row[place];
            if (leaves[row] <= 0 || placeOf[to[row]] < 0) continue;
            long key = land.people.key[land.houses.first[h]];
            if (chance.happens(leaves[row], Decision.CHANGE_FORM, world.month, key)) land.houses.place[h] = placeOf[to[row]];
        }
    }
}
