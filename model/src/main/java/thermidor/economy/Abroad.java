package thermidor.economy;

import static thermidor.kernel.Share.of;

import java.util.Arrays;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Outside;
import thermidor.world.Farms;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * The world outside moves on, and war destroys: capital, herds and barns of a region lose the share the scenario dates.
 *
 * <p>Writes branches.capital and branches.destroyed [1928 kopeck], farms.horsesLost and farms.herdLost [head], farms.barnLost
 * [1928 kopeck] and state.worldFrontier [ratio].
 */
@From("assumption")
@Equation({"destroyed = destruction(region, month) * capital; of horses, herds and barns herdsExposed times that share", "worldFrontier grows by growth / 12 a month"})
public final class Abroad {
    /** Values, ranges and sources: parameters/economy/abroad.yaml. */
    public record Norms(@In("share/year") double growth, @In("ratio") double gap, @In("ratio") double herdsExposed) {}

    private Abroad() {}

    public static void month(World world, Outside outside, Norms norms) {
        for (int s = 0; s < Sector.COUNT; s++) world.state.worldFrontier[s] *= 1 + norms.growth() / 12;
        Arrays.fill(world.branches.destroyed, 0);
        if (Arrays.stream(outside.destruction()).noneMatch(share -> share > 0)) return;
        destroyWorks(world, outside);
        destroyFarms(world, outside, norms);
    }

    private static void destroyWorks(World world, Outside outside) {
        var b = world.branches;
        for (int row = 0; row < b.count; row++) b.destroyed[row] = b.destroy(row, outside.destruction()[b.region[row]]);
    }

    private static void destroyFarms(World world, Outside outside, Norms norms) {
        var f = world.farms;
        for (int row = 0; row < Farms.COUNT; row++) {
            double share = outside.destruction()[Farms.region(row)] * norms.herdsExposed();
            long horses = of(f.horses[row], share);
            long herd = of(f.herd[row], share);
            long grain = of(f.barn[row], share);
            f.horses[row] -= horses;
            f.horsesLost[row] += horses;
            f.herd[row] -= herd;
            f.herdLost[row] += herd;
            f.barn[row] -= grain;
            f.barnLost[row] += grain;
        }
    }
}
