package thermidor.economy;

import thermidor.kernel.Calendar;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Share;
import thermidor.rules.Procurement.Purchase;
import thermidor.rules.Procurement.Quota;
import thermidor.rules.Procurement.Surplus;
import thermidor.rules.Procurement.TaxInKind;
import thermidor.rules.Procurement.Wholesale;
import thermidor.rules.Relief;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * What leaves the village: by levy, tax, quota or sale. The levies follow the law; what is sold follows what can be had for it.
 *
 * <p>Reads farms.barn, farms.animal, farms.claimed [1928 kopeck]; writes farms.delivered, farms.sold and their animal twins, farms.cash
 * [kopeck], goods.depot, goods.bazaar [1928 kopeck], state.treasury [kopeck] and state.seized [share].
 */
@From({"preobrazhensky-1926", "sah-stiglitz-1984", "allen-2003"})
@Carries({"C06", "C67", "C71"})
@Equation({
    "offer = surplus / months left * min(1, base * (terms of trade)^elasticity * (1 - wares shortage * discouragement))",
    "surplus levy = share * (1 - hidden) * max(0, barn - (1 - reserve) * need) / months of delivery,  seized = surplus levies since August / harvest",
    "tax in kind = min(claim, barn - spared * need) / months of delivery",
    "quota = share(form) * believed harvest of the country, laid on regions by expected - progressive * need, upheld with the law's force there",
    "seed lent = law's share * max(0, sown * seed - kept seed), at most lent * depot, owed with the next claim",
    "expected = seen * harvest + (1 - seen) * sown * yield * normalYield",
    "to the state = offer * max(1 / (1 + (reach * market price / procurement price)^choice), raw * (stocked - stock of works)), the last from 0 to raw"})
public final class Procurement {
    /**
     * Values, ranges and sources: parameters/economy/procurement.yaml.
     *
     * @param base share of a surplus that is offered at the terms of trade of 1928
     * @param elasticity of the offer to the terms of trade
     * @param discouragement what is not offered because there is nothing to buy
     * @param choice how strongly the better buyer is preferred
     * @param raw the most of an offer that works contract for in advance: flax, beet, wool, hides, milk
     * @param hiddenFromLevy share of a surplus the collectors do not find
     * @param animal claims on animal products relative to those on grain
     * @param progressive share of a region's own need that is spared when claims are laid: surplus regions bear more
     * @param seen how far a claim on a region goes by its own harvest and not by the norm of a hectare
     * @param lent the most of its grain that the state lends for seed
     * @param leastClaim least part of a harvest by which claims are laid, however great the need of a region
     * @param spared part of its need that the tax in kind leaves a farm
     * @param animalOfSurplus what surplus appropriation takes of animal products, relative to its share of grain
     * @param stateWeight weight of the state's price against the market's in what farms think they get
     * @param stocked works contract for more as long as their stocks are below this, and for all they can one whole stock below
     * @param stock months of use that make a whole stock
     * @param memory how fast households learn what a harvest leaves them
     * @param bagmen for how many others who trades on the side carries
     */
    public record Norms(@In("ratio") double base, @In("exponent") double elasticity, @In("share") double discouragement,
                        @In("exponent") double choice, @In("share") double raw, @In("share") double hiddenFromLevy, @In("ratio") double animal,
                        @In("share") double progressive, @In("share") double seen,
                        @In("share") double lent, @In("share/month") double memory, Worth worth, @In("share") double leastClaim,
                        @In("share") double spared, @In("ratio") double animalOfSurplus, @In("share") double stateWeight,
                        @In("ratio") double stocked, @In("month") double stock, @In("ratio") double bagmen) {}

    /** What a harvest is worth to a household when little can be sold: {@code least}, and what the usual offer adds. */
    public record Worth(@In("share") double least, @In("share") double offer) {}

    private static final int GRAIN = Sector.GRAIN.ordinal(), LIVESTOCK = Sector.LIVESTOCK.ordinal();
    private static final int BREAD = Basket.BREAD.ordinal(), ANIMAL = Basket.ANIMAL.ordinal(), WARES = Basket.WARES.ordinal();

    private Procurement() {}

