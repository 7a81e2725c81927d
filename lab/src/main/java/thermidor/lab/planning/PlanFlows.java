package thermidor.lab.planning;

import java.util.List;
import thermidor.planning.Capital;
import thermidor.planning.Good;
import thermidor.planning.LabourValues;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Technique;
import thermidor.planning.tables.Fulfilment;

/** Which good goes where in a plan, year by year: from its makers and from abroad to industries, building, targets and exports. */
final class PlanFlows {
    private static final double DUST = 1e-9;

    private PlanFlows() {}

    static String csv(Plan plan, List<String> years) {
        PlanProblem problem = plan.problem();
        double[][] activity = plan.activities();
        double[][] investments = plan.investments();
        double[][] exports = plan.exports();
        StringBuilder text = new StringBuilder("year,good,unit,to,amount,labour,worth\n");
        for (int year = 0; year < years.size(); year++) {
            double[] values = LabourValues.of(plan, year).perUnit();
            for (int g = 0; g < values.length; g++) {
                Good good = problem.goods().get(g);
                double least = DUST * plan.output(good.name(), year);
                String head = Text.cell(years.get(year)) + ',' + Text.cell(good.name()) + ',' + Text.cell(good.unit()) + ',';
                double worth = plan.worthOfGood(good.name(), year);
                for (int t = 0; t < activity.length; t++) {
                    Technique technique = problem.techniques().get(t);
                    line(text, head, "industry " + technique.industry(), activity[t][year] * technique.inputs().getOrDefault(good.name(), 0.0), least, values[g], worth);
                }
                double built = 0;
                for (int c = 0; c < investments.length; c++) {
                    Capital stock = problem.capitals().get(c);
                    built += investments[c][year] * stock.madeOf().getOrDefault(good.name(), 0.0);
                }
                line(text, head, "building", built, least, values[g], worth);
                line(text, head, "targets", Fulfilment.delivered(plan, good.name(), year), least, values[g], worth);
                double sold = 0;
                for (int e = 0; e < exports.length; e++) if (problem.exports().get(e).good().equals(good.name())) sold += exports[e][year];
                line(text, head, "exports", sold, least, values[g], worth);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String head, String to, double amount, double least, double labour, double worth) {
        if (amount <= least) return;
        text.append(head).append(Text.cell(to)).append(',').append(Text.exact(amount)).append(',').append(Text.exact(amount * labour)).append(',')
                .append(Text.exact(amount * Math.max(0, worth))).append('\n');
    }
}
