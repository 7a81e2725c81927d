package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thermidor.world.Sector.CHEMICALS;
import static thermidor.world.Sector.FUEL;
import static thermidor.world.Sector.METALS;
import static thermidor.world.Sector.TEXTILES;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.planning.Leontief;
import thermidor.planning.Objective;
import thermidor.planning.Objective.DiminishingUtility.Step;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Yearly;
import thermidor.planning.numbers.SparseMatrix;
import thermidor.world.Sector;
import thermidor.world.World;

/** Kantorovich and Leontief, through the planning office of the simulation and the solver it uses. */
class A8_PlanningOfficeTest {
    private static final double[][] PARTS_A_MACHINE = {{105, 107, 64}, {56, 66, 38}, {56, 83, 53}};
    private static final Sector[] PARTS = {METALS, FUEL, CHEMICALS};
    private static final double[] VALUATIONS = {.229045, .429458, .341497};
    private static final int[] FIRST_REGION = {0, 1, 2};

    private final Planning.Norms norms = Numbers.with(Numbers.shipped().planning(), "newHands", 0.0);
    private final Capacity.Norms capacity = Numbers.shipped().capacity();

    /** The excavators of 1939: a region is a machine, its hands the machine's time; a sector is a part. */
    private static World excavators() {
        Sector[] rows = new Sector[9];
        for (int row = 0; row < 9; row++) rows[row] = PARTS[row / 3];
        World world = Given.works(rows);
        var b = world.branches;
        for (int row = 0; row < 9; row++) {
            int part = row / 3;
            int machine = row % 3;
            int s = PARTS[part].ordinal();
            b.region[row] = (byte) FIRST_REGION[machine];
            b.productivity[s][machine] = PARTS_A_MACHINE[part][machine];
            b.put(row, machine, 1);
            b.capacity[row] = (long) 1e13;
            if (part == 0) b.unskilled[row] = 1_000_000;
            world.technique.labour[s] = 1e6;
            for (double[] basket : world.technique.basket) basket[s] = 1.0 / 3;
        }
        for (double[] basket : world.technique.basket) for (Sector s : Sector.ALL) if (!List.of(PARTS).contains(s)) basket[s.ordinal()] = 0;
        Arrays.fill(world.valueAdded, 1e12);
        return world;
    }

    @Test
    void the_office_shares_out_machines_and_values_parts_as_in_1939() {
        World world = excavators();
        Planning.month(world, Given.commanded(), norms, capacity, Numbers.shipped().reports());
        for (int part = 0; part < 3; part++) {
            int s = PARTS[part].ordinal();
            assertThat(world.state.plannedOutput[s] / 1e8).as("sets").isCloseTo(70.4932735, within(1e-6));
            assertThat(world.state.valuation[s] / 3).as(PARTS[part].name()).isCloseTo(VALUATIONS[part], within(1e-6));
        }
        double[] share = {.671365, 0, 0, .328635, .789238, 0, 0, .210762, 1};
        for (int row = 0; row < 9; row++) {
            double ofMachine = world.branches.planned[row] * 12 / 1e8 / PARTS_A_MACHINE[row / 3][row % 3];
            assertThat(ofMachine).as(PARTS[row / 3] + " of machine " + row % 3).isCloseTo(share[row], within(1e-6));
        }
    }

    @Test
    void the_same_problem_in_the_words_the_office_uses_values_the_machines() {
        var problem = PlanProblem.over(1);
        for (int machine = 0; machine < 3; machine++) problem.labour("M" + machine, "million person", 1);
        for (int part = 0; part < 3; part++) {
            String made = PARTS[part].name();
            problem.good(made, "million rouble");
            for (int machine = 0; machine < 3; machine++) {
                double perUnit = 1 / PARTS_A_MACHINE[part][machine];
                String on = "M" + machine;
                problem.technique(made, on, q -> q.output(made, 1).labour(on, perUnit).atMost(1e6));
            }
        }
        problem.use("consumption", Map.of("METALS", 1.0, "FUEL", 1.0, "CHEMICALS", 1.0));
        problem.objective(new Objective.DiminishingUtility(Map.of("consumption", List.of(new Step(100, 1), new Step(100, .5))), Yearly.of(1), Map.of()));
        Plan plan = thermidor.planning.Planning.plan(problem.build()).plan();
        assertThat(plan.objective()).isCloseTo(70.4932735, within(1e-6));
        double[] machines = {24.04967, 28.34426, 18.09934};
        double sum = 0;
        for (int machine = 0; machine < 3; machine++) {
            assertThat(plan.worthOfLabour("M" + machine, 0)).isCloseTo(machines[machine], within(5e-6 + 1e-6));
            sum += plan.worthOfLabour("M" + machine, 0);
        }
        assertThat(sum).isCloseTo(plan.objective(), within(1e-8));
        for (int part = 0; part < 3; part++) assertThat(plan.worthOfGood(PARTS[part].name(), 0)).isCloseTo(VALUATIONS[part], within(1e-6));
    }