    /** How far the market reaches: as far as the law and its keepers let it, and as those who trade on the side carry it. */
    private static double reach(World world, Rules rules, Norms norms) {
        double lawful = rules.market().reach();
        return lawful + (1 - lawful) * Math.min(1, norms.bagmen() * world.mood.sideTrade);
    }

    public static void month(World world, Rules rules, Norms norms, Farming.Norms farming) {
        world.trade.procurementPrice = paid(world, rules, BREAD);
        world.trade.farmPrice = rules.market().legal() ? world.trade.marketPrice[BREAD] : reach(world, rules, norms) * world.trade.marketPrice[BREAD];
        double offered = offered(world, rules, norms);
        claim(world, rules, norms, farming);
        if (Calendar.ofYear(world.month) == Calendar.MARCH) lendSeed(world, rules.relief(), norms, farming);
        for (int row = 0; row < Farms.COUNT; row++) {
            if (world.farms.people[row] == 0 && world.farms.barn[row] == 0) continue;
            long levied = levy(world, row, rules, norms, farming);
            long sold = sell(world, row, rules, offered, norms, farming);
            world.farms.table[row] = Math.min(world.farms.table[row], world.farms.barn[row]);
            if (Farms.form(row) == Form.PETTY) seize(world, row, levied, rules, farming);
            remember(world.farms, row, levied, sold, rules, norms, offered, world.state.moneyScale);
        }
    }

    /** What who buys for shops and works pays farms: what the state decrees, or what produce of the kind fetches in shops. */
    private static double paid(World world, Rules rules, int basket) {
        return rules.procurement() instanceof Wholesale ? world.trade.price[basket] : rules.prices().procurement();
    }

    /** Share of a surplus that comes to market this month: S = S0 * p^elasticity, less where there is nothing to buy. */
    static double offered(double termsOfTrade, double waresShort, Norms norms) {
        double price = StrictMath.pow(Math.max(0.01, termsOfTrade), norms.elasticity());
        return Math.clamp(norms.base() * price * (1 - norms.discouragement() * waresShort), 0, 1);
    }

    private static double offered(World world, Rules rules, Norms norms) {
        return offered(termsOfTrade(world, rules, norms), world.trade.shortage[WARES], norms);
    }

    /** What farms get for produce relative to what they pay for wares; 1 in 1928. */
    public static double termsOfTrade(World world, Rules rules, Norms norms) {
        double produce = rules.market().legal() ? norms.stateWeight() * world.trade.procurementPrice + (1 - norms.stateWeight()) * world.trade.farmPrice
                : Math.max(world.trade.procurementPrice, world.trade.farmPrice);
        return produce / Math.max(0.01, world.trade.price[WARES]);
    }

    /** In August claims on the new harvest are laid; what of the old ones was not delivered lapses. */
    private static void claim(World world, Rules rules, Norms norms, Farming.Norms farming) {
        var f = world.farms;
        if (Calendar.ofYear(world.month) != Calendar.AUGUST) return;
        double belief = world.state.realHarvest > 0 ? world.state.believedHarvest / world.state.realHarvest : 1;
        for (Form form : Farms.FORMS) {
            double share = switch (rules.procurement()) {
                case Purchase() -> 0;
                case Wholesale() -> 0;
                case Surplus _ -> 0;
                case TaxInKind(double taxed) -> taxed;
                case Quota(double individual, double collective, _) -> form == Form.PETTY ? individual : collective;
            };
            double[] weight = new double[Farms.COUNT];
            double believed = 0;
            for (int row = 0; row < Farms.COUNT; row++) {
                f.claimed[row] = Farms.form(row) == form ? f.owed[row] : f.claimed[row];
                f.owed[row] = Farms.form(row) == form ? 0 : f.owed[row];
                if (Farms.form(row) != form) continue;
                believed += belief * f.promisedHarvest(row, farming.fields().august());
                double expected = belief * expected(f, row, norms, farming);
                weight[row] = Math.max(norms.leastClaim() * expected, expected - norms.progressive() * Farming.yearNeed(f, row, farming));
            }
            long[] parts = new long[Farms.COUNT];
            Share.out((long) (share * believed), weight, parts);
            for (int row = 0; row < Farms.COUNT; row++) f.claimed[row] += parts[row];
        }
    }

