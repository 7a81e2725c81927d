package thermidor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.kernel.Calendar;
import thermidor.kernel.Columns;
import thermidor.kernel.Crew;
import thermidor.kernel.Identity;
import thermidor.rules.Rules;
import thermidor.world.Item;
import thermidor.world.Land;
import thermidor.world.Sector;
import thermidor.world.World;

/** Nothing appears and nothing vanishes, behind any step of any month of any society. */
class BooksTest {
    private static final int MONTHS = 30;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("thermidor.Worlds#seeds")
    void behind_no_step_does_a_kopeck_a_head_or_a_person_appear_or_vanish_or_anything_fall_below_zero(long seed) {
        var society = Worlds.arbitrary(seed);
        List<String> gaps = new ArrayList<>();
        for (int month = 0; month < MONTHS && gaps.size() < 20; month++) {
            Month.run(society.world(), society.setting(Crew.alone()), (step, world) -> {
                note(step, world, gaps);
                noteNegative(step, world, gaps);
            });
            society.world().month++;
        }
        assertThat(gaps).isEmpty();
    }

    private static void note(Step step, World world, List<String> gaps) {
        for (Identity identity : Books.identities(world)) {
            if (identity.gap() != 0) gaps.add("%s, \"%s\": %s, %d %s".formatted(Calendar.text(world.month), step.says(), identity.name(), identity.gap(), identity.unit()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("thermidor.Worlds#seeds")
    void at_the_end_of_every_month_product_capital_and_people_add_up(long seed) {
        var society = Worlds.arbitrary(seed);
        World world = society.world();
        for (int month = 0; month < MONTHS; month++) {
            long[] stood = capital(world);
            society.live(1, Crew.alone());
            assertThat(Arrays.stream(world.product).sum()).as("the parts of the product").isEqualTo(world.grossProduct);
            for (Item item : Item.ALL) {
                if (item != Item.RESERVES && item != Item.FOREIGN_BALANCE) assertThat(world.product[item.ordinal()]).as(item.name()).isNotNegative();
            }
            long[] stands = capital(world);
            var b = world.branches;
            for (int row = 0; row < b.count; row++) stood[b.sector[row]] += b.invested[row] - b.scrapped[row] - b.destroyed[row];
            assertThat(stands).as("capital by sector, in month " + month).isEqualTo(stood);
            Set<Long> keys = new HashSet<>();
            for (Land land : world.lands) inOnePlace(land, keys);
            assertThat(keys).as("no two persons share a key").hasSize((int) world.persons());
        }
        assertThat(world.grossProduct).as("somebody still works").isPositive();
    }

    private static long[] capital(World world) {
        long[] capital = new long[Sector.COUNT];
        for (int row = 0; row < world.branches.count; row++) capital[world.branches.sector[row]] += Arrays.stream(world.branches.capital[row]).sum();
        return capital;
    }

    private static void inOnePlace(Land land, Set<Long> keys) {
        int next = 0;
        for (int h = 0; h < land.houses.count; h++) {
            assertThat(land.houses.first[h]).isEqualTo(next);
            assertThat(land.houses.size[h]).isPositive();
            assertThat(land.houses.place[h]).isBetween(0, land.places.count - 1);
            for (int i = next; i < next + land.houses.size[h]; i++) {
                assertThat(land.people.house[i]).isEqualTo(h);
                keys.add(land.people.key[i]);
            }
            next += land.houses.size[h];
        }
        assertThat(next).isEqualTo(land.people.count);
    }

    /** Debts, differences and positions between two poles may be below zero, and keys are no amounts. */
    private static final List<String> MAY_BE_NEGATIVE = List.of("state.treasury", "state.credit", "state.reserves", "state.reservesAtOpening", "branches.vacancies", "product",
            "farms.horsesMoved", "farms.herdMoved", "farms.barnMoved", "key",
            "people.property", "people.rule", "places.property", "places.rule", "councils.property", "councils.rule", "councils.place",
            "branches.carried", "organs.congressProperty", "organs.congressRule", "mood.property",
            "mood.rule", "power.imbalance", "power.tilt", "power.regimeProperty", "power.regimeRule");

    private static void noteNegative(Step step, World world, List<String> gaps) {
        for (Columns.Column column : Columns.of(world)) {
            if (MAY_BE_NEGATIVE.stream().anyMatch(column.name()::endsWith) || least(column.value()) >= 0) continue;
            gaps.add("%s, \"%s\": %s is below zero".formatted(Calendar.text(world.month), step.says(), column.name()));
        }
    }

    private static double least(Object value) {
        return switch (value) {
            case long[] a -> Arrays.stream(a).min().orElse(0);
            case double[] a -> Arrays.stream(a).min().orElse(0);
            case long[][] a -> Arrays.stream(a).mapToDouble(BooksTest::least).min().orElse(0);
            case double[][] a -> Arrays.stream(a).mapToDouble(BooksTest::least).min().orElse(0);
            case Long x -> x;
            case Double x -> x;
            default -> 0;
        };
    }

    @Test
    void the_ten_worlds_live_under_every_institution_there_is() {
        Set<Object> seen = new HashSet<>();
        for (long seed : Worlds.seeds().toArray()) {
            var timeline = Worlds.arbitrary(seed).timeline();
            for (int month = Calendar.parse("1917-11"); month < Calendar.parse("1932-01"); month++) {
                Rules rules = timeline.rules(month);
                seen.add(rules.procurement().getClass());
                seen.add(rules.plan().getClass());
                seen.add(rules.foreignTrade().form());
                seen.add(rules.appropriation());
                seen.add(rules.market().legal() ? "lawful trade" : "unlawful trade");
                seen.add(rules.rationing().inForce() ? "cards" : "no cards");
            }
        }
        assertThat(seen).hasSize(4 + 3 + 2 + 2 + 2 + 2);
    }

    @Test
    void in_the_first_month_the_regime_stands_where_its_works_and_councils_stand() {
        var power = Worlds.shipped(1, Given.rules(), 15_000).world().power;
        assertThat(power.regimeProperty).as("private works").isBetween(-1.0, -0.1);
        assertThat(power.regimeRule).as("who comes to the councils").isBetween(-1.0, 1.0).isNotZero();
    }

    @Test
    void the_shipped_start_balances_before_anything_has_happened() {
        World world = Worlds.shipped(1, Given.rules(), 15_000).world();
        Books.open(world);
        for (Identity identity : Books.identities(world)) assertThat(identity.gap()).as(identity.name()).isZero();
    }

    @Test
    void a_gap_is_named_with_its_step_its_stock_and_its_size() {
        World world = Given.works();
        Books.open(world);
        world.goods.depot[3] = 7;
        List<String> gaps = new ArrayList<>();
        note(Month.STEPS.getFirst(), world, gaps);
        assertThat(gaps).containsExactly("1900-01, \"the books are opened\": goods in depots, 7 1928 kopeck");
        Identity broken = Books.identities(world).stream().filter(i -> i.gap() != 0).findFirst().orElseThrow();
        assertThat(new BooksDoNotBalance(Month.LAST, broken, world.month)).hasMessageContaining("1900-01").hasMessageContaining("goods in depots")
                .hasMessageContaining("a gap of 7").hasMessageContaining(Month.LAST.says());
    }
}
