package thermidor.economy;

import thermidor.world.Basket;
import thermidor.world.Land;

/** What is reckoned of the houses of a region and forgotten behind it. Each thread has its own and uses it for one region after the other. */
final class Slips {
    private static final ThreadLocal<Slips> MINE = ThreadLocal.withInitial(Slips::new);

    /** What was bought of each basket. */
    final long[][] got = new long[Basket.COUNT][];
    /** What of the budget is left. */
    long[] mayPay = {};
    double[] left;
    /** Where the odds of a house are found. */
    int[] found;
    /** Special supply, of those who have it. */
    long[] special;
    /** All that is consumed, and how far it feeds. */
    long[] goods;
    double[] nutrition;
    /** A person's part, the row behind those who get an odd kopeck, what health goes to. */
    int[] part, endOfOdd;
    double[] target;
    /** The same, for each person. */
    double[] aim = {};
    /** Nothing, for each house. */
    double[] none;

    static Slips of(Land land) {
        Slips mine = MINE.get();
        int houses = land.houses.count;
        int persons = land.people.count;
        if (mine.mayPay.length < houses) mine.makeRoom(houses + houses / 4);
        if (mine.aim.length < persons) mine.aim = new double[persons + persons / 4];
        return mine;
    }

    private void makeRoom(int houses) {
        for (int b = 0; b < got.length; b++) got[b] = new long[houses];
        mayPay = new long[houses];
        left = new double[houses];
        found = new int[houses];
        special = new long[houses];
        goods = new long[houses];
        nutrition = new double[houses];
        part = new int[houses];
        endOfOdd = new int[houses];
        target = new double[houses];
        none = new double[houses];
    }
}
