package thermidor.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.record.Column;
import thermidor.rules.Relief;
import thermidor.world.Ruler;

/** What the rulers of open histories may do for land that peasants keep. */
class LandMenuTest {
    private static final int MONTH = Calendar.parse("1950-01"), MONTHS = 24;
    /** A country at peace whose towns are not fed, whose villages earn and whose works have machines. */
    private static final Map<String, Double> HUNGRY = Map.of("shortage.bread", .2, "terms_of_trade", 1.0, "output.chemicals", 100.0);

    private final Problems problems = new Problems();
    private Scenario scenario;

    @BeforeEach
    void read() throws IOException {
        var home = Home.folder();
        FilesRead files = new FilesRead(home);
        scenario = ScenarioReader.read(home.resolve("scenarios/ussr-free/scenario.yaml"), new ScenarioFolder(home.resolve("scenarios")), files,
                Bibliography.read(home, files, problems), problems);
        problems.throwIfAny();
    }

    /** Entries that speak of machines or fertiliser and are due for a ruler who has seen this for two years. */
    private List<String> due(Ruler ruler, Map<String, Double> seen, Object... other) {
        Map<String, Double> all = new TreeMap<>(seen);
        for (int i = 0; i < other.length; i += 2) all.put((String) other[i], (Double) other[i + 1]);
        Chronicle chronicle = new Chronicle(MONTH - MONTHS);
        for (int month = 0; month < MONTHS; month++) {
            double[] row = new double[Chronicle.WIDTH];
            all.forEach((name, value) -> row[cell(Column.BY_NAME.get(name))] = value);
            chronicle.add(row);
        }
        List<String> due = new ArrayList<>();
        for (Offer offer : scenario.menu()) {
            if (land(offer) && offer.isDue(MONTH, 0, ruler, chronicle)) due.add(offer.decree().id());
        }
        return due;
    }

    private static int cell(Column column) {
        return Chronicle.cell(column.observable(), column.member());
    }

    private static boolean land(Offer offer) {
        return offer.decree().id().startsWith("machines-") || offer.decree().id().startsWith("fertiliser-");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"COUNCILS, machines-to-villages", "APPARATUS, machines-for-deliveries", "ARBITER, machines-for-deliveries"})
    void who_rules_and_cannot_feed_the_towns_may_send_machines_and_fertiliser(Ruler ruler, String machines) {
        assertThat(due(ruler, HUNGRY)).containsExactly(machines, "fertiliser-programme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shortage.bread=0.1", "terms_of_trade=0.3", "input_shortage.machinery=0.5", "civil_war=0.2", "war_deaths=20000"})
    void machines_wait_for_want_in_towns_for_what_villages_earn_for_works_and_for_peace(String seen) {
        String[] parts = seen.split("=");
        for (Ruler ruler : List.of(Ruler.COUNCILS, Ruler.APPARATUS)) {
            assertThat(due(ruler, HUNGRY, parts[0], Double.valueOf(parts[1]))).noneMatch(id -> id.startsWith("machines-"));
        }
    }

    @ParameterizedTest(name = "{0} million roubles of chemicals a month: {1}")
    @CsvSource({"30, fertiliser-begun", "60, fertiliser-more", "150, fertiliser-programme", "250, fertiliser-works", "400, fertiliser-in-full"})
    void a_programme_asks_for_more_the_more_chemical_works_there_are(double output, String step) {
        assertThat(due(Ruler.APPARATUS, HUNGRY, "output.chemicals", output)).filteredOn(id -> id.startsWith("fertiliser-")).containsExactly(step);
        assertThat(due(Ruler.APPARATUS, HUNGRY, "output.chemicals", output, "shortage.bread", .1)).isEmpty();
        assertThat(due(Ruler.APPARATUS, HUNGRY, "output.chemicals", output, "war_deaths", 20_000.0)).isEmpty();
        assertThat(due(Ruler.APPARATUS, HUNGRY, "output.chemicals", 5.0)).as("who has next to none sends none").noneMatch(id -> id.startsWith("fertiliser-"));
    }

    @Test
    void each_step_gives_more_than_the_one_before_and_what_it_names_last_is_in_the_law() {
        List<Double> sizes = new ArrayList<>();
        for (Offer offer : scenario.menu()) {
            if (!offer.decree().id().startsWith("fertiliser-")) continue;
            Relief law = lawOf(offer);
            sizes.add(law.fertiliser());
            assertThat(law.peasantFertiliser()).isOne();
            assertThat(law.peasantMachines()).isZero();
        }
        assertThat(sizes).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void owners_sell_both_where_goods_lie_in_shops_and_an_occupier_sends_neither() {
        assertThat(due(Ruler.OWNERS, HUNGRY, "property.private", .2)).containsExactly("machines-on-sale");
        assertThat(due(Ruler.OWNERS, HUNGRY, "property.private", .2, "shortage.wares", .5)).isEmpty();
        assertThat(due(Ruler.OCCUPIER, HUNGRY, "property.private", .2)).isEmpty();
    }

    private Relief lawOf(Offer offer) {
        RulesDraft draft = new RulesDraft(new thermidor.lab.text.Expect(problems));
        scenario.decrees().stream().filter(first -> first.from() == scenario.starts()).forEach(first -> draft.apply(first.set()));
        draft.apply(offer.decree().set());
        problems.throwIfAny();
        return draft.rules().relief();
    }
}
