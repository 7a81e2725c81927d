package thermidor.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Endowment;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.lab.Home;
import thermidor.lab.endowment.EndowmentFiles;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.world.Branches;
import thermidor.world.Land;
import thermidor.world.Region;
import thermidor.world.World;

/** What a scenario takes over from others than its parent: a menu, from a month on, and tables of its own to start from. */
class TakenOverTest {
    private static final String CHILD = """
            name: Child
            question: What if?
            extends: ussr
            ends: 1930-12
            historyUntil: { decrees: 1925-05, shocks: 1924-12 }
            world: open
            openFrom: 1925-01
            menuOf: ussr-free
            chosenFrom: 1925-06
            without: [factions-forbidden]
            """;

    @TempDir
    Path folder;
    private final Problems problems = new Problems();
    private Path file;

    @BeforeEach
    void beside() {
        file = folder.resolve("child.yaml");
    }

    @Test
    void the_menu_of_another_scenario_is_taken_over_but_for_what_is_left_out() throws IOException {
        Scenario child = read(CHILD);
        problems.throwIfAny();
        assertThat(child.menu()).extracting(o -> o.decree().id()).contains("works-to-the-state", "unions-bound").doesNotContain("factions-forbidden");
        assertThat(child.decrees()).extracting(Decree::id).contains("tax-in-kind").doesNotContain("control-is-measured");
    }

    @Test
    void nobody_chooses_before_the_month_from_which_rulers_choose() throws IOException {
        ChosenRules rules = new ChosenRules(read(CHILD.replace("without: [factions-forbidden]", """
                menu:
                  - id: always
                    title: Always
                    by: [councils]
                    claim: C01
                    when: [{ see: grievance, atMost: 1, because: a test }]
                    set: { press: { openness: 0.5 } }
                    source: t33
                    because: a test
                """)));
        assertThat(chosen(rules, 1925, 5)).isEmpty();
        assertThat(chosen(rules, 1925, 6)).isNotEmpty();
    }

    @Test
    void the_world_is_open_from_the_month_said() throws IOException {
        ScriptedTimeline timeline = ScriptedTimeline.of(read(CHILD), problems);
        problems.throwIfAny();
        assertThat(timeline.outside(Calendar.month(1924, 12)).open()).isFalse();
        assertThat(timeline.outside(Calendar.month(1925, 1)).open()).isTrue();
        assertThat(timeline.outside(Calendar.month(1930, 12)).open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "menuOf: ussr-fre|no scenario \"ussr-fre\" to take a menu from",
        "menuOf: ussr|ussr has no menu",
        "chosenFrom: soon|not a month",
        "tables: nowhere|there is no folder \"nowhere\" beside the scenario",
        "tables: ../data|there is no folder"})
    void mistakes_are_told(String line, String says) throws IOException {
        String key = line.substring(0, line.indexOf(':'));
        read(CHILD.replaceAll("(?m)^" + key + ": .*\n", "") + line + "\n");
        assertThat(told()).contains(says);
    }

    @Test
    void two_scenarios_that_wait_for_each_others_menu_are_told_so() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("a/scenario.yaml"), CHILD.replace("menuOf: ussr-free", "menuOf: b"));
        Files.writeString(folder.resolve("b/scenario.yaml"), CHILD.replace("menuOf: ussr-free", "menuOf: a"));
        file = folder.resolve("a/scenario.yaml");
        read(Files.readString(file));
        assertThat(told()).contains("extends, in the end, this scenario itself");
    }

    @Test
    void a_table_of_its_own_takes_the_place_of_the_shipped_one_and_of_national_numbers_row_by_row() throws IOException {
        Endowment endowment = endowment("national.csv", "key,value,unit,source,note\npopulation_november_1917,1000,persons,assumption,a village\n");
        problems.throwIfAny();
        assertThat(endowment.national("population_november_1917")).isEqualTo(1000);
        assertThat(endowment.national("urban_share_1917")).isEqualTo(0.175);
        Endowment other = endowment("sector_region.csv", "sector,region,share,source,note\ntextiles,north,1,assumption,one mill\n");
        problems.throwIfAny();
        assertThat(other.cellOrZero("sector_region", "textiles", "north")).isEqualTo(1);
        assertThat(other.cellOrZero("sector_region", "textiles", "centre")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nations.csv|key,value,unit,source,note;a,1,persons,assumption,x|no table \"nations\"",
        "national.csv|key,value,unit,source,note;urban_share,1,share,assumption,x|no national number \"urban_share\"",
        "national.csv|key,value,unit,source,note;urban_share_1917,17,percent,assumption,x|the table counts in \"share\"",
        "national.csv|key,value,unit,source,note;urban_share_1917,-1,share,assumption,x|no number from zero up",
        "national.csv|key,value,unit,source,note;urban_share_1917,0.2,share,nobody-1900,x|names no work as its source",
        "national.csv|key,value,unit,source,note;urban_share_1917,0.2,share,assumption,|names no work as its source",
        "sector_region.csv|sector,region,share,source,note;textiles,paris,1,assumption,x|knows no \"paris\"",
        "ownership.csv|sector,state,cooperative,petty,private,concession,source,note;textiles,1,0,0,0,0,assumption,x|no number in row \"grain\""})
    void mistakes_in_tables_are_told(String name, String rows, String says) throws IOException {
        endowment(name, rows.replace(';', '\n') + "\n");
        assertThat(told()).contains(says);
    }

    private Endowment endowment(String name, String text) throws IOException {
        Path own = Files.createTempDirectory(folder, "tables");
        Files.writeString(own.resolve(name), text);
        FilesRead files = new FilesRead(Home.folder());
        Bibliography works = Bibliography.read(Home.folder(), files, problems);
        return EndowmentFiles.read(Home.folder().resolve("data"), own, Map.of(), files, works, problems);
    }

    private int[] chosen(ChosenRules rules, int year, int month) {
        World world = new World(1, new Land[Region.COUNT], new Branches(0));
        world.month = Calendar.month(year, month);
        Chronicle seen = new Chronicle(world.month - 24);
        for (int m = 0; m < 24; m++) seen.add(new double[Chronicle.WIDTH]);
        return rules.choose(world, seen, new Chance(1));
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
        Files.writeString(file, text);
        FilesRead files = new FilesRead(home);
        return ScenarioReader.read(file, new ScenarioFolder(home.resolve("scenarios")), files, Bibliography.read(home, files, problems), problems);
    }
}
