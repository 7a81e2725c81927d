package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.World;

/**
 * Prices. Where the law sets them they stand; where it does not they move with what is asked and offered, by no more than a bound a
 * month; free prices run on, beside decreed ones the bazaar's end.
 *
 * <p>Reads trade.wanted, trade.supply [1928 kopeck/month]; writes trade.price, trade.marketPrice [ratio].
 */
@From({"kornai-1980", "portes-winter-1980"})
@Carries({"C66", "C71"})
@Equation({
    "price' = clamp(price * (1 + clamp(speed * (demand / supply - 1), -bound, bound)), least, most)",
    "beside decreed prices: least = lowest * scale, most = highest * scale; free: most = runaway * scale, food: least = lowest * max(scale, price of wares)",
    "fixed: price' = price + pace * (decreed - price)"
})
public final class Prices {
    /**
     * Values, ranges and sources: parameters/economy/prices.yaml.
     *
     * @param lowest below it nothing is sold; where prices are free, food is not sold below this part of what wares cost
     * @param highest bazaar prices where shops sell at decreed ones
     * @param runaway the most of free prices, which may run away with the purses
     */
    public record Norms(@In("ratio") double speed, @In("share/month") double bound, @In("share/month") double pace,
                        @In("ratio") double lowest, @In("ratio") double highest,
                        @In("ratio") double runaway) {}

    private Prices() {}

    public static void month(World world, Rules rules, Norms norms) {
        var t = world.trade;
        double scale = world.state.moneyScale;
        boolean fixedWares = rules.prices().waresFixed();
        double highest = scale * (fixedWares ? norms.highest() : norms.runaway());
        double lowest = norms.lowest() * (fixedWares ? scale : Math.max(scale, t.price[Basket.WARES.ordinal()]));
        for (Basket basket : Basket.ALL) {
            int b = basket.ordinal();
            boolean farm = basket == Basket.BREAD || basket == Basket.ANIMAL;
            double least = farm ? lowest : norms.lowest() * scale;
            t.marketPrice[b] = farm ? moved(t.marketPrice[b], t.marketWanted[b], t.marketSupply[b], norms, least, highest) : t.price[b];
            boolean fixed = farm ? !rules.market().legal() || rules.rationing().inForce() || fixedWares : fixedWares;
            double decreed = farm ? rules.prices().bread() : rules.prices().wares();
            if (fixed) t.price[b] += norms.pace() * (decreed - t.price[b]);
            else t.price[b] = moved(t.price[b], t.wanted[b], t.supply[b], norms, least, highest);
        }
    }

    /** A price a month later, between {@code lowest} and {@code highest} in the names of the day; the lowest goes before. */
    static double moved(double price, double demand, double supply, Norms norms, double lowest, double highest) {
        double excess = supply > 0 ? demand / supply - 1 : demand > 0 ? 1 : 0;
        double change = Math.clamp(norms.speed() * excess, -norms.bound(), norms.bound());
        return Math.clamp(price * (1 + change), lowest, Math.max(lowest, highest));
    }
}
