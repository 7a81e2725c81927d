package thermidor.planning.large;

/** A symmetric positive matrix of which every entry is kept, taken apart into {@code Uᵀ U} by the whole team. Rows begin at their diagonal. */
final class Triangle {
    private static final int PANEL = 32;
    private static final int LINES = 16;

    final double[][] rows;
    private final Team team;

    Triangle(int size, Team team) {
        this.team = team;
        rows = new double[size][];
        for (int i = 0; i < size; i++) rows[i] = new double[size - i];
    }

    /** False where the matrix is not positive. */
    boolean takeApart() {
        int n = rows.length;
        for (int first = 0; first < n; first += PANEL) {
            int end = Math.min(n, first + PANEL);
            if (!panel(first, end)) return false;
            int from = first;
            int after = end;
            team.each((n - end + LINES - 1) / LINES, block -> {
                int last = Math.min(n, after + (block + 1) * LINES);
                for (int i = after + block * LINES; i < last; i++) subtract(i, from, after);
            });
        }
        return true;
    }

    private boolean panel(int first, int end) {
        for (int i = first; i < end; i++) {
            subtract(i, first, i);
            double[] row = rows[i];
            if (!(row[0] > 0)) return false;
            double by = 1 / Math.sqrt(row[0]);
            for (int k = 0; k < row.length; k++) row[k] *= by;
        }
        return true;
    }

    /** Takes from row i what the rows from first up to end have in common with it, four at a time. */
    private void subtract(int i, int first, int end) {
        double[] to = rows[i];
        int k = first;
        for (; k + 3 < end; k += 4) {
            four(to, rows[k], i - k, rows[k + 1], i - k - 1, rows[k + 2], i - k - 2, rows[k + 3], i - k - 3);
        }
        for (; k < end; k++) one(to, rows[k], i - k);
    }

    private static void four(double[] to, double[] a, int atA, double[] b, int atB, double[] c, int atC, double[] d, int atD) {
        double fa = a[atA];
        double fb = b[atB];
        double fc = c[atC];
        double fd = d[atD];
        for (int j = 0; j < to.length; j++) to[j] -= fa * a[atA + j] + fb * b[atB + j] + fc * c[atC + j] + fd * d[atD + j];
    }

    private static void one(double[] to, double[] a, int at) {
        double f = a[at];
        for (int j = 0; j < to.length; j++) to[j] -= f * a[at + j];
    }

    /** Overwrites the right side with the solution. */
    void solve(double[] right) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            double[] row = rows[i];
            double value = right[i] / row[0];
            right[i] = value;
            for (int j = 1; j < row.length; j++) right[i + j] -= row[j] * value;
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = rows[i];
            double sum = right[i];
            for (int j = 1; j < row.length; j++) sum -= row[j] * right[i + j];
            right[i] = sum / row[0];
        }
    }
}
