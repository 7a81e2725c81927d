package thermidor.economy;

import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Share;
import thermidor.rules.Relief;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * Pasture is put under the plough, and chemical works send the fields of collective and state farms what the plan allots to a hectare, as far
 * as their depots have it; fields of peasants who keep their land get the part of it that the law says. What came since the last sowing counts
 * at the next ({@link Farming}).
 *
 * <p>Reads farms.sown [hectare]; writes farms.land [hectare], farms.fertiliser [1928 kopeck], goods.depot, goods.inputs and
 * goods.finalWanted [1928 kopeck].
 */
@From({"mccauley-1976", "assumption"})
@Equation({"allotted = fertiliser / 12 * (hectares sown by farms + peasantFertiliser * hectares sown by peasants);  sent = min(allotted, take * depot of chemicals)",
    "promised' = promised * (1 + most * (1 - exp(-response * fertiliser / (most * yield))))"})
public final class Fertilising {
    /**
     * Values, ranges and sources: parameters/economy/fertilising.yaml.
     *
     * @param take the most of the chemicals in depots that fields may get in a month
     * @param response worth of the field crops that the first rouble of fertiliser adds
     * @param most the most that fertiliser can add to a yield
     */
    public record Norms(@In("share/month") double take, @In("ratio") double response, @In("share") double most) {}

    private static final int CHEMICALS = Sector.CHEMICALS.ordinal();

    private Fertilising() {}

    public static void month(World world, Relief law, Norms norms) {
        for (int r = 0; r < Region.COUNT; r++) world.farms.land[Farms.row(r, Form.COOPERATIVE)] += (long) law.newLand()[r];
        if (law.fertiliser() <= 0) return;
        var f = world.farms;
        var g = world.goods;
        double[] wanted = new double[Farms.COUNT];
        double all = 0;
        for (int row = 0; row < Farms.COUNT; row++) {
            wanted[row] = f.land[row] == 0 ? 0 : f.sown[row] * law.fertiliser() / 12 * (Farms.form(row) == Form.PETTY ? law.peasantFertiliser() : 1);
            all += wanted[row];
        }
        long[] parts = new long[Farms.COUNT];
        long sent = Share.out((long) Math.min(all, norms.take() * g.depot[CHEMICALS]), wanted, parts);
        for (int row = 0; row < Farms.COUNT; row++) f.fertiliser[row] += parts[row];
        g.depot[CHEMICALS] -= sent;
        g.inputs[CHEMICALS] += sent;
        g.finalWanted[CHEMICALS] += all;
    }

    /** By how much fertiliser [1928 kopeck/hectare] raises a yield [1928 kopeck/hectare]. */
    static double gain(double fertiliser, double yield, Norms norms) {
        if (fertiliser <= 0 || yield <= 0) return 0;
        return norms.most() * (1 - StrictMath.exp(-norms.response() * fertiliser / (norms.most() * yield)));
    }
}
