package thermidor.economy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.planning.Amounts;
import thermidor.planning.Objective;
import thermidor.planning.Objective.DiminishingUtility.Step;
import thermidor.planning.Outcome;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Yearly;
import thermidor.rules.PlanForm;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Form;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * The planning office. In January it plans the year for every sector, region and form that reports to it; when a five-year plan comes into
 * force, and every fifth year, it first plans five years of sectors. It knows what was reported, and it weighs ends as those weigh them who
 * decide: with control from below as the people would, without it as the apparatus would.
 *
 * <p>Reads state.believedCapacity [1928 kopeck/month]; writes branches.planned [1928 kopeck/month], state.plannedOutput,
 * state.plannedInvestment [1928 kopeck/year], state.valuation, state.labourValue.
 */
@From({"kantorovich-1939", "leontief-1941", "l40"})
@Carries({"C06", "C15", "C66", "C73", "C74"})
@Equation({
    "max sum_y discount^y (w_C u(C_y) + w_I u(I_y) + w_D u(D_y)) + worth of capital at the end; u has falling steps",
    "per good: made + imported - exported >= A x + basket * C + new capital * I + arms * D",
    "per row: x <= believed capacity;  per region: l x <= hands",
    "w_I = growth0 + growth1 * (1 - control);  w_C = people0 + people1 * control;  w_D = defence0 + defence1 * (1 - control)"})
public final class Planning {
    /**
     * Values, ranges and sources: parameters/economy/planning.yaml.
     *
     * @param basket what the office counts as consumption; it counts goods, and housing least
     * @param newHands hands counted on beyond those at work
     * @param newHandsAhead their yearly growth in a five-year plan
     * @param fastest growth of a sector's capital that builders can bear in a year
     * @param upheld share of its capital that a sector keeps over five years whatever else is wanted
     * @param ends worth of a year's capacity at the end of a plan
     * @param discount what a year later counts
     * @param replaced weight of a sector's wear in the year's investment where nothing is short; shortage adds to it
     * @param builtAhead weight of the year plan where it and the five-year plan differ in investment
     */
    public record Norms(Weights weights, @Per(Basket.class) @In("share") double[] basket, @In("share") double newHands,
                        @In("share/year") double newHandsAhead, @In("share/year") double fastest,
                        @In("share") double upheld, @In("weight") double ends, @In("share") double discount, @In("share") double replaced,
                        @In("share") double builtAhead, Uses uses, Steps steps, Bounds bounds) {}

    /** Of consumption, of growth and of defence: what all rulers weigh, and what is added by control from below or by its absence. */
    public record Weights(@In("weight") double people, @In("weight") double peopleByControl, @In("weight") double growth,
                          @In("weight") double growthByApparatus, @In("weight") double defence, @In("weight") double defenceByApparatus) {}

    /**
     * What the office takes for usual.
     *
     * @param consumption part of the year's product
     * @param investment the same
     * @param defence the same, in a country at peace with a quarter of its budget for defence
     * @param byBudget by how much the budget's share of defence moves it, and the least of it
     * @param machinery part of new capital; the rest is built
     */
    public record Uses(@In("share") double consumption, @In("share") double investment, @In("share") double defence, @In("ratio") double byBudget,
                       @In("ratio") double leastDefence, @In("share") double machinery) {}

    /** Sizes of the steps of a use, relative to the usual, and what a unit of each is worth. */
    public record Steps(@In("ratio") double first, @In("ratio") double second, @In("ratio") double third, @In("ratio") double last,
                        @In("weight") double firstWorth, @In("weight") double secondWorth, @In("weight") double thirdWorth,
                        @In("weight") double lastWorth) {}

