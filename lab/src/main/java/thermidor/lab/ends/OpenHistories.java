package thermidor.lab.ends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import thermidor.lab.run.Life;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;

/**
 * Lives an ensemble of open histories. Run i has seed i and draw (i - 1) / each + 1 of the parameters, so that {@code each} histories share a
 * draw and differ by chance alone. A row is appended as soon as a history has ended; what is there is not lived again.
 */
public final class OpenHistories {
    private final Setup setup;
    private final Path file;
    private final int each;

    public OpenHistories(Setup setup, Path file, int each) {
        this.setup = setup;
        this.file = file;
        this.each = each;
    }

    public static int sample(int run, int each) {
        return (run - 1) / each + 1;
    }

    public void live(int runs, int threads, Consumer<String> tell) throws IOException {
        Set<Integer> there = begin();
        List<Future<?>> lives = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 1; i <= runs; i++) {
                int run = i;
                if (!there.contains(run)) lives.add(pool.submit(() -> tell.accept(live(run))));
            }
            for (Future<?> life : lives) life.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
    }

    private String live(int run) {
        Setup drawn = setup.drawn(run, sample(run, each));
        try (Life life = Life.begin(drawn)) {
            while (!life.isOver()) life.next();
            append(OpenHistory.row(run, sample(run, each), run, life.chronicle()));
            return "run %d ends: %s".formatted(run, End.of(life.chronicle()).says);
        }
    }

    private synchronized void append(String row) {
        try {
            Files.writeString(file, row, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs that are there already. A row that a kill cut short is dropped. */
    private Set<Integer> begin() throws IOException {
        String head = OpenHistory.head(setup.scenario().starts(), setup.ends());
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head);
        }
        String text = Files.readString(file);
        if (!text.startsWith(head)) {
            throw new BadInput("%s holds histories of another span.".formatted(file), "Maybe remove it, or name another file with --out?");
        }
        int whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length()) Files.writeString(file, text.substring(0, whole));
        return text.substring(head.length(), whole).lines().map(line -> Integer.parseInt(line.substring(0, line.indexOf(',')))).collect(Collectors.toSet());
    }
}
