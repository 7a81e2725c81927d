package thermidor.economy;

import thermidor.kernel.Calendar;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.kernel.Share;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * New capital is put in place, as far as machinery and building allow, and worn-out vintages are scrapped together at the end of
 * their life. What is installed now works at the home frontier, which follows the world's the faster the more machinery is imported
 * and the more people read, the slower the more of its technique the world keeps to itself.
 *
 * <p>Reads goods.depot, state.investmentWanted [1928 kopeck]; writes branches.capital, goods.invested, branches.productivity,
 * state.frontier [ratio].
 */
@From({"feldman-1928", "domar-1953", "allen-2003"})
@Carries({"C15", "C64", "C65", "C68"})
@Equation({
    "wanted = accumulation * GDP * clamp(plan / (accumulation * GDP), least, most)^command",
    "installed_b = wanted_b * min(1, machinery / machinery wanted, building / building wanted)",
    "machines of farms = machinery * depot * farms * (farmsBefore + (1 - farmsBefore) * (collective + (1 - collective) * peasantMachines))",
    "machines of a hectare of peasants = (onPeasantLand + (1 - onPeasantLand) * peasantMachines) * those of a hectare of other farms",
    "K_v is scrapped at age life(sector)",
    "frontier' = frontier + catchUp * (imported share + literacy) * (1 - embargo) * (world - frontier)"})
public final class Investment {
    /**
     * Values, ranges and sources: parameters/economy/investment.yaml.
     *
     * @param life years a vintage serves
     * @param catchUp share of the distance to the world frontier closed in a year with all machinery imported by readers
     * @param machinery of the machinery in depots, what may be installed
     * @param farms machines for farms, of all new machinery, once all farms are collective
     * @param leastOfPlan how far a plan that commands all can lower investment below what the budget sets aside, and raise it
     * @param farmsBefore part of that before any farm is collective
     * @param onPeasantLand machines of a peasant hectare relative to a collective one, where no law sends them there
     * @param lack what shortage makes those who invest feel
     * @param full use of capital that draws no investment and drives none away
     * @param arms lack of arms works that a budget wholly of defence feels
     * @param towards how strongly investment goes where capital is used to the full or its goods are missing
     */
    public record Norms(@Per(Sector.class) @In("year") double[] life, @In("share/year") double catchUp, @In("share/month") double machinery,
                        @In("share") double farms, @In("ratio") double towards, @In("ratio") double arms, @In("year") double farmMachineLife,
                        @In("ratio") double leastOfPlan, @In("ratio") double mostOfPlan, @In("share") double farmsBefore,
                        @In("ratio") double onPeasantLand, @In("share") double full, Lack lack) {}

    /**
     * @param arms lack of arms works at full orders
     * @param light what is felt of a shortage of wares and groceries by works that make them
     * @param services the same of services and dwellings
     * @param memory how long it is felt
     */
    public record Lack(@In("share") double arms, @In("ratio") double light, @In("ratio") double services, @In("month") double memory) {}

    private static final int N = Sector.COUNT, MACHINERY = Sector.MACHINERY.ordinal(), CONSTRUCTION = Sector.CONSTRUCTION.ordinal();

    private Investment() {}

    public static void month(World world, Rules rules, Outside outside, Norms norms) {
        advanceFrontier(world, outside, norms);
        world.state.investmentWanted = wanted(world, rules, norms);
        if (Calendar.ofYear(world.month) == Calendar.JANUARY) scrap(world, norms);
        equipFarms(world, rules.relief().peasantMachines(), norms);
        install(world, rules, norms);
    }

    private static double wanted(World world, Rules rules, Norms norms) {
        double product = 0;
        for (double month : world.valueAdded) product += month / 12;
        double bySavings = rules.budget().accumulation() * product;
        double planned = 0;
        for (double sector : world.state.plannedInvestment) planned += sector / 12;
        if (!world.state.planInForce || bySavings <= 0) return bySavings;
        double bent = Math.clamp(planned / bySavings, norms.leastOfPlan(), norms.mostOfPlan());
        return bySavings * StrictMath.pow(bent, rules.plan().commandOr(0));
    }

    private static void advanceFrontier(World world, Outside outside, Norms norms) {
        var st = world.state;
        double made = world.goods.made[MACHINERY] + world.goods.imported[MACHINERY];
        double imported = made > 0 ? world.goods.imported[MACHINERY] / made : 0;
        int v = Branches.vintage(Calendar.year(world.month));
        for (int s = 0; s < N; s++) {
            double gap = Math.max(0, st.worldFrontier[s] - st.frontier[s]);
            st.frontier[s] += norms.catchUp() / 12 * (imported + st.literacy) * (1 - outside.embargo()) * gap;
            world.branches.productivity[s][v] = st.frontier[s];
        }
    }

    /** One-hoss-shay: a vintage serves in full until its last year. */
    private static void scrap(World world, Norms norms) {
        var b = world.branches;
        int year = Calendar.year(world.month);
        for (int row = 0; row < b.count; row++) {
            int last = year - (int) Math.round(norms.life()[b.sector[row]]) - Branches.FIRST_VINTAGE;
            for (int v = 0; v <= Math.min(last, Branches.VINTAGES - 1); v++) {
                b.scrapped[row] += b.capital[row][v];
                b.put(row, v, -b.capital[row][v]);
            }
        }
    }

