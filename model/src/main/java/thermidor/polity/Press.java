package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Organs;
import thermidor.world.World;

/**
 * Papers print what the law lets them and those who write dare. A closed press closes at once; an open one has to be learned again.
 *
 * <p>Reads organs.fear [share]; writes organs.press [share].
 */
@From({"l40", "assumption"})
@Carries({"C28", "C29"})
@Equation("press' = press + (closing or opening) * (law * (1 - fear)^caution - press)")
public final class Press {
    /**
     * Values, ranges and sources: parameters/polity/press.yaml.
     *
     * @param closing share of the gap closed in a month when there is less to be printed than was
     * @param opening the same when there may be more
     * @param caution how much more than others those who write fear
     */
    public record Norms(@In("share/month") double closing, @In("share/month") double opening, @In("exponent") double caution) {}

    private Press() {}

    public static void month(World world, thermidor.rules.Press law, Norms norms) {
        Organs o = world.organs;
        o.press = moved(o.press, law.openness() * StrictMath.pow(1 - o.fear, norms.caution()), norms.closing(), norms.opening());
    }

    /** A month later: down at one pace, up at another. */
    static double moved(double now, double tends, double down, double up) {
        return now + (tends < now ? down : up) * (tends - now);
    }
}
