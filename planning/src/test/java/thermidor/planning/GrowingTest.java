package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.planning.large.OwnMethod;

/** Our own method on problems with everything that a growing economy may have. */
class GrowingTest {
    private static final OwnMethod METHOD = new OwnMethod(1, 1e-3, 50_000);

    private static PlanProblem arbitrary(long seed) {
        RandomGenerator luck = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int goods = 3 + (int) seed;
        var problem = PlanProblem.over(4).labour("town", "person-year", 30, 33).labour("village", "person-year", 40)
            .nature("land", "hectare", 60).labour("nobody's", "person-year", 5);
        Map<String, Double> basket = new HashMap<>();
        Map<String, Double> luxuries = new HashMap<>();
        Map<String, Double> atEnd = new HashMap<>();
        for (int g = 0; g < goods; g++) {
            String made = "good " + g;
            problem.good(made, "tonne");
            problem.capital("works " + g, made, c -> {
                c.opening(3, 8).lag(1 + luck.nextInt(2)).madeOf("good 0", .4).madeOf("good 1", luck.nextDouble());
                return luck.nextBoolean() ? c.wearsBy(.08) : c.lives(3);
            });
            int industry = g;
            problem.technique(made, "usual", t -> {
                t.output(made, 1 + luck.nextDouble()).labour(luck.nextBoolean() ? "town" : "village", 1)
                    .capital("works " + industry, .5 + luck.nextDouble()).nature("land", luck.nextDouble());
                for (int k = 0; k < 3; k++) t.input("good " + luck.nextInt(goods), .2 * luck.nextDouble());
                return t;
            });
            basket.put(made, luck.nextDouble());
            if (luck.nextBoolean()) luxuries.put(made, luck.nextDouble());
            if (luck.nextBoolean()) atEnd.put("works " + g, .02 * luck.nextDouble());
        }
        luxuries.put("good 2", 1.0);
        return problem.use("eating", basket).use("luxury", luxuries).demand("army", "good 1", .3, .6)
            .objective(new Objective.WeightedUses(Map.of("eating", Yearly.of(1, .9, .8, .7), "luxury", Yearly.of(.3)),
                atEnd)).build();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void its_plan_keeps_every_limit_and_its_bound_lies_above_what_the_simplex_reaches(long seed) {
        PlanProblem problem = arbitrary(seed);
        Plan exact = Planning.plan(problem).plan();
        Plan ours = Planning.plan(problem, METHOD, _ -> true).plan();
        assertThat(ours.check().primalError()).isLessThan(1e-11);
        assertThat(ours.check().dualError()).isLessThan(1e-11);
        assertThat(ours.objective()).isBetween(exact.objective() * (1 - 2e-3), exact.objective() * (1 + 1e-9));
        assertThat(ours.check().gap()).isLessThan(1e-3);
        assertThat(ours.check().bound()).isGreaterThan(exact.check().reached() * (1 - 1e-7));
    }

    @Test
    void an_economy_that_is_none_of_its_kind_is_planned_all_the_same() {
        Plan plan = Planning.plan(KantorovichTest.excavators(), new OwnMethod(1, 1e-7, 200), _ -> true).plan();
        assertThat(plan.objective()).isBetween(70.4932735 - 1e-5, 70.4932736);
        assertThat(plan.check().primalError()).isLessThan(1e-11);
    }
}
