package thermidor.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thermidor.kernel.Calendar;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.rules.Outside;
import thermidor.rules.Procurement;
import thermidor.rules.Rules;
import thermidor.world.Region;
import thermidor.world.Sector;

/** Scenarios inherit, decrees patch the rules in force, shocks overlap. */
class ScenarioTest {
    private static final String PARENT = """
            name: Parent
            question: What?
            starts: 1917-11
            ends: 1920-12
            endowment: { national.soldiers: { is: 5, unit: person, source: assumption, because: test } }
            decrees:
              - id: begins
                from: 1917-11
                title: Begins
                source: some-book
                because: test
                set:
                  control: { given: { fromBelow: 0.6 } }
                  ownership: { state: { all: 0.1, transport: 0.7 }, pace: 0.05, concession: 0, craft: true }
                  market: { legal: true, reach: 1 }
                  procurement: { purchase: {} }
                  money: { series: 1, exchange: 1, scale: 1, wagesInKind: 0, agriculturalTax: 0 }
                  prices: { waresFixed: false, wares: 1, bread: 1, procurement: 1 }
                  plan: { none: {} }
                  foreignTrade: { form: free, openness: 0.5, grain: 0 }
                  collectivisation: { speed: 0, force: 0, leave: 0, target: 0 }
                  rationing: { inForce: false, spread: 0, villages: 1, toOneHand: 0.0 }
                  pay: { spread: 0.5, piece: 0, office: 0.5, balanced: 0.0, hours: 1.0, pension: 0 }
                  residence: { passports: false, leaveVillage: 1, recruitment: 0, recruits: 1.0e+9 }
                  relief: { seed: 0, fertiliser: 0.0, newLand: 0.0, peasantMachines: 0.0, peasantFertiliser: 0.0 }
                  army: { soldiers: 1000000, pace: 0.1 }
                  budget: { accumulation: 0.1, defence: 0.1, social: 0.5 }
                  appropriation: siphon
                  family: { abortionLegal: false }
                  repression: { deportation: 0, arrests: 0, executions: 0, release: 0, provisioned: 0 }
                  suffrage: { byWorkplace: true, secret: false, vetted: 0, recall: true, powers: 1, reach: 1, ruralWeight: 1 }
                  offices: { elected: 0.5, rotation: 0, armed: 0, payCap: false }
                  parties: { others: true, factions: true, congressEvery: 12, recruitment: 0.002, purge: 0 }
                  unions: { independence: 1, strikes: true }
                  press: { openness: 1 }
                  security: { staff: 0, force: 0 }
                  international: { lead: 0.5, aid: 0 }
              - { id: state, from: 1918-06, title: Nationalisation, source: some-book, because: test, set: { ownership: { state: { metals: 0.9 }, pace: 0.2 } } }
              - { id: tax, from: 1919-03, title: Tax, source: some-book, because: test, set: { procurement: { taxInKind: { share: 0.1 } } } }
              - { id: closed, from: 1919-03, title: Trade, source: some-book, set: { market: { legal: false }, appropriation: shortage_rent } }
            shocks:
              - { id: dry, kind: weather, from: 1918-04, to: 1918-06, regions: [urals, siberia], size: 0.8, unit: ratio, source: some-book }
              - { id: hot, kind: weather, from: 1918-06, to: 1918-08, regions: all, size: 0.5, unit: ratio, source: some-book }
              - { id: east, kind: front, from: 1918-06, to: 1919-06, regions: [urals], size: 0.7, unit: share, source: some-book }
              - { id: east2, kind: front, from: 1918-08, to: 1918-09, regions: [urals, siberia], size: 0.5, unit: share, source: some-book }
              - { id: dear, kind: importPrice, from: 1918-01, to: 1919-12, size: 2, unit: ratio, source: some-book }
              - { id: dearer, kind: importPrice, from: 1918-03, to: 1918-04, size: 3, unit: ratio, source: some-book }
              - { id: loan, kind: credit, from: 1918-01, to: 1918-12, size: 10, unit: million rouble/year, source: some-book }
              - { id: debt, kind: credit, from: 1918-06, to: 1918-12, size: -4, unit: million rouble/year, source: some-book }
            watch: [STEEL]
            """;
    @TempDir
    Path folder;
    private final Problems problems = new Problems();

    @BeforeEach
    void parent() throws IOException {
        write("parent", PARENT);
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("scenario.yaml");
        return Files.writeString(file, text);
    }

    private Scenario read(String name) {
        Scenario scenario = ScenarioReader.read(folder.resolve(name).resolve("scenario.yaml"), new ScenarioFolder(folder), new FilesRead(folder),
                Bibliography.of(Set.of("some-book")), problems);
        problems.throwIfAny();
        return scenario;
    }

    private ScriptedTimeline timeline(String name) {
        ScriptedTimeline timeline = ScriptedTimeline.of(read(name), problems);
        problems.throwIfAny();
        return timeline;
    }

    private static int month(String text) {
        return Calendar.parse(text);
    }

