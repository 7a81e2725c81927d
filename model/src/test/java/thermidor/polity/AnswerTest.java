package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.rules.Rules;
import thermidor.rules.Security;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** What the authorities do with those who act. */
class AnswerTest {
    private static final int PERSONS = 2000;
    private final Answer.Norms norms = Numbers.shipped().answer();
    private final Acting.Police police = Numbers.shipped().acting().police();

    /** A village where so many act, and so many of them with violence. */
    private static World village(double acting, double violent) {
        World world = Given.works(Sector.TEXTILES);
        Land land = world.lands[0];
        int village = land.places.add(Places.Kind.VILLAGE, 0);
        for (int n = 0; n < PERSONS; n++) {
            int house = land.houses.add(village, 0);
            int i = land.people.add(Chance.descend(9, n + 1), house, world.month - 40 * 12, Stratum.POOR_PEASANT, false, true, 100, 1000);
            land.people.set(People.ACTING, i, n < acting * PERSONS);
        }
        land.settle();
        land.places.adults[village] = PERSONS;
        land.places.acting[village] = acting;
        land.places.violent[village] = violent;
        world.trade.persons[0][Stratum.POOR_PEASANT.ordinal()] = PERSONS;
        return world;
    }

    private World answered(World world, double staff, double force) {
        Rules rules = Numbers.with(Given.rules(), "security", new Security(staff, force));
        Answer.month(world, rules, new Chance(5), Crew.alone(), norms, police);
        return world;
    }

    private static int place(World world) {
        return world.lands[0].places.only(Places.Kind.VILLAGE);
    }

    @Test
    void who_has_force_and_is_ready_to_use_it_takes_away_and_who_is_not_gives_way() {
        World strong = answered(village(0.05, 1), 0.02, 1);
        World weak = answered(village(0.05, 1), 0.02, 0.05);
        Places one = strong.lands[0].places;
        Places other = weak.lands[0].places;
        assertThat(one.seized[place(strong)]).isGreaterThan(2 * other.seized[place(weak)]);
        assertThat(one.relief[place(strong)]).isLessThan(other.relief[place(weak)]);
        assertThat(weak.mood.amnesty).isGreaterThan(strong.mood.amnesty);
    }

    @Test
    void where_many_act_few_are_caught() {
        assertThat(Answer.caught(0.5, 0.01, 0, police)).isLessThan(0.2 * Answer.caught(0.001, 0.01, 0, police));
        assertThat(Answer.caught(0, 0, 0, police)).isZero();
        assertThat(Answer.givesWay(0, 0.2, 0.5, norms)).isZero();
        assertThat(Answer.givesWay(norms.feared(), 0, 0.5, norms)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void blood_is_paid_with_blood_and_the_dead_are_counted() {
        World world = village(0.5, 1);
        for (int m = 0; m < 40; m++) answered(world, 0.2, 1);
        long there = 0;
        People p = world.lands[0].people;
        for (int i = 0; i < p.count; i++) if (!p.isGone(i)) there++;
        assertThat(world.vital.deaths[0]).isPositive().isEqualTo(PERSONS - there).isEqualTo(world.vital.diedThisYear()[0]);
        assertThat(world.lands[0].places.reprisal[place(world)]).isPositive();
        World peaceful = village(0.5, 0);
        for (int m = 0; m < 40; m++) answered(peaceful, 0.2, 1);
        assertThat(peaceful.vital.deaths[0]).isZero();
    }

    @Test
    void nobody_acts_and_nothing_happens() {
        World world = answered(village(0, 0), 0.02, 1);
        assertThat(world.lands[0].places.seized[place(world)] + world.lands[0].places.relief[place(world)] + world.mood.executed).isZero();
    }
}
