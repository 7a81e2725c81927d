package thermidor.planning.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import thermidor.planning.FinalUse;
import thermidor.planning.Objective;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Yearly;

/**
 * How far targets are met. Where a plan is to be best at utility, every good is a use of its own; it counts by its share in the value of
 * the targets, and more of it the less the more there is: as the logarithm of its fulfilment, in pieces.
 */
public final class Fulfilment {
    /** [share of the target] Where one piece ends and the next begins. */
    static final double[] PIECES = {0, .1, .2, .3, .4, .5, .6, .7, .75, .8, .85, .9, .95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 3, 5, 10};
    private static final String OF = Targets.USE + " of ";

    private Fulfilment() {}

    /** [utility/share] What more of a fulfilment counts within a piece: the mean slope of the logarithm; in the first, its slope in the middle. */
    static double slope(int piece) {
        double from = PIECES[piece];
        double to = PIECES[piece + 1];
        return from == 0 ? 2 / to : (StrictMath.log(to) - StrictMath.log(from)) / (to - from);
    }

    static void enter(Targets targets, PlanProblem.Builder problem, Map<String, Double> prices) {
        var goods = new TreeSet<String>();
        double value = 0;
        for (Map<String, Double> basket : targets.baskets()) goods.addAll(basket.keySet());
        for (var wanted : targets.baskets().getFirst().entrySet()) value += wanted.getValue() * prices.getOrDefault(wanted.getKey(), 1.0);
        Map<String, List<Objective.DiminishingUtility.Step>> steps = new TreeMap<>();
        for (String good : goods) {
            double[] most = new double[targets.years().size()];
            List<Map<String, Double>> baskets = new ArrayList<>();
            double first = 0;
            for (int year = 0; year < most.length; year++) {
                double wanted = targets.baskets().get(year).getOrDefault(good, 0.0);
                most[year] = wanted > 0 ? Double.POSITIVE_INFINITY : 0;
                baskets.add(wanted > 0 ? Map.of(good, wanted) : Map.of());
                if (first == 0) first = wanted;
            }
            problem.use(OF + good, baskets, Yearly.NOTHING, Yearly.of(most));
            double share = value > 0 ? first * prices.getOrDefault(good, 1.0) / value : 0;
            List<Objective.DiminishingUtility.Step> pieces = new ArrayList<>();
            for (int i = 0; i + 1 < PIECES.length; i++) pieces.add(new Objective.DiminishingUtility.Step(PIECES[i + 1] - PIECES[i], share * slope(i)));
            steps.put(OF + good, pieces);
        }
        problem.objective(new Objective.DiminishingUtility(steps, Yearly.of(1), Map.of()));
    }

    private static boolean isTarget(FinalUse use) {
        return use.name().equals(Targets.USE) || use.name().startsWith(OF);
    }

    /** [share] of the target that is met worst in a year. */
    public static double worst(Plan plan, int year) {
        double worst = Double.POSITIVE_INFINITY;
        for (FinalUse use : plan.problem().uses()) {
            if (isTarget(use) && !use.basket(year).isEmpty()) worst = Math.min(worst, plan.baskets(use.name(), year));
        }
        return worst;
    }

    /**
     * [share] by how much, at most, all fulfilments of all years could be higher in the plan that is best at the logarithm itself, not at its
     * pieces. By the plan's own prices: where the logarithm would be sold f at the price that its piece asks, f is its best; what it gains by moving
     * there is lost, and no plan can gain more. Not a number with other objectives; endless where a target gets nothing.
     */
    public static double lostToPieces(Plan plan) {
        if (!(plan.problem().objective() instanceof Objective.DiminishingUtility utility)) return Double.NaN;
        double lost = Math.max(0, plan.check().bound() - plan.check().reached());
        double all = 0;
        for (var use : utility.steps().entrySet()) {
            double share = use.getValue().getFirst().weight() / slope(0);
            for (int year = 0; year < plan.problem().years(); year++) {
                FinalUse wanted = plan.problem().uses().stream().filter(it -> it.name().equals(use.getKey())).findFirst().orElseThrow();
                if (share <= 0 || wanted.basket(year).isEmpty()) continue;
                double asked = plan.utilityOfBasket(use.getKey(), year) * plan.baskets(use.getKey(), year) / share;
                lost += asked > 0 ? share * (asked - 1 - StrictMath.log(asked)) : Double.POSITIVE_INFINITY;
                all += share;
            }
        }
        return StrictMath.expm1(lost / all);
    }

    /** [unit/year] wanted of a good. */
    public static double wanted(PlanProblem problem, String good, int year) {
        double wanted = 0;
        for (FinalUse use : problem.uses()) if (isTarget(use)) wanted += use.basket(year).getOrDefault(good, 0.0);
        return wanted;
    }

    /** [unit/year] of a good that the targets get. */
    public static double delivered(Plan plan, String good, int year) {
        double delivered = 0;
        for (FinalUse use : plan.problem().uses()) if (isTarget(use)) delivered += plan.consumption(use.name(), good, year);
        return delivered;
    }
}
