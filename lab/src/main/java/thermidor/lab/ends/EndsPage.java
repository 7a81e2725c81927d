package thermidor.lab.ends;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.kernel.Calendar;
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

    public static String of(Path home, Path file, Setup setup, int scale, Problems problems) {
        Csv table = Csv.read(file, new FilesRead(home), problems);
        List<End> ends = new ArrayList<>();
        List<Integer> samples = new ArrayList<>();
        for (Csv.Row row : table.rows()) {
            ends.add(End.valueOf(table.cell(row, "end").toUpperCase(Locale.ROOT)));
            samples.add(Integer.parseInt(table.cell(row, "sample")));
        }
        Ends all = new Ends(ends, samples);
        StringBuilder out = new StringBuilder();
        line(out, "# How open histories end");
        line(out, "");
        line(out, "Written by `./thermidor ensemble %s --table`; do not edit. %d histories of [%1$s](../scenarios/%1$s/README.md) from %s to %s at 1:%d, over %d draws of all"
                .formatted(setup.scenario().id(), ends.size(), Calendar.text(setup.scenario().starts()), Calendar.text(setup.ends()), scale,
                        samples.stream().distinct().count()));
        line(out, "parameters within their ranges.");
        line(out, "");
        line(out, "Shares of ends say what the argument implies under ranges that are assumptions. They are no forecast and no probability of anything that was.");
        line(out, "An end is named by the state of the society in the last month and the turn that led there.");
        line(out, "All numbers are drawn at once, and ranges were judged one by one: together they may make a country that could not live. How many people such");
        line(out, "histories leave is told where theories are scored on them ([forecasts](forecasts.md)); read the shares with that in mind.");
        line(out, "");
        shares(out, all);
        turns(out, table);
        decides(out, all, drawn(setup.unsampled(), samples));
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
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
            double[] interval = Ends.wilson(months.size(), table.rows().size());
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

    /** What each run drew, by parameter: the number itself, or the first of a table, whose members move together. */
    private static Map<String, double[]> drawn(Parameters unsampled, List<Integer> samples) {
        Map<Integer, Parameters> draws = new LinkedHashMap<>();
        for (int sample : samples) draws.computeIfAbsent(sample, s -> unsampled.sample(s, java.util.Set.of()));
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (Parameter parameter : unsampled.all()) {
            double[] values = samples.stream().mapToDouble(s -> draws.get(s).get(parameter.path()).is()[0]).toArray();
            if (java.util.Arrays.stream(values).distinct().count() > 1) drawn.put(parameter.path(), values);
        }
        return drawn;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String span(double low, double high) {
        return "%s to %s".formatted(percent(low), percent(high));
    }
}
