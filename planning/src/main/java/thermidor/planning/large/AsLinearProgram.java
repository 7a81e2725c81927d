package thermidor.planning.large;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Arrays;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/**
 * The same economy written out as one linear program, for other solvers. Unknowns: output, building, baskets; limits: goods,
 * capacities, labour and nature; each thing by thing and year by year.
 */
public final class AsLinearProgram {
    private AsLinearProgram() {}

    public static LinearProgram of(GrowingEconomy e) {
        int years = e.years();
        int goods = e.goods();
        int stocks = e.stocks();
        int capacities = goods * years;
        int limits = capacities + stocks * years;
        int rows = limits + e.kindsOfLimit() * years;
        int columns = (goods + stocks + e.uses()) * years;
        var matrix = new SparseMatrix.Builder();
        double[] gain = new double[columns];
        double[] most = new double[columns];
        Arrays.fill(most, POSITIVE_INFINITY);
        SparseMatrix a = e.inputs();
        for (int i = 0; i < goods; i++) {
            for (int y = 0; y < years; y++) {
                matrix.put(i * years + y, 1);
                for (int k = a.start()[i]; k < a.start()[i + 1]; k++) {
                    matrix.put(a.row()[k] * years + y, -a.value()[k]);
                }
                for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                    matrix.put(capacities + s * years + y, e.need()[s]);
                }
                SparseMatrix l = e.limitUse();
                for (int k = l.start()[i]; k < l.start()[i + 1]; k++) {
                    matrix.put(limits + l.row()[k] * years + y, l.value()[k]);
                }
                matrix.endColumn();
            }
        }
        SparseMatrix m = e.madeOf();
        for (int s = 0; s < stocks; s++) {
            for (int y = 0; y < years; y++) {
                for (int k = m.start()[s]; k < m.start()[s + 1]; k++) {
                    matrix.put(m.row()[k] * years + y, -m.value()[k]);
                }
                for (int later = y; later < years; later++) {
                    matrix.put(capacities + s * years + later, -e.working()[s * years + later - y]);
                }
                int column = matrix.endColumn();
                gain[column] = e.legacy()[s * years + y];
                if (e.idle(s, y)) most[column] = 0;
            }
        }
        for (int u = 0; u < e.uses(); u++) {
            for (int y = 0; y < years; y++) {
                for (int i = 0; i < goods; i++) matrix.putNew(i * years + y, -e.baskets()[u][i * years + y]);
                gain[matrix.endColumn()] = e.weights()[u][y];
            }
        }
        double[] rowLeast = new double[rows];
        double[] rowMost = new double[rows];
        Arrays.fill(rowLeast, NEGATIVE_INFINITY);
        Arrays.fill(rowMost, POSITIVE_INFINITY);
        System.arraycopy(e.demand(), 0, rowLeast, 0, capacities);
        System.arraycopy(e.opening(), 0, rowMost, capacities, stocks * years);
        System.arraycopy(e.limits(), 0, rowMost, limits, e.kindsOfLimit() * years);
        return new LinearProgram(matrix.build(rows), gain, new double[columns], most, rowLeast, rowMost);
    }
}
