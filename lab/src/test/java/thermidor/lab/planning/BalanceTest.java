package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.lab.text.BadInput;
import thermidor.planning.tables.FinalUses;
import thermidor.planning.tables.Industries;
import thermidor.planning.tables.SymmetricTable;

class BalanceTest {
    @TempDir
    Path folder;

    private static SymmetricTable table(double[][] flows, double[] finals) {
        return new SymmetricTable(List.of("coal", "grain"), List.of("tonne", "tonne"), "hour", flows, FinalUses.consumed(finals), new double[] {525, 400},
                Industries.working(new double[] {262.5, 160}));
    }

    @Test
    void outputs_and_what_industries_buy_stay_and_rows_add_up() {
        Balancing balancing = Balancing.of(table(new double[][] {{100, 130}, {215, 30}}, new double[] {320, 130}));
        SymmetricTable balanced = balancing.table();
        for (int good = 0; good < 2; good++) assertThat(balanced.gap(good)).isCloseTo(0, within(1e-9));
        double[][] flows = balanced.flows();
        assertThat(flows[0][0] + flows[1][0]).isCloseTo(315, within(1e-6));
        assertThat(flows[0][1] + flows[1][1]).isCloseTo(160, within(1e-6));
        assertThat(balancing.moved()).isNotEmpty();
    }

    @Test
    void a_balanced_table_stays_as_it_is() {
        double[][] flows = {{105, 120}, {210, 40}};
        Balancing balancing = Balancing.of(table(flows, new double[] {300, 150}));
        assertThat(balancing.table().flows()).isDeepEqualTo(flows);
        assertThat(balancing.moved()).isEmpty();
        assertThat(balancing.remarks()).isEmpty();
    }

    @Test
    void cells_below_zero_stay_and_a_good_that_nobody_uses_is_consumed() {
        assertThat(Balancing.of(table(new double[][] {{105, 450}, {210, 40}}, new double[] {-20, 150})).table().uses().of(0)).isEqualTo(-20);
        Balancing unused = Balancing.of(table(new double[][] {{0, 0}, {210, 40}}, new double[] {0, 150}));
        assertThat(unused.remarks().getFirst()).contains("coal is made (525) and used by nobody");
        assertThat(unused.table().uses().of(0)).isCloseTo(525, within(1e-6));
        assertThatThrownBy(() -> Balancing.of(table(new double[][] {{500, 0}, {0, 300}}, new double[] {0, 0}))).isInstanceOf(BadInput.class)
                .hasMessageContaining("no final uses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/sweden-2016/table.csv", "data/io/usa_1947_use.csv"})
    void real_tables_are_balanced_and_the_result_can_be_read_again(String table) throws IOException {
        Path balanced = folder.resolve("balanced.csv");
        Said said = Said.to("balance", Said.file(table), "--out", balanced.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("RAS: ", "Cells that changed most");
        assertThat(Files.readAllLines(balanced).getLast()).startsWith("labour,");
        Said values = Said.to("values", balanced.toString());
        assertThat(values.code()).as(values.err()).isZero();
        assertThat(values.out()).contains("Labour spent").doesNotContain("Output and uses differ");
        assertThat(Said.to("values", Said.file(table), "--balanced", "--format", "csv").out()).isEqualTo(Said.to("values", balanced.toString(), "--format", "csv").out());
    }
}
