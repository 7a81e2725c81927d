package thermidor.economy;

import thermidor.world.Basket;
import thermidor.world.Houses;
import thermidor.world.Item;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Notes what the people of one region consumed this month: in their own rows, and in sums by stratum and by item of the division. */
final class Diary {
    private static final int BREAD = Basket.BREAD.ordinal(), ANIMAL = Basket.ANIMAL.ordinal(), BARRACKS = Places.Kind.BARRACKS.ordinal();

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
    /** What of consumption is neither special supply nor from property, by stratum. */
    private final long[] others = new long[Stratum.COUNT];
    private final double ordinaryRural, ordinaryUrban;
    private long rural, urban, ruralGoods, urbanGoods, urbanReference;
    private double ruralNutrition, urbanNutrition;

    Diary(World world, int region, Consumption.Norms norms) {
        this.world = world;
        this.land = world.lands[region];
        this.norms = norms;
        this.region = region;
        ordinaryRural = ordinary(world.trade.consumedRural[region], world.trade.rural[region]);
        ordinaryUrban = ordinary(world.trade.consumedUrban[region], world.trade.urban[region]);
    }

    private static double ordinary(long goods, long people) {
        return people > 0 ? goods / (double) people : 0;
    }

    /** [1928 kopeck] {@code bought} in all, of which {@code special} is special supply; {@code eaten} comes from the own farm. */
    void write(Homes homes, int h, long[] got, long[] eaten, long bought, long special) {
        Houses houses = land.houses;
        int n = houses.size[h];
        int place = houses.place[h];
        boolean isRural = land.places.isRural(place);
        long own = eaten[BREAD] + eaten[ANIMAL];
        long all = bought + own;
        if (land.places.kind[place] == BARRACKS) {
            provideSoldiers(h);
            return;
        }
        double nutrition = 0;
        for (int b = 0; b < Basket.COUNT; b++) nutrition += norms.body().calories()[b] * (got[b] + eaten[b]) / n;
        long ordinary = all - special;
        long fromProperty = homes.hasProperty(h) ? fromProperty(n, ordinary, isRural ? ordinaryRural : ordinaryUrban) : 0;
        division[Item.APPROPRIATION.ordinal()] += special;
        division[Item.PROPERTY_INCOME.ordinal()] += fromProperty;
        long rest = ordinary - fromProperty;
        long used = note(houses.first[h], n, all, rest, nutrition);
        sum(isRural, n, all, nutrition, used);
    }

    /** Each of a house gets an equal part; the first ones get the odd kopecks. Returns what they are used to, all together. */
    private long note(int first, int n, long all, long rest, double nutrition) {
        People p = land.people;
        long part = all / n;
        long odd = all - part * n;
        long ofRest = rest / n;
        long oddOfRest = rest - ofRest * n;
        double target = 100 * Math.min(norms.body().most(), nutrition);
        double pace = norms.body().pace();
        Consumption.Habit habit = norms.habit();
        long used = 0;
        for (int k = 0; k < n; k++) {
            int i = first + k;
            int s = p.stratum[i];
            long goods = k < odd ? part + 1 : part;
            persons[s]++;
            consumed[s] += goods;
            others[s] += k < oddOfRest ? ofRest + 1 : ofRest;
            p.consumed[i] = (short) Math.min(Short.MAX_VALUE, goods);
            p.reference[i] = (short) Consumption.habit(p.reference[i], p.consumed[i], habit);
            p.health[i] = (byte) Consumption.nearest(p.health[i] + pace * (target - p.health[i]));
            used += p.reference[i];
        }
        return used;
    }

    /** Soldiers live on the army's upkeep, which the account of the product books as defence. */
    private void provideSoldiers(int h) {
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

    private void sum(boolean isRural, int n, long goods, double nutrition, long used) {
        if (isRural) {
            rural += n;
            ruralGoods += goods;
            ruralNutrition += nutrition * n;
        } else {
            urban += n;
            urbanGoods += goods;
            urbanNutrition += nutrition * n;
            urbanReference += used;
        }
    }

    void close() {
        var t = world.trade;
        for (int s = 0; s < Stratum.COUNT; s++) division[ITEM[s]] += others[s];
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
