package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Watch;

/** Whoever stops a solver still gets a plan that keeps every limit. */
class StoppedTest {
    static List<PlanSolver> solvers() {
        return List.of(PlanSolver.highsSimplex(), PlanSolver.highsInteriorPoint(), PlanSolver.exact(), PlanSolver.glop(), PlanSolver.pdlp(1e-9));
    }

    /** A ring of industries, each with capital to be left, so that no solver is done at once. */
    private static PlanProblem ring(Objective objective) {
        int size = 40;
        var problem = PlanProblem.over(5).labour("hands", "person-year", 1000);
        var basket = new java.util.TreeMap<String, Double>();
        for (int i = 0; i < size; i++) {
            String name = "good" + i;
            int at = i;
            problem.good(name, "unit");
            problem.capital("works" + i, name, c -> c.opening(30 + at % 7).wearsBy(.05).atLeastAtEnd(20).madeOf("good" + (at + 3) % size, .2)
                    .madeOf("good" + (at + 11) % size, .1));
            problem.technique(name, "as usual", t -> t.output(name, 1).labour("hands", .5 + .1 * (at % 5)).capital("works" + at, 1 + .1 * (at % 3))
                .input("good" + (at + 1) % size, .2).input("good" + (at + 7) % size, .15));
            basket.put(name, 1.0 + at % 4);
        }
        return problem.use("people", basket).objective(objective).build();
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void a_solver_that_is_stopped_at_once_leaves_a_plan_that_keeps_every_limit(PlanSolver solver) {
        for (Objective objective : List.of(new Objective.SummedFulfilment("people"), new Objective.WorstYear("people"),
            new Objective.DiminishingUtility(Map.of("people", List.of(new Objective.DiminishingUtility.Step(2, 2), new Objective.DiminishingUtility.Step(9, 1))),
                    Yearly.of(1), Map.of()))) {
            PlanProblem problem = ring(objective);
            Plan plan = Planning.plan(problem, solver, new Watch() {
                @Override
                public boolean goesOn(At at) {
                    return false;
                }

                @Override
                public double seconds() {
                    return 1e-3;
                }
            }).plan();
            assertThat(plan.check().primalError()).isLessThan(1e-6);
            assertThat(plan.objective()).isGreaterThan(0).isLessThanOrEqualTo(Planning.plan(problem).plan().objective() * (1 + 1e-6));
        }
    }

    @Test
    void a_solver_that_is_only_watched_tells_where_it_stands_and_ends_as_ever() {
        PlanProblem problem = ring(new Objective.SummedFulfilment("people"));
        List<Watch.At> told = new ArrayList<>();
        Plan watched = Planning.plan(problem, PlanSolver.highsSimplex(), at -> told.add(at)).plan();
        assertThat(watched.objective()).isEqualTo(Planning.plan(problem, PlanSolver.highsSimplex()).plan().objective());
        assertThat(told).isNotEmpty();
        assertThat(told.getLast().steps()).isPositive();
    }
}
