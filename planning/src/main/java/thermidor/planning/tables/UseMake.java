package thermidor.planning.tables;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What industries use and what they make, as statistical offices publish it. All values in one unit.
 *
 * @param use  [unit/year] row: good, column: industry
 * @param make [unit/year] row: industry, column: good
 */
public record UseMake(List<String> goods, List<String> industries, String unit, String labour, double[][] use, double[][] make, FinalUses uses,
                      Industries needs) {
    public UseMake {
        goods = List.copyOf(goods);
        industries = List.copyOf(industries);
    }

    /** A symmetric table; and how many negative flows were set to zero in it, their sum, and the sum of labour so treated. */
    public record Symmetric(SymmetricTable table, int negativeCells, double negativeSum, double negativeLabour) {}

    public double madeBy(int industry) {
        double made = 0;
        for (double amount : make[industry]) made += amount;
        return made;
    }

    /** [unit/year] by good */
    public double[] output() {
        double[] output = new double[goods.size()];
        for (double[] row : make) for (int k = 0; k < output.length; k++) output[k] += row[k];
        return output;
    }

    public Symmetric symmetric(Technology technology) {
        return technology == Technology.INDUSTRY ? byIndustry() : byCommodity();
    }

    private Symmetric byIndustry() {
        int n = goods.size();
        double[][] share = new double[industries.size()][n];
        for (int j = 0; j < share.length; j++) {
            double made = madeBy(j);
            for (int k = 0; k < n; k++) share[j][k] = made == 0 ? 0 : make[j][k] / made;
        }
        var makers = new Grouping(goods, share);
        double[][] flows = new double[n][];
        for (int i = 0; i < n; i++) flows[i] = makers.sums(use[i]);
        return new Symmetric(table(flows, needs.grouped(makers)), 0, 0, 0);
    }

    private Symmetric byCommodity() {
        int n = goods.size();
        if (industries.size() != n) throw new IllegalArgumentException("""
            commodity technology needs as many industries as goods; here are %d goods and %d industries.
            Maybe use --technology industry, or group both by a concordance?""".formatted(n, industries.size()));
        double[][] questions = new double[n][n + 3];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) questions[j][i] = use[i][j];
            questions[j][n] = needs.labour()[j];
            questions[j][n + 1] = needs.fromAbroad()[j];
            questions[j][n + 2] = needs.wornOut()[j];
        }
        var system = new LinearSystem(makeOrNothing(), questions);
        system.solve().ifPresent(k -> {
            throw new IllegalArgumentException("""
                commodity technology cannot tell the inputs of %s: no industry makes it in a proportion of its own.
                Maybe use --technology industry?""".formatted(goods.get(k)));
        });
        return cut(system.unknowns());
    }

    /** What industries make; a good that nobody makes, in an industry of its place that makes nothing, needs nothing. */
    private double[][] makeOrNothing() {
        double[] output = output();
        double[][] made = new double[make.length][];
        for (int k = 0; k < made.length; k++) {
            made[k] = make[k].clone();
            if (output[k] == 0 && madeBy(k) == 0) made[k][k] = 1;
        }
        return made;
    }

    /** {@code perUnit[k]}: all that a unit of good {@code k} needs. */
    private Symmetric cut(double[][] perUnit) {
        int n = goods.size();
        double[] output = output();
        int cells = 0;
        double sum = 0;
        double labourBelowZero = 0;
        for (int k = 0; k < n; k++) {
            for (int q = 0; q < n + 3; q++) {
                double amount = perUnit[k][q] * output[k];
                if (amount < 0 && q < n) {
                    if (amount < -1e-9) cells++;
                    sum += amount;
                }
                if (q == n) labourBelowZero += Math.min(0, amount);
                perUnit[k][q] = Math.max(0, amount);
            }
        }
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) for (int k = 0; k < n; k++) flows[i][k] = perUnit[k][i];
        return new Symmetric(table(flows, new Industries(column(perUnit, n), column(perUnit, n + 1), column(perUnit, n + 2))), cells, sum,
            labourBelowZero);
    }

    private static double[] column(double[][] rows, int column) {
        return IntStream.range(0, rows.length).mapToDouble(k -> rows[k][column]).toArray();
    }

    private SymmetricTable table(double[][] flows, Industries ofGoods) {
        return new SymmetricTable(goods, goods.stream().map(_ -> unit).toList(), labour, flows, uses, output(), ofGoods);
    }

    /** The same for groups of goods and groups of industries. */
    public UseMake grouped(Grouping ofGoods, Grouping ofIndustries) {
        return new UseMake(ofGoods.groups(), ofIndustries.groups(), unit, labour, ofGoods.sums(use, ofIndustries),
            ofIndustries.sums(make, ofGoods), uses.grouped(ofGoods), needs.grouped(ofIndustries));
    }
}
