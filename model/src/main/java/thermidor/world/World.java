package thermidor.world;

/** The whole society. It holds, and does nothing: processes act on it in the order of the month. */
public final class World {
    /** Year * 12 + month of the year from zero: the month that is being lived or is next. */
    public int month;
    /** One person of the sample stands for so many of the country. */
    public final int scale;
    public final Land[] lands;
    public final Branches branches;
    public final Farms farms = new Farms();
    public final Goods goods = new Goods();
    public final Trade trade = new Trade();
    public final State state = new State();
    public final Vital vital = new Vital();
    public final Technique technique = new Technique();
    public final Councils councils = new Councils();
    public final Organs organs = new Organs();
    public final Mood mood = new Mood();
    public final Power power = new Power();
    public final Blocs blocs = new Blocs();
    /** The product of the month by item, in kopecks of 1928. */
    public final long[] product = new long[Item.COUNT];
    public long grossProduct;
    /** Links the accounts to the benchmark of 1913: USD of 2011 for a rouble of 1928 a head. */
    public double dollarsPerRouble;
    /** Value added of the last twelve months, in kopecks of 1928, oldest first. */
    public final double[] valueAdded = new double[12];
    /** Tonnes for a 1928 kopeck of grain, and of metals as steel. */
    public double grainTonnesPerKopeck, steelTonnesPerKopeck;
    /** Consumption a head in towns in the benchmark year, kopecks of 1928 a month. */
    public double benchmarkWorkerConsumption;

    public World(int scale, Land[] lands, Branches branches) {
        this.scale = scale;
        this.lands = lands;
        this.branches = branches;
    }

    public long persons() {
        long n = 0;
        for (Land land : lands) n += land.people.count;
        return n;
    }
}
