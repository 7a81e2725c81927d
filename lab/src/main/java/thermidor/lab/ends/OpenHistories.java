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
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thermidor.lab.run.Life;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;

/**
 * Lives an ensemble of open histories. Run i has seed i and the draw of its place, so that {@code each} histories share a draw and differ by chance
 * alone. A row is appended as soon as a history has ended; what is there is not lived again.
 */
public final class OpenHistories {
    /** Scale of the history by which the model is known again. */
    private static final int PROBE = 15_000;
    private static final String OTHER = "Maybe remove it, or name another file with --out?";
    private final Setup setup;
    private final Path file;
    private final int each;
    private final IntUnaryOperator draws;
    private final String model;

    /** @param draws the number of each place's draw; places count from 0 */
    public OpenHistories(Setup setup, Path file, int each, IntUnaryOperator draws) {
        this.setup = setup;
        this.file = file;
        this.each = each;
        this.draws = draws;
        this.model = ModelKey.of(setup, PROBE);
    }

    /** The first draw for the first runs, the second for the next. */
    public static int first(int place) {
        return place + 1;
    }

    private int sample(int run) {
        return draws.applyAsInt((run - 1) / each);
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

    /** Complains unless what is there is of this model and these draws. */
    public void there() throws IOException {
        begin();
    }

    /** How many draws a table that is there has histories of. */
    public static int draws(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.skip(1).map(line -> line.split(",", 3)[1]).distinct().count();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new BadInput("%s is no table of histories.".formatted(file), OTHER);
        }
    }

    private String live(int run) {
        Setup drawn = setup.drawn(run, sample(run));
        try (Life life = Life.begin(drawn)) {
            while (!life.isOver()) life.next();
            append(OpenHistory.row(run, sample(run), run, model, life.chronicle()));
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
            throw new BadInput("%s holds histories of another span or form.".formatted(file), OTHER);
        }
        int whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length()) Files.writeString(file, text.substring(0, whole));
        return text.substring(head.length(), whole).lines().map(this::known).collect(Collectors.toSet());
    }

    /** The number of a history that is there, if it is one of these. */
    private int known(String row) {
        String[] cells = row.split(",", -1);
        int run = Integer.parseInt(cells[0]);
        if (!cells[3].equals(model)) {
            throw new BadInput("%s holds histories of another model: run %d is of %s, this is %s.".formatted(file, run, cells[3], model), OTHER);
        }
        if (Integer.parseInt(cells[1]) != sample(run)) {
            throw new BadInput("%s: run %d has draw %s and should have %d.".formatted(file, run, cells[1], sample(run)), "Maybe --each or --draws was another? " + OTHER);
        }
        return run;
    }
}
