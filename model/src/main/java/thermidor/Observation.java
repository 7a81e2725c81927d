package thermidor;

import static thermidor.record.Observable.*;

import thermidor.economy.Procurement;
import thermidor.kernel.Crew;
import thermidor.kernel.Sum;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.rules.PlanForm;
import thermidor.world.Basket;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Item;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Looks at the world behind a month and writes one row of the chronicle. It changes nothing. */
final class Observation {
    /** Kopecks of a million roubles. */
    private static final double MILLION = 1e8;

    private final World w;
    private final double[] row = new double[Chronicle.WIDTH];
    /** By kind of place and stratum. */
    private long[][] persons;
    /** [kopeck] Of the houses of the sample. */
    private long purses;

    private Observation(World world) {
        w = world;
    }

    /** Everybody is counted; the rest is looked at by {@link #look}. */
    static Observation begin(World world, Crew crew) {
        var o = new Observation(world);
        o.persons = o.persons(crew);
        return o;
    }

    void look(Setting setting) {
        people();
        output();
        farms();
        capital();
        prices(setting);
        consumption();
        product(setting);
        property();
        plan(setting);
        PolityObserved.into(row, w);
    }

    double[] row() {
        return row;
    }

    private void set(Observable o, double value) {
        set(o, 0, value);
    }

    private void set(Observable o, int member, double value) {
        row[Chronicle.cell(o, member)] = value;
    }

    /** By kind of place and stratum: the regions' counts, added up in their order. What houses have is counted on the way. */
    private long[][] persons(Crew crew) {
        long[][][] found = new long[Region.COUNT][][];
        long[] cash = new long[Region.COUNT];
        crew.forEach(Region.COUNT, r -> {
            found[r] = counted(w.lands[r]);
            cash[r] = cash(w.lands[r]);
        });
        purses = Sum.of(cash);
        long[][] persons = new long[Places.Kind.values().length][Stratum.COUNT];
        for (long[][] here : found) {
            for (int kind = 0; kind < persons.length; kind++) for (int s = 0; s < Stratum.COUNT; s++) persons[kind][s] += here[kind][s] * w.scale;
        }
        return persons;
    }

    /** Everybody is in their place by now, so that a place's persons stand together. */
    private static long[][] counted(Land land) {
        long[][] persons = new long[Places.Kind.values().length][Stratum.COUNT];
        byte[] stratum = land.people.stratum;
        for (int place = 0; place < land.places.count; place++) {
            long[] here = persons[land.places.kind[place]];
            int end = land.end(place);
            for (int i = land.begin(place); i < end; i++) here[stratum[i]]++;
        }
        return persons;
    }

    private static long cash(Land land) {
        long cash = 0;
        for (int h = 0; h < land.houses.count; h++) cash += land.houses.cash[h];
        return cash;
    }

    private void people() {
        double all = 0;
        double urban = 0;
        double rural = 0;
        double idle = 0;
        double[] strata = new double[Stratum.COUNT];
        for (Places.Kind kind : Places.Kind.values()) {
            long[] here = persons[kind.ordinal()];
            for (int s = 0; s < here.length; s++) strata[s] += here[s];
            if (kind.isRural()) rural += Sum.of(here);
            else if (kind != Places.Kind.BARRACKS && kind != Places.Kind.CAMP) urban += Sum.of(here);
            if (!kind.isRural()) idle += here[Stratum.MARGINAL.ordinal()];
        }
        for (int r = 0; r < Region.COUNT; r++) {
            all += w.vital.alive[r];
            set(POPULATION_BY_REGION, r, w.vital.alive[r]);
            set(HUNGER_DEATHS_BY_REGION, r, w.vital.hungerDeaths[r]);
        }
        double paid = 0;
        double officials = 0;
        for (Stratum s : Stratum.ALL) {
            set(PERSONS, s.ordinal(), strata[s.ordinal()]);
            if (s.isPaid() && s != Stratum.CADRE) paid += strata[s.ordinal()];
            if (s.isOfficial()) officials += strata[s.ordinal()];
        }
        set(POPULATION, all);
        set(URBAN_SHARE, urban / Math.max(1, urban + rural));
        set(BIRTHS, Sum.of(w.vital.births));
        set(DEATHS, Sum.of(w.vital.deaths));
        set(LIFE_EXPECTANCY, w.vital.lifeExpectancy);
        set(HUNGER_DEATHS, Sum.of(w.vital.hungerDeaths));
        set(EPIDEMIC_DEATHS, Sum.of(w.vital.epidemicDeaths));
        set(WAR_DEATHS, Sum.of(w.vital.warDeaths));
        set(MIGRATION_TO_TOWN, Sum.of(w.vital.toTown) - Sum.of(w.vital.toVillage));
        set(LITERACY, w.state.literacy);
        set(WORKERS_AND_EMPLOYEES, paid);
        set(UNEMPLOYED, idle);
        set(SOLDIERS, strata[Stratum.SOLDIER.ordinal()] + strata[Stratum.CADRE.ordinal()]);
        set(APPARATUS, officials);
        set(APPARATUS_SHARE, officials / Math.max(1, all));
        set(PRISONERS, strata[Stratum.PRISONER.ordinal()]);
        set(CONTROL_FROM_BELOW, w.organs.control);
        set(GDP_PER_HEAD, Sum.of(w.valueAdded) / 100 / Math.max(1, all) * w.dollarsPerRouble);
    }

