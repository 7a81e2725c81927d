package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Crew;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Share;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Incomes are paid. State works and offices pay wages from the treasury, which gets what is sold; private works pay from what they
 * earn and their owners take the rest; craft and farms share what they earn among those who work there.
 *
 * <p>Reads branches.output [1928 kopeck/month], farms.cash [kopeck]; writes houses.income, branches.cash, farms.cash, state.treasury,
 * state.wage [kopeck].
 */
@From({"godley-lavoie-2006", "gregory-harrison-2005"})
@Carries({"C05", "C06", "C09", "C11", "C20"})
@Equation({
    "wage' = wage + pace * (labour share * (1 - accumulation) * nominal value added per hand - wage)",
    "pay = wage * exp(weight(stratum) * spread)",
    "owner's income = value added * price - wages"})
public final class Wages {
    /**
     * Values, ranges and sources: parameters/economy/wages.yaml.
     *
     * @param labourShare wages of an unskilled worker as a share of value added per hand, before accumulation is taken
     * @param pace how fast money wages follow
     * @param payout share of the cash of farms and craft that is handed out in a month
     * @param relief what an unemployed person gets, of an unskilled wage
     * @param stipend what a student gets
     * @param ladder the steps of the wage scale
     * @param businessTax taxes and excise on what works outside the state earn
     */
    public record Norms(@In("share") double labourShare, @In("share/month") double pace, @In("share/month") double payout,
                        @In("share") double relief, @In("share") double stipend, @In("share") double businessTax, Ladder ladder) {}

    /** How many steps of the spread, or of the office scale, a stratum stands above an unskilled worker; piece rates raise the best. */
    public record Ladder(@In("ratio") double aristocrat, @In("ratio") double byPiece, @In("ratio") double specialist, @In("ratio") double lower,
                         @In("ratio") double middle, @In("ratio") double upper) {}

    /** Claims of a rich and of a poor house on what their farm eats and earns, a head, relative to a middle one (assumption: land a head). */
    private static final double RICH = 1.35, POOR = 0.85;

    private Wages() {}

    public static void month(World world, Rules rules, Crew crew, Norms norms) {
        setWage(world, rules, norms);
        double[] multiple = multiples(rules, norms.ladder());
        earn(world, norms);
        for (int row = 0; row < world.branches.count; row++) world.branches.wage[row] = offeredWage(world, row, rules, multiple);
        taxFarms(world, rules);
        long[] treasury = new long[Region.COUNT];
        crew.forEach(Region.COUNT, r -> treasury[r] = payRegion(world, r, multiple, norms));
        for (long paid : treasury) world.state.treasury -= paid;
    }

    private static void setWage(World world, Rules rules, Norms norms) {
        var b = world.branches;
        double valueAdded = 0;
        double hands = 0;
        for (int row = 0; row < b.count; row++) {
            if (b.form(row) != Form.STATE && b.form(row) != Form.PRIVATE) continue;
            valueAdded += b.output[row] * world.technique.valueAddedShare(b.sector[row]);
            hands += b.hands(row);
        }
        if (hands == 0) return;
        double price = 0.5 * (world.trade.price[Basket.WARES.ordinal()] + world.trade.price[Basket.BREAD.ordinal()]);
        double due = norms.labourShare() * (1 - rules.budget().accumulation()) * valueAdded / hands * price * (1 - rules.money().wagesInKind());
        world.state.wage += norms.pace() * (due - world.state.wage);
    }

    /** Ordinary pay by stratum, relative to an unskilled worker's. */
    static double[] multiples(Rules rules, Ladder ladder) {
        double spread = rules.pay().spread();
        double office = rules.pay().office();
        double[] m = new double[Stratum.COUNT];
        m[Stratum.UNSKILLED_WORKER.ordinal()] = 1;
        m[Stratum.SKILLED_WORKER.ordinal()] = StrictMath.exp(spread);
        m[Stratum.LABOUR_ARISTOCRAT.ordinal()] = StrictMath.exp(spread * (ladder.aristocrat() + ladder.byPiece() * rules.pay().piece()));
        m[Stratum.SPECIALIST.ordinal()] = StrictMath.exp(ladder.specialist() * office);
        m[Stratum.LOWER_OFFICIAL.ordinal()] = StrictMath.exp(ladder.lower() * office);
        m[Stratum.MIDDLE_OFFICIAL.ordinal()] = StrictMath.exp(ladder.middle() * office);
        m[Stratum.UPPER_OFFICIAL.ordinal()] = StrictMath.exp(ladder.upper() * office);
        m[Stratum.CADRE.ordinal()] = StrictMath.exp(office);
        return m;
    }

    /** Works outside the state sell what they make; trade is the treasury's account. */
    private static void earn(World world, Norms norms) {
        var b = world.branches;
        for (int row = 0; row < b.count; row++) {
            if (b.form(row) == Form.STATE) continue;
            long earned = (long) (b.output[row] * world.technique.valueAddedShare(b.sector[row]) * priceOf(world, b.sector[row]) * (1 - norms.businessTax()));
            b.cash[row] += earned;
            world.state.treasury -= earned;
        }
    }

    /** What a sector's product fetches relative to 1928. */
    private static double priceOf(World world, int sector) {
        Sector s = Sector.ALL[sector];
        Basket basket = s == Sector.FOOD ? Basket.GROCERIES : s.department == Sector.Department.NEITHER ? Basket.SERVICES : Basket.WARES;
        return world.trade.price[basket.ordinal()];
    }

