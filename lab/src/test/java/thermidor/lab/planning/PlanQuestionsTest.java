package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands behind {@code plan} answer. */
class PlanQuestionsTest {
    @TempDir
    Path folder;

    private Said four(String command, String... more) {
        List<String> all = new ArrayList<>(command.isEmpty() ? List.of("plan") : List.of("plan", command));
        all.add(Said.file("examples/four-goods/flows.csv"));
        for (String file : List.of("stocks", "wear", "targets")) all.addAll(List.of("--" + file, Said.file("examples/four-goods/" + file + ".csv")));
        all.addAll(Arrays.asList(more));
        return Said.to(all.toArray(String[]::new));
    }

    private String planned() {
        String out = folder.resolve("out").toString();
        Said said = four("", "--out", out);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("The plan is worth 7.33645, its limits at their valuations 7.33645: the same.", "Labour spent is labour embodied");
        return out;
    }

    /** Half a unit less labour in the second year, planned anew, gives what was answered. */
    @Test
    void an_answer_said_to_be_exact_is_what_planning_again_finds() throws IOException {
        String out = planned();
        var exact = java.util.regex.Pattern.compile("to ([\\d.]+), exactly; this holds up to -0.638433").matcher(Said.to("plan", "ask", out, "labour -0.5 in year2").out());
        assertThat(exact.find()).isTrue();
        Path targets = Files.writeString(folder.resolve("targets.csv"), lessLabour());
        Said again = Said.to("plan", Said.file("examples/four-goods/flows.csv"), "--stocks", Said.file("examples/four-goods/stocks.csv"), "--wear",
            Said.file("examples/four-goods/wear.csv"), "--targets", targets.toString(), "--out", folder.resolve("again").toString());
        assertThat(again.out()).contains("Objective " + exact.group(1));
        assertThat(Said.to("plan", "ask", out, "bread +1 in year1").out()).contains("a bound: exact up to");
    }

    private static String lessLabour() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(Said.file("examples/four-goods/targets.csv"))));
        int labour = Arrays.asList(lines.getFirst().split(",")).indexOf("labour");
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(",");
            if (cells[0].equals("year2")) cells[labour] = Double.toString(Double.parseDouble(cells[labour]) - .5);
            lines.set(row, String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "steel +1 | knows nothing called steel | Maybe", "bread | is no question | steel +1000", "bread +1 tonnes | counted in unit, not in tonnes | convert",
        "bread +1 in year9 | has no year year9 | year1",
    })
    void what_cannot_be_asked_is_told(String question, String says, String maybe) {
        Said said = Said.to("plan", "ask", planned(), question);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(says, maybe);
    }

    @Test
    void rivals_stand_beside_the_best() {
        Said said = four("compare");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).containsPattern("the best for all years together +0.1592 .* 7.3365 +100.0%").contains("Harmony", "balances", "mean good");
    }

    @Test
    void what_was_made_less_than_planned_is_planned_for_anew() throws IOException {
        Path done = Files.writeString(folder.resolve("done.csv"), "year,coal,corn\nyear1,4,7\n");
        Said said = four("replan", "--done", done.toString(), "--out", folder.resolve("anew").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("year1: fulfilment 0.098066 where 0.159221 was planned", "Planned anew for year2, year3, year4, year5", "Objective 6.48733");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"year,cole\\nyear1,4 | no good cole", "year,coal\\nyear2,4 | here stands year2", "year,coal\\nyear1,-4 | below zero"})
    void broken_accounts_of_what_was_made_are_told(String text, String says) throws IOException {
        Path done = Files.writeString(folder.resolve("done.csv"), text.replace("\\n", "\n") + "\n");
        Said said = four("replan", "--done", done.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("done.csv:", says, "Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"glop", "highs", "ipm", "pdlp", "highs_pdlp", "own"})
    void every_solver_may_be_stopped_and_leaves_a_plan(String solver) {
        Said said = four("", "--solver", solver, "--seconds", "0.000001", "--out", folder.resolve("out").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Objective", "Written to");
    }

    @Test
    void trade_may_grow() throws IOException {
        String table = Said.file("data/io/usa_1947_use.csv");
        Path limits = Files.writeString(folder.resolve("trade.csv"), "good,way,price,year1,year2\n111CA,export,1,3000,4000\n,balance,,0,0\n");
        for (String[] option : new String[][] {{"--trade-growth", "0.1"}, {"--trade", limits.toString()}}) {
            Said said = Said.to("plan", table, "--objective", "worst", option[0], option[1], "--out", folder.resolve("out").toString());
            assertThat(said.code()).as(said.err()).isZero();
        }
        Files.writeString(limits, "good,way,year1\n111CA,smuggle,5\n");
        assertThat(Said.to("plan", table, "--trade", limits.toString()).err()).contains("trade.csv:2:7: there is no way 'smuggle'", "Maybe export, import");
    }
}