    private void output() {
        var g = w.goods;
        var b = w.branches;
        set(GDP, w.valueAdded[11] / MILLION);
        double[] reported = new double[Sector.COUNT];
        double large = 0;
        double official = 0;
        for (int i = 0; i < b.count; i++) {
            reported[b.sector[i]] += b.reported[i] / MILLION;
            if (!b.sector(i).isIndustry() || b.form(i) == Form.PETTY) continue;
            large += b.output[i] / MILLION;
            official += b.reported[i] / MILLION;
        }
        double industry = 0;
        for (Sector s : Sector.ALL) {
            int i = s.ordinal();
            double made = g.made[i];
            if (s == Sector.GRAIN) made = Sum.of(w.farms.harvest);
            if (s == Sector.LIVESTOCK) made = Sum.of(w.farms.animal);
            set(OUTPUT, i, made / MILLION);
            set(OUTPUT_REPORTED, i, s.isFarming() ? made / MILLION : reported[i]);
            set(OUTPUT_PLANNED, i, w.state.plannedOutput[i] / 12 / MILLION);
            set(INPUT_SHORTAGE, i, w.goods.shortage[i]);
            set(VALUATION, i, w.state.valuation[i]);
            set(LABOUR_VALUE, i, w.state.labourValue[i]);
            if (s.isIndustry()) industry += made / MILLION;
        }
        set(INDUSTRY, industry);
        set(INDUSTRY_LARGE, large);
        set(INDUSTRY_REPORTED, official);
        set(STEEL, g.made[Sector.METALS.ordinal()] * w.steelTonnesPerKopeck / 1e6);
        set(EXPORTS, Sum.of(g.exported) / MILLION);
        set(IMPORTS, Sum.of(g.imported) / MILLION);
        set(MACHINERY_IMPORTED, g.imported[Sector.MACHINERY.ordinal()] / MILLION);
    }

    private void farms() {
        var f = w.farms;
        double tonnes = w.grainTonnesPerKopeck / 1e6;
        set(GRAIN_HARVEST, Sum.of(f.harvest) * tonnes);
        double believed = w.state.realHarvest > 0 ? w.state.believedHarvest / w.state.realHarvest : 1;
        set(GRAIN_BELIEVED, Sum.of(f.harvest) * tonnes * Math.max(1, believed));
        set(GRAIN_PROCURED, Sum.of(f.delivered) * tonnes);
        set(GRAIN_EXPORTED, w.goods.exported[Sector.GRAIN.ordinal()] * tonnes);
        set(SOWN_AREA, Sum.of(f.sown) / 1e6);
        set(HORSES, Sum.of(f.horses) / 1e3);
        set(HERD, Sum.of(f.herd) / 1e3);
        double land = 0;
        double draught = 0;
        for (int i = 0; i < Farms.COUNT; i++) {
            land += f.land[i];
            draught += f.land[i] * f.draught[i];
            row[Chronicle.cell(HARVEST_BY_REGION, Farms.region(i))] += f.harvest[i] * tonnes;
        }
        set(DRAUGHT, land > 0 ? draught / land : 0);
        set(COLLECTIVISED, collectivised());
    }

