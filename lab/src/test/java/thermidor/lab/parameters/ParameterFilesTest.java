package thermidor.lab.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** Files become the record a process takes, or are refused with the place of every mistake. */
class ParameterFilesTest {
    enum Corn { RYE, OATS }

    /** A process in miniature. */
    static final class Mill {
        record Norms(@In("share") double loss, @In("sack/day") long sacks, @In("year") int life, @In("ratio") @Per(Corn.class) double[] fineness, Miller miller) {
            Norms {
                if (sacks == 13) throw new IllegalArgumentException("thirteen sacks\nMaybe fewer?");
            }
        }

        record Miller(@In("rouble/month") double wage) {}
    }

    record Norms(Mill.Norms mill) {}

    private static final String GOOD = """
            loss: { is: 0.02, range: [0.0, 0.1], unit: share, source: "miller-1900:p3" }
            sacks: { is: 20, range: [1, 50], unit: sack/day, source: [miller-1900, assumption], because: counted twice, fitted: true }
            life: { is: 30, range: [10, 50], unit: year, source: assumption, because: guessed, note: of stone }
            fineness:
              is: { all: 1, oats: 0.5 }
              range: [0, 2]
              unit: ratio
              source: assumption
              because: guessed
            miller:
              wage: { is: 25, range: [20, 30], unit: rouble/month, source: miller-1900 }
            """;
    @TempDir
    Path folder;

    private Parameters read(String text) throws IOException {
        Path file = folder.resolve("parameters").resolve("mill.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Problems problems = new Problems();
        Parameters parameters = ParameterFiles.read(folder, Norms.class, new FilesRead(folder), Bibliography.of(Set.of("miller-1900")), problems);
        problems.throwIfAny();
        return parameters;
    }

    @Test
    void values_units_ranges_and_sources_are_read() throws IOException {
        Parameters parameters = read(GOOD);
        Mill.Norms mill = parameters.as(Norms.class).mill();
        assertThat(mill.loss()).isEqualTo(0.02);
        assertThat(mill.sacks()).isEqualTo(20);
        assertThat(mill.life()).isEqualTo(30);
        assertThat(mill.fineness()).containsExactly(1, 0.5);
        assertThat(mill.miller().wage()).isEqualTo(25);
        Parameter sacks = parameters.get("mill.sacks");
        assertThat(sacks.range()).isEqualTo("[1, 50] sack/day");
        assertThat(sacks.sources()).containsExactly("miller-1900", "assumption");
        assertThat(sacks.fitted()).isTrue();
        assertThat(parameters.get("mill.fineness").values()).isEqualTo("rye 1, oats 0.5");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                mistake("loss: {", "los: {", "mill.yaml:1:1: los", "Maybe you mean loss"),
                mistake("wage: {", "wages: {", "mill.yaml:11:3: miller.wages", "miller.wage: \"wage\" is missing"),
                mistake("unit: share", "unit: percent", "mill.yaml:1:44: loss.unit", "\"share\""),
                mistake(", unit: sack/day", "", "mill.yaml:2:8: sacks.unit: \"unit\" is missing"),
                mistake(", source: \"miller-1900:p3\"", "", "loss.source: \"source\" is missing"),
                mistake("miller-1900:p3", "miler-1900:p3", "miler-1900:p3", "Maybe you mean miller-1900"),
                mistake(", because: counted twice", "", "an assumption needs its reasons"),
                mistake("is: 0.02", "is: 0.2", "mill.yaml:1:13: loss.is: 0.2 lies outside its range [0, 0.1] share"),
                mistake("is: 0.02", "is: -0.02", "-0.02 lies outside"),
                mistake("is: 0.02", "is: .nan", "\".nan\" is not a finite number"),
                mistake("is: 0.02", "is: a little", "\"a little\" is not a finite number"),
                mistake("is: 0.02", "is: 1e999", "\"1e999\" is not a finite number"),
                mistake("is: 20", "is: 20.5", "\"20.5\" is not a whole number"),
                mistake("[0.0, 0.1]", "[0.1, 0.0]", "the range begins at 0.1 and ends at 0"),
                mistake("[0.0, 0.1]", "[0.1]", "a range has two ends"),
                mistake("[0.0, 0.1]", "0.1", "a list belongs"),
                mistake("oats: 0.5", "barley: 0.5", "mill.yaml:5:17: fineness.is.barley", "rye, oats, all"),
                mistake("all: 1, oats: 0.5", "oats: 0.5", "there is no number for rye"),
                mistake("is: { all: 1, oats: 0.5 }", "is: 1", "keys with values belong"),
                mistake("note: of stone", "remark: of stone", "\"remark\" is not known here", "Maybe"),
                mistake("life:", "loss:", "stands here for the second time"),
                mistake("fitted: true", "fitted: perhaps", "neither true nor false"));
    }

