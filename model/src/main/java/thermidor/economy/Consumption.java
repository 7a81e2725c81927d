package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Crew;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Region;
import thermidor.world.World;

/**
 * Houses eat what their farm serves and buy what they can pay and find: first in state trade, where goods are shared out when they
 * do not suffice, then on the free market. Money that finds no goods stays in the purse. Officials' closed shops give them better odds.
 *
 * <p>Reads houses.income, houses.members, trade.supply; writes houses.cash [kopeck], people.consumed, people.reference [1928 kopeck/month],
 * people.health [percent], trade.wanted, trade.got, trade.consumed, goods.consumed [1928 kopeck] and state.treasury [kopeck].
 */
@From({"godley-lavoie-2006", "kornai-1980", "portes-winter-1980"})
@Carries({"C05", "C06", "C11", "C14", "C21", "C66"})
@Equation({
    "spend = outOfIncome * income + outOfCash * cash",
    "want_b = need_b, then share_b * (spend - cost of needs) / price_b",
    "got_b = want_b * met * f / (1 - met + met * f), f: ration card and closed shop; what money is left goes to the market",
    "nutrition = sum_b calories_b * eaten_b;  health' = health + pace * (nutrition - health)",
    "reference' = reference + (up or down) * (consumed - reference)"})
public final class Consumption {
    /**
     * Values, ranges and sources: parameters/economy/consumption.yaml.
     *
     * @param outOfIncome spent of a month's income
     * @param outOfCash spent of what was in the purse
     * @param need bought before anything else, by basket
     * @param share of what money is left after needs, by basket
     * @param village how far villagers look for a basket in shops: little for what they grow
     * @param closedShops odds of officials to find what is short, relative to others
     * @param spoilage of produce that finds no buyer at the bazaar
     */
    public record Norms(@In("share") double outOfIncome, @In("share/month") double outOfCash,
                        @Per(Basket.class) @In("1928 kopeck/person/month") double[] need, @Per(Basket.class) @In("share") double[] share,
                        @Per(Basket.class) @In("share") double[] village, Food food, Rank rank, Body body, Habit habit,
                        @In("ratio") double closedShops, Spoilage spoilage, Shops shops) {}

    /**
     * @param card most food a ration card gives, relative to need
     * @param appetite most food anybody asks for at the market, with what was had elsewhere, relative to need
     * @param bread part of the money left that is spent on bread there; the rest goes to meat
     */
    public record Food(@In("ratio") double card, @In("ratio") double appetite, @In("share") double bread) {}

    /**
     * @param cutOff how far a front across a whole region empties its shops
     * @param stocked a market that meets this part of wants does not count as short
     * @param byWork what the card of somebody who does not work loses where norms of cards differ fully, and what that of a worker gains on the mean
     */
    public record Shops(@In("share") double cutOff, @In("share") double stocked, @In("ratio") double byWork) {}

    /** Parts of special supply by rank, relative to a lower official's. */
    public record Rank(@In("ratio") double cadre, @In("ratio") double middle, @In("ratio") double upper) {}

    public record Spoilage(@In("share/month") double grain, @In("share/month") double animal) {}

    /**
     * @param calories share of a day's need that a kopeck-1928 a month of a basket gives
     * @param pace how fast the body follows what is eaten
     * @param most eaten beyond need that still does it good, relative to need
     * @param soldier health of those the army feeds, at least
     */
    public record Body(@Per(Basket.class) @In("share/1928 kopeck/person/month") double[] calories,
                       @In("share/month") double pace, @In("1928 kopeck/person/month") double camp, @In("ratio") double most,
                       @In("percent") int soldier) {}

    /** How fast people get used to more and to less. */
    public record Habit(@In("share/month") double up, @In("share/month") double down) {}

    static final int B = Basket.COUNT;

    private Consumption() {}

    public static void month(World world, Rules rules, Outside outside, Crew crew, Norms norms, Wages.Claims claims) {
        Shelves shelves = new Shelves(world, rules, outside, norms, claims);
        crew.forEach(Region.COUNT, shelves::ask);
        shelves.shareOut();
        crew.forEach(Region.COUNT, shelves::serve);
        shelves.close();
    }

    /** [kopeck/month] a house lays out. */
    static long spend(long income, long cash, Norms norms) {
        return Math.max(0, Math.min((long) (norms.outOfIncome() * income + norms.outOfCash() * cash), income + cash));
    }

    /** 1 or 0, without a branch that the machine would guess wrong for every second person; both are far from the ends of their range. */
    static int isBelow(int a, int b) {
        return a - b >>> 31;
    }

    /** The nearest whole number to one that is not below nought: done for every person of every month, and Math.round takes ten times as long. */
    static int nearest(double x) {
        return (int) (x + 0.5);
    }
}
