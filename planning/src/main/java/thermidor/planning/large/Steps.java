package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/** How far each quantity and price goes in one iteration for a given gain or shortage, before the two are balanced. */
final class Steps {
    private static final double FREELY = 15;

    private final GrowingEconomy e;
    private final SparseMatrix byGood;
    private final SparseMatrix stocksByGood;
    private final Team team;
    private final int blocks;
    private final int years;
    private final int goods;
    private final int uses;

    final float[] x;
    final float[] b;
    final double[] t;
    final float[] p;
    final float[] r;
    final double[] w;

    Steps(GrowingEconomy e, SparseMatrix byGood, SparseMatrix stocksByGood, Team team, int blocks) {
        this.e = e;
        this.byGood = byGood;
        this.stocksByGood = stocksByGood;
        this.team = team;
        this.blocks = blocks;
        years = e.years();
        goods = e.goods();
        uses = e.uses();
        x = new float[goods * years];
        b = new float[e.stocks() * years];
        t = new double[uses * years];
        p = new float[goods * years];
        r = new float[e.stocks() * years];
        w = new double[e.kindsOfLimit() * years];
    }

    /**
     * Schur's test: if every unknown's step is its usual size over what it moves in usual prices, and every price's step its
     * usual size over what moves it in usual quantities, then the scaled matrix has no norm above one. Any sizes will do; building is
     * given more than its own, for it has the longest way to go.
     */
    void cutTo(Sizes seen) {
        Sizes u = new Sizes(seen.x(), freely(seen.b()), seen.t(), seen.p(), seen.r(), seen.w());
        double[] basketWorths = new double[blocks * t.length];
        double[] limitsTaken = new double[blocks * w.length];
        team.each(blocks, block -> stepsOf(block, u, basketWorths, limitsTaken));
        for (int k = 0; k < t.length; k++) t[k] = ratio(u.t()[k], sumOver(basketWorths, k, t.length));
        for (int k = 0; k < w.length; k++) w[k] = ratio(u.w()[k], sumOver(limitsTaken, k, w.length));
    }

    private double sumOver(double[] byBlock, int k, int each) {
        double sum = 0;
        for (int block = 0; block < blocks; block++) sum += byBlock[block * each + k];
        return sum;
    }

    private void stepsOf(int block, Sizes u, double[] basketWorths, double[] limitsTaken) {
        double[] column = new double[years];
        double[] row = new double[years];
        double[] built = new double[years];
        int end = Math.min(goods, (block + 1) * Throughout.BLOCK);
        for (int i = block * Throughout.BLOCK; i < end; i++) {
            Throughout.gather(e.inputs(), i, u.p(), years, column);
            Throughout.gather(byGood, i, u.x(), years, row);
            Throughout.gather(stocksByGood, i, u.b(), years, built);
            for (int y = 0; y < years; y++) {
                int at = i * years + y;
                column[y] += u.p()[at];
                row[y] += built[y] + u.x()[at];
                for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
                    int m = e.limitUse().row()[k] * years + y;
                    column[y] += e.limitUse().value()[k] * u.w()[m];
                    limitsTaken[block * w.length + m] += e.limitUse().value()[k] * u.x()[at];
                }
                for (int use = 0; use < uses; use++) {
                    double basket = e.baskets()[use][at];
                    basketWorths[block * t.length + use * years + y] += basket * u.p()[at];
                    row[y] += basket * u.t()[use * years + y];
                }
                for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                    column[y] += e.need()[s] * u.r()[s * years + y];
                }
                x[at] = (float) ratio(u.x()[at], column[y]);
                p[at] = (float) ratio(u.p()[at], row[y]);
            }
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                Throughout.gather(e.madeOf(), s, u.p(), years, column);
                for (int y = 0; y < years; y++) {
                    int at = s * years + y;
                    double taken = e.need()[s] * u.x()[i * years + y];
                    for (int earlier = 0; earlier <= y; earlier++) {
                        taken += e.working()[s * years + y - earlier] * u.b()[s * years + earlier];
                    }
                    r[at] = (float) ratio(u.r()[at], taken);
                    for (int later = y; later < years; later++) {
                        column[y] += e.working()[s * years + later - y] * u.r()[s * years + later];
                    }
                    b[at] = e.idle(s, y) ? 0 : (float) ratio(u.b()[at], column[y]);
                }
            }
        }
    }

    private static double[] freely(double[] building) {
        double[] more = new double[building.length];
        for (int at = 0; at < more.length; at++) more[at] = FREELY * building[at];
        return more;
    }

    private static double ratio(double size, double moved) {
        return moved > 0 ? size / moved : 0;
    }
}
