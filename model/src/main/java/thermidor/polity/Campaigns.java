package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Organs;
import thermidor.world.World;

/**
 * When those below them in office take more than the rulers at the centre can bear, the centre calls on the population against its lower
 * officials. People may complain and are heard for a while; posts are swept; then the campaign ebbs. What the centre bears follows from its
 * own stake: it enjoys more of the whole than a local chief does, so it would have less taken.
 *
 * <p>Reads state.appropriation [share]; writes organs.campaign [share].
 */
@From({"t36", "mcguire-olson-1996"})
@Carries({"C25"})
@Equation({
    "bears = scale * ((1-s) - e*s) / ((1-s) * (1+e)) with the stake s of the centre",
    "campaign' = 1 when it has ebbed and more is taken than the centre bears, else campaign * (1 - ebb)"})
public final class Campaigns {
    /**
     * Values, ranges and sources: parameters/polity/campaigns.yaml.
     *
     * @param stake share of what is left to society that the rulers at the centre also enjoy
     * @param ebb share of a campaign's strength that is lost in a month
     * @param rest strength below which another can begin
     */
    public record Norms(@In("share") double stake, @In("share/month") double ebb, @In("share") double rest) {}

    private Campaigns() {}

    public static void month(World world, Apparatus.Taking taking, Norms norms) {
        Organs o = world.organs;
        double bears = taking.scale() * Apparatus.limit(norms.stake(), taking.yielding());
        o.campaign = campaign(o.campaign, world.state.appropriation, bears, norms);
    }

    /** How hard the centre campaigns a month later. */
    static double campaign(double now, double taken, double bears, Norms norms) {
        return now <= norms.rest() && taken > bears ? 1 : now * (1 - norms.ebb());
    }
}
