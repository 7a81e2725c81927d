package thermidor.theory;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** A chronicle by year: the sum of flows, the last of stocks, the mean of rates. A year begun counts by the months that were lived. */
public final class YearsOfRun implements Seen {
    private record Cell(Observable observable, int member) {}

    private static final Map<String, Cell> CELLS = cells();

    private final Chronicle chronicle;

    YearsOfRun(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    private static Map<String, Cell> cells() {
        Map<String, Cell> cells = new HashMap<>();
        for (Observable observable : Observable.ALL) {
            for (int member = 0; member < observable.width(); member++) cells.put(observable.column(member), new Cell(observable, member));
        }
        return cells;
    }

    /** The names of everything a run can be asked for. */
    public static Set<String> columns() {
        return Collections.unmodifiableSet(CELLS.keySet());
    }

    @Override
    public double value(String column, int year) {
        Cell cell = CELLS.get(column);
        if (cell == null || chronicle.months() == 0) return Double.NaN;
        return chronicle.year(year, cell.observable(), cell.member());
    }

    @Override
    public int firstYear() {
        return Calendar.year(chronicle.firstMonth());
    }

    @Override
    public int lastYear() {
        return Calendar.year(chronicle.end() - 1);
    }
}
