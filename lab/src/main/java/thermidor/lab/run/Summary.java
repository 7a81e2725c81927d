package thermidor.lab.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import thermidor.kernel.Calendar;
import thermidor.lab.fit.Fit;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Stratum;

/** A run on one screen: what was simulated above what is recorded, with the mean errors of each span. */
public final class Summary {
    private static final int[] YEARS = {1921, 1928, 1932, 1937, 1940, 1950, 1960, 1970, 1980, 1990, 2000};
    /** From here on the record is a second test. */
    private static final int LATER = 1941;
    private static final List<Stratum> STRATA = List.of(Stratum.UNSKILLED_WORKER, Stratum.SKILLED_WORKER, Stratum.MIDDLE_OFFICIAL, Stratum.UPPER_OFFICIAL,
            Stratum.MIDDLE_PEASANT, Stratum.COLLECTIVE_FARMER);
    private static final int LABEL = 42;
    private static final int CELL = 8;
    /** An observable of more members than these stands in the report alone. */
    private static final int MEMBERS = 5;

    private final Running.Outcome outcome;
    private final Chronicle chronicle;
    private final int[] years;
    /** Results of 1:500 to 1:6000 agree within some per cent; coarser samples may stagnate by accident of the sample. */
    private static final int COARSEST = 6000;

    private final StringBuilder text = new StringBuilder();

    private Summary(Running.Outcome outcome) {
        this.outcome = outcome;
        this.chronicle = outcome.chronicle();
        this.years = java.util.Arrays.stream(YEARS).filter(y -> y * 12 >= chronicle.firstMonth() && y * 12 + 12 <= chronicle.end()).toArray();
    }

    public static String of(Running.Outcome outcome) {
        return new Summary(outcome).text();
    }

    private String text() {
        Setup setup = outcome.setup();
        line("%s (%s), %s to %s, 1 person for %d", setup.scenario().name(), setup.name(), Calendar.text(chronicle.firstMonth()),
                Calendar.text(chronicle.end() - 1), setup.options().scale());
        header();
        watched(setup.scenario().watch());
        line("Beside the record");
        for (Fit.Line line : outcome.fit().lines()) if (line.comparison().headline() && !line.points().isEmpty()) compared(line);
        own("Industry, real, billion roubles", "%.2f", y -> chronicle.year(y, Observable.INDUSTRY) / 1000);
        own("Apparatus, share of people %", "%.2f", y -> 100 * chronicle.year(y, Observable.APPARATUS_SHARE));
        line("Consumption a head, 1928 roubles a month");
        for (Stratum stratum : STRATA) {
            own("  " + stratum.name().toLowerCase(Locale.ROOT).replace('_', ' '), "%.1f", y -> consumption(y, stratum));
        }
        line(setup.holdsControl() ? "Control from below: held by the scenario, an input and not a result" : "Control from below, as the organs make it");
        own("  at the year's end", "%.2f", y -> chronicle.at(Calendar.month(y, 12), Observable.CONTROL_FROM_BELOW));
        if (setup.options().scale() > COARSEST) {
            line("A sample this coarse shows that a run works, not what it says: regions and sectors have too few people. Maybe --scale 1:1500?");
        }
        if (!outcome.setup().overrides().isEmpty()) line("Other than in the files: %s", outcome.setup().overrides());
        line("%s", relative(outcome.folder()));
        line("digest %s   %.1f bytes a person with house and places   %.1f s", outcome.digest().substring(0, 16), outcome.memoryPerPerson(), outcome.seconds());
        return text.toString();
    }

    private double consumption(int year, Stratum stratum) {
        double persons = chronicle.year(year, Observable.PERSONS, stratum.ordinal());
        return persons > 0 ? chronicle.year(year, Observable.CONSUMPTION, stratum.ordinal()) : Double.NaN;
    }

    private void header() {
        List<String> cells = new ArrayList<>();
        for (int year : years) cells.add(Integer.toString(year));
        row("", cells, "     fit    test" + (later() ? "   later" : ""));
    }

    private void compared(Fit.Line line) {
        List<String> simulated = new ArrayList<>();
        List<String> recorded = new ArrayList<>();
        boolean any = false;
        for (int year : years) {
            Fit.Point point = line.points().stream().filter(p -> Math.floor(p.year()) == year).reduce((_, later) -> later).orElse(null);
            double value = point == null ? line.usual(chronicle, year) : point.simulated();
            simulated.add(number(value, "%.1f"));
            recorded.add(point == null ? "" : number(point.recorded(), "%.1f"));
            any |= point != null;
        }
        row(line.comparison().title() + ", " + line.comparison().unit(), simulated, error(line, "fit") + error(line, "test") + (later() ? error(line, "later") : "")
                + (line.comparison().shape() ? String.format(Locale.ROOT, "   ranks %.2f", line.ranks()) : ""));
        if (any) row("  record", recorded, "");
    }

    private boolean later() {
        return chronicle.end() > Calendar.month(LATER + 1, 1);
    }

    private static String error(Fit.Line line, String span) {
        double error = line.error(span);
        if (Double.isNaN(error)) return "       -";
        return String.format(Locale.ROOT, line.inPercent() ? "%7.1f%%" : "%6.1fpt", error);
    }

    /** What the scenario asks to be looked at, first. */
    private void watched(List<Observable> watch) {
        if (!watch.isEmpty()) line("What to watch");
        for (Observable observable : watch) {
            if (observable.width() > MEMBERS) {
                line("  %s: by %s, in the report", observable.name().toLowerCase(Locale.ROOT).replace('_', ' '), observable.per.getSimpleName().toLowerCase(Locale.ROOT));
                continue;
            }
            for (int member = 0; member < observable.width(); member++) watched(observable, member);
        }
    }

    private void watched(Observable observable, int member) {
        String unit = observable.unit.equals("share") ? "percent" : observable.unit.equals("person") ? "thousand persons" : observable.unit;
        double times = observable.unit.equals("share") ? 100 : observable.unit.equals("person") ? 1e-3 : 1;
        String name = observable.column(member).toLowerCase(Locale.ROOT).replace('_', ' ').replace('.', ' ');
        own("  " + name + ", " + unit, "%.2f", y -> y * 12 < chronicle.firstMonth() ? Double.NaN : times * chronicle.year(y, observable, member));
    }

    private void own(String label, String format, IntToDoubleFunction value) {
        List<String> cells = new ArrayList<>();
        for (int year : years) cells.add(number(value.applyAsDouble(year), format));
        row(label, cells, "");
    }

    private static String number(double value, String format) {
        if (!Double.isFinite(value)) return "-";
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%.0f" : format, value);
    }

    private void row(String label, List<String> cells, String end) {
        if (label.length() > LABEL) line("%s", label);
        text.append(String.format(Locale.ROOT, "%-" + LABEL + "s", label.length() > LABEL ? "" : label));
        for (String cell : cells) text.append(String.format(Locale.ROOT, "%" + CELL + "s", cell));
        text.append(end).append('\n');
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String relative(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder).toString() : folder.toString();
    }
}
