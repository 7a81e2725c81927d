package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Pay;
import thermidor.rules.Rules;
import thermidor.world.Region;
import thermidor.world.Stratum;

/** Ordinary pay by stratum: the scale, favour for some workers, and a cap on officials. */
class PayTest {
    private static final Wages.Ladder LADDER = Numbers.shipped().wages().ladder();
    private static final Rules RULES = Numbers.with(Given.rules(), "pay", new Pay(.5, .5, 1));
    private static final int ARISTOCRAT = Stratum.LABOUR_ARISTOCRAT.ordinal(), SKILLED = Stratum.SKILLED_WORKER.ordinal();

    @Test
    void favour_lifts_a_labour_aristocracy_and_nobody_else() {
        double[] plain = Wages.multiples(RULES, 0, LADDER);
        double[] favoured = Wages.multiples(RULES, .5, LADDER);
        for (Stratum s : Stratum.ALL) {
            if (s != Stratum.LABOUR_ARISTOCRAT) assertThat(favoured[s.ordinal()]).isEqualTo(plain[s.ordinal()]);
        }
        assertThat(favoured[ARISTOCRAT] / plain[ARISTOCRAT]).isCloseTo(Math.exp(.5 * LADDER.favoured()), within(1e-12));
    }

    @Test
    void under_a_cap_no_official_has_more_than_a_skilled_worker() {
        double[] capped = Wages.multiples(Numbers.with(RULES, "offices.payCap", true), 0, LADDER);
        double[] open = Wages.multiples(RULES, 0, LADDER);
        for (Stratum s : Stratum.ALL) {
            if (s.isOfficial()) assertThat(capped[s.ordinal()]).isEqualTo(Math.min(open[s.ordinal()], capped[SKILLED]));
            else assertThat(capped[s.ordinal()]).isEqualTo(open[s.ordinal()]);
        }
        assertThat(open[Stratum.UPPER_OFFICIAL.ordinal()]).isGreaterThan(capped[Stratum.UPPER_OFFICIAL.ordinal()]);
    }

    @Test
    void dispersion_is_the_standard_deviation_of_log_pay_among_workers() {
        long[][] persons = new long[Region.COUNT][Stratum.COUNT];
        double[] pay = Wages.multiples(RULES, 0, LADDER);
        assertThat(Wages.dispersion(persons, pay)).isZero();
        persons[0][Stratum.UNSKILLED_WORKER.ordinal()] = 50;
        persons[1][SKILLED] = 50;
        persons[2][Stratum.UPPER_OFFICIAL.ordinal()] = 50;
        assertThat(Wages.dispersion(persons, pay)).isCloseTo(.25, within(1e-12));
    }

    @Test
    void the_old_of_towns_have_what_the_law_gives_them_and_the_young_at_home_nothing() {
        var world = Given.works();
        int street = world.lands[0].places.only(thermidor.world.Places.Kind.STREET);
        int old = Given.person(world, 0, street, Stratum.DEPENDANT, 0);
        int young = Given.person(world, 0, street, Stratum.DEPENDANT, 0);
        world.lands[0].people.born[0] -= 60 * 12;
        world.state.wage = 1000;
        Rules law = Numbers.with(RULES, "pay", new Pay(.5, .5, 1, 0, 1, .5));
        Wages.month(world, law, thermidor.kernel.Crew.alone(), Numbers.shipped().wages());
        assertThat(world.lands[0].houses.income[old]).isEqualTo((long) (world.state.wage * .5)).isEqualTo(-world.state.treasury);
        assertThat(world.lands[0].houses.income[young]).isZero();
    }

    @Test
    void wages_are_held_to_what_shops_have_for_money() {
        var t = new thermidor.world.Trade();
        assertThat(Wages.covered(t)).as("nobody asks").isEqualTo(1);
        java.util.Arrays.fill(t.price, 2);
        t.wanted[0] = 300;
        t.wanted[1] = 100;
        t.got[0] = 100;
        t.got[1] = 100;
        assertThat(Wages.covered(t)).isCloseTo(.5, within(1e-12));
        t.price[0] = 1;
        assertThat(Wages.covered(t)).as("by value").isCloseTo(.6, within(1e-12));
    }
}
