package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;

/**
 * Looks through a file of the form MPS for what a reader would pass over in silence: entries of rows that are not there, numbers with commas,
 * entries given twice. The reading itself is left to the solver's library.
 */
final class MpsForm {
    private static final Set<String> SECTIONS = Set.of("NAME", "OBJSENSE", "OBJSENSEMAX", "ROWS", "COLUMNS", "RHS", "RANGES", "BOUNDS", "ENDATA");
    private static final Set<String> NOT_LINEAR = Set.of("QUADOBJ", "QMATRIX", "QSECTION", "QCMATRIX", "CSECTION", "SOS", "SOS1", "SOS2", "SETS", "INDICATORS", "GENCONS",
            "PWLOBJ");
    private static final Set<String> BOUNDS = Set.of("LO", "UP", "FX", "FR", "MI", "PL");
    private static final Set<String> WHOLE = Set.of("BV", "LI", "UI", "SC", "SI");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][-+]?\\d+)?|[-+]?(?i:inf|infinity)");
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** Where the fields of a fixed line begin and end. */
    private static final int[][] FIELDS = {{1, 3}, {4, 12}, {14, 22}, {24, 36}, {39, 47}, {49, 61}};
    private static final int ENOUGH = 20;

    private record Field(String text, int column) {}

    private final String file;
    private final Problems problems;
    private final Map<String, Character> rows = new HashMap<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private String objective;
    private String section = "";
    private String column = "";
    private boolean fixed;
    private int line;

    private MpsForm(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static void check(String text, String file, Problems problems) {
        MpsForm form = new MpsForm(file, problems);
        List<String> lines = text.lines().toList();
        form.fixed = namesHaveBlanks(lines);
        for (String each : lines) {
            form.line++;
            if (form.section.equals("ENDATA") || problems.count() >= ENOUGH) break;
            if (!each.isBlank() && each.charAt(0) != '*') form.line(each);
        }
        form.end();
    }

    /** In the fixed form names may have blanks; then only the places of the fields tell them apart. */
    private static boolean namesHaveBlanks(List<String> lines) {
        boolean inRows = false;
        for (String line : lines) {
            if (line.isBlank() || line.charAt(0) == '*') continue;
            if (!Character.isWhitespace(line.charAt(0))) {
                if (inRows) return false;
                inRows = line.startsWith("ROWS");
            } else if (inRows && line.strip().split("\\s+").length > 2) return true;
        }
        return false;
    }

    private void complain(int at, String says, String maybe) {
        problems.add(new Place(file, line, at), "", says, maybe);
    }

    private void line(String text) {
        if (!Character.isWhitespace(text.charAt(0))) {
            header(text);
            return;
        }
        List<Field> fields = fields(text);
        if (fields.isEmpty()) return;
        switch (section) {
            case "" -> complain(1, "this line stands before the first section.", "Maybe the section ROWS is missing, or this is no MPS file?");
            case "ROWS" -> row(fields);
            case "COLUMNS" -> columnEntries(fields);
            case "RHS", "RANGES" -> sideEntries(fields);
            case "BOUNDS" -> bound(fields);
            default -> { }
        }
    }

    private void header(String text) {
        String name = text.split("\\s+")[0].toUpperCase(Locale.ROOT);
        if (NOT_LINEAR.contains(name)) complain(1, "the section %s makes this more than a linear program.".formatted(name),
                "Maybe leave it out, or ask a solver for such programs?");
        else if (!SECTIONS.contains(name)) complain(1, "there is no section %s.".formatted(name), Suggest.maybe(name, SECTIONS, "Maybe the line should begin with a blank?"));
        if (name.equals("COLUMNS") && rows.isEmpty()) complain(1, "the section COLUMNS comes before any row is named.", "Maybe the section ROWS is missing?");
        if (Set.of("RHS", "RANGES", "BOUNDS").contains(name) && columns.isEmpty()) complain(1, "the section %s comes before any column.".formatted(name),
                "Maybe the section COLUMNS is missing?");
        if (rows.isEmpty() && name.equals("COLUMNS")) problems.throwIfAny();
        section = name;
        seen.clear();
    }

    private List<Field> fields(String text) {
        List<Field> fields = new ArrayList<>();
        if (fixed) {
            for (int[] field : FIELDS) {
                String part = field[0] >= text.length() ? "" : text.substring(field[0], Math.min(field[1], text.length())).strip();
                if (!part.isEmpty()) fields.add(new Field(part, field[0] + 1));
            }
            return fields;
        }
        Matcher word = WORD.matcher(text);
        while (word.find() && word.group().charAt(0) != '$') fields.add(new Field(word.group(), word.start() + 1));
        return fields;
    }

    private void row(List<Field> fields) {
        String kind = fields.getFirst().text.toUpperCase(Locale.ROOT);
        if (fields.size() != 2) complain(fields.getFirst().column, "a row has a kind and a name; here are %d words.".formatted(fields.size()), "Maybe a blank within the name?");
        else if (!kind.matches("[NLGE]")) complain(fields.getFirst().column, "there is no kind of row '%s'.".formatted(fields.getFirst().text), "Maybe N, L, G or E?");
        else {
            String name = fields.get(1).text;
            if (rows.putIfAbsent(name, kind.charAt(0)) != null) complain(fields.get(1).column, "there are two rows %s.".formatted(name), "Maybe one is a copy?");
            else if (kind.equals("N") && objective == null) objective = name;
        }
    }

    private void columnEntries(List<Field> fields) {
        if (fields.size() > 1 && fields.get(1).text.equals("'MARKER'")) {
            if (fields.getLast().text.contains("INTORG")) complain(fields.getLast().column, "whole numbers are asked for.", "Maybe take the lines with 'MARKER' out?");
            return;
        }
        Field name = fields.getFirst();
        if (fields.size() != 3 && fields.size() != 5) {
            complain(name.column, "an entry has a column, and once or twice a row and a number; here are %d words.".formatted(fields.size()), "Maybe a number is missing?");
            return;
        }
        if (!name.text.equals(column) && !columns.add(name.text)) complain(name.column, "column %s goes on after another began.".formatted(name.text),
                "Maybe put all entries of a column together?");
        if (!name.text.equals(column)) seen.clear();
        column = name.text;
        pairs(fields, 1, "column " + column);
    }

    private void sideEntries(List<Field> fields) {
        if (fields.size() < 2) complain(fields.getFirst().column, "an entry has a row and a number.", "Maybe the number is missing?");
        else pairs(fields, fields.size() % 2, section);
    }

    private void pairs(List<Field> fields, int from, String of) {
        for (int i = from; i + 1 < fields.size(); i += 2) {
            Field row = fields.get(i);
            if (!rows.containsKey(row.text)) complain(row.column, "there is no row %s.".formatted(row.text), Suggest.maybe(row.text, rows.keySet(),
                    "Maybe it is missing in the section ROWS?"));
            else if (!seen.add(row.text)) complain(row.column, "%s has two entries in row %s.".formatted(of, row.text), "Maybe add them up to one?");
            else if (section.equals("RANGES") && rows.get(row.text) == 'N') complain(row.column, "row %s is free, and is given a range.".formatted(row.text),
                    "Maybe it should be of the kind L, G or E?");
            number(fields.get(i + 1));
        }
    }

    private void number(Field field) {
        if (NUMBER.matcher(field.text).matches()) return;
        complain(field.column, "'%s' is no number.".formatted(field.text), field.text.matches("[-+]?\\d+,\\d+")
                ? "Maybe it has a decimal comma? Write a point: " + field.text.replace(',', '.') + "." : "Maybe a name stands where a number should?");
    }

    private void bound(List<Field> fields) {
        String kind = fields.getFirst().text.toUpperCase(Locale.ROOT);
        if (WHOLE.contains(kind)) {
            complain(fields.getFirst().column, "a bound of the kind %s asks for whole numbers or pieces.".formatted(kind), "Maybe use UP or LO?");
            return;
        }
        if (!BOUNDS.contains(kind)) {
            complain(fields.getFirst().column, "there is no kind of bound '%s'.".formatted(fields.getFirst().text), Suggest.maybe(kind, BOUNDS,
                    "Maybe one of LO, UP, FX, FR, MI, PL?"));
            return;
        }
        boolean needsNumber = kind.matches("LO|UP|FX");
        if (needsNumber && fields.size() < 3) {
            complain(fields.getFirst().column, "a bound of the kind %s has a column and a number; here are %d words.".formatted(kind, fields.size()),
                    "Maybe the number is missing?");
            return;
        }
        int at = needsNumber ? fields.size() - 2 : fields.size() > 2 ? 2 : 1;
        if (at >= fields.size()) complain(fields.getFirst().column, "this bound names no column.", "Maybe the name is missing?");
        else {
            Field name = fields.get(at);
            if (!columns.contains(name.text)) complain(name.column, "there is no column %s.".formatted(name.text), Suggest.maybe(name.text, columns,
                    "Maybe it is missing in the section COLUMNS?"));
            if (needsNumber) number(fields.getLast());
        }
    }

    private void end() {
        if (problems.count() >= ENOUGH) return;
        if (rows.isEmpty() && problems.none()) complain(1, "there is no section ROWS.", "Maybe this is no MPS file?");
        else if (objective == null && problems.none()) complain(1, "no row is of the kind N: there is no objective.", "Maybe name one in the section ROWS?");
        else if (!section.equals("ENDATA")) complain(1, "the file ends without ENDATA.", "Maybe it was cut off?");
    }
}
