package thermidor.planning.tables;

/**
 * What leaves production, by good; and the goods from abroad that nobody at home makes, in one sum.
 *
 * @param consumption         [unit/year] by good
 * @param investment          [unit/year] by good
 * @param exports             [unit/year] by good
 * @param imports             [unit/year] by good, of the same kind as is made at home; not negative
 * @param consumptionFromAbroad [unit of value/year] other imports that are consumed
 * @param investmentFromAbroad  [unit of value/year] other imports that are invested
 */
public record FinalUses(double[] consumption, double[] investment, double[] exports, double[] imports,
                        double consumptionFromAbroad, double investmentFromAbroad) {
    /** Everything final is consumed. */
    public static FinalUses consumed(double[] amounts) {
        return new FinalUses(amounts, new double[amounts.length], new double[amounts.length], new double[amounts.length], 0, 0);
    }

    public static FinalUses none(int goods) {
        return consumed(new double[goods]);
    }

    /** [unit/year] of a good made at home. */
    public double of(int good) {
        return consumption[good] + investment[good] + exports[good] - imports[good];
    }

    /** The same for groups of goods. */
    FinalUses grouped(Grouping grouping) {
        return new FinalUses(grouping.sums(consumption), grouping.sums(investment), grouping.sums(exports), grouping.sums(imports),
            consumptionFromAbroad, investmentFromAbroad);
    }
}
