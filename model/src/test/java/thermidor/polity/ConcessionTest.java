package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.world.Camp;
import thermidor.world.Item;
import thermidor.world.Ruler;
import thermidor.world.World;

/** Acemoglu and Robinson: what just keeps people from rising. */
class ConcessionTest {
    private static final Concession.Norms SHIPPED = Numbers.shipped().concession();

    @Test
    void an_elite_of_a_tenth_with_six_tenths_gives_up_a_fifth_where_a_rising_costs_half() {
        assertThat(Concession.conceded(.6, .5, .1)).isCloseTo(.2, within(1e-12));
    }

    @Test
    void a_threat_that_costs_more_than_it_brings_moves_nobody() {
        assertThat(Concession.conceded(.5, .5, .1)).isZero();
        assertThat(Concession.conceded(.3, .5, .1)).isZero();
    }

    @Test
    void rulers_give_way_while_people_rise_and_take_it_back_when_they_are_quiet() {
        World world = world(Ruler.APPARATUS);
        world.mood.strikers = 10;
        for (int month = 0; month < 60; month++) Concession.month(world, SHIPPED);
        double given = world.power.concession;
        assertThat(given).isPositive();
        assertThat(world.state.appropriation).isLessThan(.1);
        world.mood.strikers = 0;
        for (int month = 0; month < 60; month++) Concession.month(world, SHIPPED);
        assertThat(world.power.concession).isLessThan(given / 100);
    }

    @Test
    void councils_concede_nothing_to_those_who_made_them() {
        World world = world(Ruler.COUNCILS);
        world.mood.strikers = 10;
        Concession.month(world, SHIPPED);
        assertThat(world.power.concession).isZero();
    }

    private static World world(Ruler ruler) {
        World world = Given.works();
        world.power.ruler = ruler.ordinal();
        world.state.appropriation = .1;
        world.mood.camps[Camp.SOCIAL_SELF_RULE.ordinal()] = 100;
        world.product[Item.ACCUMULATION.ordinal()] = 50;
        world.product[Item.CONSUMPTION_BY_WORK.ordinal()] = 50;
        return world;
    }
}
