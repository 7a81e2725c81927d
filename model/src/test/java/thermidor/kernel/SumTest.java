package thermidor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SumTest {
    @Test
    void ten_tenths_are_one() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertEquals(1, Sum.of(tenths));
        assertEquals(0.1, Sum.mean(tenths));
    }

    @Test
    void whole_numbers_are_added_to_the_last_unit() {
        assertEquals(Long.MAX_VALUE - 1, Sum.of(new long[] {Long.MAX_VALUE - 4, 5, -2}));
    }

    @Test
    void it_adds_up_to_the_bits_of_the_library() {
        var chance = new Chance(7);
        for (int many = 1; many < 60; many++) {
            double[] values = new double[many];
            for (int i = 0; i < many; i++) values[i] = (chance.unit(Decision.THINK, many, i) - 0.3) * StrictMath.pow(10, i % 9);
            assertEquals(Arrays.stream(values).sum(), Sum.of(values));
            assertEquals(Arrays.stream(values).average().orElseThrow(), Sum.mean(values));
        }
    }

    @Test
    void small_ones_are_not_lost_beside_a_large_one() {
        double[] values = new double[1001];
        Arrays.fill(values, 1e-16);
        values[0] = 1;
        double plain = 0;
        for (double value : values) plain += value;
        assertEquals(1, plain);
        assertEquals(1 + 1e-13, Sum.of(values), 1e-15);
    }
}
