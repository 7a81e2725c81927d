package thermidor.planning.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import thermidor.planning.Objective;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;
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
}
