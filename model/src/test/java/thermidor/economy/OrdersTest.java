package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.world.Sector;
import thermidor.world.World;

/** A depot is full by what is asked for, so that a country may grow beyond any multiple of the output it began with. */
class OrdersTest {
    private static final int METALS = Sector.METALS.ordinal();

    private final World world = Given.works();
    private final Orders.Norms norms = Numbers.shipped().orders();

    private double order(double depot, double asked) {
        world.technique.normal[METALS] = 1000;
        world.goods.depot[METALS] = Math.round(depot);
        world.goods.asked[METALS] = asked;
        Orders.month(world, Given.rules(), Numbers.shipped().capacity(), norms);
        return world.goods.order[METALS];
    }

    @Test
    void works_are_ordered_in_full_until_the_depot_is() {
        assertThat(order(norms.full() * 1000, 0)).isCloseTo(1, within(1e-9));
        assertThat(order(norms.full() * 1500, 0)).isCloseTo(.5, within(1e-9));
        assertThat(order(norms.full() * 9000, 0)).isCloseTo(norms.least(), within(1e-9));
    }

    @Test
    void what_is_ten_times_the_first_years_output_is_little_where_ten_times_is_asked_for() {
        assertThat(order(norms.full() * 10_000, 10_000)).isCloseTo(1, within(1e-9));
        assertThat(order(norms.full() * 15_000, 10_000)).isCloseTo(.5, within(1e-9));
    }
}
