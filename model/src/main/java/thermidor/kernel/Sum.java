package thermidor.kernel;

/**
 * Adds up numbers so that little is lost to rounding, however many they are: what each addition loses is made good in the next one (after Kahan). Of
 * finite numbers, of at least one for a mean. It gives the bits of {@link java.util.stream.DoubleStream}, whose many small parts take longer to start
 * than a loop that is gone through once a month takes as a whole.
 */
public final class Sum {
    private Sum() {}

    public static double of(double[] values) {
        double sum = 0;
        double tooMuch = 0;
        for (double value : values) {
            double due = value - tooMuch;
            double next = sum + due;
            tooMuch = next - sum - due;
            sum = next;
        }
        return sum - tooMuch;
    }

    /** Whole numbers lose nothing. */
    public static long of(long[] values) {
        long sum = 0;
        for (long value : values) sum += value;
        return sum;
    }

    public static double mean(double[] values) {
        return of(values) / values.length;
    }
}
