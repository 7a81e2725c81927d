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
        private final Map<String, Double> inputs = new TreeMap<>();
        private final Map<String, Double> outputs = new TreeMap<>();
        private final Map<String, Double> labour = new TreeMap<>();
        private final Map<String, Double> capital = new TreeMap<>();
        private final Map<String, Double> nature = new TreeMap<>();
        private Yearly atLeast = Yearly.NOTHING;
        private Yearly atMost = Yearly.WITHOUT_LIMIT;

        Builder(String industry, String name) {
            this.industry = industry;
            this.name = name;
        }

        public Builder input(String good, double amount) {
            inputs.merge(good, amount, Double::sum);
            return this;
        }

        public Builder output(String good, double amount) {
            outputs.merge(good, amount, Double::sum);
            return this;
        }

        public Builder labour(String kind, double amount) {
            labour.merge(kind, amount, Double::sum);
            return this;
        }

        /** Capital-output ratio: how much of the stock must stand ready for one unit of activity a year. */
        public Builder capital(String stock, double amount) {
            capital.merge(stock, amount, Double::sum);
            return this;
        }

        public Builder nature(String limit, double amount) {
            nature.merge(limit, amount, Double::sum);
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

        Technique build() {
            return new Technique(industry, name, inputs, outputs, labour, capital, nature, atLeast, atMost);
        }
    }
}
