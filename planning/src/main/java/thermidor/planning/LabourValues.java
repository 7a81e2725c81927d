package thermidor.planning;

import java.util.Map;
import thermidor.planning.numbers.SparseMatrix;

/**
 * Labour spent in one unit of each good in a year of a plan, directly and in the inputs used up, on the average of the
 * techniques at work. All kinds of labour count alike. The labour of joint products is shared as their worth in the plan,
 * or as their amounts where the plan gives them none. Goods that nobody makes in that year carry no labour.
 *
 * @param perUnit  [labour/unit] by good
 * @param spent    [labour] in the whole year
 * @param embodied [labour] in what is left after the inputs used up; equal to what is spent
 */
public record LabourValues(double[] perUnit, double spent, double embodied) {
    public static LabourValues of(Plan plan, int year) {
        PlanProblem problem = plan.problem();
        int goods = problem.goods().size();
        var number = Names.of("good", problem.goods(), Good::name);
        double[][] worth = plan.worthOfGoods();
        double[][] activities = plan.activities();
        double[] output = new double[goods];
        double[] labour = new double[goods];
        double[] net = new double[goods];
        double[][] used = new double[goods][goods];
        double spent = 0;
        for (int t = 0; t < activities.length; t++) {
            double level = activities[t][year];
            Technique technique = problem.techniques().get(t);
            if (level <= 0 || technique.outputs().isEmpty()) continue;
            double hours = level * technique.labour().values().stream().mapToDouble(Double::doubleValue).sum();
            spent += hours;
            double[] share = shares(technique.outputs(), number, worth, year);
            int i = 0;
            for (var made : technique.outputs().entrySet()) {
                int g = number.number(made.getKey());
                double part = share[i++];
                output[g] += level * made.getValue();
                net[g] += level * made.getValue();
                labour[g] += part * hours;
                technique.inputs().forEach((name, per) -> used[g][number.number(name)] += part * level * per);
            }
            technique.inputs().forEach((name, per) -> net[number.number(name)] -= level * per);
        }
        var inputs = new SparseMatrix.Builder();
        for (int g = 0; g < goods; g++) {
            for (int from = 0; from < goods; from++) {
                if (output[g] > 0) inputs.put(from, used[g][from] / output[g]);
            }
            if (output[g] > 0) labour[g] /= output[g];
            inputs.endColumn();
        }
        double[] values = new Leontief(inputs.build(goods)).labourValues(labour);
        double embodied = 0;
        for (int g = 0; g < goods; g++) embodied += values[g] * net[g];
        return new LabourValues(values, spent, embodied);
    }

    private static double[] shares(Map<String, Double> outputs, Names number, double[][] worth, int year) {
        double[] byWorth = outputs.entrySet().stream()
            .mapToDouble(made -> made.getValue() * Math.max(0, worth[number.number(made.getKey())][year])).toArray();
        double[] byAmount = outputs.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] parts = total(byWorth) > 0 ? byWorth : byAmount;
        double total = total(parts);
        for (int i = 0; i < parts.length; i++) parts[i] = total > 0 ? parts[i] / total : 0;
        return parts;
    }

    private static double total(double[] parts) {
        double sum = 0;
        for (double part : parts) sum += part;
        return sum;
    }
}
