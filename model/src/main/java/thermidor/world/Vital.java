package thermidor.world;

import thermidor.kernel.In;

/** This month's births, deaths and moves, by region, in persons of the country (sample times scale). */
public final class Vital {
    private static final int N = Region.COUNT, AGES = 18;

    @In("person") public final long[] atOpening = new long[N], births = new long[N], deaths = new long[N], arrived = new long[N], departed = new long[N];
    @In("person") public final double[] hungerDeaths = new double[N], epidemicDeaths = new double[N];
    @In("person") public final long[] warDeaths = new long[N];
    @In("person") public final long[] toTown = new long[N], toVillage = new long[N];
    /** Deaths of this calendar year by region and age, as {@code society.AgeGroup} counts it, those put to death left out; closed in January. */
    @In("person") public final long[][] died = new long[N][AGES];
    /** Persons by age at the last turn of a year. */
    @In("person") public final long[] aged = new long[AGES];
    /** Expectation of life at birth in the calendar year before; 0 until one is over. */
    @In("year") public double lifeExpectancy;
    @In("person") public final long[] alive = new long[N];
    /** Of those of nine and over, who can read; of the women of 18 to 49, who has a husband about. Counted once a quarter; 0 is not known. */
    @In("share") public final double[] literacy = new double[N], couples = new double[N];
    /** What towns consume a head relative to a region's villages, as villagers have come to see it. 0 is not known. */
    @In("ratio") public final double[] relative = new double[N];
}
