package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** One feature an economy, each small enough to be planned by hand. */
class SmallEconomiesTest {
    private static final Offset<Double> EXACT = within(1e-7);

    private static PlanProblem.Builder farm(int years) {
        return PlanProblem.over(years).good("grain", "tonne").labour("hands", "person-year", 10)
            .technique("grain", "usual", t -> t.output("grain", 1).labour("hands", 1));
    }

    private static Objective eat(double... weights) {
        return new Objective.WeightedUses(Map.of("eating", Yearly.of(weights)), Map.of());
    }

    /** Where it goes wrong beside a run nobody hears of it. */
    @Test
    void the_rehearsal_is_a_plan() {
        assertThat(Planning.rehearse()).isInstanceOf(Outcome.Planned.class);
    }

    @Test
    void what_is_stored_feeds_a_later_year_less_what_spoils() {
        var problem = PlanProblem.over(2).good("grain", "tonne", 8, .5).use("eating", Map.of("grain", 1.0))
            .objective(new Objective.WorstYear("eating")).build();
        Plan plan = Planning.plan(problem).plan();
        // 8 tonnes: a are eaten now, half of what is left next year; both alike at a = 8/3
        assertThat(plan.objective()).isCloseTo(8.0 / 3, EXACT);
        assertThat(plan.closingStock("grain", 0)).isCloseTo(16.0 / 3, EXACT);
    }

    @Test
    void capital_of_a_given_life_falls_away_with_its_vintage() {
        var problem = PlanProblem.over(3).good("cloth", "metre")
            .capital("looms", "cloth", c -> c.unit("loom").lives(3).opening(1, 2, 4))
            .technique("cloth", "usual", t -> t.output("cloth", 1).capital("looms", 1))
            .use("wearing", Map.of("cloth", 1.0)).objective(new Objective.SummedFulfilment("wearing")).build();
        Plan plan = Planning.plan(problem).plan();
        assertThat(plan.baskets()[0]).containsExactly(new double[] {7, 3, 1}, EXACT);
    }

    @Test
    void what_is_built_works_after_its_lag_and_what_was_begun_before_arrives() {
        var problem = PlanProblem.over(4).good("bricks", "brick").labour("hands", "person-year", 10)
            .capital("kilns", "bricks", c -> c.opening(1).lag(2).arriving(0, 1, 0).madeOf("bricks", 1))
            .technique("bricks", "usual", t -> t.output("bricks", 1).capital("kilns", 1))
            .use("houses", Map.of("bricks", 1.0)).objective(new Objective.WeightedUses(
                Map.of("houses", Yearly.of(0, 0, 0, 1)), Map.of())).build();
        Plan plan = Planning.plan(problem).plan();
        assertThat(plan.stock("kilns", 1)).isCloseTo(2, EXACT);
        // a brick of year 0 is a kiln in year 2, two bricks of year 1 are kilns in year 3
        assertThat(plan.objective()).isCloseTo(5, EXACT);
    }

    @Test
    void capital_left_behind_counts_even_where_it_is_unfinished() {
        var problem = farm(1).capital("barns", "grain", c -> c.lag(3).madeOf("grain", 2))
            .use("eating", Map.of("grain", 1.0))
            .objective(new Objective.WeightedUses(Map.of("eating", Yearly.of(1)), Map.of("barns", 3.0))).build();
        Plan plan = Planning.plan(problem).plan();
        assertThat(plan.investment("barns", 0)).isCloseTo(5, EXACT);
        assertThat(plan.objective()).isCloseTo(15, EXACT);
    }

