package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.planning.numbers.SparseMatrix;

class LeontiefTest {
    private static final double[] LABOUR = {.5, .4};
    private static final double[] NET = {100, 50};

    /** Columns are industries. */
    private static Leontief table(double[][] inputsByGood) {
        var matrix = new SparseMatrix.Builder();
        for (int industry = 0; industry < inputsByGood.length; industry++) {
            for (int good = 0; good < inputsByGood.length; good++) matrix.put(good, inputsByGood[good][industry]);
            matrix.endColumn();
        }
        return new Leontief(matrix.build(inputsByGood.length));
    }

    private static final Leontief TABLE = table(new double[][] {{.2, .3}, {.4, .1}});

    @Test
    void gross_output_and_labour_values_are_exact() {
        // the determinant of what is left over is 0.6: values (0.61, 0.47) / 0.6, outputs (105, 80) / 0.6
        assertThat(TABLE.labourValues(LABOUR)).containsExactly(new double[] {.61 / .6, .47 / .6}, within(1e-12));
        assertThat(TABLE.gross(NET)).containsExactly(new double[] {175, 400.0 / 3}, within(1e-9));
    }

    @Test
    void ten_rounds_count_all_but_a_thousandth_of_the_labour() {
        assertThat(TABLE.labourValues(LABOUR, 10)).containsExactly(new double[] {1.016164, .782957}, within(5e-7));
    }

    @Test
    void labour_embodied_in_the_net_product_is_the_labour_spent() {
        double[] values = TABLE.labourValues(LABOUR);
        double[] gross = TABLE.gross(NET);
        double embodied = values[0] * NET[0] + values[1] * NET[1];
        assertThat(embodied).isCloseTo(140.83333333333334, within(1e-9));
        assertThat(embodied).isCloseTo(LABOUR[0] * gross[0] + LABOUR[1] * gross[1], within(1e-9));
    }

    @Test
    void industries_that_use_up_more_than_they_make_are_refused_in_words() {
        assertThatThrownBy(() -> table(new double[][] {{.9, .6}, {.5, .9}}).gross(NET))
            .hasMessageContaining("use up more than they make");
    }

    @Test
    void a_plan_for_fixed_targets_with_least_labour_is_the_leontief_solution() {
        var problem = PlanProblem.over(1).good("iron", "tonne").good("corn", "tonne").labour("hands", "hour", 1000)
            .technique("iron", "only", t -> t.output("iron", 1).input("iron", .2).input("corn", .4).labour("hands", .5))
            .technique("corn", "only", t -> t.output("corn", 1).input("iron", .3).input("corn", .1).labour("hands", .4))
            .demand("people", "iron", 100).demand("people", "corn", 50)
            .objective(new Objective.LeastLabour(java.util.Map.of())).build();
        Plan plan = Planning.plan(problem).plan();
        assertThat(plan.objective()).isCloseTo(140.83333333333334, within(1e-7));
        assertThat(plan.output("iron", 0)).isCloseTo(175, within(1e-6));
        // where labour alone is to be saved, valuations are labour values
        assertThat(plan.worthOfGood("iron", 0)).isCloseTo(.61 / .6, within(1e-7));
        assertThat(plan.worthOfGood("corn", 0)).isCloseTo(.47 / .6, within(1e-7));
        LabourValues values = LabourValues.of(plan, 0);
        assertThat(values.perUnit()).containsExactly(new double[] {.61 / .6, .47 / .6}, within(1e-9));
        assertThat(values.embodied()).isCloseTo(values.spent(), within(1e-9));
    }
}
