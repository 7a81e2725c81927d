package thermidor.planning;

import java.util.Arrays;

/** One number for every year of a plan, year 0 first. The last number holds for all later years. */
public final class Yearly {
    public static final Yearly NOTHING = of(0);
    public static final Yearly WITHOUT_LIMIT = of(Double.POSITIVE_INFINITY);

    private final double[] values;

    private Yearly(double[] values) {
        this.values = values;
    }

    public static Yearly of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("A yearly number needs at least one value.");
        for (double value : values) {
            if (Double.isNaN(value)) throw new IllegalArgumentException(
                "A yearly number is missing (NaN) in " + Arrays.toString(values) + ".");
        }
        return new Yearly(values.clone());
    }

    public double in(int year) {
        return values[Math.min(year, values.length - 1)];
    }

    /** The same, beginning with a later year. */
    public Yearly from(int year) {
        return year < values.length ? of(Arrays.copyOfRange(values, year, values.length)) : of(values[values.length - 1]);
    }

    public double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    public double most() {
        return Arrays.stream(values).max().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Yearly yearly && Arrays.equals(values, yearly.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
