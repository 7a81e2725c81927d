package thermidor.web;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values after RFC 4180: quoted cells may hold commas, doubled quotes and line breaks. */
final class Csv {
    private Csv() {}

    static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            at = cell(text, at, row);
            boolean more = at < text.length() && text.charAt(at) == ',';
            if (more && at + 1 == text.length()) row.add("");
            if (!more || at + 1 == text.length()) {
                if (row.size() > 1 || !row.getFirst().isEmpty()) rows.add(List.copyOf(row));
                row.clear();
            }
            at += !more && text.startsWith("\r\n", at) ? 2 : 1;
        }
        return rows;
    }

    /** Adds the cell that begins at {@code at}; returns the place of the comma or line break behind it. */
    private static int cell(String text, int at, List<String> row) {
        if (at < text.length() && text.charAt(at) == '"') return quoted(text, at + 1, row);
        int end = at;
        while (end < text.length() && ",\r\n".indexOf(text.charAt(end)) < 0) end++;
        row.add(text.substring(at, end));
        return end;
    }

    private static int quoted(String text, int at, List<String> row) {
        var cell = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        row.add(cell.toString());
        return at;
    }
}
