package thermidor.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The monthly observations of a run: a line of values for each column of {@code observables.csv}. */
record Monthly(String firstMonth, int months, Map<String, double[]> columns) {
    static final Monthly NONE = new Monthly("0000-01", 0, Map.of());

    /**
     * Reads the wide table. A cell that holds no number is unknown (NaN), not an error. Cells are never quoted here, so that lines can be cut
     * at commas, which matters with 80,000 of them.
     */
    static Monthly read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) throw new IllegalArgumentException("it has no row of values");
        String[] names = lines.getFirst().split(",", -1);
        if (!names[0].strip().equals("month")) throw new IllegalArgumentException("its first column is '" + names[0] + "', not 'month'");
        var values = new double[names.length][lines.size() - 1];
        for (int row = 1; row < lines.size(); row++) fill(values, row - 1, lines.get(row));
        var columns = new LinkedHashMap<String, double[]>();
        for (int i = 1; i < names.length; i++) columns.put(names[i].strip(), values[i]);
        String first = lines.get(1).substring(0, lines.get(1).indexOf(','));
        if (!first.matches("\\d{4}-\\d{2}")) throw new IllegalArgumentException("its first month is '" + first + "', not like 1917-11");
        return new Monthly(first, lines.size() - 1, columns);
    }

    private static void fill(double[][] values, int row, String line) {
        int from = 0;
        for (int column = 0; column < values.length; column++) {
            int to = from > line.length() ? -1 : line.indexOf(',', from);
            if (to < 0) to = line.length();
            if (column > 0) values[column][row] = from >= to ? Double.NaN : number(line.substring(from, to));
            from = to + 1;
        }
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    int firstYear() {
        return Integer.parseInt(firstMonth.substring(0, 4));
    }

    /** 0 for January. */
    int firstMonthOfYear() {
        return Integer.parseInt(firstMonth.substring(5)) - 1;
    }

    /** The sum over a calendar year of which every month was seen, or NaN. */
    double yearSum(String column, int year) {
        int from = (year - firstYear()) * 12 - firstMonthOfYear();
        double[] values = columns.get(column);
        if (values == null || from < 0 || from + 12 > months) return Double.NaN;
        return Arrays.stream(values, from, from + 12).sum();
    }
}
