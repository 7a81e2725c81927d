package thermidor.lab.derive;

import java.util.Arrays;

/**
 * Balances a table of flows to new row and column sums by scaling rows and columns in turn (RAS, biproportional fitting).
 * What is zero stays zero, and no sign changes. Cells known beforehand are held fixed and only the rest is scaled.
 *
 * <p>Limits: every row of the prior with a positive margin needs a positive cell, else no scaling can reach the margin.
 */
public final class Ras {

    private Ras() {}

    /** How the balancing went. {@code gap}: largest difference of a row or column sum from its margin, in the table's unit. */
    public record Report(int rounds, double gap, double[] rowFactors, double[] columnFactors) {}

    /** A balanced table and the account of how it was reached. */
    public record Balanced(double[][] flows, Report report) {}

    /** Balances {@code prior} to the margins. */
    public static Balanced balance(double[][] prior, double[] rowSums, double[] columnSums, double gap, int maxRounds) {
        checkMargins(prior, rowSums, columnSums, gap);
        int rows = rowSums.length;
        int columns = columnSums.length;
        double[][] flows = new double[rows][];
        for (int i = 0; i < rows; i++) flows[i] = prior[i].clone();
        double[] r = ones(rows);
        double[] s = ones(columns);
        double worst = Double.POSITIVE_INFINITY;
        int round = 0;
        while (worst > gap) {
            if (round++ == maxRounds) throw new IllegalStateException("""
                RAS stopped after %d rounds with a gap of %s.
                Maybe a row or column has no cell but zeros, or the margins contradict the zeros?""".formatted(maxRounds, worst));
            for (int i = 0; i < rows; i++) r[i] *= scaleRow(flows, i, rowSums[i]);
            for (int j = 0; j < columns; j++) s[j] *= scaleColumn(flows, j, columnSums[j]);
            worst = 0;
            for (int i = 0; i < rows; i++) worst = Math.max(worst, Math.abs(rowSum(flows, i) - rowSums[i]));
        }
        return new Balanced(flows, new Report(round, worst, r, s));
    }

    /** As {@link #balance}, with some cells known: {@code known[i][j]} is a flow, or NaN where nothing is known. */
    public static Balanced balanceAround(double[][] known, double[][] prior, double[] rowSums, double[] columnSums,
                                         double gap, int maxRounds) {
        int rows = rowSums.length;
        int columns = columnSums.length;
        double[] rowRest = rowSums.clone();
        double[] columnRest = columnSums.clone();
        double[][] free = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean fixed = !Double.isNaN(known[i][j]);
                if (!fixed) free[i][j] = prior[i][j];
                if (fixed) rowRest[i] -= known[i][j];
                if (fixed) columnRest[j] -= known[i][j];
            }
        }
        Balanced rest = balance(free, rowRest, columnRest, gap, maxRounds);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                if (!Double.isNaN(known[i][j])) rest.flows()[i][j] = known[i][j];
        return rest;
    }

    private static void checkMargins(double[][] prior, double[] rowSums, double[] columnSums, double gap) {
        double total = 0;
        for (double sum : rowSums) total += sum;
        for (double sum : columnSums) total -= sum;
        if (Math.abs(total) > gap) throw new IllegalArgumentException(
            "Row sums exceed column sums by %s.\nMaybe a margin is missing?".formatted(total));
        for (int i = 0; i < rowSums.length; i++) if (rowSums[i] < 0) throw negative("Row", i, rowSums[i]);
        for (int j = 0; j < columnSums.length; j++) if (columnSums[j] < 0) throw negative("Column", j, columnSums[j]);
        for (double[] row : prior)
            for (double cell : row)
                if (!(cell >= 0)) throw new IllegalArgumentException("The prior holds %s; RAS needs cells of zero or more.".formatted(cell));
    }

    private static IllegalArgumentException negative(String what, int at, double sum) {
        return new IllegalArgumentException(
            "%s %d has a margin of %s.\nMaybe the known cells take more than the margin gives?".formatted(what, at, sum));
    }

    private static double scaleRow(double[][] flows, int i, double target) {
        double factor = factor(rowSum(flows, i), target);
        for (int j = 0; j < flows[i].length; j++) flows[i][j] *= factor;
        return factor;
    }

    private static double scaleColumn(double[][] flows, int j, double target) {
        double sum = 0;
        for (double[] row : flows) sum += row[j];
        double factor = factor(sum, target);
        for (double[] row : flows) row[j] *= factor;
        return factor;
    }

    private static double factor(double sum, double target) {
        return sum == 0 ? 1 : target / sum;
    }

    private static double rowSum(double[][] flows, int i) {
        double sum = 0;
        for (double cell : flows[i]) sum += cell;
        return sum;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
