package thermidor.lab.ends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import thermidor.Audit;
import thermidor.lab.run.Life;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;

/**
 * Lives the history of data/record/bands.yaml with one draw of the parameters after the other until enough are not ruled out. Draw k has seed k. A row
 * is appended when a draw has been tried; what is there and was made from the same model, numbers and bands is not lived again.
 */
public final class Screening {
    /** Draws tried between two looks at how many are kept: the same on any number of threads. */
    private static final int BLOCK = 64;
    /** After so many draws fewer kept than one in {@link #SELDOM} are too few to go on. */
    private static final int PATIENCE = 1024, SELDOM = 100;

    private final Setup setup;
    private final Bands bands;
    private final Path file;
    private final Consumer<String> tell;
    private final double[] standing;
    private final String key;

    private Screening(Setup setup, Bands bands, Path file, Consumer<String> tell) {
        this.setup = setup;
        this.bands = bands;
        this.file = file;
        this.tell = tell;
        try (Life life = lived(setup.drawn(1, 0))) {
            standing = off(life);
            key = ModelKey.of(setup, life, bands.text());
        }
    }

    /** @param file where the draws tried are kept */
    public static Screening of(Path home, Path file, Consumer<String> tell) {
        Setup read = Setup.load(home, "ussr", new RunOptions(1, 1, 0, null, 1, List.of(), Audit.OFF, 0, false));
        Bands bands = Bands.read(home, read.comparisons(), read.bibliography());
        return new Screening(Setup.load(home, bands.scenario(), new RunOptions(bands.scale(), 1, 0, bands.until(), 1, List.of(), Audit.OFF, 0, false)), bands, file, tell);
    }

    /** For tests: bands of one's own. */
    static Screening of(Setup setup, Bands bands, Path file, Consumer<String> tell) {
        return new Screening(setup, bands, file, tell);
    }

    /** The first {@code wanted} draws that are not ruled out, and all before them that are. */
    Draws keep(int wanted, int threads) throws IOException {
        Map<Integer, Draws.Tried> there = begin();
        int next = 1;
        for (Draws draws = draws(there, 0);; draws = draws(there, next - 1)) {
            int kept = draws.kept().size();
            if (kept >= wanted) return draws.asFarAs(wanted);
            if (next > PATIENCE && kept * SELDOM < next) {
                throw new BadInput("Of %d draws only %d are not ruled out by the record.".formatted(next - 1, kept),
                        "Maybe the model no longer meets it (./thermidor run %s), bands in data/record/bands.yaml are too narrow, or --draws all is meant?"
                                .formatted(bands.scenario()));
            }
            block(next, there, threads);
            next += BLOCK;
        }
    }

    /** Numbers of the first {@code wanted} draws that are not ruled out; if nothing may be lived, they have to be there. */
    public List<Integer> kept(int wanted, boolean liveNothing, int threads) throws IOException {
        Draws draws = liveNothing ? there(wanted) : keep(wanted, threads);
        if (draws == null) throw new BadInput("%s does not hold %d draws of this model that are not ruled out.".formatted(file, wanted), "Maybe live first, without --table?");
        return draws.kept();
    }

    /** Tries draws until {@code wanted} are kept, and tells what came of it. */
    public String page(int wanted, int threads) throws IOException {
        Draws draws = keep(wanted, threads);
        StringBuilder out = new StringBuilder();
        DrawsText.write(out, this, draws, setup);
        EndsPage.line(out, "Not ruled out: %s.".formatted(String.join(", ", draws.kept().stream().map(String::valueOf).toList())));
        return out.toString();
    }

    /** What there is, without living anything; null if nothing was tried with this model. */
    Draws there(int wanted) throws IOException {
        List<String> rows = rows();
        Map<Integer, Draws.Tried> there = rows == null ? Map.of() : tried(rows);
        int whole = 0;
        while (there.containsKey(whole + 1)) whole++;
        Draws draws = draws(there, whole);
        return draws.kept().size() < wanted ? null : draws.asFarAs(wanted);
    }

