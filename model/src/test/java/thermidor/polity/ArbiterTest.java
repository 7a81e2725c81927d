package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.world.Ruler;
import thermidor.world.World;

/** Our rule of the arbiter and the selectorate part of Acemoglu and Robinson, with the numbers of the literature. */
class ArbiterTest {
    private static final Arbiter.Norms SHIPPED = Numbers.shipped().arbiter();

    @ParameterizedTest(name = "imbalance {0}")
    @CsvSource({"0, .75", ".2, .45", "-.2, .45", ".4, .15", ".5, 0", "-.5, 0", ".9, 0"})
    void a_master_is_borne_most_when_the_camps_are_even(double x, double autonomy) {
        assertThat(Arbiter.autonomy(x, .25, 2)).isCloseTo(autonomy, within(1e-12));
    }

    @Test
    void where_defeat_is_not_feared_only_the_cost_of_a_clash_keeps_him() {
        assertThat(Arbiter.autonomy(0, .25, 1)).isCloseTo(.25, within(1e-12));
        assertThat(Forces.imbalance(3, 1, 1)).isCloseTo(.5, within(1e-12));
    }

    @ParameterizedTest(name = "delay {0} years")
    @CsvSource({"4, 18.19", "1, 11.52"})
    void late_blows_at_the_stronger_side_make_him_veer(double delay, double period) {
        double step = 1e-4;
        double x = 1;
        double tilt = 0;
        double previous = x;
        double first = Double.NaN;
        double last = Double.NaN;
        int crossings = 0;
        for (double t = 0; crossings < 3; t += step) {
            tilt = Arbiter.followed(tilt, x, delay / step);
            x += step * (.1 * x - .6 * tilt);
            if (previous * x < 0) {
                if (crossings == 0) first = t;
                last = t;
                crossings++;
            }
            previous = x;
        }
        assertThat(last - first).isCloseTo(period, within(.02));
    }

    @ParameterizedTest(name = "circle {0}")
    @CsvSource({".1, 10.989011", ".5, 18.181818", "1, 100"})
    void a_small_circle_within_a_large_party_is_cheap_to_hold(double circle, double spent) {
        assertThat(100 * Arbiter.upkeep(circle, .9)).isCloseTo(spent, within(1e-6));
    }

    @Test
    void he_rules_only_between_strong_and_even_camps_and_not_where_those_below_decide() {
        assertThat(after(.0, 2, 0).power.ruler).isEqualTo(Ruler.ARBITER.ordinal());
        assertThat(after(.9, 2, 0).power.ruler).isEqualTo(Ruler.APPARATUS.ordinal());
        assertThat(after(.0, .01, 0).power.ruler).isEqualTo(Ruler.APPARATUS.ordinal());
        assertThat(after(.0, 2, 1).power.autonomy).isLessThan(1e-9);
        assertThat(after(.0, 2, 0).power.autonomy).isGreaterThan(after(.3, 2, 0).power.autonomy);
    }

    private static World after(double imbalance, double strength, double control) {
        World world = Given.works();
        world.power.ruler = Ruler.APPARATUS.ordinal();
        world.power.imbalance = imbalance;
        world.power.strength = strength;
        world.organs.control = control;
        world.organs.partyMembers = 1000;
        for (int month = 0; month < 600; month++) Arbiter.month(world, SHIPPED);
        return world;
    }
}