    /** [kopeck/month] an unskilled worker gets here; craft shares what it has. */
    private static long offeredWage(World world, int row, Rules rules, double[] multiple) {
        var b = world.branches;
        if (b.form(row) == Form.STATE) return (long) world.state.wage;
        double weighted = b.unskilled[row] + b.skilled[row] * multiple[Stratum.SKILLED_WORKER.ordinal()]
                + b.specialists[row] * multiple[Stratum.SPECIALIST.ordinal()];
        if (weighted < 1) return 0;
        double able = b.cash[row] * 0.95 / weighted;
        boolean shares = b.form(row) == Form.PETTY || b.form(row) == Form.COOPERATIVE;
        return (long) (shares ? able : Math.min(world.state.wage, able));
    }

    private static void taxFarms(World world, Rules rules) {
        var f = world.farms;
        for (int row = 0; row < Farms.COUNT; row++) {
            long tax = Share.of(f.cash[row], rules.money().agriculturalTax());
            f.cash[row] -= tax;
            world.state.treasury += tax;
        }
    }

    /** Pays everybody who lives in a region; returns what the treasury paid. */
    private static long payRegion(World world, int r, double[] multiple, Norms norms) {
        Land land = world.lands[r];
        double[] weights = farmWeights(world, r);
        double[] perWeight = new double[3];
        for (int k = 0; k < 3; k++) {
            int row = r * 3 + k;
            perWeight[k] = weights[k] > 0 ? world.farms.cash[row] * norms.payout() / (weights[k] * world.scale) : 0;
        }
        long paid = 0;
        for (int h = 0; h < land.houses.count; h++) {
            int place = land.houses.place[h];
            if (land.places.isRural(place)) payFarmers(world, land, h, perWeight);
            else paid += payTown(world, land, h, multiple, norms);
        }
        payOwners(world, land, r, norms);
        return paid * world.scale;
    }

    /** Weight of a house's claim on what its farm eats and earns: richer households have more land and cattle. */
    static double houseWeight(Land land, int h) {
        int poor = 0;
        int rich = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            Stratum s = land.people.stratum(i);
            if (s == Stratum.POOR_PEASANT) poor++;
            if (s == Stratum.RICH_PEASANT || s == Stratum.FARM_CHAIR) rich++;
        }
        return land.houses.size[h] * (rich > 0 ? RICH : poor > 0 ? POOR : 1);
    }

    static double[] farmWeights(World world, int r) {
        Land land = world.lands[r];
        double[] weights = new double[3];
        for (int h = 0; h < land.houses.count; h++) {
            int place = land.houses.place[h];
            if (land.places.isRural(place)) weights[land.places.row[place] % 3] += houseWeight(land, h);
        }
        return weights;
    }

    private static void payFarmers(World world, Land land, int h, double[] perWeight) {
        int row = land.places.row[land.houses.place[h]];
        long income = (long) (houseWeight(land, h) * perWeight[row % 3]);
        land.houses.income[h] += income;
        world.farms.cash[row] -= income * world.scale;
    }

    private static long payTown(World world, Land land, int h, double[] multiple, Norms norms) {
        int row = land.places.row[land.houses.place[h]];
        boolean byState = row < 0 || world.branches.form(row) == Form.STATE;
        long fromTreasury = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            Stratum s = land.people.stratum(i);
            long pay = switch (s) {
                case MARGINAL -> (long) (world.state.wage * norms.relief());
                case STUDENT -> (long) (world.state.wage * norms.stipend());
                case ARTISAN, TRADER -> byState ? 0 : share(world, row, multiple[Stratum.SKILLED_WORKER.ordinal()]);
                default -> byState ? (long) (world.state.wage * multiple[s.ordinal()]) : share(world, row, multiple[s.ordinal()]);
            };
            land.houses.income[h] += pay;
            if (byState || s == Stratum.MARGINAL || s == Stratum.STUDENT) fromTreasury += pay;
            else world.branches.cash[row] -= pay * world.scale;
        }
        return fromTreasury;
    }

    /** [kopeck/month] what a row outside the state can pay somebody. */
    private static long share(World world, int row, double multiple) {
        var b = world.branches;
        return Math.clamp((long) (b.wage[row] * multiple), 0, Math.max(0, b.cash[row] / world.scale));
    }

    /** What private works of a region have left goes to their owners in equal parts; the rest stays for investment. */
    private static void payOwners(World world, Land land, int r, Norms norms) {
        var b = world.branches;
        int owners = 0;
        for (int i = 0; i < land.people.count; i++) if (ownsWorks(land, i)) owners++;
        if (owners == 0) return;
        long each = 0;
        for (int row = 0; row < b.count; row++) {
            if (b.region[row] != r || b.form(row) != Form.PRIVATE && b.form(row) != Form.CONCESSION) continue;
            long part = Share.of(b.cash[row], norms.payout()) / owners / world.scale;
            b.cash[row] -= part * owners * world.scale;
            each += part;
        }
        for (int i = 0; i < land.people.count; i++) if (ownsWorks(land, i)) land.houses.income[land.people.house[i]] += each;
    }

    private static boolean ownsWorks(Land land, int i) {
        Stratum s = land.people.stratum(i);
        return s == Stratum.OWNER || s == Stratum.TRADER;
    }
}
