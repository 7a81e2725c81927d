package thermidor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** The monthly observations of a run: for each column of {@code observables.csv} its values, and their text as the page holds it. It may grow while the run is being lived. */
final class Monthly {
    private final Map<String, Column> named = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private int firstMonth;
    private int months;

    /** One column. */
    static final class Column {
        private double[] values = new double[128];
        private int count;
        private boolean same = true;
        private final StringBuilder text = new StringBuilder("[");

        private void add(double value) {
            if (count == values.length) values = Arrays.copyOf(values, 2 * count);
            values[count++] = value;
            same &= Double.compare(value, values[0]) == 0;
            PageData.number(text, value);
            text.append(',');
        }

        /** A list, or one number if it never changes. */
        void write(StringBuilder out) {
            if (same) PageData.number(out, values[0]);
            else out.append(text, 0, text.length() - 1).append(']');
        }
    }

    private Monthly(List<String> names) {
        for (String name : names) {
            Column column = new Column();
            columns.add(column);
            named.put(name, column);
        }
    }

    /** Of no run. */
    static Monthly none() {
        return new Monthly(List.of());
    }

    /** Of a run of which nothing has been seen yet. */
    static Monthly unseen() {
        List<String> names = new ArrayList<>();
        for (Observable observable : Observable.ALL) for (int member = 0; member < observable.width(); member++) names.add(observable.column(member));
        return new Monthly(names);
    }

    /** Adds the months of a run that are not in it yet, in the values a reader of the table would find: nothing where it is no number, and no zero below zero. */
    void add(Chronicle seen) {
        if (months == 0) firstMonth = seen.firstMonth();
        for (; firstMonth + months < seen.end(); months++) {
            double[] row = seen.row(firstMonth + months);
            for (int i = 0; i < row.length; i++) columns.get(i).add(Double.isFinite(row[i]) ? row[i] + 0.0 : Double.NaN);
        }
    }

    /**
     * Reads the wide table. A cell that holds no number is unknown (NaN), not an error. Cells are never quoted here, so that lines can be cut
     * at commas, which matters with 80,000 of them.
     */
    static Monthly read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) throw new IllegalArgumentException("it has no row of values");
        List<String> names = Arrays.stream(lines.getFirst().split(",", -1)).map(String::strip).toList();
        if (!names.getFirst().equals("month")) throw new IllegalArgumentException("its first column is '" + names.getFirst() + "', not 'month'");
        String first = lines.get(1).substring(0, lines.get(1).indexOf(','));
        if (!first.matches("\\d{4}-\\d{2}")) throw new IllegalArgumentException("its first month is '" + first + "', not like 1917-11");
        Monthly monthly = new Monthly(names.subList(1, names.size()));
        monthly.firstMonth = Integer.parseInt(first.substring(0, 4)) * 12 + Integer.parseInt(first.substring(5)) - 1;
        for (String line : lines.subList(1, lines.size())) monthly.add(line);
        return monthly;
    }

    private void add(String line) {
        int from = line.indexOf(',') + 1;
        for (Column column : columns) {
            int to = from == 0 || from > line.length() ? -1 : line.indexOf(',', from);
            if (to < 0) to = line.length();
            column.add(from == 0 || from >= to ? Double.NaN : number(line.substring(from, to)));
            from = to + 1;
        }
        months++;
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    Map<String, Column> columns() {
        return named;
    }

    int months() {
        return months;
    }

    int firstYear() {
        return firstMonth / 12;
    }

    /** 0 for January. */
    int firstMonthOfYear() {
        return firstMonth % 12;
    }

    /** The sum over a calendar year of which every month was seen, or NaN. */
    double yearSum(String name, int year) {
        int from = year * 12 - firstMonth;
        Column column = named.get(name);
        if (column == null || from < 0 || from + 12 > months) return Double.NaN;
        return Arrays.stream(column.values, from, from + 12).sum();
    }
}
