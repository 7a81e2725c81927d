package thermidor.lab.ends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.lab.fit.Wilson;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.parameters.Parameters;
import thermidor.lab.run.Setup;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.world.Transition;

/** The page docs/ensemble.md: how an ensemble of open histories ends, and what decides between ends. Made from the table that the ensemble leaves. */
public final class EndsPage {
    private static final int TRACES = 4, CUTS = 5, WAYS_EXPECTED = 4;
    private static final double WAY = 0.02, DECIDES = 0.9;

    private EndsPage() {}

    /**
     * One table of histories.
     *
     * @param kept whether its draws are those that are not ruled out
     */
    private record Told(Csv table, Ends ends, boolean kept) {
        static Told read(Path home, Path file, boolean kept, Problems problems) {
            Csv table = Csv.read(file, new FilesRead(home), problems);
            List<End> ends = new ArrayList<>();
            List<Integer> samples = new ArrayList<>();
            for (Csv.Row row : table.rows()) {
                ends.add(End.valueOf(table.cell(row, "end").toUpperCase(Locale.ROOT)));
                samples.add(Integer.parseInt(table.cell(row, "sample")));
            }
            return new Told(table, new Ends(ends, samples), kept);
        }

        String model() {
            return table.rows().isEmpty() ? "" : table.cell(table.rows().getFirst(), "model");
        }

        long draws() {
            return ends.samples().stream().distinct().count();
        }

        List<Double> people() {
            return table.rows().stream().map(r -> Csv.number(table.cell(r, "people"))).filter(java.util.Objects::nonNull).sorted().toList();
        }
    }

    /**
     * @param kept table of histories over draws that are not ruled out, or null
     * @param all table over all draws, or null
     * @param screening what was tried to find the draws, or null
     */
    public static String of(Path home, Path kept, Path all, Setup setup, Screening screening, Problems problems) throws IOException {
        Told one = kept == null ? null : Told.read(home, kept, true, problems);
        Told other = all == null ? null : Told.read(home, all, false, problems);
        problems.throwIfAny();
        Told main = one == null ? other : one;
        Told beside = one == null || other == null || !one.model().equals(other.model()) ? null : other;
        StringBuilder out = new StringBuilder();
        head(out, setup, main);
        shares(out, main.ends());
        people(out, main);
        if (beside != null) beside(out, main, beside);
        if (one != null && screening != null) DrawsText.write(out, screening, screening.there((int) one.draws()), setup);
        turns(out, main.table());
        decides(out, main.ends(), drawn(setup.unsampled(), main.ends().samples()));
        return out.toString();
    }

    private static void head(StringBuilder out, Setup setup, Told main) {
        line(out, "# How open histories end");
        line(out, "");
        line(out, "Written by `./thermidor ensemble %s --table`; do not edit. %d histories of [%1$s](../scenarios/%1$s/README.md) from %s to %s at 1:%d, over %d draws of all"
                .formatted(setup.scenario().id(), main.ends().ends().size(), Calendar.text(setup.scenario().starts()), Calendar.text(setup.ends()), setup.options().scale(),
                        main.draws()));
        line(out, main.kept() ? "parameters within their ranges, those left out that the record of 1918-28 rules out ([which](#which-draws-are-not-ruled-out))."
                : "parameters within their ranges.");
        line(out, "");
        line(out, "Shares of ends say what the argument implies under ranges that are assumptions. They are no forecast and no probability of anything that was.");
        line(out, "An end is named by the state of the society in the last month and the turn that led there.");
        if (!main.kept()) line(out, "All numbers are drawn at once, and ranges were judged one by one: together they may make a country that could not live.");
        line(out, "");
    }

    /** How many people histories leave. */
    private static void people(StringBuilder out, Told told) {
        List<Double> left = told.people();
        if (left.isEmpty()) return;
        line(out, "People in the last month relative to the first: middle %.2f, nine histories in ten between %.2f and %.2f; %s leave fewer than half.".formatted(
                left.get(left.size() / 2), left.get(left.size() / 20), left.get(left.size() - 1 - left.size() / 20),
                percent((double) left.stream().filter(p -> p < 0.5).count() / left.size())));
        line(out, "");
    }

    /** Shares over all draws beside those over draws that are not ruled out. */
    private static void beside(StringBuilder out, Told main, Told beside) {
        line(out, "## With all draws");
        line(out, "");
        line(out, "The same over %d histories of all %d draws, plausible together or not. What the record rules out is not left out here.".formatted(
                beside.ends().ends().size(), beside.draws()));
        line(out, "");
        line(out, "| end | not ruled out | all draws | 95 % interval (Wilson) |");
        line(out, "| --- | ---: | ---: | --- |");
        Map<End, Ends.Share> others = new LinkedHashMap<>();
        for (Ends.Share s : beside.ends().shares()) others.put(s.end(), s);
        for (Ends.Share s : main.ends().shares()) {
            Ends.Share o = others.get(s.end());
            line(out, "| %s | %s | %s | %s |".formatted(s.end().says, percent(s.share()), percent(o.share()), span(o.low(), o.high())));
        }
        line(out, "");
        people(out, beside);
    }

