package thermidor.planning.large;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/**
 * A linear program as {@code most gain · x} while {@code A x ≤ limit} and {@code 0 ≤ x ≤ room}, without the unknowns that its limits
 * leave no choice for, and in units in which the entries are of one size. Reads unknowns and prices back into the program.
 *
 * <p>An unknown without any bound, such as the worst year's baskets, is held to zero or more where zero is always allowed and no less is
 * wanted; {@link #worth} makes prices fit it.
 */
final class Inequalities {
    private static final int ROUNDS_OF_UNITS = 6;
    private static final double SAME = 1e-13;

    private final LinearProgram program;
    private final SparseMatrix byRow;
    private final double[] fixedAt;
    private final boolean[] fixed;
    private final boolean[] rowGone;
    private final List<int[]> emptied = new ArrayList<>();
    private boolean impossible;
    private boolean endless;
    private boolean strange;

    private int[] columnOf;
    private double[] from;
    private double[] columnUnit;
    private int[] rowOf;
    private double[] rowUnit;

    SparseMatrix matrix;
    SparseMatrix rows;
    double[] gain;
    double[] limit;
    double[] room;
    /** What the objective is where all unknowns are zero, and what one unit of gain stands for. */
    double base;
    double unit;

    Inequalities(LinearProgram program) {
        this.program = program;
        byRow = program.matrix().transposed();
        fixedAt = new double[program.columns()];
        fixed = new boolean[program.columns()];
        rowGone = new boolean[program.rows()];
        for (int c = 0; c < fixed.length; c++) {
            if (program.least()[c] > program.most()[c]) impossible = true;
            if (program.least()[c] == program.most()[c]) fix(c, program.least()[c]);
        }
        for (int c = 0; c < fixed.length; c++) if (isFree(c) && !zeroIsAllowed(c)) strange = true;
        while (!impossible && leaveOut()) { /* until nothing more follows */ }
        if (!impossible && !endless && !strange) write();
    }

    /** The bounds alone show that nothing keeps all limits. */
    boolean impossible() {
        return impossible;
    }

    /** Something wanted meets no limit at all. */
    boolean endless() {
        return endless;
    }

    /** An unknown without any bound might have to be below zero. */
    boolean strange() {
        return strange;
    }

    private boolean isFree(int c) {
        return program.least()[c] == NEGATIVE_INFINITY && program.most()[c] == POSITIVE_INFINITY;
    }

    /** Whatever the others are, raising this unknown to zero breaks no limit, and nothing is lost by it. */
    private boolean zeroIsAllowed(int column) {
        if (program.gain()[column] < 0) return false;
        SparseMatrix m = program.matrix();
        for (int k = m.start()[column]; k < m.start()[column + 1]; k++) {
            int r = m.row()[k];
            int sign = m.value()[k] > 0 ? 1 : -1;
            double limit = sign > 0 ? program.rowMost()[r] : -program.rowLeast()[r];
            if (limit == POSITIVE_INFINITY) continue;
            double most = 0;
            for (int j = byRow.start()[r]; j < byRow.start()[r + 1]; j++) {
                int c = byRow.row()[j];
                double a = sign * byRow.value()[j];
                if (c != column) most += a * (a > 0 ? program.most()[c] : program.least()[c]);
            }
            if (!(most <= limit)) return false;
        }
        return true;
    }

    private void fix(int column, double at) {
        fixed[column] = true;
        fixedAt[column] = at;
    }

    /** Fixes what a limit leaves no choice for, and what nothing asks for. */
    private boolean leaveOut() {
        boolean any = false;
        for (int r = 0; r < rowGone.length && !impossible; r++) {
            if (rowGone[r]) continue;
            any |= force(r, 1, program.rowMost()[r]);
            if (!rowGone[r]) any |= force(r, -1, -program.rowLeast()[r]);
        }
        for (int c = 0; c < fixed.length; c++) {
            if (fixed[c] || touches(c)) continue;
            double gains = program.gain()[c];
            double best = gains > 0 ? program.most()[c] : gains < 0 ? program.least()[c]
                : Double.isFinite(program.least()[c]) ? program.least()[c] : Math.min(0, program.most()[c]);
            if (Double.isInfinite(best)) endless = true;
            fix(c, Double.isInfinite(best) ? 0 : best);
            any = true;
        }
        return any;
    }

    private boolean touches(int column) {
        SparseMatrix m = program.matrix();
        for (int k = m.start()[column]; k < m.start()[column + 1]; k++) if (!rowGone[m.row()[k]]) return true;
        return false;
    }

