package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types to have theories judge, and what comes back. */
class JudgeCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"theories,", "theory,check", "theory,show", "judge,", "judge,case", "judge,cases"})
    void every_command_explains_itself(String first, String second) {
        Spoken spoken = second == null ? Spoken.of(first, "--help") : Spoken.of(first, second, "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Usage: thermidor " + first);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "judge | -- | -- | Nothing to judge",
        "judge | runs/nowhere | -- | is not a folder",
        "judge | . | -- | no observables.csv",
        "judge | case | germany-1943 | Maybe you mean germany-1934",
        "theory | check | trotsky-1934 | Maybe you mean trotsky-193",
        "judge | cases | --theory=no.yaml | there is no such file",
        "judge | cases | --csv=/no/such/folder/a.csv | cannot be written",
    })
    void what_is_mistyped_is_named_with_a_way_out(String a, String b, String c, String says) {
        String[] words = Stream.of(a, b, c).filter(w -> !w.equals("--")).toArray(String[]::new);
        Spoken spoken = Spoken.of(words);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(says).doesNotContain("\tat ");
    }

    @Test
    void theories_are_listed_with_whose_they_are() {
        assertThat(Spoken.of("theories").out()).contains("trotsky-1933", "held by: L. Trotsky, in October 1933", "selectorate", "who disagrees");
        assertThat(Spoken.of("theory", "show", "lebrun-free-state").out()).contains("Which class rules?", "because: ", "[l40:the-free-state]");
    }

    @Test
    void a_case_is_judged_with_reasons_in_order() {
        Spoken spoken = Spoken.of("judge", "case", "germany-1934");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("fascism", "union_independence = 0, at most 0.15 (0.05 to 0.3)", "[t33:the-dictatorship-over-the-proletariat]",
                "held by: L. Trotsky, in October 1933", "not that they are true");
    }

    /** What docs/theories.md shows as a theory and as a case can be used as it stands. */
    @Test
    void the_examples_of_the_documentation_can_be_used() throws IOException {
        String page = Files.readString(Spoken.REPOSITORY.resolve("docs").resolve("theories.md"));
        List<String> examples = Pattern.compile("(?s)```yaml\n(name: .*?)```").matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(examples).hasSize(2);
        Path theory = Files.writeString(folder.resolve("my-theory.yaml"), examples.get(0));
        Path one = Files.writeString(folder.resolve("my-case.yaml"), examples.get(1));
        assertThat(Spoken.of("theory", "check", theory.toString()).out()).contains("Nothing to complain about", "regimes of the casebook: thesis affirmed in");
        Spoken spoken = Spoken.of("judge", "case", one.toString(), "--theory", theory.toString());
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out()).contains("Rule of the managers");
    }

    @Test
    void all_cases_give_a_table_and_a_file() throws IOException {
        Path csv = folder.resolve("cases.csv");
        Spoken spoken = Spoken.of("judge", "cases", "--csv", csv.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Which class rules?", "Statements of the texts' own authors", "Brier", "says nothing");
        assertThat(Files.readAllLines(csv).getFirst()).isEqualTo("theory,of,year,thesis,question,verdict,says,missing,reasons");
    }

    /** Two years as a run would leave them, of which only property and the say below are known. */
    private Path run(String... months) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        String head = "month,property.state,property.cooperative,property.petty,property.private,property.concession,control_from_below,autonomy\n";
        Files.writeString(run.resolve("observables.csv"), head + Stream.of(months).collect(Collectors.joining("\n")) + "\n");
        return run;
    }

    @Test
    void a_run_is_judged_and_nothing_else_in_its_folder_changes() throws IOException {
        Path run = run("1920-12,0.4,0.02,0.5,0.08,0,0.5,", "1921-01,0.4,0.02,0.5,0.08,0,0.05,");
        byte[] before = Files.readAllBytes(run.resolve("observables.csv"));
        Spoken spoken = Spoken.of("judge", run.toString());
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("Trotsky 1933                 +  +", "cannot tell");
        assertThat(Files.readAllBytes(run.resolve("observables.csv"))).isEqualTo(before);
        assertThat(Files.readString(run.resolve("judgement.csv"))).contains("trotsky-1933,1920,1920,affirmed,form,rule of the councils,")
                .contains("trotsky-1933,1921,1921,affirmed,form,cannot tell,,autonomy,");
        assertThat(Files.readString(run.resolve("judgement.json"))).as("the regimes of the casebook for the page").contains("\"Germany under Hitler\"");
        try (Stream<Path> left = Files.list(run)) {
            assertThat(left.map(f -> f.getFileName().toString())).contains("judgement.csv", "judgement.json").noneMatch(name -> name.endsWith(".part"));
        }
        assertThat(Spoken.of("judge", run.toString(), "--year", "1921", "--dry").out()).contains("autonomy = not observed", "it would need: autonomy");
        assertThat(Spoken.of("judge", run.toString(), "--year", "1999").err()).contains("1920 to 1921");
    }

    @Test
    void of_several_runs_what_theories_expect_is_scored() throws IOException {
        Path run = folder.resolve("run");
        Files.createDirectories(run);
        StringBuilder all = new StringBuilder("month,property.state,property.cooperative,property.petty,property.private,property.concession,control_from_below\n");
        for (int year = 1900; year < 1945; year++) {
            for (int month = 1; month <= 12; month++) all.append("%d-%02d,0.6,0.2,0.2,0,0,0.02%n".formatted(year, month));
        }
        Files.writeString(run.resolve("observables.csv"), all);
        Spoken spoken = Spoken.of("judge", run.toString(), run.toString());
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("in 2 runs", "does the order of property stand for thirty years more?", "yes 2, no 0", "says nothing: ", "a tie with the one above");
        assertThat(run.resolve("judgement.csv")).as("several runs are scored, not written to").doesNotExist();
    }

    @Test
    void a_folder_of_runs_is_scored_as_all_of_them_and_leaves_a_page() throws IOException {
        StringBuilder all = new StringBuilder("month,population,property.state,property.cooperative,property.petty,property.private,property.concession,control_from_below\n");
        for (int year = 1900; year < 1945; year++) {
            for (int month = 1; month <= 12; month++) all.append("%d-%02d,%d,0.6,0.2,0.2,0,0,0.02%n".formatted(year, month, year < 1920 ? 100 : 40));
        }
        for (int seed : new int[] {10, 2}) {
            Path run = Files.createDirectories(folder.resolve("many").resolve(Integer.toString(seed)));
            Files.writeString(run.resolve("observables.csv"), all);
            Files.writeString(run.resolve("manifest.json"), """
                    {"scenario":"open","sample":0,"seed":%d,"scale":"1:5000","starts":"1900-01","ends":"1944-12"}
                    """.formatted(seed));
        }
        Files.writeString(folder.resolve("many").resolve("notes.txt"), "no run");
        Path page = folder.resolve("forecasts.md");
        Spoken spoken = Spoken.of("judge", folder.resolve("many").toString(), "--page", page.toString());
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("in 2 runs");
        assertThat(Files.readString(page)).contains("2 runs of `open`, 1:5000, 1900-01 to 1944-12", "sample and seed: 0/2, 0/10", "0.40 times as many in the middle",
                "in 2 of 2 fewer than half", "Yes 2, no 0, not to be told 0, no occasion 0", "Says nothing: ", "| 0.97 | 0.001 | 0.030 |", "a tie with the one above");
        assertThat(Spoken.of("judge", folder.resolve("many").toString(), "--page", folder.resolve("nowhere").resolve("p.md").toString()).code()).isEqualTo(2);
    }

    @Test
    void observables_are_named_in_capitals_or_small_letters() throws IOException {
        String page = Files.readString(Spoken.REPOSITORY.resolve("docs").resolve("theories.md"));
        String example = Pattern.compile("(?s)```yaml\n(name: .*?)```").matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(example).contains("sees: control_from_below");
        Path small = Files.writeString(folder.resolve("small.yaml"), example);
        Path big = Files.writeString(folder.resolve("big.yaml"), example.replace("sees: control_from_below", "sees: CONTROL_FROM_BELOW"));
        String said = Spoken.of("theory", "check", small.toString()).out();
        assertThat(Spoken.of("theory", "check", big.toString()).out()).isEqualTo(said.replace("small.yaml", "big.yaml"));
        assertThat(Spoken.of("describe", "observables").out()).contains("[by form: state, ");
    }

    /** Of a theory that asks for what no case has, this is said when it is checked, not found out later. */
    @Test
    void a_check_tells_what_no_case_can_tell() throws IOException {
        String page = Files.readString(Spoken.REPOSITORY.resolve("docs").resolve("theories.md"));
        String example = Pattern.compile("(?s)```yaml\n(name: .*?)```").matcher(page).results().findFirst().orElseThrow().group(1);
        Path theory = Files.writeString(folder.resolve("mine.yaml"), example.replace("sees: control_from_below", "sees: investment, of: gdp"));
        assertThat(Spoken.of("theory", "check", theory.toString()).out()).contains("No case has a value for gdp, investment.");
        assertThat(Spoken.of("theory", "check", "trotsky-1933").out()).contains("working class ").doesNotContain("No case has a value");
    }

    @Test
    void control_from_below_that_a_scenario_holds_is_called_an_input() throws IOException {
        Path run = run("1920-12,0.4,0.02,0.5,0.08,0,0.5,");
        assertThat(Spoken.of("judge", run.toString(), "--dry").out()).doesNotContain("follows from an input");
        Files.writeString(run.resolve("decrees.csv"), "id,month,title,changes,source\nx,1920-01,Held,control.given.fromBelow = 0.5,assumption\n");
        assertThat(Spoken.of("judge", run.toString(), "--dry").out()).contains("follows from an input");
    }

    @Test
    void a_damaged_run_is_told_and_left_as_it_is() throws IOException {
        Path run = run("1920-12,0.4,0.02,0.5,0.08,0,0.5,", "1921-01,much,0.02,0.5,0.08,0,0.05,");
        Spoken spoken = Spoken.of("judge", run.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("observables.csv:3:1", "much");
        assertThat(run.resolve("judgement.csv")).doesNotExist();
        run("1920-12,0.4,0.02,0.5,0.08,0,0.5,", "1921-03,0.4,0.02,0.5,0.08,0,0.05,");
        assertThat(Spoken.of("judge", run.toString()).err()).contains("observables.csv:3:1", "does not follow");
    }
}
