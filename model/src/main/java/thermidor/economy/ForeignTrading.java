package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.ForeignTrade;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * Exports earn, imports cost. Under the monopoly the state sells what it can spare, grain first, and buys machinery and what works
 * lack; without it traders bring what is cheaper abroad. What an occupier sends out is not paid for.
 *
 * <p>Reads goods.depot [1928 kopeck], goods.shortage, power.tribute [share]; writes goods.exported, goods.imported, state.reserves [1928 kopeck].
 */
@From("prokopovich")
@Carries({"C68", "C69"})
@Equation({
    "export_s = min(part * depot_s, openness * benchmark_s * output_s / normal_s);  grain: rule * depot / months to harvest",
    "imports = what reserves hold above reserve months of the benchmark's, none above most times those; each times openness",
    "import_s in proportion to benchmark_s * (1 + lack * shortage_s), machinery first by command; without the monopoly to benchmark_s * (1 + how far the frontier is behind)",
    "reserves' = reserves + exports * export price * (1 - tribute) + credit - imports * import price"})
public final class ForeignTrading {
    /**
     * Values, ranges and sources: parameters/economy/foreignTrading.yaml.
     *
     * @param part most of a depot that may be exported in a month
     * @param lack weight of shortage in what is bought
     * @param machinery weight of machinery when the plan commands, relative to the benchmark's pattern
     * @param reserve months of imports kept in reserve
     * @param marketed farm output for a unit that is delivered, when exports are set beside the benchmark's output
     * @param surge most by which exports follow output, relative to the benchmark's
     * @param grain most grain that is exported, relative to the benchmark's
     * @param most imports bought in a month, relative to the benchmark's
     * @param consumer weight of consumer goods under the monopoly when the plan commands, relative to the benchmark's pattern
     * @param unplanned how far the monopoly buys as under command where there is no plan
     * @param commanding command beyond which it does
     */
    public record Norms(@In("share/month") double part, @In("ratio") double lack, @In("ratio") double machinery, @In("month") double reserve,
                        @In("ratio") double marketed, @In("ratio") double surge, @In("ratio") double grain, @In("ratio") double most,
                        @In("ratio") double consumer, @In("share") double commanding, @In("share") double unplanned) {}

    private static final int N = Sector.COUNT, GRAIN = Sector.GRAIN.ordinal();

    private ForeignTrading() {}

    public static void month(World world, Rules rules, Outside outside, Norms norms) {
        var st = world.state;
        st.reservesAtOpening = st.reserves;
        st.exportEarnings = (long) (export(world, rules, outside, norms) * (1 - world.power.tribute));
        st.credit = (long) (outside.credit() * 1e8 / 12);
        st.reserves += st.exportEarnings + st.credit;
        st.importCost = buy(world, rules, outside, norms);
        st.reserves -= st.importCost;
    }

    private static long export(World world, Rules rules, Outside outside, Norms norms) {
        var g = world.goods;
        double openness = rules.foreignTrade().openness();
        long earnings = 0;
        for (int s = 0; s < N; s++) {
            double made = s == GRAIN || s == Sector.LIVESTOCK.ordinal() ? g.delivered[s] * norms.marketed() : g.made[s];
            double usual = world.technique.exports[s] * openness * Math.min(norms.surge(), made / Math.max(1, world.technique.normal[s]));
            double most = s == GRAIN ? rules.foreignTrade().grain() * g.depot[s] / Farming.monthsToHarvest(world.month) : Math.min(usual, norms.part() * g.depot[s]);
            long quantity = Math.min(g.depot[s], (long) (s == GRAIN ? Math.min(most, norms.grain() * openness * world.technique.exports[s]) : most));
            if (Sector.ALL[s].perishesAtOnce()) quantity = 0;
            g.depot[s] -= quantity;
            g.exported[s] = quantity;
            earnings += (long) (quantity * outside.exportPrice());
        }
        return earnings;
    }

    private static long buy(World world, Rules rules, Outside outside, Norms norms) {
        var g = world.goods;
        double usual = 0;
        for (int s = 0; s < N; s++) usual += Sector.ALL[s].perishesAtOnce() ? 0 : world.technique.imports[s];
        double spare = world.state.reserves - norms.reserve() * usual * rules.foreignTrade().openness();
        double budget = Math.clamp(spare, 0, Math.max(0, norms.most() * usual * rules.foreignTrade().openness()) * outside.importPrice());
        double[] weight = weights(world, rules, norms);
        double all = 0;
        for (double w : weight) all += w;
        long cost = 0;
        for (int s = 0; s < N; s++) {
            long quantity = all > 0 ? (long) (budget * weight[s] / all / outside.importPrice()) : 0;
            g.imported[s] = quantity;
            g.depot[s] += quantity;
            cost += (long) (quantity * outside.importPrice());
        }
        return cost;
    }

    private static double[] weights(World world, Rules rules, Norms norms) {
        double[] weight = new double[N];
        boolean monopoly = rules.foreignTrade().form() == ForeignTrade.Form.MONOPOLY;
        double command = rules.plan().commandOr(norms.unplanned());
        for (int s = 0; s < N; s++) {
            if (Sector.ALL[s].perishesAtOnce()) continue;
            double behind = Math.max(0, 1 - world.state.frontier[s] / world.state.worldFrontier[s]);
            double favour = monopoly ? 1 + norms.lack() * world.goods.shortage[s] : 1 + behind;
            if (monopoly && s == Sector.MACHINERY.ordinal()) favour *= 1 + norms.machinery() * command;
            if (monopoly && Sector.ALL[s].department == Sector.Department.II && command > norms.commanding()) favour *= norms.consumer();
            weight[s] = world.technique.imports[s] * favour;
        }
        return weight;
    }
}
