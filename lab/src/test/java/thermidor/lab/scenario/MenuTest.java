package thermidor.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.lab.Home;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Branches;
import thermidor.world.Land;
import thermidor.world.Region;
import thermidor.world.Ruler;
import thermidor.world.World;

/** Decrees that rulers choose: the same records as dated ones, with who would issue them and in what need. */
class MenuTest {
    private static final String MENU = """
            name: Hungry
            question: Who opens the markets?
            extends: ussr
            menu:
              - id: markets-open
                title: Markets are opened again
                by: [apparatus, arbiter]
                claim: C57
                when:
                  - { see: shortage.bread, over: 3, atLeast: 0.4, because: a test }
                again: 24
                set: { market: { legal: true, reach: 0.33 } }
                source: assumption
                because: a test
            """;
    private static final int MONTH = Calendar.parse("1930-01");
    @TempDir
    Path folder;
    private final Problems problems = new Problems();

    @Test
    void rulers_choose_in_need_and_what_they_chose_holds_until_a_later_decree() throws IOException {
        ScriptedTimeline timeline = ScriptedTimeline.of(read(MENU), problems);
        World world = world(Ruler.APPARATUS);
        assertThat(timeline.choose(world, seen(.2), new Chance(1))).isEmpty();
        assertThat(timeline.choose(world, seen(.5), new Chance(1))).containsExactly(0);
        world.power.choose(0, MONTH);
        assertThat(timeline.rules(MONTH, world.power).market().reach()).isEqualTo(.33);
        assertThat(timeline.rules(MONTH - 1, world.power).market()).isEqualTo(timeline.rules(MONTH - 1).market());
        int model = Calendar.parse("1935-02");
        assertThat(timeline.rules(model, world.power).market()).as("the statute of 1935 comes later").isEqualTo(timeline.rules(model).market());
    }

    @Test
    void who_does_not_rule_chooses_nothing_and_nobody_twice_within_the_time_set() throws IOException {
        ScriptedTimeline timeline = ScriptedTimeline.of(read(MENU), problems);
        assertThat(timeline.choose(world(Ruler.COUNCILS), seen(.5), new Chance(1))).isEmpty();
        World world = world(Ruler.APPARATUS);
        world.power.choose(0, MONTH - 12);
        assertThat(timeline.choose(world, seen(.5), new Chance(1))).isEmpty();
        world.power.chosenIn[0] = MONTH - 24;
        assertThat(timeline.choose(world, seen(.5), new Chance(1))).containsExactly(0);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(delimiter = '|', value = {
        "see: shortage.bred|see: shortage.bread|cannot be observed",
        "by: [tsar]|by: [apparatus, arbiter]|tsar",
        "claim: 57|claim: C57|is no claim",
        "over: 0|over: 3|cannot be looked at",
        "atMost: 0.1, atLeast: 0.4|atLeast: 0.4|one of them",
        "again: -1|again: 24|no number of months",
        "chance: 3|again: 24|between 0 and 1",
        "reach: 3|reach: 0.33|between 0 and 1"})
    void mistakes_are_told_with_their_place(String wrong, String right, String says) throws IOException {
        Scenario scenario = read(MENU.replace(right, wrong));
        if (scenario != null) ScriptedTimeline.of(scenario, problems);
        assertThat(problems.none()).isFalse();
        assertThat(told()).contains(says);
    }

    private String told() {
        try {
            problems.throwIfAny();
            return "";
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    private Scenario read(String text) throws IOException {
        Path home = Home.folder();
        Path file = folder.resolve("hungry.yaml");
        Files.writeString(file, text);
        FilesRead files = new FilesRead(home);
        return ScenarioReader.read(file, new ScenarioFolder(home.resolve("scenarios")), files, Bibliography.read(home, files, problems), problems);
    }

    private static World world(Ruler ruler) {
        World world = new World(1, new Land[Region.COUNT], new Branches(0));
        world.month = MONTH;
        world.power.ruler = ruler.ordinal();
        return world;
    }

    /** Three months in which so much bread was short. */
    private static Chronicle seen(double share) {
        Chronicle seen = new Chronicle(MONTH - 3);
        for (int month = 0; month < 3; month++) {
            double[] row = new double[Chronicle.WIDTH];
            row[Chronicle.cell(Observable.SHORTAGE, 0)] = share;
            seen.add(row);
        }
        assertThat(Observable.SHORTAGE.column(0)).isEqualTo("shortage.bread");
        return seen;
    }
}
