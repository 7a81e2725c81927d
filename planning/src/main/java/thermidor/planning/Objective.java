package thermidor.planning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the plan is to be best at. */
public sealed interface Objective {
    /**
     * Σ over years of weight × baskets of each use, plus the worth of the capital left behind.
     *
     * @param weights         [objective/basket] by use and year
     * @param terminalCapital [objective/unit] by stock, unfinished building included
     */
    record WeightedUses(Map<String, Yearly> weights, Map<String, Double> terminalCapital) implements Objective {
        public WeightedUses {
            weights = new TreeMap<>(weights);
            terminalCapital = Amounts.of(terminalCapital, "the worth of capital at the end");
        }
    }

    /** Σ over years of the baskets of one use: if the basket is the target, its worst fulfilment, summed. */
    record SummedFulfilment(String use) implements Objective {}

    /** The baskets of one use in the worst of the years. */
    record WorstYear(String use) implements Objective {}

    /** The fixed demands and least amounts are met with the least labour. {@code weights}: by kind; empty counts all alike. */
    record LeastLabour(Map<String, Double> weights) implements Objective {
        public LeastLabour {
            weights = Amounts.of(weights, "the weights of labour");
        }
    }

    /**
     * The more there is of a use, the less one more basket counts.
     *
     * @param steps           by use, in falling order of weight
     * @param years           [1] how much each year counts
     * @param terminalCapital [objective/unit] by stock, unfinished building included
     */
    record DiminishingUtility(Map<String, List<Step>> steps, Yearly years, Map<String, Double> terminalCapital)
        implements Objective {
        public DiminishingUtility {
            steps = new TreeMap<>(steps);
            terminalCapital = Amounts.of(terminalCapital, "the worth of capital at the end");
            steps.forEach((use, list) -> {
                for (int i = 1; i < list.size(); i++) {
                    if (list.get(i).weight() > list.get(i - 1).weight()) throw new IllegalArgumentException("""
                        The utility of %s rises again at step %d, where it must diminish.
                        Maybe the steps are not in order?""".formatted(use, i + 1));
                }
            });
        }

        /** Every basket within these {@code baskets} [basket/year] counts {@code weight} [objective/basket]. */
        public record Step(double baskets, double weight) {}
    }
}
