package thermidor.planning.large;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that walk through numbered blocks together, many thousand times a second. Who does which block is left to chance;
 * what a block writes must not depend on any other block, so the result never depends on the threads.
 */
final class Team implements AutoCloseable {
    private static final int LOOKS_BEFORE_SLEEP = 20_000;

    interface Block {
        void run(int block);
    }

    private final Thread[] helpers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile int round;
    private volatile boolean over;
    private Block work;
    private int blocks;
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
        work = what;
        blocks = howMany;
        next.set(0);
        busy.set(helpers.length);
        round++;
        for (Thread helper : helpers) LockSupport.unpark(helper);
        walk();
        while (busy.get() > 0) Thread.onSpinWait();
        if (failure != null) throw new IllegalStateException(failure);
    }

    private void walk() {
        for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) work.run(block);
    }

    private void help() {
        int seen = 0;
        while (true) {
            for (int looks = 0; round == seen && !over; looks++) {
                if (looks < LOOKS_BEFORE_SLEEP) Thread.onSpinWait();
                else LockSupport.park(this);
            }
            if (over) return;
            seen = round;
            try {
                walk();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            busy.decrementAndGet();
        }
    }

    @Override
    public void close() {
        over = true;
        for (Thread helper : helpers) LockSupport.unpark(helper);
    }
}
