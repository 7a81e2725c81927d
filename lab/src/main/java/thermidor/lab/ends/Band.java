package thermidor.lab.ends;

import java.util.List;
import thermidor.lab.fit.Comparison;
import thermidor.lab.fit.Comparisons;
import thermidor.lab.fit.Fit;
import thermidor.record.Chronicle;

/**
 * How far a history may lie from one recorded series before the draw it was lived with is ruled out.
 *
 * @param series what is compared; its points are those of the years looked at
 * @param record [log ratio] what the record leaves open, as a standard deviation
 * @param model [log ratio] what a right model of this kind would still miss
 * @param beyond [standard deviation] how many of both together rule out
 */
record Band(Comparison.Series series, double record, double model, double beyond) {
    String id() {
        return series.comparison().id();
    }

    /** The factor by which a value may be off, up or down. */
    double factor() {
        return StrictMath.exp(beyond * StrictMath.sqrt(record * record + model * model));
    }

    /** Simulated over recorded in the year in which it is farthest from one; NaN where there is nobody to count or nothing to divide by. */
    double farthest(Chronicle seen) {
        Fit.Line line = Fit.of(seen, new Comparisons(new int[2], new int[2], List.of(series))).lines().getFirst();
        if (line.points().size() < series.points().size()) return Double.NaN;
        double farthest = 1;
        for (Fit.Point point : line.points()) {
            double ratio = point.simulated() / point.recorded();
            if (!Double.isFinite(ratio) || ratio <= 0) return Double.NaN;
            if (off(ratio) > off(farthest)) farthest = ratio;
        }
        return farthest;
    }

    boolean holds(double ratio) {
        return off(ratio) <= StrictMath.log(factor());
    }

    private static double off(double ratio) {
        return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : Math.abs(StrictMath.log(ratio));
    }

    /** As 1918-28. */
    String years() {
        List<Integer> years = series.points().stream().map(p -> (int) p.year()).sorted().toList();
        return years.size() == 2 ? years.get(0) + " and " + years.get(1) : years.getFirst() + " to " + years.getLast();
    }
}
