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
    "defence_s = min(army * depot_s, soldiers * upkeep * pattern_s), of machinery warMachines * share of defence * depot_s more; armaments all",
    "supply_basket = sum over its goods of min(release * depot_s, aim * asked last month * basket_s)"})
public final class Supply {
    /**
     * Values, ranges and sources: parameters/economy/supply.yaml.
     *
     * @param upkeep goods a soldier uses up in a month, arms apart
     * @param release share of a depot put on the shelves in a month
     * @param durable the same of goods that production needs too
     * @param warMachines share of the machinery in depots that a budget wholly of defence takes in a month
     * @param army most of a depot that the army may take in a month, arms apart
     * @param aim what shops want to stock, relative to what was asked for last month
     * @param animal share of the animal products in depots put on the shelves in a month
     * @param grainMonths months the state's grain is stretched over, beyond those to the next harvest
     */
    public record Norms(@In("1928 kopeck/person/month") double upkeep, @In("share/month") double release, @In("share/month") double durable,
                        @In("month") double grainMonths, @In("share/month") double warMachines, @In("share/month") double army,
                        @In("ratio") double aim, @In("share/month") double animal) {}

    private static final int N = Sector.COUNT;

    private Supply() {}

    public static void month(World world, Rules rules, Norms norms) {
        supplyArmy(world, rules, norms);
        supplyFree(world, rules);
        fillShelves(world, norms, !rules.rationing().inForce() && rules.rationing().toOneHand() > 0);
    }

    private static void supplyArmy(World world, Rules rules, Norms norms) {
        var g = world.goods;
        long soldiers = 0;
        for (long[] region : world.trade.persons) soldiers += region[Stratum.SOLDIER.ordinal()];
        for (int s = 0; s < N; s++) {
            double wanted = soldiers * norms.upkeep() * world.technique.army[s];
            if (s == Sector.MACHINERY.ordinal()) wanted += g.depot[s] * norms.warMachines() * rules.budget().defence();
            long used = s == Sector.ARMAMENTS.ordinal() ? g.depot[s] : (long) Math.min(norms.army() * g.depot[s], wanted);
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

    /**
     * A basket holds of each good what is asked for, or what there is: missing goods leave gaps on the shelf, they do not empty it. Trade
     * and transport serve all baskets alike, or food first where sales of food to one customer are limited.
     */
    private static void fillShelves(World world, Norms norms, boolean foodFirst) {
        var t = world.trade;
        double[] food = new double[N];
        double[] asked = new double[N];
        for (int b = 0; b < Basket.COUNT; b++) {
            double[] of = foodFirst && isFood(b) ? food : asked;
            for (int s = 0; s < N; s++) of[s] += aim(world, b, norms) * world.technique.basket[b][s];
        }
        for (int b = 0; b < Basket.COUNT; b++) {
            double supply = 0;
            for (int s = 0; s < N; s++) {
                double ask = aim(world, b, norms) * world.technique.basket[b][s];
                double there = released(world, s, norms);
                boolean first = foodFirst && isFood(b);
                t.offered[b][s] = ask > 0 ? ask * Math.min(1, first ? there / food[s] : Math.max(0, there - food[s]) / asked[s]) : 0;
                supply += t.offered[b][s];
            }
            t.supply[b] = Math.max(0, (long) supply - 2 * N);
        }
        t.marketSupply[Basket.BREAD.ordinal()] = world.goods.bazaar[Sector.GRAIN.ordinal()];
        t.marketSupply[Basket.ANIMAL.ordinal()] = world.goods.bazaar[Sector.LIVESTOCK.ordinal()];
    }

    private static boolean isFood(int basket) {
        return basket == Basket.BREAD.ordinal() || basket == Basket.ANIMAL.ordinal() || basket == Basket.GROCERIES.ordinal();
    }

    /** Shops stock a little more than was asked for last month. */
    private static double aim(World world, int basket, Norms norms) {
        return Math.max(1, norms.aim() * world.trade.wanted[basket]);
    }

    /** The state's grain, with what is still claimed from farms, is stretched to the next harvest and a little beyond. */
    private static double grain(World world, Norms norms) {
        double depot = world.goods.depot[Sector.GRAIN.ordinal()];
        double coming = 0;
        for (long claimed : world.farms.claimed) coming += claimed;
        return Math.min(norms.release() * depot, (depot + coming) / (Farming.monthsToHarvest(world.month) + norms.grainMonths()));
    }

    /** What may leave a depot for the shelves this month. */
    private static double released(World world, int s, Norms norms) {
        Sector sector = Sector.ALL[s];
        if (sector == Sector.GRAIN) return grain(world, norms);
        double share = sector.perishesAtOnce() ? 1
                : sector == Sector.LIVESTOCK ? norms.animal()
                : sector.department == Sector.Department.II ? norms.release() * (1 - world.state.withheld) : norms.durable();
        return share * world.goods.depot[s];
    }
}