    Bands bands() {
        return bands;
    }

    private Draws draws(Map<Integer, Draws.Tried> there, int last) {
        return new Draws(bands.bands(), standing, there.values().stream().filter(t -> t.draw() <= last).toList());
    }

    private void block(int from, Map<Integer, Draws.Tried> there, int threads) {
        Duration before = processor();
        List<Future<Draws.Tried>> lives = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int draw = from; draw < from + BLOCK; draw++) {
                int k = draw;
                if (!there.containsKey(k)) lives.add(pool.submit(() -> tried(k)));
            }
            for (Future<Draws.Tried> life : lives) there.put(life.get().draw(), life.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInput("Interrupted.", "Maybe give the same command again? It goes on from the draws that were tried.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
        if (lives.isEmpty()) return;
        Draws draws = draws(there, from + BLOCK - 1);
        tell.accept(String.format(Locale.ROOT, "%d draws tried, %d not ruled out; %.2f s of processor time a draw", draws.tried().size(), draws.kept().size(),
                processor().minus(before).toMillis() / 1000.0 / lives.size()));
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Draws.Tried tried(int draw) {
        try (Life life = lived(setup.drawn(draw, draw))) {
            Draws.Tried tried = new Draws.Tried(draw, off(life));
            append(tried);
            return tried;
        }
    }

    private static Life lived(Setup drawn) {
        Life life = Life.begin(drawn);
        while (!life.isOver()) life.next();
        return life;
    }

    /** As it will be read again from the file, so that a resumed screening sees the same. */
    private double[] off(Life life) {
        return bands.bands().stream().mapToDouble(b -> Double.parseDouble(number(b.farthest(life.chronicle())))).toArray();
    }

    private static String number(double ratio) {
        return Double.isNaN(ratio) ? "NaN" : String.format(Locale.ROOT, "%.4g", ratio);
    }

    private String head() {
        StringBuilder head = new StringBuilder("draw,model,kept");
        for (Band band : bands.bands()) head.append(',').append(band.id());
        return head.append('\n').toString();
    }

    private synchronized void append(Draws.Tried tried) {
        StringBuilder row = new StringBuilder().append(tried.draw()).append(',').append(key).append(',').append(draws(Map.of(), 0).isKept(tried.off()) ? "yes" : "no");
        for (double off : tried.off()) row.append(',').append(number(off));
        try {
            Files.writeString(file, row.append('\n'), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of this model, by draw. Those of another are dropped, since trying costs little; so is a row that a kill cut short. */
    private Map<Integer, Draws.Tried> begin() throws IOException {
        List<String> rows = rows();
        if (rows == null) {
            if (Files.exists(file)) tell.accept("%s holds draws of another model or of other bands: they are tried anew.".formatted(file));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head());
            return new TreeMap<>();
        }
        Files.writeString(file, head() + String.join("", rows.stream().map(row -> row + "\n").toList()));
        return tried(rows);
    }

    /** Whole rows of the file without its head; null if there is none or if they were made from something else. */
    private List<String> rows() throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        if (!text.startsWith(head())) return null;
        List<String> rows = text.substring(head().length(), text.lastIndexOf('\n') + 1).lines().toList();
        return rows.stream().allMatch(row -> row.matches("\\d+," + key + ",.*")) ? rows : null;
    }

    private Map<Integer, Draws.Tried> tried(List<String> rows) {
        Map<Integer, Draws.Tried> tried = new TreeMap<>();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            double[] off = new double[bands.bands().size()];
            try {
                for (int b = 0; b < off.length; b++) off[b] = Double.parseDouble(cells[3 + b]);
                tried.put(Integer.parseInt(cells[0]), new Draws.Tried(Integer.parseInt(cells[0]), off));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new BadInput("%s: \"%s\" is no row of a draw.".formatted(file, row), "Maybe remove the file? It is made anew.");
            }
        }
        return tried;
    }
}
