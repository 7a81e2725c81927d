package thermidor.world;

import thermidor.kernel.In;

/** Prices relative to 1928, what is on the shelves this month and what was asked for and got, by basket. */
public final class Trade {
    private static final int N = Basket.COUNT;

    /** In state and co-operative trade, and on free markets. */
    @In("ratio") public final double[] price = new double[N], marketPrice = new double[N];
    /** What farms get from the state, and on the market. */
    @In("ratio") public double procurementPrice, farmPrice;
    @In("1928 kopeck/month") public final long[] supply = new long[N], marketSupply = new long[N];
    /** Goods that make up the supply of each basket. */
    @In("1928 kopeck/month") public final double[][] offered = new double[N][Sector.COUNT];
    @In("1928 kopeck/month") public final long[] wanted = new long[N], got = new long[N], marketWanted = new long[N], marketGot = new long[N];
    @In("share") public final double[] shortage = new double[N];
    @In("share") public double marketsShort;
    /** By region: share of wants that state trade meets. */
    @In("share") public final double[][] met = new double[N][Region.COUNT];
    /** Consumption, by region and stratum: sums and persons. */
    @In("1928 kopeck/month") public final long[][] consumed = new long[Region.COUNT][Stratum.COUNT];
    @In("person") public final long[][] persons = new long[Region.COUNT][Stratum.COUNT];
    @In("1928 kopeck/month") public final long[] consumedRural = new long[Region.COUNT], consumedUrban = new long[Region.COUNT];
    @In("person") public final long[] rural = new long[Region.COUNT], urban = new long[Region.COUNT];
    @In("share") public final double[] nutritionRural = new double[Region.COUNT], nutritionUrban = new double[Region.COUNT];
    /** Consumption of town dwellers relative to what they have got used to. */
    @In("ratio") public final double[] comfort = new double[Region.COUNT];
    /** What was consumed, by region and by the item of the division it belongs to. */
    @In("1928 kopeck/month") public final long[][] division = new long[Region.COUNT][Item.COUNT];
}
