package thermidor.economy;

import thermidor.world.Basket;

/**
 * What houses ask for in state trade at the prices of a month. All divisions are done once for all houses, and each question is put to all of them in turn,
 * basket by basket: short loops in which nobody hangs on the one before run several houses at once.
 */
final class Wants {
    private static final int B = Basket.COUNT;

    private final double[] price;
    /** Needed by a person; asked for, beyond needs, for each kopeck that is left. */
    private final double[] needs = new double[B], more = new double[B];

    /** @param access how far they look for a basket in shops: little for what they grow */
    Wants(double[] price, double[] access, Consumption.Norms norms) {
        this.price = price;
        for (int b = 0; b < B; b++) {
            needs[b] = access[b] > 0 ? norms.need()[b] : 0;
            more[b] = access[b] * norms.share()[b] / price[b];
        }
    }

    /** What houses, which have bread and animal food of their own, ask for. {@code left} is for the time being. */
    void of(int from, int to, int[] persons, Notes notes, double[] none, double[] left) {
        double[][] own = {notes.bread, notes.animal, none, none, none};
        System.arraycopy(notes.budget, from, left, from, to - from);
        for (int b = 0; b < B; b++) layOut(from, to, needs[b], persons, own[b], price[b], left);
        for (int b = 0; b < B; b++) ask(from, to, needs[b], persons, own[b], more[b], left, notes.want[b]);
        makeDo(from, to, persons, notes, own, left);
    }

    private static double lacking(double needs, int persons, double own) {
        return Math.max(0, needs * persons - own);
    }

    private static void layOut(int from, int to, double needs, int[] persons, double[] own, double price, double[] left) {
        for (int h = from; h < to; h++) left[h] -= lacking(needs, persons[h], own[h]) * price;
    }

    private static void ask(int from, int to, double needs, int[] persons, double[] own, double more, double[] left, double[] want) {
        for (int h = from; h < to; h++) want[h] = lacking(needs, persons[h], own[h]) + more * left[h];
    }

    private void makeDo(int from, int to, int[] persons, Notes notes, double[][] own, double[] left) {
        for (int h = from; h < to; h++) if (left[h] < 0) makeDo(h, persons[h], notes, own);
    }

    /** Money does not suffice for the needs: first things first, in the order of baskets. */
    private void makeDo(int h, int persons, Notes notes, double[][] own) {
        double money = notes.budget[h];
        for (int b = 0; b < B; b++) {
            double needed = lacking(needs[b], persons, own[b][h]);
            boolean suffices = needed * price[b] <= money;
            notes.want[b][h] = suffices ? needed : money / price[b];
            money = suffices ? money - needed * price[b] : 0;
        }
    }

    /** No more than so much a person, with what is had elsewhere. */
    static void keepTo(int from, int to, double most, int[] persons, double[] own, double[] want) {
        for (int h = from; h < to; h++) want[h] = Math.min(want[h], lacking(most, persons[h], own[h]));
    }
}
