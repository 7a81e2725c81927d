package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Rules;
import thermidor.world.Region;
import thermidor.world.World;

/**
 * A finite stock: mobilisation spends it, kept promises refill it slowly.
 *
 * <p>Reads trade.comfort [ratio]; writes state.enthusiasm [share].
 */
@From("l40")
@Carries("C67")
@Equation("E' = E - spend * tautness * E + refill * max(0, comfort - 1) * (1 - E) * (unasked + (1 - unasked) * control)")
public final class Enthusiasm {
    /**
     * Values, ranges and sources: parameters/economy/enthusiasm.yaml.
     *
     * @param unasked part of it that is refilled where those below decide nothing
     */
    public record Norms(@In("share/month") double spend, @In("share/month") double refill, @In("share") double unasked) {}

    private Enthusiasm() {}

    public static void month(World world, Rules rules, Norms norms) {
        double tautness = rules.plan().tautness();
        double comfort = 0;
        for (double region : world.trade.comfort) comfort += region / Region.COUNT;
        double e = world.state.enthusiasm;
        e -= norms.spend() * tautness * e;
        e += norms.refill() * Math.max(0, comfort - 1) * (1 - e) * (norms.unasked() + (1 - norms.unasked()) * world.organs.control);
        world.state.enthusiasm = Math.clamp(e, 0, 1);
    }
}
