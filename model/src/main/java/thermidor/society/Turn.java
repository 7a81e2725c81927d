package thermidor.society;

/**
 * What is slow, and may come to anybody in any month, is asked of a third of a region's places each month: of each place once a quarter, then
 * with the chance of three months. Places take turns by number and regions are out of step: a street or barracks is one place, whose people go together.
 */
final class Turn {
    static final int MONTHS = 3;

    private Turn() {}

    static boolean isOf(int place, int region, int month) {
        return (place + region + month) % MONTHS == 0;
    }

    /** The chance that what may happen in a month with this chance happens within a quarter. */
    static double chance(double inMonth) {
        double not = 1 - Math.min(1, inMonth);
        return 1 - not * not * not;
    }
}
