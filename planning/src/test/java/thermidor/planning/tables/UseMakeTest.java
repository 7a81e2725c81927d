package thermidor.planning.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Farms make 90 grain and 10 cheese; dairies make 40 cheese. */
class UseMakeTest {
    private static final double[][] MAKE = {{90, 10}, {0, 40}};

    static UseMake farms(double[][] use, double[] hours) {
        return new UseMake(List.of("grain", "cheese"), List.of("farms", "dairies"), "tonne", "hour", use, MAKE, FinalUses.none(2),
            Industries.working(hours));
    }

    @Test
    void by_industry_technology_all_that_farms_make_needs_the_inputs_of_farms() {
        SymmetricTable table = farms(new double[][] {{20, 8}, {0, 4}}, new double[] {100, 60}).symmetric(Technology.INDUSTRY).table();
        assertThat(table.flows()).isDeepEqualTo(new double[][] {{18, 10}, {0, 4}});
        assertThat(table.industries().labour()).containsExactly(90, 70);
        assertThat(table.output()).containsExactly(90, 50);
    }

    @Test
    void by_commodity_technology_cheese_of_farms_needs_the_inputs_of_cheese() {
        // a tonne of cheese takes .2 grain, .1 cheese and 1.5 hours; a tonne of grain .2 grain and 1 hour
        var symmetric = farms(new double[][] {{20, 8}, {1, 4}}, new double[] {105, 60}).symmetric(Technology.COMMODITY);
        assertThat(symmetric.negativeCells()).isZero();
        double[][] flows = symmetric.table().flows();
        assertThat(flows[0]).containsExactly(new double[] {18, 10}, within(1e-12));
        assertThat(flows[1]).containsExactly(new double[] {0, 5}, within(1e-12));
        assertThat(symmetric.table().industries().labour()).containsExactly(new double[] {90, 75}, within(1e-12));
    }

    @Test
    void negative_flows_of_commodity_technology_are_cut_and_told() {
        var symmetric = farms(new double[][] {{20, 8}, {0, 4}}, new double[] {105, 60}).symmetric(Technology.COMMODITY);
        assertThat(symmetric.negativeCells()).isEqualTo(1);
        assertThat(symmetric.negativeSum()).isCloseTo(-1, within(1e-12));
        assertThat(symmetric.table().flows()[1][0]).isZero();
    }

    @Test
    void both_technologies_agree_where_every_industry_makes_one_good_and_labour_is_never_lost() {
        UseMake mixed = farms(new double[][] {{20, 8}, {1, 4}}, new double[] {105, 60});
        for (Technology technology : Technology.values()) {
            SymmetricTable table = mixed.symmetric(technology).table();
            assertThat(table.labourEmbodied(table.labourValues())).isCloseTo(165, within(1e-9));
        }
    }

    @Test
    void commodity_technology_asks_for_as_many_industries_as_goods() {
        var one = new UseMake(List.of("grain", "cheese"), List.of("farms"), "tonne", "hour", new double[][] {{1}, {1}}, new double[][] {{5, 5}},
            FinalUses.none(2), Industries.working(new double[] {1}));
        assertThatThrownBy(() -> one.symmetric(Technology.COMMODITY)).hasMessageContaining("2 goods and 1 industries").hasMessageContaining("Maybe");
    }
}