    /** What a row is thought to bring in: by the norm of a hectare sown, as far as nobody looks, and by what is there, as far as somebody does. */
    static double expected(Farms f, int row, Norms norms, Farming.Norms farming) {
        double byNorm = f.sown[row] * f.yield[row] * farming.fields().normalYield();
        return norms.seen() * f.promisedHarvest(row, farming.fields().august()) + (1 - norms.seen()) * byNorm;
    }

    /** In March farms without seed borrow from the state's grain, as far as the law and the depots allow; it is owed in August. */
    private static void lendSeed(World world, Relief law, Norms norms, Farming.Norms farming) {
        var f = world.farms;
        double[] asked = new double[Farms.COUNT];
        double all = 0;
        for (int row = 0; row < Farms.COUNT; row++) {
            double lacking = f.sown[row] * farming.fields().seed() - f.barn[row] * farming.fields().seedKept();
            all += asked[row] = law.seed()[Farms.region(row)] * Math.max(0, lacking);
        }
        long[] lent = new long[Farms.COUNT];
        Share.out((long) Math.min(all, norms.lent() * world.goods.depot[GRAIN]), asked, lent);
        for (int row = 0; row < Farms.COUNT; row++) {
            f.barn[row] += lent[row];
            f.lent[row] += lent[row];
            f.owed[row] += lent[row];
            world.goods.depot[GRAIN] -= lent[row];
            world.goods.lent[GRAIN] += lent[row];
        }
    }

    private static long levy(World world, int row, Rules rules, Norms norms, Farming.Norms farming) {
        var f = world.farms;
        double need = Farming.need(f, row, world.month, farming);
        long take = switch (rules.procurement()) {
            case Purchase() -> 0;
            case Wholesale() -> 0;
            case Surplus(double share, double reserve) ->
                (long) (share * (1 - norms.hiddenFromLevy()) * Math.max(0, f.barn[row] - (1 - reserve) * need) / levyMonths(world.month));
            case TaxInKind _ -> Math.min(f.claimed[row], (long) Math.max(0, f.barn[row] - norms.spared() * need)) / levyMonths(world.month);
            case Quota(_, _, double[] force) ->
                Math.min(f.claimed[row], (long) Math.max(0, f.barn[row] - (1 - force[Farms.region(row)]) * need)) / levyMonths(world.month);
        };
        take = Math.clamp(take, 0, f.barn[row]);
        f.claimed[row] = Math.max(0, f.claimed[row] - take);
        double price = rules.procurement() instanceof Quota ? rules.prices().procurement() : 0;
        deliver(world, row, take, price);
        deliverAnimal(world, row, rules, norms);
        return take;
    }

    /** What villages have lost of their harvest without payment: counted anew from August, and nought where the law takes no surpluses. */
    private static void seize(World world, int row, long levied, Rules rules, Farming.Norms farming) {
        double[] seized = world.state.seized;
        int r = Farms.region(row);
        boolean surpluses = rules.procurement() instanceof Surplus;
        if (!surpluses || Calendar.ofYear(world.month) == Calendar.AUGUST) seized[r] = 0;
        double harvest = world.farms.promisedHarvest(row, farming.fields().august());
        if (surpluses && harvest > 0) seized[r] += levied / harvest;
    }

    /** Deliveries are spread from August to January. */
    private static int levyMonths(int month) {
        int of = Calendar.ofYear(month);
        return of >= Calendar.AUGUST ? 13 - of : of == Calendar.JANUARY ? 1 : 4;
    }

    private static void deliverAnimal(World world, int row, Rules rules, Norms norms) {
        var f = world.farms;
        double share = norms.animal() * switch (rules.procurement()) {
            case Purchase() -> 0;
            case Wholesale() -> 0;
            case Surplus(double levied, _) -> norms.animalOfSurplus() * levied;
            case TaxInKind(double taxed) -> taxed;
            case Quota(double individual, double collective, _) -> Farms.form(row) == Form.PETTY ? individual : collective;
        };
        long take = Math.min(f.animal[row], Share.of(f.animal[row], share));
        double price = rules.procurement() instanceof Quota ? rules.prices().procurement() : 0;
        f.animalDelivered[row] += take;
        world.goods.depot[LIVESTOCK] += take;
        world.goods.delivered[LIVESTOCK] += take;
        pay(world, row, (long) (take * price));
        f.animalTable[row] = Math.min(f.animalTable[row], f.animal[row] - take);
    }