    @Test
    void a_decree_changes_what_it_names_and_leaves_the_rest() {
        ScriptedTimeline timeline = timeline("parent");
        Rules before = timeline.rules(month("1918-05"));
        Rules after = timeline.rules(month("1918-06"));
        assertThat(before.ownership().state()[Sector.METALS.ordinal()]).isEqualTo(0.1);
        assertThat(after.ownership().state()[Sector.METALS.ordinal()]).isEqualTo(0.9);
        assertThat(after.ownership().state()[Sector.TRANSPORT.ordinal()]).isEqualTo(0.7);
        assertThat(after.ownership().pace()).isEqualTo(0.2);
        assertThat(after.ownership().craft()).isTrue();
        assertThat(timeline.rules(month("1917-12"))).isSameAs(timeline.rules(month("1917-11")));
        assertThat(timeline.rules(month("1919-02")).procurement()).isEqualTo(new Procurement.Purchase());
        assertThat(timeline.rules(month("1919-03")).procurement()).isEqualTo(new Procurement.TaxInKind(0.1));
        assertThat(timeline.rules(month("1920-12")).market().legal()).isFalse();
        assertThat(timeline.rules(month("1920-12")).market().reach()).isEqualTo(1);
    }

    @Test
    void shocks_that_overlap_add_up_weather_multiplies_of_prices_the_latest_holds() {
        ScriptedTimeline timeline = timeline("parent");
        int urals = Region.URALS.ordinal();
        assertThat(timeline.outside(month("1918-03")).weather()).containsOnly(1);
        assertThat(timeline.outside(month("1918-05")).weather()[urals]).isEqualTo(0.8);
        assertThat(timeline.outside(month("1918-06")).weather()[urals]).isEqualTo(0.4);
        assertThat(timeline.outside(month("1918-06")).weather()[Region.NORTH.ordinal()]).isEqualTo(0.5);
        assertThat(timeline.outside(month("1918-08")).front()[urals]).as("no more than all").isEqualTo(1);
        assertThat(timeline.outside(month("1918-08")).front()[Region.SIBERIA.ordinal()]).isEqualTo(0.5);
        assertThat(timeline.outside(month("1918-02")).importPrice()).isEqualTo(2);
        assertThat(timeline.outside(month("1918-03")).importPrice()).isEqualTo(3);
        assertThat(timeline.outside(month("1918-05")).importPrice()).isEqualTo(2);
        assertThat(timeline.outside(month("1918-07")).credit()).isEqualTo(6);
        assertThat(timeline.outside(month("1920-12"))).usingRecursiveComparison().isEqualTo(Outside.calm());
    }

    @Test
    void a_child_says_only_what_differs() throws IOException {
        write("child", """
                name: Child
                question: And then?
                extends: parent
                ends: 1919-12
                without: [state, hot]
                decrees:
                  - { id: tax, from: 1919-06, title: Later, source: some-book, because: test, set: { procurement: { taxInKind: { share: 0.2 } } } }
                  - { id: new, from: 1919-07, title: New, source: some-book, set: { family: { abortionLegal: true } } }
                """);
        Scenario child = read("child");
        assertThat(child.id()).isEqualTo("child");
        assertThat(child.decrees()).extracting(Decree::id).containsExactly("begins", "tax", "closed", "new");
        assertThat(child.shocks()).extracting(Shock::id).doesNotContain("hot").contains("dry");
        assertThat(child.endowment()).containsKey("national.soldiers");
        assertThat(child.watch()).hasSize(1);
        ScriptedTimeline timeline = timeline("child");
        assertThat(timeline.rules(month("1919-05")).procurement()).isEqualTo(new Procurement.Purchase());
        assertThat(timeline.rules(month("1919-12")).procurement()).isEqualTo(new Procurement.TaxInKind(0.2));
        assertThat(timeline.rules(month("1919-12")).family().abortionLegal()).isTrue();
    }

    @Test
    void a_child_that_says_nothing_changes_nothing() throws IOException {
        write("child", "name: Child\nquestion: What?\nextends: parent\n");
        ScriptedTimeline parent = timeline("parent");
        ScriptedTimeline child = timeline("child");
        for (int month = month("1917-11"); month <= month("1920-12"); month++) {
            assertThat(child.rules(month)).usingRecursiveComparison().isEqualTo(parent.rules(month));
            assertThat(child.outside(month)).usingRecursiveComparison().isEqualTo(parent.outside(month));
        }
    }

    @Test
    void what_was_decreed_before_a_later_start_is_in_force_at_it() throws IOException {
        write("late", "name: Late\nquestion: What?\nextends: parent\nstarts: 1919-10\n");
        assertThat(timeline("late").rules(month("1919-10")).ownership().pace()).isEqualTo(0.2);
    }

    @Test
    void the_text_of_a_decree_can_be_read_aloud() {
        assertThat(read("parent").decrees().get(1).changes()).isEqualTo("ownership.state.metals = 0.9; ownership.pace = 0.2");
    }

    @Test
    void a_scenario_is_found_by_name_folder_or_file() {
        ScenarioFolder scenarios = new ScenarioFolder(folder);
        assertThat(scenarios.names()).isEqualTo(List.of("parent"));
        Path file = folder.resolve("parent").resolve("scenario.yaml");
        assertThat(scenarios.find("parent")).isEqualTo(file);
        assertThat(scenarios.find(folder.resolve("parent").toString())).isEqualTo(file);
        assertThat(scenarios.find(file.toString())).isEqualTo(file);
    }
}
