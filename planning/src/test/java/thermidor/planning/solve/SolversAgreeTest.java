package thermidor.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.planning.large.AsLinearProgram;
import thermidor.planning.large.OwnMethod;
import thermidor.planning.large.RandomEconomy;
import thermidor.planning.numbers.LinearProgram;

class SolversAgreeTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_solvers_that_share_no_code_say_the_same(long seed) {
        LinearProgram program = RandomPrograms.arbitrary(seed);
        Solution glop = PlanSolver.glop().solve(program);
        Solution highs = PlanSolver.highsSimplex().solve(program);
        assertThat(highs).as("HiGHS against GLOP").hasSameClassAs(glop);
        if (glop instanceof Solution.Optimal one && highs instanceof Solution.Optimal other) {
            assertThat(other.objective()).isCloseTo(one.objective(), within(1e-6 * (1 + Math.abs(one.objective()))));
            assertThat(other.check().passes(1e-6)).isTrue();
        }
        assertThat(glop).isNotInstanceOf(Solution.NoPlanFound.class);
    }

    /** HiGHS looks for what can be left out beforehand in large programs alone. */
    @ParameterizedTest(name = "{0} industries")
    @ValueSource(ints = {40, 200})
    void so_they_do_of_small_plans_and_of_large_ones(int industries) {
        LinearProgram program = AsLinearProgram.of(RandomEconomy.of(industries, 5, 3));
        assertThat(program.matrix().entries() > Highs.SMALL).isEqualTo(industries == 200);
        var glop = (Solution.Optimal) PlanSolver.glop().solve(program);
        var highs = (Solution.Optimal) PlanSolver.highsSimplex().solve(program);
        assertThat(highs.objective()).isCloseTo(glop.objective(), within(1e-6 * (1 + Math.abs(glop.objective()))));
        assertThat(highs.check().passes(1e-6)).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_interior_point_never_contradicts_the_simplex(long seed) {
        LinearProgram program = RandomPrograms.arbitrary(seed);
        Solution simplex = PlanSolver.highsSimplex().solve(program);
        Solution inside = PlanSolver.highsInteriorPoint().solve(program);
        assertThat(inside).hasSameClassAs(simplex);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void our_own_path_through_the_interior_never_contradicts_the_simplex(long seed) {
        LinearProgram program = RandomPrograms.arbitrary(seed);
        Solution simplex = PlanSolver.highsSimplex().solve(program);
        Solution ours = new OwnMethod(1, 1e-4, 200).solve(program, _ -> true);
        if (ours instanceof Solution.NoPlanFound) return; // programs without an interior, or with unknowns without bounds
        assertThat(ours).hasSameClassAs(simplex);
        if (simplex instanceof Solution.Optimal best && ours instanceof Solution.Optimal found) {
            assertThat(found.objective()).isCloseTo(best.objective(), within(1e-4 * (1 + Math.abs(best.objective()))));
            assertThat(found.check().passes(1e-4)).isTrue();
        }
    }

    @Test
    void the_random_programs_are_of_every_kind() {
        Map<String, Integer> kinds = new TreeMap<>();
        seeds().forEach(seed -> kinds.merge(
            PlanSolver.glop().solve(RandomPrograms.arbitrary(seed)).getClass().getSimpleName(), 1, Integer::sum));
        assertThat(kinds.get("Optimal")).isGreaterThan(60);
        assertThat(kinds.get("Infeasible")).isGreaterThan(10);
        assertThat(kinds.get("Unbounded")).isGreaterThan(10);
    }

    @Test
    void an_equal_program_gives_an_equal_answer_to_the_last_bit() {
        for (PlanSolver solver : java.util.List.of(PlanSolver.glop(), PlanSolver.highsSimplex(),
            PlanSolver.highsInteriorPoint(), PlanSolver.pdlp(1e-6), PlanSolver.highsPdlp(1e-6))) {
            for (long seed = 0; seed < 200; seed += 20) {
                LinearProgram program = RandomPrograms.arbitrary(seed);
                if (solver.solve(program) instanceof Solution.Optimal once
                    && solver.solve(program) instanceof Solution.Optimal again) {
                    assertThat(again.levels()).as(solver.name()).containsExactly(once.levels());
                    assertThat(again.worth()).containsExactly(once.worth());
                }
            }
        }
    }
}