    private static World twoGoods() {
        World world = Given.works(METALS, TEXTILES);
        double[][] inputs = {{.2, .3}, {.4, .1}};
        double[] labour = {.5, .4};
        for (int user = 0; user < 2; user++) {
            int s = world.branches.sector[user];
            for (int good = 0; good < 2; good++) world.technique.input[world.branches.sector[good]][s] = inputs[good][user];
            world.technique.labour[s] = labour[user] / 12;
            world.branches.put(user, 0, 1_000_000);
            world.branches.capacity[user] = 1_000_000_000;
            world.branches.unskilled[user] = 1_000_000;
        }
        Arrays.fill(world.valueAdded, 1e12);
        return world;
    }

    private static Leontief table(World world) {
        var matrix = new SparseMatrix.Builder();
        for (int user = 0; user < Sector.COUNT; user++) {
            for (int good = 0; good < Sector.COUNT; good++) matrix.put(good, world.technique.input[good][user]);
            matrix.endColumn();
        }
        return new Leontief(matrix.build(Sector.COUNT));
    }

    @Test
    void the_office_publishes_labour_values() {
        World world = twoGoods();
        Planning.month(world, Given.commanded(), norms, capacity, Numbers.shipped().reports());
        double[] value = world.state.labourValue;
        assertThat(value[METALS.ordinal()]).isCloseTo(1.0166666666666666, within(1e-12));
        assertThat(value[TEXTILES.ordinal()]).isCloseTo(.7833333333333333, within(1e-12));
    }

    @Test
    void labour_embodied_in_final_output_is_labour_spent() {
        World world = twoGoods();
        Planning.month(world, Given.commanded(), norms, capacity, Numbers.shipped().reports());
        double[] net = new double[Sector.COUNT];
        net[METALS.ordinal()] = 100;
        net[TEXTILES.ordinal()] = 50;
        double[] gross = table(world).gross(net);
        assertThat(gross[METALS.ordinal()]).isCloseTo(175, within(1e-9));
        assertThat(gross[TEXTILES.ordinal()]).isCloseTo(400.0 / 3, within(1e-9));
        double embodied = world.state.labourValue[METALS.ordinal()] * 100 + world.state.labourValue[TEXTILES.ordinal()] * 50;
        assertThat(embodied).isCloseTo(.5 * gross[METALS.ordinal()] + .4 * gross[TEXTILES.ordinal()], within(1e-9)).isCloseTo(845.0 / 6, within(1e-9));
        double[] direct = new double[Sector.COUNT];
        direct[METALS.ordinal()] = .5;
        direct[TEXTILES.ordinal()] = .4;
        double[] tenth = table(world).labourValues(direct, 10);
        assertThat(tenth[METALS.ordinal()]).isCloseTo(1.016164, within(5e-7));
        assertThat(tenth[TEXTILES.ordinal()]).isCloseTo(.782957, within(5e-7));
    }

    @Test
    void hands_that_make_twice_as_much_halve_the_labour_in_all_that_is_made_of_it() {
        World world = twoGoods();
        for (double[] sector : world.branches.productivity) Arrays.fill(sector, 2);
        Planning.month(world, Given.commanded(), norms, capacity, Numbers.shipped().reports());
        assertThat(world.state.labourValue[METALS.ordinal()]).isCloseTo(1.0166666666666666 / 2, within(1e-12));
    }
}
