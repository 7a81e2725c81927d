package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import thermidor.planning.Capital;
import thermidor.planning.Limit;
import thermidor.planning.Plan;

/**
 * Something of which a plan would want more.
 *
 * @param weight its worth times its amount, all years together
 * @param worth  [objective/unit] what one more would add, by year
 */
record Limited(String name, double weight, double[] worth) {
    private static final double DUST = 1e-9;

    /** All of labour and capital that is worth anything, the weightiest first. */
    static List<Limited> of(Plan plan) {
        int years = plan.problem().years();
        List<Limited> limits = new ArrayList<>();
        double[][] capacities = plan.worthOfCapacities();
        for (int c = 0; c < capacities.length; c++) {
            Capital stock = plan.problem().capitals().get(c);
            double weight = 0;
            for (int year = 0; year < years; year++) weight += capacities[c][year] * plan.stock(stock.name(), year);
            limits.add(new Limited(stock.name() + " [" + stock.unit() + "]", weight, withoutDust(capacities[c])));
        }
        double[][] hands = plan.worthOfLabour();
        for (int k = 0; k < hands.length; k++) {
            Limit labour = plan.problem().labour().get(k);
            double weight = 0;
            for (int year = 0; year < years; year++) weight += hands[k][year] * labour.amount().in(year);
            limits.add(new Limited(labour.name() + " [" + labour.unit() + "]", weight, withoutDust(hands[k])));
        }
        limits.removeIf(limit -> !(limit.weight > DUST * Math.abs(plan.objective())));
        limits.sort(Comparator.comparingDouble((Limited limit) -> -limit.weight).thenComparing(Limited::name));
        return limits;
    }

    /** Without what a solver leaves where zero is meant. */
    private static double[] withoutDust(double[] worth) {
        double most = Arrays.stream(worth).max().orElse(0);
        return Arrays.stream(worth).map(each -> Math.abs(each) <= DUST * most ? 0 : each).toArray();
    }
}
