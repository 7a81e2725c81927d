package thermidor.planning.large;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that walk through numbered blocks together, many thousand times a second. Who does which block is left to chance;
 * what a block writes must not depend on any other block, so the result never depends on the threads. Nobody waits for a
 * helper that comes late: whoever is there does the blocks.
 */
final class Team implements AutoCloseable {
    private static final int LOOKS_BEFORE_SLEEP = 20_000;

    interface Block {
        void run(int block);
    }

    private static final class Round {
        final Block work;
        final int blocks;
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger done = new AtomicInteger();

        Round(Block work, int blocks) {
            this.work = work;
            this.blocks = blocks;
        }
    }

    private final Thread[] helpers;
    private volatile Round round;
    private volatile boolean over;
    private volatile Throwable failure;

    Team(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform().daemon().name("plan " + i).start(this::help);
        }
    }

    /** Runs all blocks and returns when the last is done. */
    void each(int howMany, Block what) {
        if (helpers.length == 0 || howMany == 1) {
            for (int block = 0; block < howMany; block++) what.run(block);
            return;
        }
        Round now = new Round(what, howMany);
        round = now;
        for (Thread helper : helpers) LockSupport.unpark(helper);
        walk(now);
        while (now.done.get() < howMany) Thread.onSpinWait();
        if (failure != null) throw new IllegalStateException(failure);
    }

    private void walk(Round now) {
        for (int block = now.next.getAndIncrement(); block < now.blocks; block = now.next.getAndIncrement()) {
            try {
                now.work.run(block);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            now.done.incrementAndGet();
        }
    }

    private void help() {
        Round seen = null;
        while (true) {
            for (int looks = 0; round == seen && !over; looks++) {
                if (looks < LOOKS_BEFORE_SLEEP) Thread.onSpinWait();
                else LockSupport.park(this);
            }
            if (over) return;
            seen = round;
            walk(seen);
        }
    }

    @Override
    public void close() {
        over = true;
        for (Thread helper : helpers) LockSupport.unpark(helper);
    }
}
