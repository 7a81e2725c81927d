package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Granovetter's crowds and Kuran's revolutions, by the shipped rule of who acts with grievance, risk and stake at nought. */
class ThresholdsTest {
    /** How many act in the end, of people who join when so many act; the first join unasked. */
    private static int crowd(double... joinsAt) {
        int acting = 0;
        for (int round = 0; round <= joinsAt.length; round++) {
            int now = 0;
            for (double own : joinsAt) {
                double wish = Acting.wish(0, 1, (double) acting / joinsAt.length, 0.3, 0);
                if (Acting.acts(wish, 0, 0.7, (own - 0.5) / joinsAt.length)) now++;
            }
            acting = now;
        }
        return acting;
    }

    @Test
    void one_changed_threshold_of_a_hundred_turns_a_riot_into_one_broken_window() {
        double[] people = new double[100];
        for (int i = 0; i < 100; i++) people[i] = i;
        assertThat(crowd(people)).isEqualTo(100);
        people[1] = 2;
        assertThat(crowd(people)).isEqualTo(1);
    }

    @Test
    void kurans_two_crowds_differ_by_one_person_and_by_a_revolution() {
        assertThat(crowd(0, 2, 2, 3, 4, 5, 6, 7, 8, 10)).isEqualTo(1);
        assertThat(crowd(0, 1, 2, 3, 4, 5, 6, 7, 8, 10)).isEqualTo(9);
    }

    /** The share of a large population that acts when it sees so much: thresholds rise with the draw, so it is found by halves. */
    private static double share(double seen, double mean, double spread) {
        double from = 0;
        double to = 1;
        for (int k = 0; k < 55; k++) {
            double middle = (from + to) / 2;
            if (Acting.acts(Acting.wish(0, 1, seen, 0, 0), 0, 0, Acting.threshold(middle, mean, spread))) from = middle;
            else to = middle;
        }
        return from;
    }

    private static double rest(double start, double visible, double mean, double spread) {
        double x = start;
        for (int round = 0; round < 100_000; round++) {
            double next = share(visible * x, mean, spread);
            if (Math.abs(next - x) < 1e-13) return next;
            x = next;
        }
        return x;
    }

    @Test
    void a_little_more_spread_of_thresholds_and_everybody_acts() {
        assertThat(rest(0, 1, 0.25, 0.12)).isCloseTo(0.040211, within(1e-6));
        assertThat(rest(0, 1, 0.25, 0.1222)).isCloseTo(0.059757, within(1e-6));
        assertThat(rest(0, 1, 0.25, 0.123)).isGreaterThan(0.97);
    }

    /** Where people rest, threshold(x) = x; the spread for which they do is greatest at the fold. */
    @Test
    void the_fold_lies_where_granovetter_says() {
        DoubleUnaryOperator spread = x -> (x - 0.25) / Acting.threshold(x, 0, 1);
        double from = 0.03;
        double to = 0.1;
        for (int k = 0; k < 100; k++) {
            double one = from + (to - from) * 0.382;
            double other = from + (to - from) * 0.618;
            if (spread.applyAsDouble(one) > spread.applyAsDouble(other)) to = other;
            else from = one;
        }
        assertThat(from).isCloseTo(0.062003, within(1e-5));
        assertThat(spread.applyAsDouble(from)).isCloseTo(0.122221, within(1e-6));
    }

    /** The smallest share that, once in motion, carries the others along, or more than one if none does. */
    private static double shock(double visible) {
        if (rest(1, visible, 0.25, 0.10) < 0.2) return 2;
        double from = 0;
        double to = 1;
        for (int k = 0; k < 40; k++) {
            double middle = (from + to) / 2;
            if (rest(middle, visible, 0.25, 0.10) < 0.2) from = middle;
            else to = middle;
        }
        return to;
    }

    @Test
    void the_less_is_seen_the_greater_the_shock_that_is_needed_while_calm_looks_the_same() {
        assertThat(shock(1)).isCloseTo(0.1435, within(5e-5));
        assertThat(shock(0.8)).isCloseTo(0.2130, within(5e-5));
        assertThat(shock(0.6)).isCloseTo(0.3544, within(5e-5));
        assertThat(shock(0.5)).isCloseTo(0.5000, within(5e-5));
        assertThat(shock(0.4165)).isLessThan(1);
        assertThat(shock(0.4155)).isGreaterThan(1);
        assertThat(rest(0, 1, 0.25, 0.10)).isCloseTo(0.0077, within(5e-5));
        assertThat(rest(0, 0.416, 0.25, 0.10)).isBetween(0.0065, 0.0077);
        assertThat(rest(0, 0.27, 0.25, 0.10)).isCloseTo(0.0065, within(5e-5));
    }

    @Test
    void the_quantile_is_that_of_the_normal_law() {
        double[][] known = {{0.5, 0}, {0.8413447460685429, 1}, {0.9772498680518208, 2}, {0.0013498980316300933, -3}, {0.975, 1.959963984540054}};
        for (double[] one : known) assertThat(Acting.quantile(one[0])).isCloseTo(one[1], within(1e-8));
    }
}