    /** Looks whether {@code sign · row ≤ most} holds only with every unknown in it at its bound. */
    private boolean force(int r, int sign, double most) {
        if (most == POSITIVE_INFINITY) return false;
        double least = 0;
        double size = Math.abs(most);
        boolean any = false;
        for (int k = byRow.start()[r]; k < byRow.start()[r + 1]; k++) {
            int c = byRow.row()[k];
            double a = sign * byRow.value()[k];
            double at = fixed[c] ? fixedAt[c] : a > 0 ? program.least()[c] : program.most()[c];
            any |= !fixed[c];
            if (Double.isInfinite(at)) return false;
            least += a * at;
            size += Math.abs(a * at);
        }
        if (least > most + 1e-9 * (1 + size)) impossible = true;
        if (!any) {
            boolean otherToo = least <= most + 1e-9 * (1 + size) && (sign < 0 || program.rowLeast()[r] == NEGATIVE_INFINITY);
            if (otherToo) rowGone[r] = true;
            return false;
        }
        if (least < most - SAME * size) return false;
        int count = 0;
        int[] columns = new int[byRow.start()[r + 1] - byRow.start()[r] + 2];
        columns[count++] = r;
        columns[count++] = sign;
        for (int k = byRow.start()[r]; k < byRow.start()[r + 1]; k++) {
            int c = byRow.row()[k];
            if (fixed[c]) continue;
            fix(c, sign * byRow.value()[k] > 0 ? program.least()[c] : program.most()[c]);
            columns[count++] = c;
        }
        emptied.add(Arrays.copyOf(columns, count));
        rowGone[r] = true;
        return true;
    }

    private void write() {
        int[] numbers = new int[program.rows()];
        rowOf = new int[2 * program.rows()];
        int count = 0;
        int[] firstOf = new int[program.rows()];
        for (int r = 0; r < numbers.length; r++) {
            firstOf[r] = count;
            if (rowGone[r]) continue;
            if (program.rowMost()[r] < POSITIVE_INFINITY) rowOf[count++] = r + 1;
            if (program.rowLeast()[r] > NEGATIVE_INFINITY) rowOf[count++] = -r - 1;
        }
        rowOf = Arrays.copyOf(rowOf, count);
        limit = new double[count];
        double[] flow = new double[program.rows()];
        columnOf = new int[program.columns()];
        from = new double[program.columns()];
        int columns = 0;
        SparseMatrix m = program.matrix();
        var builder = new SparseMatrix.Builder();
        double[] gains = new double[program.columns()];
        double[] rooms = new double[program.columns()];
        for (int c = 0; c < program.columns(); c++) {
            double least = program.least()[c];
            boolean down = least == NEGATIVE_INFINITY && program.most()[c] < POSITIVE_INFINITY;
            double at = fixed[c] ? fixedAt[c] : down ? program.most()[c] : least == NEGATIVE_INFINITY ? 0 : least;
            from[c] = at;
            base += program.gain()[c] * at;
            for (int k = m.start()[c]; k < m.start()[c + 1]; k++) flow[m.row()[k]] += m.value()[k] * at;
            if (fixed[c]) continue;
            int direction = down ? -1 : 1;
            for (int k = m.start()[c]; k < m.start()[c + 1]; k++) {
                int r = m.row()[k];
                if (rowGone[r]) continue;
                int end = r + 1 < numbers.length ? firstOf[r + 1] : count;
                for (int row = firstOf[r]; row < end; row++) builder.putNew(row, direction * sign(rowOf[row]) * m.value()[k]);
            }
            builder.endColumn();
            gains[columns] = direction * program.gain()[c];
            rooms[columns] = down ? POSITIVE_INFINITY : program.most()[c] - at;
            columnOf[columns++] = direction * (c + 1);
        }
        columnOf = Arrays.copyOf(columnOf, columns);
        gain = Arrays.copyOf(gains, columns);
        room = Arrays.copyOf(rooms, columns);
        for (int row = 0; row < count; row++) {
            int r = Math.abs(rowOf[row]) - 1;
            limit[row] = rowOf[row] > 0 ? program.rowMost()[r] - flow[r] : flow[r] - program.rowLeast()[r];
        }
        units(builder.build(count));
    }

    private static int sign(int number) {
        return number > 0 ? 1 : -1;
    }

