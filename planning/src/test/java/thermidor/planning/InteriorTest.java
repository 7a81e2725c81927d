package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.planning.large.OwnMethod;

/** Our own method on problems with trade, stores, several techniques, joint products and capital that must be left behind. */
class InteriorTest {
    private static final double GAP = 1e-4;
    private static final OwnMethod METHOD = new OwnMethod(1, GAP, 200);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Whole numbers tie often, and every third problem asks for more than there may be. */
    private static PlanProblem arbitrary(long seed) {
        RandomGenerator luck = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boolean whole = seed % 2 == 0;
        int goods = 2 + (int) seed / 5;
        int years = 1 + luck.nextInt(4);
        var problem = PlanProblem.over(years).labour("town", "person-year", amount(luck, whole, 40)).labour("village", "person-year", 30, 31)
            .nature("land", "hectare", amount(luck, whole, 80)).foreignExchange(amount(luck, whole, 5));
        Map<String, Double> basket = new HashMap<>();
        for (int g = 0; g < goods; g++) {
            String made = "good " + g;
            problem.good(made, "tonne", luck.nextInt(3) == 0 ? amount(luck, whole, 5) : 0, luck.nextInt(3) == 0 ? .9 : 0);
            basket.put(made, amount(luck, whole, 3));
            double opening = amount(luck, whole, 20);
            problem.capital("works " + g, made, c -> {
                c.opening(opening).lag(luck.nextInt(3)).madeOf("good 0", .5).madeOf("good 1", amount(luck, whole, 2));
                if (luck.nextInt(3) == 0) c.atLeastAtEnd(opening * .7);
                if (luck.nextInt(4) == 0) c.buildAtMost(3);
                return luck.nextBoolean() ? c.wearsBy(.1) : c.lives(3);
            });
            int industry = g;
            for (int way = 0; way < 1 + luck.nextInt(2); way++) {
                problem.technique(made, "way " + way, t -> {
                    t.output(made, 1).labour(luck.nextBoolean() ? "town" : "village", amount(luck, whole, 2))
                        .capital("works " + industry, amount(luck, whole, 2)).nature("land", luck.nextDouble());
                    if (luck.nextInt(4) == 0) t.output("good " + luck.nextInt(goods), .3);
                    if (luck.nextInt(6) == 0) t.atMost(8);
                    for (int k = 0; k < 2; k++) t.input("good " + luck.nextInt(goods), .2 * luck.nextDouble());
                    return t;
                });
            }
            if (luck.nextInt(3) == 0) problem.imported(made, Yearly.of(2), Yearly.WITHOUT_LIMIT);
            if (luck.nextInt(3) == 0) problem.exported(made, Yearly.of(1), Yearly.of(amount(luck, whole, 10)));
        }
        if (seed % 3 == 0) problem.demand("army", "good 1", amount(luck, whole, 12));
        problem.use("eating", List.of(basket), seed % 5 == 4 ? Yearly.of(.2) : Yearly.NOTHING, Yearly.WITHOUT_LIMIT);
        return problem.objective(objective((int) (seed % 5))).build();
    }

    private static Objective objective(int kind) {
        return switch (kind) {
            case 0 -> new Objective.SummedFulfilment("eating");
            case 1 -> new Objective.WorstYear("eating");
            case 2 -> new Objective.WeightedUses(Map.of("eating", Yearly.of(1, .9)), Map.of("works 0", .1));
            case 3 -> new Objective.DiminishingUtility(Map.of("eating", List.of(new Objective.DiminishingUtility.Step(2, 3),
                new Objective.DiminishingUtility.Step(100, 1))), Yearly.of(1), Map.of());
            default -> new Objective.LeastLabour(Map.of());
        };
    }

    private static double amount(RandomGenerator luck, boolean whole, double most) {
        double amount = most * (.2 + .8 * luck.nextDouble());
        return whole ? Math.max(1, Math.rint(amount)) : amount;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plan_and_bound_enclose_what_the_simplex_finds_and_no_limit_is_missed(long seed) {
        PlanProblem problem = arbitrary(seed);
        Outcome exact = Planning.plan(problem);
        Outcome ours = Planning.plan(problem, METHOD, _ -> true);
        assertThat(ours).hasSameClassAs(exact);
        if (!(exact instanceof Outcome.Planned(Plan best) && ours instanceof Outcome.Planned(Plan plan))) return;
        double size = Math.abs(best.check().reached());
        assertThat(plan.check().primalError()).isLessThan(1e-11);
        assertThat(plan.check().dualError()).isLessThan(1e-11);
        assertThat(plan.check().reached()).isBetween(best.check().reached() - 2 * GAP * size - 1e-12, best.check().reached() + 1e-7 * (1 + size));
        assertThat(plan.check().bound()).isGreaterThan(best.check().reached() - 1e-7 * (1 + size));
        assertThat(plan.check().bound() - plan.check().reached()).isLessThanOrEqualTo(GAP * size + 1e-12);
    }

    @Test
    void the_drawn_problems_are_mostly_but_not_only_possible() {
        long planned = seeds().filter(seed -> Planning.plan(arbitrary(seed)) instanceof Outcome.Planned).count();
        assertThat(planned).isBetween(25L, 39L);
    }

    @Test
    void stopped_at_its_first_plan_it_hands_over_one_that_keeps_every_limit() {
        List<Double> gaps = new ArrayList<>();
        Plan plan = Planning.plan(arbitrary(37), METHOD, progress -> {
            gaps.add(progress.gap());
            return false;
        }).plan();
        assertThat(gaps).hasSize(1);
        assertThat(plan.check().primalError()).isLessThan(1e-11);
        assertThat(plan.check().dualError()).isLessThan(1e-11);
        assertThat(plan.check().bound()).isGreaterThan(plan.check().reached());
    }

    @Test
    void the_number_of_threads_changes_nothing_to_the_last_bit() {
        Plan alone = Planning.plan(arbitrary(36), METHOD, _ -> true).plan();
        Plan three = Planning.plan(arbitrary(36), new OwnMethod(3, GAP, 200), _ -> true).plan();
        assertThat(three.activities()).isDeepEqualTo(alone.activities());
        assertThat(three.worthOfGoods()).isDeepEqualTo(alone.worthOfGoods());
    }
}
