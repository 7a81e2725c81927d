package thermidor.planning.numbers;

import java.util.Arrays;

/**
 * A matrix of which only the entries that are not zero are kept, column after column.
 *
 * <p>Column {@code c} holds {@code value[k]} in row {@code row[k]} for {@code k} from {@code start[c]} up to
 * {@code start[c + 1]}. Nobody changes these arrays after construction. Sums run in a fixed order, so results repeat.
 */
public record SparseMatrix(int rows, int columns, int[] start, int[] row, double[] value) {
    public int entries() {
        return start[columns];
    }

    /** {@code M x}: for every row, what the columns at levels {@code x} bring into it. */
    public double[] times(double[] x) {
        double[] product = new double[rows];
        for (int c = 0; c < columns; c++) {
            double level = x[c];
            if (level == 0) continue;
            for (int k = start[c]; k < start[c + 1]; k++) product[row[k]] += value[k] * level;
        }
        return product;
    }

    /** {@code y M}: for every column, its worth when a unit of row {@code r} is worth {@code y[r]}. */
    public double[] worth(double[] y) {
        double[] product = new double[columns];
        for (int c = 0; c < columns; c++) product[c] = worth(c, y);
        return product;
    }

    public double worth(int column, double[] y) {
        double sum = 0;
        for (int k = start[column]; k < start[column + 1]; k++) sum += value[k] * y[row[k]];
        return sum;
    }

    /** The same entries read by rows: a column of the result is a row of this matrix. */
    public SparseMatrix transposed() {
        int[] begin = new int[rows + 1];
        for (int k = 0; k < entries(); k++) begin[row[k] + 1]++;
        for (int r = 0; r < rows; r++) begin[r + 1] += begin[r];
        int[] next = Arrays.copyOf(begin, rows);
        int[] column = new int[entries()];
        double[] swapped = new double[entries()];
        for (int c = 0; c < columns; c++) {
            for (int k = start[c]; k < start[c + 1]; k++) {
                int at = next[row[k]]++;
                column[at] = c;
                swapped[at] = value[k];
            }
        }
        return new SparseMatrix(columns, rows, begin, column, swapped);
    }

    /** Collects entries column by column. Entries of one row within a column are added up; zeros are dropped. */
    public static final class Builder {
        private int[] start = new int[16];
        private int[] row = new int[64];
        private double[] value = new double[64];
        private int columns;
        private int entries;

        /** Adds to the column that is being written. */
        public Builder put(int atRow, double amount) {
            if (amount == 0) return this;
            for (int k = start[columns]; k < entries; k++) {
                if (row[k] == atRow) {
                    value[k] += amount;
                    return this;
                }
            }
            return putNew(atRow, amount);
        }

        /** The same, where the caller knows that the column does not name this row yet. */
        public Builder putNew(int atRow, double amount) {
            if (amount == 0) return this;
            if (entries == row.length) {
                row = Arrays.copyOf(row, 2 * entries);
                value = Arrays.copyOf(value, 2 * entries);
            }
            row[entries] = atRow;
            value[entries++] = amount;
            return this;
        }

        /** Ends the column that is being written and tells its number. */
        public int endColumn() {
            columns++;
            if (columns + 1 > start.length) start = Arrays.copyOf(start, 2 * start.length);
            start[columns] = entries;
            return columns - 1;
        }

        public SparseMatrix build(int rows) {
            return new SparseMatrix(rows, columns, Arrays.copyOf(start, columns + 1),
                Arrays.copyOf(row, entries), Arrays.copyOf(value, entries));
        }
    }
}