    static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }

    private static void shares(StringBuilder out, Ends all) {
        line(out, "| end | runs | share | 95 % interval (Wilson) |");
        line(out, "| --- | ---: | ---: | --- |");
        for (Ends.Share s : all.shares()) line(out, "| %s | %d | %s | %s |".formatted(s.end().says, s.runs(), percent(s.share()), span(s.low(), s.high())));
        line(out, "");
        long ways = all.shares().stream().filter(s -> s.share() > WAY).count();
        line(out, "C59 lets one expect at least %d ways out above 2 %%. There are %d.".formatted(WAYS_EXPECTED, ways));
        line(out, "");
    }

    private static void turns(StringBuilder out, Csv table) {
        line(out, "## Turns on the way");
        line(out, "");
        line(out, "| turn | histories with it | share | 95 % interval | middle first month |");
        line(out, "| --- | ---: | ---: | --- | --- |");
        for (Transition turn : Transition.ALL) {
            String column = turn.name().toLowerCase(Locale.ROOT);
            List<String> months = table.rows().stream().map(r -> table.cell(r, column)).filter(m -> !m.isEmpty()).sorted().toList();
            double[] interval = Wilson.interval(months.size(), table.rows().size());
            line(out, "| %s | %d | %s | %s | %s |".formatted(column.replace('_', ' '), months.size(), percent((double) months.size() / Math.max(1, table.rows().size())),
                    span(interval[0], interval[1]), months.isEmpty() ? "–" : months.get(months.size() / 2)));
        }
        line(out, "");
    }

    private static void decides(StringBuilder out, Ends all, Map<String, double[]> drawn) {
        line(out, "## What decides");
        line(out, "");
        line(out, "Rank correlation of each number that was drawn with having an end; the strongest %d for each end above 2 %%. Beyond chance: at 5 %%, after allowing"
                .formatted(TRACES));
        line(out, "for as many looks as there are numbers (%d) and ends.".formatted(drawn.size()));
        line(out, "");
        line(out, "| end | number | rank correlation | beyond chance |");
        line(out, "| --- | --- | ---: | --- |");
        for (Ends.Trace t : all.traces(drawn, TRACES)) {
            line(out, "| %s | `%s` | %s | %s |".formatted(t.end().says, t.parameter(), String.format(Locale.ROOT, "%.2f", t.correlation()), t.beyondChance() ? "yes" : "no"));
        }
        line(out, "");
        List<Ends.Cut> cuts = all.cuts(drawn);
        line(out, "Whoever knows nothing of a history and names the commonest end is right in %s of cases. Who knows one number alone, and cuts it where it foretells"
                .formatted(percent(all.mostCommon())));
        line(out, "best in half of the draws, is right in the other half in:");
        line(out, "");
        line(out, "| number | right |");
        line(out, "| --- | ---: |");
        for (Ends.Cut cut : cuts.subList(0, Math.min(CUTS, cuts.size()))) line(out, "| `%s` | %s |".formatted(cut.parameter(), percent(cut.foretold())));
        line(out, "");
        boolean one = !cuts.isEmpty() && cuts.getFirst().foretold() >= DECIDES && all.mostCommon() < DECIDES;
        line(out, one ? "One number decides nearly alone: `%s`.".formatted(cuts.getFirst().parameter()) : "No single number decides.");
        double[] alike = all.alike();
        if (alike[1] == 0) return;
        line(out, "Two histories of one draw, which differ by chance alone, end alike in %s of %.0f pairs; two histories of any draws in %s. What lies between is due to"
                .formatted(percent(alike[0]), alike[1], percent(all.alikeByChance())));
        line(out, "the numbers together, the rest to chance.");
    }

    /** What each of these draws took, by parameter: the number itself, or the first of a table, whose members move together. */
    static Map<String, double[]> drawn(Parameters unsampled, List<Integer> samples) {
        Map<Integer, Parameters> draws = new LinkedHashMap<>();
        for (int sample : samples) draws.computeIfAbsent(sample, s -> unsampled.sample(s, java.util.Set.of()));
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (Parameter parameter : unsampled.all()) {
            double[] values = samples.stream().mapToDouble(s -> draws.get(s).get(parameter.path()).is()[0]).toArray();
            if (java.util.Arrays.stream(values).distinct().count() > 1) drawn.put(parameter.path(), values);
        }
        return drawn;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String span(double low, double high) {
        return "%s to %s".formatted(percent(low), percent(high));
    }
}
