package thermidor.world;

import thermidor.kernel.In;

/** The treasury, the planning office and the apparatus, as far as they are numbers of the whole country. */
public final class State {
    /** What the treasury has; below zero it is the money it has issued. All cash of the country and this sum to nothing. */
    @In("kopeck") public long treasury;
    @In("number") public int moneySeries = 1;
    /** What a price of 1 in the money in force is of one in the first money: changed when a new money restates prices. */
    @In("ratio") public double moneyScale = 1;
    /** Foreign exchange and gold, in kopecks of 1928 at world prices. */
    @In("1928 kopeck") public long reserves, reservesAtOpening, exportEarnings, importCost, credit;
    /** Share of consumption goods that officials take beyond ordinary pay. */
    @In("share") public double appropriation;
    /** Money wage of an unskilled worker. */
    @In("kopeck/month") public double wage;
    /** Standard deviation of the logarithm of ordinary pay among workers. */
    @In("log ratio") public double wageDispersion;
    /** New capital the economy is asked to put in place in a month. */
    @In("1928 kopeck/month") public double investmentWanted;
    /** Share of goods officials keep off the shelves where they live on shortage. */
    @In("share") public double withheld;
    /** What is left of enthusiasm. */
    @In("share") public double enthusiasm;
    /** Literate persons of those aged nine and over, as counted last. */
    @In("share") public double literacy;
    /** Posts the apparatus wants. */
    @In("person") public double posts;
    /** The home frontier: embodied productivity of what is installed now, relative to 1913, by sector; and the world's. */
    @In("ratio") public final double[] frontier = new double[Sector.COUNT], worldFrontier = new double[Sector.COUNT];
    /** The year plan: output by sector for the year, and the five-year plan's path of output and investment by sector and year. */
    public boolean planInForce;
    @In("1928 kopeck/year") public final double[] plannedOutput = new double[Sector.COUNT], plannedInvestment = new double[Sector.COUNT];
    @In("ratio") public final double[] valuation = new double[Sector.COUNT], labourValue = new double[Sector.COUNT];
    @In("1928 kopeck/year") public final double[][] fiveYearInvestment = new double[5][Sector.COUNT];
    @In("year") public int fiveYearFrom;
    /** Deliveries of farm produce of the last twelve months. */
    @In("1928 kopeck/year") public final double[] deliveredInYear = new double[Sector.COUNT];
    /** What the office believes a sector can make in a month. */
    @In("1928 kopeck/month") public final double[] believedCapacity = new double[Sector.COUNT];
    /** Harvest the centre believes, and the real one, of this agricultural year. */
    @In("1928 kopeck") public double believedHarvest, realHarvest;
    /** Agitation for and memory of forced collectivisation: raises slaughter and flight while it lasts. */
    @In("share") public final double[] pressureOnVillage = new double[Region.COUNT];
    /** What forced joining has upset in the work of collective farms and time has not yet mended. */
    @In("share") public final double[] disorder = new double[Region.COUNT];
    /** Households made to join of late, as far as force made them. */
    @In("share") public final double[] driven = new double[Region.COUNT];
    /** Taken from peasants without payment since August, of their year's harvest, while the law takes surpluses. */
    @In("share") public final double[] seized = new double[Region.COUNT];
    @In("share") public final double[] collectivised = new double[Region.COUNT];
}
