package thermidor.planning.tables;

import java.util.List;
import java.util.OptionalInt;
import thermidor.planning.Leontief;
import thermidor.planning.numbers.SparseMatrix;

/**
 * An input-output table in which every good has one industry of its name.
 *
 * @param units  by good
 * @param labour unit of labour, for example "hour"
 * @param flows  [unit of row's good/year] row: good, column: industry that uses it up
 * @param output [unit/year] by good
 */
public record SymmetricTable(List<String> goods, List<String> units, String labour, double[][] flows, FinalUses uses, double[] output,
                             Industries industries) {
    public SymmetricTable {
        goods = List.copyOf(goods);
        units = List.copyOf(units);
    }

    public int size() {
        return goods.size();
    }

    /** [unit of row's good/unit of column's good] */
    public double coefficient(int good, int industry) {
        return perUnit(flows[good][industry], industry);
    }

    /** An amount of an industry, per unit of its output; nothing where it makes nothing. */
    public double perUnit(double amount, int industry) {
        return output[industry] > 0 ? amount / output[industry] : 0;
    }

    public Leontief technology() {
        var inputs = new SparseMatrix.Builder();
        for (int j = 0; j < size(); j++) {
            for (int i = 0; i < size(); i++) inputs.put(i, coefficient(i, j));
            inputs.endColumn();
        }
        return new Leontief(inputs.build(size()));
    }

    /** [labour/unit] spent in a unit of each good directly. */
    public double[] labourPerUnit() {
        double[] perUnit = new double[size()];
        for (int j = 0; j < perUnit.length; j++) perUnit[j] = perUnit(industries.labour()[j], j);
        return perUnit;
    }

    /** [labour/unit] spent in a unit of each good, directly and in its inputs. */
    public double[] labourValues() {
        return technology().labourValues(labourPerUnit());
    }

    /** [unit/year] of a good that is left when all industries have taken their inputs. */
    public double left(int good) {
        double left = output[good];
        for (double used : flows[good]) left -= used;
        return left;
    }

    /** By how much uses exceed output, as a share of the greater. */
    public double gap(int good) {
        double used = output[good] - left(good) + uses.of(good);
        double size = Math.max(Math.abs(used), output[good]);
        return size == 0 ? 0 : (used - output[good]) / size;
    }

    /** [labour/year] */
    public double labourSpent() {
        double spent = 0;
        for (double hours : industries.labour()) spent += hours;
        return spent;
    }

    /** [labour/year] in all that industries leave. Equal to what is spent, whatever is done with it. */
    public double labourEmbodied(double[] values) {
        double embodied = 0;
        for (int good = 0; good < size(); good++) embodied += values[good] * left(good);
        return embodied;
    }

    /**
     * The first good of which the industries up to its own use up all that they make, or more (Hawkins and Simon): with such a table
     * nothing can be produced for long. Empty if the table is productive.
     */
    public OptionalInt unproductive() {
        int n = size();
        double[][] rest = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) rest[i][j] = (i == j ? 1 : 0) - coefficient(i, j);
        }
        for (int k = 0; k < n; k++) {
            if (!(rest[k][k] > 1e-12)) return OptionalInt.of(k);
            for (int i = k + 1; i < n; i++) {
                double factor = rest[i][k] / rest[k][k];
                if (factor == 0) continue;
                for (int j = k + 1; j < n; j++) rest[i][j] -= factor * rest[k][j];
            }
        }
        return OptionalInt.empty();
    }

    /** The same table for groups of goods. Goods of one group must share their unit. */
    public SymmetricTable grouped(Grouping grouping) {
        String unit = units.isEmpty() ? "" : units.getFirst();
        return new SymmetricTable(grouping.groups(), grouping.groups().stream().map(_ -> unit).toList(), labour,
            grouping.sums(flows, grouping), uses.grouped(grouping), grouping.sums(output), industries.grouped(grouping));
    }
}
