package thermidor.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** The week as decrees had it, in hours of seven days. */
class WorkingWeekTest {
    @ParameterizedTest(name = "{0}: {1} hours")
    @CsvSource({"1928-06, 48", "1932-06, 40.83", "1940-05, 40.83", "1940-06, 48", "1946-01, 48", "1956-12, 46", "1961-01, 41"})
    void a_shorter_day_and_another_week_come_and_go_as_they_were_decreed(String month, double hours) throws IOException {
        Problems problems = new Problems();
        Path home = Home.folder();
        FilesRead files = new FilesRead(home);
        Scenario scenario = ScenarioReader.read(home.resolve("scenarios/ussr-1991/scenario.yaml"), new ScenarioFolder(home.resolve("scenarios")), files,
                Bibliography.read(home, files, problems), problems);
        double week = 48 * ScriptedTimeline.of(scenario, problems).rules(Calendar.parse(month)).pay().hours();
        assertThat(week).isCloseTo(hours, Offset.offset(0.8));
    }
}
