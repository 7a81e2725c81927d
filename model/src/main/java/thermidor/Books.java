package thermidor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thermidor.kernel.Identity;
import thermidor.kernel.Identity.Flow;
import thermidor.kernel.Identity.NotNegative;
import thermidor.kernel.Identity.Stock;
import thermidor.kernel.Sum;
import thermidor.world.Branches;
import thermidor.world.Houses;
import thermidor.world.Land;
import thermidor.world.Region;
import thermidor.world.World;

/** Every identity of the society, once: for the audit, the tests and the page. They hold behind every step, not only at the end. */
public final class Books {
    private Books() {}

    /** Notes what is there, and begins the month's flows at nothing. */
    public static void open(World w) {
        var g = w.goods;
        var f = w.farms;
        copy(g.depot, g.depotAtOpening);
        copy(g.bazaar, g.bazaarAtOpening);
        zero(g.lent, f.lent, g.made, g.delivered, g.imported, g.inputs, g.invested, g.defence, g.consumed, g.social, g.exported, g.lost, g.broughtToBazaar,
                g.boughtAtBazaar, g.spoiltAtBazaar);
        copy(f.horses, f.horsesAtOpening);
        copy(f.herd, f.herdAtOpening);
        copy(f.barn, f.barnAtOpening);
        zero(f.harvest, f.animal, f.seed, f.fodder, f.eaten, f.animalEaten, f.delivered, f.animalDelivered, f.sold, f.animalSold, f.barnLost,
                f.barnMoved, f.animalLost, f.horsesBorn, f.horsesLost, f.herdBorn, f.herdSlaughtered, f.herdLost, f.horsesMoved, f.herdMoved);
        var v = w.vital;
        for (int r = 0; r < Region.COUNT; r++) v.atOpening[r] = (long) w.lands[r].people.count * w.scale;
        copy(v.diedThisYear(), v.diedAtOpening);
        zero(v.births, v.deaths, v.arrived, v.departed, v.warDeaths, v.toTown, v.toVillage);
        Arrays.fill(v.hungerDeaths, 0);
        Arrays.fill(v.epidemicDeaths, 0);
        w.state.reservesAtOpening = w.state.reserves;
        w.state.exportEarnings = 0;
        w.state.importCost = 0;
        w.state.credit = 0;
        w.branches.addUp();
        zero(w.branches.invested, w.branches.scrapped, w.branches.destroyed, w.product);
        for (long[] region : w.trade.division) Arrays.fill(region, 0);
        w.grossProduct = 0;
    }

    /** What must hold, to the last unit. */
    public static List<Identity> identities(World w) {
        var all = new ArrayList<Identity>();
        goods(w, all);
        works(w, all);
        farms(w, all);
        people(w, all);
        money(w, all);
        if (w.grossProduct != 0) all.add(new Flow("the gross product and its division", "1928 kopeck", w.grossProduct, Sum.of(w.product)));
        return all;
    }

    private static void goods(World w, List<Identity> all) {
        var g = w.goods;
        all.add(new Stock("goods in depots", "1928 kopeck", g.depotAtOpening, List.of(g.made, g.delivered, g.imported),
                List.of(g.inputs, g.invested, g.defence, g.consumed, g.social, g.exported, g.lost, g.lent), g.depot));
        all.add(new Stock("produce at the bazaar", "1928 kopeck", g.bazaarAtOpening, List.of(g.broughtToBazaar),
                List.of(g.boughtAtBazaar, g.spoiltAtBazaar), g.bazaar));
        all.add(new NotNegative("goods in depots", "1928 kopeck", g.depot));
        all.add(new NotNegative("produce at the bazaar", "1928 kopeck", g.bazaar));
        all.add(new Stock("foreign exchange", "1928 kopeck", one(w.state.reservesAtOpening), List.of(one(w.state.exportEarnings), one(w.state.credit)),
                List.of(one(w.state.importCost)), one(w.state.reserves)));
    }

