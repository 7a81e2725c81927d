package thermidor.economy;

import java.util.Arrays;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The houses of one region as customers: what they ask for in the first round, what they get, pay and eat in the second, and the
 * region's sums of it, in units of the sample. One thread works in a region: counting side by side in one array, threads would wait for
 * each other's cache.
 */
final class Customers {
    private static final int B = Basket.COUNT;
    private static final int BREAD = Basket.BREAD.ordinal(), ANIMAL = Basket.ANIMAL.ordinal();
    private static final int GROCERIES = Basket.GROCERIES.ordinal(), WARES = Basket.WARES.ordinal(), SERVICES = Basket.SERVICES.ordinal();
    private static final int BARRACKS = Places.Kind.BARRACKS.ordinal(), CAMP = Places.Kind.CAMP.ordinal();
    /** Town dwellers buy everything. */
    static final double[] EVERYTHING = {1, 1, 1, 1, 1};
    /** What is noted of a house in the first round, behind its wants: what it may lay out, and what of food its farm serves. */
    private static final int BUDGET = B, BREAD_OF_OWN = B + 1, ANIMAL_OF_OWN = B + 2, NOTED = B + 3;

    /** Houses of fewer persons than this are of few kinds. */
    private static final int ALIKE = 8;

    /** Asked for in state trade by all and by officials, asked for on the market, sold here and there; eaten of each form of farm. */
    final long[] wanted = new long[B], wantedByOfficials = new long[B], marketWanted = new long[B], sold = new long[B], marketSold = new long[B];
    final long[] eaten = new long[3], animalEaten = new long[3];
    /** Parts in special supply, of all. */
    double ranks;
    long paid, paidAtMarket;
    /** Bread the camps ask for, and the share of it that was set apart for them. */
    long wantedByCamps;
    double provisioned;

    private final World world;
    private final Land land;
    private final Consumption.Norms norms;
    private final int region;
    private final double[] price;
    /** Parts in special supply, by stratum. */
    private final double[] rank;
    private final Homes homes;
    private final boolean[] isProvided;
    private final Wants town, village;
    /** Part of its food that a village may ask for where there are ration cards. */
    private final double villageFood;
    /** What farms of each form serve for each unit of weight. */
    private final double[] breadOfFarms, animalOfFarms;
    /** A month's notes are written over those of the month before: a fresh array would have to be emptied first, in far memory. */
    final double[] noted;
    /** What a person wants of bread and meat at most, with what was had elsewhere; and by the ration card, or the norm of sale to one hand. */
    private final double breadAtMost, animalAtMost;
    private final double[] atMost = new double[B];
    private final boolean isLimited, isRationed;
    /** Bought on the market at most for each kopeck that is left. */
    private final double breadPerKopeck, animalPerKopeck;
    /**
     * The odds of a house to find each basket, by its persons (where they are fewer than {@link #ALIKE}), how many of them are paid, and whether
     * there are officials: once they were asked for they are known.
     */
    private final double[] odds = new double[ALIKE * ALIKE * 2 * B + B];
    private final boolean[] known = new boolean[ALIKE * ALIKE * 2];
    /** How far cards differ, and how much more than the mean a house gets in which all work. */
    private final double spread, byWork;
    private final long[] got = new long[B];
    private long spent;
    private final double[] met = new double[B];
    /** In the second round: what there still is, here and on the market, how far the market meets wants, and what a part in special supply brings. */
    private long[] left, marketLeft;
    private double[] marketMet, special;
    private Diary diary;

