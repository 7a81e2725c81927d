package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Control;
import thermidor.rules.Rules;
import thermidor.world.Organs;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Control from below is what the organs do this month: how far the congress stands where the workers stand, times the weight of councils
 * against the weight of the apparatus. Or, for a contrast, what the scenario holds it at; its parts are measured all the same.
 *
 * <p>Writes organs.control, organs.councilPower, organs.apparatusPower, organs.cohesion, organs.monopoly [share].
 */
@From({"n3", "t33", "l40"})
@Carries({"C01", "C14", "C23", "C28", "C73"})
@Equation({
    "control = representativeness * councils / (councils + apparatus)",
    "councils = attendance * literacy^schooling * (1 - fear) * (powers + invited * campaign)",
    "apparatus = staff * cohesion * monopoly,  staff = s / (s + half) with s officials a head, less what is done in turn",
    "cohesion = largest wing * (1 - elected) * (1 - arms * people in arms)",
    "monopoly = 1 - (byPress * press + byUnions * density * independence + byParty * democracy)"})
public final class ControlFromBelow {
    /**
     * Values, ranges and sources: parameters/polity/controlFromBelow.yaml.
     *
     * @param half officials a head of population at which the apparatus can do half of what any could
     * @param arms what is lost of an apparatus's cohesion when all arms are with the people
     * @param byPress of all that is to be known of public affairs, what an open press spreads past the apparatus
     * @param byUnions the same of free unions that have everybody
     * @param byParty the same of a party whose members decide
     * @param schooling how far what councils can do hangs on how many can read
     * @param invited powers that a campaign against lower officials lends to those below
     */
    public record Norms(@In("share") double half, @In("share") double arms, @In("share") double byPress, @In("share") double byUnions,
                        @In("share") double byParty, @In("exponent") double schooling, @In("share") double invited) {}

    private ControlFromBelow() {}

    public static void month(World world, Rules rules, Norms norms) {
        Organs o = world.organs;
        double people = 0;
        double officials = 0;
        for (long[] region : world.trade.persons) {
            for (Stratum s : Stratum.ALL) {
                people += region[s.ordinal()];
                if (s.isOfficial()) officials += region[s.ordinal()];
            }
        }
        o.cohesion = largestWing(world.mood.officialsCamps) * (1 - o.officialsElected) * (1 - norms.arms() * o.armedPeople);
        o.monopoly = monopoly(o.press, o.unionDensity * o.unionIndependence, o.partyDemocracy, norms);
        double powers = Math.min(1, rules.suffrage().powers() + norms.invited() * o.campaign);
        o.councilPower = o.attendance * StrictMath.pow(world.state.literacy, norms.schooling()) * (1 - o.fear) * powers;
        o.apparatusPower = staff(people > 0 ? officials / people * (1 - o.rotation) : 0, norms) * o.cohesion * o.monopoly;
        o.control = switch (rules.control()) {
            case Control.Given(double held) -> held;
            case Control.Measured() -> control(o.representativeness, o.councilPower, o.apparatusPower);
        };
    }

    /** Representativeness times the part of councils in all power; where nobody has any, nobody controls. */
    static double control(double representativeness, double councils, double apparatus) {
        return councils > 0 ? representativeness * councils / (councils + apparatus) : 0;
    }

    /** What officials can do, by how many there are: with diminishing returns. */
    static double staff(double share, Norms norms) {
        return share / (share + norms.half());
    }

    static double monopoly(double press, double unions, double party, Norms norms) {
        return Math.max(0, 1 - (norms.byPress() * press + norms.byUnions() * unions + norms.byParty() * party));
    }

    /** Share of officials who stand together; one body while nobody knows of differences. */
    static double largestWing(double[] camps) {
        double all = 0;
        double largest = 0;
        for (double camp : camps) {
            all += camp;
            largest = Math.max(largest, camp);
        }
        return all > 0 ? largest / all : 1;
    }
}
