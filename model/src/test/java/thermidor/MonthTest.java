package thermidor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Chance;
import thermidor.kernel.Columns;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Fingerprint;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.rules.*;
import thermidor.world.World;

/** What holds of the month whatever its processes do. */
class MonthTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_step_writes_only_the_columns_it_declares(long seed) {
        var society = Worlds.arbitrary(seed);
        TreeSet<String> strangers = new TreeSet<>();
        for (int month = 0; month < 14; month++) {
            Map<String, Long> before = new LinkedHashMap<>(fingerprints(society.world()));
            Month.run(society.world(), society.setting(Crew.alone()), (step, world) -> {
                Map<String, Long> after = fingerprints(world);
                after.forEach((name, print) -> {
                    if (!print.equals(before.get(name)) && step.writes().stream().noneMatch(own -> isIn(name, own))) strangers.add(step.says() + " writes " + name);
                });
                before.putAll(after);
            });
            society.world().month++;
        }
        assertThat(strangers).isEmpty();
    }

    private static boolean isIn(String column, String declared) {
        return column.equals(declared) || column.startsWith(declared + ".");
    }

    private static Map<String, Long> fingerprints(World world) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Columns.Column column : Columns.of(world)) all.put(column.name(), Fingerprint.of(column));
        return all;
    }

    @Test
    void what_a_step_declares_is_there() {
        List<String> columns = Columns.of(Given.works()).stream().map(Columns.Column::name).toList();
        for (Step step : Month.STEPS) {
            for (String declared : step.writes()) assertThat(columns).as(step.says()).anyMatch(column -> isIn(column, declared));
        }
    }

    @Test
    void steps_say_different_things() {
        assertThat(Month.STEPS.stream().map(Step::says)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 5})
    void same_bits_for_one_two_and_four_threads(long seed) {
        List<Long> prints = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            try (Crew crew = new Crew(threads)) {
                prints.add(Fingerprint.of(Worlds.arbitrary(seed).live(24, crew).world()));
            }
        }
        assertThat(prints).allMatch(prints.getFirst()::equals);
    }

    @Test
    void another_seed_is_another_history() {
        var one = Worlds.shipped(1, Given.rules(), 60_000).live(3, Crew.alone());
        var other = Worlds.shipped(2, Given.rules(), 60_000).live(3, Crew.alone());
        assertThat(Fingerprint.of(one.world())).isNotEqualTo(Fingerprint.of(other.world()));
    }

    /** A new mechanism asks chance for numbers between all others, under a decision of its own. */
    @Test
    void a_mechanism_added_to_the_month_moves_no_draw_of_the_others() {
        var plain = Worlds.arbitrary(3).live(12, Crew.alone());
        var fuller = Worlds.arbitrary(3);
        for (int month = 0; month < 12; month++) {
            Month.run(fuller.world(), fuller.setting(Crew.alone()), (_, world) -> {
                for (int who = 0; who < 50; who++) fuller.chance().unit(Decision.SAMPLE, world.month, who);
            });
            fuller.world().month++;
        }
        assertThat(Fingerprint.of(fuller.world())).isEqualTo(Fingerprint.of(plain.world()));
    }

    @Test
    void a_rule_that_changes_nothing_changes_nothing() {
        Rules rules = Numbers.with(Given.rules(), "rationing", new Rationing(false, 0));
        Rules others = Numbers.with(rules, "rationing", new Rationing(false, 0.9));          // norms of cards that nobody needs
        assertThat(print(others)).isEqualTo(print(rules));
        Rules drive = Numbers.with(rules, "collectivisation", new Collectivisation(0, 1, 0, 0.9));   // force without a drive
        assertThat(print(drive)).isEqualTo(print(rules));
        Rules sameMoney = Numbers.with(rules, "money", new Money(1, 0.001, 0, 0));           // a rate of exchange, and no exchange
        assertThat(print(sameMoney)).isEqualTo(print(rules));
    }

    private static long print(Rules rules) {
        return Fingerprint.of(Worlds.shipped(1, rules, 60_000).live(12, Crew.alone()).world());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 6})
    void a_world_rebuilt_from_its_columns_lives_on_as_if_nothing_had_happened(long seed) throws IllegalAccessException {
        var whole = Worlds.arbitrary(seed).live(9, Crew.alone());
        List<Object> saved = Worlds.saved(whole.world());
        whole.live(15, Crew.alone());
        var rebuilt = Worlds.arbitrary(seed);
        List<Columns.Column> columns = Columns.of(rebuilt.world());
        for (int i = 0; i < columns.size(); i++) restore(columns.get(i), saved.get(i));
        rebuilt.live(15, Crew.alone());
        assertThat(Fingerprint.of(rebuilt.world())).isEqualTo(Fingerprint.of(whole.world()));
    }

    private static void restore(Columns.Column column, Object saved) {
        if (!Modifier.isFinal(column.field().getModifiers())) column.set(saved);
        else if (column.field().getType().isArray()) System.arraycopy(saved, 0, column.value(), 0, java.lang.reflect.Array.getLength(saved));
        else assertThat(column.value()).as(column.name()).isEqualTo(saved);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("thermidor.Worlds#seeds")
    void shares_are_shares_and_numbers_are_numbers(long seed) {
        var society = Worlds.arbitrary(seed).live(16, Crew.alone());
        World w = society.world();
        for (Columns.Column column : Columns.of(w)) {
            if (column.value() instanceof Double x) assertThat(x).as(column.name()).isFinite();
            if (column.value() instanceof double[] row) for (double x : row) assertThat(x).as(column.name()).isFinite();
            if (column.value() instanceof double[][] rows) for (double[] row : rows) for (double x : row) assertThat(x).as(column.name()).isFinite();
        }
        for (double[] shares : new double[][] {w.trade.shortage, w.goods.shortage, w.state.collectivised, w.state.disorder,
                w.state.pressureOnVillage, w.branches.hidden, w.branches.sound, w.goods.order}) {
            for (double share : shares) assertThat(share).isBetween(0.0, 1 + 1e-12);
        }
        for (double share : new double[] {w.state.enthusiasm, w.state.appropriation, w.state.withheld, w.state.literacy, w.trade.marketsShort}) {
            assertThat(share).isBetween(0.0, 1.0);
        }
        for (double[] basket : w.technique.basket) assertThat(java.util.Arrays.stream(basket).sum()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    /** Control from below is an input still; with nothing to press on it, it must stay where the scenario put it. */
    @Test
    void without_coercion_scarcity_and_a_hostile_world_control_stays_where_it_was() {
        Rules rules = Numbers.with(Given.rules(), "control", new Control.Given(0.35));
        var society = Worlds.shipped(1, rules, 60_000);
        var history = new History(society.world(), Worlds.always(rules), society.norms(), new Chance(1), Crew.alone(), Audit.EVERY_STEP,
                new Chronicle(society.world().month));
        for (int month = 0; month < 24; month++) history.next();
        Chronicle seen = history.chronicle();
        for (int month = seen.firstMonth(); month < seen.end(); month++) assertThat(seen.at(month, Observable.CONTROL_FROM_BELOW)).isEqualTo(0.35);
    }
}
