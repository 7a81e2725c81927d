package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Numbers;
import thermidor.world.Basket;

/**
 * Sah and Stiglitz. Peasants offer {@code 20 p^0.5} of food, workers spend half of their wages on it; the wage that clears the market
 * follows from the price, and what is left of a product of 100 is accumulated.
 */
class A5_ScissorsTest {
    private static final double PRODUCT = 100, MOST = 20, ELASTICITY = .5, FOOD_SHARE = .5;

    private static final Procurement.Norms VILLAGE = Numbers.with(Numbers.with(Numbers.shipped().procurement(), "base", MOST / PRODUCT), "elasticity", ELASTICITY);
    private static final Consumption.Norms TOWN = halves(Numbers.shipped().consumption());

    /** Half of what is spent goes for bread, half for wares, and nothing is needed before. */
    private static Consumption.Norms halves(Consumption.Norms norms) {
        double[] share = new double[Basket.COUNT];
        share[Basket.BREAD.ordinal()] = FOOD_SHARE;
        share[Basket.WARES.ordinal()] = 1 - FOOD_SHARE;
        return Numbers.with(Numbers.with(norms, "need", 0.0), "share", share);
    }

    private static double offered(double price) {
        return PRODUCT * Procurement.offered(price, 0, VILLAGE);
    }

    private static double foodAskedFor(double wages, double price) {
        var house = new Notes();
        house.makeRoom(1);
        house.budget[0] = wages;
        double[] prices = {price, 1, 1, 1, 1};
        new Wants(prices, Customers.EVERYTHING, TOWN).of(0, 1, new int[] {1}, house, new double[1], new double[1]);
        return house.want[Basket.BREAD.ordinal()][0];
    }

    /** Wages at which workers ask for just the food that is offered. */
    private static double clearingWages(double price) {
        double low = 0;
        double high = PRODUCT;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (foodAskedFor(middle, price) < offered(price)) low = middle;
            else high = middle;
        }
        return low;
    }

    private static double welfare(double price) {
        return clearingWages(price) / Math.pow(price, FOOD_SHARE);
    }

    @ParameterizedTest(name = "price {0}")
    @CsvSource({"1, 60, 1", ".8, 71.3783, .8", ".6, 81.4097, .6"})
    void a_squeeze_of_the_village_is_accumulated_and_paid_by_workers_too(double price, double accumulated, double welfare) {
        assertThat(PRODUCT - clearingWages(price)).isCloseTo(accumulated, within(5e-5));
        assertThat(welfare(price) / welfare(1)).isCloseTo(welfare, within(1e-9));
    }

    @Test
    void peasants_hold_back_when_there_is_nothing_to_buy() {
        assertThat(Procurement.offered(1, .5, VILLAGE)).isLessThan(Procurement.offered(1, 0, VILLAGE));
    }

    @Test
    void no_price_draws_more_than_there_is() {
        assertThat(Procurement.offered(1e6, 0, VILLAGE)).isEqualTo(1);
        assertThat(Procurement.offered(0, 0, VILLAGE)).isBetween(0.0, .05);
    }
}
