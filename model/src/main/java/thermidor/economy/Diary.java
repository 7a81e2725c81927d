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

    private final World world;
    private final Land land;
    private final Consumption.Norms norms;
    private final int region;
    private final long[] consumed = new long[Stratum.COUNT], persons = new long[Stratum.COUNT], division = new long[Item.COUNT];
    /** What of consumption is special supply or from property, by stratum. */
    private final long[] notOwn = new long[Stratum.COUNT];
    private final double[] calories;
    private final double mostEaten;
    private final double ordinaryRural, ordinaryUrban;
    private final int[] home;
    private final Homes homes;
    private final Notes notes;
    private final Slips slips;
    private long rural, urban, ruralGoods, urbanGoods, urbanReference;
    private double ruralNutrition, urbanNutrition;

    Diary(World world, int region, Consumption.Norms norms, Homes homes, Notes notes, Slips slips) {
        this.world = world;
        this.land = world.lands[region];
        home = land.homes();
        this.norms = norms;
        this.region = region;
        this.homes = homes;
        this.notes = notes;
        this.slips = slips;
        calories = norms.body().calories();
        mostEaten = norms.body().most();
        ordinaryRural = ordinary(world.trade.consumedRural[region], world.trade.rural[region]);
        ordinaryUrban = ordinary(world.trade.consumedUrban[region], world.trade.urban[region]);
    }

    private static double ordinary(long goods, long people) {
        return people > 0 ? goods / (double) people : 0;
    }

    /** What these houses bought, and what they ate of their own. All of them live in the country, or none. */
    void write(int from, int to, boolean isRural) {
        eat(from, to, slips.goods, slips.nutrition);
        for (int b = 0; b < Basket.COUNT; b++) add(from, to, calories[b], slips.got[b], slips.goods, slips.nutrition);
        divide(from, to, land.houses.size, slips.nutrition);
        setApart(from, to, isRural ? ordinaryRural : ordinaryUrban);
        share(from, to);
        sum(from, to, isRural);
        long reference = writeDown(from, to);
        if (!isRural) urbanReference += reference;
    }

    private void eat(int from, int to, long[] goods, double[] nutrition) {
        double[] bread = notes.bread;
        double[] animal = notes.animal;
        double ofBread = calories[BREAD];
        double ofAnimal = calories[ANIMAL];
        for (int h = from; h < to; h++) {
            goods[h] = (long) bread[h] + (long) animal[h];
            nutrition[h] = ofBread * bread[h] + ofAnimal * animal[h];
        }
    }

    private static void add(int from, int to, double calories, long[] got, long[] goods, double[] nutrition) {
        for (int h = from; h < to; h++) {
            goods[h] += got[h];
            nutrition[h] += calories * got[h];
        }
    }

    private static void divide(int from, int to, int[] persons, double[] nutrition) {
        for (int h = from; h < to; h++) nutrition[h] *= 1.0 / persons[h];
    }

    /** Each of a house gets an equal part; the first ones get the odd kopecks. */
    private void share(int from, int to) {
        int[] first = land.houses.first;
        int[] persons = land.houses.size;
        int[] part = slips.part;
        int[] endOfOdd = slips.endOfOdd;
        double[] target = slips.target;
        double[] nutrition = slips.nutrition;
        long[] goods = slips.goods;
        for (int h = from; h < to; h++) {
            int whole = (int) goods[h];
            int each = whole / persons[h];
            part[h] = each;
            endOfOdd[h] = first[h] + whole - each * persons[h];
        }
        for (int h = from; h < to; h++) target[h] = 100 * Math.min(mostEaten, nutrition[h]);
    }

    /** Writes it into the rows of all who live there; returns what they have got used to. One thing after the other, so that many rows can be written at once. */
    private long writeDown(int from, int to) {
        People p = land.people;
        int first = land.houses.first[from];
        int end = land.houses.first[to - 1] + land.houses.size[to - 1];
        consume(first, end, p.stratum, p.consumed);
        getUsed(first, end, p.consumed, p.reference, norms.habit());
        feed(first, end, p.health, slips.aim, norms.body().pace());
        return sum(first, end, p.reference);
    }

    private static long sum(int first, int end, short[] reference) {
        long sum = 0;
        for (int i = first; i < end; i++) sum += reference[i];
        return sum;
    }

    private void consume(int first, int end, byte[] stratum, short[] consumption) {
        int[] home = this.home;
        int[] part = slips.part;
        int[] endOfOdd = slips.endOfOdd;
        double[] target = slips.target;
        double[] aim = slips.aim;
        long[] consumed = this.consumed;
        long[] persons = this.persons;
        for (int i = first; i < end; i++) {
            int h = home[i];
            int s = stratum[i];
            int goods = part[h] + Consumption.isBelow(i, endOfOdd[h]);
            persons[s]++;
            consumed[s] += goods;
            consumption[i] = (short) Math.min(Short.MAX_VALUE, goods);
            aim[i] = target[h];
        }
    }

    /** The difference is above nought or below, so one of its two parts is nought: no branch. */
    private static void getUsed(int first, int end, short[] consumed, short[] reference, Consumption.Habit habit) {
        double up = habit.up();
        double down = habit.down();
        for (int i = first; i < end; i++) {
            double used = reference[i];
            double more = consumed[i] - used;
            double now = used + (up * Math.max(more, 0) + down * Math.min(more, 0));
            reference[i] = (short) Consumption.nearest(Math.min(Short.MAX_VALUE, now));
        }
    }

    private static void feed(int first, int end, byte[] health, double[] aim, double pace) {
        for (int i = first; i < end; i++) {
            double now = health[i];
            health[i] = (byte) Consumption.nearest(now + pace * (aim[i] - now));
        }
    }

    private void setApart(int from, int to, double ordinary) {
        for (int h = from; h < to; h++) if (homes.hasProperty(h) | homes.hasOfficials(h)) setApart(h, ordinary);
    }

    /** What of a house's consumption is special supply or from property is no stratum's own. */
    private void setApart(int h, double ordinary) {
        int n = land.houses.size[h];
        long all = slips.goods[h];
        long special = homes.hasOfficials(h) ? slips.special[h] : 0;
        long fromProperty = homes.hasProperty(h) ? fromProperty(n, all - special, ordinary) : 0;
        if (special + fromProperty == 0) return;
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
    void provideSoldiers(int from, int to) {
        int end = land.houses.first[to - 1] + land.houses.size[to - 1];
        for (int i = land.houses.first[from]; i < end; i++) {
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

    private void sum(int from, int to, boolean isRural) {
        int[] persons = land.houses.size;
        long n = 0;
        long goods = 0;
        double nutrition = isRural ? ruralNutrition : urbanNutrition;
        for (int h = from; h < to; h++) {
            n += persons[h];
            goods += slips.goods[h];
            nutrition += slips.nutrition[h] * persons[h];
        }
        if (isRural) {
            rural += n;
            ruralGoods += goods;
            ruralNutrition = nutrition;
        } else {
            urban += n;
            urbanGoods += goods;
            urbanNutrition = nutrition;
        }
    }

    void close() {
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
