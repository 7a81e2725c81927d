package thermidor.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        this.workers = threads == 1 ? null : Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("crew-", 0).factory());
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
        List<Future<?>> all = new ArrayList<>(rooms);
        for (int room = 0; room < rooms; room++) {
            int which = room;
            all.add(workers.submit(() -> work.accept(which)));
        }
        for (Future<?> one : all) finish(one);
    }

    private static void finish(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a month was running", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) throw r;
            if (e.getCause() instanceof Error r) throw r;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (workers != null) workers.shutdownNow();
    }
}
