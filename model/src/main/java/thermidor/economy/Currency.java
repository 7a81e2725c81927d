package thermidor.economy;

import thermidor.kernel.From;
import thermidor.rules.Rules;
import thermidor.world.Farms;
import thermidor.world.Land;
import thermidor.world.World;

/**
 * When a new money comes into force, every purse is exchanged; what is struck off leaves the treasury's debt. Where the new money is
 * another name of prices, tags in shops and at the bazaar and the wage list are restated by its scale that very month; prices that are decreed stand
 * in the decree of the same month.
 *
 * <p>Writes houses.cash, farms.cash, branches.cash, state.treasury, state.wage [kopeck], state.moneyScale, trade.price and
 * trade.marketPrice [ratio].
 */
@From("assumption")
public final class Currency {
    private Currency() {}

    public static void month(World world, Rules rules) {
        if (rules.money().series() == world.state.moneySeries) return;
        world.state.moneySeries = rules.money().series();
        double rate = rules.money().exchange();
        for (Land land : world.lands) {
            for (int h = 0; h < land.houses.count; h++) {
                long after = (long) (land.houses.cash[h] * rate);
                world.state.treasury += (land.houses.cash[h] - after) * world.scale;
                land.houses.cash[h] = after;
            }
        }
        for (int row = 0; row < Farms.COUNT; row++) world.farms.cash[row] = exchanged(world, world.farms.cash[row], rate);
        for (int row = 0; row < world.branches.count; row++) world.branches.cash[row] = exchanged(world, world.branches.cash[row], rate);
        restate(world, rules.money().scale(), rate);
    }

    /** Purses that are cut while names of prices stay make the bazaar cheaper; a new name of prices restates every price and the wage list. */
    private static void restate(World world, double scale, double rate) {
        var t = world.trade;
        var st = world.state;
        st.moneyScale *= scale;
        if (scale != 1) {
            st.wage *= scale;
            for (int b = 0; b < t.price.length; b++) t.price[b] *= scale;
        }
        for (int b = 0; b < t.marketPrice.length; b++) {
            t.marketPrice[b] = rate == scale ? t.marketPrice[b] * scale : Math.max(st.moneyScale, t.marketPrice[b] * rate);
        }
    }

    private static long exchanged(World world, long cash, double rate) {
        long after = (long) (cash * rate);
        world.state.treasury += cash - after;
        return after;
    }
}
