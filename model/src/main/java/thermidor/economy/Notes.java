package thermidor.economy;

import java.util.Arrays;
import thermidor.world.Basket;

/** What is noted of the houses of one region while they shop, a column for each thing. A month's notes are written over those of the month before. */
final class Notes {
    /** What a house may lay out, and what of food its farm serves. */
    double[] budget = {}, bread, animal;
    /** What it asks for of each basket. */
    final double[][] want = new double[Basket.COUNT][];

    void makeRoom(int houses) {
        if (budget.length >= houses) return;
        int roomy = houses + houses / 4;
        budget = new double[roomy];
        bread = new double[roomy];
        animal = new double[roomy];
        for (int b = 0; b < want.length; b++) want[b] = new double[roomy];
    }

    void serveNothing(int from, int to) {
        Arrays.fill(bread, from, to, 0);
        Arrays.fill(animal, from, to, 0);
    }
}
