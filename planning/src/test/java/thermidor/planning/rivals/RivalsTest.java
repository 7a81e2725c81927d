package thermidor.planning.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thermidor.planning.Objective;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;
import thermidor.planning.Technique;
import thermidor.planning.Trade;
import thermidor.planning.Yearly;

class RivalsTest {
    private static PlanProblem workshop() {
        return PlanProblem.over(1).good("steel", "tonne").good("tools", "tonne").good("bread", "tonne")
            .labour("hands", "person-year", 100)
            .technique("steel", "old", t -> t.output("steel", 1).input("tools", .1).labour("hands", .5))
            .technique("tools", "usual", t -> t.output("tools", 1).input("steel", .4).labour("hands", .6))
            .technique("bread", "usual", t -> t.output("bread", 1).input("tools", .05).labour("hands", .3))
            .use("people", Map.of("bread", 60.0, "tools", 20.0))
            .objective(new Objective.WeightedUses(Map.of("people", Yearly.of(1)), Map.of())).build();
    }

    @Test
    void shortage_hurts_more_than_plenty_pleases() {
        assertThat(Harmony.satisfaction(0, 4)).isEqualTo(-1.5);
        assertThat(Harmony.satisfaction(2, 4)).isEqualTo(-.625);
        assertThat(Harmony.satisfaction(4, 4)).isZero();
        assertThat(Harmony.satisfaction(8, 4)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(Harmony.marginal(4 - 1e-12, 4)).isCloseTo(Harmony.marginal(4, 4), within(1e-9));
    }

    @Test
    void harmony_comes_near_the_best_plan_and_never_beyond() {
        double best = Planning.plan(workshop()).plan().objective();
        double harmony = new Harmony().plan(workshop(), "people", 0).fulfilment();
        assertThat(harmony).isBetween(.5 * best, best);
    }

    @Test
    void balances_by_hand_add_up_better_with_every_round() {
        double before = Double.POSITIVE_INFINITY;
        for (int rounds = 0; rounds < 6; rounds++) {
            double imbalance = new MaterialBalances(rounds).plan(workshop(), "people", 0).worstImbalance();
            assertThat(imbalance).isLessThan(before);
            before = imbalance;
        }
        assertThat(before).isLessThan(.01);
    }

    @Test
    void balances_by_hand_never_use_more_than_there_is() {
        RivalPlan plan = new MaterialBalances(3).plan(workshop(), "people", 0).plan();
        OneYear economy = OneYear.of(workshop(), "people", 0);
        assertThat(economy.occupied(plan.activity())[0]).isLessThanOrEqualTo(100 + 1e-9);
        for (double left : plan.left()) assertThat(left).isGreaterThan(-1e-9);
        assertThat(plan.fulfilment()).isLessThanOrEqualTo(Planning.plan(workshop()).plan().objective() + 1e-9);
    }

    /** Tools may be bought, but only a hundredth of a tonne: that must not hold back all that is made at home. */
    @Test
    void a_small_limit_of_imports_holds_back_imports_only() {
        PlanProblem closed = workshop();
        PlanProblem open = new PlanProblem(1, closed.goods(), closed.techniques(), closed.capitals(), closed.labour(), closed.nature(),
            List.of(new Trade.Import("tools", Yearly.of(1), Yearly.of(.01))), List.of(), Yearly.of(100), closed.uses(), closed.demands(), closed.objective());
        RivalPlan harmony = new Harmony().plan(open, "people", 0);
        assertThat(harmony.fulfilment()).isGreaterThanOrEqualTo(.9 * new Harmony().plan(closed, "people", 0).fulfilment());
        assertThat(harmony.activity()[3]).isLessThanOrEqualTo(.01);
        RivalPlan balances = new MaterialBalances(5).plan(open, "people", 0).plan();
        assertThat(balances.fulfilment()).isCloseTo(new MaterialBalances(5).plan(closed, "people", 0).plan().fulfilment(), within(.01));
        assertThat(balances.activity()[3]).isLessThanOrEqualTo(.01);
    }

    @Test
    void no_technique_goes_further_than_it_may() {
        PlanProblem free = workshop();
        var techniques = new ArrayList<>(free.techniques());
        Technique bread = techniques.get(2);
        techniques.set(2, new Technique(bread.industry(), bread.name(), bread.inputs(), bread.outputs(), bread.labour(), bread.capital(), bread.nature(), Yearly.NOTHING,
            Yearly.of(6)));
        PlanProblem held = new PlanProblem(1, free.goods(), techniques, free.capitals(), free.labour(), free.nature(), free.imports(), free.exports(), free.foreignExchange(),
            free.uses(), free.demands(), free.objective());
        assertThat(new Harmony().plan(held, "people", 0).activity()[2]).isLessThanOrEqualTo(6);
        assertThat(new MaterialBalances(3).plan(held, "people", 0).plan().activity()[2]).isLessThanOrEqualTo(6);
    }
}
