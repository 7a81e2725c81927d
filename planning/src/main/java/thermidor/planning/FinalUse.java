package thermidor.planning;

import java.util.List;
import java.util.Map;

/**
 * A use of goods that the plan decides on: consumption in a basket, defence, housing. Its amount counts baskets.
 *
 * @param baskets [unit of the good/basket] by year; the last one holds for all later years
 * @param atLeast [basket/year]
 * @param atMost  [basket/year]
 */
public record FinalUse(String name, List<Map<String, Double>> baskets, Yearly atLeast, Yearly atMost) {
    public FinalUse {
        if (baskets.isEmpty()) throw new IllegalArgumentException("The use " + name + " has no basket.");
        baskets = baskets.stream().map(basket -> Amounts.of(basket, "the basket of %s", name)).toList();
    }

    public Map<String, Double> basket(int year) {
        return baskets.get(Math.min(year, baskets.size() - 1));
    }
}
