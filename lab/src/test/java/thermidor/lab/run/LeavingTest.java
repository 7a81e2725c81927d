package thermidor.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;

/** What is got ready beside the months is what would be put together behind the last. */
class LeavingTest {
    private static final Path HOME = Home.folder();

    @TempDir Path folder;

    @Test
    void the_digest_of_an_open_history_does_not_ask_how_many_months_were_told_at_once() throws IOException {
        Setup setup = Setup.load(HOME, "ussr-free", new RunOptions(60_000, 1, 0, Calendar.parse("1926-06"), 1, List.of(), Audit.OFF, 0, false));
        try (RunFolder run = RunFolder.of(folder.resolve("run").toString(), HOME, setup.name()); Leaving leaving = new Leaving(setup, run); Life life = Life.begin(setup)) {
            while (!life.isOver()) {
                life.next();
                leaving.month(life);
            }
            int middle = (setup.scenario().starts() + setup.ends()) / 2;
            assertThat(Arrays.stream(life.world().power.chosenIn).boxed()).as("rulers choose before and behind the middle of the run")
                    .anyMatch(month -> month < middle).anyMatch(month -> month > middle + 1);
            assertThat(leaving.leave(life).digest()).isEqualTo(RunDigest.of(life.world(), life.chronicle(), setup.timeline()));
        }
    }
}
