package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * What an industry, a stock or a good gains or lacks at given prices and quantities: the economy in single precision, written to be
 * walked through in blocks. Five years go by the fastest way, any other number by the plain one.
 */
final class Gains {
    private final GrowingEconomy e;
    private final int years;
    private final Light inputs;
    private final Light madeOf;
    private final Light byGood;
    private final Light stocksByGood;
    private final float[] need;
    private final float[] opening;
    private final float[] working;
    private final float[] demand;
    /** Share of a stock left after a year, where it works from the next year on and wears equally; else below zero. */
    private final float[] leftAYear;

    Gains(GrowingEconomy e, SparseMatrix byGood, SparseMatrix stocksByGood) {
        this.e = e;
        years = e.years();
        inputs = Light.of(e.inputs());
        madeOf = Light.of(e.madeOf());
        this.byGood = Light.of(byGood);
        this.stocksByGood = Light.of(stocksByGood);
        need = Light.light(e.need());
        opening = Light.light(e.opening());
        working = Light.light(e.working());
        demand = Light.light(e.demand());
        leftAYear = new float[e.stocks()];
        for (int s = 0; s < leftAYear.length; s++) leftAYear[s] = (float) e.leftAYear(s);
    }

    /** [objective/unit] what one more unit of a product is worth beyond what it costs. */
    void ofOutput(int i, float[] p, float[] r, double[] w, float[] gain, int to) {
        inputs.gather(i, p, years, gain, to);
        for (int y = 0; y < years; y++) gain[to + y] = p[i * years + y] - gain[to + y];
        for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
            double use = e.limitUse().value()[k];
            int at = e.limitUse().row()[k] * years;
            for (int y = 0; y < years; y++) gain[to + y] -= (float) (use * w[at + y]);
        }
        for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
            float per = need[s];
            for (int y = 0; y < years; y++) gain[to + y] -= per * r[s * years + y];
        }
    }

    /** Rents ahead less the price of what a unit is made of, where it is made of one good, for five years. */
    private static void fiveOfBuilding(float[] p, float[] r, int at, float left, float amount, int good, float[] gain, int to) {
        float sum = r[at + 4];
        gain[to + 4] = -amount * p[good + 4];
        gain[to + 3] = sum - amount * p[good + 3];
        sum = r[at + 3] + left * sum;
        gain[to + 2] = sum - amount * p[good + 2];
        sum = r[at + 2] + left * sum;
        gain[to + 1] = sum - amount * p[good + 1];
        sum = r[at + 1] + left * sum;
        gain[to] = sum - amount * p[good];
    }

    /** [objective/unit] what building a unit earns beyond what it costs; what it is worth behind the last year is not counted. */
    void ofBuilding(int s, float[] p, float[] r, float[] gain, int to, float[] sum) {
        if (years == 5 && leftAYear[s] >= 0 && madeOf.start()[s + 1] == madeOf.start()[s] + 1) {
            int k = madeOf.start()[s];
            fiveOfBuilding(p, r, s * 5, leftAYear[s], madeOf.value()[k], madeOf.row()[k] * 5, gain, to);
            return;
        }
        madeOf.gather(s, p, years, sum, 0);
        Ages.rentsAhead(leftAYear[s], working, r, s * years, years, gain, to);
        for (int y = 0; y < years; y++) gain[to + y] -= sum[y];
    }

    /** [unit of good/year] how much more is asked for than there is. */
    void missing(int i, float[] xBar, float[] bBar, double[] tBar, float[] missing, int to, float[] sum) {
        byGood.gather(i, xBar, years, missing, to);
        for (int y = 0; y < years; y++) missing[to + y] += demand[i * years + y] - xBar[i * years + y];
        if (stocksByGood.start()[i] < stocksByGood.start()[i + 1]) {
            stocksByGood.gather(i, bBar, years, sum, 0);
            for (int y = 0; y < years; y++) missing[to + y] += sum[y];
        }
        for (int use = 0; use < e.uses(); use++) {
            double[] basket = e.baskets()[use];
            for (int y = 0; y < years; y++) missing[to + y] += (float) (basket[i * years + y] * tBar[use * years + y]);
        }
    }

    /** [unit of stock] how much more an industry needs of a stock than it has. */
    void missingStock(int i, int s, float[] xBar, float[] bBar, float[] missing, int to) {
        float per = need[s];
        int at = s * years;
        if (years == 5 && leftAYear[s] >= 0) {
            float left = leftAYear[s];
            int good = i * 5;
            float ready = bBar[at];
            missing[to] = per * xBar[good] - opening[at];
            missing[to + 1] = per * xBar[good + 1] - opening[at + 1] - ready;
            ready = bBar[at + 1] + left * ready;
            missing[to + 2] = per * xBar[good + 2] - opening[at + 2] - ready;
            ready = bBar[at + 2] + left * ready;
            missing[to + 3] = per * xBar[good + 3] - opening[at + 3] - ready;
            ready = bBar[at + 3] + left * ready;
            missing[to + 4] = per * xBar[good + 4] - opening[at + 4] - ready;
            return;
        }
        Ages.builtBefore(leftAYear[s], working, bBar, at, years, missing, to);
        for (int y = 0; y < years; y++) missing[to + y] = per * xBar[i * years + y] - opening[at + y] - missing[to + y];
    }

    /** [byte] that one iteration reads and writes, every column once a walk, and as much of what is gathered as is used. */
    long bytes() {
        long year = Float.BYTES * (long) years;
        long entry = Integer.BYTES + Float.BYTES + year;
        long gathered = 2 * entry * (inputs.value().length + madeOf.value().length);
        long basketsRead = 2L * e.uses() * e.goods() * years * Double.BYTES;
        long ofGoods = 12 * year * e.goods() + 12L * e.limitUse().entries() * 2;
        long ofStocks = 12 * year * e.stocks() + 2L * Float.BYTES * e.stocks();
        return gathered + basketsRead + ofGoods + ofStocks;
    }
}
