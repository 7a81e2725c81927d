package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.planning.rivals.Harmony;
import thermidor.planning.rivals.MaterialBalances;
import thermidor.planning.rivals.YearByYear;

/** What a year leaves to the next. */
class RollingTest {
    /** A mill makes cloth with hands and looms; a smithy makes looms of iron. */
    private static PlanProblem mill(int years, UnaryOperator<Capital.Builder> looms) {
        return PlanProblem.over(years).good("cloth", "metre", 0, 0).good("iron", "tonne", 3, .5).labour("hands", "person-year", 100)
            .capital("looms", "mill", c -> looms.apply(c.madeOf("iron", 1)))
            .technique("mill", "by loom", t -> t.output("cloth", 10).labour("hands", 1).capital("looms", 1))
            .technique("smithy", "by hammer", t -> t.output("iron", 1).labour("hands", 2))
            .use("people", Map.of("cloth", 1.0)).objective(new Objective.SummedFulfilment("people")).build();
    }

    private static double[] first(double[][] byYear) {
        double[] first = new double[byYear.length];
        for (int i = 0; i < first.length; i++) first[i] = byYear[i][0];
        return first;
    }

    /** If all goes as planned, the plan of the remaining years is worth what they were worth in the plan before. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"wears", "lives", "takes two years", "at once", "on its way", "must be left"})
    void a_year_as_planned_changes_nothing_of_the_rest(String kind) {
        PlanProblem problem = mill(5, c -> switch (kind) {
            case "wears" -> c.opening(20).wearsBy(.1);
            case "lives" -> c.opening(5, 5, 10).lives(3);
            case "takes two years" -> c.opening(20).wearsBy(.1).lag(2);
            case "at once" -> c.opening(20).lives(4).lag(0);
            case "on its way" -> c.opening(20).wearsBy(.2).arriving(0, 7, 0, 2, 0);
            default -> c.opening(20).wearsBy(.1).atLeastAtEnd(15);
        });
        Plan plan = Planning.plan(problem).plan();
        PlanProblem next = Rolling.after(problem, first(plan.investments()), first(plan.closingStocks()));
        assertThat(next.years()).isEqualTo(4);
        for (int year = 0; year < 4; year++) {
            double builtInFirst = plan.investment("looms", 0) * problem.capitals().getFirst().working(0, year + 1);
            assertThat(next.capitals().getFirst().withoutBuilding(year)).isCloseTo(problem.capitals().getFirst().withoutBuilding(year + 1) + builtInFirst, within(1e-9));
        }
        assertThat(Planning.plan(next).plan().objective()).isCloseTo(plan.objective() - plan.baskets("people", 0), within(1e-6));
    }

    @Test
    void outputs_as_planned_deliver_and_build_what_was_planned() {
        Plan plan = Planning.plan(mill(5, c -> c.opening(20).wearsBy(.1))).plan();
        Rolling.Done done = Rolling.done(plan, new double[] {plan.output("cloth", 0), plan.output("iron", 0)});
        assertThat(done.built()[0]).isCloseTo(plan.investment("looms", 0), within(1e-9));
        assertThat(done.fulfilment()[0]).isCloseTo(plan.baskets("people", 0), within(1e-9));
    }

    @Test
    void half_the_iron_builds_half_the_looms_and_all_the_cloth_still_reaches_people() {
        PlanProblem problem = mill(5, c -> c.opening(20).wearsBy(.1));
        Plan plan = Planning.plan(problem).plan();
        double iron = plan.output("iron", 0);
        double missing = .5 * (iron + 3); // three tonnes lay ready
        assertThat(plan.investment("looms", 0)).isGreaterThan(1);
        Rolling.Done done = Rolling.done(plan, new double[] {plan.output("cloth", 0), iron - missing});
        assertThat(done.built()[0]).isCloseTo(.5 * plan.investment("looms", 0), within(1e-9));
        assertThat(done.fulfilment()[0]).isCloseTo(plan.baskets("people", 0), within(1e-9));
        double rest = Planning.plan(Rolling.after(problem, done.built(), done.kept())).plan().objective();
        assertThat(rest).isLessThan(plan.objective() - plan.baskets("people", 0) - 1);
    }

    @Test
    void planners_that_see_one_year_do_no_better_than_the_best_plan_and_the_best_of_them_is_the_one_that_optimises() {
        PlanProblem problem = mill(4, c -> c.opening(20).wearsBy(.1));
        double best = Planning.plan(problem).plan().objective();
        YearByYear optimal = YearByYear.of(problem, "people", YearByYear.optimal());
        YearByYear harmony = YearByYear.of(problem, "people", YearByYear.harmony(new Harmony()));
        YearByYear balances = YearByYear.of(problem, "people", YearByYear.balances(new MaterialBalances(3)));
        double sum = sum(optimal.fulfilment());
        assertThat(sum).isLessThan(best).isGreaterThan(0);
        assertThat(sum(harmony.fulfilment())).isLessThanOrEqualTo(sum * (1 + 1e-9)).isGreaterThan(0);
        assertThat(sum(balances.fulfilment())).isLessThanOrEqualTo(sum * (1 + 1e-9));
        // Twenty looms, two of which wear out each year and are replaced: 200 metres a year as long as there are hands.
        assertThat(optimal.fulfilment()).containsOnly(new double[] {200}, within(1e-6));
        assertThat(optimal.replaced()).containsOnly(new double[] {1}, within(1e-9));
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) sum += number;
        return sum;
    }
}