    private static void equipFarms(World world, double toPeasants, Norms norms) {
        var f = world.farms;
        double served = norms.farmsBefore() + (1 - norms.farmsBefore()) * served(meanCollectivised(world), toPeasants);
        long machines = (long) (world.goods.depot[MACHINERY] * norms.machinery() * norms.farms() * served);
        double[] land = new double[Farms.COUNT];
        for (int row = 0; row < Farms.COUNT; row++) {
            f.machines[row] -= (long) (f.machines[row] / (12 * norms.farmMachineLife()));
            land[row] = f.land[row] * (Farms.form(row) == Form.PETTY ? served(norms.onPeasantLand(), toPeasants) : 1);
        }
        long[] parts = new long[Farms.COUNT];
        long given = Share.out(machines, land, parts);
        for (int row = 0; row < Farms.COUNT; row++) f.machines[row] += parts[row];
        world.goods.depot[MACHINERY] -= given;
        world.goods.invested[MACHINERY] += given;
    }

    /** What land of peasants is served anyway, and of the rest the part that the law has served too. */
    static double served(double anyway, double toPeasants) {
        return anyway + (1 - anyway) * toPeasants;
    }

    /** Share of the people of farms who live on collective ones. */
    public static double meanCollectivised(World world) {
        double people = 0;
        double collective = 0;
        for (int row = 0; row < Farms.COUNT; row++) {
            people += world.farms.people[row];
            if (Farms.form(row) == Form.COOPERATIVE) collective += world.farms.people[row];
        }
        return people > 0 ? collective / people : 0;
    }

    private static void install(World world, Rules rules, Norms norms) {
        var b = world.branches;
        double[] ask = shares(world, rules, norms);
        double machinery = 0;
        double building = 0;
        for (int row = 0; row < b.count; row++) {
            ask[row] *= world.state.investmentWanted;
            double share = world.technique.machineryShare[b.sector[row]];
            machinery += ask[row] * share;
            building += ask[row] * (1 - share);
        }
        double even = Math.min(1, Math.min(ratio(world.goods.depot[MACHINERY] * norms.machinery(), machinery),
                ratio(world.goods.depot[CONSTRUCTION], building)));
        world.goods.finalWanted[MACHINERY] += machinery;
        world.goods.finalWanted[CONSTRUCTION] += building;
        feelLack(world, ratio(world.goods.depot[MACHINERY] * norms.machinery(), machinery), ratio(world.goods.depot[CONSTRUCTION], building), norms.lack());
        int v = Branches.vintage(Calendar.year(world.month));
        for (int row = 0; row < b.count; row++) {
            double share = world.technique.machineryShare[b.sector[row]];
            long machines = (long) (ask[row] * even * share);
            long buildings = (long) (ask[row] * even * (1 - share));
            b.put(row, v, machines + buildings);
            b.invested[row] = machines + buildings;
            world.goods.depot[MACHINERY] -= machines;
            world.goods.depot[CONSTRUCTION] -= buildings;
            world.goods.invested[MACHINERY] += machines;
            world.goods.invested[CONSTRUCTION] += buildings;
        }
    }

    /** Builders, machine works and shops notice what they could have sold. */
    private static void feelLack(World world, double machinery, double building, Lack norms) {
        for (int s = 0; s < N; s++) {
            double lack = switch (Sector.ALL[s]) {
                case MACHINERY -> Math.max(0, 1 - machinery);
                case CONSTRUCTION -> Math.max(0, 1 - building);
                case ARMAMENTS -> world.goods.order[s] >= 1 ? norms.arms() : 0;
                case TEXTILES -> norms.light() * world.trade.shortage[Basket.WARES.ordinal()];
                case FOOD -> norms.light() * world.trade.shortage[Basket.GROCERIES.ordinal()];
                case SERVICES -> norms.services() * world.trade.shortage[Basket.SERVICES.ordinal()];
                default -> world.goods.shortage[s];
            };
            world.goods.unmet[s] += (lack - world.goods.unmet[s]) / norms.memory();
        }
    }

    private static double ratio(double have, double want) {
        return want > 0 ? have / want : 1;
    }

    /** Each row's part of all investment: the plan's sectors for what is commanded, else where capital is short. */
    private static double[] shares(World world, Rules rules, Norms norms) {
        var b = world.branches;
        double[] free = new double[b.count];
        double[] bySector = new double[N];
        double all = 0;
        for (int row = 0; row < b.count; row++) {
            double capital = b.capital(row);
            if (capital <= 0) continue;
            double use = b.capacity[row] > 0 ? b.output[row] / (double) b.capacity[row] : 0;
            double lack = world.goods.unmet[b.sector[row]] + (b.sector(row) == Sector.ARMAMENTS ? norms.arms() * rules.budget().defence() : 0);
            free[row] = capital / norms.life()[b.sector[row]] * Math.max(0.1, 1 + norms.towards() * (use - norms.full() + lack));
            all += free[row];
            if (b.form(row) == Form.STATE) bySector[b.sector[row]] += capital;
        }
        double command = world.state.planInForce ? rules.plan().commandOr(0) : 0;
        double[] plan = new double[N];
        double planned = 0;
        for (int s = 0; s < N; s++) {
            plan[s] = bySector[s] > 0 ? world.state.plannedInvestment[s] * (1 + norms.towards() * bottleneck(world, s)) : 0;
            planned += plan[s];
        }
        if (planned <= 0) command = 0;
        double[] share = new double[b.count];
        for (int row = 0; row < b.count; row++) {
            int s = b.sector[row];
            double own = b.form(row) == Form.STATE && bySector[s] > 0 ? b.capital(row) / bySector[s] : 0;
            share[row] = (all > 0 ? (1 - command) * free[row] / all : 0) + (planned > 0 ? command * own * plan[s] / planned : 0);
        }
        return share;
    }

    /** The plan is mended where means of production fall short; shops do not count. */
    private static double bottleneck(World world, int s) {
        return Sector.ALL[s].department == Sector.Department.II || Sector.ALL[s] == Sector.SERVICES ? world.goods.shortage[s] : world.goods.unmet[s];
    }
}