    /**
     * How far the office thinks things can move in a year.
     *
     * @param farms produce relative to last year's deliveries
     * @param leastFarms deliveries counted on at least, relative to the benchmark's output
     * @param exports relative to last year's
     * @param leastExports last year's exports at least, relative to the benchmark's
     * @param imports relative to the benchmark's
     * @param exchange foreign exchange at hand, relative to a year's earnings
     */
    public record Bounds(@In("ratio") double farms, @In("ratio") double leastFarms, @In("ratio") double exports, @In("ratio") double leastExports,
                         @In("ratio") double imports, @In("ratio") double exchange) {}

    private static final int N = Sector.COUNT, YEARS = 5;
    private static final String CONSUMPTION = "consumption", INVESTMENT = "investment", DEFENCE = "defence";

    private Planning() {}

    public static void month(World world, Rules rules, Norms norms, Capacity.Norms capacity, Reports.Norms reports) {
        boolean plans = !(rules.plan() instanceof PlanForm.None);
        boolean begins = plans && !world.state.planInForce;
        world.state.planInForce = plans;
        if (!plans) {
            Arrays.fill(world.branches.planned, 0);
            Arrays.fill(world.state.plannedInvestment, 0);
            Arrays.fill(world.state.plannedOutput, 0);
            world.state.fiveYearFrom = 0;
            return;
        }
        int year = Calendar.year(world.month);
        if (rules.plan() instanceof PlanForm.FiveYear) {
            if (world.state.fiveYearFrom == 0 || year >= world.state.fiveYearFrom + YEARS) planFiveYears(world, rules, norms, capacity, year);
        }
        if (begins || Calendar.ofYear(world.month) == Calendar.JANUARY) planYear(world, rules, norms, capacity, reports, year);
    }

    private static void planFiveYears(World world, Rules rules, Norms norms, Capacity.Norms capacity, int year) {
        world.state.fiveYearFrom = year;
        if (thermidor.planning.Planning.plan(fiveYears(world, rules, norms, capacity)) instanceof Outcome.Planned(Plan plan)) {
            for (int y = 0; y < YEARS; y++) {
                for (Sector s : Sector.ALL) {
                    world.state.fiveYearInvestment[y][s.ordinal()] = s.isFarming() ? 0 : 1e8 * plan.investment(name(s), y);
                }
            }
        } else {
            for (double[] ofYear : world.state.fiveYearInvestment) Arrays.fill(ofYear, 0);
        }
    }

    /** Sixteen sectors over five years, capital built in the year before it works; million roubles of 1928 a year. */
    private static PlanProblem fiveYears(World world, Rules rules, Norms norms, Capacity.Norms capacity) {
        var t = world.technique;
        var problem = PlanProblem.over(YEARS);
        for (Sector s : Sector.ALL) problem.good(name(s), "million rouble");
        double hands = planHands(world, capacity) * (1 + norms.newHands());
        double[] ahead = new double[YEARS];
        for (int y = 0; y < YEARS; y++) ahead[y] = hands * StrictMath.pow(1 + norms.newHandsAhead(), y);
        problem.labour("hands", "million person", ahead);
        double[] made = made(world);
        for (Sector s : Sector.ALL) {
            int i = s.ordinal();
            if (s.isFarming()) {
                problem.technique(name(s), "farms", q -> q.output(name(s), 1).atMost(norms.bounds().farms() * offered(world, i, norms)));
                continue;
            }
            double could = Math.max(made[i], world.state.believedCapacity[i] * 12 / 1e8);
            problem.capital(name(s), name(s), c -> c.unit("million rouble").opening(could * t.capital[i]).wearsBy(t.wear[i]).lag(1)
                    .buildAtMost((norms.fastest() + t.wear[i]) * could * t.capital[i]).atLeastAtEnd(norms.upheld() * could * t.capital[i])
                    .madeOf(name(Sector.MACHINERY), t.machineryShare[i]).madeOf(name(Sector.CONSTRUCTION), 1 - t.machineryShare[i]));
            problem.technique(name(s), "works",
                    q -> q.output(name(s), 1).inputs(inputs(world, i)).capital(name(s), t.capital[i]).labour("hands", handsPerMillion(world, i)));
        }
        trade(world, problem, norms.bounds());
        uses(world, problem, norms, false);
        problem.objective(objective(world, rules, norms, true));
        return problem.build();
    }

