package thermidor.lab.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small comma-separated table: a header, then rows; a cell may stand in double quotes. */
record RawTable(Path file, List<String> header, List<List<String>> rows) {

    static RawTable read(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) if (!line.isBlank()) lines.add(cells(line));
        if (lines.isEmpty()) throw new IllegalArgumentException(file + " is empty.\nMaybe it was not checked out?");
        return new RawTable(file, lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** The text of a row in a named column. */
    String text(List<String> row, String column) {
        int at = header.indexOf(column);
        if (at < 0) throw new IllegalArgumentException(
            "%s has no column '%s'.\nMaybe one of %s?".formatted(file, column, header));
        return row.get(at);
    }

    /** The number of a row in a named column. */
    double number(List<String> row, String column) {
        String text = text(row, column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                "%s, row '%s', column '%s': '%s' is not a number.".formatted(file, row.getFirst(), column, text), e);
        }
    }

    /** Rows by the text of their first cell. */
    Map<String, List<String>> byFirst() {
        Map<String, List<String>> rowsByName = new HashMap<>();
        for (List<String> row : rows)
            if (rowsByName.put(row.getFirst(), row) != null)
                throw new IllegalArgumentException("%s has two rows '%s'.".formatted(file, row.getFirst()));
        return rowsByName;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}