    private static void works(World w, List<Identity> all) {
        var b = w.branches;
        long[] vintages = new long[b.count];
        long[] together = new long[b.count];
        for (int row = 0; row < b.count; row++) {
            vintages[row] = Branches.together(b.capital[row]);
            together[row] = b.capital(row);
        }
        all.add(new Stock("capital of all vintages", "1928 kopeck", vintages, List.of(), List.of(), together));
    }

    private static void farms(World w, List<Identity> all) {
        var f = w.farms;
        all.add(new Stock("grain in barns", "1928 kopeck", f.barnAtOpening, List.of(f.harvest, f.barnMoved, f.lent),
                List.of(f.seed, f.fodder, f.eaten, f.delivered, f.sold, f.barnLost), f.barn));
        all.add(new Stock("cattle", "head", f.herdAtOpening, List.of(f.herdBorn, f.herdMoved), List.of(f.herdSlaughtered, f.herdLost), f.herd));
        all.add(new Stock("horses", "head", f.horsesAtOpening, List.of(f.horsesBorn, f.horsesMoved), List.of(f.horsesLost), f.horses));
        all.add(new Flow("cattle that changed farms", "head", Sum.of(f.herdMoved), 0));
        all.add(new Flow("horses that changed farms", "head", Sum.of(f.horsesMoved), 0));
        all.add(new Flow("grain that changed barns", "1928 kopeck", Sum.of(f.barnMoved), 0));
        all.add(new Flow("produce delivered", "1928 kopeck", Sum.of(f.delivered) + Sum.of(f.animalDelivered), Sum.of(w.goods.delivered)));
        all.add(new Flow("seed lent", "1928 kopeck", Sum.of(f.lent), Sum.of(w.goods.lent)));
        all.add(new Flow("produce brought to the bazaar", "1928 kopeck", Sum.of(f.sold) + Sum.of(f.animalSold), Sum.of(w.goods.broughtToBazaar)));
        all.add(new NotNegative("grain in barns", "1928 kopeck", f.barn));
        all.add(new NotNegative("cattle", "head", f.herd));
        all.add(new NotNegative("horses", "head", f.horses));
    }

    private static void people(World w, List<Identity> all) {
        var v = w.vital;
        long[] now = new long[Region.COUNT];
        for (int r = 0; r < Region.COUNT; r++) now[r] = living(w.lands[r]) * w.scale;
        all.add(new Stock("people", "person", v.atOpening, List.of(v.births, v.arrived), List.of(v.deaths, v.departed), now));
        all.add(new Stock("deaths of the year by age", "person", v.diedAtOpening, List.of(v.deaths), List.of(), v.diedThisYear()));
        all.add(new Flow("people who changed regions", "person", Sum.of(v.departed), Sum.of(v.arrived)));
    }

    private static long living(Land land) {
        int[] house = land.people.house;
        int gone = 0;
        for (int i = 0; i < land.people.count; i++) gone += house[i] >>> 31;
        return land.people.count - gone;
    }

    /** All cash and the treasury's balance sum to nothing: what one has, another or the treasury has issued. */
    private static void money(World w, List<Identity> all) {
        long cash = 0;
        for (Land land : w.lands) cash += held(land.houses) * w.scale;
        cash += Sum.of(w.farms.cash) + Sum.of(w.branches.cash);
        all.add(new Flow("money held and money issued", "kopeck", -w.state.treasury, cash));
    }

    private static long held(Houses houses) {
        long[] cash = houses.cash;
        long[] income = houses.income;
        long held = 0;
        for (int h = 0; h < houses.count; h++) held += cash[h] + income[h];
        return held;
    }

    private static long[] one(long value) {
        return new long[] {value};
    }

    private static void copy(long[] from, long[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }

    private static void zero(long[]... flows) {
        for (long[] flow : flows) Arrays.fill(flow, 0);
    }
}
