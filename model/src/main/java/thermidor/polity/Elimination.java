package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Sum;
import thermidor.rules.Rules;
import thermidor.world.Camp;
import thermidor.world.Ruler;
import thermidor.world.World;

/**
 * Rulers who fear to be overthrown take people away until those they take for enemies are below what they can bear. The less they know,
 * the more of those taken are nobody's enemies, and the more they take.
 *
 * <p>Reads mood, power, organs; writes power.terror [share/month].
 */
@From("gregory-schroder-sonin-2011")
@Carries({"C29", "C47"})
@Equation({
    "taken = (enemies - bearable) / (hits - bearable),  of whom (1 - hits) are no enemies",
    "hits = blind + (1 - blind) * reading * min(1, press + reach of the security service)",
    "enemies = adults of the camps struck * (1 - approval in private) * mean grievance",
    "terror = min(force * (1 - control) * taken / pace, hands * staff of the security service / adults), if a ruler who fears those below rules"})
public final class Elimination {
    /**
     * Values, ranges and sources: parameters/polity/elimination.yaml.
     *
     * @param bearable enemies, of the adults, that rulers can live with
     * @param blind share of those taken that would be enemies if the service knew nothing
     * @param reading how much of the way from blindness to certainty an open press and an ear everywhere go
     * @param pace months over which those found too many are taken
     * @param hands persons whom one of the service can take in a month
     */
    public record Norms(@In("share") double bearable, @In("share") double blind, @In("share") double reading, @In("month") double pace,
                        @In("person/person/month") double hands) {}

    private Elimination() {}

    public static void month(World world, Rules rules, Norms norms) {
        var p = world.power;
        p.terror = 0;
        boolean fearsBelow = p.ruler == Ruler.APPARATUS.ordinal() || p.ruler == Ruler.ARBITER.ordinal() || p.ruler == Ruler.OWNERS.ordinal();
        if (!fearsBelow || rules.security().force() <= 0) return;
        double taken = taken(enemies(world), norms.bearable(), hits(world, norms));
        double ordered = rules.security().force() * (1 - world.organs.control) * taken / norms.pace();
        double adults = Sum.of(world.mood.camps);
        p.terror = adults > 0 ? Math.min(ordered, norms.hands() * world.organs.securityStaff / adults) : 0;
    }

    /** Adults who do not approve in private, by the weight of those in the camps the ruler strikes. */
    private static double enemies(World world) {
        double all = 0;
        double against = 0;
        for (Camp camp : Camp.ALL) {
            double here = world.mood.camps[camp.ordinal()];
            all += here;
            boolean struck = camp.property() > 0 ? world.power.tilt > 0 : world.power.tilt <= 0;
            if (camp != Camp.SOCIAL_COMMAND && struck) against += here;
        }
        return all > 0 ? against / all * (1 - world.mood.approvalPrivate) * grievance(world) : 0;
    }

    /** Mean of adults: who bears no grudge is no danger. */
    private static double grievance(World world) {
        var m = world.mood;
        double adults = 0;
        double stored = 0;
        for (int s = 0; s < m.adults.length; s++) {
            adults += m.adults[s];
            stored += m.adults[s] * m.grievance[s];
        }
        return adults > 0 ? stored / adults : 0;
    }

    private static double hits(World world, Norms norms) {
        double known = norms.reading() * Math.clamp(world.organs.press + world.organs.securityReach, 0, 1);
        return norms.blind() + (1 - norms.blind()) * known;
    }

    /** Of all, those taken until enemies are bearable. Everybody if the service cannot tell at all. */
    static double taken(double enemies, double bearable, double hits) {
        if (enemies <= bearable) return 0;
        if (hits <= bearable) return 1;
        return Math.min(1, (enemies - bearable) / (hits - bearable));
    }
}
