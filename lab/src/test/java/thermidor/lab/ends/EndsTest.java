package thermidor.lab.ends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.lab.Home;
import thermidor.lab.fit.Wilson;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Ruler;
import thermidor.world.Transition;

/** How open histories end, and what decides between ends. */
class EndsTest {
    private static final int FIRST = Calendar.parse("1920-01");
    @TempDir
    Path folder;

    /** A history of so many months under a ruler, with turns in months of it. */
    private static Chronicle lived(Ruler ruler, Map<Transition, Integer> turns, double offPlan) {
        Chronicle seen = new Chronicle(FIRST);
        for (int month = 0; month < 12; month++) {
            double[] row = new double[Chronicle.WIDTH];
            row[Chronicle.cell(Observable.RULER, ruler.ordinal())] = 1;
            row[Chronicle.cell(Observable.OFF_PLAN, 0)] = offPlan;
            for (var turn : turns.entrySet()) if (turn.getValue() == month) row[Chronicle.cell(Observable.TRANSITION, turn.getKey().ordinal())] = 1;
            seen.add(row);
        }
        return seen;
    }

    @Test
    void an_end_is_named_by_who_rules_and_by_the_last_turn_that_led_there() {
        assertThat(End.of(lived(Ruler.COUNCILS, Map.of(), 0))).isEqualTo(End.COUNCILS);
        assertThat(End.of(lived(Ruler.COUNCILS, Map.of(Transition.POLITICAL_REVOLUTION, 3), 0))).isEqualTo(End.COUNCILS_BY_REVOLUTION);
        assertThat(End.of(lived(Ruler.APPARATUS, Map.of(Transition.POLITICAL_REVOLUTION, 3), 0))).isEqualTo(End.APPARATUS);
        assertThat(End.of(lived(Ruler.ARBITER, Map.of(), 0.7))).isEqualTo(End.PLAN_BROKEN);
        assertThat(End.of(lived(Ruler.OWNERS, Map.of(Transition.RESTORATION_DRY, 8, Transition.RESTORATION_BY_FORCE, 3), 0))).isEqualTo(End.OWNERS_DRY);
        assertThat(End.of(lived(Ruler.OWNERS, Map.of(Transition.RESTORATION_DRY, 3, Transition.RESTORATION_BY_FORCE, 8), 0))).isEqualTo(End.OWNERS_BY_FORCE);
        assertThat(End.of(lived(Ruler.OCCUPIER, Map.of(), 0))).isEqualTo(End.OCCUPIED);
    }

    /** Wilson (1927), worked by hand: 5 of 50. */
    @Test
    void shares_carry_the_interval_of_wilson() {
        assertThat(Wilson.interval(5, 50)[0]).isCloseTo(0.0435, within(5e-4));
        assertThat(Wilson.interval(5, 50)[1]).isCloseTo(0.2136, within(5e-4));
        assertThat(Wilson.interval(0, 500)[0]).isZero();
        assertThat(Wilson.interval(0, 500)[1]).isCloseTo(0.0076, within(5e-4));
    }

    @Test
    void the_bar_for_many_looks_is_the_normal_deviate_of_their_share() {
        assertThat(Ends.bar(1)).isCloseTo(1.95996, within(1e-3));
        assertThat(Ends.bar(1000)).isCloseTo(4.0556, within(1e-3));
    }

    /** Of two numbers, one decides the end and the other has nothing to do with it. */
    @Test
    void a_number_that_decides_is_found_and_one_that_does_not_is_not() {
        List<End> ends = new ArrayList<>();
        List<Integer> samples = new ArrayList<>();
        double[] deciding = new double[200];
        double[] idle = new double[200];
        for (int i = 0; i < 200; i++) {
            deciding[i] = new Chance(1).unit(Decision.SAMPLE, 0, i);
            idle[i] = new Chance(2).unit(Decision.SAMPLE, 0, i);
            ends.add(deciding[i] > 0.5 ? End.COUNCILS : End.APPARATUS);
            samples.add(i / 2);
        }
        Ends all = new Ends(ends, samples);
        Map<String, double[]> drawn = Map.of("deciding", deciding, "idle", idle);
        assertThat(all.cuts(drawn).getFirst().parameter()).isEqualTo("deciding");
        assertThat(all.cuts(drawn).getFirst().foretold()).isGreaterThan(0.95);
        assertThat(all.cuts(drawn).getLast().foretold()).isLessThan(0.65);
        assertThat(all.traces(drawn, 2)).filteredOn(Ends.Trace::beyondChance).extracting(Ends.Trace::parameter).containsOnly("deciding");
        assertThat(all.alikeByChance()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void an_interrupted_ensemble_goes_on_where_it_was_and_finds_the_same() throws IOException {
        Setup setup = setup("1918-06");
        Path whole = folder.resolve("whole.csv");
        new OpenHistories(setup, whole, 2, OpenHistories::first).live(3, 1, _ -> {});
        Path cut = folder.resolve("cut.csv");
        new OpenHistories(setup, cut, 2, OpenHistories::first).live(1, 1, _ -> {});
        Files.writeString(cut, Files.readString(cut) + "2,1,2,counc");
        List<String> told = new ArrayList<>();
        new OpenHistories(setup, cut, 2, OpenHistories::first).live(3, 1, told::add);
        assertThat(told).hasSize(2);
        assertThat(Files.readString(cut)).isEqualTo(Files.readString(whole)).hasLineCount(4);
        Problems problems = new Problems();
        assertThat(EndsPage.of(folder, null, whole, setup, null, problems)).contains("3 histories", "over 2 draws", "| end | runs | share |", "## What decides");
        problems.throwIfAny();
    }

    @Test
    void a_table_of_another_span_is_not_written_into() throws IOException {
        Path file = folder.resolve("other.csv");
        new OpenHistories(setup("1917-12"), file, 1, OpenHistories::first).live(1, 1, _ -> {});
        Files.writeString(file, Files.readString(file).replace("1917-12", "1930-12"));
        assertThatThrownBy(() -> new OpenHistories(setup("1917-12"), file, 1, OpenHistories::first).live(1, 1, _ -> {}))
                .isInstanceOf(BadInput.class).hasMessageContaining("another span");
    }

    @Test
    void a_table_of_another_model_or_of_other_draws_is_not_written_into() throws IOException {
        Path file = folder.resolve("other.csv");
        new OpenHistories(setup("1917-12"), file, 1, OpenHistories::first).live(1, 1, _ -> {});
        assertThatThrownBy(() -> new OpenHistories(setup("1917-12"), file, 1, place -> place + 7).live(1, 1, _ -> {}))
                .isInstanceOf(BadInput.class).hasMessageContaining("draw 1 and should have 7");
        assertThat(OpenHistories.draws(file)).isEqualTo(1);
        String[] cells = Files.readAllLines(file).get(1).split(",");
        Files.writeString(file, Files.readString(file).replace(cells[3], "0123456789ab"));
        assertThatThrownBy(() -> new OpenHistories(setup("1917-12"), file, 1, OpenHistories::first).there())
                .isInstanceOf(BadInput.class).hasMessageContaining("another model");
    }

    private static Setup setup(String until) {
        return Setup.load(Home.folder(), "ussr-free", new RunOptions(15_000, 1, 0, Calendar.parse(until), 1, List.of(), Audit.OFF, 0, false));
    }
}
