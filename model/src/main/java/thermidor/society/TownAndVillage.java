package thermidor.society;

import thermidor.world.Region;
import thermidor.world.World;

/** What villagers hear of how townspeople live. The hands of {@link Migration}. */
final class TownAndVillage {
    private TownAndVillage() {}

    /** What the towns of the country consume a head relative to a region's villages, smoothed. 0 is not known. */
    static double[] relative(World world, Migration.Norms norms) {
        var t = world.trade;
        long consumed = 0;
        long persons = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            consumed += t.consumedUrban[r];
            persons += t.urban[r];
        }
        double[] relative = world.vital.relative;
        for (int r = 0; r < Region.COUNT; r++) {
            if (consumed <= 0 || t.consumedRural[r] <= 0) continue;
            double now = Math.min(norms.most(), ((double) consumed / persons) / ((double) t.consumedRural[r] / t.rural[r]));
            relative[r] += relative[r] == 0 ? now : (now - relative[r]) / norms.memory();
        }
        return relative;
    }
}
