package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Share;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The army is supplied first; what is left in the depots for households goes on the shelves.
 *
 * <p>Writes goods.defence, goods.social, goods.depot [1928 kopeck] and trade.supply, trade.marketSupply [1928 kopeck/month].
 */
@From({"assumption", "kornai-1980"})
@Carries({"C10", "C66"})
@Equation({
    "defence_s = min(depot_s, soldiers * upkeep * army_s + arms)",
    "supply_basket = min over its goods of (release * depot_s) / basket_s"})
public final class Supply {
    /**
     * Values, ranges and sources: parameters/economy/supply.yaml.
     *
     * @param upkeep goods a soldier uses up in a month, arms apart
     * @param release share of a depot put on the shelves in a month
     * @param durable the same of goods that production needs too
     * @param grainMonths months the state's grain is stretched over, beyond those to the next harvest
     */
    public record Norms(@In("1928 kopeck/person/month") double upkeep, @In("share/month") double release, @In("share/month") double durable,
                        @In("month") double grainMonths) {}

    private static final int N = Sector.COUNT;

    private Supply() {}

    public static void month(World world, Rules rules, Norms norms) {
        supplyArmy(world, norms);
        supplyFree(world, rules);
        fillShelves(world, norms);
    }

    private static void supplyArmy(World world, Norms norms) {
        var g = world.goods;
        long soldiers = 0;
        for (long[] region : world.trade.persons) soldiers += region[Stratum.SOLDIER.ordinal()];
        for (int s = 0; s < N; s++) {
            double wanted = soldiers * norms.upkeep() * world.technique.army[s];
            long used = s == Sector.ARMAMENTS.ordinal() ? g.depot[s] : (long) Math.min(0.6 * g.depot[s], wanted);
            g.defence[s] = used;
            g.depot[s] -= used;
            g.finalWanted[s] += s == Sector.ARMAMENTS.ordinal() ? used : wanted;
        }
    }

    /** Schools, health and what else the state gives free. */
    private static void supplyFree(World world, Rules rules) {
        int services = Sector.SERVICES.ordinal();
        long free = Share.of(world.goods.depot[services], rules.budget().social());
        world.goods.social[services] = free;
        world.goods.depot[services] -= free;
    }

    private static void fillShelves(World world, Norms norms) {
        double[] available = new double[N];
        for (int s = 0; s < N; s++) {
            Sector sector = Sector.ALL[s];
            double share = sector.perishesAtOnce() ? 1
                    : sector == Sector.GRAIN ? 1 / (Farming.monthsToHarvest(world.month) + norms.grainMonths())
                    : sector == Sector.LIVESTOCK ? 0.9
                    : sector.department == Sector.Department.II ? norms.release() * (1 - world.state.withheld) : norms.durable();
            available[s] = share * world.goods.depot[s];
        }
        double[] supply = new double[Basket.COUNT];
        for (int b = 0; b < Basket.COUNT; b++) supply[b] = ownGoods(world, b, available);
        double even = margins(world, supply, available);
        for (int b = 0; b < Basket.COUNT; b++) world.trade.supply[b] = Math.max(0, (long) (supply[b] * even) - N);
        world.trade.marketSupply[Basket.BREAD.ordinal()] = world.goods.bazaar[Sector.GRAIN.ordinal()];
        world.trade.marketSupply[Basket.ANIMAL.ordinal()] = world.goods.bazaar[Sector.LIVESTOCK.ordinal()];
    }

    /** How much of a basket its scarcest storable good allows. */
    private static double ownGoods(World world, int basket, double[] available) {
        double least = Double.MAX_VALUE;
        double[] part = world.technique.basket[basket];
        for (int s = 0; s < N; s++) {
            if (part[s] <= 0 || shared(s)) continue;
            least = Math.min(least, available[s] / part[s]);
        }
        return least == Double.MAX_VALUE ? 0 : least;
    }

    /** Trade and transport serve all baskets alike; when they fall short, all shelves get less. */
    private static double margins(World world, double[] supply, double[] available) {
        double even = 1;
        for (int s = 0; s < N; s++) {
            if (!shared(s)) continue;
            double need = 0;
            for (int b = 0; b < Basket.COUNT; b++) need += Math.min(supply[b], Math.max(1, 1.2 * world.trade.wanted[b])) * world.technique.basket[b][s];
            if (need > available[s]) even = Math.min(even, available[s] / need);
        }
        for (int b = 0; b < Basket.COUNT; b++) supply[b] = Math.min(supply[b], Math.max(1, 1.2 * world.trade.wanted[b]) / 1);
        return even;
    }

    private static boolean shared(int sector) {
        return sector == Sector.TRADE.ordinal() || sector == Sector.TRANSPORT.ordinal();
    }
}
