package thermidor.lab.fit;

import java.util.ArrayList;
import java.util.List;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** How a chronicle stands to the record: point by point, and the mean error of each series in each span. */
public record Fit(Comparisons comparisons, List<Line> lines) {
    /**
     * A recorded value and the simulated one.
     *
     * @param span fit, test, later, across if its years lie in both, or null outside both
     */
    public record Point(double year, double simulated, double recorded, String span) {}

    /** A series with its points and its errors. */
    public record Line(Comparison comparison, List<Point> points, List<String> sources) {
        /** Mean absolute error in the unit of {@link #inPercent}; NaN without a point. */
        public double error(String span) {
            if (comparison.shape()) return Double.NaN;
            return points.stream().filter(p -> span.equals(p.span())).mapToDouble(this::miss).average().orElse(Double.NaN);
        }

        /** Rank correlation of all points; NaN of fewer than three. */
        public double ranks() {
            if (points.size() < 3) return Double.NaN;
            return Ranks.correlation(points.stream().mapToDouble(Point::simulated).toArray(), points.stream().mapToDouble(Point::recorded).toArray());
        }

        public long count(String span) {
            return points.stream().filter(p -> span.equals(p.span())).count();
        }

        /**
         * What the run says of a year, whether or not anything is recorded for it: of a series of single dates the year's end; NaN for changes,
         * which need a base. The summary and the page both show this.
         */
        public double usual(Chronicle chronicle, int year) {
            return switch (comparison.when()) {
                case GROWTH, SUM -> Double.NaN;
                case DATE -> at(chronicle, comparison, Calendar.month(year, 12));
                default -> simulated(chronicle, comparison, year);
            };
        }

        /** Whether errors are in per cent of what was recorded, and not in points. */
        public boolean inPercent() {
            return !comparison.inPoints();
        }

        private double miss(Point point) {
            double apart = Math.abs(point.simulated() - point.recorded());
            return inPercent() ? 100 * apart / Math.abs(point.recorded()) : apart;
        }
    }

    public static Fit of(Chronicle chronicle, Comparisons comparisons) {
        List<Line> lines = new ArrayList<>();
        for (Comparison.Series series : comparisons.series()) {
            List<Point> points = new ArrayList<>();
            List<String> sources = new ArrayList<>();
            for (Comparison.Recorded recorded : series.points()) {
                double simulated = simulated(chronicle, series.comparison(), recorded.year());
                if (Double.isNaN(simulated)) continue;
                points.add(new Point(recorded.year(), simulated, recorded.value(), comparisons.span(series.comparison().since(recorded.year()), recorded.year())));
                if (!sources.contains(recorded.source())) sources.add(recorded.source());
            }
            lines.add(new Line(series.comparison(), points, sources));
        }
        return new Fit(comparisons, lines);
    }

    /** What the run says of a recorded date; NaN where it did not live it. */
    static double simulated(Chronicle chronicle, Comparison c, double year) {
        int whole = (int) Math.floor(year);
        Integer date = c.dates().get(whole);
        if (date != null) return at(chronicle, c, date);
        return switch (c.when()) {
            case YEAR -> year(chronicle, c, whole);
            case JANUARY -> at(chronicle, c, Calendar.month(whole - 1, 12));
            case DECEMBER -> at(chronicle, c, Calendar.month(whole, 12));
            case DATE -> at(chronicle, c, ComparisonFile.month(year));
            case GROWTH -> {
                int base = c.base().getOrDefault(whole, whole - 1);
                double ratio = year(chronicle, c, whole) / year(chronicle, c, base);
                yield 100 * (StrictMath.pow(ratio, 1.0 / (whole - base)) - 1);
            }
            case INDEX -> c.times() * year(chronicle, c, whole) / year(chronicle, c, c.base().getOrDefault(0, whole));
            case SUM -> {
                double sum = 0;
                for (int y = c.base().getOrDefault(whole, whole - 1) + 1; y <= whole; y++) sum += year(chronicle, c, y);
                yield sum;
            }
        };
    }

    private static double at(Chronicle chronicle, Comparison c, int month) {
        if (month < chronicle.firstMonth() || month >= chronicle.end()) return Double.NaN;
        double value = chronicle.at(month, c.observable(), c.member());
        if (c.over() != null) value /= chronicle.at(month, c.over());
        return value * c.times();
    }

    private static double year(Chronicle chronicle, Comparison c, int year) {
        double value = year(chronicle, c.observable(), c.member(), year);
        if (c.over() != null) value /= year(chronicle, c.over(), 0, year);
        return c.when() == Comparison.When.INDEX ? value : value * c.times();
    }

    /** The sum of a flow over a whole year; the mean of a stock or rate over the months of it that were lived. */
    private static double year(Chronicle chronicle, Observable observable, int member, int year) {
        int from = Math.max(chronicle.firstMonth(), year * 12);
        int to = Math.min(chronicle.end(), year * 12 + 12);
        boolean flow = observable.kind == Observable.Kind.FLOW;
        if (to - from < (flow ? 12 : 1)) return Double.NaN;
        double sum = 0;
        for (int month = from; month < to; month++) sum += chronicle.at(month, observable, member);
        return flow ? sum : sum / (to - from);
    }
}
