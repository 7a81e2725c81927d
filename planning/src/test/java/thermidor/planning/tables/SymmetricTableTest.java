package thermidor.planning.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Leontief, as flows of three times the published final uses, so that every cell is whole or a half. */
class SymmetricTableTest {
    static SymmetricTable twoGoods(double[][] flows) {
        return new SymmetricTable(List.of("coal", "grain"), List.of("tonne", "tonne"), "hour", flows,
            FinalUses.consumed(new double[] {300, 150}), new double[] {525, 400}, Industries.working(new double[] {262.5, 160}));
    }

    static SymmetricTable leontief() {
        return twoGoods(new double[][] {{105, 120}, {210, 40}});
    }

    @Test
    void labour_values_are_the_published_ones_and_hold_all_labour_spent() {
        SymmetricTable table = leontief();
        double[] values = table.labourValues();
        assertThat(values).containsExactly(new double[] {1.0166666666667, .7833333333333}, within(1e-12));
        assertThat(table.labourEmbodied(values)).isCloseTo(table.labourSpent(), within(1e-9));
        assertThat(table.labourSpent()).isEqualTo(422.5);
        assertThat(table.gap(0)).isZero();
        assertThat(table.unproductive()).isEmpty();
    }

    @Test
    void an_economy_that_uses_up_more_than_it_makes_is_told_by_the_good_it_fails_at() {
        assertThat(twoGoods(new double[][] {{530, 0}, {0, 0}}).unproductive()).hasValue(0);
        assertThat(twoGoods(new double[][] {{105, 400}, {525, 40}}).unproductive()).hasValue(1);
    }

    @Test
    void grouping_keeps_all_sums() {
        SymmetricTable one = leontief().grouped(new Grouping(List.of("all"), new double[][] {{1}, {1}}));
        assertThat(one.flows()).isDeepEqualTo(new double[][] {{475}});
        assertThat(one.output()).containsExactly(925);
        assertThat(one.uses().of(0)).isEqualTo(450);
        assertThat(one.labourSpent()).isEqualTo(422.5);
    }
}
