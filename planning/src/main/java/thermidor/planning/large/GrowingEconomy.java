package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * An economy in which every good has one industry with one technique, and years hang together only through capital.
 *
 * <p>Columns: what belongs to thing {@code i} in {@code year} stands at {@code i * years + year}, so that one walk through
 * the input matrix serves all years at once. Stocks of capital are numbered industry after industry: those of industry
 * {@code i} are {@code stocksFrom[i]} up to {@code stocksFrom[i + 1]}.
 *
 * @param years      number of years
 * @param inputs     [unit of good/unit of product] column: industry, row: good used up
 * @param limitUse   [unit of limit/unit of product] column: industry, row: kind of labour or natural limit
 * @param limits     [unit of limit/year] by limit and year
 * @param stocksFrom first stock of each industry
 * @param need       [unit of stock/unit of product] by stock
 * @param madeOf     [unit of good/unit of stock] column: stock, row: good
 * @param working    share of a unit built in one year that works so many years later, by stock and years passed
 * @param opening    [unit of stock] that can work if nothing is built, by stock and year
 * @param legacy     [objective/unit of stock] what building in a year is worth behind the last year, by stock and year
 * @param demand     [unit of good/year] fixed, by good and year
 * @param baskets    [unit of good/basket] for each use, by good and year
 * @param weights    [objective/basket] for each use, by year
 */
public record GrowingEconomy(int years, SparseMatrix inputs, SparseMatrix limitUse, double[] limits, int[] stocksFrom,
                             double[] need, SparseMatrix madeOf, double[] working, double[] opening, double[] legacy,
                             double[] demand, double[][] baskets, double[][] weights) {
    public int goods() {
        return inputs.rows();
    }

    public int stocks() {
        return need.length;
    }

    public int kindsOfLimit() {
        return limitUse.rows();
    }

    public int uses() {
        return baskets.length;
    }

    /** Share left after a year of a stock that works from the next year on and wears equally; below zero for any other. */
    double leftAYear(int stock) {
        int first = stock * years;
        if (years < 2 || working[first] != 0 || working[first + 1] != 1) return -1;
        double left = years > 2 ? working[first + 2] : 0;
        for (int passed = 3; passed < years; passed++) {
            if (Math.abs(working[first + passed] - left * working[first + passed - 1]) > 1e-14) return -1;
        }
        return left;
    }

    /** The same where nothing is worth anything: only the limits are left. */
    GrowingEconomy withoutObjective() {
        return new GrowingEconomy(years, inputs, limitUse, limits, stocksFrom, need, madeOf, working, opening,
            new double[legacy.length], demand, baskets, new double[uses()][years]);
    }

    /** Building in this year helps nobody: what is built never works within the plan and is worth nothing behind it. */
    boolean idle(int stock, int year) {
        if (legacy[stock * years + year] > 0) return false;
        for (int later = year; later < years; later++) if (working[stock * years + later - year] > 0) return false;
        return true;
    }

    /** Unknowns and limits, and the entries between them, as a linear program would have them. */
    public String size() {
        long entries = (long) years * (inputs.entries() + goods() + limitUse.entries() + need.length + madeOf.entries()
            + (long) goods() * uses()) + (long) need.length * years * (years - 1) / 2;
        return "%,d unknowns, %,d entries".formatted((long) years * (goods() + stocks() + uses()), entries);
    }
}
