package thermidor.planning.numbers;

/**
 * Maximise {@code gain · x} while {@code rowLeast ≤ M x ≤ rowMost} and {@code least ≤ x ≤ most}.
 *
 * <p>Infinite bounds stand for no bound. The arrays are not changed after construction.
 */
public record LinearProgram(SparseMatrix matrix, double[] gain, double[] least, double[] most,
                            double[] rowLeast, double[] rowMost) {
    public LinearProgram {
        lengths("columns", matrix.columns(), gain, least, most);
        lengths("rows", matrix.rows(), rowLeast, rowMost);
    }

    public int rows() {
        return matrix.rows();
    }

    public int columns() {
        return matrix.columns();
    }

    public double objective(double[] x) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) sum += gain[c] * x[c];
        return sum;
    }

    private static void lengths(String of, int expected, double[]... arrays) {
        for (double[] array : arrays) {
            if (array.length != expected) throw new IllegalArgumentException("""
                A linear program with %d %s got a list of %d numbers for them.
                Maybe a bound was forgotten?""".formatted(expected, of, array.length));
        }
    }
}
