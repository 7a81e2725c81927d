package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 4})
    void a_crew_does_every_room_once(int threads) {
        var done = new AtomicIntegerArray(50);
        try (Crew crew = new Crew(threads)) {
            crew.forEach(50, done::incrementAndGet);
        }
        for (int room = 0; room < 50; room++) assertThat(done.get(room)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 3})
    void an_accident_in_a_room_stops_the_crew_and_keeps_its_name(int threads) {
        try (Crew crew = new Crew(threads)) {
            assertThatThrownBy(() -> crew.forEach(5, room -> {
                if (room == 3) throw new IllegalStateException("room three");
            })).isInstanceOf(IllegalStateException.class).hasMessage("room three");
        }
    }
}
