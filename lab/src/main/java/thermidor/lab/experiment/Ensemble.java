package thermidor.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import thermidor.lab.run.Setup;

/**
 * Lives the sides of experiments: run i of every side has one seed and one draw of the parameters, so that sides are paired. A side that several experiments
 * share is lived once, as far as the longest of them looks; what several sides share before they part is lived once too. Runs do not disturb
 * each other: the numbers are the same on any number of threads.
 */
final class Ensemble {
    private final Path home;
    private final int threads;
    private final Readings readings;
    private final IntUnaryOperator draws;
    private final Consumer<String> tell;
    private final Map<String, Lived> sides = new LinkedHashMap<>();
    private final Map<String, Setup> setups = new ConcurrentHashMap<>();
    /** Months lived so far, and to be lived. */
    private long over, all;

    /** Runs of sides of one stem, being lived. */
    private record Living(Future<?> life, long months) {}

    /** @param draws the draw of the parameters by the run's place */
    Ensemble(Path home, int threads, Readings readings, IntUnaryOperator draws, Consumer<String> tell) {
        this.home = home;
        this.threads = threads;
        this.readings = readings;
        this.draws = draws;
        this.tell = tell;
    }

    void ask(Side side, Outcome outcome, int runs) {
        if (side != null) sides.computeIfAbsent(name(side), _ -> new Lived(side, this::setup)).ask(side.until(), outcome, runs);
    }

    /** What looks farther is lived apart in the books, since it may be asked for in fewer runs; their common months are lived once all the same. */
    private static String name(Side side) {
        return side.key() + " until " + side.until();
    }

    private Setup setup(Side side) {
        return setups.computeIfAbsent(side.text(), _ -> side.load(home));
    }

    /** One number a run; null where there is no side. */
    double[] read(Side side, Outcome outcome, int runs) {
        if (side == null) return null;
        Lived lived = sides.get(name(side));
        return IntStream.range(0, runs).mapToDouble(run -> readings.of(lived, outcome, run, draws.applyAsInt(run))).toArray();
    }

    boolean isLived(Side side, Outcome outcome, int runs) {
        if (side == null) return true;
        Lived lived = sides.get(name(side));
        return IntStream.range(0, runs).allMatch(run -> readings.of(lived, outcome, run, draws.applyAsInt(run)) != null);
    }

    /** {@code behind} is called now and then, when more is known than before. */
    void live(Runnable behind) {
        Map<String, List<Lived>> stems = new LinkedHashMap<>();
        for (Lived lived : sides.values()) stems.computeIfAbsent(lived.side().stem(), _ -> new ArrayList<>()).add(lived);
        behind.run();
        sides.values().parallelStream().forEach(Lived::dated);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Living> lives = new ArrayList<>();
            for (List<Lived> alike : stems.values()) {
                int most = alike.stream().mapToInt(Lived::runs).max().orElseThrow();
                for (int i = 0; i < most; i++) {
                    int run = i;
                    List<Lived> left = alike.stream().filter(lived -> run < lived.runs() && !readings.has(lived, run, draws.applyAsInt(run))).toList();
                    if (!left.isEmpty()) lives.add(new Living(pool.submit(() -> live(left, run)), Branching.months(left)));
                }
            }
            all = lives.stream().mapToLong(Living::months).sum();
            tell.accept("%d runs to begin, %d thousand months to live".formatted(lives.size(), all / 1000));
            long began = System.nanoTime();
            for (int i = 0; i < lives.size(); i++) await(lives, i, began, behind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        behind.run();
    }

    private void await(List<Living> lives, int i, long began, Runnable behind) throws InterruptedException {
        try {
            lives.get(i).life().get();
        } catch (ExecutionException e) {
            lives.forEach(living -> living.life().cancel(true));
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
        over += lives.get(i).months();
        if ((i + 1) % TELL != 0 && i + 1 != lives.size()) return;
        double minutes = (System.nanoTime() - began) / 60e9;
        tell.accept("%d of %d thousand months lived in %.1f min, about %.0f min to go".formatted(over / 1000, all / 1000, minutes, minutes * (all - over) / over));
        behind.run();
    }

    /** Runs between two words to whoever waits. */
    private static final int TELL = 8;

    private void live(Collection<Lived> alike, int run) {
        int draw = draws.applyAsInt(run);
        Branching.live(alike, run, draw, (lived, life) -> {
            Map<Outcome, Double> values = new LinkedHashMap<>();
            for (Outcome outcome : lived.outcomes()) values.put(outcome, outcome.in(lived, life));
            readings.put(lived, values, run, draw);
        });
    }
}
