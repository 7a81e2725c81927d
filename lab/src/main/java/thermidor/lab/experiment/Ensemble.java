package thermidor.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import thermidor.Audit;
import thermidor.lab.run.Life;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;

/**
 * Lives the sides of experiments: run i of every side has seed i and draw i, so that sides are paired. A side that several experiments
 * share is lived once, as far as the longest of them looks. Runs do not disturb each other: the numbers are the same on any number of threads.
 */
final class Ensemble {
    private final Path home;
    private final int threads;
    private final Consumer<String> tell;
    private final Map<String, Lived> sides = new LinkedHashMap<>();

    /** A side, how far and how often it is to be lived, and who looks at it. */
    private static final class Lived {
        Side side;
        int until;
        int runs;
        boolean over;
        final Map<Outcome, double[]> read = new LinkedHashMap<>();
    }

    Ensemble(Path home, int threads, Consumer<String> tell) {
        this.home = home;
        this.threads = threads;
        this.tell = tell;
    }

    void ask(Side side, Outcome outcome, int runs) {
        if (side == null) return;
        Lived lived = sides.computeIfAbsent(side.key(), _ -> new Lived());
        if (lived.side == null || side.until() > lived.until) {
            lived.side = side;
            lived.until = side.until();
        }
        lived.runs = Math.max(lived.runs, runs);
        lived.read.put(outcome, new double[0]);
    }

    double[] read(Side side, Outcome outcome, int runs) {
        return side == null ? null : java.util.Arrays.copyOf(sides.get(side.key()).read.get(outcome), runs);
    }

    boolean isLived(Side side) {
        return sides.get(side.key()).over;
    }

    /** {@code behind} is called behind each side. */
    void live(Runnable behind) {
        int number = 0;
        for (Lived lived : sides.values()) {
            live(lived);
            lived.over = true;
            behind.run();
            tell.accept("%d of %d sides lived".formatted(++number, sides.size()));
        }
    }

    private void live(Lived lived) {
        int scale = Integer.parseInt(lived.side.scale().substring(2));
        Setup setup = lived.side.load(home, new RunOptions(scale, 1, 0, lived.until, 1, List.of(), Audit.OFF, 0, false));
        List<Outcome> outcomes = List.copyOf(lived.read.keySet());
        for (Outcome outcome : outcomes) lived.read.put(outcome, new double[lived.runs]);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < lived.runs; i++) {
                int run = i;
                runs.add(pool.submit(() -> live(setup.drawn(run + 1, run + 1), run, outcomes, lived)));
            }
            for (Future<?> run : runs) run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
    }

    private static void live(Setup setup, int run, List<Outcome> outcomes, Lived lived) {
        try (Life life = Life.begin(setup)) {
            while (!life.isOver()) life.next();
            for (Outcome outcome : outcomes) lived.read.get(outcome)[run] = outcome.in(life.chronicle());
        }
    }
}
