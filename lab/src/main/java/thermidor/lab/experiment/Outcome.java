package thermidor.lab.experiment;

import java.util.ArrayList;
import java.util.List;
import thermidor.lab.run.Life;
import thermidor.record.Chronicle;
import thermidor.record.Column;
import thermidor.world.Power;

/**
 * One number read off a run.
 *
 * @param plus columns that are added to it
 * @param of what of it is asked
 * @param from the first month looked at
 * @param to the last
 * @param at what {@code see} has to reach, where that is asked
 * @param with another column, where two are held against each other
 * @param withAt what {@code with} has to reach
 * @param lag months by which {@code with} is read later, or months looked at on either side of an event
 * @param then columns that are to follow, in this order, for {@link Of#ORDER}
 * @param menu for {@link Of#CHOSEN} decrees that rulers may choose: whether the first is of the first kind; {@code see} is not looked at
 */
public record Outcome(Column see, List<Column> plus, Of of, int from, int to, double at, Column with, double withAt, int lag, List<Reached> then, Menu menu) {
    public Outcome(Column see, Of of, int from, int to, double at, Column with, double withAt, int lag, List<Reached> then) {
        this(see, List.of(), of, from, to, at, with, withAt, lag, then, null);
    }

    /** Decrees by their names. */
    public record Menu(List<String> one, List<String> other) {
        /** 1 if the first to be chosen is of the first kind, 0 if of the other; not a number where none is, or one of each in one month. */
        double first(Power power, List<String> names, int from, int to) {
            double first = Double.NaN;
            int month = Integer.MAX_VALUE;
            for (int i = 0; i < power.chosen.length; i++) {
                String name = names.get(power.chosen[i]);
                boolean isOne = one.contains(name);
                if (!isOne && !other.contains(name) || power.chosenIn[i] < from || power.chosenIn[i] > Math.min(to, month)) continue;
                first = power.chosenIn[i] == month && first != (isOne ? 1 : 0) ? Double.NaN : isOne ? 1 : 0;
                month = power.chosenIn[i];
            }
            return first;
        }
    }

    /** A column, and the value it has to reach. */
    public record Reached(Column see, double at) {}

    /** What of the months is one number. */
    public enum Of {
        MEAN, SUM, MOST, LEAST, LAST,
        /** Mean of its distance from zero. */
        SIZE,
        /** Last less first. */
        CHANGE,
        /** Share of months in which it is {@code at} or more. */
        ABOVE,
        /** 1 if it ever is {@code at} or more, else 0. */
        EVER,
        /** Sign changes. */
        TURNS,
        /** How often the greater of it and another column becomes the lesser, by the means of years of twelve months. */
        SWAPS,
        /** Standard deviation of the months. */
        SPREAD,
        /** Greatest month relative to the mean one. */
        PEAK,
        /** With another column. */
        CORRELATION,
        /** Mean relative to the mean of another column. */
        RATIO,
        /** Mean less the mean of another column. */
        LEAD,
        /**
         * 1 if it reaches {@code at} before another column reaches {@code withAt}, or less than {@code lag} months later; 0 if later or not at all; not a
         * number where the other never does.
         */
        BEFORE,
        /** Mean of the {@code lag} months after the first in which another column reaches {@code withAt}, less that of the {@code lag} months before. */
        AFTER,
        /** Its value {@code lag} months after the first month in which another column reaches {@code withAt}, less that of the month before it. */
        SINCE,
        /** Mean of the last {@code lag} months relative to that of the first, less one. */
        LATER,
        /** Its mean in the {@code lag} months before and in the month in which another column first reaches {@code withAt}. */
        UNTIL,
        /** Share of neighbours in a chain of columns that are first reached in the order named; not a number unless all are reached. */
        ORDER,
        /** 1 if the first decree that rulers choose among some is one of those looked at; not a number where they choose none. */
        CHOSEN
    }

    /** Not a number where the run does not reach so far or has nothing to see. */
    double in(Lived side, Life life) {
        if (of != Of.CHOSEN) return in(life.chronicle());
        return menu.first(life.world().power, side.setup(side.starts()).scenario().menu().stream().map(offer -> offer.decree().id()).toList(), from, to);
    }

