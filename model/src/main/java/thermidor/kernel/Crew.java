package thermidor.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Does the same piece of work for each of several rooms that share nothing, on a stated number of threads. A room's result
 * depends on the room alone; whoever adds rooms up does so in their order. So the bits are the same for any crew.
 *
 * <p>A month has some twenty-five rounds of work, most shorter than a millisecond, and to wake a thread takes up to a third of one. So whoever has nothing
 * to do looks out for a moment and then stays awake for some more, giving way to whoever else wants the processor, before falling asleep; and a round is
 * over when its rooms are done, not when everybody has come to it.
 */
public final class Crew implements AutoCloseable {
    /** How long one looks out for what is next. */
    private static final long LOOK_OUT_NANOSECONDS = 100_000;
    /** How long one stays awake: longer than nearly all work between two rounds takes. */
    private static final long AWAKE_NANOSECONDS = 5_000_000;

    private final Hand[] hands;
    /** The rooms by size, the largest first. */
    private int[] order = {};
    private volatile Round current;
    private volatile boolean closed;

    public Crew(int threads) {
        hands = new Hand[threads - 1];
        for (int k = 0; k < hands.length; k++) {
            hands[k] = new Hand();
            hands[k].thread = Thread.ofPlatform().daemon().name("crew-" + k).start(hands[k]);
        }
    }

    public static Crew alone() {
        return new Crew(1);
    }

    public int threads() {
        return hands.length + 1;
    }

    /** From now on rooms are taken by their sizes where there are as many of them, the largest first, so that nobody waits long for a last large one. */
    public void largestFirst(int[] sizes) {
        long[] keys = new long[sizes.length];
        for (int room = 0; room < keys.length; room++) keys[room] = (long) -sizes[room] << Integer.SIZE | room;
        Arrays.sort(keys);
        int[] rooms = new int[keys.length];
        for (int turn = 0; turn < rooms.length; turn++) rooms[turn] = (int) keys[turn];
        order = rooms;
    }

    public void forEach(int rooms, IntConsumer work) {
        if (hands.length == 0) {
            for (int room = 0; room < rooms; room++) work.accept(room);
            return;
        }
        Round round = new Round(rooms, rooms == order.length ? order : null, work);
        current = round;
        for (Hand hand : hands) hand.wake();
        round.work();
        round.await();
        round.complain();
    }

    /** Waits for a moment. False when one has waited long enough and may fall asleep. */
    private static boolean staysAwake(long since) {
        long gone = System.nanoTime() - since;
        if (gone < LOOK_OUT_NANOSECONDS) Thread.onSpinWait();
        else Thread.yield();
        return gone < AWAKE_NANOSECONDS;
    }

    /** One of the crew beside the caller. */
    private final class Hand implements Runnable {
        private Thread thread;
        private volatile boolean asleep;

        @Override
        public void run() {
            for (Round last = null; !closed; ) {
                Round next = next(last);
                if (next != null) next.work();
                last = next;
            }
        }

        private Round next(Round last) {
            long since = System.nanoTime();
            while (current == last && !closed) {
                if (staysAwake(since)) continue;
                asleep = true;
                while (current == last && !closed) LockSupport.park(Crew.this);
                asleep = false;
            }
            return current;
        }

        private void wake() {
            if (asleep) LockSupport.unpark(thread);
        }
    }

    /** Whoever is free takes the next room; the caller is one of the crew, so that nobody has to be woken for the first room. */
    private static final class Round {
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        /** Null where rooms are taken as they are numbered. */
        private final int[] order;
        private final IntConsumer work;
        private final Throwable[] failed;
        private final Thread caller = Thread.currentThread();
        private volatile boolean callerAsleep;

        Round(int rooms, int[] order, IntConsumer work) {
            this.order = order;
            this.work = work;
            this.failed = new Throwable[rooms];
        }

        void work() {
            for (int turn = next.getAndIncrement(); turn < failed.length; turn = next.getAndIncrement()) {
                int room = order == null ? turn : order[turn];
                try {
                    work.accept(room);
                } catch (RuntimeException | Error e) {
                    failed[room] = e;
                }
                if (done.incrementAndGet() == failed.length && callerAsleep) LockSupport.unpark(caller);
            }
        }

        /** Until the rooms that others took are done too. */
        void await() {
            long since = System.nanoTime();
            while (done.get() < failed.length) {
                if (staysAwake(since)) continue;
                callerAsleep = true;
                while (done.get() < failed.length) LockSupport.park(this);
            }
        }

        /** Throws the failure of the first room that failed, whoever was there first. */
        void complain() {
            for (Throwable one : failed) {
                if (one instanceof RuntimeException e) throw e;
                if (one instanceof Error e) throw e;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Hand hand : hands) LockSupport.unpark(hand.thread);
    }
}
