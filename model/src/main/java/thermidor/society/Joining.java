package thermidor.society;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Villages become collective farms, or villages again, until the wanted share of a region's peasants lives in them. A place changes
 * as a whole, in an order that is fixed for good; where only a part of a place is wanted, a fixed draw decides, so that the share is
 * right on the average of regions.
 *
 * <p>Reads state.collectivised [share]; writes places.kind, places.row and people.stratum.
 */
@From("assumption")
@Carries({"C71"})
@Equation({
    "places in the order of u_place; joined while share of the places before + v_place * own share < wanted",
    "chairs = chair * (1 + favoured * favour) * members, chosen on the farms whose turn it is, on all when some are founded"})
public final class Joining {
    /**
     * Values, ranges and sources: parameters/society/joining.yaml.
     *
     * @param chair chairs and brigade heads for a member of a collective farm
     * @param slack by how much the wanted share must lie below a place's mark before the farm dissolves
     * @param poor share of houses that leave a collective farm as poor peasants; the others are middle peasants
     * @param favoured how many more chairs and brigade heads an apparatus wants that looks for a base on the farms
     */
    public record Norms(@In("share") double chair, @In("share") double slack, @In("share") double poor, @In("ratio") double favoured) {}

    private static final byte MEMBER = Stratum.COLLECTIVE_FARMER.code(), CHAIR = Stratum.FARM_CHAIR.code();

    private Joining() {}

    public static void month(World world, Chance chance, Crew crew, Norms norms) {
        crew.forEach(Region.COUNT, r -> {
            boolean founded = join(world, r, chance, norms);
            lead(world, r, founded, chance, norms);
        });
    }

    /** Whether farms were founded or dissolved. */
    private static boolean join(World world, int r, Chance chance, Norms norms) {
        Land land = world.lands[r];
        if (world.state.collectivised[r] <= 0 && !hasFarms(land)) return false;
        int[] order = order(land, r, chance);
        long[] persons = persons(land);
        double all = 0;
        for (int place : order) all += persons[place];
        if (all == 0) return false;
        boolean[] changed = null;
        double before = 0;
        for (int place : order) {
            double own = persons[place] / all;
            boolean is = land.places.kind(place) == Places.Kind.KOLKHOZ;
            double mark = before + chance.unit(Decision.JOIN_FARM, 0, key(r, place)) * own;
            before += own;
            boolean shall = collective(is, mark, world.state.collectivised[r], norms);
            if (shall == is) continue;
            if (changed == null) changed = new boolean[land.places.count];
            changed[place] = true;
            land.places.kind[place] = (byte) (shall ? Places.Kind.KOLKHOZ : Places.Kind.VILLAGE).ordinal();
            land.places.row[place] = Farms.row(r, shall ? Form.COOPERATIVE : Form.PETTY);
        }
        if (changed != null) change(land, changed, world.month, chance, norms);
        return changed != null;
    }

    private static boolean hasFarms(Land land) {
        for (int place = 0; place < land.places.count; place++) if (land.places.kind(place) == Places.Kind.KOLKHOZ) return true;
        return false;
    }

    /** Whether a place is to be a collective farm when {@code wanted} of the region's people are to live in one. */
    static boolean collective(boolean is, double mark, double wanted, Norms norms) {
        return is && wanted > 0 ? mark < wanted + norms.slack() : mark < wanted;
    }

    private static long key(int r, int place) {
        return r * 100_000L + place;
    }

    /** Villages and collective farms in the order in which they join. */
    private static int[] order(Land land, int r, Chance chance) {
        int[] order = new int[land.places.count];
        double[] mark = new double[land.places.count];
        int n = 0;
        for (int place = 0; place < land.places.count; place++) {
            Places.Kind kind = land.places.kind(place);
            if (kind != Places.Kind.VILLAGE && kind != Places.Kind.KOLKHOZ) continue;
            double u = chance.unit(Decision.CHANGE_FORM, 0, key(r, place));
            int at = n++;
            for (; at > 0 && mark[at - 1] > u; at--) {
                mark[at] = mark[at - 1];
                order[at] = order[at - 1];
            }
            mark[at] = u;
            order[at] = place;
        }
        return java.util.Arrays.copyOf(order, n);
    }

    private static long[] persons(Land land) {
        long[] persons = new long[land.places.count];
        for (int place = 0; place < persons.length; place++) persons[place] = land.end(place) - land.begin(place);
        return persons;
    }

    private static void change(Land land, boolean[] changed, int month, Chance chance, Norms norms) {
        People p = land.people;
        for (int i = 0; i < p.count; i++) {
            if (p.isGone(i) || !p.stratum(i).isOnTheLand()) continue;
            int place = land.placeOf(i);
            if (place >= changed.length || !changed[place]) continue;
            boolean joins = land.places.kind(place) == Places.Kind.KOLKHOZ;
            int head = Abode.head(land, p.house[i]);
            double u = chance.unit(Decision.LEAVE_FARM, month, p.key[head < 0 ? i : head]);
            p.stratum[i] = (joins ? Stratum.COLLECTIVE_FARMER : leavesAs(u, norms)).code();
        }
    }

    static Stratum leavesAs(double u, Norms norms) {
        return u < norms.poor() ? Stratum.POOR_PEASANT : Stratum.MIDDLE_PEASANT;
    }

    /** Members of 25 to 60 who can read become chairs and brigade heads when a region has too few, on the farms whose turn it is, or on all in a month of founding. */
    private static void lead(World world, int r, boolean founded, Chance chance, Norms norms) {
        Land land = world.lands[r];
        People p = land.people;
        int members = 0;
        int chairs = 0;
        int able = 0;
        for (int place = 0; place < land.places.count; place++) {
            if (land.places.kind(place) != Places.Kind.KOLKHOZ) continue;
            int end = land.end(place);
            boolean asked = founded || Turn.isOf(place, r, world.month);
            for (int i = land.begin(place); i < end; i++) {
                members += p.stratum[i] == MEMBER ? 1 : 0;
                chairs += p.stratum[i] == CHAIR ? 1 : 0;
                able += asked && p.stratum[i] == MEMBER && isAble(p, i, world.month) ? 1 : 0;
            }
        }
        double missing = norms.chair() * (1 + norms.favoured() * world.organs.favour) * (members + chairs) - chairs;
        if (missing <= 0 || able == 0) return;
        Chance.Lot leads = chance.lot(Decision.LEAD_FARM, world.month);
        for (int place = 0; place < land.places.count; place++) {
            boolean asked = founded || Turn.isOf(place, r, world.month);
            if (asked && land.places.kind(place) == Places.Kind.KOLKHOZ) choose(land, place, missing / able, leads, world.month);
        }
    }

    private static void choose(Land land, int place, double share, Chance.Lot leads, int month) {
        People p = land.people;
        int end = land.end(place);
        for (int i = land.begin(place); i < end; i++) {
            if (leads.unit(p.key[i]) < share && p.stratum[i] == MEMBER && isAble(p, i, month) && !p.isGone(i)) p.stratum[i] = CHAIR;
        }
    }

    private static boolean isAble(People p, int i, int month) {
        int months = p.ageInMonths(i, month);
        return months >= 25 * 12 && months < 60 * 12 && p.isLiterate(i);
    }
}
