package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static long[] of(long... rows) {
        return rows;
    }

    @Test
    void a_stock_that_is_what_was_there_and_came_less_what_went_has_no_gap() {
        assertThat(new Identity.Stock("grain", "kilogram", of(10, 0), List.of(of(5, 1)), List.of(of(3, 0), of(2, 1)), of(10, 0)).gap()).isZero();
    }

    @Test
    void opposite_errors_do_not_cancel() {
        assertThat(new Identity.Stock("grain", "kilogram", of(10, 10), List.of(), List.of(), of(11, 9)).gap()).isEqualTo(2);
    }

    @Test
    void a_flow_is_the_same_from_both_its_ends() {
        assertThat(new Identity.Flow("wages", "kopeck", 7, 7).gap()).isZero();
        assertThat(new Identity.Flow("wages", "kopeck", 7, 9).gap()).isEqualTo(2);
    }

    @Test
    void what_is_below_zero_is_missing() {
        assertThat(new Identity.NotNegative("grain", "kilogram", of(5, -2, 0, -1)).gap()).isEqualTo(3);
    }
}
