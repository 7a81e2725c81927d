package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import thermidor.planning.solve.PlanSolver;

/** What can be asked of a plan, and of a problem that has none. */
class QuestionsTest {
    private static PlanProblem.Builder mine(double hands, double wanted) {
        return PlanProblem.over(2).good("coal", "tonne").good("timber", "tonne").labour("miners", "person-year", hands)
            .nature("seam", "tonne", 1000)
            .technique("coal", "by hand", t -> t.output("coal", 1).labour("miners", .5).nature("seam", 1))
            .technique("timber", "by hand", t -> t.output("timber", 1).labour("miners", .1))
            .demand("railways", "coal", wanted);
    }

    private static PlanProblem possible(double hands) {
        return mine(hands, 10).use("heating", Map.of("coal", 1.0))
            .objective(new Objective.WeightedUses(Map.of("heating", Yearly.of(1)), Map.of())).build();
    }

    @Test
    void one_more_miner_is_worth_what_planning_again_would_find() {
        Plan plan = Planning.plan(possible(100)).plan();
        var answer = Sensitivity.of(plan).moreLabour("miners", 1, 0);
        var changed = mine(100, 10).use("heating", Map.of("coal", 1.0))
            .objective(new Objective.WeightedUses(Map.of("heating", Yearly.of(1)), Map.of()));
        assertThat(answer.gainAtMost()).isCloseTo(2, within(1e-9));
        assertThat(answer.bound()).isCloseTo(plan.objective() + 2, within(1e-6));
        assertThat(Planning.plan(changed.build()).plan().objective()).isLessThanOrEqualTo(answer.bound());
    }

    @Test
    void what_sensitivity_promises_for_more_hands_in_every_year_is_kept() {
        Plan plan = Planning.plan(possible(100)).plan();
        var ask = Sensitivity.of(plan);
        double promised = ask.moreLabour("miners", 7, 0).gainAtMost() + ask.moreLabour("miners", 7, 1).gainAtMost();
        assertThat(Planning.plan(possible(107)).plan().objective() - plan.objective()).isCloseTo(promised, within(1e-6));
    }

    /** By hand: coal takes half a miner and one tonne of the seam, so 100 miners dig 200 tonnes, and 500 would empty the seam of 1,000. */
    @Test
    void the_range_in_which_a_worth_holds_ends_where_another_limit_begins_to_bind() {
        Plan plan = Planning.plan(possible(100), PlanSolver.exactWithRanges()).plan();
        var ask = Sensitivity.of(plan);
        assertThat(ask.moreLabour("miners", 100, 0).holdsFor().orElseThrow()).isCloseTo(400, within(1e-6));
        assertThat(ask.moreLabour("miners", 399, 0).exact()).contains(true);
        assertThat(ask.moreLabour("miners", 401, 0).exact()).contains(false);
        // The railways' ten tonnes take five miners: below them there is no plan.
        assertThat(ask.moreLabour("miners", -50, 0).holdsFor().orElseThrow()).isCloseTo(95, within(1e-6));
        // A seam of which 800 tonnes lie idle is worth nothing until they are gone.
        assertThat(ask.moreNature("seam", -100, 0).gainAtMost()).isZero();
        assertThat(ask.moreNature("seam", -100, 0).holdsFor().orElseThrow()).isCloseTo(800, within(1e-6));
        assertThat(Sensitivity.of(Planning.plan(possible(100), PlanSolver.glop()).plan()).moreLabour("miners", 1, 0).exact()).isEmpty();
    }

    @Test
    void a_plan_is_worth_what_its_limits_are_worth() {
        PlanAccounts accounts = PlanAccounts.of(Planning.plan(possible(100)).plan());
        assertThat(accounts.gap()).isLessThan(1e-9);
        // 2 years x 100 miners x 2, less the railways' 2 x 10 tonnes at 1.
        assertThat(accounts.parts()).extracting(PlanAccounts.Part::name).containsExactly("labour", "stocks of goods at hand, less fixed demands");
        assertThat(accounts.parts().get(0).worth()).isCloseTo(400, within(1e-6));
        assertThat(accounts.parts().get(1).worth()).isCloseTo(-20, within(1e-6));
        assertThat(accounts.value()).isCloseTo(380, within(1e-6));
    }

    @Test
    void a_plan_that_cannot_exist_is_explained_by_the_two_limits_that_clash_and_no_other() {
        PlanProblem impossible = mine(100, 300).use("heating", Map.of("coal", 1.0))
            .objective(new Objective.LeastLabour(Map.of())).build();
        assertThat(Planning.plan(impossible)).isInstanceOf(Outcome.Impossible.class);
        Conflict conflict = Conflict.in(impossible).orElseThrow();
        assertThat(conflict.limits()).hasSize(2);
        assertThat(conflict.inWords()).contains("300 tonne of coal must be delivered in year")
            .contains("of miners there are 100 person-year in year");
    }

    @Test
    void where_a_plan_exists_there_is_no_conflict() {
        assertThat(Conflict.in(possible(100))).isEmpty();
    }
}