    /** Not a number where the run does not reach so far or has nothing to see. */
    double in(Chronicle seen) {
        int ahead = of == Of.CORRELATION ? lag : 0;
        if (from < seen.firstMonth() || to + ahead >= seen.end()) return Double.NaN;
        double[] values = values(see, seen, 0);
        for (Column more : plus) values = sum(values, values(more, seen, 0));
        return switch (of) {
            case MEAN -> mean(values);
            case SIZE -> java.util.Arrays.stream(values).map(Math::abs).sum() / values.length;
            case SUM -> mean(values) * values.length;
            case MOST -> most(values);
            case LEAST -> least(values);
            case LAST -> values[values.length - 1];
            case CHANGE -> values[values.length - 1] - values[0];
            case ABOVE -> above(values);
            case EVER -> Double.isNaN(mean(values)) ? Double.NaN : first(values, at) >= 0 ? 1 : 0;
            case TURNS -> turns(values);
            case SWAPS -> turns(years(values, values(with, seen, 0)));
            case SPREAD -> StrictMath.sqrt(covariance(values, values));
            case PEAK -> mean(values) == 0 ? 0 : most(values) / mean(values);
            case CORRELATION -> correlation(values, values(with, seen, lag));
            case RATIO -> mean(values) / mean(values(with, seen, 0));
            case LEAD -> mean(values) - mean(values(with, seen, 0));
            case BEFORE -> before(values, values(with, seen, 0));
            case AFTER -> after(values, first(values(with, seen, 0), withAt));
            case SINCE -> since(values, first(values(with, seen, 0), withAt));
            case LATER -> mean(java.util.Arrays.copyOfRange(values, values.length - lag, values.length)) / mean(java.util.Arrays.copyOf(values, lag)) - 1;
            case UNTIL -> until(values, first(values(with, seen, 0), withAt));
            case ORDER -> order(seen, first(values, at));
            case CHOSEN -> throw new IllegalArgumentException("what rulers choose is not in the chronicle");
        };
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < sum.length; i++) sum[i] = a[i] + b[i];
        return sum;
    }

    private double[] values(Column column, Chronicle seen, int later) {
        double[] values = new double[to - from + 1];
        for (int i = 0; i < values.length; i++) values[i] = column.in(seen, from + i + later);
        return values;
    }

    /** The place of the first value that reaches a mark, or -1. */
    private static int first(double[] values, double mark) {
        for (int i = 0; i < values.length; i++) if (values[i] >= mark) return i;
        return -1;
    }

    private double above(double[] values) {
        double n = 0;
        for (double value : values) if (value >= at) n++;
        return n / values.length;
    }

    private double before(double[] values, double[] others) {
        int other = first(others, withAt);
        int own = first(values, at);
        return other < 0 ? Double.NaN : own >= 0 && own < other + lag ? 1 : 0;
    }

    private double after(double[] values, int event) {
        if (event < lag || event + lag >= values.length) return Double.NaN;
        double sum = 0;
        for (int i = 1; i <= lag; i++) sum += values[event + i] - values[event - i];
        return sum / lag;
    }

    private double since(double[] values, int event) {
        return event < 1 || event + lag >= values.length ? Double.NaN : values[event + lag] - values[event - 1];
    }

    private double until(double[] values, int event) {
        if (event < lag) return Double.NaN;
        double sum = 0;
        for (int i = 0; i <= lag; i++) sum += values[event - i];
        return sum / (lag + 1);
    }

    private double order(Chronicle seen, int own) {
        List<Integer> months = new ArrayList<>(List.of(own));
        for (Reached next : then) months.add(first(values(next.see(), seen, 0), next.at()));
        if (months.contains(-1)) return Double.NaN;
        double right = 0;
        for (int i = 1; i < months.size(); i++) if (months.get(i - 1) <= months.get(i)) right++;
        return right / (months.size() - 1);
    }

    /** By how much the one is greater than the other, in the mean of each whole year from the first month on. */
    private static double[] years(double[] values, double[] others) {
        double[] years = new double[values.length / 12];
        for (int i = 0; i < 12 * years.length; i++) years[i / 12] += (values[i] - others[i]) / 12;
        return years;
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
    private static double correlation(double[] values, double[] others) {
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

    private static double least(double[] values) {
        double least = values[0];
        for (double value : values) least = Math.min(least, value);
        return least;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
