package thermidor.planning;

import java.util.Map;
import java.util.TreeMap;

/**
 * One way in which an industry works, in fixed proportions. Everything is per unit of its activity.
 *
 * @param inputs  [unit of the good] used up
 * @param outputs [unit of the good] made, several of them with joint products
 * @param labour  [unit of the kind] spent
 * @param capital [unit of the stock] that must stand ready
 * @param nature  [unit of the limit] taken up
 * @param atLeast [activity/year]
 * @param atMost  [activity/year]
 */
public record Technique(String industry, String name, Map<String, Double> inputs, Map<String, Double> outputs,
                        Map<String, Double> labour, Map<String, Double> capital, Map<String, Double> nature,
                        Yearly atLeast, Yearly atMost) {
    public Technique {
        inputs = Amounts.of(inputs, "the inputs of %s by %s", industry, name);
        outputs = Amounts.of(outputs, "the outputs of %s by %s", industry, name);
        labour = Amounts.of(labour, "the labour of %s by %s", industry, name);
        capital = Amounts.of(capital, "the capital of %s by %s", industry, name);
        nature = Amounts.of(nature, "the natural limits of %s by %s", industry, name);
    }

    /** Fills in a technique. */
    public static final class Builder {
        private final String industry;
        private final String name;
        private Map<String, Double> inputs = Map.of();
        private Map<String, Double> outputs = Map.of();
        private Map<String, Double> labour = Map.of();
        private Map<String, Double> capital = Map.of();
        private Map<String, Double> nature = Map.of();
        private Yearly atLeast = Yearly.NOTHING;
        private Yearly atMost = Yearly.WITHOUT_LIMIT;

        Builder(String industry, String name) {
            this.industry = industry;
            this.name = name;
        }

        public Builder input(String good, double amount) {
            inputs = more(inputs, good, amount);
            return this;
        }

        /** All that is used up, in place of what was said before. Who says the same {@link Amounts} for many techniques spares a copy for each. */
        public Builder inputs(Map<String, Double> amounts) {
            inputs = Amounts.of(amounts, "the inputs of %s by %s", industry, name);
            return this;
        }

        public Builder output(String good, double amount) {
            outputs = more(outputs, good, amount);
            return this;
        }

        public Builder labour(String kind, double amount) {
            labour = more(labour, kind, amount);
            return this;
        }

        /** Capital-output ratio: how much of the stock must stand ready for one unit of activity a year. */
        public Builder capital(String stock, double amount) {
            capital = more(capital, stock, amount);
            return this;
        }

        public Builder nature(String limit, double amount) {
            nature = more(nature, limit, amount);
            return this;
        }

        public Builder atLeast(double... byYear) {
            atLeast = Yearly.of(byYear);
            return this;
        }

        public Builder atMost(double... byYear) {
            atMost = Yearly.of(byYear);
            return this;
        }

        /** These amounts and one more: what is still being filled in is a tree, all else belongs to others as well. */
        private static Map<String, Double> more(Map<String, Double> amounts, String name, double amount) {
            Map<String, Double> more = amounts instanceof TreeMap ? amounts : new TreeMap<>(amounts);
            more.merge(name, amount, Double::sum);
            return more;
        }

        Technique build() {
            return new Technique(industry, name, inputs, outputs, labour, capital, nature, atLeast, atMost);
        }
    }
}
