package thermidor.lab.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A piece of work that is done beside another; what goes wrong with it is told to whoever waits for it. */
final class Beside {
    /** What is done. */
    interface Work {
        void run() throws IOException;
    }

    private final FutureTask<Void> task;

    private Beside(Work work) {
        task = new FutureTask<>((Callable<Void>) () -> {
            work.run();
            return null;
        });
    }

    static Beside start(String name, Work work) {
        Beside beside = new Beside(work);
        Thread.ofPlatform().daemon().name(name).start(beside.task);
        return beside;
    }

    /** Waits until it is done. */
    void join() throws IOException {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were written");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) throw failed;
            throw new IllegalStateException(e.getCause());
        }
    }
}
