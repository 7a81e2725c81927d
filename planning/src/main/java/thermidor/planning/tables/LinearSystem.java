package thermidor.planning.tables;

import java.util.OptionalInt;

/** As many equations as unknowns, solved by elimination with the largest pivot of each column. */
final class LinearSystem {
    private final double[][] matrix;
    private final double[][] right;

    /** {@code right[i]}: what equation {@code i} is to give, one number for each question asked. */
    LinearSystem(double[][] matrix, double[][] right) {
        this.matrix = copy(matrix);
        this.right = copy(right);
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) copy[i] = rows[i].clone();
        return copy;
    }

    /** Turns the right sides into the unknowns; tells the first unknown that cannot be told, if there is one. */
    OptionalInt solve() {
        int n = matrix.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k])) pivot = i;
            if (!(Math.abs(matrix[pivot][k]) > 1e-12)) return OptionalInt.of(k);
            swap(matrix, k, pivot);
            swap(right, k, pivot);
            for (int i = 0; i < n; i++) {
                if (i != k && matrix[i][k] != 0) subtract(i, k, matrix[i][k] / matrix[k][k]);
            }
        }
        for (int k = 0; k < n; k++) for (int q = 0; q < right[k].length; q++) right[k][q] /= matrix[k][k];
        return OptionalInt.empty();
    }

    double[][] unknowns() {
        return right;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }

    private void subtract(int from, int row, double factor) {
        for (int j = row; j < matrix.length; j++) matrix[from][j] -= factor * matrix[row][j];
        for (int q = 0; q < right[from].length; q++) right[from][q] -= factor * right[row][q];
    }
}
