package thermidor.planning.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thermidor.planning.PlanProblem;
import thermidor.planning.Technique;

/**
 * An economy in which every industry holds stocks of single goods, as in the four files of Cockshott's planning programs.
 *
 * @param flows  [unit/year] row: good, column: industry that uses it up
 * @param stocks [unit] row: good, column: industry that holds it
 * @param wear   [share/year] of a stock, row: good, column: industry
 * @param output [unit/year] made with these flows and stocks
 * @param labour [labour/year] spent in making it
 */
public record StockTable(List<String> goods, double[][] flows, double[][] stocks, double[][] wear, double[] output, double[] labour) {
    public StockTable {
        goods = List.copyOf(goods);
    }

    /** Without stocks; what industries leave is consumed. */
    public static SymmetricTable flowsAlone(List<String> goods, double[][] flows, double[] output, double[] labour) {
        double[] left = output.clone();
        for (int i = 0; i < left.length; i++) for (double used : flows[i]) left[i] -= used;
        return new SymmetricTable(goods, goods.stream().map(_ -> "unit").toList(), "unit of labour", flows, FinalUses.consumed(left), output,
            Industries.working(labour));
    }

    public PlanProblem problem(Targets targets, Targets.Aim aim) {
        var problem = PlanProblem.over(targets.years().size());
        for (int j = 0; j < goods.size(); j++) {
            int industry = j;
            problem.good(goods.get(j), "unit");
            for (int i = 0; i < goods.size(); i++) {
                if (stocks[i][j] == 0) continue;
                int good = i;
                problem.capital(held(good, industry), goods.get(j), c -> c.opening(stocks[good][industry]).wearsBy(wear[good][industry]).lag(1)
                    .madeOf(goods.get(good), 1));
            }
            problem.technique(goods.get(j), "as in the table", t -> technique(t, industry));
        }
        double[] values = flowsAlone(goods, flows, output, labour).labourValues();
        Map<String, Double> prices = new TreeMap<>();
        for (int i = 0; i < values.length; i++) prices.put(goods.get(i), values[i]);
        targets.enter(problem, "unit of labour", aim, prices);
        return problem.build();
    }

    private Technique.Builder technique(Technique.Builder t, int j) {
        t.output(goods.get(j), 1);
        if (!(output[j] > 0)) return t.atMost(0);
        if (labour[j] > 0) t.labour(Targets.HANDS, labour[j] / output[j]);
        for (int i = 0; i < goods.size(); i++) {
            if (flows[i][j] > 0) t.input(goods.get(i), flows[i][j] / output[j]);
            if (stocks[i][j] > 0) t.capital(held(i, j), stocks[i][j] / output[j]);
        }
        return t;
    }

    private String held(int good, int industry) {
        return goods.get(good) + " held by " + goods.get(industry);
    }
}
