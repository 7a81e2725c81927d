package thermidor.lab.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** What was seen, a row a month, a column for each observable and member; and what each column means. */
final class ObservablesFile {
    private ObservablesFile() {}

    /** The names of all columns behind {@code month}, in the order of a chronicle's cells. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Observable observable : Observable.ALL) for (int member = 0; member < observable.width(); member++) columns.add(observable.column(member));
        return columns;
    }

    static void csv(Path file, Chronicle chronicle) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("month," + String.join(",", columns()) + "\n");
            StringBuilder line = new StringBuilder();
            for (int month = chronicle.firstMonth(); month < chronicle.end(); month++) {
                line.setLength(0);
                line.append(Calendar.text(month));
                for (double seen : chronicle.row(month)) line.append(',').append(number(seen));
                out.append(line.append('\n'));
            }
        }
    }

    /** With every digit that matters, and nothing where nothing was seen. */
    static String number(double value) {
        if (!Double.isFinite(value)) return "";
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** What each column means. */
    static List<Object> definitions() {
        List<Object> columns = new ArrayList<>();
        for (Observable observable : Observable.ALL) {
            for (int member = 0; member < observable.width(); member++) {
                Map<String, Object> column = new LinkedHashMap<>();
                column.put("column", observable.column(member));
                column.put("observable", observable.name().toLowerCase(Locale.ROOT));
                column.put("member", observable.per == null ? null : observable.per.getEnumConstants()[member].name().toLowerCase(Locale.ROOT));
                column.put("unit", observable.unit);
                column.put("kind", observable.kind.name().toLowerCase(Locale.ROOT));
                column.put("definition", observable.says);
                columns.add(column);
            }
        }
        return columns;
    }
}
