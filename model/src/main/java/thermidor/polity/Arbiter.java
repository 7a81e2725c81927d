package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Ruler;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * A ruler above the camps. Each camp bears a master for fear of the other's victory, the more the nearer both are to a balance; where
 * those who work decide themselves there is nothing to arbitrate. He strikes the stronger side, late, and so veers.
 *
 * <p>Reads power.imbalance, power.strength, organs.control; writes power.autonomy [share], power.tilt [index], power.ruler.
 */
@From({"n3", "t33", "t36", "bueno-de-mesquita-2003"})
@Carries({"C36", "C40", "C41", "C43", "C45"})
@Equation({
    "target = max(0, A0 * (1 - |x| / bound)) * (1 - control) * T / (T + T0) * (1 - upkeep),  A0 = cost + (fear - 1) / 2,  bound = (fear - 1 + 2 cost) / (fear + 1)",
    "upkeep = (1 - patience) / (1 - patience * circle / party)",
    "autonomy' = autonomy + (target - autonomy) / lag",
    "tilt' = tilt + (x - tilt) / delay: he strikes the side that was stronger"})
public final class Arbiter {
    /**
     * Values, ranges and sources: parameters/polity/arbiter.yaml.
     *
     * @param cost what an open clash costs each camp, in units of what victory brings
     * @param fear what the other's victory costs, in the same units
     * @param strength of both camps against the apparatus at which autonomy has half its height
     * @param lag of autonomy behind its target
     * @param delay of the ruler's blows behind the balance of forces
     * @param patience worth of next year's place in the inner circle relative to this year's
     * @param rules autonomy from which on the arbiter, and not the body of officials, rules
     */
    public record Norms(@In("ratio") double cost, @In("ratio") double fear, @In("ratio") double strength, @In("month") double lag,
                        @In("month") double delay, @In("share") double rules, @In("share/year") double patience) {}

    private Arbiter() {}

    public static void month(World world, Norms norms) {
        var p = world.power;
        double room = autonomy(p.imbalance, norms.cost(), norms.fear()) * (1 - world.organs.control) * p.strength / (p.strength + norms.strength());
        double target = room * (1 - upkeep(circle(world), norms.patience()));
        p.autonomy += (target - p.autonomy) / norms.lag();
        p.tilt = followed(p.tilt, p.imbalance, norms.delay());
        boolean apparatusOrArbiter = p.ruler == Ruler.APPARATUS.ordinal() || p.ruler == Ruler.ARBITER.ordinal();
        if (apparatusOrArbiter) p.ruler = (p.autonomy >= norms.rules() ? Ruler.ARBITER : Ruler.APPARATUS).ordinal();
    }

    /** What is behind catches up by one part in {@code delay} a month. */
    static double followed(double behind, double ahead, double delay) {
        return behind + (ahead - behind) / delay;
    }

    /** The higher officials he cannot rule without, of all party members who could take their place. */
    private static double circle(World world) {
        double upper = 0;
        for (long[] region : world.trade.persons) upper += region[Stratum.UPPER_OFFICIAL.ordinal()];
        return world.organs.partyMembers > 0 ? Math.min(1, upper / world.organs.partyMembers) : 1;
    }

    /**
     * Selectorate theory: the share of what he has that a ruler spends on keeping his circle, if a challenger offers it once and then
     * only the chance to be in the next one. A small circle within a large party is cheap to hold.
     *
     * @param circle of those from whom it is drawn
     */
    static double upkeep(double circle, double patience) {
        return (1 - patience) / (1 - patience * circle);
    }

    /** Our rule of the arbiter: the tribute that the camp which bears less would still pay, in units of a victory's worth. */
    static double autonomy(double x, double cost, double fear) {
        double p = (x + 1) / 2;
        double first = cost + fear * (1 - p) - p;
        double second = cost + fear * p - (1 - p);
        return Math.max(0, Math.min(first, second));
    }
}
