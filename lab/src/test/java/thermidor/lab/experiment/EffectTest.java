package thermidor.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.lab.fit.Ranks;
import thermidor.record.Chronicle;
import thermidor.record.Column;
import thermidor.record.Observable;
import thermidor.world.Power;

/** What comes of a contrast, and what is read off a run. */
class EffectTest {
    private static final int RUNS = 64;

    @Test
    void a_shift_is_found_with_an_interval_that_holds_it() {
        Effect effect = Effect.of(drawn(1, .5), drawn(1, 0));
        assertThat(effect.mean()).isCloseTo(.5, within(1e-12));
        effect = Effect.of(drawn(1, .5), drawn(2, 0));
        assertThat(effect.low()).isLessThan(.5);
        assertThat(effect.high()).isGreaterThan(.5);
        assertThat(effect.verdict(true)).isEqualTo(Effect.Verdict.SUPPORTED);
        assertThat(effect.verdict(false)).isEqualTo(Effect.Verdict.NOT_SUPPORTED);
    }

    @Test
    void no_difference_at_all_supports_nothing() {
        assertThat(Effect.of(drawn(1, 0), drawn(1, 0)).verdict(true)).isEqualTo(Effect.Verdict.NOT_SUPPORTED);
    }

    @Test
    void runs_that_could_not_be_read_are_left_out_in_pairs() {
        double[] first = {1, Double.NaN, 3, 4};
        double[] second = {0, 0, Double.NaN, 0};
        assertThat(Effect.of(first, second).pairs()).isEqualTo(2);
        assertThat(Effect.of(first, second).mean()).isEqualTo(2.5);
        assertThat(Effect.of(new double[] {Double.NaN}, null).verdict(true)).isEqualTo(Effect.Verdict.NOT_SEEN);
    }

    /** The 95 % interval of the mean of 64 draws that differ by nothing holds zero about 95 times of a hundred. */
    @Test
    void the_interval_is_as_wide_as_it_says() {
        int held = 0;
        for (int study = 0; study < 400; study++) {
            Effect effect = Effect.of(drawn(10 + 2 * study, 0), drawn(11 + 2 * study, 0));
            if (effect.low() <= 0 && effect.high() >= 0) held++;
        }
        assertThat(held).isBetween(365, 392);
    }

    private static double[] drawn(long seed, double shift) {
        double[] drawn = new double[RUNS];
        for (int i = 0; i < RUNS; i++) drawn[i] = shift + new Chance(seed).unit(Decision.SAMPLE, 0, i);
        return drawn;
    }

    @Test
    void outcomes_read_what_they_say() {
        int first = Calendar.parse("1920-01");
        Chronicle seen = new Chronicle(first);
        double[] shape = {1, -2, 3, -4, 5};
        for (double value : shape) {
            double[] row = new double[Chronicle.WIDTH];
            row[Chronicle.cell(Observable.TILT, 0)] = value;
            row[Chronicle.cell(Observable.IMBALANCE, 0)] = -2 * value;
            seen.add(row);
        }
        assertThat(of(Outcome.Of.MEAN, 0).in(seen)).isCloseTo(.6, within(1e-12));
        assertThat(of(Outcome.Of.SIZE, 0).in(seen)).isCloseTo(3, within(1e-12));
        assertThat(of(Outcome.Of.SUM, 0).in(seen)).isCloseTo(3, within(1e-12));
        assertThat(of(Outcome.Of.MOST, 0).in(seen)).isEqualTo(5);
        assertThat(of(Outcome.Of.LAST, 0).in(seen)).isEqualTo(5);
        assertThat(of(Outcome.Of.CHANGE, 0).in(seen)).isEqualTo(4);
        assertThat(of(Outcome.Of.ABOVE, 3).in(seen)).isCloseTo(.4, within(1e-12));
        assertThat(of(Outcome.Of.TURNS, 0).in(seen)).isEqualTo(4);
        assertThat(of(Outcome.Of.CORRELATION, 0).in(seen)).isCloseTo(-1, within(1e-12));
        assertThat(new Outcome(new Column(Observable.TILT, 0), Outcome.Of.MEAN, first, first + 99, 0, null, 0, 0, List.of()).in(seen)).isNaN();
    }

    private static Outcome of(Outcome.Of of, double at) {
        int first = Calendar.parse("1920-01");
        return new Outcome(new Column(Observable.TILT, 0), of, first, first + 4, at, new Column(Observable.IMBALANCE, 0), 0, 0, List.of());
    }

    private static Chronicle seen(double[] tilt, double[] imbalance) {
        Chronicle seen = new Chronicle(Calendar.parse("1920-01"));
        for (int i = 0; i < tilt.length; i++) {
            double[] row = new double[Chronicle.WIDTH];
            row[Chronicle.cell(Observable.TILT, 0)] = tilt[i];
            row[Chronicle.cell(Observable.IMBALANCE, 0)] = imbalance[i];
            seen.add(row);
        }
        return seen;
    }

    private static double read(Outcome.Of of, double at, double withAt, int lag, Chronicle seen) {
        int first = Calendar.parse("1920-01");
        var other = new Column(Observable.IMBALANCE, 0);
        return new Outcome(new Column(Observable.TILT, 0), of, first, first + 5, at, other, withAt, lag, List.of(new Outcome.Reached(other, withAt))).in(seen);
    }