    /** Share of the people of villages who live in collective farms, now that everybody is in their place. */
    private double collectivised() {
        double village = 0;
        double collective = 0;
        for (Land land : w.lands) {
            for (int place = 0; place < land.places.count; place++) {
                if (!land.places.isRural(place)) continue;
                int persons = land.end(place) - land.begin(place);
                village += persons;
                if (land.places.kind(place) == Places.Kind.KOLKHOZ) collective += persons;
            }
        }
        return village > 0 ? collective / village : 0;
    }

    private void capital() {
        var b = w.branches;
        int now = Branches.vintage(thermidor.kernel.Calendar.year(w.month));
        double capital = 0;
        double age = 0;
        double could = 0;
        double made = 0;
        double invested = Sum.of(w.goods.invested);
        double effort = 0;
        double hands = 0;
        double embodied = 0;
        double industry = 0;
        for (int i = 0; i < b.count; i++) {
            long here = b.capital(i);
            capital += here;
            if (here > 0) age += b.aged(i, now);
            if (here > 0 && b.sector(i).isIndustry()) {
                embodied += b.embodied(i);
                industry += here;
            }
            could += b.capacity[i];
            made += b.output[i];
            effort += b.effort[i] * b.hands(i);
            hands += b.hands(i);
        }
        set(CAPITAL, capital / MILLION);
        set(CAPITAL_AGE, capital > 0 ? age / capital : 0);
        set(CAPITAL_USE, could > 0 ? made / could : 0);
        set(INVESTMENT, invested / MILLION);
        set(PRODUCTIVITY, industry > 0 ? embodied / industry : 1);
        set(EFFORT, hands > 0 ? effort / hands : 1);
        set(ENTHUSIASM, w.state.enthusiasm);
    }

    private void prices(Setting setting) {
        for (int b = 0; b < Basket.COUNT; b++) {
            set(PRICE, b, w.trade.price[b]);
            set(MARKET_PRICE, b, w.trade.marketPrice[b]);
            set(SHORTAGE, b, w.trade.shortage[b]);
        }
        set(MARKETS_SHORT, w.trade.marketsShort);
        set(TERMS_OF_TRADE, Procurement.termsOfTrade(w, setting.rules(), setting.norms().procurement()));
        double money = (double) Sum.of(w.farms.cash) + Sum.of(w.branches.cash) + (double) purses * w.scale;
        set(MONEY, money / MILLION);
        set(WAGE, w.state.wage / 100);
    }

    private void consumption() {
        double[] goods = new double[Stratum.COUNT];
        double[] persons = new double[Stratum.COUNT];
        double ruralGoods = 0;
        double urbanGoods = 0;
        double rural = 0;
        double urban = 0;
        double ruralFood = 0;
        double urbanFood = 0;
        var t = w.trade;
        for (int r = 0; r < Region.COUNT; r++) {
            for (int s = 0; s < Stratum.COUNT; s++) {
                goods[s] += t.consumed[r][s];
                persons[s] += t.persons[r][s];
            }
            ruralGoods += t.consumedRural[r];
            urbanGoods += t.consumedUrban[r];
            rural += t.rural[r];
            urban += t.urban[r];
            ruralFood += t.nutritionRural[r] * t.rural[r];
            urbanFood += t.nutritionUrban[r] * t.urban[r];
            set(NUTRITION_BY_REGION, r, t.nutritionRural[r]);
        }
        for (int s = 0; s < Stratum.COUNT; s++) set(CONSUMPTION, s, persons[s] > 0 ? goods[s] / persons[s] / 100 : 0);
        set(CONSUMPTION_PER_HEAD, (ruralGoods + urbanGoods) / Math.max(1, rural + urban) / 100);
        set(CONSUMPTION_RURAL, ruralGoods / Math.max(1, rural) / 100);
        set(CONSUMPTION_URBAN, urbanGoods / Math.max(1, urban) / 100);
        set(NUTRITION_RURAL, ruralFood / Math.max(1, rural));
        set(NUTRITION_URBAN, urbanFood / Math.max(1, urban));
        set(INEQUALITY, gini(goods, persons));
        double workers = urban > 0 ? urbanGoods / urban : 0;
        set(REAL_WAGE, w.benchmarkWorkerConsumption > 0 ? workers / w.benchmarkWorkerConsumption : 0);
    }

