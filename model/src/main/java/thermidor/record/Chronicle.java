package thermidor.record;

import java.util.ArrayList;
import java.util.List;

/** What was seen of a society, month by month: one row a month, one cell for each observable and member. */
public final class Chronicle {
    private static final int[] OFFSET = new int[Observable.ALL.length];
    /** Cells in a row. */
    public static final int WIDTH = offsets();

    private final int firstMonth;
    private final List<double[]> rows;

    public Chronicle(int firstMonth) {
        this(firstMonth, new ArrayList<>());
    }

    private Chronicle(int firstMonth, List<double[]> rows) {
        this.firstMonth = firstMonth;
        this.rows = rows;
    }

    /** What was seen up to now. It does not grow with this one, so that it can be read beside the months that follow. */
    public Chronicle soFar() {
        return new Chronicle(firstMonth, new ArrayList<>(rows));
    }

    private static int offsets() {
        int at = 0;
        for (Observable o : Observable.ALL) {
            OFFSET[o.ordinal()] = at;
            at += o.width();
        }
        return at;
    }

    public static int cell(Observable observable, int member) {
        return OFFSET[observable.ordinal()] + member;
    }

    public void add(double[] row) {
        if (row.length != WIDTH) throw new IllegalArgumentException("a row of a chronicle has " + WIDTH + " cells, not " + row.length);
        rows.add(row);
    }

    public int firstMonth() {
        return firstMonth;
    }

    public int months() {
        return rows.size();
    }

    /** The month after the last one seen. */
    public int end() {
        return firstMonth + rows.size();
    }

    public double at(int month, Observable observable) {
        return at(month, observable, 0);
    }

    public double at(int month, Observable observable, int member) {
        return rows.get(month - firstMonth)[cell(observable, member)];
    }

    public double last(Observable observable) {
        return at(end() - 1, observable);
    }

    /** The months of a year that were seen, put together by the observable's kind; flows of a part of a year are scaled up to twelve months. */
    public double year(int year, Observable observable, int member) {
        int from = Math.max(firstMonth, year * 12);
        int to = Math.min(end(), year * 12 + 12);
        if (from >= to) return Double.NaN;
        if (observable.kind == Observable.Kind.STOCK) return at(to - 1, observable, member);
        double sum = 0;
        for (int month = from; month < to; month++) sum += at(month, observable, member);
        return observable.kind == Observable.Kind.FLOW ? sum * 12 / (to - from) : sum / (to - from);
    }

    public double year(int year, Observable observable) {
        return year(year, observable, 0);
    }

    /** A copy of one month's row. */
    public double[] row(int month) {
        return rows.get(month - firstMonth).clone();
    }
}
