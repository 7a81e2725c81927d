package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Organs;
import thermidor.world.World;

/**
 * The principles of the Commune as far as they live: offices filled by election, control done by all in turn, people in arms. The law gives
 * the measure; life fills it. Where few attend their councils, elections to office become a form; where few can read or come, control in turn
 * is done by the same few; weapons go back to the depots when nobody drills.
 *
 * <p>Reads organs.attendance, state.literacy [share]; writes organs.officialsElected, organs.rotation, organs.armedPeople [share].
 */
@From({"n3", "t33"})
@Carries({"C26", "C27"})
@Equation({
    "alive = attendance * (1 + half) / (attendance + half)",
    "elected' = elected + pace * (law * alive - elected);  armed' likewise;  rotation' = rotation + pace * (law * alive * literacy - rotation)"})
public final class Offices {
    /**
     * Values, ranges and sources: parameters/polity/offices.yaml.
     *
     * @param pace share of the gap between what is and what law and attendance allow that is closed in a month
     * @param half how much attendance they need: the less, the longer they live on with few
     */
    public record Norms(@In("share/month") double pace, @In("share") double half) {}

    private Offices() {}

    public static void month(World world, thermidor.rules.Offices law, Norms norms) {
        Organs o = world.organs;
        double alive = alive(o.attendance, norms);
        o.officialsElected += norms.pace() * (law.elected() * alive - o.officialsElected);
        o.rotation += norms.pace() * (law.rotation() * alive * world.state.literacy - o.rotation);
        o.armedPeople += norms.pace() * (law.armed() * alive - o.armedPeople);
    }

    /** What is left of an institution that lives from attendance: all at full attendance, nothing at none. */
    static double alive(double attendance, Norms norms) {
        return attendance * (1 + norms.half()) / (attendance + norms.half());
    }
}
