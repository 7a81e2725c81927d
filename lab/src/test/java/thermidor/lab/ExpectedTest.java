package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.kernel.Calendar;
import thermidor.lab.run.Expected;
import thermidor.lab.scenario.ScenarioFolder;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** What is watched stays where it was, or somebody looks at it and writes it down anew with {@code ./thermidor expect}. */
class ExpectedTest {
    private static final ScenarioFolder SCENARIOS = new ScenarioFolder(Spoken.REPOSITORY.resolve("scenarios"));

    @TempDir
    Path folder;

    static List<String> scenarios() {
        return SCENARIOS.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void what_a_shipped_scenario_asks_to_be_watched_is_as_expected(String scenario) {
        Path file = SCENARIOS.file(scenario).resolveSibling(Expected.FILE);
        assertThat(file).as("Maybe `./thermidor expect %s` was not run yet?", scenario).isRegularFile();
        List<String> left = Expected.read(file, Spoken.REPOSITORY).leftBy(Expected.lived(Spoken.REPOSITORY, scenario, 2));
        assertThat(left).as("If this change of results is meant: `./thermidor expect %s`, and say in CHANGELOG.md which series moved and why.", scenario).isEmpty();
    }

    /** Steel grows by a tonne a month, the towns' share is a quarter; {@code times} changes steel in 1920 alone. */
    private static Expected expected(double times, Observable... watch) {
        Chronicle chronicle = new Chronicle(Calendar.month(1917, 11));
        for (int month = Calendar.month(1917, 11); month <= Calendar.month(1922, 6); month++) {
            double[] row = new double[Chronicle.WIDTH];
            row[Chronicle.cell(Observable.STEEL, 0)] = (month - Calendar.month(1917, 10)) * (Calendar.year(month) == 1920 ? times : 1);
            row[Chronicle.cell(Observable.URBAN_SHARE, 0)] = 0.25;
            chronicle.add(row);
        }
        return Expected.of(chronicle, List.of(watch));
    }

    @Test
    void a_value_within_tolerance_passes_and_one_beyond_it_is_named() throws Exception {
        Path file = folder.resolve("expected.csv");
        expected(1, Observable.STEEL, Observable.URBAN_SHARE).write(file);
        Expected written = Expected.read(file, folder);
        assertThat(written.rows()).hasSize(2 * 4);
        assertThat(written.leftBy(expected(1, Observable.STEEL, Observable.URBAN_SHARE))).isEmpty();
        assertThat(written.leftBy(expected(1.02, Observable.STEEL, Observable.URBAN_SHARE))).isEmpty();
        assertThat(written.leftBy(expected(1.06, Observable.STEEL, Observable.URBAN_SHARE))).singleElement().asString().startsWith("steel in 1920 is ");
        assertThat(written.leftBy(expected(0.94, Observable.STEEL, Observable.URBAN_SHARE))).hasSize(1);
        assertThat(written.leftBy(expected(Double.NaN, Observable.STEEL, Observable.URBAN_SHARE))).hasSize(1);
    }

    @Test
    void what_is_no_longer_watched_or_newly_watched_is_named() {
        assertThat(expected(1, Observable.STEEL).leftBy(expected(1, Observable.URBAN_SHARE))).hasSize(8).first().asString().contains("steel in 1918 is expected and not watched");
    }

    @Test
    void a_file_of_another_scale_is_refused() throws Exception {
        Path file = folder.resolve("expected.csv");
        expected(1, Observable.STEEL).write(file);
        Files.writeString(file, Files.readString(file).replace("1:" + Expected.SCALE, "1:1500"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Expected.read(file, folder)).hasMessageContaining("another scale or seed");
    }
}
