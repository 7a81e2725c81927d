package thermidor.world;

/** Twenty economic regions after the division of 1926, on the interwar territory. */
public enum Region {
    NORTH, LENINGRAD, WEST, CENTRE, BLACK_EARTH, VYATKA, URALS, BASHKIRIA, MIDDLE_VOLGA, LOWER_VOLGA, NORTH_CAUCASUS, KAZAKHSTAN,
    SIBERIA, FAR_EAST, BELORUSSIA, RIGHT_BANK, LEFT_BANK, STEPPE, TRANSCAUCASIA, CENTRAL_ASIA;

    public static final Region[] ALL = values();
    public static final int COUNT = ALL.length;

    /** The same number in every region. */
    public static double[] everywhere(double number) {
        double[] numbers = new double[COUNT];
        java.util.Arrays.fill(numbers, number);
        return numbers;
    }
}
