package thermidor.world;

import thermidor.kernel.In;

/** Farming: a row for each region and form (peasant households, collective farms, state farms). */
public final class Farms {
    public static final Form[] FORMS = {Form.PETTY, Form.COOPERATIVE, Form.STATE};
    public static final int COUNT = Region.COUNT * 3;

    @In("hectare") public final long[] land = new long[COUNT], sown = new long[COUNT];
    /** Normal yield of field crops. */
    @In("1928 kopeck/hectare") public final double[] yield = new double[COUNT];
    @In("head") public final long[] horses = new long[COUNT], herd = new long[COUNT];
    @In("head/month") public final long[] horsesBorn = new long[COUNT], horsesLost = new long[COUNT], herdBorn = new long[COUNT],
            herdSlaughtered = new long[COUNT], herdLost = new long[COUNT], horsesMoved = new long[COUNT], herdMoved = new long[COUNT];
    @In("head") public final long[] horsesAtOpening = new long[COUNT], herdAtOpening = new long[COUNT];
    /** Tractors and machines working here. */
    @In("1928 kopeck") public final long[] machines = new long[COUNT];
    /** Fertiliser sent here since the last sowing. */
    @In("1928 kopeck") public final long[] fertiliser = new long[COUNT];
    /** Grain and other field crops in barns. */
    @In("1928 kopeck") public final long[] barn = new long[COUNT], barnAtOpening = new long[COUNT];
    @In("1928 kopeck/month") public final long[] harvest = new long[COUNT], animal = new long[COUNT], seed = new long[COUNT],
            fodder = new long[COUNT], eaten = new long[COUNT], animalEaten = new long[COUNT], delivered = new long[COUNT],
            animalDelivered = new long[COUNT], sold = new long[COUNT], animalSold = new long[COUNT], barnLost = new long[COUNT],
            barnMoved = new long[COUNT], animalLost = new long[COUNT];
    /** Harvest brought in since August. */
    @In("1928 kopeck") public final long[] harvestedSoFar = new long[COUNT];
    /** What the fields promise this year at normal weather, known from sowing on. */
    @In("1928 kopeck") public final long[] promised = new long[COUNT];
    @In("kopeck") public final long[] cash = new long[COUNT];
    @In("person") public final long[] people = new long[COUNT], workers = new long[COUNT];
    /** Bread and animal products that may be eaten this month. */
    @In("1928 kopeck/month") public final long[] table = new long[COUNT], animalTable = new long[COUNT];
    /** Grain claimed by the state in this agricultural year and not yet delivered. */
    @In("1928 kopeck") public final long[] claimed = new long[COUNT];
    /** Seed the state lends this month, and what it has lent since the last claim. */
    @In("1928 kopeck/month") public final long[] lent = new long[COUNT];
    @In("1928 kopeck") public final long[] owed = new long[COUNT];
    /** What the last year left to those who worked, of what they grew: drives sowing. */
    @In("share") public final double[] kept = new double[COUNT];
    /** Food per head relative to need this month, before purchases. */
    @In("share") public final double[] ration = new double[COUNT];
    @In("share") public final double[] draught = new double[COUNT];

    /** What a row's harvest of this year amounts to when August is in: its part brought in, the rest expected alike. */
    public double promisedHarvest(int row, double august) {
        return harvestedSoFar[row] / august;
    }

    public static int row(int region, Form form) {
        return region * 3 + switch (form) {
            case PETTY -> 0;
            case COOPERATIVE -> 1;
            case STATE -> 2;
            case PRIVATE, CONCESSION -> throw new IllegalArgumentException("no farms of form " + form);
        };
    }

    public static int region(int row) {
        return row / 3;
    }

    public static Form form(int row) {
        return FORMS[row % 3];
    }
}