    private static void deliver(World world, int row, long quantity, double price) {
        world.farms.barn[row] -= quantity;
        world.farms.delivered[row] += quantity;
        world.goods.depot[GRAIN] += quantity;
        world.goods.delivered[GRAIN] += quantity;
        pay(world, row, (long) (quantity * price));
    }

    private static void pay(World world, int row, long kopecks) {
        world.farms.cash[row] += kopecks;
        world.state.treasury -= kopecks;
    }

    private static long sell(World world, int row, Rules rules, double offered, Norms norms, Farming.Norms farming) {
        var f = world.farms;
        double surplus = f.barn[row] - Farming.need(f, row, world.month, farming) - Math.max(0, f.claimed[row]);
        long offer = (long) (Math.max(0, surplus) / Math.max(2, Farming.monthsToHarvest(world.month) - 2) * offered);
        offer = Math.min(offer, f.barn[row]);
        long animal = Math.max(0, f.animal[row] - f.animalDelivered[row] - f.animalTable[row]);
        double toState = stateShare(world, rules, norms);
        long stateGrain = Share.of(offer, Math.max(toState, contracted(world, GRAIN, norms)));
        deliver(world, row, stateGrain, paid(world, rules, BREAD));
        long bazaar = Share.of(offer - stateGrain, reach(world, rules, norms));
        f.barn[row] -= bazaar;
        f.sold[row] += bazaar;
        world.goods.bazaar[GRAIN] += bazaar;
        world.goods.broughtToBazaar[GRAIN] += bazaar;
        sellAnimal(world, row, animal, Math.max(toState, contracted(world, LIVESTOCK, norms)), rules, norms);
        return stateGrain + bazaar;
    }

    /** Share of an offer that works have contracted for: more where their depots are low. */
    private static double contracted(World world, int good, Norms norms) {
        double stock = world.goods.asked[good] > 0 ? world.goods.depot[good] / (norms.stock() * world.goods.asked[good]) : 1;
        return norms.raw() * Math.clamp(norms.stocked() - stock, 0, 1);
    }

    private static void sellAnimal(World world, int row, long animal, double toState, Rules rules, Norms norms) {
        var f = world.farms;
        long state = Share.of(animal, toState);
        f.animalDelivered[row] += state;
        world.goods.depot[LIVESTOCK] += state;
        world.goods.delivered[LIVESTOCK] += state;
        pay(world, row, (long) (state * paid(world, rules, ANIMAL)));
        long bazaar = Share.of(animal - state, reach(world, rules, norms));
        f.animalSold[row] += bazaar;
        world.goods.bazaar[LIVESTOCK] += bazaar;
        world.goods.broughtToBazaar[LIVESTOCK] += bazaar;
        f.animalTable[row] = f.animal[row] - f.animalDelivered[row] - f.animalSold[row];
    }

    /** Of what is offered freely, the part the state gets: little when the market pays better. */
    static double stateShare(double marketPrice, double procurementPrice, Norms norms) {
        if (procurementPrice <= 0) return 0;
        return 1 / (1 + StrictMath.pow(marketPrice / procurementPrice, norms.choice()));
    }

    private static double stateShare(World world, Rules rules, Norms norms) {
        double market = reach(world, rules, norms) * world.trade.marketPrice[BREAD];
        return stateShare(market, world.trade.procurementPrice, norms);
    }

    /** Households remember what was left to them and what it bought: it decides how much they sow. */
    private static void remember(Farms f, int row, long levied, long sold, Rules rules, Norms norms, double offered, double scale) {
        double unpaid = rules.procurement() instanceof Purchase || rules.procurement() instanceof Wholesale ? 0 : levied;
        double price = rules.procurement() instanceof Quota ? Math.min(1, rules.prices().procurement() / scale) : 0;
        double gone = levied + sold;
        double left = gone > 0 ? (sold + price * unpaid) / gone : 1;
        double worth = left * Math.min(1, norms.worth().least() + norms.worth().offer() * offered / Math.max(0.01, norms.base()));
        f.kept[row] += norms.memory() * (worth - f.kept[row]);
    }
}
