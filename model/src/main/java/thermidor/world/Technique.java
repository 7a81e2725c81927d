package thermidor.world;

import thermidor.kernel.In;

/** How things are made, and what baskets are made of: from the balanced table of data/io, fixed for the run. */
public final class Technique {
    private static final int N = Sector.COUNT;

    /** Input of a good for one unit of output: [supplier][user]. */
    @In("ratio") public final double[][] input = new double[N][N];
    @In("person/million 1928 rouble/year") public final double[] labour = new double[N];
    /** Capital for a unit of yearly output. */
    @In("year") public final double[] capital = new double[N];
    /** Share of capital that wears out in a year: one over its life. */
    @In("share/year") public final double[] wear = new double[N];
    /** Share of machinery in new capital; the rest is construction. */
    @In("share") public final double[] machineryShare = new double[N];
    /** Goods in a unit of a basket; each row sums to one. */
    @In("share") public final double[][] basket = new double[Basket.COUNT][N];
    /** Goods the army uses up, by sector; sums to one. */
    @In("share") public final double[] army = new double[N];
    /** Normal output in a month, of the benchmark year: scale for stocks. */
    @In("1928 kopeck/month") public final double[] normal = new double[N];
    /** Share of output that goes to final use in the benchmark year. */
    @In("share") public final double[] finalShare = new double[N];
    /** Benchmark exports and imports in a month. */
    @In("1928 kopeck/month") public final double[] exports = new double[N], imports = new double[N];

    /** Persons needed for a kopeck of monthly output at the productivity of 1913. */
    public double handsPerKopeck(int sector) {
        return labour[sector] * 12 / 1e8;
    }

    /** Share of a sector's output that is value added. */
    public double valueAddedShare(int sector) {
        double share = 1;
        for (int good = 0; good < N; good++) share -= input[good][sector];
        return share;
    }

    /** The same of all sectors. */
    public double[] valueAddedShares() {
        double[] shares = new double[N];
        for (int s = 0; s < N; s++) shares[s] = valueAddedShare(s);
        return shares;
    }
}
