package thermidor.world;

import thermidor.kernel.In;

/** This month's births, deaths and moves, by region, in persons of the country (sample times scale). */
public final class Vital {
    private static final int N = Region.COUNT;

    @In("person") public final long[] atOpening = new long[N], births = new long[N], deaths = new long[N], arrived = new long[N], departed = new long[N];
    @In("person") public final double[] hungerDeaths = new double[N], epidemicDeaths = new double[N];
    @In("person") public final long[] warDeaths = new long[N];
    @In("person") public final long[] toTown = new long[N], toVillage = new long[N];
    /** Deaths of this calendar year by region and age, of whatever cause; closed in January. And how many they were as the month's books were opened. */
    @In("person") public final long[][] died = new long[N][AgeGroup.COUNT];
    @In("person") public final long[] diedAtOpening = new long[N];
    /** Persons by age at the last turn of a year. */
    @In("person") public final long[] aged = new long[AgeGroup.COUNT];
    /** Expectation of life at birth in the calendar year before; 0 until one is over. */
    @In("year") public double lifeExpectancy;
    /** Of the newborn, how many die before 15 as parents have come to see it; 0 until a year is over. */
    @In("share") public double childrenLost;
    @In("person") public final long[] alive = new long[N];
    /** Of those of nine and over, who can read; of the women of 18 to 49, who has a husband about. Counted once a quarter; 0 is not known. */
    @In("share") public final double[] literacy = new double[N], couples = new double[N];
    /** What towns consume a head relative to a region's villages, as villagers have come to see it. 0 is not known. */
    @In("ratio") public final double[] relative = new double[N];

    /** Enters persons of one age who have died, in both books of the dead. */
    public void die(int region, int age, long persons) {
        deaths[region] += persons;
        died[region][AgeGroup.of(age)] += persons;
    }

    /** Deaths of this calendar year, by region. */
    public long[] diedThisYear() {
        long[] all = new long[N];
        for (int r = 0; r < N; r++) for (long persons : died[r]) all[r] += persons;
        return all;
    }
}
