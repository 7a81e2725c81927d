package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Epstein's civil violence around the shipped rule: the shipped functions say what is risked and who acts; the torus, its agents, cops and jail
 * are built here. The rule of the widespread variant is used, which counts whole cops for each active person; without that there are no bursts.
 */
class CivilViolenceTest {
    private static final double K = 2.3, THRESHOLD = 0.1;

    private static boolean acts(double hardship, double legitimacy, double aversion, double copsForEach) {
        double wish = Acting.wish(hardship * (1 - legitimacy), 0, 0.5, 0.5, 0);
        return Acting.acts(wish, Acting.risk(K, copsForEach), aversion, Acting.threshold(0.3, THRESHOLD, 0));
    }

    /** Share of all hardships and aversions, on a fine grid. */
    private static double share(double legitimacy, double copsForEach) {
        int n = 2000;
        long acting = 0;
        for (int h = 0; h < n; h++) {
            for (int a = 0; a < n; a++) if (acts((h + 0.5) / n, legitimacy, (a + 0.5) / n, copsForEach)) acting++;
        }
        return (double) acting / n / n;
    }

    @Test
    void shares_that_act_are_those_of_the_closed_form() {
        for (double legitimacy : new double[] {0.82, 0.89}) {
            double willing = 1 - THRESHOLD / (1 - legitimacy);
            assertThat(share(legitimacy, 0)).isCloseTo(willing, within(3e-4));
            double risk = 1 - StrictMath.exp(-K);
            assertThat(share(legitimacy, 1)).isCloseTo((1 - legitimacy) * willing * willing / (2 * risk), within(3e-5));
        }
        assertThat(share(0.82, 0)).isCloseTo(0.4444, within(3e-4));
        assertThat(share(0.89, 0)).isCloseTo(0.0909, within(3e-4));
        assertThat(share(0.82, 1)).isCloseTo(0.019759, within(3e-5));
        assertThat(share(0.89, 1)).isCloseTo(0.000505, within(3e-5));
    }

    /** What runs of so many turns show on the mean. */
    private record Seen(double active, double jailed, double largest, double quietTurns, double bursts) {}

    private static Seen runs(int runs, int turns, double cops, boolean whole) {
        double[][] all = IntStream.range(0, runs).parallel().mapToObj(run -> new Torus(run + 1, cops, whole).live(200, turns)).toArray(double[][]::new);
        double[] mean = new double[5];
        for (double[] one : all) for (int k = 0; k < 5; k++) mean[k] += one[k] / runs;
        return new Seen(mean[0], mean[1], mean[2], mean[3], mean[4]);
    }

    /** Eight runs of the forty that were published about; with all forty the test holds too, and takes a minute. */
    @Test
    void unrest_comes_in_bursts_of_the_known_size_and_number() {
        Seen seen = runs(8, 5000, 0.04, true);
        assertThat(seen.active).isCloseTo(40.7, within(4.07));
        assertThat(seen.jailed).isCloseTo(237, within(23.7));
        assertThat(seen.largest).isCloseTo(358, within(35.8));
        assertThat(seen.quietTurns).isCloseTo(0.486, within(0.0486));
        assertThat(seen.bursts).isCloseTo(33.9, within(3.39));
    }

    @Test
    void more_cops_fewer_bursts_until_there_are_none() {
        Seen five = runs(20, 1000, 0.05, true);
        assertThat(five.active).isCloseTo(15.5, within(3.1));
        assertThat(1000 / five.bursts).isCloseTo(63, within(12.6));
        Seen six = runs(10, 1000, 0.06, true);
        assertThat(six.active).isBetween(0.7, 2.9);
        assertThat(runs(6, 1000, 0.074, true).bursts).isZero();
    }

    @Test
    void with_parts_of_cops_counted_there_is_no_burst() {
        Seen seen = runs(6, 1000, 0.04, false);
        assertThat(seen.bursts).isZero();
        assertThat(seen.largest).isCloseTo(13, within(4.0));
    }
}
