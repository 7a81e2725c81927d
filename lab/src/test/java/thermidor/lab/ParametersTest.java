package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Norms;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.parameters.ParameterFiles;
import thermidor.lab.parameters.Parameters;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** The shipped parameters are whole, and a broken file among them stops a run before it begins. */
class ParametersTest {
    @TempDir
    Path home;

    @Test
    void every_number_has_a_unit_a_range_and_a_source_that_can_be_found() {
        FilesRead files = new FilesRead(Spoken.REPOSITORY);
        Problems problems = new Problems();
        Bibliography bibliography = Bibliography.read(Spoken.REPOSITORY, files, problems);
        Parameters parameters = ParameterFiles.read(Spoken.REPOSITORY.resolve("parameters"), Norms.class, files, bibliography, problems);
        problems.throwIfAny();
        assertThat(parameters.all()).hasSizeGreaterThan(100);
        for (Parameter parameter : parameters.all()) {
            assertThat(parameter.unit()).as(parameter.path()).isNotBlank();
            assertThat(parameter.sources()).as(parameter.path()).isNotEmpty();
            assertThat(parameter.low()).as(parameter.path()).isLessThanOrEqualTo(parameter.high());
        }
        assertThat(parameters.as(Norms.class)).isNotNull();
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : new String[] {"parameters", "sources", "data/endowment", "data/io", "data/record", "scenarios"}) copy(name);
    }

    private void copy(String name) throws IOException {
        try (Stream<Path> all = Files.walk(Spoken.REPOSITORY.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve(Spoken.REPOSITORY.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "rigidity: | rigidty: | Maybe you mean rigidity",
        "unit: share | unit: percent | percent",
        "source: | sauce: | \"sauce\" is not known here",
        "is: 0 | is: -7 | -7",
        "range: [ | range: [9, | two ends",
        "is: | is: .nan # | .nan",
        "is: | is: [ | not closed",
        "is: | is: 'x' # | is not a finite number",
        "because: | becase: | Maybe you mean because",
    })
    void a_broken_parameter_file_stops_the_run_before_it_begins(String good, String bad, String says) throws IOException {
        Path file = home.resolve("parameters/economy/production.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(good);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad)));
        refused(says, "parameters/economy/production.yaml:");
    }

    @Test
    void a_missing_parameter_file_stops_the_run() throws IOException {
        Files.delete(home.resolve("parameters/economy/production.yaml"));
        refused("there is no such file", "parameters/economy/production.yaml:1:1");
    }

    @Test
    void a_broken_table_stops_the_run() throws IOException {
        Path file = home.resolve("data/endowment/national.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("143600000", "many"));
        refused("\"many\" is not a number", "data/endowment/national.csv:2:");
    }

    @Test
    void a_table_that_lost_a_row_stops_the_run() throws IOException {
        Path file = home.resolve("data/endowment/national.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("population_november_1917,", "population_of_november_1917,"));
        Spoken spoken = Spoken.of(home, "run", "ussr", "--until", "1917-12", "--out", home.resolve("runs").resolve("out").toString());
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(2);
        assertThat(spoken.err()).contains("population_november_1917", "Maybe");
    }

    private void refused(String... says) {
        Path out = home.resolve("runs").resolve("out");
        Spoken spoken = Spoken.of(home, "run", "ussr", "--until", "1917-12", "--out", out.toString());
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(2);
        assertThat(spoken.err()).contains(says).contains("Maybe").containsPattern(":\\d+:\\d+: ").doesNotContain("\tat ");
        assertThat(home.resolve("runs")).doesNotExist();
    }
}
