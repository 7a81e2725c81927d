package thermidor.kernel;

import java.lang.reflect.Array;
import java.util.List;

/** A number that changes when any bit of any column changes. */
public final class Fingerprint {
    private Fingerprint() {}

    public static long of(Object world) {
        long h = 0;
        for (Columns.Column column : Columns.of(world)) h = mix(h ^ of(column));
        return h;
    }

    public static long of(Columns.Column column) {
        return value(column.value(), column.name().hashCode());
    }

    /** The fingerprints of several, in their order. */
    public static long of(List<Columns.Column> columns) {
        long h = 0;
        for (Columns.Column column : columns) h = mix(h ^ of(column));
        return h;
    }

    private static long value(Object value, long h) {
        return switch (value) {
            case long[] a -> { for (long x : a) h = mix(h ^ x); yield h; }
            case double[] a -> { for (double x : a) h = mix(h ^ Double.doubleToRawLongBits(x)); yield h; }
            case int[] a -> { for (int x : a) h = mix(h ^ x); yield h; }
            case short[] a -> { for (short x : a) h = mix(h ^ x); yield h; }
            case byte[] a -> { for (byte x : a) h = mix(h ^ x); yield h; }
            case float[] a -> { for (float x : a) h = mix(h ^ Float.floatToRawIntBits(x)); yield h; }
            case boolean[] a -> { for (boolean x : a) h = mix(h ^ (x ? 1 : 2)); yield h; }
            case Long x -> mix(h ^ x);
            case Integer x -> mix(h ^ x);
            case Double x -> mix(h ^ Double.doubleToRawLongBits(x));
            case Boolean x -> mix(h ^ (x ? 1 : 2));
            case Object a when a.getClass().isArray() -> {
                for (int i = 0; i < Array.getLength(a); i++) h = value(Array.get(a, i), h);
                yield h;
            }
            default -> throw new IllegalArgumentException("no fingerprint for " + value.getClass());
        };
    }

    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
