package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Tension that grows evenly and is released by incidents (Vere-Jones 1978), by the shipped hazard: with no leak and no voice, rate times mean
 * release is what flows in, whatever the hazard's two numbers are.
 */
class TensionTest {
    private static final double GROWTH = 0.3, RELEASE = 2;
    private static final int EVENTS = 30_000;

    /** Rate of incidents, variation of the intervals between them, and variance over mean of their number in a hundred units of time. */
    private record Seen(double rate, double variation, double dispersion) {}

    private static Seen live(double a, double b, ToDoubleFunction<SplittableRandom> release) {
        var norms = new Acting.Incident(a, b, 0, 0);
        var random = new SplittableRandom(11);
        double tension = 0;
        double now = 0;
        double[] intervals = new double[EVENTS];
        int[] counts = new int[1 + (int) (EVENTS / 10.0)];
        for (int k = 0; k < EVENTS; k++) {
            double due = -StrictMath.log(1 - random.nextDouble());
            double rise = b * GROWTH;                                  // the hazard grows exponentially between releases, so its integral is known
            double wait = StrictMath.log(1 + due * rise / Acting.hazard(tension, 0, norms)) / rise;
            now += wait;
            intervals[k] = wait;
            if (now / 100 < counts.length) counts[(int) (now / 100)]++;
            tension += GROWTH * wait - release.applyAsDouble(random);
        }
        int[] whole = java.util.Arrays.copyOf(counts, (int) Math.min(counts.length, now / 100));
        double[] numbers = java.util.Arrays.stream(whole).asDoubleStream().toArray();
        return new Seen(EVENTS / now, StrictMath.sqrt(variance(intervals)) / mean(intervals), variance(numbers) / mean(numbers));
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return java.util.Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    @Test
    void in_the_long_run_what_is_released_is_what_flows_in() {
        for (double[] ab : new double[][] {{-2, 0.5}, {-4, 2}, {0, 0.2}}) {
            assertThat(live(ab[0], ab[1], _ -> RELEASE).rate).isCloseTo(GROWTH / RELEASE, within(0.02 * GROWTH / RELEASE));
        }
    }

    @Test
    void even_releases_make_incidents_more_regular_than_chance() {
        double[][] known = {{-2, 0.5, 0.71, 0.07}, {-4, 2, 0.40, 0.03}, {0, 0.2, 0.85, 0.18}};
        for (double[] one : known) {
            Seen seen = live(one[0], one[1], _ -> RELEASE);
            assertThat(seen.variation).isCloseTo(one[2], within(0.03));
            assertThat(seen.dispersion).isCloseTo(one[3], within(0.03));
        }
    }

    @Test
    void releases_of_all_sizes_make_them_as_irregular_as_chance() {
        for (double[] ab : new double[][] {{-2, 0.5}, {-4, 2}, {0, 0.2}}) {
            assertThat(live(ab[0], ab[1], r -> -RELEASE * StrictMath.log(1 - r.nextDouble())).variation).isCloseTo(1, within(0.03));
        }
    }

    @Test
    void grievance_raises_and_risk_lowers_the_hazard() {
        var norms = thermidor.Numbers.shipped().acting().incident();
        assertThat(Acting.hazard(0.6, 0.2, norms)).isGreaterThan(Acting.hazard(0.3, 0.2, norms));
        assertThat(Acting.hazard(0.6, 0.8, norms)).isLessThan(Acting.hazard(0.6, 0.2, norms));
    }
}
