package thermidor.lab.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold in the committed tables before any of them is used. */
class DataTest {

    private static final Pattern KEY = Pattern.compile("^([a-z0-9][a-z0-9-]*):\\s*$");

    @Test
    void every_source_of_every_row_is_a_work_in_the_bibliography_or_an_assumption_with_its_reason() throws IOException {
        Set<String> works = new HashSet<>(works());
        for (Path file : tables()) {
            RawTable table = RawTable.read(file);
            if (!table.header().contains("source")) continue;
            for (List<String> row : table.rows()) {
                String source = table.text(row, "source");
                assertTrue(source.equals("assumption") || works.contains(source), file + ": unknown source '" + source + "' in " + row);
                assertTrue(!source.equals("assumption") || !table.text(row, "note").isBlank(), file + ": no reason given in " + row);
            }
        }
    }

    @Test
    void a_work_stands_in_the_bibliography_once() throws IOException {
        List<String> works = works();
        assertEquals(new HashSet<>(works).size(), works.size());
    }

    @Test
    void every_row_has_as_many_cells_as_its_header() throws IOException {
        for (Path file : tables()) {
            RawTable table = RawTable.read(file);
            for (List<String> row : table.rows()) assertEquals(table.header().size(), row.size(), file + ": " + row);
        }
    }

    @Test
    void every_person_of_november_1917_is_in_one_stratum_and_one_sector() throws IOException {
        RawTable national = table("endowment/national.csv");
        RawTable occupations = table("endowment/occupations.csv");
        RawTable strata = table("endowment/strata.csv");
        Map<String, Double> byStratum = sums(occupations, "stratum", "persons");
        double people = national.number(national.byFirst().get("population_november_1917"), "value");
        double all = 0;
        for (List<String> row : strata.rows()) {
            double persons = strata.number(row, "persons");
            assertEquals(byStratum.get(row.getFirst()), persons, row.getFirst());
            all += persons;
        }
        assertEquals(people, all);
        assertEquals(byStratum.size(), strata.rows().size());
    }

    @Test
    void what_is_a_share_of_a_whole_sums_to_the_whole() throws IOException {
        RawTable regions = table("endowment/regions.csv");
        assertEquals(1, total(regions, "population_share"), 1e-9);
        assertEquals(1, total(table("endowment/age.csv"), "share_of_population"), 1e-9);
        sums(table("endowment/sector_region.csv"), "sector", "share").forEach((sector, sum) -> assertEquals(1, sum, 1e-9, sector));
        RawTable ownership = table("endowment/ownership.csv");
        for (List<String> row : ownership.rows()) {
            double sum = 0;
            for (String form : List.of("state", "cooperative", "petty", "private", "concession")) sum += ownership.number(row, form);
            assertEquals(1, sum, 1e-9, row.getFirst());
        }
        RawTable national = table("endowment/national.csv");
        double valueAdded = 0;
        for (List<String> row : national.rows())
            if (row.getFirst().startsWith("value_added_1913.")) valueAdded += national.number(row, "value");
        assertEquals(national.number(national.byFirst().get("value_added_1913"), "value"), valueAdded, 1e-9);
    }

    @Test
    void the_regions_add_up_to_the_country() throws IOException {
        RawTable regions = table("endowment/regions.csv");
        RawTable national = table("endowment/national.csv");
        double urban = 0;
        for (List<String> row : regions.rows())
            urban += regions.number(row, "population_share") * regions.number(row, "urban_share");
        Map<String, List<String>> numbers = national.byFirst();
        assertEquals(national.number(numbers.get("urban_share_1917"), "value"), urban, 1e-5);
        assertEquals(national.number(numbers.get("sown_area_1913"), "value"), total(regions, "sown_million_ha_1913"), 1e-9);
        assertEquals(national.number(numbers.get("horses_1916"), "value") * 1000, total(regions, "horses_thousand_1916"), 1e-6);
    }

    @Test
    void a_number_lies_in_its_own_range() throws IOException {
        RawTable national = table("endowment/national.csv");
        Set<String> keys = new HashSet<>();
        for (List<String> row : national.rows()) {
            assertTrue(keys.add(row.getFirst()), "twice: " + row.getFirst());
            assertFalse(national.text(row, "unit").isBlank(), "no unit: " + row.getFirst());
            if (national.text(row, "low").isBlank()) continue;
            double value = national.number(row, "value");
            assertTrue(national.number(row, "low") <= value && value <= national.number(row, "high"), "out of its range: " + row);
        }
    }

    private static double total(RawTable table, String column) {
        double total = 0;
        for (List<String> row : table.rows()) total += table.number(row, column);
        return total;
    }

    private static Map<String, Double> sums(RawTable table, String key, String value) {
        Map<String, Double> sums = new TreeMap<>();
        for (List<String> row : table.rows()) sums.merge(table.text(row, key), table.number(row, value), Double::sum);
        return sums;
    }

    private static List<String> works() throws IOException {
        List<String> works = new ArrayList<>();
        for (String line : Files.readAllLines(root().resolve("sources/sources.yaml"))) {
            var key = KEY.matcher(line);
            if (key.matches()) works.add(key.group(1));
        }
        return works;
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static RawTable table(String name) throws IOException {
        return RawTable.read(root().resolve("data").resolve(name));
    }

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
            if (Files.isDirectory(at.resolve("data/io"))) return at;
        throw new IllegalStateException("No folder data/io above " + Path.of("").toAbsolutePath());
    }
}
