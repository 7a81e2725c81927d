package thermidor.lab.experiment;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.lab.fit.Ranks;

/**
 * What came of a contrast: the mean of the paired differences with its 95 % interval by bootstrap, and relative to their spread.
 *
 * @param pairs pairs in which both runs could be read
 */
public record Effect(int pairs, double mean, double low, double high, double standardised, double firstMean, double secondMean) {
    private static final int DRAWS = 4000;

    public enum Verdict { SUPPORTED, MIXED, NOT_SUPPORTED, NOT_SEEN }

    /** {@code second} may be null: then the first stands against zero. */
    static Effect of(double[] first, double[] second) {
        return of(first, second, 0);
    }

    /** Spearman's correlation of two numbers across runs, with its interval by bootstrap of the runs. */
    static Effect ofRanks(double[] one, double[] other) {
        double[] a = new double[one.length];
        double[] b = new double[one.length];
        int n = 0;
        for (int i = 0; i < one.length; i++) {
            if (!Double.isFinite(one[i]) || !Double.isFinite(other[i])) continue;
            a[n] = one[i];
            b[n++] = other[i];
        }
        if (n < 3) return new Effect(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        a = Arrays.copyOf(a, n);
        b = Arrays.copyOf(b, n);
        Chance chance = new Chance(0);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                int run = chance.below(n, Decision.SAMPLE, draw, i);
                x[i] = a[run];
                y[i] = b[run];
            }
            drawn[draw] = Ranks.correlation(x, y);
        }
        Arrays.sort(drawn);
        double mean = Ranks.correlation(a, b);
        return new Effect(n, mean, drawn[(int) (0.025 * DRAWS)], drawn[(int) (0.975 * DRAWS) - 1], mean, Arrays.stream(a).sum() / n, Arrays.stream(b).sum() / n);
    }

    /** {@code second} may be null: then the first stands against a number. */
    static Effect of(double[] first, double[] second, double against) {
        double[] differences = new double[first.length];
        int n = 0;
        double sumFirst = 0;
        double sumSecond = 0;
        for (int i = 0; i < first.length; i++) {
            double other = second == null ? against : second[i];
            if (!Double.isFinite(first[i]) || !Double.isFinite(other)) continue;
            differences[n++] = first[i] - other;
            sumFirst += first[i];
            sumSecond += other;
        }
        if (n == 0) return new Effect(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        double[] seen = Arrays.copyOf(differences, n);
        double mean = Arrays.stream(seen).sum() / n;
        double square = Arrays.stream(seen).map(d -> (d - mean) * (d - mean)).sum();
        double spread = n > 1 ? StrictMath.sqrt(square / (n - 1)) : 0;
        double[] interval = interval(seen);
        return new Effect(n, mean, interval[0], interval[1], spread > 0 ? mean / spread : 0, sumFirst / n, second == null ? Double.NaN : sumSecond / n);
    }

    private static double[] interval(double[] differences) {
        Chance chance = new Chance(0);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) sum += differences[chance.below(differences.length, Decision.SAMPLE, draw, i)];
            means[draw] = sum / differences.length;
        }
        Arrays.sort(means);
        return new double[] {means[(int) (0.025 * DRAWS)], means[(int) (0.975 * DRAWS) - 1]};
    }

    /**
     * Supported: the whole interval lies on the expected side. Not supported: it lies on the other side, or it holds zero and no part
     * of it is a fifth of the spread away from zero. Mixed: everything in between.
     */
    Verdict verdict(boolean more) {
        if (pairs == 0) return Verdict.NOT_SEEN;
        double near = more ? low : -high;
        double far = more ? high : -low;
        if (near > 0) return Verdict.SUPPORTED;
        if (far <= 0) return Verdict.NOT_SUPPORTED;
        double spread = standardised != 0 ? Math.abs(mean / standardised) : 0;
        return far < 0.2 * spread || spread == 0 ? Verdict.NOT_SUPPORTED : Verdict.MIXED;
    }
}
