package thermidor.lab.run;

import java.io.IOException;
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
    private final StringBuilder text = new StringBuilder("month,").append(String.join(",", columns())).append('\n');

    /** The names of all columns behind {@code month}, in the order of a chronicle's cells. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Observable observable : Observable.ALL) for (int member = 0; member < observable.width(); member++) columns.add(observable.column(member));
        return columns;
    }

    /** The months from {@code from} on are added. */
    void add(Chronicle chronicle, int from) {
        for (int month = from; month < chronicle.end(); month++) {
            text.append(Calendar.text(month));
            for (double seen : chronicle.row(month)) number(text.append(','), seen);
            text.append('\n');
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }

    /** With every digit that matters, and nothing where nothing was seen. */
    private static void number(StringBuilder text, double value) {
        if (!Double.isFinite(value)) return;
        if (value == Math.rint(value) && Math.abs(value) < 1e15) text.append((long) value);
        else text.append(value);
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
