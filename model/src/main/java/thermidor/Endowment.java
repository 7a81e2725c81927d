package thermidor;

import java.util.Map;

/**
 * What a society starts from: tables of numbers by name, read from data/endowment and data/io by the lab. A scenario may change
 * single numbers. Docs: docs/initial-society.md.
 *
 * @param national numbers of the whole country, by key
 * @param tables tables by name; a table is rows by key, a row is numbers by column
 */
public record Endowment(Map<String, Double> national, Map<String, Map<String, Map<String, Double>>> tables) {
    public double national(String key) {
        Double value = national.get(key);
        if (value == null) throw new IllegalArgumentException("""
                The endowment has no national number "%s".
                Maybe data/endowment/national.csv lost a row?""".formatted(key));
        return value;
    }

    public double cell(String table, String row, String column) {
        var rows = tables.getOrDefault(table, Map.of());
        Double value = rows.getOrDefault(row, Map.of()).get(column);
        if (value == null) throw new IllegalArgumentException("""
                The endowment's table "%s" has no number in row "%s", column "%s".
                Maybe data/endowment/%s.csv lost it?""".formatted(table, row, column, table));
        return value;
    }

    /** As {@link #cell}, but a missing number is zero: for tables that name only what exists. */
    public double cellOrZero(String table, String row, String column) {
        return tables.getOrDefault(table, Map.of()).getOrDefault(row, Map.of()).getOrDefault(column, 0.0);
    }
}
