package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Stratum;
import thermidor.world.Transition;
import thermidor.world.World;

/** What people go without, store, want and see. The store in its resting state, and signs by hand. */
class OpinionTest {
    private final Opinion.Norms norms = thermidor.Numbers.shipped().opinion();

    @Test
    void the_store_rests_where_what_flows_in_is_what_leaks_and_is_said() {
        double[][] cases = {{0.01, 0.02, 0.03}, {0.004, 0.05, 0}, {0.02, 0.01, 0.2}};
        for (double[] c : cases) {
            double g = 0.9;
            for (int month = 0; month < 5000; month++) g = Opinion.stored(g, c[0], c[1], c[2]);
            assertThat(g).isCloseTo(c[0] / (c[1] + c[2]), within(1e-9));
        }
        double g = 1;                                                   // time constant 1 / (leak + voice), in small steps
        for (int step = 0; step < 100_000; step++) g = Opinion.stored(g, 0, 1e-5, 0);
        assertThat(g).isCloseTo(StrictMath.exp(-1), within(1e-5));
    }

    @Test
    void legitimacy_is_whole_at_the_regimes_own_place_and_falls_with_distance() {
        assertThat(Opinion.legitimacy(0.3, -0.4, 0.3, -0.4, 1.2)).isEqualTo(1);
        assertThat(Opinion.legitimacy(0.5, 0.5, 0.5, -0.5, 1.2)).isCloseTo(1 - 1.2 / 4, within(1e-12));
        assertThat(Opinion.legitimacy(-1, 1, 1, -1, 1)).isZero();
    }

    @Test
    void threat_makes_workers_bear_the_apparatus_and_hope_makes_them_stop() {
        var n = norms.outlook();
        double usual = Opinion.toleration(0.1, 0.1, 0, n);
        assertThat(Opinion.toleration(0.5, 0.1, 0, n)).isGreaterThan(usual);
        assertThat(Opinion.toleration(0.1, 0.5, 0, n)).isLessThan(usual);
        assertThat(Opinion.toleration(0.1, 0.1, 0.1, n)).isGreaterThan(usual);
    }

    @Test
    void little_is_seen_among_the_atomised_until_a_shock_comes() {
        double organised = Opinion.visibility(0.8, 0.1, 0, norms.sight());
        double atomised = Opinion.visibility(0, 0.8, 0, norms.sight());
        assertThat(atomised).isLessThan(organised);
        assertThat(Opinion.visibility(0, 0.8, 0.4, norms.sight())).isCloseTo(atomised + 0.4, within(1e-12));
    }

    @Test
    void fear_makes_people_say_what_they_do_not_think_and_the_more_so_the_smaller_the_lie() {
        assertThat(Opinion.conceals(0.1, 0, 1)).isZero();
        assertThat(Opinion.conceals(0.1, 0.8, 1)).isGreaterThan(Opinion.conceals(0.4, 0.8, 1));
        assertThat(Opinion.conceals(0.4, 0.5, 1)).isCloseTo(0.2, within(1e-12));
    }

    /** Kuran 1991: of the most cautious people, each speaks out once so many do; the first unasked. */
    private static int speakingOut(double... thresholds) {
        int speaking = 0;
        for (int round = 0; round <= thresholds.length; round++) {
            int now = 0;
            for (double own : thresholds) {
                double stake = Opinion.atStake(0.4, 0.5, (double) speaking / thresholds.length);
                if (Opinion.conceals((1 - own) * Opinion.atStake(0.4, 0.5, 0) + 1e-12, stake, 1) == 0) now++;
            }
            speaking = now;
        }
        return speaking;
    }

    @Test
    void kurans_two_crowds_think_nearly_alike_and_say_the_opposite() {
        assertThat(speakingOut(0, .2, .2, .3, .4, .5, .6, .7, .8, 1)).isEqualTo(1);
        assertThat(speakingOut(0, .1, .2, .3, .4, .5, .6, .7, .8, 1)).isEqualTo(9);
    }

    @Test
    void more_is_at_stake_where_work_and_room_can_be_taken_and_less_where_many_speak() {
        assertThat(Opinion.atStake(0.3, 0, 0)).isCloseTo(0.3, within(1e-12));
        assertThat(Opinion.atStake(0.3, 0.5, 0)).isCloseTo(0.65, within(1e-12));
        assertThat(Opinion.atStake(0.3, 0.5, 0.4)).isCloseTo(0.39, within(1e-12));
    }

    @Test
    void among_people_who_depend_on_the_rulers_more_say_yes_than_think_it_and_less_so_with_organs_to_speak_for_them() {
        World bound = after(24, false);
        World free = after(24, true);
        assertThat(bound.mood.approvalPublic).isGreaterThan(bound.mood.approvalPrivate + 0.05);
        assertThat(free.mood.approvalPublic - free.mood.approvalPrivate).isLessThan(0.7 * (bound.mood.approvalPublic - bound.mood.approvalPrivate));
    }