    Customers(World world, int region, Rules rules, Consumption.Norms norms, Wages.Claims claims, double[] price, double[] room) {
        this.world = world;
        this.land = world.lands[region];
        this.region = region;
        this.norms = norms;
        this.price = price;
        homes = Homes.of(land, claims);
        rank = ranks(norms.rank());
        town = new Wants(price, EVERYTHING, norms);
        village = new Wants(price, norms.village(), norms);
        breadOfFarms = perWeight(world.farms.table);
        animalOfFarms = perWeight(world.farms.animalTable);
        noted = room.length >= land.houses.count * NOTED ? room : new double[(land.houses.count + land.houses.count / 4) * NOTED];
        isProvided = new boolean[land.places.count];
        for (int p = 0; p < isProvided.length; p++) isProvided[p] = land.places.kind[p] == BARRACKS || land.places.kind[p] == CAMP;
        Consumption.Food food = norms.food();
        breadAtMost = food.appetite() * norms.need()[BREAD];
        animalAtMost = food.appetite() * norms.need()[ANIMAL];
        breadPerKopeck = food.bread() / world.trade.marketPrice[BREAD];
        animalPerKopeck = (1 - food.bread()) / world.trade.marketPrice[ANIMAL];
        double toOneHand = rules.rationing().toOneHand();
        isRationed = rules.rationing().inForce();
        spread = isRationed ? rules.rationing().spread() : 0;
        byWork = norms.shops().byWork();
        villageFood = isRationed ? rules.rationing().villages()[region] : 1;
        isLimited = !isRationed && toOneHand > 0;
        for (int b = 0; b < B; b++) atMost[b] = (isLimited ? toOneHand : food.card()) * norms.need()[b];
    }

    private static double[] ranks(Consumption.Rank norms) {
        double[] rank = new double[Stratum.COUNT];
        for (Stratum s : Stratum.ALL) {
            rank[s.ordinal()] = switch (s) {
                case LOWER_OFFICIAL -> 1;
                case CADRE -> norms.cadre();
                case MIDDLE_OFFICIAL -> norms.middle();
                case UPPER_OFFICIAL -> norms.upper();
                default -> 0;
            };
        }
        return rank;
    }

    /** First round: what would everybody take? */
    void ask() {
        look();
        for (int h = 0; h < land.houses.count; h++) ask(h);
    }

    /** A house has a method of its own: the machine then learns it in the first months, and not only when it has gone round a long loop for years. */
    private void ask(int h) {
        var houses = land.houses;
        int at = h * NOTED;
        int persons = houses.size[h];
        int farm = homes.farm(h);
        double budget = Consumption.spend(houses.income[h], houses.cash[h], norms);
        boolean farms = farm != Homes.TOWN;
        double ownBread = 0;
        double ownAnimal = 0;
        if (farms) {
            double weight = homes.weight(h);
            ownBread = (long) (weight * breadOfFarms[farm]);
            ownAnimal = (long) (weight * animalOfFarms[farm]);
        } else if (isProvided[houses.place[h]]) {
            provide(at, houses.place[h], persons);
            return;
        }
        note(at, budget, ownBread, ownAnimal);
        (farms ? village : town).of(budget, persons, ownBread, ownAnimal, noted, at);
        keepToAppetite(at, persons);
        if (farms) {
            noted[at + BREAD] *= villageFood;
            noted[at + ANIMAL] *= villageFood;
        }
        if (isLimited | isRationed & !farms) keepTo(at, persons);
        if (homes.hasOfficials(h)) askAsOfficials(h, at);
        expectMarket(at, persons);
    }

    private void note(int at, double budget, double bread, double animal) {
        noted[at + BUDGET] = budget;
        noted[at + BREAD_OF_OWN] = bread;
        noted[at + ANIMAL_OF_OWN] = animal;
    }

    /** How far the region's shops meet wants: last month's in the first round, this month's in the second. */
    private void look() {
        for (int b = 0; b < B; b++) met[b] = world.trade.met[b][region];
    }

    /** What the farms of the region serve for each unit of weight. */
    private double[] perWeight(long[] served) {
        double[] each = new double[3];
        for (int k = 0; k < 3; k++) {
            double all = homes.farmWeights[k] * world.scale;
            each[k] = all > 0 ? served[region * 3 + k] / all : 0;
        }
        return each;
    }

    /** Soldiers and prisoners buy nothing; the camp's bread is the only thing taken from the shelves for them. */
    private void provide(int at, int place, int persons) {
        if (land.places.kind[place] == BARRACKS) return;
        noted[at + BREAD] = norms.body().camp() * persons;
        wanted[BREAD] += (long) noted[at + BREAD];
        wantedByCamps += (long) noted[at + BREAD];
    }

