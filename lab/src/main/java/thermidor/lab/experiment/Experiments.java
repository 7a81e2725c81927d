package thermidor.lab.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Runs experiments and writes what came of each: a row of a table that anybody can make again with one command. */
public final class Experiments {
    /** What came of one, and of the same with its mechanism alone switched off. */
    public record Result(Experiment experiment, Effect effect, Effect off) {
        public Effect.Verdict verdict() {
            return effect.verdict(experiment.more());
        }
    }

    private Experiments() {}

    /**
     * Each result is told as soon as its sides are lived, so that an interruption loses none that is there.
     *
     * @param without the most runs that sides without a mechanism are lived
     */
    public static List<Result> run(Path home, List<Experiment> experiments, int without, int threads, Consumer<String> tell, Consumer<Result> done) {
        var ensemble = new Ensemble(home, threads, tell);
        for (Experiment e : experiments) {
            for (Outcome outcome : outcomes(e)) {
                for (Side side : new Side[] {e.first(), e.second()}) ensemble.ask(side, outcome, e.runs());
                for (Side side : new Side[] {e.firstOff(), e.secondOff()}) ensemble.ask(side, outcome, Math.min(without, e.runs()));
            }
        }
        Map<String, Result> results = new LinkedHashMap<>();
        ensemble.live(() -> {
            for (Experiment e : experiments) {
                if (results.containsKey(e.id()) || !sides(e).stream().allMatch(ensemble::isLived)) continue;
                Result result = result(ensemble, e, without);
                results.put(e.id(), result);
                done.accept(result);
            }
        });
        return experiments.stream().map(e -> results.get(e.id())).toList();
    }

    private static Result result(Ensemble ensemble, Experiment e, int without) {
        return new Result(e, effect(ensemble, e, e.first(), e.second(), e.runs()),
                e.firstOff() == null ? null : effect(ensemble, e, e.firstOff(), e.secondOff(), Math.min(without, e.runs())));
    }

    private static Effect effect(Ensemble ensemble, Experiment e, Side first, Side second, int runs) {
        double[] read = ensemble.read(first, e.outcome(), runs);
        if (e.beside() != null) return Effect.ofRanks(read, ensemble.read(first, e.beside(), runs));
        return Effect.of(read, ensemble.read(second, e.outcome(), runs), e.against());
    }

    private static List<Outcome> outcomes(Experiment e) {
        return e.beside() == null ? List.of(e.outcome()) : List.of(e.outcome(), e.beside());
    }

    private static List<Side> sides(Experiment e) {
        List<Side> sides = new ArrayList<>();
        for (Side side : new Side[] {e.first(), e.second(), e.firstOff(), e.secondOff()}) if (side != null) sides.add(side);
        return sides;
    }

    /** A file a claim's experiment, so that experiments run one by one leave one table together. */
    public static void write(Path folder, List<Result> results) throws IOException {
        Files.createDirectories(folder);
        for (Result result : results) {
            Path half = folder.resolve(result.experiment().id() + ".csv.half");
            Files.writeString(half, HEAD + row(result));
            Files.move(half, folder.resolve(result.experiment().id() + ".csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static final String HEAD = "experiment,claim,title,verdict,expected,pairs,first_mean,second_mean,effect,low,high,standardised,unit,mechanism,"
            + "effect_off,low_off,high_off,against,shows,note\n";

    private static String row(Result r) {
        Experiment e = r.experiment();
        Effect x = r.effect();
        Effect off = r.off();
        return String.join(",", e.id(), e.claim(), quoted(e.title()), r.verdict().name().toLowerCase(Locale.ROOT), e.more() ? "more" : "less",
                Integer.toString(x.pairs()), number(x.firstMean()), number(x.secondMean()), number(x.mean()), number(x.low()), number(x.high()),
                number(x.standardised()), quoted(unit(e)), quoted(e.mechanism()), off == null ? "" : number(off.mean()),
                off == null ? "" : number(off.low()), off == null ? "" : number(off.high()),
                e.second() == null && e.beside() == null ? number(e.against()) : "", quoted(e.shows()), quoted(e.note())) + "\n";
    }

    /** Of the effect: a reading that compares has another than the column it reads. */
    private static String unit(Experiment e) {
        if (e.beside() != null) return "rank correlation";
        return switch (e.outcome().of()) {
            case MEAN, SIZE, SUM, MOST, LEAST, LAST, CHANGE, SPREAD, LEAD, AFTER, UNTIL -> e.outcome().see().observable().unit;
            case ABOVE -> "share of months";
            case EVER, BEFORE -> "share of runs";
            case ORDER -> "share of steps";
            case TURNS -> "turns";
            case PEAK, RATIO -> "ratio";
            case CORRELATION -> "correlation";
        };
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\s+", " ").replace("\"", "\"\"") + "\"";
    }

    /** The table for a terminal. */
    public static String table(List<Result> results) {
        StringBuilder text = new StringBuilder("%-22s %-13s %6s %12s %25s %12s%n".formatted("experiment", "verdict", "pairs", "effect", "95 % interval", "without it"));
        for (Result r : results) {
            Effect x = r.effect();
            text.append("%-22s %-13s %6d %12s %25s %12s%n".formatted(r.experiment().id(), r.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '), x.pairs(),
                    number(x.mean()), number(x.low()) + " to " + number(x.high()), r.off() == null ? "" : number(r.off().mean())));
        }
        return text.toString();
    }
}
