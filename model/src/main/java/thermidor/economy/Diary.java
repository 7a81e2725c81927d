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
    private static final int BREAD = Basket.BREAD.ordinal();

    private final World world;
    private final int region;
    private final long[] consumed;
    private final long[] persons;
    private final long[] division;
    private final double ordinaryRural, ordinaryUrban;
    private long rural, urban, ruralGoods, urbanGoods, urbanReference;
    private double ruralNutrition, urbanNutrition;

    Diary(World world, int region) {
        this.world = world;
        this.region = region;
        consumed = world.trade.consumed[region];
        persons = world.trade.persons[region];
        division = world.trade.division[region];
        ordinaryRural = ordinary(world.trade.consumedRural[region], world.trade.rural[region]);
        ordinaryUrban = ordinary(world.trade.consumedUrban[region], world.trade.urban[region]);
        java.util.Arrays.fill(consumed, 0);
        java.util.Arrays.fill(persons, 0);
        java.util.Arrays.fill(division, 0);
    }

    private static double ordinary(long goods, long people) {
        return people > 0 ? goods / (double) people : 0;
    }

    /** [1928 kopeck] {@code bought} in all, of which {@code special} is special supply; {@code eaten} comes from the own farm. */
    void write(Land land, int h, long[] got, long[] eaten, long bought, long special, Consumption.Norms norms) {
        Houses houses = land.houses;
        int n = houses.size[h];
        Places.Kind kind = land.places.kind(houses.place[h]);
        long own = eaten[BREAD] + eaten[Basket.ANIMAL.ordinal()];
        long all = bought + own;
        if (kind == Places.Kind.BARRACKS) {
            provideSoldiers(land, h);
            return;
        }
        double nutrition = 0;
        for (int b = 0; b < Basket.COUNT; b++) nutrition += norms.body().calories()[b] * (got[b] + eaten[b]) / n;
        long ordinary = all - special;
        long fromProperty = fromProperty(land, h, ordinary, kind.isRural() ? ordinaryRural : ordinaryUrban);
        division[Item.APPROPRIATION.ordinal()] += special;
        division[Item.PROPERTY_INCOME.ordinal()] += fromProperty;
        long rest = ordinary - fromProperty;
        int first = houses.first[h];
        for (int k = 0; k < n; k++) {
            int i = first + k;
            Stratum s = land.people.stratum(i);
            division[Shelves.itemOf(s).ordinal()] += part(rest, n, k);
            note(land.people, i, s, part(all, n, k), nutrition, norms);
        }
        sum(kind, land.people, first, n, all, nutrition);
    }

    /** The k-th of n equal parts; the first ones get the odd kopecks. */
    private static long part(long whole, int n, int k) {
        return whole / n + (k < whole % n ? 1 : 0);
    }

    private void note(People p, int i, Stratum s, long goods, double nutrition, Consumption.Norms norms) {
        consumed[s.ordinal()] += goods * world.scale;
        persons[s.ordinal()] += world.scale;
        p.consumed[i] = (short) Math.min(Short.MAX_VALUE, goods);
        p.reference[i] = (short) Consumption.habit(p.reference[i], p.consumed[i], norms.habit());
        double target = 100 * Math.min(1.2, nutrition);
        p.health[i] = (byte) Math.round(p.health[i] + norms.body().pace() * (target - p.health[i]));
    }

    /** Soldiers live on the army's upkeep, which the account of the product books as defence. */
    private void provideSoldiers(Land land, int h) {
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            persons[land.people.stratum[i]] += world.scale;
            land.people.health[i] = (byte) Math.max(land.people.health[i], 95);
        }
    }

    /** What a house of owners, traders or rich peasants has beyond the ordinary. */
    private long fromProperty(Land land, int h, long goods, double ordinaryPerHead) {
        int n = land.houses.size[h];
        boolean owns = false;
        for (int i = land.houses.first[h]; i < land.houses.first[h] + n; i++) {
            Stratum s = land.people.stratum(i);
            owns |= s == Stratum.OWNER || s == Stratum.TRADER || s == Stratum.RICH_PEASANT;
        }
        return owns ? Math.clamp(goods - (long) (ordinaryPerHead * n), 0, goods) : 0;
    }

    private void sum(Places.Kind kind, People p, int first, int n, long goods, double nutrition) {
        if (kind.isRural()) {
            rural += n;
            ruralGoods += goods;
            ruralNutrition += nutrition * n;
        } else {
            urban += n;
            urbanGoods += goods;
            urbanNutrition += nutrition * n;
            for (int i = first; i < first + n; i++) urbanReference += p.reference[i];
        }
    }

    void close() {
        var t = world.trade;
        for (int item = 0; item < division.length; item++) division[item] *= world.scale;
        t.rural[region] = rural * world.scale;
        t.urban[region] = urban * world.scale;
        t.consumedRural[region] = ruralGoods * world.scale;
        t.consumedUrban[region] = urbanGoods * world.scale;
        t.nutritionRural[region] = rural > 0 ? ruralNutrition / rural : 1;
        t.nutritionUrban[region] = urban > 0 ? urbanNutrition / urban : 1;
        t.comfort[region] = urbanReference > 0 ? urbanGoods / (double) urbanReference : 1;
    }
}
