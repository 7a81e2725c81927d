package thermidor.economy;

import java.util.stream.Stream;
import thermidor.kernel.Share;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Farms;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Trade;
import thermidor.world.World;

/** One month of shopping: everybody asks, goods are shared out, everybody is served. The hands of {@link Consumption}. */
final class Shelves {
    private static final int B = Basket.COUNT, R = Region.COUNT;
    private static final int BREAD = Basket.BREAD.ordinal(), ANIMAL = Basket.ANIMAL.ordinal();

    /** Room for the notes of each region; whoever lives a history uses it again every month. */
    private static final ThreadLocal<Notes[]> ROOM = ThreadLocal.withInitial(() -> Stream.generate(Notes::new).limit(R).toArray(Notes[]::new));

    private final Notes[] room = ROOM.get();
    private final World world;
    private final Rules rules;
    private final Outside outside;
    private final Consumption.Norms norms;
    private final Wages.Claims claims;
    private final double[] price = new double[B];
    /** By region: its houses, what was asked for and sold, and what may be sold at most. */
    private final Customers[] customers = new Customers[R];
    private final long[][] quota = new long[R][B], marketQuota = new long[R][B];
    private final double[] marketMet = new double[B];
    private final double[] special = new double[B];

    Shelves(World world, Rules rules, Outside outside, Consumption.Norms norms, Wages.Claims claims) {
        this.world = world;
        this.rules = rules;
        this.outside = outside;
        this.norms = norms;
        this.claims = claims;
        for (int b = 0; b < B; b++) price[b] = Math.max(0.01, world.trade.price[b] * (1 - rules.money().wagesInKind()));
    }

    /** First round: what would everybody take? */
    void ask(int r) {
        customers[r] = new Customers(world, r, rules, norms, claims, price, room[r]);
        customers[r].ask();
    }

    /** Between the rounds: special supply for officials, then closed shops, then everybody by the part that is left. */
    void shareOut() {
        double ranks = 0;
        for (Customers here : customers) ranks += here.ranks * world.scale;
        int shortMarkets = 0;
        for (int b = 0; b < B; b++) {
            long supply = world.trade.supply[b];
            long set = b == BREAD || ranks == 0 ? 0 : Share.of(supply, world.state.appropriation);
            special[b] = ranks > 0 ? set / ranks : 0;
            double provisioned = b == BREAD ? provision(supply) : 0;
            long apart = 0;
            long all = 0;
            long first = 0;
            for (Customers here : customers) {
                all += here.wanted[b] * world.scale;
                first += here.wantedByOfficials[b] * world.scale;
                apart += (long) (provisioned * here.wantedByCamps) * world.scale;
            }
            double met = met(supply - set - apart, all - apart - first, first);
            double[] weight = new double[R];
            for (int r = 0; r < R; r++) {
                world.trade.met[b][r] = met * (1 - norms.shops().cutOff() * outside.front()[r]);
                long officials = customers[r].wantedByOfficials[b];
                double others = customers[r].wanted[b] - officials - (long) (provisioned * customers[r].wantedByCamps);
                weight[r] = others * world.trade.met[b][r] + officials * odds(world.trade.met[b][r], norms.closedShops());
                if (world.trade.met[b][r] < norms.shops().stocked()) shortMarkets++;
            }
            split(supply - set - apart, weight, quota, b);
            for (int r = 0; r < R; r++) quota[r][b] += (long) (provisioned * customers[r].wantedByCamps);
            world.trade.wanted[b] = all;
            shareMarket(b);
        }
        world.trade.marketsShort = shortMarkets / (double) (B * R);
    }

    /** The share of camps' bread that the law sets apart before shops are filled, as far as there is any. */
    private double provision(long supply) {
        long wanted = 0;
        for (Customers here : customers) wanted += here.wantedByCamps * world.scale;
        double share = wanted > 0 ? Math.min(rules.repression().provisioned(), supply / (double) wanted) : 0;
        for (Customers here : customers) here.provisioned = share;
        return share;
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
            all += customers[r].marketWanted[b] * world.scale;
            weight[r] = customers[r].marketWanted[b] * (1 - norms.shops().cutOff() * outside.front()[r]);
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
        customers[r].serve(quota[r], marketQuota[r], marketMet, special);
    }

    /** The country's accounts of the month's sales. */
    void close() {
        var g = world.goods;
        Trade t = world.trade;
        long marketMoney = 0;
        for (Customers here : customers) {
            world.state.treasury += here.paid * world.scale;
            marketMoney += here.paidAtMarket * world.scale;
        }
        for (int b = 0; b < B; b++) {
            t.got[b] = 0;
            t.marketGot[b] = 0;
            for (Customers here : customers) {
                t.got[b] += here.sold[b] * world.scale;
                t.marketGot[b] += here.marketSold[b] * world.scale;
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
}
