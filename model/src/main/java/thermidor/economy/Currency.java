package thermidor.economy;

import thermidor.kernel.From;
import thermidor.rules.Rules;
import thermidor.world.Farms;
import thermidor.world.Land;
import thermidor.world.World;

/** When a new money comes into force, every purse is exchanged; what is struck off leaves the treasury's debt. */
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
        for (int b = 0; b < world.trade.marketPrice.length; b++) world.trade.marketPrice[b] = Math.max(1, world.trade.marketPrice[b] * rate);
    }

    private static long exchanged(World world, long cash, double rate) {
        long after = (long) (cash * rate);
        world.state.treasury += cash - after;
        return after;
    }
}
