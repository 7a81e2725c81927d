package thermidor.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does the same piece of work for each of several rooms that share nothing, on a stated number of threads. A room's result
 * depends on the room alone; whoever adds rooms up does so in their order. So the bits are the same for any crew.
 */
public final class Crew implements AutoCloseable {
    private final int threads;
    private final ExecutorService workers;

    public Crew(int threads) {
        this.threads = threads;
        this.workers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Thread.ofPlatform().daemon().name("crew-", 0).factory());
    }

    public static Crew alone() {
        return new Crew(1);
    }

    public int threads() {
        return threads;
    }

    public void forEach(int rooms, IntConsumer work) {
        if (workers == null) {
            for (int room = 0; room < rooms; room++) work.accept(room);
            return;
        }
        Round round = new Round(rooms, work);
        for (int k = 1; k < threads; k++) workers.execute(round);
        round.run();
        round.finish();
    }

    /**
     * Whoever is free takes the next room; the caller is one of the crew, so that nobody has to be woken for the first room. It waits for rooms and not
     * for threads: one that wakes when all rooms are done finds nothing to do, and nobody misses it.
     */
    private static final class Round implements Runnable {
        private final AtomicInteger next = new AtomicInteger();
        private final IntConsumer work;
        private final Throwable[] failed;
        private final CountDownLatch toDo;

        Round(int rooms, IntConsumer work) {
            this.work = work;
            this.failed = new Throwable[rooms];
            this.toDo = new CountDownLatch(rooms);
        }

        @Override
        public void run() {
            for (int room = next.getAndIncrement(); room < failed.length; room = next.getAndIncrement()) {
                try {
                    work.accept(room);
                } catch (RuntimeException | Error e) {
                    failed[room] = e;
                } finally {
                    toDo.countDown();
                }
            }
        }

        /** Throws the failure of the first room that failed, whoever was there first. */
        void finish() {
            try {
                toDo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a month was running", e);
            }
            for (Throwable one : failed) {
                if (one instanceof RuntimeException e) throw e;
                if (one instanceof Error e) throw e;
            }
        }
    }

    @Override
    public void close() {
        if (workers != null) workers.shutdownNow();
    }
}
