package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
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

    /** Whoever has one of the large rooms waits for the other there, so that nobody is left for the small ones before both are taken. */
    @Test
    void the_largest_rooms_are_taken_first() {
        var large = new CountDownLatch(2);
        var late = new boolean[4];
        try (Crew crew = new Crew(2)) {
            crew.largestFirst(new int[] {1, 7, 2, 8});
            crew.forEach(4, room -> {
                late[room] = large.getCount() == 0;
                if (room % 2 == 1) meet(large);
            });
        }
        assertThat(late).containsExactly(true, false, true, false);
    }

    private static void meet(CountDownLatch others) {
        others.countDown();
        try {
            assertThat(others.await(20, TimeUnit.SECONDS)).as("the other comes").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 4})
    void with_sizes_too_every_room_is_done_once(int threads) {
        var done = new AtomicIntegerArray(5);
        try (Crew crew = new Crew(threads)) {
            crew.largestFirst(new int[] {3, 3, 0, 9, 3});
            crew.forEach(5, done::incrementAndGet);
        }
        for (int room = 0; room < 5; room++) assertThat(done.get(room)).isEqualTo(1);
    }
}
