package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @TempDir
    Path folder;

    private Said plan(String... arguments) {
        List<String> all = new ArrayList<>(List.of("plan"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--out", folder.resolve("out").toString()));
        return Said.to(all.toArray(String[]::new));
    }

    private static String[] fourGoods(String... more) {
        List<String> all = new ArrayList<>(List.of(Said.file("examples/four-goods/flows.csv"), "--stocks", Said.file("examples/four-goods/stocks.csv"), "--wear",
                Said.file("examples/four-goods/wear.csv"), "--targets", Said.file("examples/four-goods/targets.csv")));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private double[] fulfilment() throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve("years.csv")).stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[1])).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"glop", "highs", "ipm"})
    void four_files_give_the_published_fulfilment(String solver) throws IOException {
        Said said = plan(fourGoods("--solver", solver));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Objective 7.33645", "coal held by bread", "Labour spent");
        assertThat(fulfilment()).containsExactly(new double[] {.159221, 1.75043, 1.75259, 1.71516, 1.95906}, within(1e-5));
    }

    @Test
    void a_folder_with_other_files_is_left_alone_and_one_with_a_plan_is_replaced() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path manifest = Files.writeString(out.resolve("manifest.json"), "{}");
        Said refused = plan(fourGoods());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("holds other files and no plan").contains("--out");
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(manifest);
        }
        Files.delete(manifest);
        assertThat(plan(fourGoods()).code()).isZero();
        assertThat(plan(fourGoods()).code()).as("again").isZero();
    }

    @Test
    void with_the_coal_output_of_the_file_now_published_there_is_more() throws IOException {
        Path flows = Files.writeString(folder.resolve("flows.csv"), Files.readString(Path.of(Said.file("examples/four-goods/flows.csv"))).replace("output,10,5", "output,10,6"));
        String[] arguments = fourGoods();
        arguments[0] = flows.toString();
        assertThat(plan(arguments).code()).isZero();
        assertThat(Arrays.stream(fulfilment()).sum()).isCloseTo(8.797299, within(1e-5));
    }

    @Test
    void our_own_method_tells_its_progress_and_comes_near() throws IOException {
        Said said = plan(fourGoods("--solver", "own"));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("not to be passed", "gap");
        assertThat(Arrays.stream(fulfilment()).sum()).isCloseTo(7.33645, within(2e-3));
    }

    @ParameterizedTest
    @CsvSource({"examples/sweden-2016/table.csv,summed", "examples/sweden-2016/table.csv,worst", "data/io/usa_1947_use.csv,summed", "data/io/usa_1947_use.csv,worst"})
    void our_own_method_plans_real_tables_with_every_limit_kept_and_as_well_as_the_simplex(String table, String aim) throws IOException {
        Said said = plan(Said.file(table), "--balanced", "--objective", aim, "--solver", "own");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("rows are missed by 0.0e+00");
        double[] ours = fulfilment();
        assertThat(plan(Said.file(table), "--balanced", "--objective", aim).code()).isZero();
        double[] exact = fulfilment();
        boolean summed = aim.equals("summed");
        double reached = summed ? Arrays.stream(ours).sum() : Arrays.stream(ours).min().orElseThrow();
        double best = summed ? Arrays.stream(exact).sum() : Arrays.stream(exact).min().orElseThrow();
        assertThat(reached).isBetween(best * (1 - 1e-4), best * (1 + 1e-9));
    }

    @Test
    void the_tables_written_down_are_the_same_in_both_forms() throws Exception {
        assertThat(plan(fourGoods()).code()).isZero();
        for (String table : List.of("years", "goods", "capital", "labour", "flows", "worths")) {
            Path file = folder.resolve("out").resolve(table + ".parquet");
            long rows = Files.readAllLines(folder.resolve("out").resolve(table + ".csv")).size() - 1L;
            try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var statement = duck.createStatement();
                    var answer = statement.executeQuery("SELECT count(*) FROM '" + file + "'")) {
                answer.next();
                assertThat(answer.getLong(1)).as(table).isEqualTo(rows);
            }
        }
    }

    @Test
    void where_only_labour_is_scarce_valuations_are_labour_values() {
        Said said = plan(Said.file("examples/leontief/table.csv"));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).containsPattern("coal +1.01667 +1.01667 +1.0000").containsPattern("grain +0.783333 +0.783333 +1.0000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"examples/sweden-2016/table.csv,1.0001", "data/io/usa_1947_use.csv,1.0"})
    void real_economies_can_at_least_go_on_as_they_did(String table, double worst) throws IOException {
        Said said = plan(Said.file(table), "--objective", "worst", "--growth", "0");
        assertThat(said.code()).as(said.err()).isZero();
        for (double year : fulfilment()) assertThat(year).isCloseTo(worst, within(1e-4));
    }

    @Test
    void targets_that_cannot_be_met_are_explained_by_the_few_limits_in_their_way() {
        Said explained = Said.to(withExplain(fourGoods()));
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("No plan can keep all of these together", "of coal held by bread there are 0.1000 unit in year1",
                "targets gets at least 1 in year1");
        Said refused = plan(fourGoods("--objective", "labour"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("coal held by bread", "Maybe lower the targets");
    }

    private static String[] withExplain(String[] arguments) {
        List<String> all = new ArrayList<>(List.of("plan", "explain"));
        all.addAll(Arrays.asList(arguments));
        return all.toArray(String[]::new);
    }

    @Test
    void targets_that_can_be_met_are_met_with_the_least_labour() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "year,coal,grain\n1928,30,15\n1929,60,30\n");
        Said said = plan(Said.file("examples/leontief/table.csv"), "--targets", few.toString(), "--objective", "labour");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).containsPattern("1928 +1.000000 +42.25").containsPattern("1929 +1.000000 +84.5");
        assertThat(Said.to("plan", "explain", Said.file("examples/leontief/table.csv"), "--targets", few.toString()).out()).contains("All targets can be met");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a good the table has not | year,coal,grian\\n1928,1,1 | f.csv:1:11: the table has no good grian | Maybe you mean grain",
        "a good twice | year,coal,coal\\n1928,1,1 | f.csv:1:11: there are two of the kind target called coal | copy",
        "a year is missing | year,coal\\n1928,1\\n1930,1 | f.csv:3:1: 1930 follows on year 1928 | Maybe year 1929 is missing",
        "years in another order | year,coal\\n1929,1\\n1928,1 | f.csv:3:1: 1928 follows on year 1929 | not in order",
        "no year | year,coal\\nspring,1 | f.csv:2:1: 'spring' names no year | 1928",
        "units that clash | year,coal\\nunit,pood\\n1928,1 | f.csv:2:6: coal is counted in pood here and in unit in the table | convert",
        "a target below zero | year,coal\\n1928,-1 | f.csv:2:6: a target (row 1928, column coal) is -1 | sign",
        "nothing is wanted | year,coal\\n1928,0 | f.csv:2:1: 1928 has no target above zero | left empty",
        "a date | year,coal\\n1928,1.2.1928 | f.csv:2:6: '1.2.1928' is no number | a date",
        "semicolons | year;coal\\n1928;1 | f.csv:1:1: semicolons | commas",
        "labour below zero | year,coal,labour\\n1928,1,-3 | f.csv:2:8: labour (row 1928, column labour) is -3 | sign",
    })
    void broken_targets_are_told_with_their_place_and_a_way_out(String what, String text, String says, String maybe) throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), text.replace("\\n", "\n") + "\n");
        Said said = plan(Said.file("examples/leontief/table.csv"), "--targets", file.toString());
        assertThat(said.code()).as(what + said.err()).isEqualTo(2);
        assertThat(said.err().replace(folder + "/", "")).contains(says).containsIgnoringCase(maybe).doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "--years=0x | 0x", "--years=-1 | --years is -1", "--years=99 | between 1 and 50", "--growth=5 | two hundredths", "--solver=cplex | cplex",
        "--objective=joy | joy", "--wear-of-capital=0 | a twentieth", "--capital-per-output=-1 | 1.5",
    })
    void options_that_cannot_be_are_told(String option, String says) {
        Said said = plan(Said.file("examples/leontief/table.csv"), option);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(says).doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(delimiter = '|', value = {
        "wear.csv | 0.07,0.07 | 7,0.07 | more than the whole stock in a year",
        "wear.csv | headings,iron | headings,steel | the header has steel,coal,corn,bread, that of the flows has iron",
        "stocks.csv | coal,2,1 | cole,2,1 | row coal should stand here, as in the header; there is cole",
        "stocks.csv | 10,7 | -10,7 | a stock (row iron, column iron) is -10",
        "flows.csv | output,10 | output,0 | industry iron makes nothing and takes labour",
        "targets.csv | ,labour | ,hands | the table has no good hands",
        "targets.csv | year5 | year7 | year7 follows on year 4",
    })
    void broken_files_of_the_four_are_told(String name, String whole, String broken, String says) throws IOException {
        for (String file : List.of("flows.csv", "stocks.csv", "wear.csv", "targets.csv")) {
            String text = Files.readString(Path.of(Said.file("examples/four-goods/" + file)));
            if (file.equals(name)) assertThat(text).contains(whole);
            Files.writeString(folder.resolve(file), file.equals(name) ? text.replaceFirst(java.util.regex.Pattern.quote(whole), broken) : text);
        }
        Said said = plan(folder.resolve("flows.csv").toString(), "--stocks", folder.resolve("stocks.csv").toString(), "--wear", folder.resolve("wear.csv").toString(),
                "--targets", folder.resolve("targets.csv").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(name + ":", says, "Maybe").doesNotContain("\tat ");
    }
}
