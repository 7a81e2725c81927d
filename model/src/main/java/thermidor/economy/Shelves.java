package thermidor.economy;

import thermidor.kernel.Share;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Farms;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.Trade;
import thermidor.world.World;

/** One month of shopping: everybody asks, goods are shared out, everybody is served. The hands of {@link Consumption}. */
final class Shelves {
    private static final int B = Basket.COUNT, R = Region.COUNT;
    private static final int BREAD = Basket.BREAD.ordinal(), ANIMAL = Basket.ANIMAL.ordinal();

    private final World world;
    private final Rules rules;
    private final Outside outside;
    private final Consumption.Norms norms;
    private final Wages.Claims claims;
    private final double[] price = new double[B];
    /** Parts in special supply, by stratum. */
    private final double[] rank = new double[Stratum.COUNT];
    /** By region: what was asked for and sold, and what may be sold at most. */
    private final Till[] tills = new Till[R];
    private final long[][] quota = new long[R][B], marketQuota = new long[R][B];
    private final double[] marketMet = new double[B];
    private final double[] special = new double[B];
    private final double[][] perWeight = new double[R][6];
    /** Nobody changes house or stratum while people shop: counted in the first round, used in both. */
    private final Homes[] homes = new Homes[R];
    /** By region: what each house asked for in the first round, basket by basket. */
    private final double[][] wanted = new double[R][];

    Shelves(World world, Rules rules, Outside outside, Consumption.Norms norms, Wages.Claims claims) {
        this.world = world;
        this.rules = rules;
        this.outside = outside;
        this.norms = norms;
        this.claims = claims;
        for (Stratum s : Stratum.ALL) rank[s.ordinal()] = rank(s, norms.rank());
        for (int b = 0; b < B; b++) price[b] = Math.max(0.01, world.trade.price[b] * (1 - rules.money().wagesInKind()));
    }

    /** First round: what would everybody take? */
    void ask(int r) {
        Land land = world.lands[r];
        homes[r] = new Homes(land, claims);
        double[] weights = homes[r].farmWeights();
        for (int k = 0; k < 3; k++) {
            double all = weights[k] * world.scale;
            perWeight[r][k] = all > 0 ? world.farms.table[r * 3 + k] / all : 0;
            perWeight[r][3 + k] = all > 0 ? world.farms.animalTable[r * 3 + k] / all : 0;
        }
        Basketful f = new Basketful(r);
        Till till = new Till();
        double[] wants = new double[land.houses.count * B];
        for (int h = 0; h < land.houses.count; h++) {
            look(land, r, h, f);
            want(r, f);
            System.arraycopy(f.want, 0, wants, h * B, B);
            for (int b = 0; b < B; b++) till.wanted[b] += (long) f.want[b];
            if (f.officials > 0) for (int b = 0; b < B; b++) till.wantedByOfficials[b] += (long) f.want[b];
            till.ranks += f.officials;
            if (!f.isProvided) askMarket(till, f);
        }
        tills[r] = till;
        wanted[r] = wants;
    }

    /** What is expected to be left to be bought on the market, if shops serve as they did last month. */
    private void askMarket(Till till, Basketful f) {
        double left = f.budget;
        for (int b = 0; b < B; b++) {
            f.got[b] = (long) (f.want[b] * f.met[b]);
            left -= f.got[b] * price[b];
        }
        askMarket(f, left);
        for (int b : FOOD) till.marketWanted[b] += (long) f.market[b];
    }

    /** Who lives in a house, what its farm serves and what it may lay out. */
    private void look(Land land, int r, int h, Basketful f) {
        int place = land.houses.place[h];
        f.persons = land.houses.size[h];
        f.kind = land.places.kind[place];
        f.isRural = land.places.isRural(place);
        f.isProvided = PROVIDED[f.kind];
        f.officials = !f.isProvided && homes[r].hasOfficials(h) ? ranks(land, h) : 0;
        f.eaten[BREAD] = 0;
        f.eaten[ANIMAL] = 0;
        if (f.isRural) {
            double weight = homes[r].weight(h);
            int k = land.places.row[place] % 3;
            f.eaten[BREAD] = (long) (weight * perWeight[r][k]);
            f.eaten[ANIMAL] = (long) (weight * perWeight[r][3 + k]);
        }
        f.budget = f.isProvided ? 0 : Consumption.spend(land.houses.income[h], land.houses.cash[h], norms);
    }

