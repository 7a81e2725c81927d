package thermidor.planning;

import java.util.Optional;
import thermidor.planning.solve.Check;
import thermidor.planning.solve.Ranges;
import thermidor.planning.solve.Solution;

/**
 * What to do, year by year, and what everything is worth for it.
 *
 * <p>Tables have one row a thing, in the order in which the problem lists them, and one column a year. They belong to the
 * caller, who may change them. A worth is what the objective gains from one more unit of a thing in that year
 * ([objective/unit]; with {@link Objective.LeastLabour}: the labour saved by it).
 */
public final class Plan {
    private final PlanProgram program;
    private final double[] levels;
    private final double[] worth;
    private final Check check;
    private final Optional<Ranges> ranges;
    private final double objective;
    private Names techniques;

    Plan(PlanProgram program, Solution.Optimal optimal) {
        this.program = program;
        levels = optimal.levels();
        worth = optimal.worth();
        check = optimal.check();
        ranges = optimal.ranges();
        double reached = optimal.objective();
        objective = program.problem.objective() instanceof Objective.LeastLabour ? -reached
            : reached + ObjectiveTerms.constant(program.problem);
    }

    PlanProgram program() {
        return program;
    }

    Optional<Ranges> ranges() {
        return ranges;
    }

    double[] worth() {
        return worth;
    }

    double[] levels() {
        return levels;
    }

    public PlanProblem problem() {
        return program.problem;
    }

    /** In the words of the objective: baskets, utility, or labour spent. */
    public double objective() {
        return objective;
    }

    /** How exact the plan is and how far from the best it can be at most. */
    public Check check() {
        return check;
    }

    /** [activity/year] */
    public double activity(String industry, String technique, int year) {
        if (techniques == null) techniques = program.techniques();
        int t = techniques.number(industry + " by " + technique);
        return levels[program.activity.at(t, year)];
    }

    /** [activity/year] by technique. */
    public double[][] activities() {
        return program.activity.read(levels, 1);
    }

    /** [unit/year] goods made, all techniques together. */
    public double output(String good, int year) {
        double sum = 0;
        var techniques = program.problem.techniques();
        for (int t = 0; t < techniques.size(); t++) {
            Double perUnit = techniques.get(t).outputs().get(good);
            if (perUnit != null) sum += perUnit * levels[program.activity.at(t, year)];
        }
        program.good.number(good);
        return sum;
    }

    /** [unit/year] goods made, all techniques together, by good. */
    public double[][] outputs() {
        var made = new double[program.problem.goods().size()][program.problem.years()];
        var techniques = program.problem.techniques();
        for (int t = 0; t < techniques.size(); t++) {
            int number = t;
            techniques.get(t).outputs().forEach((good, perUnit) -> {
                double[] ofGood = made[program.good.number(good)];
                for (int year = 0; year < ofGood.length; year++) ofGood[year] += perUnit * levels[program.activity.at(number, year)];
            });
        }
        return made;
    }

    /** [unit/year] building begun. */
    public double investment(String capital, int year) {
        return levels[program.building.at(program.capital.number(capital), year)];
    }

    /** [unit/year] building begun, by stock of capital. */
    public double[][] investments() {
        return program.building.read(levels, 1);
    }

    /** [unit] that can work in that year. */
    public double stock(String capital, int year) {
        int c = program.capital.number(capital);
        Capital stock = program.problem.capitals().get(c);
        double amount = stock.withoutBuilding(year);
        for (int built = 0; built <= year; built++) {
            amount += levels[program.building.at(c, built)] * stock.working(built, year);
        }
        return amount;
    }

    /** [unit/year] by import, in the order of the problem. */
    public double[][] imports() {
        return program.imports.read(levels, 1);
    }

    /** [unit/year] by export, in the order of the problem. */
    public double[][] exports() {
        return program.exports.read(levels, 1);
    }

    /** [unit] of goods left in store when the year ends. */
    public double closingStock(String good, int year) {
        return levels[program.closing.at(program.good.number(good), year)];
    }

    /** [unit] by good. */
    public double[][] closingStocks() {
        return program.closing.read(levels, 1);
    }

    /** [basket/year]; where the basket is a target, this is its fulfilment. */
    public double baskets(String use, int year) {
        return levels[program.baskets.at(program.use.number(use), year)];
    }

    /** [basket/year] by use. */
    public double[][] baskets() {
        return program.baskets.read(levels, 1);
    }

    /** [unit/year] of a good that a use takes. */
    public double consumption(String use, String good, int year) {
        program.good.number(good);
        FinalUse wanted = program.problem.uses().get(program.use.number(use));
        return wanted.basket(year).getOrDefault(good, 0.0) * baskets(use, year);
    }

    /** [objective/basket] what one more basket adds where utility diminishes; zero with other objectives. */
    public double utilityOfBasket(String use, int year) {
        if (!(program.problem.objective() instanceof Objective.DiminishingUtility)) return 0;
        return worth[program.served.at(program.use.number(use), year)];
    }

    public double worthOfGood(String good, int year) {
        return -worth[program.balance.at(program.good.number(good), year)];
    }

    public double[][] worthOfGoods() {
        return program.balance.read(worth, -1);
    }

    /** What one more unit of a stock would have been worth in that year alone: its yearly rent. */
    public double worthOfCapacity(String capital, int year) {
        return worth[program.capacity.at(program.capital.number(capital), year)];
    }

    public double[][] worthOfCapacities() {
        return program.capacity.read(worth, 1);
    }

    public double worthOfLabour(String kind, int year) {
        return worth[program.hands.at(program.labour.number(kind), year)];
    }

    public double[][] worthOfLabour() {
        return program.hands.read(worth, 1);
    }

    public double worthOfNature(String limit, int year) {
        return worth[program.natural.at(program.nature.number(limit), year)];
    }

    public double[][] worthOfNature() {
        return program.natural.read(worth, 1);
    }

    /** [objective/unit of foreign exchange] */
    public double worthOfForeignExchange(int year) {
        return worth[program.exchange.at(0, year)];
    }
}
