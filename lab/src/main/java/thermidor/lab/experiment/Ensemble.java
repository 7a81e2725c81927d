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
import thermidor.lab.scenario.Scenario;

/**
 * Lives the sides of experiments: run i of every side has seed i and draw i, so that sides are paired. A side that several experiments
 * share is lived once, as far as the longest of them looks; what several sides share before they part is lived once too. Runs do not disturb
 * each other: the numbers are the same on any number of threads.
 */
final class Ensemble {
    private final Path home;
    private final int threads;
    private final Consumer<String> tell;
    private final Map<String, Lived> sides = new LinkedHashMap<>();

    /** A side, how far and how often it is to be lived, and who looks at it. */
    private final class Lived {
        Side side;
        int until;
        int runs;
        boolean over;
        final Map<Outcome, double[]> read = new LinkedHashMap<>();
        private Setup setup, stem;

        Setup setup() {
            if (setup == null) setup = load(side);
            return setup;
        }

        Setup stem() {
            if (stem == null) stem = load(side.stem());
            return stem;
        }

        private Setup load(Side of) {
            return of.load(home, new RunOptions(Integer.parseInt(side.scale().substring(2)), 1, 0, until, 1, List.of(), Audit.OFF, 0, false));
        }

        void finish(Life life, int run) {
            while (!life.isOver()) life.next();
            read.forEach((outcome, values) -> values[run] = outcome.in(life.chronicle()));
        }
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

    /** {@code behind} is called behind each group of sides that begin alike. */
    void live(Runnable behind) {
        int number = 0;
        for (Lived lived : sides.values()) {
            if (lived.over) continue;
            List<Lived> alike = sides.values().stream().filter(other -> !other.over && other.side.stem().key().equals(lived.side.stem().key())).toList();
            for (List<Lived> group : groups(alike)) {
                live(group);
                for (Lived one : group) one.over = true;
                behind.run();
                number += group.size();
                tell.accept("%d of %d sides lived".formatted(number, sides.size()));
            }
        }
    }

    /** All together if they can share a beginning, else each by itself. */
    private static List<List<Lived>> groups(List<Lived> alike) {
        return alike.size() > 1 && alike.stream().allMatch(l -> shares(l.setup(), alike)) ? List.of(alike) : alike.stream().map(List::of).toList();
    }

    /** Nothing that a side's own text says may lie before the month in which the first of them parts from the others. */
    private static boolean shares(Setup one, List<Lived> group) {
        int parts = parts(group);
        Setup stem = group.getFirst().stem();
        return parts > one.scenario().starts() && past(one.scenario(), parts).equals(past(stem.scenario(), parts));
    }

    private static List<String> past(Scenario scenario, int parts) {
        return java.util.stream.Stream.concat(scenario.decrees().stream().filter(d -> d.from() < parts).map(d -> d.from() + d.id() + d.changes()),
                scenario.shocks().stream().filter(s -> s.from() < parts).map(s -> s.from() + s.id() + s.size())).sorted().toList();
    }

    private static int parts(List<Lived> group) {
        return group.stream().map(l -> l.side.dated()).filter(java.util.Objects::nonNull).min(Integer::compare).orElse(Integer.MIN_VALUE);
    }

    private void live(List<Lived> group) {
        int most = group.stream().mapToInt(l -> l.runs).max().orElseThrow();
        for (Lived lived : group) for (Outcome outcome : List.copyOf(lived.read.keySet())) lived.read.put(outcome, new double[lived.runs]);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                int run = i;
                runs.add(pool.submit(() -> live(group, run)));
            }
            for (Future<?> run : runs) run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
    }

    private static void live(List<Lived> group, int run) {
        if (group.size() == 1) {
            try (Life life = Life.begin(group.getFirst().setup().drawn(run + 1, run + 1))) {
                group.getFirst().finish(life, run);
            }
            return;
        }
        int parts = parts(group);
        try (Life stem = Life.begin(group.getFirst().stem().drawn(run + 1, run + 1))) {
            while (stem.world().month < parts) stem.next();
            for (Lived lived : group) {
                if (run >= lived.runs) continue;
                try (Life life = stem.forked(lived.setup().drawn(run + 1, run + 1))) {
                    lived.finish(life, run);
                }
            }
        }
    }
}
