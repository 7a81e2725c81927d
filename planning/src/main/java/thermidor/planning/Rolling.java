package thermidor.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Planning goes on year by year: what was really done in the first year makes the beginning of the next plan. */
public final class Rolling {
    private Rolling() {}

    /**
     * What became of a plan's first year.
     *
     * @param built     [unit/year] building begun, by stock of capital
     * @param kept      [unit] of goods left in store at its end, by good
     * @param available [unit/year] for final uses and building, by good; below zero where more was used up than there was
     * @param delivered [unit/year] to final uses, by good
     * @param fulfilment by use: of the basket's good that was delivered worst, share
     */
    public record Done(double[] built, double[] kept, double[] available, double[] delivered, double[] fulfilment) {}

    /**
     * The first year of a plan with these outputs instead of those planned. Inputs follow the techniques; foreign trade goes as planned. Where
     * a good is short, building and final uses are cut alike; what there is above the plan goes to final uses.
     *
     * @param output [unit/year] really made, by good
     */
    public static Done done(Plan plan, double[] output) {
        PlanProblem problem = plan.problem();
        var number = Names.of("good", problem.goods(), Good::name);
        int goods = problem.goods().size();
        double[] share = new double[goods];
        for (int g = 0; g < goods; g++) {
            double planned = plan.output(problem.goods().get(g).name(), 0);
            share[g] = planned > 0 ? output[g] / planned : 0;
        }
        double[] available = output.clone();
        double[][] activity = plan.activities();
        for (int t = 0; t < activity.length; t++) {
            Technique technique = problem.techniques().get(t);
            if (technique.outputs().isEmpty()) continue;
            double level = activity[t][0] * share[number.number(technique.outputs().keySet().iterator().next())];
            technique.inputs().forEach((good, amount) -> available[number.number(good)] -= amount * level);
        }
        for (int g = 0; g < goods; g++) available[g] += problem.goods().get(g).openingStock();
        double[][] imports = plan.imports();
        for (int i = 0; i < imports.length; i++) available[number.number(problem.imports().get(i).good())] += imports[i][0];
        double[][] exports = plan.exports();
        for (int i = 0; i < exports.length; i++) available[number.number(problem.exports().get(i).good())] -= exports[i][0];
        for (FixedDemand demand : problem.demands()) available[number.number(demand.good())] -= demand.amount().in(0);
        return divide(plan, number, available);
    }

    private static Done divide(Plan plan, Names number, double[] available) {
        PlanProblem problem = plan.problem();
        double[] kept = new double[available.length];
        double[] asked = new double[available.length];
        double[][] closing = plan.closingStocks();
        for (int g = 0; g < kept.length; g++) asked[g] = closing[g][0];
        double[] built = new double[problem.capitals().size()];
        double[][] investments = plan.investments();
        for (int c = 0; c < built.length; c++) {
            double planned = investments[c][0];
            problem.capitals().get(c).madeOf().forEach((good, amount) -> asked[number.number(good)] += amount * planned);
        }
        for (FinalUse use : problem.uses()) {
            use.basket(0).forEach((good, amount) -> asked[number.number(good)] += amount * plan.baskets(use.name(), 0));
        }
        double[] share = new double[available.length];
        double[] delivered = available.clone();
        for (int g = 0; g < share.length; g++) {
            share[g] = asked[g] > 0 ? Math.max(0, Math.min(1, available[g] / asked[g])) : 1;
            kept[g] = share[g] * closing[g][0];
            delivered[g] -= kept[g];
        }
        for (int c = 0; c < built.length; c++) {
            double least = 1;
            for (String good : problem.capitals().get(c).madeOf().keySet()) least = Math.min(least, share[number.number(good)]);
            built[c] = least * investments[c][0];
            double done = built[c];
            problem.capitals().get(c).madeOf().forEach((good, amount) -> delivered[number.number(good)] -= amount * done);
        }
        double[] fulfilment = new double[problem.uses().size()];
        for (int u = 0; u < fulfilment.length; u++) {
            double worst = Double.POSITIVE_INFINITY;
            for (var wanted : problem.uses().get(u).basket(0).entrySet()) {
                double wantedByAll = 0;
                for (FinalUse use : problem.uses()) wantedByAll += use.basket(0).getOrDefault(wanted.getKey(), 0.0);
                if (wantedByAll > 0) worst = Math.min(worst, Math.max(0, delivered[number.number(wanted.getKey())]) / wantedByAll);
            }
            fulfilment[u] = Double.isInfinite(worst) ? 0 : worst;
        }
        return new Done(built, kept, available, delivered, fulfilment);
    }