    /** What one house asks for in state trade. */
    private void want(int r, Basketful f) {
        if (f.isProvided) {
            provide(f);
            return;
        }
        Consumption.want(f.budget, f.persons, price, f.eaten, f.isRural ? norms.village() : TOWN, norms, f.want);
        if (!rules.rationing().inForce()) return;
        if (f.isRural) for (int b : FOOD) f.want[b] *= rules.rationing().villages()[r];
        else keepToCards(f);
    }

    /** Soldiers and prisoners buy nothing; the camp's bread is the only thing taken from the shelves for them. */
    private void provide(Basketful f) {
        java.util.Arrays.fill(f.want, 0);
        if (f.kind == CAMP) f.want[BREAD] = norms.body().camp() * f.persons;
    }

    private static final int CAMP = Places.Kind.CAMP.ordinal();
    private static final boolean[] PROVIDED = new boolean[Places.Kind.values().length];

    static {
        PROVIDED[Places.Kind.BARRACKS.ordinal()] = true;
        PROVIDED[CAMP] = true;
    }

    /** Town dwellers buy everything. */
    private static final double[] TOWN = {1, 1, 1, 1, 1};
    private static final int[] FOOD = {BREAD, ANIMAL}, ON_CARDS = {BREAD, ANIMAL, Basket.GROCERIES.ordinal()};

    /** A card is a person's: money cannot draw more food with it. */
    private void keepToCards(Basketful f) {
        for (int b : ON_CARDS) f.want[b] = Math.min(f.want[b], norms.food().card() * norms.need()[b] * f.persons);
    }

    /** What is still lacking of food, and a little more, for the money that is left. */
    private void askMarket(Basketful f, double left) {
        for (int b : FOOD) {
            double lacking = Math.max(0, norms.food().appetite() * norms.need()[b] * f.persons - f.eaten[b] - f.got[b]);
            double part = b == BREAD ? norms.food().bread() : 1 - norms.food().bread();
            f.market[b] = left <= 0 ? 0 : Math.min(lacking, part * left / world.trade.marketPrice[b]);
        }
    }