    /** Between strata, by consumption a head. */
    private static double gini(double[] goods, double[] persons) {
        double all = Sum.of(persons);
        double total = Sum.of(goods);
        if (all <= 0 || total <= 0) return 0;
        double difference = 0;
        for (int i = 0; i < goods.length; i++) {
            if (persons[i] <= 0) continue;
            for (int j = 0; j < goods.length; j++) {
                if (persons[j] > 0) difference += persons[i] * persons[j] * Math.abs(goods[i] / persons[i] - goods[j] / persons[j]);
            }
        }
        return difference / (2 * all * total);
    }

    private void product(Setting setting) {
        for (int item = 0; item < Item.COUNT; item++) set(PRODUCT, item, w.product[item] / MILLION);
        set(GROSS_PRODUCT, w.grossProduct / MILLION);
        double consumed = 0;
        for (Item item : new Item[] {Item.ADMINISTRATION, Item.APPROPRIATION, Item.PROPERTY_INCOME, Item.SUPPORT, Item.CONSUMPTION_BY_WORK}) {
            consumed += w.product[item.ordinal()];
        }
        set(APPROPRIATED_SHARE, consumed > 0 ? w.product[Item.APPROPRIATION.ordinal()] / consumed : 0);
        double net = w.grossProduct - w.product[Item.INPUTS.ordinal()] - w.product[Item.REPLACEMENT.ordinal()];
        double upkeep = w.product[Item.ADMINISTRATION.ordinal()] + w.product[Item.APPROPRIATION.ordinal()] + w.product[Item.WASTE.ordinal()];
        set(UPKEEP_SHARE, net > 0 ? upkeep / net : 0);
    }

    /** Means of production by form: works at their capital, farms at land, cattle and machines in kopecks of 1928. */
    private void property() {
        double[] owned = new double[Form.COUNT];
        var b = w.branches;
        for (int i = 0; i < b.count; i++) owned[b.form[i]] += b.capital(i);
        var f = w.farms;
        for (int i = 0; i < Farms.COUNT; i++) {
            owned[Farms.form(i).ordinal()] += f.land[i] * LAND + f.machines[i] + (f.horses[i] + f.herd[i]) * BEAST;
        }
        double all = Sum.of(owned);
        for (int form = 0; form < Form.COUNT; form++) set(PROPERTY, form, all > 0 ? owned[form] / all : 0);
        double common = owned[Form.STATE.ordinal()] + owned[Form.COOPERATIVE.ordinal()];
        set(SOCIALISATION, all > 0 ? common / all * w.organs.control : 0);
    }

    /** [1928 kopeck] a hectare and a beast are counted at, in the index of property only (assumption: 60 and 70 roubles). */
    private static final double LAND = 6000, BEAST = 7000;

    private void plan(Setting setting) {
        var b = w.branches;
        boolean planned = !(setting.rules().plan() instanceof PlanForm.None);
        set(PLAN_SOLVED, planned ? 1 : 0);
        double asked = 0;
        double reported = 0;
        double made = 0;
        double hidden = 0;
        double capacity = 0;
        for (int i = 0; i < b.count; i++) {
            if (b.planned[i] <= 0) continue;
            asked += b.planned[i];
            made += b.output[i];
            reported += b.reported[i] / b.plainPrice[i];
            hidden += setting.norms().reports().hiddenCapacity() * b.hidden[i] * b.capacity[i];
            capacity += b.capacity[i];
        }
        set(PLAN_FULFILMENT_REPORTED, asked > 0 ? reported / asked : 0);
        set(PLAN_FULFILMENT_REAL, asked > 0 ? made / asked : 0);
        set(CAPACITY_HIDDEN, capacity > 0 ? hidden / capacity : 0);
    }
}
