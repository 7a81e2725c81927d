package thermidor.lab.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import thermidor.Audit;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/**
 * Yearly values of what a scenario asks to be watched, as somebody last looked at them. They lie beside the scenario. A run that leaves them by more
 * than the tolerance is a change of results, which wants a word in CHANGELOG.md.
 */
public record Expected(Map<Key, Row> rows) {
    /** The file in a scenario's folder. */
    public static final String FILE = "expected.csv";
    /** The sample these values are of: the coarsest that says something of regions and sectors. */
    public static final int SCALE = 6000;
    public static final long SEED = 1;
    /** What a run may differ by: a part of the value, and of the largest of its series, so that what is near nought may move a little. */
    private static final double OF_VALUE = 0.03, OF_LARGEST = 0.005;
    private static final String ANEW = "Maybe write the file anew with `thermidor expect`?";
    private static final String HEAD = "scale,seed,observable,unit,year,value,tolerance";

    /** A column of observables.csv, in a year. */
    public record Key(String observable, int year) {}

    /**
     * @param value the sum of a flow, the last of a stock, the mean of a rate
     * @param tolerance in the same unit
     */
    public record Row(String unit, double value, double tolerance) {}

    /** What is to be expected if this chronicle is right: of each year that was wholly lived, or of those there are if none was. */
    public static Expected of(Chronicle chronicle, List<Observable> watch) {
        Map<Key, Row> rows = new LinkedHashMap<>();
        int first = Math.ceilDiv(chronicle.firstMonth(), 12);
        int end = Math.floorDiv(chronicle.end(), 12);
        if (first >= end) {
            first = Math.floorDiv(chronicle.firstMonth(), 12);
            end = Math.ceilDiv(chronicle.end(), 12);
        }
        for (Observable observable : watch) {
            for (int member = 0; member < observable.width(); member++) {
                double largest = 0;
                for (int year = first; year < end; year++) largest = Math.max(largest, Math.abs(chronicle.year(year, observable, member)));
                for (int year = first; year < end; year++) {
                    double value = chronicle.year(year, observable, member);
                    rows.put(new Key(observable.column(member), year), new Row(observable.unit, value, OF_VALUE * Math.abs(value) + OF_LARGEST * largest));
                }
            }
        }
        return new Expected(rows);
    }

    /** Lives a scenario at the scale and seed of the file. */
    public static Expected lived(Path home, String scenario, int threads) {
        Setup setup = Setup.load(home, scenario, new RunOptions(SCALE, SEED, 0, null, threads, List.of(), Audit.MONTHLY, 0, false));
        try (Life life = Life.begin(setup)) {
            while (!life.isOver()) life.next();
            return of(life.chronicle(), setup.scenario().watch());
        }
    }

    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEAD + "\n");
            for (var entry : rows.entrySet()) {
                Key key = entry.getKey();
                Row row = entry.getValue();
                out.write(String.join(",", "1:" + SCALE, Long.toString(SEED), key.observable(), row.unit(), Integer.toString(key.year()),
                        digits(row.value()), digits(row.tolerance())) + "\n");
            }
        }
    }

    /** Five digits that mean something. */
    private static String digits(double value) {
        if (!Double.isFinite(value)) return Double.toString(value);
        return new java.math.BigDecimal(value).round(new java.math.MathContext(5)).stripTrailingZeros().toPlainString();
    }

    public static Expected read(Path file, Path home) {
        Problems problems = new Problems();
        Csv table = Csv.read(file, new FilesRead(home), problems);
        problems.throwIfAny();
        Map<Key, Row> rows = new LinkedHashMap<>();
        for (Csv.Row row : table.rows()) {
            Double year = Csv.number(table.cell(row, "year"));
            Double value = Csv.number(table.cell(row, "value"));
            Double tolerance = Csv.number(table.cell(row, "tolerance"));
            boolean ours = table.cell(row, "scale").equals("1:" + SCALE) && table.cell(row, "seed").equals(Long.toString(SEED));
            if (year == null || value == null || tolerance == null) problems.add(table.place(row), "", "a number is missing.", ANEW);
            else if (!ours) problems.add(table.place(row), "", "the row is of another scale or seed than 1:%d, %d.".formatted(SCALE, SEED), ANEW);
            else rows.put(new Key(table.cell(row, "observable"), year.intValue()), new Row(table.cell(row, "unit"), value, tolerance));
        }
        problems.throwIfAny();
        return new Expected(rows);
    }

    /** Where a run leaves what was expected: what is beyond tolerance, missing or new, each in a line; empty if nothing. */
    public List<String> leftBy(Expected run) {
        List<String> left = new ArrayList<>();
        var keys = new TreeSet<Key>(java.util.Comparator.comparing(Key::observable).thenComparing(Key::year));
        keys.addAll(rows.keySet());
        keys.addAll(run.rows.keySet());
        for (Key key : keys) {
            Row expected = rows.get(key);
            Row now = run.rows.get(key);
            if (expected == null) left.add("%s in %d is watched and not expected".formatted(key.observable(), key.year()));
            else if (now == null) left.add("%s in %d is expected and not watched".formatted(key.observable(), key.year()));
            else if (!expected.unit().equals(now.unit())) left.add("%s is expected in %s and watched in %s".formatted(key.observable(), expected.unit(), now.unit()));
            else if (!(Math.abs(now.value() - expected.value()) <= expected.tolerance())) {
                left.add("%s in %d is %s; expected was %s, give or take %s %s".formatted(key.observable(), key.year(), digits(now.value()),
                        digits(expected.value()), digits(expected.tolerance()), expected.unit()));
            }
        }
        return left;
    }
}
