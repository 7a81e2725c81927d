package thermidor.planning;

import java.util.Optional;
import thermidor.planning.large.GrowingEconomy;
import thermidor.planning.large.LargePlan;
import thermidor.planning.numbers.SparseMatrix;
import thermidor.planning.solve.Check;
import thermidor.planning.solve.Solution;

/**
 * A planning problem seen as a growing economy, where it is one: every good made by one technique that makes nothing else, nothing
 * traded or stored, no bounds but labour, nature and capital, baskets weighed and summed. Tells why where it is none.
 */
final class Growing {
    private final PlanProgram program;
    private final int[] techniqueOf;
    private final double[] outputPerUnit;
    private final int[] stockAt;
    private final GrowingEconomy economy;

    private Growing(PlanProgram program, int[] techniqueOf) {
        this.program = program;
        this.techniqueOf = techniqueOf;
        PlanProblem problem = program.problem;
        int years = problem.years();
        int goods = problem.goods().size();
        outputPerUnit = new double[goods];
        var inputs = new SparseMatrix.Builder();
        var limitUse = new SparseMatrix.Builder();
        var madeOf = new SparseMatrix.Builder();
        int stocks = problem.techniques().stream().mapToInt(t -> t.capital().size()).sum();
        int[] stocksFrom = new int[goods + 1];
        stockAt = new int[stocks];
        double[] need = new double[stocks];
        double[] opening = new double[stocks * years];
        double[] working = new double[stocks * years];
        double[] legacy = new double[stocks * years];
        for (int g = 0; g < goods; g++) {
            Technique t = problem.techniques().get(techniqueOf[g]);
            double made = t.outputs().values().iterator().next();
            outputPerUnit[g] = made;
            t.inputs().forEach((name, amount) -> inputs.put(program.good.number(name), amount / made));
            inputs.endColumn();
            t.labour().forEach((name, amount) -> limitUse.put(program.labour.number(name), amount / made));
            t.nature().forEach((name, amount) ->
                limitUse.put(problem.labour().size() + program.nature.number(name), amount / made));
            limitUse.endColumn();
            int s = stocksFrom[g];
            for (var held : t.capital().entrySet()) {
                int c = program.capital.number(held.getKey());
                Capital stock = problem.capitals().get(c);
                stockAt[s] = c;
                need[s] = held.getValue() / made;
                for (int y = 0; y < years; y++) {
                    opening[s * years + y] = stock.withoutBuilding(y);
                    working[s * years + y] = stock.madeOf().isEmpty() ? 0 : stock.working(0, y);
                    legacy[s * years + y] = stock.leftAtEnd(y, years) * ObjectiveTerms.ofLegacy(problem, stock);
                }
                stock.madeOf().forEach((name, amount) -> madeOf.put(program.good.number(name), amount));
                madeOf.endColumn();
                s++;
            }
            stocksFrom[g + 1] = s;
        }
        double[] limits = new double[(problem.labour().size() + problem.nature().size()) * years];
        double[] demand = new double[goods * years];
        double[][] baskets = new double[problem.uses().size()][goods * years];
        double[][] weights = new double[problem.uses().size()][years];
        for (int y = 0; y < years; y++) {
            int year = y;
            for (int l = 0; l < problem.labour().size(); l++) {
                limits[l * years + y] = problem.labour().get(l).amount().in(y);
            }
            for (int n = 0; n < problem.nature().size(); n++) {
                limits[(problem.labour().size() + n) * years + y] = problem.nature().get(n).amount().in(y);
            }
            for (FixedDemand d : problem.demands()) {
                demand[program.good.number(d.good()) * years + y] += d.amount().in(y);
            }
            for (int u = 0; u < baskets.length; u++) {
                FinalUse use = problem.uses().get(u);
                double[] basket = baskets[u];
                use.basket(y).forEach((name, amount) -> basket[program.good.number(name) * years + year] = amount);
                weights[u][y] = ObjectiveTerms.ofBasket(problem, use, y);
            }
        }
        economy = new GrowingEconomy(years, inputs.build(goods), limitUse.build(limits.length / years), limits,
            stocksFrom, need, madeOf.build(goods), working, opening, legacy, demand, baskets, weights);
    }

