package thermidor.planning.solve;

import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/**
 * An answer judged from the program alone. Shares no code with the solvers.
 *
 * <p>Errors are relative: a row's violation is divided by one plus what flows through the row, a reduced gain's by one
 * plus what it is made of, the gap by one plus the two objectives.
 *
 * @param primalError worst violation of a row or a bound, share
 * @param dualError   worst gain that the prices leave on an unlimited activity, share
 * @param gap         distance between the value reached and the value that the prices prove to be the most, share
 * @param reached     objective of the levels
 * @param bound       no plan can reach more than this, if dualError is zero
 */
public record Check(double primalError, double dualError, double gap, double reached, double bound) {
    public static Check of(LinearProgram program, double[] levels, double[] worth) {
        double reached = program.objective(levels);
        double[] dual = dual(program, worth);
        double gap = Math.abs(dual[1] - reached) / (1 + Math.abs(reached) + Math.abs(dual[1]));
        return new Check(primalError(program, levels), dual[0], gap, reached, dual[1]);
    }

    public boolean passes(double tolerance) {
        return primalError <= tolerance && dualError <= tolerance && gap <= tolerance;
    }

    /** The answer if it stands, and otherwise in words why it does not. */
    static Solution verified(LinearProgram program, double[] levels, double[] worth, double tolerance) {
        Check check = of(program, levels, worth);
        if (check.passes(tolerance)) return new Solution.Optimal(levels, worth, check.reached, check);
        return new Solution.NoPlanFound("the solver called an answer optimal that fails our check at %.1e: %s"
            .formatted(tolerance, check.inWords()));
    }

    public String inWords() {
        return "rows are missed by %.1e, prices by %.1e, the gap is %.1e".formatted(primalError, dualError, gap);
    }

    private static double primalError(LinearProgram program, double[] levels) {
        SparseMatrix m = program.matrix();
        int[] start = m.start();
        int[] row = m.row();
        double[] value = m.value();
        double[] flow = new double[m.rows()];
        double[] size = new double[m.rows()];
        double worst = 0;
        for (int c = 0; c < m.columns(); c++) {
            double x = levels[c];
            if (!Double.isFinite(x)) return Double.POSITIVE_INFINITY;
            worst = Math.max(worst, outside(x, program.least()[c], program.most()[c]) / (1 + Math.abs(x)));
            if (x == 0) continue;
            for (int k = start[c]; k < start[c + 1]; k++) {
                flow[row[k]] += value[k] * x;
                size[row[k]] += Math.abs(value[k] * x);
            }
        }
        for (int r = 0; r < m.rows(); r++) {
            worst = Math.max(worst, outside(flow[r], program.rowLeast()[r], program.rowMost()[r]) / (1 + size[r]));
        }
        return worst;
    }

    /** The worst wrong-signed price, and the bound that all the other prices prove. */
    private static double[] dual(LinearProgram program, double[] worth) {
        SparseMatrix m = program.matrix();
        int[] start = m.start();
        int[] row = m.row();
        double[] value = m.value();
        double[] errorAndBound = new double[2];
        for (int r = 0; r < m.rows(); r++) {
            add(worth[r], Math.abs(worth[r]), program.rowLeast()[r], program.rowMost()[r], errorAndBound);
        }
        for (int c = 0; c < m.columns(); c++) {
            double left = program.gain()[c];
            double size = Math.abs(left);
            for (int k = start[c]; k < start[c + 1]; k++) {
                double charge = value[k] * worth[row[k]];
                left -= charge;
                size += Math.abs(charge);
            }
            add(left, size, program.least()[c], program.most()[c], errorAndBound);
        }
        return errorAndBound;
    }

    private static void add(double price, double size, double least, double most, double[] errorAndBound) {
        if (price == 0) return;
        double at = price > 0 ? most : least;
        if (Double.isFinite(at)) errorAndBound[1] += price * at;
        else errorAndBound[0] = Math.max(errorAndBound[0], Math.abs(price) / (1 + size));
        if (Double.isNaN(price)) errorAndBound[0] = Double.POSITIVE_INFINITY;
    }

    private static double outside(double x, double least, double most) {
        return Math.max(0, Math.max(least - x, x - most));
    }
}
