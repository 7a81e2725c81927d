package thermidor.lab.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks of values, equal ones sharing the mean of theirs, and how far two rows of values are ranked alike. */
public final class Ranks {
    private Ranks() {}

    /** From 1, in the order of the values given. */
    public static double[] of(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) to++;
            for (int k = from; k < to; k++) ranks[order[k]] = (from + to + 1) / 2.0;
            from = to;
        }
        return ranks;
    }

    /** Spearman's, from -1 to 1; zero where one of the two does not differ at all. */
    public static double correlation(double[] one, double[] other) {
        double[] a = of(one);
        double[] b = of(other);
        double mean = (a.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return aa > 0 && bb > 0 ? ab / StrictMath.sqrt(aa * bb) : 0;
    }
}