    /** Decrees 0 to 2 are a, b and c; only a and b are looked at. */
    @Test
    void what_rulers_choose_first_is_told_and_nothing_where_they_choose_none() {
        var menu = new Outcome.Menu(List.of("a"), List.of("b"));
        List<String> names = List.of("a", "b", "c");
        Power power = new Power();
        power.choose(2, 3);
        assertThat(menu.first(power, names, 0, 9)).isNaN();
        power.choose(1, 5);
        power.choose(0, 6);
        assertThat(menu.first(power, names, 0, 9)).isZero();
        assertThat(menu.first(power, names, 6, 9)).isEqualTo(1);
        assertThat(menu.first(power, names, 0, 4)).isNaN();
        Power both = new Power();
        both.choose(0, 5);
        both.choose(1, 5);
        assertThat(menu.first(both, names, 0, 9)).isNaN();
    }

    @Test
    void columns_can_be_added_up() {
        Chronicle seen = seen(new double[] {0, 1, 2, 4, 8, 3}, new double[] {0, 0, 0, 1, 1, 1});
        int first = Calendar.parse("1920-01");
        Column other = new Column(Observable.IMBALANCE, 0);
        assertThat(new Outcome(new Column(Observable.TILT, 0), List.of(other), Outcome.Of.MOST, first, first + 5, 0, null, 0, 0, List.of(), null).in(seen)).isEqualTo(9);
    }

    @Test
    void two_columns_are_held_against_each_other() {
        Chronicle seen = seen(new double[] {0, 1, 2, 4, 8, 3}, new double[] {0, 0, 0, 1, 1, 1});
        assertThat(read(Outcome.Of.RATIO, 0, 0, 0, seen)).isCloseTo(6, within(1e-12));
        assertThat(read(Outcome.Of.LEAD, 0, 0, 0, seen)).isCloseTo(2.5, within(1e-12));
        assertThat(read(Outcome.Of.PEAK, 0, 0, 0, seen)).isCloseTo(8 / 3.0, within(1e-12));
        assertThat(read(Outcome.Of.LEAST, 0, 0, 0, seen)).isZero();
        assertThat(read(Outcome.Of.EVER, 8, 0, 0, seen)).isEqualTo(1);
        assertThat(read(Outcome.Of.EVER, 9, 0, 0, seen)).isZero();
    }

    @Test
    void what_came_first_is_told_and_nothing_where_the_other_never_came() {
        Chronicle seen = seen(new double[] {0, 1, 2, 4, 8, 3}, new double[] {0, 0, 0, 1, 1, 1});
        assertThat(read(Outcome.Of.BEFORE, 2, 1, 0, seen)).isEqualTo(1);
        assertThat(read(Outcome.Of.BEFORE, 4, 1, 0, seen)).isZero();
        assertThat(read(Outcome.Of.BEFORE, 4, 1, 1, seen)).isEqualTo(1);
        assertThat(read(Outcome.Of.BEFORE, 99, 1, 0, seen)).isZero();
        assertThat(read(Outcome.Of.BEFORE, 2, 2, 0, seen)).isNaN();
        assertThat(read(Outcome.Of.ORDER, 4, 1, 0, seen)).isEqualTo(1);
        assertThat(read(Outcome.Of.ORDER, 8, 1, 0, seen)).isZero();
        assertThat(read(Outcome.Of.ORDER, 9, 1, 0, seen)).isNaN();
    }

    @Test
    void who_has_more_changes_with_the_years_not_with_the_months() {
        double[] one = new double[36];
        double[] other = new double[36];
        for (int i = 0; i < 36; i++) {
            one[i] = i % 2 + (i / 12 == 1 ? 0 : 1);
            other[i] = 0.8;
        }
        int first = Calendar.parse("1920-01");
        assertThat(new Outcome(new Column(Observable.TILT, 0), Outcome.Of.SWAPS, first, first + 35, 0, new Column(Observable.IMBALANCE, 0), 0, 0, List.of())
                .in(seen(one, other))).isEqualTo(2);
    }

    @Test
    void the_months_around_an_event_are_compared() {
        Chronicle seen = seen(new double[] {0, 1, 2, 4, 8, 3}, new double[] {0, 0, 0, 1, 1, 1});
        assertThat(read(Outcome.Of.AFTER, 0, 1, 2, seen)).isCloseTo(4, within(1e-12));
        assertThat(read(Outcome.Of.SINCE, 0, 1, 2, seen)).isEqualTo(1);
        assertThat(read(Outcome.Of.SINCE, 0, 1, 3, seen)).isNaN();
        assertThat(read(Outcome.Of.AFTER, 0, 1, 3, seen)).isNaN();
        assertThat(read(Outcome.Of.UNTIL, 0, 1, 2, seen)).isCloseTo(7 / 3.0, within(1e-12));
    }

    @Test
    void a_correlation_across_runs_is_of_ranks_and_equal_values_share_theirs() {
        assertThat(Ranks.of(new double[] {5, 1, 5, 9})).containsExactly(2.5, 1, 2.5, 4);
        assertThat(Effect.ofRanks(drawn(1, 0), drawn(1, 5)).mean()).isCloseTo(1, within(1e-12));
        Effect none = Effect.ofRanks(drawn(1, 0), drawn(2, 0));
        assertThat(none.low()).isNegative();
        assertThat(none.high()).isPositive();
        assertThat(Effect.ofRanks(new double[] {1, Double.NaN, 2}, new double[] {1, 2, 3}).verdict(true)).isEqualTo(Effect.Verdict.NOT_SEEN);
    }

    @Test
    void without_a_second_side_the_outcome_is_held_against_a_number() {
        assertThat(Effect.of(new double[] {1, 1, 0, 1}, null, 0.5).mean()).isCloseTo(.25, within(1e-12));
    }
}