    private static Arguments mistake(String good, String bad, String... says) {
        return Arguments.of(good, bad, says);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void broken(String good, String bad, String[] says) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).isInstanceOf(BadInput.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(says).contains("Maybe").containsPattern("mill.yaml:\\d+:\\d+: "));
    }

    @Test
    void a_file_no_process_asks_for_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("parameters"));
        Files.writeString(folder.resolve("parameters").resolve("mil.yaml"), "a: 1\n");
        assertThatThrownBy(() -> read(GOOD)).hasMessageContaining("mil.yaml:1:1").hasMessageContaining("Maybe you mean parameters/mill.yaml");
    }

    @Test
    void a_file_that_is_missing_is_named() {
        Problems problems = new Problems();
        ParameterFiles.read(folder, Norms.class, new FilesRead(folder), Bibliography.of(Set.of()), problems);
        assertThatThrownBy(problems::throwIfAny).hasMessageContaining("parameters/mill.yaml:1:1: there is no such file");
    }

    @Test
    void a_value_is_set_within_its_range_only() throws IOException {
        Parameters parameters = read(GOOD);
        assertThat(parameters.set("mill.loss=0.05").as(Norms.class).mill().loss()).isEqualTo(0.05);
        assertThat(parameters.set("mill.fineness.oats=2").as(Norms.class).mill().fineness()).containsExactly(1, 2);
        assertThat(parameters.set("mill.fineness=1.5").as(Norms.class).mill().fineness()).containsExactly(1.5, 1.5);
        assertThat(parameters.as(Norms.class).mill().loss()).as("the set itself is not changed").isEqualTo(0.02);
        assertThatThrownBy(() -> parameters.set("mill.loss=0.5")).hasMessageContaining("[0, 0.1] share");
        assertThatThrownBy(() -> parameters.set("mill.sacks=2.5")).hasMessageContaining("whole numbers only");
        assertThatThrownBy(() -> parameters.set("mill.lost=0.05")).hasMessageContaining("Maybe you mean mill.loss");
        assertThatThrownBy(() -> parameters.set("mill.fineness.wheat=1")).hasMessageContaining("rye, oats");
        assertThatThrownBy(() -> parameters.set("mill.loss")).hasMessageContaining("no value");
        assertThatThrownBy(() -> parameters.set("mill.loss=NaN")).hasMessageContaining("not a finite number");
    }

    @Test
    void samples_lie_within_ranges_half_of_them_below_the_value() throws IOException {
        Parameters parameters = read(GOOD);
        int below = 0;
        for (int sample = 1; sample <= 1000; sample++) {
            Parameters drawn = parameters.sample(sample, Set.of("mill.life"));
            for (Parameter p : drawn.all()) for (double value : p.is()) assertThat(p.allows(value)).as(p.path()).isTrue();
            assertThat(drawn.get("mill.life").is()).containsExactly(30);
            if (drawn.get("mill.loss").is()[0] < 0.02) below++;
            double[] fineness = drawn.get("mill.fineness").is();
            assertThat(fineness[0]).as("members move together").isGreaterThanOrEqualTo(fineness[1]);
        }
        assertThat(below).isBetween(450, 550);
        assertThat(parameters.sample(0, Set.of())).isSameAs(parameters);
        assertThat(parameters.sample(7, Set.of()).get("mill.loss").is()).isEqualTo(parameters.sample(7, Set.of()).get("mill.loss").is());
    }

    @Test
    void what_the_record_refuses_stays_refused() throws IOException {
        assertThatThrownBy(() -> read(GOOD.replace("is: 20", "is: 13")).as(Norms.class)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("thirteen");
    }

    @Test
    void a_norm_without_a_unit_is_a_fault_of_the_program() {
        record Bare(double loss) {}
        record All(Bare bare) {}
        assertThatThrownBy(() -> Leaves.of(All.class)).isInstanceOf(IllegalStateException.class).hasMessageContaining("bare.loss");
    }
}
