package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.text.Csv;
import thermidor.lab.text.Place;

/**
 * A table of data/casebook: a row for each year of each series of each entity.
 *
 * @param rows by series and entity, as they stand in the table
 */
record SeriesTable(Csv table, Map<List<String>, List<Csv.Row>> rows) {
    static SeriesTable of(Csv table) {
        Map<List<String>, List<Csv.Row>> rows = new HashMap<>();
        for (Csv.Row row : table.rows()) {
            rows.computeIfAbsent(List.of(table.cell(row, "series"), table.cell(row, "entity")), _ -> new ArrayList<>()).add(row);
        }
        return new SeriesTable(table, rows);
    }

    String cell(Csv.Row row, String column) {
        return table.cell(row, column);
    }

    Place place(Csv.Row row) {
        return table.place(row);
    }

    List<Csv.Row> of(String series, String entity) {
        return rows.getOrDefault(List.of(series, entity), List.of());
    }
}
