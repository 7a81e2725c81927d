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
import thermidor.lab.Home;
import thermidor.lab.fit.Comparison;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** Which draws of the parameters the record does not rule out. */
class DrawsTest {
    private static final Setup USSR = Setup.load(Home.folder(), "ussr", new RunOptions(15_000, 1, 0, Calendar.parse("1918-01"), 1, List.of(), Audit.OFF, 0, false));
    @TempDir
    Path folder;

    /** Of the population, in one year or two, off by so much. */
    private static Band population(double record, double model, double... recorded) {
        Comparison.Series series = USSR.comparisons().series().stream().filter(s -> s.comparison().id().equals("population")).findFirst().orElseThrow();
        List<Comparison.Recorded> points = new ArrayList<>();
        for (int i = 0; i < recorded.length; i++) points.add(new Comparison.Recorded(1918 + i, recorded[i], "cow-nmc-7"));
        return new Band(new Comparison.Series(series.comparison(), points), record, model, 3);
    }

    private static Chronicle seen(double... millions) {
        Chronicle seen = new Chronicle(Calendar.parse("1918-01"));
        for (double million : millions) {
            for (int month = 0; month < 12; month++) {
                double[] row = new double[Chronicle.WIDTH];
                row[Chronicle.cell(Observable.POPULATION, 0)] = million * 1e6;
                seen.add(row);
            }
        }
        return seen;
    }

    /** Three times the root of 0.03 and 0.04 squared is 0.15 of the logarithm. */
    @Test
    void a_value_may_be_off_by_three_times_what_record_and_model_leave_open_together() {
        Band band = population(0.03, 0.04, 100);
        assertThat(band.factor()).isCloseTo(StrictMath.exp(0.15), within(1e-12));
        assertThat(band.holds(1.16)).isTrue();
        assertThat(band.holds(1.17)).isFalse();
        assertThat(band.holds(1 / 1.16)).isTrue();
        assertThat(band.holds(1 / 1.17)).isFalse();
        assertThat(band.holds(Double.NaN)).as("nobody left to count").isFalse();
    }

    @Test
    void the_worst_year_counts_up_or_down() {
        Band band = population(0.03, 0.04, 100, 100, 100);
        assertThat(band.farthest(seen(105, 80, 110))).isCloseTo(0.8, within(1e-12));
        assertThat(band.farthest(seen(105, 95, 110))).isCloseTo(1.1, within(1e-12));
        assertThat(band.farthest(seen(105, 0, 110))).isNaN();
        assertThat(band.farthest(seen(105, 95))).as("a year that was not lived").isNaN();
    }

    /** Four draws, two bands: the second and the fourth leave the first band, the third and the fourth the second. */
    @Test
    void what_rules_out_is_counted_by_band_and_alone() {
        Draws draws = new Draws(List.of(population(0.03, 0.04, 100), population(0.03, 0.04, 200)), new double[] {1, 2}, List.of(
                new Draws.Tried(1, new double[] {1, 1}), new Draws.Tried(2, new double[] {0.5, 1}), new Draws.Tried(3, new double[] {1, 2}),
                new Draws.Tried(4, new double[] {2, 2}), new Draws.Tried(5, new double[] {1, 1.1})));
        assertThat(draws.kept()).containsExactly(1, 5);
        assertThat(draws.ruledOutBy(0)).containsExactly(2, 1);
        assertThat(draws.ruledOutBy(1)).containsExactly(2, 1);
        assertThat(draws.asFarAs(1).tried()).hasSize(1);
        assertThat(draws.standingOutside()).containsOnlyKeys("Population").containsValue(2.0);
    }

