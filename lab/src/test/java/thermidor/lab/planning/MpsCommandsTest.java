package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MpsCommandsTest {
    private static final String WHOLE = """
        NAME SMALL
        ROWS
         N COST
         G LIM1
         L LIM2
        COLUMNS
         X COST 1 LIM1 1
         X LIM2 1
         Y COST 2 LIM1 1
        RHS
         RHS LIM1 4 LIM2 3
        BOUNDS
         UP BND X 4
        ENDATA
        """;

    @TempDir
    Path folder;

    private Said solve(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("p.mps"), text);
        var arguments = new java.util.ArrayList<>(java.util.List.of("plan", "solve", file.toString(), "--out", folder.resolve("out").toString()));
        arguments.addAll(java.util.List.of(more));
        return Said.to(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"highs", "glop", "ipm", "pdlp", "highs_pdlp"})
    void every_solver_answers_a_file(String solver) throws IOException {
        Said said = solve(WHOLE, "--solver", solver);
        assertThat(said.code()).as(said.err()).isZero();
        Matcher objective = Pattern.compile("Objective ([-\\d.]+) \\(as small").matcher(said.out());
        assertThat(objective.find()).as(said.out()).isTrue();
        assertThat(Double.parseDouble(objective.group(1))).isCloseTo(5, within(1e-4));
        assertThat(Files.readString(folder.resolve("out").resolve("rows.csv"))).contains("row,level,at_least,at_most,worth", "LIM1");
        assertThat(folder.resolve("out").resolve("columns.parquet")).exists();
    }

    @Test
    void a_plan_written_down_is_solved_to_the_same_value() {
        String[] four = {"--stocks", Said.file("examples/four-goods/stocks.csv"), "--wear", Said.file("examples/four-goods/wear.csv"), "--targets",
            Said.file("examples/four-goods/targets.csv")};
        for (String names : new String[] {"", "--short-names"}) {
            Path file = folder.resolve("four.mps");
            var arguments = new java.util.ArrayList<>(java.util.List.of("plan", "export", Said.file("examples/four-goods/flows.csv"), "--mps", file.toString()));
            arguments.addAll(java.util.List.of(four));
            if (!names.isEmpty()) arguments.add(names);
            Said said = Said.to(arguments.toArray(String[]::new));
            assertThat(said.code()).as(said.err()).isZero();
            Said solved = Said.to("plan", "solve", file.toString(), "--out", folder.resolve("out").toString());
            assertThat(solved.out()).contains("Objective 7.3364");
        }
        assertThat(folder.resolve("four.mps.names.csv")).content().contains("use:targets:1", "stock:coal_held_by_bread:1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a row that is not there | RHS LIM1 4 LIM2 3 | RHS LIM1 4 LIM3 3 | p.mps:11:13: there is no row LIM3 | LIM2",
        "a column that is not there | UP BND X 4 | UP BND Z 4 | p.mps:13:9: there is no column Z | X",
        "a decimal comma | UP BND X 4 | UP BND X 4,5 | p.mps:13:11: '4,5' is no number | write a point: 4.5",
        "a word for a number | X COST 1 | X COST one | p.mps:7:9: 'one' is no number | a name",
        "a row twice | L LIM2 | L LIM1 | p.mps:5:4: there are two rows LIM1 | a copy",
        "an entry twice | X LIM2 1 | X LIM1 1 | p.mps:8:4: column X has two entries in row LIM1 | add them up",
        "no kind of row | G LIM1 | H LIM1 | p.mps:4:2: there is no kind of row 'H' | N, L, G or E",
        "no kind of bound | UP BND X | UQ BND X | p.mps:13:2: there is no kind of bound 'UQ' | UP",
        "a whole bound | UP BND X | BV BND X | p.mps:13:2: a bound of the kind BV asks for whole numbers | UP or LO",
        "no end | ENDATA | ~~ | the file ends without ENDATA | cut off",
        "no rows | ROWS | ~~ | p.mps:6:1: the section COLUMNS comes before any row is named | ROWS",
        "no objective | N COST | L COST | no row is of the kind N | ROWS",
        "a section nobody knows | BOUNDS | BUONDS | p.mps:12:1: there is no section BUONDS | BOUNDS",
        "squares | RHS\\n | QUADOBJ\\n X X 1\\nRHS\\n | p.mps:10:1: the section QUADOBJ makes this more than a linear program | leave it out",
        "whole numbers | COLUMNS\\n | COLUMNS\\n M 'MARKER' 'INTORG'\\n | p.mps:7:13: whole numbers are asked for | MARKER",
        "a number missing | X LIM2 1 | X LIM2 | p.mps:8:2: an entry has a column | missing",
        "a column in two pieces | Y COST 2 LIM1 1 | Y COST 2 LIM1 1\\n X COST 3 | p.mps:10:2: column X goes on after another began | together",
        "impossible | RHS LIM1 4 LIM2 3 | RHS LIM1 4 LIM2 -3 | No levels keep all limits | sign",
        "without end | N COST | N COST\\n N FREE\\nOBJSENSE\\n MAX\\nROWS | has no end | bound",
    })
    void a_broken_file_is_told_with_its_place_and_a_way_out(String what, String whole, String broken, String says, String maybe) throws IOException {
        String text = WHOLE.replace(whole.replace("\\n", "\n"), broken == null ? "" : broken.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(WHOLE);
        Said said = solve(text);
        assertThat(said.code()).as(what + said.out()).isEqualTo(2);
        assertThat(said.err().replace(folder + "/", "")).contains(says).containsIgnoringCase("Maybe").containsIgnoringCase(maybe).doesNotContain("\tat ");
    }

    @Test
    void other_mistakes_are_told_too() {
        assertThat(Said.to("plan", "solve", folder.resolve("none.mps").toString()).err()).contains("no such file");
        assertThat(Said.to("plan", "x.mps").err()).contains("x.mps is a linear program", "plan solve x.mps");
        assertThat(Said.to("plan", "export", Said.file("examples/leontief/table.csv"), "--mps", "plan.txt").err()).contains("should end with .mps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"highs", "ipm", "glop"})
    void a_stopped_solver_answers_with_what_keeps_all_limits_or_says_that_it_has_nothing(String solver) throws IOException {
        Path file = folder.resolve("sweden.mps");
        assertThat(Said.to("plan", "export", Said.file("examples/sweden-2016/table.csv"), "--balanced", "--mps", file.toString()).code()).isZero();
        Said said = Said.to("plan", "solve", file.toString(), "--solver", solver, "--seconds", "0", "--out", folder.resolve("out").toString());
        if (said.code() == 0) assertThat(said.out()).contains("how far it is from the best is not proven", "All limits are kept");
        else {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("No answer was found", "more time").doesNotContain("\tat ");
            assertThat(folder.resolve("out")).doesNotExist();
        }
        assertThat(solve(WHOLE, "--seconds", "-1").err()).contains("--seconds is -1");
    }
}
