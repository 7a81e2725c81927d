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
    private static final int GROCERIES = Basket.GROCERIES.ordinal();
    private static final int BARRACKS = Places.Kind.BARRACKS.ordinal(), CAMP = Places.Kind.CAMP.ordinal();
    /** Kinds of customers: those of a form of farming, or {@link Homes#TOWN}, or these. */
    private static final int CAMP_FED = 3, ARMY_FED = 4;
    /** Town dwellers buy everything. */
    static final double[] EVERYTHING = {1, 1, 1, 1, 1};
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
    /** Kind of customers, by place. */
    private final int[] kind;
    private final Wants town, village;
    /** Part of its food that a village may ask for where there are ration cards. */
    private final double villageFood;
    /** What farms of each form serve for each unit of weight. */
    private final double[] breadOfFarms, animalOfFarms;
    private final Notes notes;
    private Slips slips;
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
    private double[] odds = new double[ALIKE * ALIKE * 2 * B];
    private final boolean[] known = new boolean[ALIKE * ALIKE * 2];
    private int kinds = known.length;
    /** How far cards differ, and how much more than the mean a house gets in which all work. */
    private final double spread, byWork;
    private final double[] met = new double[B];
    /** In the second round: what there still is, here and on the market, how far the market meets wants, and what a part in special supply brings. */
    private long[] left, marketLeft;
    private double[] marketMet, special;
    private Diary diary;

    Customers(World world, int region, Rules rules, Consumption.Norms norms, Wages.Claims claims, double[] price, Notes notes) {
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
        this.notes = notes;
        notes.makeRoom(land.houses.count);
        kind = new int[land.places.count];
        for (int p = 0; p < kind.length; p++) kind[p] = land.places.kind[p] == BARRACKS ? ARMY_FED : land.places.kind[p] == CAMP ? CAMP_FED : homes.farmAt(p);
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
        slips = Slips.of(land);
        for (int from = 0, to; from < land.houses.count; from = to) {
            to = alike(from);
            switch (kindOf(from)) {
                case ARMY_FED -> { }
                case CAMP_FED -> provide(from, to);
                default -> ask(from, to, kindOf(from));
            }
        }
    }

    private int kindOf(int h) {
        return kind[land.houses.place[h]];
    }

    /** The house behind those that are customers of the same kind as this one: they are asked and served together. */
    private int alike(int from) {
        int to = from + 1;
        while (to < land.houses.count && kindOf(to) == kindOf(from)) to++;
        return to;
    }

    private void ask(int from, int to, int farm) {
        int[] persons = land.houses.size;
        boolean farms = farm != Homes.TOWN;
        mayLayOut(from, to);
        if (farms) serveFood(from, to, farm);
        else notes.serveNothing(from, to);
        (farms ? village : town).of(from, to, persons, notes, slips.none, slips.left);
        Wants.keepTo(from, to, breadAtMost, persons, notes.bread, notes.want[BREAD]);
        if (farms && villageFood != 1) {
            cut(from, to, villageFood, notes.want[BREAD]);
            cut(from, to, villageFood, notes.want[ANIMAL]);
        }
        if (isLimited | isRationed & !farms) keepToCards(from, to);
        askAsOfficials(from, to);
        for (int b = 0; b < B; b++) wanted[b] += whole(from, to, notes.want[b]);
        expectMarket(from, to);
    }

    private void mayLayOut(int from, int to) {
        long[] income = land.houses.income;
        long[] cash = land.houses.cash;
        double[] budget = notes.budget;
        for (int h = from; h < to; h++) budget[h] = Consumption.spend(income[h], cash[h], norms);
    }

    private void serveFood(int from, int to, int farm) {
        for (int h = from; h < to; h++) {
            double weight = homes.weight(h);
            notes.bread[h] = (long) (weight * breadOfFarms[farm]);
            notes.animal[h] = (long) (weight * animalOfFarms[farm]);
        }
    }

    private static long whole(int from, int to, double[] want) {
        long all = 0;
        for (int h = from; h < to; h++) all += (long) want[h];
        return all;
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
    private void provide(int from, int to) {
        for (int h = from; h < to; h++) {
            notes.want[BREAD][h] = norms.body().camp() * land.houses.size[h];
            wanted[BREAD] += (long) notes.want[BREAD][h];
            wantedByCamps += (long) notes.want[BREAD][h];
        }
    }

    /** A card is a person's, and so is a place in a queue where sales to one hand are limited: money cannot draw more food with it. */
    private void keepToCards(int from, int to) {
        Wants.keepTo(from, to, atMost[BREAD], land.houses.size, slips.none, notes.want[BREAD]);
        Wants.keepTo(from, to, atMost[ANIMAL], land.houses.size, slips.none, notes.want[ANIMAL]);
        Wants.keepTo(from, to, atMost[GROCERIES], land.houses.size, slips.none, notes.want[GROCERIES]);
    }

    private static void cut(int from, int to, double part, double[] want) {
        for (int h = from; h < to; h++) want[h] *= part;
    }

    private void askAsOfficials(int from, int to) {
        for (int h = from; h < to; h++) if (homes.hasOfficials(h)) askAsOfficials(h);
    }

    private void askAsOfficials(int h) {
        for (int b = 0; b < B; b++) wantedByOfficials[b] += (long) notes.want[b][h];
        ranks += ranks(h);
    }

    /** The parts in special supply that fall to a house. */
    private double ranks(int h) {
        double ranks = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) ranks += rank[land.people.stratum[i]];
        return ranks;
    }

    /** Adds up what is expected to be left to be bought on the market, if shops serve as they did last month. */
    private void expectMarket(int from, int to) {
        double[] left = slips.left;
        System.arraycopy(notes.budget, from, left, from, to - from);
        for (int b = 0; b < B; b++) expectToPay(from, to, notes.want[b], met[b], price[b], left);
        int[] persons = land.houses.size;
        marketWanted[BREAD] += expect(from, to, breadAtMost, persons, notes.bread, notes.want[BREAD], met[BREAD], breadPerKopeck, left);
        marketWanted[ANIMAL] += expect(from, to, animalAtMost, persons, notes.animal, notes.want[ANIMAL], met[ANIMAL], animalPerKopeck, left);
    }

    private static void expectToPay(int from, int to, double[] want, double met, double price, double[] left) {
        for (int h = from; h < to; h++) left[h] -= want[h] * met * price;
    }

    private static long expect(int from, int to, double most, int[] persons, double[] own, double[] want, double met, double perKopeck, double[] left) {
        long all = 0;
        for (int h = from; h < to; h++) all += (long) lacking(most * persons[h] - own[h], want[h] * met, perKopeck, left[h]);
        return all;
    }

    /** What is still lacking of food, and a little more, for the money that is left, if any is. */
    private static double lacking(double wanted, double got, double perKopeck, double left) {
        return Math.min(Math.max(0, wanted - got), perKopeck * Math.max(0, left));
    }

    /**
     * Second round: everybody is served, pays and consumes.
     *
     * @param quota what state trade may sell here at most, and {@code marketQuota} the market
     * @param special what a part in special supply brings
     */
    void serve(long[] quota, long[] marketQuota, double[] marketMet, double[] special) {
        this.marketMet = marketMet;
        this.special = special;
        left = quota.clone();
        marketLeft = marketQuota.clone();
        slips = Slips.of(land);
        diary = new Diary(world, region, norms, homes, notes, slips);
        look();
        for (int from = 0, to; from < land.houses.count; from = to) {
            to = alike(from);
            takeIncome(from, to);
            switch (kindOf(from)) {
                case ARMY_FED -> diary.provideSoldiers(from, to);
                case CAMP_FED -> serveCamp(from, to);
                default -> serve(from, to, kindOf(from));
            }
        }
        for (int b = 0; b < B; b++) {
            sold[b] += quota[b] - left[b];
            marketSold[b] = marketQuota[b] - marketLeft[b];
        }
        diary.close();
        clearTables();
    }

    private void takeIncome(int from, int to) {
        long[] income = land.houses.income;
        long[] cash = land.houses.cash;
        for (int h = from; h < to; h++) cash[h] += income[h];
        Arrays.fill(income, from, to, 0);
    }

    /** No long loop of its own: what it calls has been compiled for long when it is, and is not compiled once more as a part of it. */
    private void serve(int from, int to, int farm) {
        int[] persons = land.houses.size;
        findOdds(from, to, persons, slips.found);
        mayPay(from, to, notes.budget, slips.mayPay);
        for (int b = 0; b < B; b++) {
            left[b] = take(b, from, to, notes.want[b], odds, slips.found, left[b], slips.got[b]);
            paid += pay(from, to, slips.got[b], price[b], land.houses.cash, slips.mayPay);
        }
        buyAtMarket(from, to);
        addBonus(from, to);
        diary.write(from, to, farm != Homes.TOWN);
        if (farm == Homes.TOWN) return;
        eaten[farm] += whole(from, to, notes.bread);
        animalEaten[farm] += whole(from, to, notes.animal);
    }

    /** Ration cards: those who work get more than those who do not, the more so the more the norms differ. */
    private double favour(int working, int persons) {
        return 1 + spread * ((1 + byWork) * working / persons - byWork);
    }

    /** Where in {@link #odds} those of each house stand; without ration cards only officials have others than the rest. */
    private void findOdds(int from, int to, int[] persons, int[] found) {
        boolean[] known = this.known;
        boolean differ = spread != 0;
        for (int h = from; h < to; h++) {
            int n = differ ? persons[h] : 1;
            int working = differ ? homes.paid(h) : 0;
            int officials = homes.hasOfficials(h) ? 1 : 0;
            int kind = (n * ALIKE + working) * 2 + officials;
            found[h] = n < ALIKE && known[kind] ? kind * B : odds(working, n, officials, n < ALIKE ? kind : kinds++);
        }
    }

    /** Those of large houses are reckoned for each anew, behind the others. */
    private int odds(int working, int persons, int officials, int kind) {
        if (odds.length == kind * B) odds = Arrays.copyOf(odds, 2 * odds.length);
        double favour = favour(working, persons);
        if (officials > 0) favour *= norms.closedShops();
        for (int b = 0; b < B; b++) odds[kind * B + b] = Shelves.odds(met[b], favour);
        if (kind < known.length) known[kind] = true;
        return kind * B;
    }

    private void serveCamp(int from, int to) {
        for (long[] basket : slips.got) Arrays.fill(basket, from, to, 0);
        Arrays.fill(slips.special, from, to, 0);
        notes.serveNothing(from, to);
        for (int h = from; h < to; h++) {
            long here = Math.min((long) (notes.want[BREAD][h] * (provisioned + (1 - provisioned) * met[BREAD])), left[BREAD]);
            left[BREAD] -= here;
            slips.got[BREAD][h] = here;
        }
        diary.write(from, to, false);
    }

    private static void mayPay(int from, int to, double[] budget, long[] mayPay) {
        for (int h = from; h < to; h++) mayPay[h] = (long) budget[h];
    }

    /** What each gets of what there is; returns what is left. */
    private static long take(int b, int from, int to, double[] want, double[] odds, int[] found, long left, long[] got) {
        for (int h = from; h < to; h++) {
            long here = Math.min((long) (want[h] * odds[found[h] + b]), left);
            left -= here;
            got[h] = here;
        }
        return left;
    }

    /** Returns what all pay. */
    private static long pay(int from, int to, long[] got, double price, long[] cash, long[] mayPay) {
        long all = 0;
        for (int h = from; h < to; h++) {
            long cost = Math.min((long) (got[h] * price), cash[h]);
            cash[h] -= cost;
            mayPay[h] -= cost;
            all += cost;
        }
        return all;
    }

    private void buyAtMarket(int from, int to) {
        int[] persons = land.houses.size;
        long[] gotBread = slips.got[BREAD];
        long[] gotAnimal = slips.got[ANIMAL];
        long breadLeft = marketLeft[BREAD];
        long animalLeft = marketLeft[ANIMAL];
        for (int h = from; h < to; h++) {
            long money = Math.max(0, slips.mayPay[h]);
            double bread = marketMet[BREAD] * lacking(breadAtMost * persons[h] - notes.bread[h], gotBread[h], breadPerKopeck, money);
            double animal = marketMet[ANIMAL] * lacking(animalAtMost * persons[h] - notes.animal[h], gotAnimal[h], animalPerKopeck, money);
            long breadHere = Math.min((long) bread, breadLeft);
            long animalHere = Math.min((long) animal, animalLeft);
            long costOfBread = Math.min((long) (breadHere * world.trade.marketPrice[BREAD]), money);
            long cost = costOfBread + Math.min((long) (animalHere * world.trade.marketPrice[ANIMAL]), money - costOfBread);
            breadLeft -= breadHere;
            animalLeft -= animalHere;
            gotBread[h] += breadHere;
            gotAnimal[h] += animalHere;
            land.houses.cash[h] -= cost;
            paidAtMarket += cost;
        }
        marketLeft[BREAD] = breadLeft;
        marketLeft[ANIMAL] = animalLeft;
    }

    private void addBonus(int from, int to) {
        for (int h = from; h < to; h++) if (homes.hasOfficials(h)) addBonus(h);
    }

    /** Special supply, by rank. */
    private void addBonus(int h) {
        double ranks = ranks(h);
        long bonus = 0;
        for (int b = 0; b < B; b++) {
            long extra = (long) (ranks * special[b]);
            slips.got[b][h] += extra;
            sold[b] += extra;
            bonus += extra;
        }
        slips.special[h] = bonus;
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