    /** Kept at 1 and 2, not at 3, 4 and 5: the distributions part wholly. By turns they are a third apart at most, as can be counted. */
    @Test
    void the_number_that_tells_two_kinds_of_draws_apart_is_found() {
        boolean[] kept = {true, true, false, false, false};
        assertThat(Draws.smirnov(new double[] {1, 2, 3, 4, 5}, kept)).isEqualTo(1, within(1e-12));
        assertThat(Draws.smirnov(new double[] {2, 4, 1, 3, 5}, kept)).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(Draws.smirnov(new double[] {7, 7, 7, 7, 7}, kept)).isCloseTo(0, within(1e-12));
        List<Draws.Tried> tried = new ArrayList<>();
        double[] telling = new double[300];
        double[] idle = new double[300];
        for (int i = 0; i < 300; i++) {
            telling[i] = i % 100;
            idle[i] = i % 7;
            tried.add(new Draws.Tried(i + 1, new double[] {i % 100 < 20 ? 1 : 2}));
        }
        Draws draws = new Draws(List.of(population(0.03, 0.04, 100)), new double[] {1}, tried);
        List<Draws.Telling> found = draws.telling(Map.of("telling", telling, "idle", idle));
        assertThat(found).extracting(Draws.Telling::parameter).containsExactly("telling", "idle");
        assertThat(found).extracting(Draws.Telling::beyondChance).containsExactly(true, false);
        assertThat(found.getFirst().keptByThird()).containsExactly(new double[] {0.6, 0, 0}, within(1e-9));
        assertThat(draws.moving(Map.of("telling", telling, "idle", idle), 1)).allMatch(m -> m.parameter().equals("telling") && m.correlation() > 0.6 && m.beyondChance());
    }

    @Test
    void an_interrupted_screening_goes_on_where_it_was_and_keeps_the_same_on_any_number_of_threads() throws IOException {
        Bands bands = bands(0.004);
        Path whole = folder.resolve("whole.csv");
        Draws kept = Screening.of(USSR, bands, whole, _ -> {}).keep(5, 2);
        assertThat(kept.kept()).hasSize(5);
        assertThat(kept.tried().getLast().draw()).isEqualTo(kept.kept().getLast());
        assertThat(kept.tried().size()).as("some are ruled out").isGreaterThan(5);
        Path cut = folder.resolve("cut.csv");
        List<String> lines = Files.readAllLines(whole);
        Files.writeString(cut, String.join("\n", lines.subList(0, 20)) + "\n" + lines.get(20).substring(0, 9));
        List<String> told = new ArrayList<>();
        Draws again = Screening.of(USSR, bands, cut, told::add).keep(5, 1);
        assertThat(again.kept()).isEqualTo(kept.kept());
        assertThat(Files.readAllLines(cut)).hasSameElementsAs(lines);
        assertThat(told).singleElement().asString().contains("64 draws tried");
        told.clear();
        assertThat(Screening.of(USSR, bands, cut, told::add).kept(5, true, 1)).isEqualTo(kept.kept());
        assertThat(told).as("nothing is lived again").isEmpty();
    }

    @Test
    void draws_of_another_model_or_of_other_bands_are_tried_anew_and_never_taken() throws IOException {
        Path file = folder.resolve("draws.csv");
        Screening.of(USSR, bands(0.02), file, _ -> {}).keep(1, 1);
        List<String> told = new ArrayList<>();
        Screening other = Screening.of(USSR, bands(0.021), file, told::add);
        assertThatThrownBy(() -> other.kept(1, true, 1)).isInstanceOf(BadInput.class).hasMessageContaining("of this model");
        other.keep(1, 1);
        assertThat(told).first().asString().contains("tried anew");
    }

    @Test
    void bands_are_read_and_mistakes_in_them_are_told() throws IOException {
        assertThat(Bands.read(Home.folder(), USSR.comparisons(), USSR.bibliography()).bands()).extracting(Band::id)
                .containsExactly("population", "gdp-per-head", "grain", "urban-share");
        Path record = Files.createDirectories(folder.resolve("data").resolve("record"));
        String shipped = Files.readString(Home.folder().resolve("data/record/bands.yaml"));
        Files.writeString(record.resolve("bands.yaml"), shipped.replace("until: 1928-12", "until: 1936-12").replace("compare: grain", "compare: grian"));
        assertThatThrownBy(() -> Bands.read(folder, USSR.comparisons(), USSR.bibliography())).isInstanceOf(BadInput.class)
                .hasMessageContaining("kept for a test").hasMessageContaining("grian");
    }

    private static Bands bands(double open) {
        return new Bands("ussr", 15_000, Calendar.parse("1918-01"), List.of(population(open, 0, 144.2)));
    }
}
