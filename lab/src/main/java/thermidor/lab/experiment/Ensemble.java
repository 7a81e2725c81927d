package thermidor.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Lives the sides of experiments: run i of every side has seed i and draw i, so that sides are paired. A side that several experiments
 * share is lived once, as far as the longest of them looks; what several sides share before they part is lived once too. Runs do not disturb
 * each other: the numbers are the same on any number of threads.
 */
final class Ensemble {
    private final Path home;
    private final int threads;
    private final Readings readings;
    private final Consumer<String> tell;
    private final Map<String, Lived> sides = new LinkedHashMap<>();
    private int over;

    Ensemble(Path home, int threads, Readings readings, Consumer<String> tell) {
        this.home = home;
        this.threads = threads;
        this.readings = readings;
        this.tell = tell;
    }

    void ask(Side side, Outcome outcome, int runs) {
        if (side != null) sides.computeIfAbsent(side.key(), _ -> new Lived(home, side)).ask(side.until(), outcome, runs);
    }

    /** One number a run; null where there is no side. */
    double[] read(Side side, Outcome outcome, int runs) {
        if (side == null) return null;
        Lived lived = sides.get(side.key());
        return IntStream.range(0, runs).mapToDouble(run -> readings.of(lived, outcome, run)).toArray();
    }

    boolean isLived(Side side, Outcome outcome, int runs) {
        if (side == null) return true;
        Lived lived = sides.get(side.key());
        return IntStream.range(0, runs).allMatch(run -> readings.of(lived, outcome, run) != null);
    }

    /** {@code behind} is called now and then, when more is known than before. */
    void live(Runnable behind) {
        Map<String, List<Lived>> stems = new LinkedHashMap<>();
        for (Lived lived : sides.values()) stems.computeIfAbsent(lived.side().stem(), _ -> new ArrayList<>()).add(lived);
        behind.run();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> lives = new ArrayList<>();
            for (List<Lived> alike : stems.values()) {
                int most = alike.stream().mapToInt(Lived::runs).max().orElseThrow();
                for (int i = 0; i < most; i++) {
                    int run = i;
                    List<Lived> left = alike.stream().filter(lived -> run < lived.runs() && !readings.has(lived, run)).toList();
                    if (!left.isEmpty()) lives.add(pool.submit(() -> live(left, run)));
                }
            }
            for (int i = 0; i < lives.size(); i++) await(lives, i, behind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        behind.run();
    }

    private void await(List<Future<?>> lives, int i, Runnable behind) throws InterruptedException {
        try {
            lives.get(i).get();
        } catch (ExecutionException e) {
            lives.forEach(life -> life.cancel(true));
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
        over++;
        if (over % TELL == 0 || over == lives.size()) {
            tell.accept("%d of %d lives lived".formatted(over, lives.size()));
            behind.run();
        }
    }

    /** Lives between two words to whoever waits. */
    private static final int TELL = 16;

    private void live(Collection<Lived> alike, int run) {
        Branching.live(alike, run, (lived, life) -> {
            Map<Outcome, Double> values = new LinkedHashMap<>();
            for (Outcome outcome : lived.outcomes()) values.put(outcome, outcome.in(life.chronicle()));
            readings.put(lived, values, run);
        });
    }
}