    GrowingEconomy economy() {
        return economy;
    }

    /** The problem as a growing economy, or empty where it is none. */
    static Optional<Growing> of(PlanProgram program) {
        return whyNot(program.problem).isPresent() ? Optional.empty()
            : Optional.of(new Growing(program, makers(program.problem, program)));
    }

    static Optional<String> whyNot(PlanProblem problem) {
        if (!problem.imports().isEmpty() || !problem.exports().isEmpty()) return Optional.of("it trades");
        if (!(problem.objective() instanceof Objective.SummedFulfilment
            || problem.objective() instanceof Objective.WeightedUses)) return Optional.of("its objective is no sum of baskets");
        int[] made = new int[problem.goods().size()];
        var good = Names.of("good", problem.goods(), Good::name);
        int[] held = new int[problem.capitals().size()];
        var capital = Names.of("stock of capital", problem.capitals(), Capital::name);
        for (Technique t : problem.techniques()) {
            if (t.outputs().size() != 1) return Optional.of(Names.of(t) + " has joint products");
            if (t.atLeast().most() > 0 || t.atMost().least() < Double.POSITIVE_INFINITY) {
                return Optional.of(Names.of(t) + " has bounds of its own");
            }
            made[good.number(t.outputs().keySet().iterator().next())]++;
            t.capital().keySet().forEach(name -> held[capital.number(name)]++);
        }
        for (int g = 0; g < made.length; g++) {
            Good it = problem.goods().get(g);
            if (made[g] != 1) return Optional.of("%s is made in %d ways".formatted(it.name(), made[g]));
            if (it.kept() > 0 || it.openingStock() > 0) return Optional.of(it.name() + " can be stored");
        }
        for (int c = 0; c < held.length; c++) {
            Capital it = problem.capitals().get(c);
            if (held[c] != 1) return Optional.of(it.name() + " is held by %d techniques".formatted(held[c]));
            if (it.lag() < 1) return Optional.of(it.name() + " works in the year in which it is built");
            if (it.atLeastAtEnd() > 0) return Optional.of(it.name() + " must be left at the end");
            if (it.buildAtMost().least() < Double.POSITIVE_INFINITY) return Optional.of(it.name() + " is built at most so fast");
        }
        for (FinalUse use : problem.uses()) {
            if (use.atLeast().most() > 0 || use.atMost().least() < Double.POSITIVE_INFINITY) {
                return Optional.of(use.name() + " has bounds of its own");
            }
        }
        return Optional.empty();
    }

    private static int[] makers(PlanProblem problem, PlanProgram program) {
        int[] makers = new int[problem.goods().size()];
        for (int t = 0; t < problem.techniques().size(); t++) {
            makers[program.good.number(problem.techniques().get(t).outputs().keySet().iterator().next())] = t;
        }
        return makers;
    }

    /** The large plan in the places of the linear program, checked there. */
    Solution.Optimal written(LargePlan large) {
        var linear = program.linear();
        double[] levels = new double[linear.columns()];
        double[] worth = new double[linear.rows()];
        int years = program.problem.years();
        int labour = program.problem.labour().size();
        for (int y = 0; y < years; y++) {
            for (int g = 0; g < techniqueOf.length; g++) {
                levels[program.activity.at(techniqueOf[g], y)] = large.plan().x()[g * years + y] / outputPerUnit[g];
                worth[program.balance.at(g, y)] = -large.prices().p()[g * years + y];
            }
            for (int s = 0; s < stockAt.length; s++) {
                levels[program.building.at(stockAt[s], y)] = large.plan().b()[s * years + y];
                worth[program.capacity.at(stockAt[s], y)] = large.prices().r()[s * years + y];
            }
            for (int u = 0; u < program.baskets.things(); u++) {
                levels[program.baskets.at(u, y)] = large.plan().t()[u * years + y];
            }
            for (int m = 0; m < economy.kindsOfLimit(); m++) {
                int row = m < labour ? program.hands.at(m, y) : program.natural.at(m - labour, y);
                worth[row] = large.prices().w()[m * years + y];
            }
        }
        return new Solution.Optimal(levels, worth, linear.objective(levels), Check.of(linear, levels, worth));
    }
}
