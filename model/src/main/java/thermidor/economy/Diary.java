package thermidor.economy;

import thermidor.world.Basket;
import thermidor.world.Item;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Notes what the people of one region consumed this month: in their own rows, and in sums by stratum and by item of the division. */
final class Diary {
    private static final int BREAD = Basket.BREAD.ordinal(), ANIMAL = Basket.ANIMAL.ordinal();

    /** Item of the division that a person's consumption belongs to, by stratum. */
    private static final int[] ITEM = new int[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) ITEM[s.ordinal()] = itemOf(s).ordinal();
    }

    /** So many houses are written down at once, in one long loop: with a short one for each, the machine guesses wrong where each of them ends. */
    private static final int TOGETHER = 512;

    private final World world;
    private final Land land;
    private final Consumption.Norms norms;
    private final int region;
    private final long[] consumed = new long[Stratum.COUNT], persons = new long[Stratum.COUNT], division = new long[Item.COUNT];
    /** What of consumption is special supply or from property, by stratum. */
    private final long[] notOwn = new long[Stratum.COUNT];
    private final double[] calories;
    private final double mostEaten, bodyPace;
    private final double[] pace;
    private final double ordinaryRural, ordinaryUrban;
    /** Noted of houses alike, in the country or in towns, from {@link #firstHouse} on: a person's part, the row behind those who get an odd kopeck, what health goes to. */
    private final int[] part = new int[TOGETHER], endOfOdd = new int[TOGETHER];
    private final double[] target = new double[TOGETHER];
    private int firstHouse;
    private final int[] home;
    private boolean areRural;
    private long rural, urban, ruralGoods, urbanGoods, urbanReference;
    private double ruralNutrition, urbanNutrition;

    Diary(World world, int region, Consumption.Norms norms) {
        this.world = world;
        this.land = world.lands[region];
        home = land.homes();
        this.norms = norms;
        this.region = region;
        calories = norms.body().calories();
        mostEaten = norms.body().most();
        bodyPace = norms.body().pace();
        pace = norms.habit().pace();
        ordinaryRural = ordinary(world.trade.consumedRural[region], world.trade.rural[region]);
        ordinaryUrban = ordinary(world.trade.consumedUrban[region], world.trade.urban[region]);
    }

    private static double ordinary(long goods, long people) {
        return people > 0 ? goods / (double) people : 0;
    }

    /**
     * [1928 kopeck] {@code bought} in all, of which {@code special} is special supply; bread and animal food come from the own farm.
     *
     * @param farm the form of farming the house lives by, or {@link Homes#TOWN}
     */
    void write(int h, int farm, boolean hasProperty, long[] got, long bread, long animal, long bought, long special) {
        int n = land.houses.size[h];
        double each = 1.0 / n;
        double nutrition = calories[BREAD] * bread + calories[ANIMAL] * animal;
        for (int b = 0; b < Basket.COUNT; b++) nutrition += calories[b] * got[b];
        nutrition *= each;
        boolean isRural = farm != Homes.TOWN;
        long all = bought + bread + animal;
        long fromProperty = hasProperty ? fromProperty(n, all - special, isRural ? ordinaryRural : ordinaryUrban) : 0;
        if (special + fromProperty > 0) setApart(h, n, all, special, fromProperty);
        note(h, n, isRural, all, nutrition);
        sum(isRural, n, all, nutrition);
    }

    /** Each of a house gets an equal part; the first ones get the odd kopecks. */
    private void note(int h, int n, boolean isRural, long all, double nutrition) {
        if (h - firstHouse == TOGETHER || isRural != areRural) {
            writeDown(h);
            areRural = isRural;
        }
        int whole = (int) all;
        int each = whole / n;
        int k = h - firstHouse;
        part[k] = each;
        endOfOdd[k] = land.houses.first[h] + whole - each * n;
        target[k] = 100 * Math.min(mostEaten, nutrition);
    }

    /** Writes what was noted into the rows of all who live before {@code end}. */
    private void writeDown(int end) {
        int from = firstHouse;
        firstHouse = end;
        if (from == end) return;
        People p = land.people;
        int last = land.houses.first[end - 1] + land.houses.size[end - 1];
        long used = 0;
        for (int i = land.houses.first[from]; i < last; i++) {
            int k = home[i] - from;
            int goods = part[k] + Consumption.isBelow(i, endOfOdd[k]);
            int s = p.stratum[i];
            persons[s]++;
            consumed[s] += goods;
            goods = Math.min(Short.MAX_VALUE, goods);
            int reference = Consumption.habit(p.reference[i], goods, pace);
            p.consumed[i] = (short) goods;
            p.reference[i] = (short) reference;
            p.health[i] = (byte) Consumption.nearest(p.health[i] + bodyPace * (target[k] - p.health[i]));
            used += reference;
        }
        if (!areRural) urbanReference += used;
    }

    /** What of a house's consumption is special supply or from property is no stratum's own. */
    private void setApart(int h, int n, long all, long special, long fromProperty) {
        division[Item.APPROPRIATION.ordinal()] += special;
        division[Item.PROPERTY_INCOME.ordinal()] += fromProperty;
        int first = land.houses.first[h];
        long part = all / n;
        long odd = all - part * n;
        long rest = all - special - fromProperty;
        long ofRest = rest / n;
        long oddOfRest = rest - ofRest * n;
        for (int k = 0; k < n; k++) notOwn[land.people.stratum[first + k]] += part + (k < odd ? 1 : 0) - ofRest - (k < oddOfRest ? 1 : 0);
    }

    /** Soldiers live on the army's upkeep, which the account of the product books as defence. */
    void provideSoldiers(int h) {
        writeDown(h);
        firstHouse = h + 1;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            persons[land.people.stratum[i]]++;
            land.people.health[i] = (byte) Math.max(land.people.health[i], norms.body().soldier());
        }
    }

    /** What a house of owners, traders or rich peasants has beyond the ordinary. */
    private static long fromProperty(int persons, long goods, double ordinaryPerHead) {
        return Math.clamp(goods - (long) (ordinaryPerHead * persons), 0, goods);
    }

    private static Item itemOf(Stratum s) {
        return switch (s) {
            case LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL, CADRE -> Item.ADMINISTRATION;
            case STUDENT, DEPENDANT, MARGINAL, PRISONER -> Item.SUPPORT;
            default -> Item.CONSUMPTION_BY_WORK;
        };
    }

    private void sum(boolean isRural, int n, long goods, double nutrition) {
        if (isRural) {
            rural += n;
            ruralGoods += goods;
            ruralNutrition += nutrition * n;
        } else {
            urban += n;
            urbanGoods += goods;
            urbanNutrition += nutrition * n;
        }
    }

    void close() {
        writeDown(land.houses.count);
        var t = world.trade;
        for (int s = 0; s < Stratum.COUNT; s++) division[ITEM[s]] += consumed[s] - notOwn[s];
        for (int item = 0; item < Item.COUNT; item++) t.division[region][item] = division[item] * world.scale;
        for (int s = 0; s < Stratum.COUNT; s++) {
            t.consumed[region][s] = consumed[s] * world.scale;
            t.persons[region][s] = persons[s] * world.scale;
        }
        t.rural[region] = rural * world.scale;
        t.urban[region] = urban * world.scale;
        t.consumedRural[region] = ruralGoods * world.scale;
        t.consumedUrban[region] = urbanGoods * world.scale;
        t.nutritionRural[region] = rural > 0 ? ruralNutrition / rural : 1;
        t.nutritionUrban[region] = urban > 0 ? urbanNutrition / urban : 1;
        t.comfort[region] = urbanReference > 0 ? urbanGoods / (double) urbanReference : 1;
    }
}
