package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void parts_add_up_to_the_whole_and_are_a_unit_from_their_due_at_most(long seed) {
        var random = new SplittableRandom(seed);
        for (int n = 1; n < 300; n++) {
            double[] weights = new double[n];
            for (int i = 0; i < n; i++) weights[i] = random.nextInt(3) == 0 ? 0 : random.nextDouble() * Math.pow(10, random.nextInt(6));
            long whole = random.nextLong(1L << random.nextInt(1, 50));
            long[] parts = new long[n];
            double total = Arrays.stream(weights).sum();
            long given = Share.out(whole, weights, parts);
            assertThat(given).isEqualTo(total > 0 ? whole : 0);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(given);
            for (int i = 0; i < n && total > 0; i++) {
                assertThat(parts[i]).isNotNegative();
                if (weights[i] == 0) assertThat(parts[i]).isZero();
                assertThat(Math.abs(parts[i] - whole * (weights[i] / total))).isLessThanOrEqualTo(1 + whole * 1e-12);
            }
        }
    }

    @Test
    void nobody_gets_anything_where_nobody_has_a_claim() {
        long[] parts = {7, 7};
        assertThat(Share.out(100, new double[] {0, 0}, parts)).isZero();
        assertThat(parts).containsExactly(0, 0);
    }

    @Test
    void three_equal_claims_to_ten_get_three_three_and_four() {
        long[] parts = new long[3];
        Share.out(10, new double[] {1, 1, 1}, parts);
        assertThat(parts).containsExactly(3, 3, 4);
    }

    @Test
    void a_share_is_rounded_down_and_stays_within_the_amount() {
        assertThat(Share.of(10, .37)).isEqualTo(3);
        assertThat(Share.of(10, 2)).isEqualTo(10);
        assertThat(Share.of(10, -1)).isZero();
        assertThat(Share.of(-10, .5)).isZero();
        assertThat(Share.of(10, Double.NaN)).isZero();
        assertThat(Share.of(Long.MAX_VALUE, Math.nextDown(1.0))).isPositive();
    }
}
