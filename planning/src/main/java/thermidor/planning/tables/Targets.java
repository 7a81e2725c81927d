package thermidor.planning.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thermidor.planning.Objective;
import thermidor.planning.PlanProblem;
import thermidor.planning.Yearly;

/**
 * What is wanted in every year of a plan.
 *
 * @param years   names of the years
 * @param baskets [unit/year] by year, then by good
 * @param labour  [labour/year] that can be spent, by year
 */
public record Targets(List<String> years, List<Map<String, Double>> baskets, double[] labour) {
    /** The one use of a plan made from a table: its baskets are the targets, so that what it gets is their fulfilment. */
    public static final String USE = "targets";
    static final String HANDS = "labour";

    public Targets {
        years = List.copyOf(years);
        baskets = List.copyOf(baskets);
    }

    /** What the plan is to be best at. */
    public enum Aim {
        /** The fulfilment of the targets, summed over the years. */
        SUMMED,
        /** The fulfilment in the worst year. */
        WORST,
        /** Every target is met, with the least labour. */
        LABOUR,
        /** Utility: each good counts by its share in the value of the targets, and the less the more of its target is met ({@link Fulfilment}). */
        UTILITY
    }

    /** The consumption of the table's year, growing; labour as in the table's year. {@code growth}: share a year. */
    public static Targets asInTable(SymmetricTable table, int years, double growth) {
        List<String> names = new ArrayList<>();
        List<Map<String, Double>> baskets = new ArrayList<>();
        double[] labour = new double[years];
        double size = 1;
        for (int year = 0; year < years; year++) {
            size *= 1 + growth;
            names.add("year" + (year + 1));
            Map<String, Double> basket = new TreeMap<>();
            for (int good = 0; good < table.size(); good++) {
                double wanted = table.uses().consumption()[good];
                if (wanted > 0) basket.put(table.goods().get(good), size * wanted);
            }
            if (table.uses().consumptionFromAbroad() > 0) basket.put(TablePlan.ABROAD, size * table.uses().consumptionFromAbroad());
            baskets.add(basket);
            labour[year] = table.labourSpent();
        }
        return new Targets(names, baskets, labour);
    }

    /** The same without what is wanted in the first years. */
    public Targets from(int year) {
        return new Targets(years.subList(year, years.size()), baskets.subList(year, baskets.size()), Arrays.copyOfRange(labour, year, labour.length));
    }

    /** The same without what is wanted after so many years. */
    public Targets upTo(int count) {
        return new Targets(years.subList(0, count), baskets.subList(0, count), Arrays.copyOf(labour, count));
    }

    /** {@code prices}: [value/unit] by good, for utility only. */
    void enter(PlanProblem.Builder problem, String unitOfLabour, Aim aim, Map<String, Double> prices) {
        problem.labour(HANDS, unitOfLabour, labour);
        if (aim == Aim.UTILITY) {
            Fulfilment.enter(this, problem, prices);
            return;
        }
        problem.use(USE, baskets, aim == Aim.LABOUR ? Yearly.of(1) : Yearly.NOTHING, Yearly.WITHOUT_LIMIT);
        problem.objective(switch (aim) {
            case SUMMED, UTILITY -> new Objective.SummedFulfilment(USE);
            case WORST -> new Objective.WorstYear(USE);
            case LABOUR -> new Objective.LeastLabour(Map.of());
        });
    }
}
