package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.planning.solve.PlanSolver;

/** The excavators of 1939: three machines, three parts, as many whole sets as possible. */
class KantorovichTest {
    private static final String[] PARTS = {"A", "B", "C"};
    private static final String[] MACHINES = {"M1", "M2", "M3"};
    private static final double[][] PARTS_A_MACHINE = {{105, 107, 64}, {56, 66, 38}, {56, 83, 53}};
    private static final Offset<Double> SIX_DIGITS = within(1e-6);

    static List<PlanSolver> exactSolvers() {
        return List.of(PlanSolver.exact(), PlanSolver.glop(), PlanSolver.highsSimplex(),
            PlanSolver.highsInteriorPoint());
    }

    static PlanProblem excavators() {
        var problem = PlanProblem.over(1);
        for (String machine : MACHINES) problem.nature(machine, "machine", 1);
        for (int part = 0; part < 3; part++) {
            problem.good(PARTS[part], "part");
            for (int machine = 0; machine < 3; machine++) {
                String made = PARTS[part];
                String on = MACHINES[machine];
                double perMachine = PARTS_A_MACHINE[part][machine];
                problem.technique(made, on, t -> t.output(made, perMachine).nature(on, 1));
            }
        }
        return problem.use("set", Map.of("A", 1.0, "B", 1.0, "C", 1.0))
            .objective(new Objective.WeightedUses(Map.of("set", Yearly.of(1)), Map.of())).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exactSolvers")
    void machines_are_shared_out_and_valued_as_in_1939(PlanSolver solver) {
        Plan plan = Planning.plan(excavators(), solver).plan();

        assertThat(plan.objective()).isCloseTo(70.4932735, within(1e-6));
        double[] levels = {plan.activity("A", "M1", 0), plan.activity("B", "M1", 0), plan.activity("B", "M2", 0),
            plan.activity("C", "M2", 0), plan.activity("C", "M3", 0)};
        assertThat(levels).containsExactly(new double[] {.671365, .328635, .789238, .210762, 1}, SIX_DIGITS);
        double[] machines = {plan.worthOfNature("M1", 0), plan.worthOfNature("M2", 0), plan.worthOfNature("M3", 0)};
        assertThat(machines).containsExactly(new double[] {24.04967, 28.34426, 18.09934}, within(6e-6));
        double[] parts = {plan.worthOfGood("A", 0), plan.worthOfGood("B", 0), plan.worthOfGood("C", 0)};
        assertThat(parts).containsExactly(new double[] {.229045, .429458, .341497}, SIX_DIGITS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exactSolvers")
    void what_the_machines_are_worth_is_what_the_plan_is_worth(PlanSolver solver) {
        Plan plan = Planning.plan(excavators(), solver).plan();
        double machines = 0;
        for (double[] byYear : plan.worthOfNature()) machines += byYear[0];
        assertThat(machines).isCloseTo(plan.objective(), within(1e-9 * plan.objective()));
    }
}
