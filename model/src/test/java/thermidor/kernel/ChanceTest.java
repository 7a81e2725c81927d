package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChanceTest {
    private static final Chance CHANCE = new Chance(7);

    /** Written down once, from a second implementation of the same formula. Whoever changes these changes every run: say so in CHANGELOG.md as a change of results. */
    @Test
    void the_draws_are_those_they_always_were() {
        assertThat(CHANCE.unit(Decision.DIE, 23000, 42)).isEqualTo(GOLDEN[0]);
        assertThat(CHANCE.unit(Decision.SEX_AT_BIRTH, 23000, 42)).isEqualTo(GOLDEN[1]);
        assertThat(CHANCE.unit(Decision.DIE, 23001, 42)).isEqualTo(GOLDEN[2]);
        assertThat(CHANCE.unit(Decision.DIE, 23000, -1)).isEqualTo(GOLDEN[3]);
        assertThat(new Chance(-1).unit(Decision.WEATHER, 0, 0)).isEqualTo(GOLDEN[4]);
        assertThat(Chance.descend(42, 1)).isEqualTo(HEIR);
        assertThat(Decision.DIE.key).isEqualTo(KEY);
    }

    private static final double[] GOLDEN = {0.5525242245151248, 0.05578387270121499, 0.8041827105823804, 0.8423755642939688, 0.6749621650472487};
    private static final long HEIR = 5006236285904387910L, KEY = -2286582754209778863L;

    @Test
    void the_first_digits_of_many_draws_are_those_of_each() {
        Chance.Lot lot = CHANCE.lot(Decision.DIE, 23000);
        long[] who = {42, -1, 0, Long.MIN_VALUE, 7, 8};
        int[] drawn = new int[4];
        for (int many : new int[] {1, 16, 31}) {
            lot.first(many, who, 1, 5, drawn);
            for (int k = 0; k < drawn.length; k++) assertThat(drawn[k]).isEqualTo((int) (lot.unit(who[1 + k]) * (1L << many)));
        }
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void draws_over_neighbouring_keys_are_uniform(Decision decision) {
        int[] cells = new int[256];
        int n = 1 << 15;
        for (int who = 0; who < n; who++) cells[(int) (CHANCE.unit(decision, 23000, who) * cells.length)]++;
        assertThat(chiSquare(cells, n)).isBetween(255 - 4.5 * Math.sqrt(510), 255 + 4.5 * Math.sqrt(510));
    }

    @Test
    void draws_of_one_person_over_the_months_are_uniform() {
        int[] cells = new int[64];
        for (int month = 0; month < 1 << 14; month++) cells[(int) (CHANCE.unit(Decision.DIE, month, 42) * cells.length)]++;
        assertThat(chiSquare(cells, 1 << 14)).isLessThan(63 + 4.5 * Math.sqrt(126));
    }

    @Test
    void whoever_leaves_is_as_likely_as_anybody_to_marry_this_month_or_next() {
        Decision[] all = Decision.values();
        int n = 20_000;
        double[] now = new double[n];
        double[] next = new double[n];
        double[] neighbour = new double[n];
        double[] otherSeed = new double[n];
        double[][] other = new double[all.length][n];
        for (int who = 0; who < n; who++) {
            now[who] = CHANCE.unit(Decision.DIE, 23000, who);
            next[who] = CHANCE.unit(Decision.DIE, 23001, who);
            neighbour[who] = CHANCE.unit(Decision.DIE, 23000, who + 1);
            otherSeed[who] = new Chance(8).unit(Decision.DIE, 23000, who);
            for (Decision d : all) other[d.ordinal()][who] = CHANCE.unit(d, 23000, who);
        }
        double bound = 4.5 / Math.sqrt(n);
        assertThat(correlation(now, next)).isBetween(-bound, bound);
        assertThat(correlation(now, neighbour)).isBetween(-bound, bound);
        assertThat(correlation(now, otherSeed)).isBetween(-bound, bound);
        for (Decision d : all) if (d != Decision.DIE) assertThat(correlation(now, other[d.ordinal()])).as(d.name()).isBetween(-bound, bound);
    }

    @Test
    void no_two_decisions_share_a_key_and_no_two_children_of_a_line_either() {
        assertThat(Arrays.stream(Decision.values()).map(d -> d.key).distinct().count()).isEqualTo(Decision.values().length);
        Set<Long> keys = new HashSet<>();
        for (long mother = 0; mother < 1000; mother++) for (int child = 1; child <= 20; child++) keys.add(Chance.descend(mother, child));
        assertThat(keys).hasSize(20_000);
    }

    @Test
    void something_sure_happens_and_something_impossible_does_not() {
        for (int who = 0; who < 1000; who++) {
            assertThat(CHANCE.happens(1, Decision.DIE, 23000, who)).isTrue();
            assertThat(CHANCE.happens(0, Decision.DIE, 23000, who)).isFalse();
        }
    }

    @Test
    void a_whole_number_drawn_for_a_fraction_has_it_as_its_mean() {
        long sum = 0;
        for (int who = 0; who < 100_000; who++) {
            long whole = CHANCE.whole(2.3, Decision.SAMPLE, 23000, who);
            assertThat(whole).isBetween(2L, 3L);
            sum += whole;
        }
        assertThat(sum / 1e5).isCloseTo(2.3, within(4 * Math.sqrt(.21 / 1e5)));
        assertThat(CHANCE.whole(5, Decision.SAMPLE, 23000, 1)).isEqualTo(5);
    }

    @Test
    void one_of_so_many_is_each_of_them_as_often() {
        int[] cells = new int[7];
        for (int who = 0; who < 70_000; who++) cells[CHANCE.below(7, Decision.CHOOSE_REGION, 23000, who)]++;
        assertThat(chiSquare(cells, 70_000)).isLessThan(6 + 4.5 * Math.sqrt(12));
    }

    private static double chiSquare(int[] cells, int n) {
        double expected = n / (double) cells.length;
        double sum = 0;
        for (int cell : cells) sum += (cell - expected) * (cell - expected) / expected;
        return sum;
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - .5) * (b[i] - .5);
        return sum / a.length * 12;
    }
}
