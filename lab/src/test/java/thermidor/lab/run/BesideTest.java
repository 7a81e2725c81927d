package thermidor.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import thermidor.lab.text.BadInput;

class BesideTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void pieces_are_done_in_their_order() throws IOException {
        Beside beside = new Beside("test");
        for (String piece : List.of("a", "b", "c")) beside.then(() -> done.add(piece));
        beside.join();
        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void what_goes_wrong_is_told_and_nothing_is_done_behind_it_but_the_last() throws Exception {
        Beside beside = new Beside("test");
        CountDownLatch handedOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        beside.then(() -> {
            await(handedOn);
            throw new IOException("the disk is full");
        });
        beside.then(() -> done.add("behind"));
        handedOn.countDown();
        assertThatThrownBy(beside::join).isInstanceOf(IOException.class).hasMessage("the disk is full");
        assertThatThrownBy(() -> beside.then(() -> done.add("later"))).isInstanceOf(IOException.class).hasMessage("the disk is full");
        beside.end(() -> {
            done.add("last");
            ended.countDown();
        });
        await(ended);
        assertThat(done).containsExactly("last");
    }

    @Test
    void bad_input_is_told_as_bad_input() throws IOException {
        Beside beside = new Beside("test");
        beside.then(() -> {
            throw new BadInput("no such theory.", "Maybe another?");
        });
        assertThatThrownBy(beside::join).isInstanceOf(BadInput.class).hasMessageStartingWith("no such theory.");
    }

    @Test
    void who_closes_waits_for_what_is_being_done() throws IOException {
        Beside beside = new Beside("test");
        CountDownLatch begun = new CountDownLatch(1);
        beside.then(() -> {
            begun.countDown();
            LockSupport.parkNanos(20_000_000);
            done.add("slow");
        });
        await(begun);
        beside.close();
        assertThat(done).containsExactly("slow");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
