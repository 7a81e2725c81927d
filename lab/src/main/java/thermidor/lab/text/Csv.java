package thermidor.lab.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table in a text file: a header, then rows; commas between, quotation marks around what holds a comma (RFC 4180). */
public final class Csv {
    private static final long LARGEST = 20_000_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /**
     * One row.
     *
     * @param line where it begins
     */
    public record Row(int line, List<String> cells) {}

    private final String file;
    private final List<String> header;
    private final List<Row> rows;

    private Csv(String file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    public static Csv read(Path path, FilesRead files, Problems problems) {
        return parse(files.text(path, LARGEST), files.name(path), problems);
    }

    static Csv parse(String text, String file, Problems problems) {
        List<Row> all = split(text, file, problems);
        if (all.isEmpty()) {
            problems.add(Place.start(file), "", "the table is empty.", "Maybe the header row is missing?");
            return new Csv(file, List.of(), List.of());
        }
        List<String> header = all.getFirst().cells();
        List<Row> rows = all.subList(1, all.size());
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                problems.add(new Place(file, row.line(), 1), "", "this row has %d cells, the header has %d.".formatted(row.cells().size(), header.size()),
                        "Maybe a text with a comma lacks its quotation marks?");
            }
        }
        return new Csv(file, header, rows);
    }

    private static List<Row> split(String text, String file, Problems problems) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int rowLine = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') line++;
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else quoted = false;
            } else if (c == '"' && cell.isEmpty()) quoted = true;
            else if (c == ',') next(cells, cell);
            else if (c == '\n') {
                next(cells, cell);
                if (cells.size() > 1 || !cells.getFirst().isBlank()) rows.add(new Row(rowLine, List.copyOf(cells)));
                cells.clear();
                rowLine = line;
            } else if (c != '\r') cell.append(c);
        }
        if (quoted) problems.add(new Place(file, rowLine, 1), "", "a quotation mark is opened in this row and never closed.", "Maybe double it if it belongs to the text?");
        if (!cell.isEmpty() || !cells.isEmpty()) {
            next(cells, cell);
            rows.add(new Row(rowLine, List.copyOf(cells)));
        }
        return rows;
    }

    private static void next(List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    public List<String> header() {
        return header;
    }

    public List<Row> rows() {
        return rows;
    }

    public int column(String name) {
        return header.indexOf(name);
    }

    public String cell(Row row, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    public Place place(Row row) {
        return new Place(file, row.line(), 1);
    }

    /** Where a cell of a row begins, as far as quotation marks allow to tell. */
    public Place place(Row row, int cell) {
        int column = 1;
        for (int i = 0; i < cell && i < row.cells().size(); i++) column += row.cells().get(i).length() + 1;
        return new Place(file, row.line(), column);
    }

    public Place start() {
        return Place.start(file);
    }

    /** The number in a cell, or null if it holds none. */
    public static Double number(String cell) {
        if (!NUMBER.matcher(cell).matches()) return null;
        return Double.valueOf(cell);
    }
}