    private static void planYear(World world, Rules rules, Norms norms, Capacity.Norms capacity, Reports.Norms reports, int year) {
        var st = world.state;
        int y = year - st.fiveYearFrom;
        boolean ahead = st.fiveYearFrom > 0 && y >= 0 && y < YEARS;
        Year asked = year(world, rules, norms, capacity, reports);
        if (!(thermidor.planning.Planning.plan(asked.problem()) instanceof Outcome.Planned(Plan plan))) return;
        double taut = 1 + rules.plan().tautness();
        double inYear = 1e8 * plan.baskets(INVESTMENT, 0);
        double fiveYear = 0;
        for (int s = 0; s < N; s++) fiveYear += ahead ? st.fiveYearInvestment[y][s] : 0;
        double[] need = capitalNeed(world, norms);
        double all = 0;
        for (double ofSector : need) all += ofSector;
        double[][] made = plan.outputs();
        for (Sector s : Sector.ALL) {
            int i = s.ordinal();
            st.plannedOutput[i] = 1e8 * made[i][0] * taut;
            double share = fiveYear > 0 ? st.fiveYearInvestment[y][i] / fiveYear : need[i] / all;
            st.plannedInvestment[i] = share * Math.max(inYear, fiveYear > 0 ? norms.builtAhead() * inYear + (1 - norms.builtAhead()) * fiveYear : inYear);
            st.valuation[i] = plan.worthOfGood(name(s), 0);
        }
        relate(world, norms);
        command(world, asked, plan, taut);
        publishLabourValues(world);
    }

    /** @param technique by row of works, its number among the techniques; -1 where it takes no part */
    private record Year(PlanProblem problem, int[] technique) {}

    /** The year by rows: every works that reports, at the capacity it admits; the hands of each region. */
    private static Year year(World world, Rules rules, Norms norms, Capacity.Norms capacity, Reports.Norms reports) {
        var b = world.branches;
        var t = world.technique;
        var problem = PlanProblem.over(1);
        for (Sector s : Sector.ALL) problem.good(name(s), "million rouble");
        double[] hands = new double[Region.COUNT];
        for (int row = 0; row < b.count; row++) {
            hands[b.region[row]] += (b.unskilled[row] + capacity.skill() * b.skilled[row] + capacity.specialist() * b.specialists[row]) / 1e6;
        }
        for (int r = 0; r < Region.COUNT; r++) problem.labour(Region.ALL[r].name(), "million person", Math.max(0.001, hands[r] * (1 + norms.newHands())));
        int techniques = 0;
        for (Sector s : Sector.ALL) {
            if (!s.isFarming()) continue;
            problem.technique(name(s), "farms", q -> q.output(name(s), 1).atMost(norms.bounds().farms() * offered(world, s.ordinal(), norms)));
            techniques++;
        }
        List<Map<String, Double>> inputs = Arrays.stream(Sector.ALL).map(s -> inputs(world, s.ordinal())).toList();
        int[] technique = new int[b.count];
        for (int row = 0; row < b.count; row++) {
            int s = b.sector[row];
            String region = Region.ALL[b.region[row]].name();
            double could = Reports.admitted(b, row, reports) * 12 / 1e8;
            technique[row] = could > 0 ? techniques++ : -1;
            if (could <= 0) continue;
            double perMillion = 1e8 / 12 * t.handsPerKopeck(s) / Math.max(0.05, Capacity.productivity(b, row)) / 1e6;
            problem.technique(name(Sector.ALL[s]), b.form(row).name() + ", " + region,
                    q -> q.output(name(Sector.ALL[s]), 1).inputs(inputs.get(s)).labour(region, perMillion).atMost(could));
        }
        trade(world, problem, norms.bounds());
        uses(world, problem, norms, true);
        problem.objective(objective(world, rules, norms, false));
        return new Year(problem.build(), technique);
    }

