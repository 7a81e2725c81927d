package thermidor.planning.rivals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thermidor.planning.Capital;
import thermidor.planning.FinalUse;
import thermidor.planning.FixedDemand;
import thermidor.planning.Good;
import thermidor.planning.Objective;
import thermidor.planning.Outcome;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;
import thermidor.planning.Rolling;
import thermidor.planning.Trade;
import thermidor.planning.Yearly;

/**
 * A planner that sees one year at a time, year after year: what wears out is replaced, which is given to it as a fixed demand, and
 * nothing is built beyond that. What is short is cut alike for targets, replacement and exports.
 *
 * @param fulfilment [share] of the target that is met worst, by year
 * @param replaced   [share] of what wore out that was built anew, by year: of the stock that was replaced worst
 * @param ofMeanGood [share] of its target that a good meets on the average, what is above a target not counted, by year
 * @param exported   [share] of the value that was to be exported, by year; imports were paid as if all of it had been
 */
public record YearByYear(double[] fulfilment, double[] replaced, double[] ofMeanGood, double[] exported) {
    /**
     * What a planner gives.
     *
     * @param left  [unit/year] of each good for final use, replacement and exports
     * @param meant [share] of the targets that it means to meet
     */
    public record Given(double[] left, double meant) {}

    /** Plans the first year of a problem. */
    public interface Planner {
        Given plan(PlanProblem problem, String use);
    }

    public static Planner harmony(Harmony harmony) {
        return (problem, use) -> new Given(harmony.plan(problem, use, 0).left(), 1);
    }

    public static Planner balances(MaterialBalances balances) {
        return (problem, use) -> new Given(balances.plan(problem, use, 0).plan().left(), 1);
    }

    /** The best there is for one year, by a linear program that looks no further. */
    public static Planner optimal() {
        return (problem, use) -> {
            double[] left = new double[problem.goods().size()];
            if (!(Planning.plan(problem) instanceof Outcome.Planned(var plan))) return new Given(left, 1);
            Map<String, Integer> number = numbers(problem);
            FinalUse wanted = problem.uses().stream().filter(it -> it.name().equals(use)).findFirst().orElseThrow();
            wanted.basket(0).forEach((good, amount) -> left[number.get(good)] += amount * plan.baskets(use, 0));
            for (FixedDemand demand : problem.demands()) left[number.get(demand.good())] += demand.amount().in(0);
            double[][] exports = plan.exports();
            for (int e = 0; e < exports.length; e++) left[number.get(problem.exports().get(e).good())] += problem.exports().get(e).atMost().in(0);
            return new Given(left, plan.baskets(use, 0));
        };
    }

    public static YearByYear of(PlanProblem problem, String use, Planner planner) {
        double[] fulfilment = new double[problem.years()];
        double[] replaced = new double[problem.years()];
        double[] ofMeanGood = new double[problem.years()];
        double[] exported = new double[problem.years()];
        PlanProblem now = problem;
        for (int year = 0; year < fulfilment.length; year++) {
            double[] lost = lost(now);
            PlanProblem asked = withReplacement(now, lost, use);
            double[] built = carriedOut(now, lost, use, planner.plan(asked, use), year, new YearByYear(fulfilment, replaced, ofMeanGood, exported));
            if (year + 1 < fulfilment.length) now = Rolling.after(now, built, new double[now.goods().size()]);
        }
        return new YearByYear(fulfilment, replaced, ofMeanGood, exported);
    }

    /** [unit] of each stock that this year's end takes away. */
    private static double[] lost(PlanProblem problem) {
        double[] lost = new double[problem.capitals().size()];
        for (int c = 0; c < lost.length; c++) {
            Capital stock = problem.capitals().get(c);
            if (!stock.madeOf().isEmpty()) lost[c] = Math.max(0, stock.withoutBuilding(0) - stock.withoutBuilding(1));
        }
        return lost;
    }