    /** The problem as it stands when its first year is over. */
    public static PlanProblem after(PlanProblem problem, double[] built, double[] kept) {
        if (problem.years() < 2) throw new IllegalArgumentException("A plan of one year is over when that year is.");
        List<Good> goods = new ArrayList<>();
        for (int g = 0; g < kept.length; g++) {
            Good good = problem.goods().get(g);
            goods.add(new Good(good.name(), good.unit(), good.kept() * kept[g], good.kept()));
        }
        List<Capital> capitals = new ArrayList<>();
        for (int c = 0; c < built.length; c++) capitals.add(later(problem.capitals().get(c), built[c]));
        return new PlanProblem(problem.years() - 1, goods,
            problem.techniques().stream().map(t -> new Technique(t.industry(), t.name(), t.inputs(), t.outputs(), t.labour(), t.capital(), t.nature(),
                t.atLeast().from(1), t.atMost().from(1))).toList(),
            capitals, later(problem.labour()), later(problem.nature()),
            problem.imports().stream().map(i -> new Trade.Import(i.good(), i.price().from(1), i.atMost().from(1))).toList(),
            problem.exports().stream().map(e -> new Trade.Export(e.good(), e.price().from(1), e.atMost().from(1))).toList(),
            problem.foreignExchange().from(1),
            problem.uses().stream().map(u -> new FinalUse(u.name(), u.baskets().subList(Math.min(1, u.baskets().size() - 1), u.baskets().size()),
                u.atLeast().from(1), u.atMost().from(1))).toList(),
            problem.demands().stream().map(d -> new FixedDemand(d.name(), d.good(), d.amount().from(1))).toList(), later(problem.objective()));
    }

    private static List<Limit> later(List<Limit> limits) {
        return limits.stream().map(limit -> new Limit(limit.name(), limit.unit(), limit.amount().from(1))).toList();
    }

    private static Objective later(Objective objective) {
        return switch (objective) {
            case Objective.WeightedUses o -> {
                Map<String, Yearly> weights = new HashMap<>();
                o.weights().forEach((use, weight) -> weights.put(use, weight.from(1)));
                yield new Objective.WeightedUses(weights, o.terminalCapital());
            }
            case Objective.DiminishingUtility o -> new Objective.DiminishingUtility(new TreeMap<>(o.steps()), o.years().from(1), o.terminalCapital());
            case Objective.SummedFulfilment _, Objective.WorstYear _, Objective.LeastLabour _ -> objective;
        };
    }

    /** A year older, with what was built in that year: at work if it takes no time, else arriving. */
    private static Capital later(Capital stock, double built) {
        List<Double> byAge = new ArrayList<>();
        byAge.add(0.0);
        double fresh = stock.arriving().in(0) + (stock.lag() == 0 ? built : 0);
        byAge.add(yearOlder(stock.wear(), fresh));
        for (int age = 0; age < stock.openingByAge().size(); age++) {
            double older = yearOlder(stock.wear(), stock.openingByAge().get(age));
            int at = age + 1;
            while (byAge.size() <= at) byAge.add(0.0);
            byAge.set(at, byAge.get(at) + older);
        }
        double[] arriving = new double[Math.max(stock.lag(), LONGEST)];
        for (int year = 0; year < arriving.length; year++) arriving[year] = stock.arriving().in(year + 1) + (stock.lag() == year + 1 ? built : 0);
        return new Capital(stock.name(), stock.industry(), stock.unit(), stock.wear(), stock.lag(), byAge, Yearly.of(arriving), stock.madeOf(),
            stock.buildAtMost().from(1), stock.atLeastAtEnd());
    }

    /** Years of arrivals that are kept apart; the last stands for all later ones. */
    private static final int LONGEST = 60;

    /** What wears by equal shares has lost one; what lives a number of years is a year older and no less. */
    private static double yearOlder(Wear wear, double amount) {
        return switch (wear) {
            case Wear.EqualShare(double lost) -> amount * (1 - lost);
            case Wear.Life _ -> amount;
        };
    }
}
