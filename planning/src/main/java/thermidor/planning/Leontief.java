package thermidor.planning;

import thermidor.planning.numbers.SparseMatrix;

/**
 * Industries with one technique and one product each. Column {@code j} of {@code inputs} holds what one unit of product
 * {@code j} uses up, [unit of the good/unit of product j].
 *
 * <p>Both sums go round by round through the inputs of the inputs; the error falls with the matrix's greatest eigenvalue.
 */
public record Leontief(SparseMatrix inputs) {
    private static final int ROUNDS = 100_000;
    private static final double EXACT = 1e-15;

    public Leontief {
        if (inputs.rows() != inputs.columns()) throw new IllegalArgumentException("""
            The table has %d goods and %d industries.
            Maybe a row or a column is missing? Every good needs its industry here.""".formatted(
            inputs.rows(), inputs.columns()));
    }

    /** Gross output that leaves {@code net} over after all inputs are replaced. Both in units of each good. */
    public double[] gross(double[] net) {
        return settled(net, inputs::times);
    }

    /** Labour spent in one unit of each good, directly and in its inputs. [labour/unit] */
    public double[] labourValues(double[] labourPerUnit) {
        return settled(labourPerUnit, inputs::worth);
    }

    /** The labour counted after so many rounds through the inputs. [labour/unit] */
    public double[] labourValues(double[] labourPerUnit, int rounds) {
        double[] sum = labourPerUnit.clone();
        for (int round = 0; round < rounds; round++) sum = next(labourPerUnit, inputs.worth(sum));
        return sum;
    }

    private interface Round {
        double[] through(double[] amounts);
    }

    private static double[] settled(double[] first, Round round) {
        double[] sum = first.clone();
        for (int i = 0; i < ROUNDS; i++) {
            double[] more = next(first, round.through(sum));
            double moved = 0;
            double size = 0;
            for (int j = 0; j < sum.length; j++) {
                moved = Math.max(moved, Math.abs(more[j] - sum[j]));
                size = Math.max(size, Math.abs(more[j]));
            }
            sum = more;
            if (moved <= EXACT * size) return sum;
            if (!(size < 1e100)) break;
        }
        throw new IllegalArgumentException("""
            The sums do not settle: the industries together use up more than they make.
            Maybe the table is in mixed units, or inputs and outputs are swapped?""");
    }

    private static double[] next(double[] first, double[] through) {
        for (int j = 0; j < first.length; j++) through[j] += first[j];
        return through;
    }
}