    /** A card is a person's, and so is a place in a queue where sales to one hand are limited: money cannot draw more food with it. */
    private void keepTo(int at, int persons) {
        keepTo(BREAD, at, persons);
        keepTo(ANIMAL, at, persons);
        keepTo(GROCERIES, at, persons);
    }

    private void keepTo(int b, int at, int persons) {
        noted[at + b] = Math.min(noted[at + b], atMost[b] * persons);
    }

    /** However much money is left, nobody eats more bread than this. */
    private void keepToAppetite(int at, int persons) {
        noted[at + BREAD] = Math.min(noted[at + BREAD], Math.max(0, breadAtMost * persons - noted[at + BREAD_OF_OWN]));
    }

    private void askAsOfficials(int h, int at) {
        for (int b = 0; b < B; b++) wantedByOfficials[b] += (long) noted[at + b];
        ranks += ranks(h);
    }

    /** The parts in special supply that fall to a house. */
    private double ranks(int h) {
        double ranks = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) ranks += rank[land.people.stratum[i]];
        return ranks;
    }

    /** Adds up what is asked for, and what is expected to be left to be bought on the market, if shops serve as they did last month. */
    private void expectMarket(int at, int persons) {
        double left = noted[at + BUDGET] - want(BREAD, at) - want(ANIMAL, at) - want(GROCERIES, at) - want(WARES, at) - want(SERVICES, at);
        if (left <= 0) return;
        marketWanted[BREAD] += (long) breadLacking(at, persons, noted[at + BREAD] * met[BREAD], left);
        marketWanted[ANIMAL] += (long) animalLacking(at, persons, noted[at + ANIMAL] * met[ANIMAL], left);
    }

    /** Adds up what is asked for of a basket; returns what it is expected to cost. */
    private double want(int b, int at) {
        double want = noted[at + b];
        wanted[b] += (long) want;
        return want * met[b] * price[b];
    }

    /** What is still lacking of food, and a little more, for the money that is left. */
    private double breadLacking(int at, int persons, double got, double left) {
        return Math.min(Math.max(0, breadAtMost * persons - noted[at + BREAD_OF_OWN] - got), breadPerKopeck * left);
    }

    private double animalLacking(int at, int persons, double got, double left) {
        return Math.min(Math.max(0, animalAtMost * persons - noted[at + ANIMAL_OF_OWN] - got), animalPerKopeck * left);
    }

    /**
     * Second round: everybody is served, pays and consumes.
     *
     * @param quota what state trade may sell here at most, and {@code marketQuota} the market
     * @param special what a part in special supply brings
     */
    void serve(long[] quota, long[] marketQuota, double[] marketMet, double[] special) {
        left = quota.clone();
        marketLeft = marketQuota.clone();
        this.marketMet = marketMet;
        this.special = special;
        diary = new Diary(world, region, norms);
        look();
        for (int h = 0; h < land.houses.count; h++) serve(h);
        for (int b = 0; b < B; b++) {
            sold[b] += quota[b] - left[b];
            marketSold[b] = marketQuota[b] - marketLeft[b];
        }
        diary.close();
        clearTables();
    }

    private void serve(int h) {
        var houses = land.houses;
        int at = h * NOTED;
        int persons = houses.size[h];
        long money = houses.income[h] + houses.cash[h];
        houses.income[h] = 0;
        houses.cash[h] = money;
        if (isProvided[houses.place[h]]) {
            serveProvided(h, at);
            return;
        }
        boolean officials = homes.hasOfficials(h);
        long bought = buy(at, odds(homes.paid(h), persons, officials), money) + buyAtMarket(at, persons);
        long bonus = officials ? bonus(h) : 0;
        houses.cash[h] = money - spent;
        int farm = homes.farm(h);
        long bread = (long) noted[at + BREAD_OF_OWN];
        long animal = (long) noted[at + ANIMAL_OF_OWN];
        diary.write(h, farm, homes.hasProperty(h), got, bread, animal, bought + bonus, bonus);
        if (farm == Homes.TOWN) return;
        eaten[farm] += bread;
        animalEaten[farm] += animal;
    }

    /** Ration cards: those who work get more than those who do not, the more so the more the norms differ. */
    private double favour(int working, int persons) {
        return 1 + spread * ((1 + byWork) * working / persons - byWork);
    }

    /** Where in {@link #odds} those of a house stand. Those of large houses are reckoned for each anew, in the last place. */
    private int odds(int working, int persons, boolean officials) {
        boolean alike = persons < ALIKE;
        int kind = alike ? (persons * ALIKE + working) * 2 + (officials ? 1 : 0) : known.length;
        if (alike && known[kind]) return kind * B;
        double favour = favour(working, persons);
        if (officials) favour *= norms.closedShops();
        for (int b = 0; b < B; b++) odds[kind * B + b] = Shelves.odds(met[b], favour);
        if (alike) known[kind] = true;
        return kind * B;
    }

    private void serveProvided(int h, int at) {
        if (land.places.kind[land.houses.place[h]] == BARRACKS) {
            diary.provideSoldiers(h);
            return;
        }
        Arrays.fill(got, 0);
        got[BREAD] = Math.min((long) (noted[at + BREAD] * (provisioned + (1 - provisioned) * met[BREAD])), left[BREAD]);
        left[BREAD] -= got[BREAD];
        diary.write(h, Homes.TOWN, homes.hasProperty(h), got, 0, 0, got[BREAD], 0);
    }

    /** One basket after the other, each with its name, as in {@link Wants}. */
    private long buy(int at, int found, long money) {
        long purse = money;
        purse -= buy(BREAD, at, found, purse);
        purse -= buy(ANIMAL, at, found, purse);
        purse -= buy(GROCERIES, at, found, purse);
        purse -= buy(WARES, at, found, purse);
        purse -= buy(SERVICES, at, found, purse);
        spent = money - purse;
        paid += spent;
        return got[BREAD] + got[ANIMAL] + got[GROCERIES] + got[WARES] + got[SERVICES];
    }

    /** Returns what it costs. */
    private long buy(int b, int at, int found, long purse) {
        long here = Math.min((long) (noted[at + b] * odds[found + b]), left[b]);
        left[b] -= here;
        got[b] = here;
        return Math.min((long) (here * price[b]), purse);
    }

    private long buyAtMarket(int at, int persons) {
        long money = (long) noted[at + BUDGET] - spent;
        if (money <= 0) return 0;
        double bread = breadLacking(at, persons, got[BREAD], money);
        double animal = animalLacking(at, persons, got[ANIMAL], money);
        long budget = (long) noted[at + BUDGET];
        return buyAtMarket(BREAD, bread * marketMet[BREAD], budget) + buyAtMarket(ANIMAL, animal * marketMet[ANIMAL], budget);
    }

    private long buyAtMarket(int b, double wanted, long budget) {
        long here = Math.min((long) wanted, marketLeft[b]);
        long cost = Math.min((long) (here * world.trade.marketPrice[b]), budget - spent);
        marketLeft[b] -= here;
        got[b] += here;
        spent += cost;
        paidAtMarket += cost;
        return here;
    }

    /** Special supply, by rank. */
    private long bonus(int h) {
        double ranks = ranks(h);
        long bonus = 0;
        for (int b = 0; b < B; b++) {
            long extra = (long) (ranks * special[b]);
            got[b] += extra;
            sold[b] += extra;
            bonus += extra;
        }
        return bonus;
    }

    /** What was eaten of the own farm leaves the barn. */
    private void clearTables() {
        for (int k = 0; k < 3; k++) {
            int row = region * 3 + k;
            world.farms.barn[row] -= eaten[k] * world.scale;
            world.farms.eaten[row] += eaten[k] * world.scale;
            world.farms.animalEaten[row] += animalEaten[k] * world.scale;
        }
    }
}
