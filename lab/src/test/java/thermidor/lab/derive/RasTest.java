package thermidor.lab.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RasTest {

    /**
     * Prior (1 1 / 1 3), rows 3 and 3, columns 2 and 4. RAS keeps the cross ratio 1·3/(1·1) = 3. With x in the corner the table
     * is (x, 3−x / 2−x, 1+x), so x(1+x) = 3(3−x)(2−x), that is x² − 8x + 9 = 0, x = 4 − √7.
     */
    @Test
    void a_two_by_two_table_is_balanced_as_worked_by_hand() {
        double x = 4 - StrictMath.sqrt(7);
        double[][] flows = Ras.balance(new double[][] {{1, 1}, {1, 3}},
            new double[] {3, 3}, new double[] {2, 4}, 1e-12, 1_000).flows();
        assertArrayEquals(new double[] {x, 3 - x}, flows[0], 1e-11);
        assertArrayEquals(new double[] {2 - x, 1 + x}, flows[1], 1e-11);
    }

    @Test
    void a_table_that_has_its_margins_already_is_left_as_it_is() {
        double[][] prior = {{4, 1}, {2, 3}};
        Ras.Balanced balanced = Ras.balance(prior, new double[] {5, 5}, new double[] {6, 4}, 1e-12, 10);
        assertArrayEquals(prior, balanced.flows());
        assertEquals(1, balanced.report().rounds());
    }

    @Test
    void a_known_cell_stays_and_a_zero_stays_zero() {
        double[][] known = {{2, Double.NaN, Double.NaN}, {Double.NaN, Double.NaN, Double.NaN}, {Double.NaN, Double.NaN, Double.NaN}};
        double[][] prior = {{9, 1, 1}, {1, 0, 1}, {1, 2, 1}};
        double[][] flows = Ras.balanceAround(known, prior, new double[] {4, 3, 5}, new double[] {5, 3, 4}, 1e-12, 10_000).flows();
        assertEquals(2, flows[0][0]);
        assertEquals(0, flows[1][1]);
        assertEquals(4, flows[0][0] + flows[0][1] + flows[0][2], 1e-11);
        assertEquals(3, flows[0][1] + flows[1][1] + flows[2][1], 1e-11);
    }

    @Test
    void margins_that_contradict_each_other_are_refused_with_the_difference() {
        var error = assertThrows(IllegalArgumentException.class, () ->
            Ras.balance(new double[][] {{1}}, new double[] {3}, new double[] {2}, 1e-9, 10));
        assertTrue(error.getMessage().contains("1.0"), error.getMessage());
    }

    @Test
    void a_row_without_a_cell_to_scale_is_reported_not_invented() {
        double[][] prior = {{0, 0}, {1, 1}};
        assertThrows(IllegalStateException.class, () ->
            Ras.balance(prior, new double[] {1, 1}, new double[] {1, 1}, 1e-9, 50));
    }
}
