package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    /** Last column of CSV rows. */
    private static List<Double> values(Said said) {
        assertThat(said.code()).as(said.err()).isZero();
        List<Double> values = new ArrayList<>();
        for (String line : said.out().lines().skip(1).toList()) values.add(Double.valueOf(line.substring(line.lastIndexOf(',') + 1)));
        return values;
    }

    @Test
    void the_plainest_table_gives_the_published_labour_values() {
        List<Double> values = values(Said.to("values", Said.file("examples/leontief/table.csv"), "--format", "csv"));
        assertThat(values.get(0)).isCloseTo(1.0166666667, within(1e-10));
        assertThat(values.get(1)).isCloseTo(.7833333333, within(1e-10));
        assertThat(Said.to("values", Said.file("examples/leontief/table.csv")).out()).contains("Labour spent 422.5, embodied in what industries leave 422.5");
    }

    @Test
    void flows_of_the_four_files_have_labour_values_too() {
        List<Double> values = values(Said.to("values", Said.file("examples/four-goods/flows.csv"), "--format", "csv"));
        assertThat(values.get(1)).as("a coal takes .2 coal and .2 labour").isCloseTo(.25, within(1e-12));
        assertThat(Said.to("values", Said.file("examples/four-goods/flows.csv")).out()).startsWith("4 goods.").doesNotContain("differ by more");
    }

    /** Nothing but value added goes in, so that every dollar's worth is a dollar, but for the rounding of the table. */
    @ParameterizedTest
    @ValueSource(strings = {"data/io/usa_1947_use.csv"})
    void with_value_added_for_labour_all_values_of_the_united_states_in_1947_are_one(String table) {
        List<Double> values = values(Said.to("values", Said.file(table), "--format", "csv"));
        assertThat(values).hasSize(49).allSatisfy(value -> assertThat(value).isCloseTo(1, within(.002)));
    }

    @Test
    void hours_in_a_million_of_swedish_output_of_2016() {
        Said said = Said.to("values", Said.file("examples/sweden-2016/table.csv"), "--format", "csv");
        assertThat(values(said)).hasSize(59);
        assertThat(said.out()).contains("A01,million,hour,2695.");
        Said words = Said.to("values", Said.file("examples/sweden-2016/table.csv"), "--technology", "commodity");
        assertThat(words.code()).as(words.err()).isZero();
        assertThat(words.out()).contains("Commodity technology gave", "was read as zero", "labour below zero");
    }

    @Test
    void the_concordance_of_this_repository_groups_the_united_states_into_sixteen_sectors() {
        assertThat(values(Said.to("values", Said.file("data/io/usa_1947_use.csv"), "--concordance", Said.file("data/io/concordance.csv"), "--format", "csv"))).hasSize(16);
    }

    @Test
    void every_command_explains_itself() {
        for (String command : List.of("values", "plan", "balance")) assertThat(Said.to(command, "--help").out()).contains("Usage: thermidor " + command);
    }
}