    /** Units, powers of two, in which the largest entries of rows and columns are near one. */
    private void units(SparseMatrix plain) {
        rowUnit = new double[plain.rows()];
        columnUnit = new double[plain.columns()];
        Arrays.fill(rowUnit, 1);
        Arrays.fill(columnUnit, 1);
        for (int round = 0; round < ROUNDS_OF_UNITS; round++) {
            double[] row = new double[plain.rows()];
            double[] column = new double[plain.columns()];
            for (int c = 0; c < plain.columns(); c++) {
                for (int k = plain.start()[c]; k < plain.start()[c + 1]; k++) {
                    double size = Math.abs(plain.value()[k]) * rowUnit[plain.row()[k]] * columnUnit[c];
                    row[plain.row()[k]] = Math.max(row[plain.row()[k]], size);
                    column[c] = Math.max(column[c], size);
                }
            }
            for (int r = 0; r < row.length; r++) if (row[r] > 0) rowUnit[r] *= halfway(row[r]);
            for (int c = 0; c < column.length; c++) if (column[c] > 0) columnUnit[c] *= halfway(column[c]);
        }
        double amounts = power(greatest(limit, rowUnit, 1));
        double gains = power(greatest(gain, columnUnit, 1));
        unit = amounts * gains;
        double[] value = plain.value().clone();
        for (int c = 0; c < plain.columns(); c++) {
            for (int k = plain.start()[c]; k < plain.start()[c + 1]; k++) value[k] *= rowUnit[plain.row()[k]] * columnUnit[c];
            gain[c] *= columnUnit[c] / gains;
            room[c] /= columnUnit[c] * amounts;
            columnUnit[c] *= amounts;
        }
        for (int r = 0; r < rowUnit.length; r++) {
            limit[r] *= rowUnit[r] / amounts;
            rowUnit[r] *= gains;
        }
        matrix = new SparseMatrix(plain.rows(), plain.columns(), plain.start(), plain.row(), value);
        rows = matrix.transposed();
    }

    private static double greatest(double[] values, double[] units, double otherwise) {
        double most = 0;
        for (int i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] * units[i]));
        return most > 0 ? most : otherwise;
    }

    private static double halfway(double size) {
        return 1 / power(Math.sqrt(size));
    }

    private static double power(double size) {
        return Math.scalb(1.0, Math.getExponent(size));
    }

    /** The program's unknowns. */
    double[] levels(double[] x) {
        double[] levels = from.clone();
        for (int k = 0; k < columnOf.length; k++) {
            int c = Math.abs(columnOf[k]) - 1;
            double at = from[c] + sign(columnOf[k]) * columnUnit[k] * x[k];
            levels[c] = Math.max(program.least()[c], Math.min(program.most()[c], at));
        }
        return levels;
    }

    /** The program's prices; those of limits left out are made so that what they forbid does not pay. */
    double[] worth(double[] y) {
        double[] worth = new double[program.rows()];
        for (int row = 0; row < rowOf.length; row++) worth[Math.abs(rowOf[row]) - 1] += sign(rowOf[row]) * rowUnit[row] * y[row];
        fitFreeUnknown(worth);
        SparseMatrix m = program.matrix();
        for (int e = emptied.size() - 1; e >= 0; e--) {
            int[] columns = emptied.get(e);
            int r = columns[0];
            int sign = columns[1];
            double price = 0;
            for (int i = 2; i < columns.length; i++) {
                int c = columns[i];
                double a = 0;
                for (int k = m.start()[c]; k < m.start()[c + 1]; k++) if (m.row()[k] == r) a = m.value()[k];
                double missing = (program.gain()[c] - m.worth(c, worth)) / (sign * a);
                price = Math.max(price, missing);
            }
            worth[r] += sign * price * (price > 0 ? 1 + SAME : 1);
        }
        return worth;
    }

    /** Prices at which the one unknown without bounds would gain nothing either way, where nothing else gains by itself. */
    private void fitFreeUnknown(double[] worth) {
        int free = -1;
        for (int c = 0; c < fixed.length; c++) {
            boolean isFree = !fixed[c] && isFree(c);
            if (isFree && free < 0) free = c;
            else if (isFree || program.gain()[c] > 0) return;
        }
        if (free < 0) return;
        double charge = program.matrix().worth(free, worth);
        double share = program.gain()[free] / charge;
        if (!(share > 0 && share <= 1)) return;
        for (int r = 0; r < worth.length; r++) worth[r] *= share;
    }
}