    @Test
    void exports_pay_for_imports_and_foreign_exchange_has_a_worth() {
        var problem = farm(1).good("machines", "machine").imported("machines", Yearly.of(4), Yearly.WITHOUT_LIMIT)
            .exported("grain", Yearly.of(2), Yearly.of(6)).foreignExchange(4).use("eating", Map.of("grain", 1.0))
            .use("tools", Map.of("machines", 1.0)).objective(new Objective.WeightedUses(
                Map.of("eating", Yearly.of(1), "tools", Yearly.of(3)), Map.of())).build();
        Plan plan = Planning.plan(problem).plan();
        assertThat(plan.exports()[0][0]).isCloseTo(6, EXACT);
        assertThat(plan.imports()[0][0]).isCloseTo(4, EXACT);
        assertThat(plan.objective()).isCloseTo(4 + 12, EXACT);
        assertThat(plan.worthOfForeignExchange(0)).isCloseTo(.75, EXACT);
    }

    @Test
    void joint_products_share_the_labour_as_they_are_worth() {
        var problem = PlanProblem.over(1).good("wool", "tonne").good("mutton", "tonne").labour("hands", "person-year", 6)
            .technique("sheep", "usual", t -> t.output("wool", 1).output("mutton", 2).labour("hands", 3))
            .use("wearing", Map.of("wool", 1.0)).use("eating", Map.of("mutton", 1.0))
            .objective(new Objective.WeightedUses(Map.of("wearing", Yearly.of(2), "eating", Yearly.of(1)), Map.of()))
            .build();
        LabourValues values = LabourValues.of(Planning.plan(problem).plan(), 0);
        assertThat(values.perUnit()).containsExactly(new double[] {1.5, .75}, EXACT);
        assertThat(values.embodied()).isCloseTo(6, EXACT);
    }

    @Test
    void the_second_basket_counts_less_than_the_first() {
        var step = List.of(new Objective.DiminishingUtility.Step(3, 4), new Objective.DiminishingUtility.Step(100, 1));
        var problem = farm(1).good("songs", "song").technique("songs", "usual",
                t -> t.output("songs", 1).labour("hands", 1))
            .use("eating", Map.of("grain", 1.0)).use("singing", Map.of("songs", 1.0))
            .objective(new Objective.DiminishingUtility(Map.of("eating", step,
                "singing", List.of(new Objective.DiminishingUtility.Step(100, 2))), Yearly.of(1), Map.of())).build();
        Plan plan = Planning.plan(problem).plan();
        assertThat(plan.baskets("eating", 0)).isCloseTo(3, EXACT);
        assertThat(plan.baskets("singing", 0)).isCloseTo(7, EXACT);
        assertThat(plan.objective()).isCloseTo(26, EXACT);
    }

    @Test
    void an_objective_without_end_is_told_apart_from_limits_that_clash() {
        var endless = PlanProblem.over(1).good("grain", "tonne").technique("grain", "free", t -> t.output("grain", 1))
            .use("eating", Map.of("grain", 1.0)).objective(eat(1)).build();
        assertThat(Planning.plan(endless)).isInstanceOf(Outcome.WithoutLimit.class);
        var clash = farm(1).demand("army", "grain", 11).use("eating", Map.of("grain", 1.0)).objective(eat(1)).build();
        assertThat(Planning.plan(clash)).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void the_worth_of_all_limits_is_the_worth_of_the_plan() {
        Plan plan = Planning.plan(farm(3).use("eating", Map.of("grain", 1.0)).objective(eat(3, 2, 1)).build()).plan();
        double limits = 0;
        for (int year = 0; year < 3; year++) limits += 10 * plan.worthOfLabour("hands", year);
        assertThat(limits).isCloseTo(plan.objective(), EXACT).isCloseTo(60, EXACT);
    }

    @Test
    void names_that_nobody_entered_are_refused_in_words() {
        assertThatThrownBy(() -> farm(1).use("eating", Map.of("grian", 1.0)).objective(eat(1)).build())
            .hasMessageContaining("There is no good called \"grian\"").hasMessageContaining("Maybe");
        assertThatThrownBy(() -> farm(1).good("grain", "tonne").objective(eat(1)).build())
            .hasMessageContaining("two things");
        assertThatThrownBy(() -> farm(1).technique("x", "y", t -> t.input("grain", -1)).objective(eat(1)).build())
            .hasMessageContaining("must be zero or more");
    }
}
