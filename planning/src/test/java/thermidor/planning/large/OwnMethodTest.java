package thermidor.planning.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.solve.Check;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;

class OwnMethodTest {
    private static final double GAP = 1e-3;
    private static final double ROUNDING = 1e-11;
    private static final OwnMethod METHOD = new OwnMethod(1, GAP, 20_000);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void plan_and_bound_enclose_the_optimum_that_the_simplex_finds(long seed) {
        GrowingEconomy economy = RandomEconomy.of(10 + 5 * (int) seed, 3, seed);
        LargePlan ours = METHOD.solve(economy);
        var simplex = (Solution.Optimal) PlanSolver.highsSimplex().solve(AsLinearProgram.of(economy));
        assertThat(ours.reached().gap()).isLessThanOrEqualTo(GAP);
        assertThat(ours.reached().value()).isLessThanOrEqualTo(simplex.objective() * (1 + 1e-7));
        assertThat(ours.reached().bound()).isGreaterThanOrEqualTo(simplex.objective() * (1 - 1e-7));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_plan_stopped_early_keeps_every_limit_and_its_bound_holds(long seed) {
        GrowingEconomy economy = RandomEconomy.of(60, 5, seed);
        LargePlan early = METHOD.solve(economy, null, _ -> false);
        LinearProgram program = AsLinearProgram.of(economy);
        Check check = Check.of(program, Written.levels(early), Written.worth(early));
        assertThat(check.primalError()).isLessThan(ROUNDING);
        assertThat(check.dualError()).isLessThan(ROUNDING);
        assertThat(check.bound()).isCloseTo(early.reached().bound(), within(1e-7));
        assertThat(early.reached().gap()).isPositive();
    }

    @Test
    void the_number_of_threads_changes_nothing_to_the_last_bit() {
        GrowingEconomy economy = RandomEconomy.of(700, 5, 4);
        LargePlan alone = new OwnMethod(1, 1e-9, 300).solve(economy);
        LargePlan three = new OwnMethod(3, 1e-9, 300).solve(economy);
        assertThat(three.plan().x()).containsExactly(alone.plan().x());
        assertThat(three.prices().p()).containsExactly(alone.prices().p());
    }

    @Test
    void a_plan_made_anew_after_a_small_change_begins_where_the_old_one_stood() {
        GrowingEconomy economy = RandomEconomy.of(100, 5, 1);
        LargePlan before = METHOD.solve(economy);
        LargePlan again = METHOD.solve(economy, before, _ -> true);
        assertThat(again.reached().iterations()).isZero();
    }
}