    @Test
    void leanings_have_mean_nought_deviation_one_and_the_two_do_not_hang_together() {
        double[] sums = new double[5];
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double draw = new thermidor.kernel.Chance(3).unit(thermidor.kernel.Decision.TEMPER, 0, i);
            double u = Opinion.leaning(draw, 0);
            double v = Opinion.leaning(draw, 1);
            sums[0] += u;
            sums[1] += v;
            sums[2] += u * u;
            sums[3] += v * v;
            sums[4] += u * v;
        }
        for (int k : new int[] {0, 1, 4}) assertThat(sums[k] / n).isCloseTo(0, within(0.01));
        for (int k : new int[] {2, 3}) assertThat(sums[k] / n).isCloseTo(1, within(0.01));
    }

    @Test
    void drifts_below_one_per_cent_are_not_lost() {
        double sum = 0;
        for (int k = 0; k < 10_000; k++) sum += Thinking.percent(12.345, (k + 0.5) / 10_000, 0);
        assertThat(sum / 10_000).isCloseTo(12.345, within(1e-3));
    }

    @Test
    void what_cannot_be_said_is_stored() {
        assertThat(after(24, false).mood.workersGrievance[0]).isGreaterThan(1.5 * after(24, true).mood.workersGrievance[0]);
    }

    @Test
    void the_hungry_and_those_who_see_privilege_have_more_to_complain_of() {
        double fed = meanGrievance(people(1500, 2000));
        double hungry = meanGrievance(people(300, 2000));
        double besides = meanGrievance(people(1500, 20_000));
        assertThat(hungry).isGreaterThan(fed);
        assertThat(besides).isGreaterThan(fed);
    }

    @Test
    void arrests_close_by_are_remembered_for_about_a_year() {
        var folk = folk();
        folk.world.lands[0].places.reprisal[3] = 0.04;
        live(folk, 12, 1500);
        assertThat(folk.world.lands[0].places.reprisal[3]).isBetween(0.01, 0.02);
    }

    @Test
    void children_think_as_the_first_grown_up_of_their_house_and_strata_drift_to_their_interest() {
        var folk = folk();
        World w = live(folk, 120, 1500);
        People p = w.lands[0].people;
        int asked = 0;
        for (int i = 1; i < p.count; i++) {
            if (p.ageInMonths(i, w.month) >= 16 * 12 - 2 || p.house[i] != p.house[i - 1] || p.ageInMonths(i - 1, w.month) < 16 * 12) continue;
            asked++;
            assertThat(p.property[i]).isEqualTo(p.property[i - 1]);
        }
        assertThat(asked).isGreaterThan(50);
        double workers = w.mood.property[Stratum.SKILLED_WORKER.ordinal()];
        assertThat(workers).isGreaterThan(w.mood.property[Stratum.TRADER.ordinal()] + 0.3);
        assertThat(w.mood.rule[Stratum.SKILLED_WORKER.ordinal()]).isGreaterThan(w.mood.rule[Stratum.LOWER_OFFICIAL.ordinal()] + 0.2);
        assertThat(w.mood.spread).isBetween(0.15, 0.6);
    }

    @Test
    void camps_add_up_to_the_grown_up() {
        World w = live(folk(), 2, 1500);
        assertThat(Arrays.stream(w.mood.camps).sum()).isCloseTo(Arrays.stream(w.mood.adults).sum(), within(1e-6));
        assertThat(w.power.happened).hasSize(Transition.COUNT);
    }

    private static double meanGrievance(World w) {
        double sum = 0;
        double all = 0;
        for (Stratum s : Stratum.ALL) {
            sum += w.mood.grievance[s.ordinal()] * w.mood.adults[s.ordinal()];
            all += w.mood.adults[s.ordinal()];
        }
        return sum / all;
    }

    private Folk folk() {
        return new Folk(7, 1000, 2, 4000);
    }

    /** After a year in which everybody has so much, and officials of the region so much. */
    private World people(int consumed, int officials) {
        var folk = folk();
        int upper = Stratum.UPPER_OFFICIAL.ordinal();
        for (int r = 0; r < 2; r++) {
            folk.world.trade.persons[r][upper] = 1000;
            folk.world.trade.consumed[r][upper] = 1000L * officials;
        }
        return live(folk, 12, consumed);
    }

    private World after(int months, boolean organs) {
        var folk = folk();
        var o = folk.world.organs;
        if (organs) o.unionDensity = o.unionIndependence = o.attendance = o.press = o.partyDemocracy = o.control = 0.8;
        return live(folk, months, 600);
    }

    private World live(Folk folk, int months, int consumed) {
        folk.world.power.regimeProperty = 0.7;
        folk.world.power.regimeRule = -0.7;
        for (int m = 0; m < months; m++) {
            for (Land land : folk.world.lands) for (int i = 0; i < land.people.count; i++) land.people.consumed[i] = (short) consumed;
            Opinion.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), norms);
            folk.world.month++;
        }
        return folk.world;
    }
}
