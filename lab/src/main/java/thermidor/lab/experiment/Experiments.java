package thermidor.lab.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/** Runs experiments and writes what came of each: a row of a table that anybody can make again with one command. */
public final class Experiments {
    /**
     * What came of one, and of the same without its mechanism and without others, as the experiment lists them.
     *
     * @param draws over which draws of the parameters
     */
    public record Result(Experiment experiment, Effect effect, List<Effect> without, Draws draws) {
        public Effect.Verdict verdict() {
            return effect.verdict(experiment.more());
        }
    }

    /** Draws of the parameters: every one, or those that the record does not rule out. */
    public enum Draws { ALL, KEPT }

    /** Which of them, and the draw by the run's place. */
    public record Drawn(Draws draws, IntUnaryOperator draw) {
        /** Run i has draw i. */
        public static final Drawn ALL = new Drawn(Draws.ALL, run -> run + 1);
    }

    private Experiments() {}

    /**
     * Each result is told as soon as its sides are lived, so that an interruption loses none that is there.
     *
     * @param without the most runs that sides without a mechanism are lived
     * @param kept a file in which readings are kept, so that what was lived is not lived again; or null
     */
    public static List<Result> run(Path home, List<Experiment> experiments, int without, int threads, Path kept, Drawn drawn, Consumer<String> tell, Consumer<Result> done) {
        var ensemble = new Ensemble(home, threads, new Readings(kept), drawn.draw(), tell);
        for (Experiment e : experiments) {
            for (Outcome outcome : e.outcomes()) {
                ensemble.ask(e.first(), outcome, e.runs());
                ensemble.ask(e.second(), outcome, e.runs());
                for (Experiment.Without w : e.without()) {
                    ensemble.ask(w.first(), outcome, Math.min(without, e.runs()));
                    ensemble.ask(w.second(), outcome, Math.min(without, e.runs()));
                }
            }
        }
        Map<String, Result> results = new LinkedHashMap<>();
        ensemble.live(() -> {
            for (Experiment e : experiments) {
                if (results.containsKey(e.id()) || !isLived(ensemble, e, without)) continue;
                Result result = result(ensemble, e, without, drawn.draws());
                results.put(e.id(), result);
                done.accept(result);
            }
        });
        return experiments.stream().map(e -> results.get(e.id())).toList();
    }

    private static boolean isLived(Ensemble ensemble, Experiment e, int without) {
        int less = Math.min(without, e.runs());
        return e.outcomes().stream().allMatch(o -> ensemble.isLived(e.first(), o, e.runs()) && ensemble.isLived(e.second(), o, e.runs())
                && e.without().stream().allMatch(w -> ensemble.isLived(w.first(), o, less) && ensemble.isLived(w.second(), o, less)));
    }

    private static Result result(Ensemble ensemble, Experiment e, int without, Draws draws) {
        return new Result(e, effect(ensemble, e, e.first(), e.second(), e.runs()),
                e.without().stream().map(w -> effect(ensemble, e, w.first(), w.second(), Math.min(without, e.runs()))).toList(), draws);
    }

    private static Effect effect(Ensemble ensemble, Experiment e, Side first, Side second, int runs) {
        double[] read = ensemble.read(first, e.outcome(), runs);
        if (e.beside() != null) return Effect.ofRanks(read, ensemble.read(first, e.beside(), runs));
        return Effect.of(read, ensemble.read(second, e.outcome(), runs), e.against());
    }

    /** A file a claim's experiment, so that experiments run one by one leave one table together. */
    public static void write(Path folder, List<Result> results) throws IOException {
        Files.createDirectories(folder);
        for (Result result : results) {
            Path half = folder.resolve(result.experiment().id() + ".csv.half");
            Files.writeString(half, HEAD + rows(result));
            Files.move(half, folder.resolve(result.experiment().id() + ".csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static final String HEAD = "experiment,claim,title,verdict,expected,pairs,first_mean,second_mean,effect,low,high,standardised,unit,mechanism,"
            + "pairs_off,effect_off,low_off,high_off,against,second_is_without,asked,draws,shows,note\n";

    /** A row for each mechanism switched off, the first being that which is to carry the effect. */
    private static String rows(Result r) {
        Experiment e = r.experiment();
        if (e.without().isEmpty()) return row(r, e.mechanism(), null);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < e.without().size(); i++) rows.append(row(r, e.without().get(i).mechanism(), r.without().get(i)));
        return rows.toString();
    }

    private static String row(Result r, String mechanism, Effect off) {
        Experiment e = r.experiment();
        Effect x = r.effect();
        String without = off == null ? ",,," : String.join(",", Integer.toString(off.pairs()), number(off.mean()), number(off.low()), number(off.high()));
        return String.join(",", e.id(), e.claim(), quoted(e.title()), r.verdict().name().toLowerCase(Locale.ROOT), e.more() ? "more" : "less",
                Integer.toString(x.pairs()), number(x.firstMean()), number(x.secondMean()), number(x.mean()), number(x.low()), number(x.high()),
                number(x.standardised()), quoted(unit(e)), quoted(mechanism), without,
                e.second() == null && e.beside() == null ? number(e.against()) : "", Boolean.toString(e.secondIsWithout()),
                Integer.toString(e.runs()), r.draws().name().toLowerCase(Locale.ROOT), quoted(e.shows()), quoted(e.note())) + "\n";
    }

    /** Of the effect: a reading that compares has another than the column it reads. */
    private static String unit(Experiment e) {
        if (e.beside() != null) return "rank correlation";
        return switch (e.outcome().of()) {
            case MEAN, SIZE, SUM, MOST, LEAST, LAST, CHANGE, SPREAD, LEAD, AFTER, SINCE, UNTIL -> e.outcome().see().observable().unit;
            case ABOVE -> "share of months";
            case EVER, BEFORE, CHOSEN -> "share of runs";
            case ORDER -> "share of steps";
            case TURNS -> "turns";
            case SWAPS -> "swaps";
            case PEAK, RATIO, LATER -> "ratio";
            case CORRELATION -> "correlation";
        };
    }

    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }

    static String quoted(String text) {
        return "\"" + text.replaceAll("\\s+", " ").replace("\"", "\"\"") + "\"";
    }

    /** The table for a terminal. */
    public static String table(List<Result> results) {
        StringBuilder text = new StringBuilder("%-22s %-13s %6s %12s %25s %12s%n".formatted("experiment", "verdict", "pairs", "effect", "95 % interval", "without it"));
        for (Result r : results) {
            Effect x = r.effect();
            text.append("%-22s %-13s %6d %12s %25s %12s%n".formatted(r.experiment().id(), r.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '), x.pairs(),
                    number(x.mean()), number(x.low()) + " to " + number(x.high()), r.without().isEmpty() ? "" : number(r.without().getFirst().mean())));
        }
        return text.toString();
    }
}