    /** What a million roubles of a sector use up, the same for all its works. */
    private static Map<String, Double> inputs(World world, int user) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        for (Sector g : Sector.ALL) if (world.technique.input[g.ordinal()][user] > 1e-6) inputs.put(name(g), world.technique.input[g.ordinal()][user]);
        return Amounts.of(inputs);
    }

    private static void trade(World world, PlanProblem.Builder problem, Bounds bounds) {
        double earned = 0;
        for (Sector s : Sector.ALL) {
            int i = s.ordinal();
            if (s.perishesAtOnce()) continue;
            double last = Math.max(12 * world.goods.exported[i], bounds.leastExports() * 12 * world.technique.exports[i]) / 1e8;
            problem.exported(name(s), Yearly.of(1), Yearly.of(bounds.exports() * last));
            problem.imported(name(s), Yearly.of(1), Yearly.of(Math.max(0.05, bounds.imports() * 12 * world.technique.imports[i] / 1e8)));
            earned += last;
        }
        problem.foreignExchange(bounds.exchange() * earned);
    }

    private static void uses(World world, PlanProblem.Builder problem, Norms norms, boolean yearly) {
        problem.use(CONSUMPTION, consumptionBasket(world, norms));
        if (yearly) problem.use(INVESTMENT, Map.of(name(Sector.MACHINERY), norms.uses().machinery(), name(Sector.CONSTRUCTION), 1 - norms.uses().machinery()));
        Map<String, Double> arms = new LinkedHashMap<>();
        for (Sector s : Sector.ALL) if (world.technique.army[s.ordinal()] > 1e-6) arms.put(name(s), world.technique.army[s.ordinal()]);
        problem.use(DEFENCE, arms);
    }

    /** What households took of each good when they could, as the office sees it: the benchmark's pattern. */
    private static Map<String, Double> consumptionBasket(World world, Norms norms) {
        double[] basket = new double[N];
        for (int b = 0; b < Basket.COUNT; b++) for (int s = 0; s < N; s++) basket[s] += norms.basket()[b] * world.technique.basket[b][s];
        Map<String, Double> named = new LinkedHashMap<>();
        for (Sector s : Sector.ALL) if (basket[s.ordinal()] > 1e-6) named.put(name(s), basket[s.ordinal()]);
        return named;
    }

    private static Objective objective(World world, Rules rules, Norms norms, boolean ahead) {
        var w = norms.weights();
        double control = world.organs.control;
        double people = w.people() + w.peopleByControl() * control;
        double growth = w.growth() + w.growthByApparatus() * (1 - control);
        double defence = w.defence() + w.defenceByApparatus() * (1 - control);
        double product = 0;
        for (double month : world.valueAdded) product += month / 1e8;
        var usual = norms.uses();
        Map<String, List<Step>> uses = new LinkedHashMap<>();
        uses.put(CONSUMPTION, steps(usual.consumption() * product, people, norms.steps()));
        if (!ahead) uses.put(INVESTMENT, steps(usual.investment() * product, growth, norms.steps()));
        double arms = Math.max(usual.leastDefence(), usual.byBudget() * rules.budget().defence());
        uses.put(DEFENCE, steps(usual.defence() * product * arms, defence, norms.steps()));
        double[] years = new double[ahead ? YEARS : 1];
        for (int y = 0; y < years.length; y++) years[y] = StrictMath.pow(norms.discount(), y);
        Map<String, Double> worth = new LinkedHashMap<>();
        if (ahead) for (Sector s : Sector.ALL) if (!s.isFarming()) worth.put(name(s), norms.ends() * growth / world.technique.capital[s.ordinal()]);
        return new Objective.DiminishingUtility(uses, Yearly.of(years), worth);
    }

    /** Each further part of a use is worth less. */
    private static List<Step> steps(double usual, double weight, Steps steps) {
        return List.of(new Step(Math.max(0.001, steps.first() * usual), steps.firstWorth() * weight),
                new Step(Math.max(0.001, steps.second() * usual), steps.secondWorth() * weight),
                new Step(Math.max(0.001, steps.third() * usual), steps.thirdWorth() * weight),
                new Step(Math.max(0.001, steps.last() * usual), steps.lastWorth() * weight));
    }

    private static void command(World world, Year asked, Plan plan, double taut) {
        var b = world.branches;
        double[][] activity = plan.activities();
        for (int row = 0; row < b.count; row++) {
            int technique = asked.technique()[row];
            b.planned[row] = technique < 0 || b.form(row) != Form.STATE ? 0 : (long) Math.rint(activity[technique][0] * taut * 1e6 / 12) * 100;
        }
    }

    /** Valuations relative to what the basket of consumption is worth, so that years can be compared. */
    private static void relate(World world, Norms norms) {
        double basket = 0;
        for (var good : consumptionBasket(world, norms).entrySet()) basket += good.getValue() * world.state.valuation[Sector.valueOf(good.getKey()).ordinal()];
        for (int s = 0; s < N; s++) world.state.valuation[s] = basket > 0 ? world.state.valuation[s] / basket : 0;
    }

    private static void publishLabourValues(World world) {
        double[] direct = new double[N];
        double[] productivity = new double[N];
        double[] weight = new double[N];
        var b = world.branches;
        for (int row = 0; row < b.count; row++) {
            productivity[b.sector[row]] += b.capital(row) * Capacity.productivity(b, row);
            weight[b.sector[row]] += b.capital(row);
        }
        for (int s = 0; s < N; s++) direct[s] = 12 * world.technique.labour[s] / (weight[s] > 0 ? productivity[s] / weight[s] : 1);
        double[] value = direct.clone();
        for (int round = 0; round < 60; round++) {
            double[] next = direct.clone();
            for (int user = 0; user < N; user++) for (int good = 0; good < N; good++) next[user] += value[good] * world.technique.input[good][user];
            value = next;
        }
        System.arraycopy(value, 0, world.state.labourValue, 0, N);
    }

    /** By sector: what wears out, and more where goods are short. */
    private static double[] capitalNeed(World world, Norms norms) {
        double[] need = new double[N];
        var b = world.branches;
        for (int row = 0; row < b.count; row++) need[b.sector[row]] += b.capital(row);
        for (int s = 0; s < N; s++) need[s] = need[s] * world.technique.wear[s] * (norms.replaced() + world.goods.shortage[s]);
        return need;
    }

    private static double planHands(World world, Capacity.Norms capacity) {
        var b = world.branches;
        double hands = 0;
        for (int row = 0; row < b.count; row++) hands += b.unskilled[row] + capacity.skill() * b.skilled[row] + capacity.specialist() * b.specialists[row];
        return hands / 1e6;
    }

    private static double handsPerMillion(World world, int s) {
        double productivity = 0;
        double weight = 0;
        var b = world.branches;
        for (int row = 0; row < b.count; row++) {
            if (b.sector[row] != s) continue;
            productivity += b.capital(row) * Capacity.productivity(b, row);
            weight += b.capital(row);
        }
        return world.technique.labour[s] / 1e6 / (weight > 0 ? productivity / weight : 1);
    }

    private static double[] made(World world) {
        double[] made = new double[N];
        for (int row = 0; row < world.branches.count; row++) made[world.branches.sector[row]] += world.branches.output[row] * 12 / 1e8;
        return made;
    }

    /** Farm produce that reaches the office's depots in a year. */
    private static double offered(World world, int s, Norms norms) {
        return Math.max(world.state.deliveredInYear[s], norms.bounds().leastFarms() * 12 * world.technique.normal[s]) / 1e8;
    }

    private static String name(Sector s) {
        return s.name();
    }
}
