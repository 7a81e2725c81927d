package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.kernel.Decision;
import thermidor.world.Places;
import thermidor.world.Stratum;

/** Galam: majorities of groups of r, a tie to those who hold power. Exactly by the rule of the meeting, and by councils of drawn people. */
class PyramidTest {
    /** Share of meetings of r that a challenger wins who has the share p of the people: all ways in which a meeting may come together. */
    private static double won(double p, int r) {
        double sum = 0;
        for (int k = 0; k <= r; k++) {
            if (Meeting.wins(k, r, false)) sum += ways(r, k) * Math.pow(p, k) * Math.pow(1 - p, r - k);
        }
        return sum;
    }

    private static double ways(int r, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) ways = ways * (r - k + i) / i;
        return ways;
    }

    @ParameterizedTest(name = "groups of {0}")
    @CsvSource({"3, .5", "5, .5", "7, .5", "9, .5", "4, .767592", "6, .652871", "8, .604487", "10, .578587"})
    void a_challenger_needs_this_share_below_not_to_be_lost_on_the_way_up(int r, double threshold) {
        double low = .01;
        double high = .99;
        for (int step = 0; step < 200; step++) {
            double p = (low + high) / 2;
            if (won(p, r) < p) low = p;
            else high = p;
        }
        assertThat(low).isCloseTo(threshold, within(5e-7));
        if (r == 4) assertThat(low).isCloseTo((1 + Math.sqrt(13)) / 6, within(1e-12));
    }

    @ParameterizedTest(name = "groups of {0}")
    @CsvSource({"3, 1.5", "5, 1.875", "7, 2.1875", "9, 2.4609375"})
    void close_to_half_every_height_widens_the_distance(int r, double slope) {
        assertThat((won(.5 + 1e-6, r) - won(.5 - 1e-6, r)) / 2e-6).isCloseTo(slope, within(1e-6));
    }

    @ParameterizedTest(name = "groups of {0} from {1}")
    @CsvSource({"3, .45, .4253 .3887 .3358 .2626 .1706 .0774 .0171 .0009", "4, .70, .6517 .5660 .4174 .1998 .0271 .0001",
                "4, .78, .7878 .8001 .8194 .8482 .8881"})
    void what_is_left_of_a_challenger_height_by_height(int r, double p, String heights) {
        double left = p;
        for (String height : heights.split(" ")) {
            left = won(left, r);
            assertThat(left).isCloseTo(Double.parseDouble(height), within(6e-5));
        }
    }

    /** The shipped councils, without vetting and fear, over people drawn by chance: three heights. */
    @ParameterizedTest(name = "groups of {0} from {1}")
    @CsvSource({"3, .45", "3, .55", "4, .70", "4, .78", "5, .45"})
    void the_councils_lose_challengers_as_the_recursion_says(int r, double p) {
        var people = new Assembled();
        people.norms = Assembled.meetingIn(r);
        people.world.power.regimeProperty = 1;
        people.world.power.regimeRule = -1;
        int persons = r * r * r * 24;
        for (int region = 0; region < Assembled.regions(); region++) {
            people.gather(region, Places.Kind.WORKS, persons, Stratum.SKILLED_WORKER, _ -> 50,
                    key -> Assembled.CHANCE.happens(p, Decision.SAMPLE, 0, key) ? 50 : -50);
        }
        people.month(Assembled.FREE);
        double expected = p;
        for (int level = 0; level <= 2; level++) {
            expected = won(expected, r);
            int n = people.delegates(level);
            assertThat(n).isEqualTo(Assembled.regions() * persons / (int) Math.pow(r, level + 1));
            assertThat(people.selfRule(level)).as("height %s", level).isCloseTo(expected, within(3 * Math.sqrt(expected * (1 - expected) / n)));
        }
    }

    @Test
    void the_same_people_in_even_groups_lose_what_odd_groups_keep() {
        assertThat(won(.6, 4)).isLessThan(.6);
        assertThat(won(.6, 3)).isGreaterThan(.6);
    }
}
