package thermidor.lab.fit;

/** Wilson's interval of a share that was counted. */
public final class Wilson {
    /** Two-sided 5 % of the normal distribution. */
    private static final double WIDTH = 1.959964;

    private Wilson() {}

    public static double[] interval(int n, int of) {
        if (of == 0) return new double[] {0, 1};
        double p = (double) n / of;
        double z = WIDTH * WIDTH / of;
        double middle = (p + z / 2) / (1 + z);
        double half = WIDTH / (1 + z) * StrictMath.sqrt(p * (1 - p) / of + z / (4 * of));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
}
