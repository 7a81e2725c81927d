package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.planning.large.OwnMethod;
import thermidor.planning.solve.PlanSolver;

/** Four goods, five years, stocks tied to the industry that holds them (Cockshott's plan for many years). */
class FiveYearPlanTest {
    private static final String[] GOODS = {"iron", "coal", "corn", "bread"};
    private static final double[] LABOUR = {.3, 1, 2, .1};
    /** Row: the good; column: the industry that uses it up, or holds a stock of it. */
    private static final double[][] FLOWS = {{.1, 0, 0, 0}, {2, 1, .04, .2}, {0, 0, 1, 1}, {0, 0, 0, 0}};
    private static final double[][] STOCKS = {{10, 7, 1.4, 1}, {2, 1, .04, .1}, {0, 0, 1, 0}, {0, 0, 0, 0}};
    private static final double[][] WEAR = {{.07, .07, .07, .06}, {.5, .5, .5, .5}, {0, 0, .5, 0}, {0, 0, 0, 0}};
    private static final double[] COAL = {3, 3, 3, 3.1, 3.1};
    private static final double[] BREAD = {2, 2.01, 2.02, 2.1, 2.1};

    static List<PlanSolver> solvers() {
        return KantorovichTest.exactSolvers();
    }

    static PlanProblem toyEconomy(double coalOutput, Objective objective) {
        double[] output = {10, coalOutput, 10, 1};
        var problem = PlanProblem.over(5).labour("hands", "million", 3, 3.01, 3.02, 3.03, 3.07);
        for (int made = 0; made < 4; made++) {
            String industry = GOODS[made];
            problem.good(industry, "million tonne");
            int column = made;
            problem.technique(industry, "as in the base year", t -> {
                t.output(industry, 1).labour("hands", LABOUR[column] / output[column]);
                for (int g = 0; g < 4; g++) {
                    t.input(GOODS[g], FLOWS[g][column] / output[column]);
                    if (STOCKS[g][column] > 0) {
                        t.capital(GOODS[g] + " for " + industry, STOCKS[g][column] / output[column]);
                    }
                }
                return t;
            });
            for (int g = 0; g < 4; g++) {
                if (STOCKS[g][made] == 0) continue;
                String held = GOODS[g];
                double opening = STOCKS[g][made];
                double wear = WEAR[g][made];
                problem.capital(held + " for " + industry, industry,
                    c -> c.unit("million tonne").opening(opening).wearsBy(wear).lag(1).madeOf(held, 1));
            }
        }
        List<Map<String, Double>> targets = new ArrayList<>();
        for (int year = 0; year < 5; year++) targets.add(Map.of("iron", .1, "coal", COAL[year], "bread", BREAD[year]));
        return problem.use("targets", targets, Yearly.NOTHING, Yearly.WITHOUT_LIMIT).objective(objective).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void the_published_toy_economy_gives_its_published_fulfilment(PlanSolver solver) {
        Plan plan = Planning.plan(toyEconomy(5, new Objective.SummedFulfilment("targets")), solver).plan();
        assertThat(plan.objective()).isCloseTo(7.33645, within(1e-5));
        assertThat(plan.baskets()[0])
            .containsExactly(new double[] {.159221, 1.75043, 1.75259, 1.71516, 1.95906}, within(1e-5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void the_file_now_in_that_repository_gives_more(PlanSolver solver) {
        Plan plan = Planning.plan(toyEconomy(6, new Objective.SummedFulfilment("targets")), solver).plan();
        assertThat(plan.objective()).isCloseTo(8.797299, within(1e-5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void the_best_worst_year_is_better_than_the_worst_year_of_the_best_sum(PlanSolver solver) {
        Plan summed = Planning.plan(toyEconomy(5, new Objective.SummedFulfilment("targets")), solver).plan();
        Plan even = Planning.plan(toyEconomy(5, new Objective.WorstYear("targets")), solver).plan();
        double worst = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (double year : even.baskets()[0]) {
            worst = Math.min(worst, year);
            sum += year;
        }
        assertThat(even.objective()).isCloseTo(worst, within(1e-6));
        // in year 0 there are ovens for one bread where two are wanted, and nothing can be done about it
        assertThat(worst).isCloseTo(.5, within(1e-9));
        assertThat(sum).isLessThan(summed.objective());
    }

    @Test
    void our_own_method_encloses_the_published_fulfilment_and_keeps_every_limit() {
        Plan plan = Planning.plan(toyEconomy(5, new Objective.SummedFulfilment("targets")),
            new OwnMethod(1, 1e-4, 50_000), _ -> true).plan();
        assertThat(plan.objective()).isBetween(7.33645 * (1 - 2e-4), 7.33645 + 1e-5);
        assertThat(plan.check().bound()).isGreaterThan(7.33645 - 1e-5);
        assertThat(plan.check().primalError()).isLessThan(1e-11);
    }

    @Test
    void asked_for_more_digits_it_finds_them() {
        Plan plan = Planning.plan(toyEconomy(5, new Objective.SummedFulfilment("targets")), new OwnMethod(1, 1e-8, 200), _ -> true).plan();
        assertThat(plan.objective()).isCloseTo(7.33645, within(1e-5));
        assertThat(plan.check().primalError()).isLessThan(1e-11);
        assertThat(plan.check().bound() - plan.objective()).isBetween(0.0, 1e-6);
    }
}
