package thermidor.lab.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work that are done beside another, one behind the other; what goes wrong with one is told to whoever hands on the next or waits for them. */
final class Beside {
    /** What is done. */
    interface Work {
        void run() throws IOException;
    }

    private final ExecutorService hand;
    private CompletableFuture<Void> pieces = CompletableFuture.completedFuture(null);

    Beside(String name) {
        hand = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Does this too, when what was handed on before is done. What comes back can be waited for. */
    Future<?> then(Work work) throws IOException {
        if (pieces.isCompletedExceptionally()) join();
        pieces = pieces.thenRunAsync(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, hand);
        return pieces;
    }

    /** Waits until all is done. */
    void join() throws IOException {
        join(pieces);
    }

    /** Waits until this piece is done. */
    static void join(Future<?> piece) throws IOException {
        try {
            piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were written");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) throw failed;
            if (e.getCause() instanceof RuntimeException failed) throw failed;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Does this last, behind the piece that is under way; what was to come behind that is given up. */
    void end(Runnable last) {
        hand.execute(last);
        hand.shutdown();
    }

    /** Takes no more, and waits until what was handed on is done or given up. */
    void close() {
        hand.close();
    }
}