    private static Map<String, Double> goodsIn(PlanProblem problem, double[] built) {
        Map<String, Double> goods = new TreeMap<>();
        for (int c = 0; c < built.length; c++) {
            double amount = built[c];
            if (amount > 0) problem.capitals().get(c).madeOf().forEach((good, per) -> goods.merge(good, per * amount, Double::sum));
        }
        return goods;
    }

    /** One year, without anything to be built or left. */
    private static PlanProblem withReplacement(PlanProblem problem, double[] lost, String use) {
        List<FixedDemand> demands = new ArrayList<>(problem.demands());
        goodsIn(problem, lost).forEach((good, amount) -> demands.add(new FixedDemand("replacement of capital", good, Yearly.of(amount))));
        List<Capital> capitals = problem.capitals().stream().map(c -> new Capital(c.name(), c.industry(), c.unit(), c.wear(), c.lag(), c.openingByAge(), c.arriving(),
            Map.of(), Yearly.NOTHING, 0)).toList();
        return new PlanProblem(1, problem.goods(), problem.techniques(), capitals, problem.labour(), problem.nature(), problem.imports(), problem.exports(),
            problem.foreignExchange(), problem.uses(), demands, new Objective.SummedFulfilment(use));
    }

    private static Map<String, Integer> numbers(PlanProblem problem) {
        Map<String, Integer> number = new HashMap<>();
        for (Good good : problem.goods()) number.put(good.name(), number.size());
        return number;
    }

    private static double[] carriedOut(PlanProblem problem, double[] lost, String use, Given given, int year, YearByYear told) {
        Map<String, Integer> number = numbers(problem);
        double[] free = given.left().clone();
        for (FixedDemand demand : problem.demands()) free[number.get(demand.good())] -= demand.amount().in(0);
        Map<String, Double> basket = problem.uses().stream().filter(it -> it.name().equals(use)).findFirst().orElseThrow().basket(0);
        Map<String, Double> asked = new TreeMap<>(goodsIn(problem, lost));
        for (Trade.Export sold : problem.exports()) if (Double.isFinite(sold.atMost().in(0))) asked.merge(sold.good(), sold.atMost().in(0), Double::sum);
        basket.forEach((good, amount) -> asked.merge(good, given.meant() * amount, Double::sum));
        Map<String, Double> share = new HashMap<>();
        asked.forEach((good, amount) -> share.put(good, amount > 0 ? Math.max(0, Math.min(1, free[number.get(good)] / amount)) : 1));
        double earned = 0;
        double wantedToEarn = 0;
        for (Trade.Export sold : problem.exports()) {
            if (Double.isInfinite(sold.atMost().in(0))) continue;
            double sent = share.get(sold.good()) * sold.atMost().in(0);
            free[number.get(sold.good())] -= sent;
            earned += sent * sold.price().in(0);
            wantedToEarn += sold.atMost().in(0) * sold.price().in(0);
        }
        told.exported[year] = wantedToEarn > 0 ? earned / wantedToEarn : 1;
        double[] built = new double[lost.length];
        double worst = 1;
        for (int c = 0; c < built.length; c++) {
            double least = 1;
            for (String good : problem.capitals().get(c).madeOf().keySet()) least = Math.min(least, share.getOrDefault(good, 1.0));
            built[c] = least * lost[c];
            if (lost[c] > 0) worst = Math.min(worst, least);
        }
        goodsIn(problem, built).forEach((good, amount) -> free[number.get(good)] -= amount);
        double met = Double.POSITIVE_INFINITY;
        for (var wanted : basket.entrySet()) {
            double ofGood = Math.max(0, free[number.get(wanted.getKey())]) / wanted.getValue();
            met = Math.min(met, ofGood);
            told.ofMeanGood[year] += Math.min(1, ofGood) / basket.size();
        }
        told.fulfilment[year] = Double.isInfinite(met) ? 0 : met;
        told.replaced[year] = worst;
        return built;
    }
}
