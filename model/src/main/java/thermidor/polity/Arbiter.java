package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Ruler;
import thermidor.world.World;

/**
 * A ruler above the camps. Each camp bears a master for fear of the other's victory, the more the nearer both are to a balance; where
 * those who work decide themselves there is nothing to arbitrate. He strikes the stronger side, late, and so veers.
 *
 * <p>Reads power.imbalance, power.strength, organs.control; writes power.autonomy [share], power.tilt [index], power.ruler.
 */
@From({"n3", "t33", "t36"})
@Carries({"C36", "C40", "C41", "C43", "C45"})
@Equation({
    "target = max(0, A0 * (1 - |x| / bound)) * (1 - control) * T / (T + T0),  A0 = cost + (fear - 1) / 2,  bound = (fear - 1 + 2 cost) / (fear + 1)",
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
     * @param rules autonomy from which on the arbiter, and not the body of officials, rules
     */
    public record Norms(@In("ratio") double cost, @In("ratio") double fear, @In("ratio") double strength, @In("month") double lag,
                        @In("month") double delay, @In("share") double rules) {}

    private Arbiter() {}

    public static void month(World world, Norms norms) {
        var p = world.power;
        double target = autonomy(p.imbalance, norms.cost(), norms.fear()) * (1 - world.organs.control) * p.strength / (p.strength + norms.strength());
        p.autonomy += (target - p.autonomy) / norms.lag();
        p.tilt += (p.imbalance - p.tilt) / norms.delay();
        boolean apparatusOrArbiter = p.ruler == Ruler.APPARATUS.ordinal() || p.ruler == Ruler.ARBITER.ordinal();
        if (apparatusOrArbiter) p.ruler = (p.autonomy >= norms.rules() ? Ruler.ARBITER : Ruler.APPARATUS).ordinal();
    }

    /** L-X-ARBITER: the tribute that the camp which bears less would still pay, in units of a victory's worth. */
    static double autonomy(double x, double cost, double fear) {
        double p = (x + 1) / 2;
        double first = cost + fear * (1 - p) - p;
        double second = cost + fear * p - (1 - p);
        return Math.max(0, Math.min(first, second));
    }
}
