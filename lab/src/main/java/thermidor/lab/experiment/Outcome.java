package thermidor.lab.experiment;

import thermidor.record.Chronicle;
import thermidor.record.Observable;

/**
 * One number read off a run.
 *
 * @param of what of it is asked
 * @param from the first month looked at
 * @param to the last
 * @param at what {@link Of#ABOVE} compares with, or null
 * @param with what {@link Of#CORRELATION} compares with, or null
 * @param lag months by which {@code with} is read later
 */
public record Outcome(Column see, Of of, int from, int to, double at, Column with, int lag) {
    /** A column of a chronicle. */
    public record Column(Observable observable, int member) {
        double in(Chronicle seen, int month) {
            return seen.at(month, observable, member);
        }

        @Override
        public String toString() {
            return observable.column(member);
        }
    }

    /** Mean, sum, greatest and last value; last less first; share of months above a value; sign changes; correlation with another column. */
    public enum Of { MEAN, SUM, MOST, LAST, CHANGE, ABOVE, TURNS, CORRELATION, SPREAD }

    /** Not a number where the run does not reach so far or has nothing to see. */
    double in(Chronicle seen) {
        if (from < seen.firstMonth() || to + lag >= seen.end()) return Double.NaN;
        int months = to - from + 1;
        double[] values = new double[months];
        for (int i = 0; i < months; i++) values[i] = see.in(seen, from + i);
        return switch (of) {
            case MEAN -> mean(values);
            case SUM -> mean(values) * months;
            case MOST -> most(values);
            case LAST -> values[months - 1];
            case CHANGE -> values[months - 1] - values[0];
            case ABOVE -> above(values);
            case TURNS -> turns(values);
            case CORRELATION -> correlation(values, seen);
            case SPREAD -> StrictMath.sqrt(covariance(values, values));
        };
    }

    private double above(double[] values) {
        double n = 0;
        for (double value : values) if (value >= at) n++;
        return n / values.length;
    }

    private static double turns(double[] values) {
        int turns = 0;
        double sign = 0;
        for (double value : values) {
            double now = Math.signum(value);
            if (now != 0 && sign != 0 && now != sign) turns++;
            if (now != 0) sign = now;
        }
        return turns;
    }

    /** Zero where one of the two does not move at all. */
    private double correlation(double[] values, Chronicle seen) {
        double[] others = new double[values.length];
        for (int i = 0; i < others.length; i++) others[i] = with.in(seen, from + i + lag);
        double spread = StrictMath.sqrt(covariance(values, values) * covariance(others, others));
        return spread > 0 ? covariance(values, others) / spread : spread == 0 ? 0 : Double.NaN;
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - meanA) * (b[i] - meanB);
        return sum / a.length;
    }

    private static double most(double[] values) {
        double most = values[0];
        for (double value : values) most = Math.max(most, value);
        return most;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
