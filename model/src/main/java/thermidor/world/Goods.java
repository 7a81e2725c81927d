package thermidor.world;

import thermidor.kernel.In;

/** Goods of each sector outside farms: the country's depots, and this month's flows through them. All in kopecks of 1928. */
public final class Goods {
    private static final int N = Sector.COUNT;

    @In("1928 kopeck") public final long[] depot = new long[N], depotAtOpening = new long[N];
    /** From works, from farms by delivery, from farms through the bazaar, from abroad. */
    @In("1928 kopeck/month") public final long[] made = new long[N], delivered = new long[N], imported = new long[N], lent = new long[N];
    @In("1928 kopeck/month") public final long[] inputs = new long[N], invested = new long[N], defence = new long[N],
            consumed = new long[N], social = new long[N], exported = new long[N], lost = new long[N];
    /** Produce offered on free markets by farms, bread and animal products only; the bazaar is emptied or spoils. */
    @In("1928 kopeck") public final long[] bazaar = new long[N], bazaarAtOpening = new long[N];
    @In("1928 kopeck/month") public final long[] broughtToBazaar = new long[N], boughtAtBazaar = new long[N], spoiltAtBazaar = new long[N];
    /** Inputs asked for and got in the month. */
    @In("1928 kopeck/month") public final double[] asked = new double[N], got = new double[N];
    /** Smoothed shortage of inputs, 0 none. */
    @In("share") public final double[] shortage = new double[N];
    /** What final users would have taken this month had there been enough: next month's orders. */
    @In("1928 kopeck/month") public final double[] finalWanted = new double[N];
    /** Share of what could be made that users order. */
    @In("share") public final double[] order = new double[N];
    /** Share of what final users would have taken that there was not, smoothed. */
    @In("share") public final double[] unmet = new double[N];
}
