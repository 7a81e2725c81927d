package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Land;
import thermidor.world.Organs;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Workers and employees join unions because unions fight for them, or because a union that is an office enrols everybody. Who is no longer
 * paid by a works leaves. How far unions are their members' follows the law, the right to strike and how much people dare.
 *
 * <p>Reads people.stratum, organs.fear [share]; writes the mark of a member in people.traits, organs.unionDensity, organs.unionIndependence [share].
 */
@From({"t33", "n3", "l40"})
@Carries({"C28", "C29"})
@Equation({
    "independence' = independence + (bending or rising) * (law * (1 - fear) * (strikes lawful ? 1 : tame) - independence)",
    "joins = join * (independence + enrolled * (1 - independence));  leaves = leave, or at once with the job"})
public final class Unions {
    /**
     * Values, ranges and sources: parameters/polity/unions.yaml.
     *
     * @param join share of those outside who join a month a union that is wholly theirs
     * @param enrolled how many a union that is an office enrols, relative to that
     * @param leave share of members who leave in a month
     * @param tame what is left of independence where a strike is a crime
     * @param bending share of the gap to a lower independence closed in a month
     * @param rising the same to a higher one
     */
    public record Norms(@In("share/month") double join, @In("ratio") double enrolled, @In("share/month") double leave, @In("share") double tame,
                        @In("share/month") double bending, @In("share/month") double rising) {}

    private static final boolean[] PAID = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) PAID[s.ordinal()] = s.isPaid() && s != Stratum.CADRE;
    }

    private Unions() {}

    public static void month(World world, thermidor.rules.Unions law, Chance chance, Crew crew, Norms norms) {
        Organs o = world.organs;
        o.unionIndependence = Press.moved(o.unionIndependence, independence(law, o.fear, norms), norms.bending(), norms.rising());
        double joins = joins(o.unionIndependence, norms);
        long[] paid = new long[Region.COUNT];
        long[] members = new long[Region.COUNT];
        Chance.Lot joining = chance.lot(Decision.JOIN_UNION, world.month);
        Chance.Lot leaving = chance.lot(Decision.LEAVE_UNION, world.month);
        crew.forEach(Region.COUNT, r -> region(world.lands[r], r, joins, norms.leave(), joining, leaving, paid, members));
        long all = 0;
        long organised = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            all += paid[r];
            organised += members[r];
        }
        o.unionDensity = all > 0 ? (double) organised / all : 0;
    }

    /** What independence tends to under a law. */
    static double independence(thermidor.rules.Unions law, double fear, Norms norms) {
        return law.independence() * (1 - fear) * (law.strikes() ? 1 : norms.tame());
    }

    static double joins(double independence, Norms norms) {
        return norms.join() * (independence + norms.enrolled() * (1 - independence));
    }

    private static void region(Land land, int r, double joins, double leaves, Chance.Lot joining, Chance.Lot leaving, long[] paid, long[] members) {
        People p = land.people;
        byte[] stratum = p.stratum;
        byte[] traits = p.traits;
        long here = 0;
        long organised = 0;
        for (int i = 0; i < p.count; i++) {
            if (!PAID[stratum[i]]) {
                traits[i] &= ~People.UNION;
                continue;
            }
            here++;
            boolean member = (traits[i] & People.UNION) != 0;
            boolean then = member ? !leaving.happens(leaves, p.key[i]) : joining.happens(joins, p.key[i]);
            if (then != member) p.set(People.UNION, i, then);
            if (then) organised++;
        }
        paid[r] = here;
        members[r] = organised;
    }
}
