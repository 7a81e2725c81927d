package thermidor.planning.large;

/**
 * Moves neighbours in memory, all alike: loops without branches, which the compiler turns into steps of several numbers at a time. What
 * moves is at {@code from} on in its own columns; what moves it stands at the beginning of {@code by}.
 */
final class Moves {
    private Moves() {}

    /** Zero, or the number if it is more: exact, and without a branch. */
    private static float positive(float number) {
        return .5f * (number + Math.abs(number));
    }

    /** Reflected steps, pulled back towards the anchor; {@code bar} keeps the reflected step itself. */
    static void quantities(float[] now, float[] anchor, float[] bar, float[] step, float[] by, int from, int count,
                           float tau, float keep) {
        float back = 1 - keep;
        for (int k = 0; k < count; k++) {
            float old = now[from + k];
            float target = positive(old + tau * step[from + k] * by[k]);
            float reflected = 2 * target - old;
            bar[from + k] = reflected;
            now[from + k] = keep * reflected + back * anchor[from + k];
        }
    }

    static void prices(float[] now, float[] anchor, float[] step, float[] by, int from, int count, float sigma, float keep) {
        float back = 1 - keep;
        for (int k = 0; k < count; k++) {
            float old = now[from + k];
            float target = positive(old + sigma * step[from + k] * by[k]);
            now[from + k] = keep * (2 * target - old) + back * anchor[from + k];
        }
    }

    /** Where the step leads, before it is reflected. */
    static void note(float[] now, float[] step, float[] by, float[] note, int from, int count, float length) {
        for (int k = 0; k < count; k++) note[from + k] = positive(now[from + k] + length * step[from + k] * by[k]);
    }

    /** Sum of the ways that would be gone, squared, in units of their steps. */
    static double moved(float[] now, float[] step, float[] by, int from, int count, float length) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            float old = now[from + k];
            sum += way(positive(old + length * step[from + k] * by[k]) - old, step[from + k]);
        }
        return sum;
    }

    static void add(float[] what, int from, float[] to, int count) {
        for (int k = 0; k < count; k++) to[k] += what[from + k];
    }

    /** A way gone, squared, in units of its step; what cannot move has gone none. */
    static double way(double distance, double step) {
        return step > 0 ? distance * distance / step : 0;
    }
}
