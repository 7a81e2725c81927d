package thermidor.lab.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while planning: the solver is asked to stop, and what there is is still printed and written before the program ends. */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    Interruption(PrintWriter err) {
        hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            asked = true;
            err.println("\nStopping; the best plan so far follows.");
            err.flush();
            try {
                if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) err.println("The solver does not stop; nothing was written.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        finished.countDown();
        if (asked) return;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            asked = true; // the program is ending already
        }
    }
}
