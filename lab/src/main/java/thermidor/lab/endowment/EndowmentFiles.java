package thermidor.lab.endowment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import thermidor.Endowment;
import thermidor.lab.scenario.Change;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;

/**
 * Reads the tables of data/endowment, and of data/io those the model uses, into an {@link Endowment}; then puts a scenario's own
 * tables and numbers in their place. A table's first column names its rows. Where the second names something too and one number follows,
 * the second names the columns: sector, region, share gives cell("sector_region", "metals", "urals").
 */
public final class EndowmentFiles {
    private static final String NATIONAL = "national";
    private static final List<String> IO_TABLES = List.of("russia_1913_16", "final_demand_1913", "margins_1913");
    private static final Set<String> WORDS = Set.of("unit", "source", "note", "low", "high");

    private final FilesRead files;
    private final Problems problems;
    private final Map<String, Double> national = new TreeMap<>();
    private final Map<String, String> units = new TreeMap<>();
    private final Map<String, Map<String, Map<String, Double>>> tables = new TreeMap<>();

    private EndowmentFiles(FilesRead files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** @param own a scenario's folder of tables that take the place of those of the same name, or null; of national.csv, row by row */
    public static Endowment read(Path data, Path own, Map<String, Change> changes, FilesRead files, Bibliography works, Problems problems) {
        EndowmentFiles read = new EndowmentFiles(files, problems);
        for (Path file : read.inOrder(data.resolve("endowment"))) read.table(file);
        for (String name : IO_TABLES) {
            Path file = data.resolve("io").resolve(name + ".csv");
            if (Files.isRegularFile(file)) read.table(file);
        }
        if (own != null) for (Path file : read.inOrder(own)) read.own(file, works);
        changes.values().forEach(read::change);
        return new Endowment(read.national, read.tables);
    }

    private List<Path> inOrder(Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.add(Place.start(files.name(folder)), "", "there is no such folder.", "Maybe the copy of the program is not whole?");
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        Csv csv = Csv.read(file, files, problems);
        if (name.equals(NATIONAL)) national(csv);
        else tables.put(name, rows(csv));
    }

    /** A scenario's own table: it must name nothing the shipped one does not, and, where every cell is needed, leave nothing out. */
    private void own(Path file, Bibliography works) {
        String name = file.getFileName().toString().replace(".csv", "");
        Csv csv = Csv.read(file, files, problems);
        if (csv.header().isEmpty()) return;
        cited(csv, works);
        if (name.equals(NATIONAL)) {
            ownNational(csv);
            return;
        }
        var shipped = tables.get(name);
        if (shipped == null) {
            problems.add(Place.start(files.name(file)), "", "the endowment has no table \"%s\".".formatted(name),
                    Suggest.maybe(name, tables.keySet(), "Maybe give it the name of a table of data/endowment?"));
            return;
        }
        var rows = rows(csv);
        Set<String> columns = new TreeSet<>();
        shipped.values().forEach(cells -> columns.addAll(cells.keySet()));
        boolean whole = shipped.values().stream().allMatch(cells -> cells.keySet().equals(columns));
        rows.forEach((row, cells) -> {
            if (!shipped.containsKey(row)) unknownCell(file, row, shipped.keySet());
            for (String column : cells.keySet()) if (!columns.contains(column)) unknownCell(file, column, columns);
        });
        if (whole) shipped.keySet().forEach(row -> columns.forEach(column -> missing(file, rows, row, column)));
        tables.put(name, rows);
    }

    private void missing(Path file, Map<String, Map<String, Double>> rows, String row, String column) {
        if (rows.getOrDefault(row, Map.of()).containsKey(column)) return;
        problems.add(Place.start(files.name(file)), row, "the table has no number in row \"%s\", column \"%s\".".formatted(row, column),
                "Maybe copy the row from the table of data/endowment and change it?");
    }

    private void unknownCell(Path file, String written, Set<String> known) {
        problems.add(Place.start(files.name(file)), written, "the endowment's table knows no \"%s\".".formatted(written),
                Suggest.maybe(written, known, "Maybe look up the table of the same name in data/endowment?"));
    }

    private void cited(Csv csv, Bibliography works) {
        for (Csv.Row row : csv.rows()) {
            if (row.cells().size() != csv.header().size()) continue;
            String source = csv.header().contains("source") ? csv.cell(row, "source") : "";
            boolean assumed = source.equals("assumption") && csv.header().contains("note") && !csv.cell(row, "note").isBlank();
            if (assumed || works.knows(source)) continue;
            problems.add(csv.place(row), row.cells().getFirst(), "the row names no work as its source, and no reason for an assumption.",
                    "Maybe add a column source with a key of sources/sources.yaml, or \"assumption\" with a note?");
        }
    }

    private void ownNational(Csv csv) {
        for (Csv.Row row : csv.rows()) {
            String key = csv.cell(row, "key");
            Double value = Csv.number(csv.cell(row, "value"));
            if (!national.containsKey(key)) {
                problems.add(csv.place(row), key, "the endowment has no national number \"%s\".".formatted(key),
                        Suggest.maybe(key, national.keySet(), "Maybe look it up in data/endowment/national.csv?"));
            } else if (!units.get(key).equals(csv.cell(row, "unit"))) {
                problems.add(csv.place(row, csv.column("unit")), key, "the unit is \"%s\"; the table counts in \"%s\".".formatted(csv.cell(row, "unit"), units.get(key)),
                        "Maybe convert the value?");
            } else if (value == null || value < 0) {
                problems.add(csv.place(row, csv.column("value")), key, "\"%s\" is no number from zero up.".formatted(csv.cell(row, "value")),
                        "Maybe a cell is missing, or the sign is wrong?");
            } else national.put(key, value);
        }
    }

    private void national(Csv csv) {
        for (Csv.Row row : csv.rows()) {
            String key = csv.cell(row, "key");
            Double value = Csv.number(csv.cell(row, "value"));
            if (value == null) {
                problems.add(csv.place(row, csv.column("value")), key, "\"%s\" is not a number.".formatted(csv.cell(row, "value")), "Maybe a cell is missing?");
            } else if (national.put(key, value) != null) {
                problems.add(csv.place(row), key, "this key has a row already.", "Maybe one of the two should go?");
            }
            units.put(key, csv.cell(row, "unit"));
        }
    }

    private Map<String, Map<String, Double>> rows(Csv csv) {
        List<Integer> numeric = numericColumns(csv);
        boolean twoKeys = numeric.size() == 1 && csv.header().size() > 2 && numeric.getFirst() > 1 && !WORDS.contains(csv.header().get(1));
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (Csv.Row row : csv.rows()) {
            if (row.cells().size() != csv.header().size()) continue;
            Map<String, Double> cells = rows.computeIfAbsent(row.cells().getFirst(), _ -> new LinkedHashMap<>());
            for (int column : numeric) {
                String written = row.cells().get(column);
                if (written.isEmpty()) continue;
                String key = twoKeys ? row.cells().get(1) : csv.header().get(column);
                if (cells.put(key, Csv.number(written)) != null) {
                    problems.add(csv.place(row), row.cells().getFirst(), "this row has the same keys as one above it.", "Maybe one of the two should go?");
                }
            }
        }
        return rows;
    }

    /** Columns that hold numbers wherever they hold anything; the first column is always a key. */
    private static List<Integer> numericColumns(Csv csv) {
        List<Integer> numeric = new ArrayList<>();
        for (int column = 1; column < csv.header().size(); column++) {
            if (WORDS.contains(csv.header().get(column))) continue;
            int at = column;
            List<String> cells = csv.rows().stream().filter(r -> r.cells().size() > at).map(r -> r.cells().get(at)).filter(c -> !c.isEmpty()).toList();
            if (!cells.isEmpty() && cells.stream().allMatch(c -> Csv.number(c) != null)) numeric.add(column);
        }
        return numeric;
    }

    private void change(Change change) {
        String[] parts = change.key().split("\\.", 2);
        if (parts[0].equals(NATIONAL)) changeNational(change, parts.length > 1 ? parts[1] : "");
        else changeCell(change, parts);
        if (change.is() < 0) {
            problems.add(change.node().get("is"), "%s is below zero.".formatted(change.is()), "Maybe the sign is wrong? Nothing a society starts from is negative.");
        }
    }

    private void changeNational(Change change, String key) {
        if (!national.containsKey(key)) {
            unknown(change, NATIONAL + "." + key, national.keySet().stream().map(k -> NATIONAL + "." + k).toList());
            return;
        }
        if (!units.get(key).equals(change.unit())) {
            problems.add(change.node().has("unit") ? change.node().get("unit") : change.node(),
                    "the unit is \"%s\"; the table counts in \"%s\".".formatted(change.unit(), units.get(key)), "Maybe convert the value?");
        }
        national.put(key, change.is());
    }

    private void changeCell(Change change, String[] parts) {
        var table = tables.get(parts[0]);
        int dot = parts.length > 1 ? parts[1].indexOf('.') : -1;
        var row = table == null || dot < 0 ? null : table.get(parts[1].substring(0, dot));
        String column = dot < 0 ? "" : parts[1].substring(dot + 1);
        if (row == null || !row.containsKey(column)) {
            List<String> known = new ArrayList<>();
            if (table == null) tables.keySet().forEach(known::add);
            else table.forEach((r, cells) -> cells.keySet().forEach(c -> known.add(parts[0] + "." + r + "." + c)));
            unknown(change, change.key(), known);
            return;
        }
        row.put(column, change.is());
    }

    private void unknown(Change change, String written, List<String> known) {
        problems.add(change.node(), "the endowment has no number \"%s\".".formatted(written),
                Suggest.maybe(written, known, "Maybe look it up in data/endowment? National numbers begin with \"national.\", others with their table's name."));
    }
}
