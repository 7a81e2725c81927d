package thermidor.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.rules.Money;

/** A new money renames purses and prices alike; it takes from purses only where its decree was meant to. */
class NewMoneyTest {
    /** December 1947, ten for one at the same prices, and what rulers may choose after its pattern. */
    private static final List<String> CONFISCATE = List.of("currency-reform-1947", "money-3");
    @TempDir
    Path folder;
    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"ussr", "ussr-1991", "ussr-free", "restoration-1985-2000", "germany-1923"})
    void an_exchange_changes_what_purses_buy_only_where_it_confiscates(String name) throws IOException {
        Path file = Home.folder().resolve("scenarios").resolve(name).resolve("scenario.yaml");
        Scenario scenario = read(file);
        List<String> exchanges = new ArrayList<>();
        Stream<Decree> all = Stream.concat(scenario.decrees().stream(), scenario.menu().stream().map(Offer::decree));
        all.filter(decree -> decree.from() > scenario.starts() || !scenario.decrees().contains(decree)).forEach(decree -> {
            RulesDraft draft = new RulesDraft(new thermidor.lab.text.Expect(problems));
            scenario.decrees().stream().filter(first -> first.from() == scenario.starts()).forEach(first -> draft.apply(first.set()));
            Money before = draft.rules().money();
            draft.apply(decree.set());
            Money money = draft.rules().money();
            if (money.series() == before.series()) return;
            exchanges.add(decree.id());
            if (CONFISCATE.contains(decree.id())) assertThat(money.exchange()).as(decree.id()).isLessThan(money.scale());
            else assertThat(money.exchange()).as(decree.id()).isEqualTo(money.scale());
        });
        assertThat(exchanges).as("a scenario without an exchange has no place here").isNotEmpty();
    }

    @Test
    void what_an_exchange_does_not_say_is_not_what_the_one_before_said() throws IOException {
        Path file = folder.resolve("thrice").resolve("scenario.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                name: Thrice
                question: Does the first exchange come again?
                extends: ussr
                decrees:
                  - { id: a, from: 1930-01, title: A, set: { money: { series: 5, exchange: 0.1, scale: 0.1 } }, source: assumption, because: a test }
                  - { id: b, from: 1930-02, title: B, set: { money: { wagesInKind: 0.1 } }, source: assumption, because: a test }
                  - { id: c, from: 1930-03, title: C, set: { money: { series: 6, exchange: 0.5 } }, source: assumption, because: a test }
                  - { id: d, from: 1930-04, title: D, set: { money: { series: 7 } }, source: assumption, because: a test }
                """);
        ScriptedTimeline timeline = ScriptedTimeline.of(read(file), problems);
        assertThat(List.of("1930-01", "1930-02", "1930-03", "1930-04").stream().map(Calendar::parse).map(month -> timeline.rules(month).money())
                .map(money -> List.of(money.exchange(), money.scale()))).containsExactly(List.of(.1, .1), List.of(.1, .1), List.of(.5, 1.0), List.of(1.0, 1.0));
    }

    private Scenario read(Path file) throws IOException {
        Path home = Home.folder();
        FilesRead files = new FilesRead(home);
        Scenario scenario = ScenarioReader.read(file, new ScenarioFolder(home.resolve("scenarios")), files, Bibliography.read(home, files, problems), problems);
        problems.throwIfAny();
        return scenario;
    }
}