    /** The parts in special supply that fall to a house. */
    private double ranks(Land land, int h) {
        double ranks = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) ranks += rank[land.people.stratum[i]];
        return ranks;
    }

    private static double rank(Stratum s, Consumption.Rank norms) {
        return switch (s) {
            case LOWER_OFFICIAL -> 1;
            case CADRE -> norms.cadre();
            case MIDDLE_OFFICIAL -> norms.middle();
            case UPPER_OFFICIAL -> norms.upper();
            default -> 0;
        };
    }

    /** Between the rounds: special supply for officials, then closed shops, then everybody by the part that is left. */
    void shareOut() {
        double ranks = 0;
        for (Till till : tills) ranks += till.ranks * world.scale;
        int shortMarkets = 0;
        for (int b = 0; b < B; b++) {
            long supply = world.trade.supply[b];
            long set = b == BREAD || ranks == 0 ? 0 : Share.of(supply, world.state.appropriation);
            special[b] = ranks > 0 ? set / ranks : 0;
            long all = 0;
            long first = 0;
            for (Till till : tills) {
                all += till.wanted[b] * world.scale;
                first += till.wantedByOfficials[b] * world.scale;
            }
            double met = met(supply - set, all - first, first);
            double[] weight = new double[R];
            for (int r = 0; r < R; r++) {
                world.trade.met[b][r] = met * (1 - norms.shops().cutOff() * outside.front()[r]);
                long officials = tills[r].wantedByOfficials[b];
                double others = tills[r].wanted[b] - officials;
                weight[r] = others * world.trade.met[b][r] + officials * odds(world.trade.met[b][r], norms.closedShops());
                if (world.trade.met[b][r] < norms.shops().stocked()) shortMarkets++;
            }
            split(supply - set, weight, quota, b);
            world.trade.wanted[b] = all;
            shareMarket(b);
        }
        world.trade.marketsShort = shortMarkets / (double) (B * R);
    }

    /** Share of their wants that ordinary buyers find, when officials' odds are better and all is sold. */
    private double met(double supply, double others, double officials) {
        if (others + officials <= supply) return 1;
        double met = supply / (others + officials);
        for (int turn = 0; turn < 8; turn++) met *= supply / (others * met + officials * odds(met, norms.closedShops()) + 1e-9);
        return Math.clamp(met, 0, 1);
    }

    /** Who has the better odds finds more of what is short; where nothing is short, everybody finds all. */
    static double odds(double met, double favour) {
        return met * favour / (1 - met + met * favour);
    }

    private void shareMarket(int b) {
        long all = 0;
        double[] weight = new double[R];
        for (int r = 0; r < R; r++) {
            all += tills[r].marketWanted[b] * world.scale;
            weight[r] = tills[r].marketWanted[b] * (1 - norms.shops().cutOff() * outside.front()[r]);
        }
        world.trade.marketWanted[b] = all;
        marketMet[b] = all > 0 ? Math.min(1, world.trade.marketSupply[b] / (double) all) : 0;
        split(world.trade.marketSupply[b], weight, marketQuota, b);
    }

    /** What a region may get at most, in units of the sample so that no more is sold than there is. */
    private void split(long whole, double[] weight, long[][] quota, int b) {
        long[] parts = new long[R];
        Share.out(Math.max(0, whole), weight, parts);
        for (int r = 0; r < R; r++) quota[r][b] = parts[r] / world.scale;
    }

    /** Second round: everybody is served, pays and consumes. */
    void serve(int r) {
        Land land = world.lands[r];
        Basketful f = new Basketful(r);
        Till till = tills[r];
        Diary diary = new Diary(world, r, norms);
        long[] left = quota[r].clone();
        long[] marketLeft = marketQuota[r].clone();
        for (int h = 0; h < land.houses.count; h++) {
            look(land, r, h, f);
            System.arraycopy(wanted[r], h * B, f.want, 0, B);
            long money = land.houses.income[h] + land.houses.cash[h];
            long total = buy(till, homes[r].paid(h), f, left, money);
            if (!f.isProvided) total += buyAtMarket(till, f, marketLeft, (long) f.budget - f.spent);
            long bonus = f.officials > 0 ? bonus(till, f) : 0;
            land.houses.cash[h] = money - f.spent;
            land.houses.income[h] = 0;
            diary.write(homes[r], h, f.got, f.eaten, total + bonus, bonus);
            eat(land, h, f, till);
        }
        diary.close();
        clearTables(r, till);
    }

    /** Special supply, by rank. */
    private long bonus(Till till, Basketful f) {
        long bonus = 0;
        for (int b = 0; b < B; b++) {
            long extra = (long) (f.officials * special[b]);
            f.got[b] += extra;
            till.sold[b] += extra;
            bonus += extra;
        }
        return bonus;
    }

    private long buy(Till till, int working, Basketful f, long[] left, long money) {
        f.spent = 0;
        long total = 0;
        double favour = rules.rationing().inForce() && !f.isProvided ? favour(working, f.persons) : 1;
        double[] odds = f.odds(f.officials > 0 ? favour * norms.closedShops() : favour);
        for (int b = 0; b < B; b++) {
            long got = Math.clamp((long) (f.want[b] * odds[b]), 0, left[b]);
            long cost = f.isProvided ? 0 : Math.min((long) (got * price[b]), money - f.spent);
            left[b] -= got;
            till.sold[b] += got;
            f.got[b] = got;
            f.spent += cost;
            till.paid += cost;
            total += got;
        }
        return total;
    }

    /** Ration cards: those who work get more than those who do not, the more so the more the norms differ. */
    private double favour(int working, int persons) {
        return 1 + rules.rationing().spread() * ((1 + norms.shops().byWork()) * working / persons - norms.shops().byWork());
    }

    private long buyAtMarket(Till till, Basketful f, long[] left, long money) {
        askMarket(f, Math.max(0, money));
        long total = 0;
        for (int b : FOOD) {
            long got = Math.clamp((long) (f.market[b] * marketMet[b]), 0, left[b]);
            long cost = Math.min((long) (got * world.trade.marketPrice[b]), Math.max(0, money));
            money -= cost;
            left[b] -= got;
            till.marketSold[b] += got;
            f.got[b] += got;
            f.spent += cost;
            till.paidAtMarket += cost;
            total += got;
        }
        return total;
    }

    /** What a house eats of its own farm leaves the barn. */
    private static void eat(Land land, int h, Basketful f, Till till) {
        if (!f.isRural) return;
        int k = land.places.row[land.houses.place[h]] % 3;
        till.eaten[k] += f.eaten[BREAD];
        till.animalEaten[k] += f.eaten[ANIMAL];
    }

    private void clearTables(int r, Till till) {
        for (int k = 0; k < 3; k++) {
            int row = r * 3 + k;
            world.farms.barn[row] -= till.eaten[k] * world.scale;
            world.farms.eaten[row] += till.eaten[k] * world.scale;
            world.farms.animalEaten[row] += till.animalEaten[k] * world.scale;
        }
    }

    /** The country's accounts of the month's sales. */
    void close() {
        var g = world.goods;
        Trade t = world.trade;
        long marketMoney = 0;
        for (Till till : tills) {
            world.state.treasury += till.paid * world.scale;
            marketMoney += till.paidAtMarket * world.scale;
        }
        for (int b = 0; b < B; b++) {
            t.got[b] = 0;
            t.marketGot[b] = 0;
            for (Till till : tills) {
                t.got[b] += till.sold[b] * world.scale;
                t.marketGot[b] += till.marketSold[b] * world.scale;
            }
            t.shortage[b] = t.wanted[b] > 0 ? Math.max(0, 1 - t.got[b] / (double) t.wanted[b]) : 0;
            takeFromDepots(b, t.got[b]);
        }
        int grain = Sector.GRAIN.ordinal();
        int livestock = Sector.LIVESTOCK.ordinal();
        g.bazaar[grain] -= t.marketGot[BREAD];
        g.boughtAtBazaar[grain] += t.marketGot[BREAD];
        g.bazaar[livestock] -= t.marketGot[ANIMAL];
        g.boughtAtBazaar[livestock] += t.marketGot[ANIMAL];
        spoil(grain, norms.spoilage().grain());
        spoil(livestock, norms.spoilage().animal());
        payFarms(marketMoney);
    }

    private void spoil(int sector, double share) {
        long spoilt = Share.of(world.goods.bazaar[sector], share);
        world.goods.bazaar[sector] -= spoilt;
        world.goods.spoiltAtBazaar[sector] += spoilt;
    }

    private void takeFromDepots(int b, long quantity) {
        long[] parts = new long[Sector.COUNT];
        Share.out(quantity, world.trade.offered[b], parts);
        for (int s = 0; s < Sector.COUNT; s++) {
            world.goods.depot[s] -= parts[s];
            world.goods.consumed[s] += parts[s];
            world.goods.finalWanted[s] += world.technique.basket[b][s] * world.trade.wanted[b];
        }
    }

    /** Market money goes to the farms that brought the goods. */
    private void payFarms(long money) {
        var f = world.farms;
        double[] brought = new double[Farms.COUNT];
        for (int row = 0; row < Farms.COUNT; row++) brought[row] = f.sold[row] + f.animalSold[row];
        long[] parts = new long[Farms.COUNT];
        long given = Share.out(money, brought, parts);
        for (int row = 0; row < Farms.COUNT; row++) f.cash[row] += parts[row];
        world.state.treasury += money - given;
    }

    /**
     * One region's sums, in units of the sample: asked for in state trade by all and by officials, asked for on the market, sold there,
     * eaten of each form of farm. Made by the thread that works in the region: counting side by side in one array, threads would wait
     * for each other's cache.
     */
    private static final class Till {
        final long[] wanted = new long[B], wantedByOfficials = new long[B], marketWanted = new long[B], sold = new long[B], marketSold = new long[B];
        final long[] eaten = new long[3], animalEaten = new long[3];
        double ranks;
        long paid, paidAtMarket;
    }

    /** What one house wants, gets and eats; used again for every house. */
    private final class Basketful {
        /** How far the region's shops meet wants: last month's in the first round, this month's in the second. */
        final double[] met = new double[B];
        private final double[] odds = new double[B];
        private double favoured = Double.NaN;
        final double[] want = new double[B], market = new double[B];
        final long[] got = new long[B], eaten = new long[B];
        double budget;
        double officials;
        int persons;
        int kind;
        long spent;
        boolean isProvided, isRural;

        Basketful(int r) {
            for (int b = 0; b < B; b++) met[b] = world.trade.met[b][r];
        }

        /** What part of its wants a house finds; most houses have the odds of the house before. */
        double[] odds(double favour) {
            if (favour == favoured) return odds;
            favoured = favour;
            for (int b = 0; b < B; b++) odds[b] = Shelves.odds(met[b], favour);
            return odds;
        }
    }
}
