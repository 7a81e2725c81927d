package thermidor.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What there is, what can be done with it, and what it is wanted for, over some years. Nothing here can change.
 *
 * @param foreignExchange [foreign exchange/year] that imports may cost above what exports earn; negative: to be left over
 */
public record PlanProblem(int years, List<Good> goods, List<Technique> techniques, List<Capital> capitals,
                          List<Limit> labour, List<Limit> nature, List<Trade.Import> imports,
                          List<Trade.Export> exports, Yearly foreignExchange, List<FinalUse> uses,
                          List<FixedDemand> demands, Objective objective) {
    public PlanProblem {
        goods = List.copyOf(goods);
        techniques = List.copyOf(techniques);
        capitals = List.copyOf(capitals);
        labour = List.copyOf(labour);
        nature = List.copyOf(nature);
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        uses = List.copyOf(uses);
        demands = List.copyOf(demands);
        if (years < 1) throw new IllegalArgumentException("A plan covers at least one year, not " + years + ".");
        if (objective == null) throw new IllegalArgumentException("""
            The plan has no objective.
            Maybe call objective(...) before build()?""");
        Names.check(goods, techniques, capitals, labour, nature, imports, exports, uses, demands, objective);
    }

    public static Builder over(int years) {
        return new Builder(years);
    }

    /** Collects a problem. Names tie things together; the order of calls does not matter. */
    public static final class Builder {
        private final int years;
        private final List<Good> goods = new ArrayList<>();
        private final List<Technique> techniques = new ArrayList<>();
        private final List<Capital> capitals = new ArrayList<>();
        private final List<Limit> labour = new ArrayList<>();
        private final List<Limit> nature = new ArrayList<>();
        private final List<Trade.Import> imports = new ArrayList<>();
        private final List<Trade.Export> exports = new ArrayList<>();
        private final List<FinalUse> uses = new ArrayList<>();
        private final List<FixedDemand> demands = new ArrayList<>();
        private Yearly foreignExchange = Yearly.NOTHING;
        private Objective objective;

        private Builder(int years) {
            this.years = years;
        }

        /** A good that cannot be stored. */
        public Builder good(String name, String unit) {
            return good(name, unit, 0, 0);
        }

        /** A good of which a stock is at hand; {@code kept}: share of a stock still good a year later. */
        public Builder good(String name, String unit, double openingStock, double kept) {
            goods.add(new Good(name, unit, openingStock, kept));
            return this;
        }

        public Builder technique(String industry, String name, UnaryOperator<Technique.Builder> filledIn) {
            techniques.add(filledIn.apply(new Technique.Builder(industry, name)).build());
            return this;
        }

        public Builder capital(String name, String industry, UnaryOperator<Capital.Builder> filledIn) {
            capitals.add(filledIn.apply(new Capital.Builder(name, industry)).build());
            return this;
        }

        /** {@code byYear}: [unit/year] that can be spent. A kind may mean a skill, a region, or both. */
        public Builder labour(String kind, String unit, double... byYear) {
            labour.add(new Limit(kind, unit, Yearly.of(byYear)));
            return this;
        }

        public Builder nature(String limit, String unit, double... byYear) {
            nature.add(new Limit(limit, unit, Yearly.of(byYear)));
            return this;
        }

        public Builder imported(String good, Yearly price, Yearly atMost) {
            imports.add(new Trade.Import(good, price, atMost));
            return this;
        }

        public Builder exported(String good, Yearly price, Yearly atMost) {
            exports.add(new Trade.Export(good, price, atMost));
            return this;
        }

        public Builder foreignExchange(double... byYear) {
            foreignExchange = Yearly.of(byYear);
            return this;
        }

        public Builder use(String name, Map<String, Double> basket) {
            return use(name, List.of(basket), Yearly.NOTHING, Yearly.WITHOUT_LIMIT);
        }

        public Builder use(String name, List<Map<String, Double>> baskets, Yearly atLeast, Yearly atMost) {
            uses.add(new FinalUse(name, baskets, atLeast, atMost));
            return this;
        }

        public Builder demand(String name, String good, double... byYear) {
            demands.add(new FixedDemand(name, good, Yearly.of(byYear)));
            return this;
        }

        public Builder objective(Objective best) {
            objective = best;
            return this;
        }

        public PlanProblem build() {
            return new PlanProblem(years, goods, techniques, capitals, labour, nature, imports, exports,
                foreignExchange, uses, demands, objective);
        }
    }
}
