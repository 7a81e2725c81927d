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
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.Trade;
import thermidor.world.World;

/**
 * Incomes are paid. State works and offices pay wages from the treasury, which gets what is sold; private works pay from what they
 * earn and their owners take the rest; craft and farms share what they earn among those who work there.
 *
 * <p>Reads branches.output [1928 kopeck/month], farms.cash [kopeck]; writes houses.members, houses.income, branches.cash, farms.cash, state.treasury,
 * state.wage [kopeck].
 */
@From({"godley-lavoie-2006", "gregory-harrison-2005"})
@Carries({"C05", "C06", "C09", "C11", "C20"})
@Equation({
    "wage' = wage + pace * (labour share * (1 - accumulation) * nominal value added per hand * (1 - wages in kind) * (1 - balanced * (1 - covered)) - wage)",
    "covered = value sold in shops / value asked for there, last month",
    "pay = wage * exp(weight(stratum) * spread), of a labour aristocrat * exp(favoured * favour); with a pay cap no official has more than a skilled worker",
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
     * @param payable share of the cash of works outside the state that may go into a month's wages
     * @param pensionAge when somebody in a town who does not work any more has a claim to what the law pays
     * @param wares weight of wares against bread in the prices that wages follow
     */
    public record Norms(@In("share") double labourShare, @In("share/month") double pace, @In("share/month") double payout,
                        @In("share") double relief, @In("share") double stipend, @In("share") double businessTax, @In("share") double payable,
                        @In("share") double wares, PensionAge pensionAge, Claims claims, Ladder ladder) {}

    public record PensionAge(@In("year") double women, @In("year") double men) {}

    /** Claims of a rich and of a poor house on what their farm eats and earns, a head, relative to a middle one. */
    public record Claims(@In("ratio") double rich, @In("ratio") double poor) {}

    /** How many steps of the spread, or of the office scale, a stratum stands above an unskilled worker; piece rates raise the best, and favour. */
    public record Ladder(@In("ratio") double aristocrat, @In("ratio") double byPiece, @In("ratio") double specialist, @In("ratio") double lower,
                         @In("ratio") double middle, @In("ratio") double upper, @In("log ratio") double favoured) {}

    private static final int SKILLED = Stratum.SKILLED_WORKER.ordinal(), ARTISAN = Stratum.ARTISAN.ordinal(), TRADER = Stratum.TRADER.ordinal(),
            OWNER = Stratum.OWNER.ordinal(), STUDENT = Stratum.STUDENT.ordinal(), DEPENDANT = Stratum.DEPENDANT.ordinal(), MARGINAL = Stratum.MARGINAL.ordinal();

    private Wages() {}

    public static void month(World world, Rules rules, Crew crew, Norms norms) {
        setWage(world, rules, norms);
        double[] multiple = multiples(rules, world.organs.favour, norms.ladder());
        world.state.wageDispersion = dispersion(world.trade.persons, multiple);
        earn(world, norms);
        for (int row = 0; row < world.branches.count; row++) world.branches.wage[row] = offeredWage(world, row, multiple, norms);
        taxFarms(world, rules);
        long[] treasury = new long[Region.COUNT];
        double pension = world.state.wage * rules.pay().pension();
        crew.forEach(Region.COUNT, r -> treasury[r] = payRegion(world, r, multiple, (long) pension, norms));
        for (long paid : treasury) world.state.treasury -= paid;
    }

    private static void setWage(World world, Rules rules, Norms norms) {
        var b = world.branches;
        double[] valueAddedShare = world.technique.valueAddedShares();
        double valueAdded = 0;
        double hands = 0;
        for (int row = 0; row < b.count; row++) {
            if (b.form(row) != Form.STATE && b.form(row) != Form.PRIVATE) continue;
            valueAdded += b.output[row] * valueAddedShare[b.sector[row]];
            hands += b.hands(row);
        }
        if (hands == 0) return;
        double price = norms.wares() * world.trade.price[Basket.WARES.ordinal()] + (1 - norms.wares()) * world.trade.price[Basket.BREAD.ordinal()];
        double due = norms.labourShare() * (1 - rules.budget().accumulation()) * valueAdded / hands * price * (1 - rules.money().wagesInKind());
        if (rules.pay().balanced() > 0) due *= 1 - rules.pay().balanced() * (1 - covered(world.trade));
        world.state.wage += norms.pace() * (due - world.state.wage);
    }

    /** Share of the money offered in shops last month for which there were goods. */
    static double covered(Trade t) {
        double offered = 0;
        double taken = 0;
        for (int b = 0; b < t.price.length; b++) {
            offered += t.price[b] * t.wanted[b];
            taken += t.price[b] * t.got[b];
        }
        return offered > 0 ? Math.min(1, taken / offered) : 1;
    }

    /** Ordinary pay by stratum, relative to an unskilled worker's. */
    static double[] multiples(Rules rules, double favour, Ladder ladder) {
        double spread = rules.pay().spread();
        double office = rules.pay().office();
        double[] m = new double[Stratum.COUNT];
        m[Stratum.UNSKILLED_WORKER.ordinal()] = 1;
        m[Stratum.SKILLED_WORKER.ordinal()] = StrictMath.exp(spread);
        m[Stratum.LABOUR_ARISTOCRAT.ordinal()] = StrictMath.exp(spread * (ladder.aristocrat() + ladder.byPiece() * rules.pay().piece()) + ladder.favoured() * favour);
        m[Stratum.SPECIALIST.ordinal()] = StrictMath.exp(ladder.specialist() * office);
        m[Stratum.LOWER_OFFICIAL.ordinal()] = StrictMath.exp(ladder.lower() * office);
        m[Stratum.MIDDLE_OFFICIAL.ordinal()] = StrictMath.exp(ladder.middle() * office);
        m[Stratum.UPPER_OFFICIAL.ordinal()] = StrictMath.exp(ladder.upper() * office);
        m[Stratum.CADRE.ordinal()] = StrictMath.exp(office);
        double cap = m[Stratum.SKILLED_WORKER.ordinal()];
        if (rules.offices().payCap()) for (Stratum s : Stratum.ALL) if (s.isOfficial()) m[s.ordinal()] = Math.min(m[s.ordinal()], cap);
        return m;
    }

    /** Standard deviation of the logarithm of ordinary pay among workers. */
    static double dispersion(long[][] persons, double[] multiple) {
        double all = 0;
        double sum = 0;
        double squares = 0;
        for (long[] region : persons) {
            for (Stratum s : Stratum.ALL) {
                if (!s.isWorker()) continue;
                double log = StrictMath.log(multiple[s.ordinal()]);
                all += region[s.ordinal()];
                sum += region[s.ordinal()] * log;
                squares += region[s.ordinal()] * log * log;
            }
        }
        return all > 0 ? StrictMath.sqrt(Math.max(0, squares / all - sum / all * (sum / all))) : 0;
    }

    /** Works outside the state sell what they make; trade is the treasury's account. */
    private static void earn(World world, Norms norms) {
        var b = world.branches;
        double[] valueAddedShare = world.technique.valueAddedShares();
        for (int row = 0; row < b.count; row++) {
            if (b.output[row] == 0 || b.form(row) == Form.STATE) continue;
            long earned = (long) (b.output[row] * valueAddedShare[b.sector[row]] * priceOf(world, b.sector[row]) * (1 - norms.businessTax()));
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
    private static long offeredWage(World world, int row, double[] multiple, Norms norms) {
        var b = world.branches;
        if (b.form(row) == Form.STATE) return (long) world.state.wage;
        double weighted = b.unskilled[row] + b.skilled[row] * multiple[Stratum.SKILLED_WORKER.ordinal()]
                + b.specialists[row] * multiple[Stratum.SPECIALIST.ordinal()];
        if (weighted < 1) return 0;
        double able = b.cash[row] * norms.payable() / weighted;
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
    private static long payRegion(World world, int r, double[] multiple, long pension, Norms norms) {
        Land land = world.lands[r];
        Homes homes = Homes.counted(land, norms.claims());
        double[] weights = homes.farmWeights;
        double[] perWeight = new double[3];
        for (int k = 0; k < 3; k++) {
            int row = r * 3 + k;
            perWeight[k] = weights[k] > 0 ? world.farms.cash[row] * norms.payout() / (weights[k] * world.scale) : 0;
        }
        long[] byState = statePay(world, multiple, norms);
        Running due = Running.of(land.people, byState);
        if (pension > 0) due.addAged(land.people, DEPENDANT, lastBorn(world.month, norms.pensionAge().men()), lastBorn(world.month, norms.pensionAge().women()), pension);
        long[] toFarms = new long[3];
        long paid = 0;
        int owners = 0;
        for (int h = 0; h < land.houses.count; h++) {
            if (homes.hasProperty(h)) owners += owners(land, h);
            int farm = homes.farm(h);
            if (farm != Homes.TOWN) {
                toFarms[farm] += pay(land, h, (long) (homes.weight(h) * perWeight[farm]));
                continue;
            }
            int row = land.places.row[land.houses.place[h]];
            if (row < 0 || world.branches.form(row) == Form.STATE) {
                paid += pay(land, h, due.of(land.houses, h));
                continue;
            }
            paid += payPrivately(world, land, h, row, byState, multiple);
            if (pension > 0) paid += payPensions(world, land, h, pension, norms.pensionAge());
        }
        for (int k = 0; k < 3; k++) world.farms.cash[r * 3 + k] -= toFarms[k] * world.scale;
        if (owners > 0) payOwners(world, land, homes, r, owners, norms);
        return paid * world.scale;
    }

    /** [kopeck/month] what the treasury pays one person of each stratum. */
    private static long[] statePay(World world, double[] multiple, Norms norms) {
        long[] pay = new long[Stratum.COUNT];
        for (int s = 0; s < pay.length; s++) pay[s] = (long) (world.state.wage * multiple[s]);
        pay[MARGINAL] = (long) (world.state.wage * norms.relief());
        pay[STUDENT] = (long) (world.state.wage * norms.stipend());
        return pay;
    }

    private static long pay(Land land, int h, long income) {
        land.houses.income[h] += income;
        return income;
    }

    private static long payPensions(World world, Land land, int h, long pension, PensionAge age) {
        long all = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) if (hasPension(land.people, i, world.month, age)) all += pension;
        return pay(land, h, all);
    }

    private static boolean hasPension(People p, int i, int month, PensionAge age) {
        return p.stratum[i] == DEPENDANT && p.born[i] <= lastBorn(month, p.isFemale(i) ? age.women() : age.men());
    }

    /** The last month of birth, as births are kept, of those who are of such an age. */
    private static int lastBorn(int month, double age) {
        return People.asBorn(month) - (int) Math.ceil(12 * age);
    }

    /** Returns what the treasury pays nevertheless: relief and stipends. */
    private static long payPrivately(World world, Land land, int h, int row, long[] byState, double[] multiple) {
        long fromTreasury = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            int s = land.people.stratum[i];
            if (s == MARGINAL || s == STUDENT) {
                fromTreasury += byState[s];
                continue;
            }
            long pay = share(world, row, multiple[s == ARTISAN || s == TRADER ? SKILLED : s]);
            land.houses.income[h] += pay;
            world.branches.cash[row] -= pay * world.scale;
        }
        land.houses.income[h] += fromTreasury;
        return fromTreasury;
    }

    /** [kopeck/month] what a row outside the state can pay somebody. */
    private static long share(World world, int row, double multiple) {
        long due = (long) (world.branches.wage[row] * multiple);
        long cash = world.branches.cash[row];
        return due * world.scale <= cash ? due : Math.max(0, cash) / world.scale;
    }

    /** What private works of a region have left goes to their owners in equal parts; the rest stays for investment. */
    private static void payOwners(World world, Land land, Homes homes, int r, int owners, Norms norms) {
        var b = world.branches;
        long each = 0;
        for (int row = 0; row < b.count; row++) {
            if (b.region[row] != r || b.form(row) != Form.PRIVATE && b.form(row) != Form.CONCESSION) continue;
            long part = Share.of(b.cash[row], norms.payout()) / owners / world.scale;
            b.cash[row] -= part * owners * world.scale;
            each += part;
        }
        for (int h = 0; h < land.houses.count; h++) if (homes.hasProperty(h)) land.houses.income[h] += each * owners(land, h);
    }

    private static int owners(Land land, int h) {
        int owners = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) if (ownsWorks(land, i)) owners++;
        return owners;
    }

    private static boolean ownsWorks(Land land, int i) {
        byte s = land.people.stratum[i];
        return s == OWNER || s == TRADER;
    }
}
