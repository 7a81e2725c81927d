package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Crew;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Portes. One worker comes to one shelf with money for {@code D} and finds {@code S}. Many such markets, D from N(100, 5²) and S from
 * N(95, 5²), one for each node of a quadrature whose panels meet at D = S, so that it is exact.
 */
class A7_ShortageTest {
    private static final double UNIT = 1e11;
    private static final int SHELF = Basket.GROCERIES.ordinal();

    private final World world = Given.works();
    private final Rules rules = Given.rules();
    private final Consumption.Norms norms = allFor(SHELF);

    A7_ShortageTest() {
        Given.person(world, 0, world.lands[0].places.only(Places.Kind.STREET), Stratum.UNSKILLED_WORKER, 0);
    }

    private static Consumption.Norms allFor(int basket) {
        double[] share = new double[Basket.COUNT];
        share[basket] = 1;
        Consumption.Norms norms = Numbers.with(Numbers.with(Numbers.shipped().consumption(), "need", 0.0), "share", share);
        return Numbers.with(norms, "outOfCash", 1.0);
    }

    /** Lets the worker shop; returns what was got. */
    private double shop(double demand, double supply) {
        world.lands[0].houses.cash[0] = Math.round(demand * UNIT);
        world.trade.supply[SHELF] = Math.round(supply * UNIT);
        Homes.counted(world.lands[0], Numbers.shipped().wages().claims());
        Consumption.month(world, rules, Outside.calm(), Crew.alone(), norms, Numbers.shipped().wages().claims());
        return world.trade.got[SHELF] / UNIT;
    }

    @Test
    void what_is_bought_is_the_shorter_side_of_the_market() {
        assertThat(shop(100, 95)).isCloseTo(95, within(1e-9));
        assertThat(world.trade.shortage[SHELF]).isCloseTo(.05, within(1e-9));
        assertThat(world.lands[0].houses.cash[0] / UNIT).as("money that found no goods").isCloseTo(5, within(1e-9));
        assertThat(shop(95, 100)).isCloseTo(95, within(1e-9));
        assertThat(world.trade.shortage[SHELF]).isCloseTo(0, within(1e-10));
    }

    @Test
    void sales_shortage_and_unmet_wants_of_many_markets_are_those_of_clark() {
        double[] node = new double[64];
        double[] weight = new double[64];
        legendre(node, weight);
        double bought = 0;
        double isShort = 0;
        double unmet = 0;
        double all = 0;
        for (int i = 0; i < node.length; i++) {
            double demand = 100 + 40 * node[i];
            double ofDemand = 40 * weight[i] * density(demand, 100);
            for (double[] panel : new double[][] {{55, Math.clamp(demand, 55, 135)}, {Math.clamp(demand, 55, 135), 135}}) {
                double half = (panel[1] - panel[0]) / 2;
                if (half <= 0) continue;
                for (int j = 0; j < node.length; j++) {
                    double supply = panel[0] + half * (1 + node[j]);
                    double p = ofDemand * half * weight[j] * density(supply, 95);
                    double got = shop(demand, supply);
                    all += p;
                    bought += p * got;
                    unmet += p * (demand - got);
                    if (world.trade.shortage[SHELF] > 1e-10) isShort += p;
                }
            }
        }
        assertThat(all).isCloseTo(1, within(1e-9));
        assertThat(bought).isCloseTo(94.0018, within(5e-5));
        assertThat(isShort).isCloseTo(.760250, within(5e-7));
        assertThat(unmet).isCloseTo(5.9982, within(5e-5));
        // Clark 1961: with a = sqrt(50), z = 5 / a, the mean of the smaller is 95 - (a f(z) - 5 (1 - F(z)))
        assertThat(bought).isCloseTo(100 - unmet, within(1e-7));
        double a = Math.sqrt(50);
        assertThat(unmet).isCloseTo(5 * isShort + a * density(5 / a * 5, 0) * 5, within(1e-8));
    }

    @Test
    void shelves_are_bare_and_goods_lie_about_at_once() {
        double[] share = {0, 0, .3, .4, .3};
        Consumption.Norms thirds = Numbers.with(norms, "share", share);
        world.lands[0].houses.cash[0] = 1_000_000;
        long[] supply = {0, 0, 200_000, 600_000, 400_000};
        System.arraycopy(supply, 0, world.trade.supply, 0, supply.length);
        Homes.counted(world.lands[0], Numbers.shipped().wages().claims());
        Consumption.month(world, rules, Outside.calm(), Crew.alone(), thirds, Numbers.shipped().wages().claims());
        assertThat(world.trade.shortage[SHELF]).isPositive();
        assertThat(world.trade.got[Basket.WARES.ordinal()]).isLessThan(600_000);
        assertThat(world.trade.marketsShort).isBetween(.01, .99);
        long wanted = 0;
        for (long basket : world.trade.wanted) wanted += basket;
        assertThat(wanted).as("in all there is more than is asked for").isLessThan(1_200_000);
        assertThat(world.trade.got[SHELF]).isBetween(199_999L, 200_000L);
    }

    @Test
    void money_that_finds_nothing_else_draws_no_more_bread_than_people_eat() {
        Consumption.Norms shipped = Numbers.shipped().consumption();
        world.lands[0].houses.cash[0] = 1_000_000_000;
        java.util.Arrays.fill(world.trade.supply, 1_000_000_000);
        Consumption.month(world, rules, Outside.calm(), Crew.alone(), shipped, Numbers.shipped().wages().claims());
        int bread = Basket.BREAD.ordinal();
        assertThat(world.trade.wanted[bread] / shipped.need()[bread]).isCloseTo(shipped.food().appetite(), within(.01));
        assertThat(world.trade.wanted[SHELF] / shipped.need()[SHELF]).as("better food").isGreaterThan(100);
    }

    private static double density(double x, double mean) {
        double z = (x - mean) / 5;
        return Math.exp(-z * z / 2) / (5 * Math.sqrt(2 * Math.PI));
    }

    /** Nodes and weights of Gauss and Legendre on [-1, 1], by Newton's method. */
    private static void legendre(double[] node, double[] weight) {
        int n = node.length;
        for (int i = 0; i < n; i++) {
            double x = Math.cos(Math.PI * (i + .75) / (n + .5));
            double slope = 0;
            for (int step = 0; step < 100; step++) {
                double before = 1;
                double now = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
                    before = now;
                    now = next;
                }
                slope = n * (x * now - before) / (x * x - 1);
                double move = now / slope;
                x -= move;
                if (Math.abs(move) < 1e-16) break;
            }
            node[i] = x;
            weight[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }
}
