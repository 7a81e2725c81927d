package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Organs;
import thermidor.world.Region;
import thermidor.world.World;

/**
 * An apparatus that nobody below controls and that has turned against the villages looks for a base of its own: it favours the best paid among
 * workers and the heads of collective farms, by wage scales, bonuses and decorations.
 *
 * <p>Reads state.pressureOnVillage [share], trade.rural [person], organs.control [share]; writes organs.favour [share].
 */
@From({"t36", "n3"})
@Carries({"C19", "C20"})
@Equation("favour' = favour + (building or fading) * ((1 - control) * pressure on villages - favour)")
public final class Favour {
    /**
     * Values, ranges and sources: parameters/polity/favour.yaml.
     *
     * @param building share of the gap closed in a month while favour grows
     * @param fading the same while it fades: what was given is hard to take back
     */
    public record Norms(@In("share/month") double building, @In("share/month") double fading) {}

    private Favour() {}

    public static void month(World world, Norms norms) {
        Organs o = world.organs;
        o.favour = Press.moved(o.favour, wanted(o.control, pressure(world)), norms.fading(), norms.building());
    }

    /** How far a base is wanted. */
    static double wanted(double control, double pressure) {
        return (1 - control) * pressure;
    }

    private static double pressure(World world) {
        double rural = 0;
        double pressed = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            rural += world.trade.rural[r];
            pressed += world.trade.rural[r] * world.state.pressureOnVillage[r];
        }
        return rural > 0 ? Math.min(1, pressed / rural) : 0;
    }
}
