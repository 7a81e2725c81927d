package thermidor.lab.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** The page docs/claims-tested.md: what became of each contrast, and who carries it. Made from the tables that experiments leave, never by hand. */
public final class TestedPage {
    /** An effect so many times as large without its mechanism is no share of it any more. */
    private static final double MUCH_MORE = 10;

    private TestedPage() {}

    public static String of(Path home, Path folder, Problems problems) {
        FilesRead files = new FilesRead(home);
        List<List<Map<String, String>>> contrasts = tables(folder).stream().map(file -> rows(Csv.read(file, files, problems))).toList();
        List<Map<String, String>> rows = contrasts.stream().map(List::getFirst).toList();
        StringBuilder out = new StringBuilder();
        line(out, "# Claims put to the test");
        line(out, "");
        line(out, "Written by `./thermidor experiment --table` from `results/experiments/`; do not edit. How a verdict is come by:");
        line(out, "[decision 0034](decisions/0034-experiments.md). What is not tested yet, and why: [experiments](../experiments/README.md).");
        line(out, "");
        line(out, "The model was built from these claims. Where it bears one out, this shows that the argument holds together in this model, not that it is true of");
        line(out, "any country. What is not borne out stays here.");
        line(out, "");
        line(out, counts(rows));
        line(out, "");
        line(out, "Effect: mean difference of paired runs (or, where no second side stands, of the outcome from the number it is held against) with a 95 % interval.");
        line(out, "Without it: the same where the mechanism alone is switched off, from the month in which the sides part, or from the beginning where they never were");
        line(out, "alike; \"the second side\" where the contrast is between the mechanism and its absence. In words: what else was switched off, and what is left then.");
        line(out, "");
        line(out, "Pairs: how many of the runs could be read; in an open history the event that is looked at may not come. Rows of the casebook (unit: share of cases)");
        line(out, "count cases and not runs.");
        line(out, "");
        line(out, draws(rows));
        line(out, "");
        line(out, "| claim | contrast | expected | verdict | effect | pairs | carried by | without it | in words |");
        line(out, "| --- | --- | --- | --- | --- | ---: | --- | --- | --- |");
        for (var contrast : contrasts) line(out, text(contrast));
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }

    private static List<Path> tables(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first row is the contrast and its mechanism switched off; others switch off something else. */
    private static List<Map<String, String>> rows(Csv table) {
        return table.rows().stream().map(row -> {
            Map<String, String> cells = new TreeMap<>();
            for (String column : List.of("experiment", "claim", "title", "verdict", "expected", "pairs", "effect", "low", "high", "unit", "mechanism", "effect_off",
                    "low_off", "high_off", "second_is_without", "asked", "draws", "shows", "note")) {
                cells.put(column, table.cell(row, column).replace("|", "\\|"));
            }
            return cells;
        }).toList();
    }

    private static String counts(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder("Of %d contrasts for %d claims:".formatted(rows.size(), rows.stream().map(r -> r.get("claim")).distinct().count()));
        for (Effect.Verdict verdict : Effect.Verdict.values()) {
            String name = verdict.name().toLowerCase(Locale.ROOT);
            text.append(" %d %s,".formatted(rows.stream().filter(r -> r.get("verdict").equals(name)).count(), name.replace('_', ' ')));
        }
        return text.deleteCharAt(text.length() - 1).append('.').toString();
    }

    private static String text(List<Map<String, String>> contrast) {
        var r = contrast.getFirst();
        return "| %s | %s (`%s`) | %s | **%s** | %s | %s | %s | %s | %s |".formatted(r.get("claim"), r.get("title"), r.get("experiment"), r.get("expected"),
                r.get("verdict").replace('_', ' '), effect(r, "") + " " + r.get("unit"), pairs(r), r.get("mechanism"),
                r.get("second_is_without").equals("true") ? "the second side" : effect(r, "_off"), words(contrast));
    }

    private static String pairs(Map<String, String> r) {
        return r.get("pairs").equals(r.get("asked")) ? r.get("pairs") : r.get("pairs") + " of " + r.get("asked");
    }

    /** Over which draws of the parameters. */
    private static String draws(List<Map<String, String>> rows) {
        List<String> kept = rows.stream().filter(r -> r.get("draws").equals("kept")).map(r -> r.get("experiment")).toList();
        List<String> all = rows.stream().filter(r -> r.get("draws").equals("all")).map(r -> r.get("experiment")).toList();
        String some = "draws that the record does not rule out ([0037](decisions/0037-draws-that-are-not-ruled-out.md))";
        if (kept.isEmpty()) return "Draws: every draw of the parameters within their ranges, those too that the record rules out.";
        if (all.isEmpty()) return "Draws: %s.".formatted(some);
        return "Draws: %s for %s; every draw of the parameters within their ranges for the others.".formatted(some, String.join(", ", kept));
    }

    private static String effect(Map<String, String> r, String off) {
        String mean = r.get("effect" + off);
        return mean.isEmpty() ? "–" : "%s (%s to %s)".formatted(rounded(mean), rounded(r.get("low" + off)), rounded(r.get("high" + off)));
    }

    private static String rounded(String number) {
        return number.isEmpty() ? "" : new java.math.BigDecimal(number).round(new java.math.MathContext(3)).toPlainString();
    }

    /** What became of the effect without its mechanism and without others, and what the experiment's author adds. */
    private static String words(List<Map<String, String>> contrast) {
        var r = contrast.getFirst();
        StringBuilder words = new StringBuilder(isSeen(r) ? left(r) : "");
        for (var other : contrast.subList(1, contrast.size())) {
            if (other.get("effect_off").isEmpty()) continue;
            words.append(" Without %s: %s.".formatted(other.get("mechanism"), effect(other, "_off")));
        }
        return (words + " " + r.get("note")).strip();
    }

    /** Whether there is an effect of which something could be left. */
    private static boolean isSeen(Map<String, String> r) {
        return !r.get("effect_off").isEmpty() && !r.get("effect").isEmpty() && (Double.parseDouble(r.get("low")) > 0 || Double.parseDouble(r.get("high")) < 0);
    }

    private static String left(Map<String, String> r) {
        double with = Double.parseDouble(r.get("effect"));
        double without = Double.parseDouble(r.get("effect_off"));
        boolean gone = Double.parseDouble(r.get("low_off")) <= 0 && Double.parseDouble(r.get("high_off")) >= 0;
        if (gone) return "Gone without it.";
        if (without * with < 0) return "Turned round without it.";
        return without / with > MUCH_MORE ? "Many times as much without it." : "%.0f %% of it are left without it.".formatted(100 * without / with);
    }
}
