package thermidor.lab.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputOutputTest {

    private static final List<String> USES =
        List.of("household_rural", "household_urban", "investment", "government", "army", "exports");

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1913, 1928})
    void the_committed_table_is_what_the_program_derives_from_the_committed_data(int year) throws IOException {
        assertEquals(Files.readString(io().resolve("russia_" + year + "_16.csv")), InputOutput.derive(io(), year).toCsv());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1913, 1928})
    void every_good_made_or_imported_is_used_up(int year) throws IOException {
        InputOutput table = InputOutput.derive(io(), year);
        Map<String, List<String>> margin = margins(year).byFirst();
        RawTable finalDemand = RawTable.read(io().resolve("final_demand_" + year + ".csv"));
        Map<String, List<String>> demand = finalDemand.byFirst();
        for (int i = 0; i < table.sectors().size(); i++) {
            String sector = table.sectors().get(i);
            double uses = 0;
            for (String use : USES) uses += finalDemand.number(demand.get(sector), use);
            double inputs = 0;
            for (int j = 0; j < table.sectors().size(); j++)
                inputs += table.coefficients()[i][j] * margins(year).number(margin.get(table.sectors().get(j)), "gross_output");
            double made = margins(year).number(margin.get(sector), "gross_output");
            double imports = finalDemand.number(demand.get(sector), "imports");
            assertEquals(made + imports, inputs + uses, 1e-6, sector);
            assertEquals(finalDemand.number(demand.get(sector), "intermediate"), inputs, 1e-6, sector);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1913, 1928})
    void every_rouble_of_output_is_inputs_and_value_added(int year) throws IOException {
        InputOutput table = InputOutput.derive(io(), year);
        for (int j = 0; j < table.sectors().size(); j++) {
            double column = table.valueAdded()[j];
            for (int i = 0; i < table.sectors().size(); i++) column += table.coefficients()[i][j];
            assertEquals(1, column, 1e-9, table.sectors().get(j));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1913, 1928})
    void the_economy_can_reproduce_itself_with_room_to_spare(int year) throws IOException {
        InputOutput table = InputOutput.derive(io(), year);
        assertTrue(table.spectralRadius() < 0.6, "spectral radius " + table.spectralRadius());
        for (double[] row : table.coefficients()) for (double cell : row) assertTrue(cell >= 0);
        for (double share : table.valueAdded()) assertTrue(share >= 0.25 && share <= 0.85, "value added share " + share);
    }

    private static RawTable margins(int year) throws IOException {
        return RawTable.read(io().resolve("margins_" + year + ".csv"));
    }

    /** The folder of the data, from wherever in the repository the test is started. */
    private static Path io() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
            if (Files.isDirectory(at.resolve("data/io"))) return at.resolve("data/io");
        throw new IllegalStateException("No folder data/io above " + Path.of("").toAbsolutePath());
    }
}
