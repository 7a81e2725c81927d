package thermidor.lab.ends;

import static thermidor.lab.ends.EndsPage.line;
import static thermidor.lab.ends.EndsPage.percent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.lab.fit.Wilson;
import thermidor.lab.run.Setup;

/** Which draws are not ruled out, how many are, by which series, and which numbers tell the two kinds apart. */
final class DrawsText {
    private static final int TELLING = 10, MOVING = 3;

    private DrawsText() {}

    static void write(StringBuilder out, Screening screening, Draws draws, Setup setup) {
        if (draws == null || draws.tried().isEmpty()) return;
        Bands bands = screening.bands();
        int tried = draws.tried().size();
        int kept = draws.kept().size();
        double[] interval = Wilson.interval(kept, tried);
        line(out, "## Which draws are not ruled out");
        line(out, "");
        line(out, "Of the first %d draws %d are not ruled out: %s (95 %% interval %s)."
                .formatted(tried, kept, percent((double) kept / tried), EndsPage.span(interval[0], interval[1])));
        line(out, "Each was tried on the history of [%s](../scenarios/%1$s/README.md), under dated decrees, to %s at".formatted(bands.scenario(), Calendar.text(bands.until())));
        line(out, "1:%d; it is ruled out if a series leaves its band in its worst year. Nothing of an open history is looked at. Bands and reasons:".formatted(bands.scale()));
        line(out, "[bands.yaml](../data/record/bands.yaml); method: [0037](decisions/0037-draws-that-are-not-ruled-out.md).");
        line(out, "");
        line(out, "| series | years on record | may be off by a factor | values as they stand, at the worst | draws it rules out | and no other does |");
        line(out, "| --- | --- | ---: | ---: | ---: | ---: |");
        for (int b = 0; b < draws.bands().size(); b++) {
            Band band = draws.bands().get(b);
            int[] ruled = draws.ruledOutBy(b);
            line(out, "| %s | %s | %.2f | %.2f | %s | %s |".formatted(band.series().comparison().title(), band.years(), band.factor(), draws.standing()[b],
                    percent((double) ruled[0] / tried), percent((double) ruled[1] / tried)));
        }
        line(out, "");
        Map<String, Double> outside = draws.standingOutside();
        line(out, outside.isEmpty() ? "The values as they stand are not ruled out."
                : "The values as they stand would be ruled out themselves, by: %s.".formatted(String.join(", ", outside.keySet())));
        line(out, "");
        telling(out, draws, EndsPage.drawn(setup.unsampled(), draws.tried().stream().map(Draws.Tried::draw).toList()));
    }

    private static void telling(StringBuilder out, Draws draws, Map<String, double[]> drawn) {
        List<Draws.Telling> telling = draws.telling(drawn);
        long beyond = telling.stream().filter(Draws.Telling::beyondChance).count();
        line(out, "%d of %d numbers differ between the two kinds of draws beyond chance (Smirnov's distance, at 5 %% after allowing for all looks)."
                .formatted(beyond, drawn.size()));
        line(out, "A range of which one third keeps far fewer draws than another is too wide there for the values the others take. The strongest:");
        line(out, "");
        line(out, "| number | kept in the lowest third of its range | middle | highest | distance | beyond chance |");
        line(out, "| --- | ---: | ---: | ---: | ---: | --- |");
        for (Draws.Telling t : telling.subList(0, Math.min(TELLING, telling.size()))) {
            line(out, "| `%s` | %s | %s | %s | %s | %s |".formatted(t.parameter(), percent(t.keptByThird()[0]), percent(t.keptByThird()[1]), percent(t.keptByThird()[2]),
                    number(t.distance()), t.beyondChance() ? "yes" : "no"));
        }
        line(out, "");
        line(out, "What moves each series: rank correlation of a number with simulated over recorded.");
        line(out, "");
        line(out, "| series | number | rank correlation | beyond chance |");
        line(out, "| --- | --- | ---: | --- |");
        for (Draws.Moving m : draws.moving(drawn, MOVING)) {
            line(out, "| %s | `%s` | %s | %s |".formatted(m.band().series().comparison().title(), m.parameter(), number(m.correlation()), m.beyondChance() ? "yes" : "no"));
        }
        line(out, "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
