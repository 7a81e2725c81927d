package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problems;

/** A table of numbers with names along its upper and left edges. Mistakes gather in {@link #problems}; a wrong cell reads as zero. */
final class Sheet {
    private static final String DATE = "date .*|\\d{4}-\\d{1,2}-\\d{1,2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}[-. ][A-Za-z]{3,9}([-. ]\\d{2,4})?|[A-Za-z]{3}[-. ]\\d{2,4}";

    final Problems problems;
    final List<String> header;
    /** What was changed in reading, a sentence each. */
    final List<String> remarks = new ArrayList<>();
    private final Cells cells;
    private boolean emptyIsZero;
    private int empty;

    private Sheet(Cells cells, Problems problems) {
        this.cells = cells;
        this.problems = problems;
        header = cells.header().stream().map(String::strip).toList();
        remarks.addAll(cells.remarks());
    }

    /** Stops at once if the file is no table. */
    static Sheet read(Path file, FilesRead files) {
        Cells cells = Cells.read(file, files);
        Problems problems = new Problems();
        if (cells.rows() == 0) problems.add(cells.start(), "", "the table has a header and no rows.", "Maybe the wrong sheet was saved?");
        problems.throwIfAny();
        return new Sheet(cells, problems);
    }

    int rows() {
        return cells.rows();
    }

    String text(int row, int column) {
        return cells.text(row, column).strip();
    }

    /** What stands at the left edge. */
    String name(int row) {
        return text(row, 0);
    }

    Place place(int row, int column) {
        return cells.place(row, column);
    }

    Place start() {
        return cells.start();
    }

    /** Where a name of the header begins. */
    Place heading(int column) {
        return cells.heading(column);
    }

    /** The column of that name, whatever its case; -1 if there is none. */
    int column(String name) {
        for (int c = 0; c < header.size(); c++) if (header.get(c).equalsIgnoreCase(name)) return c;
        return -1;
    }

    void complain(int row, int column, String says, String maybe) {
        problems.add(place(row, column), "", says, maybe);
    }

    void complain(Place place, String says, String maybe) {
        problems.add(place, "", says, maybe);
    }

    /** Offices leave cells empty where nothing flows. */
    Sheet withEmptyCells() {
        emptyIsZero = true;
        return this;
    }

    /** All that was changed in reading. */
    List<String> allRemarks() {
        List<String> all = new ArrayList<>(remarks);
        if (empty > 0) all.add("%s: %d empty cells were read as zero.".formatted(start().file(), empty));
        return all;
    }

    double number(int row, int column) {
        String cell = text(row, column);
        if (cell.isEmpty() && emptyIsZero) {
            empty++;
            return 0;
        }
        Double number = Csv.number(cell);
        if (number != null && Double.isFinite(number)) return number;
        if (number != null) complain(row, column, "'%s' is larger than any number here can be.".formatted(cell), "Maybe an exponent is mistyped?");
        else complain(row, column, cell.isEmpty() ? "the cell of %s is empty.".formatted(what(row, column)) : "'%s' is no number (%s).".formatted(cell, what(row,
                column)), hint(cell));
        return 0;
    }

    /** As {@link #number}, and complains if it is below zero. */
    double amount(int row, int column, String kind) {
        double number = number(row, column);
        if (number < 0) complain(row, column, "%s (%s) is %s, which is below zero.".formatted(kind, what(row, column), text(row, column)),
                "Maybe the sign is wrong, or this is a net figure that belongs to the final uses?");
        return Math.max(0, number);
    }

    /** What an industry makes of a good. Offices publish a few corrections below zero: they are read as nothing, and told. */
    double made(int row, int column) {
        double number = number(row, column);
        if (number < 0) remarks.add("%s: %s is %s and was read as zero.".formatted(place(row, column), what(row, column), text(row, column)));
        return Math.max(0, number);
    }

    /** A spreadsheet has made a date of it. */
    boolean isDate(int row, int column) {
        return text(row, column).matches(DATE);
    }

    String what(int row, int column) {
        String name = header.getFirst().equals("block") ? text(row, 0) + " " + text(row, 1) : name(row);
        return "row " + (name.isEmpty() ? "without a name" : name) + ", column " + header.get(column);
    }

    private static String hint(String cell) {
        if (cell.isEmpty()) return "Maybe write 0 there?";
        if (cell.matches(DATE)) return "Maybe a spreadsheet has made a date of it? Format the column as text and enter the number anew.";
        if (cell.startsWith("=")) return "Maybe the book was saved before the formula was reckoned? Open it and save it anew.";
        if (cell.startsWith("#")) return "Maybe a formula of the spreadsheet failed before the table was saved?";
        if (cell.endsWith("%")) return "Maybe write the share itself, 0.05 for 5%?";
        if (cell.matches("[-+]?\\d+,\\d+")) return "Maybe it has a decimal comma? Write a point: " + cell.replace(',', '.') + ".";
        if (cell.matches("[-+]?[\\d.,' \u00a0\u202f]+")) return "Maybe take the marks between thousands out?";
        return "Maybe a name stands where a number should?";
    }

    /** Names that stand once each, from a place for every one. */
    void unique(List<String> names, java.util.function.IntFunction<Place> place, String kind) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) complain(place.apply(i), "the %s has no name.".formatted(kind), "Maybe a row or column too many was saved?");
            else if (first.putIfAbsent(name, i) != null) complain(place.apply(i), "there are two of the kind %s called %s.".formatted(kind, name),
                    "Maybe one is a copy, or should have another name?");
        }
    }

    /** The names at the left edge, by row. */
    Map<String, Integer> rowsByName() {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < rows(); row++) rows.putIfAbsent(name(row), row);
        return rows;
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (int row = 0; row < rows(); row++) names.add(name(row));
        return names;
    }
}
