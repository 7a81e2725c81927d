package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

class ColumnsTest {
    private static World world() {
        World world = Given.works(Sector.METALS, Sector.TEXTILES);
        Given.person(world, 0, world.lands[0].places.only(Places.Kind.STREET), Stratum.MARGINAL, 5);
        return world;
    }

    @Test
    void every_table_of_a_world_gives_its_columns_and_every_region_its_own() {
        List<String> names = Columns.of(world()).stream().map(Columns.Column::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).contains("month", "scale", "branches.capital", "branches.sector", "farms.barn", "goods.depot", "trade.met", "state.treasury",
                "vital.births", "technique.input", "product", "valueAdded", "lands.0.people.key", "lands.19.houses.cash", "lands.7.places.row", "lands.3.people.count");
        assertThat(names.stream().filter(name -> name.endsWith(".people.key")).count()).isEqualTo(Region.COUNT);
    }

    /** Flips one bit of every column that holds anything, the tables of enums and constants apart. */
    @Test
    void a_fingerprint_changes_with_any_bit_of_any_column() {
        World world = world();
        Set<Long> seen = new HashSet<>();
        seen.add(Fingerprint.of(world));
        int flipped = 0;
        for (Columns.Column column : Columns.of(world)) {
            if (!column.field().getType().isArray()) continue;
            Object row = column.value();
            int at = 0;
            while (Array.getLength(row) > 0 && Array.get(row, Array.getLength(row) - 1) instanceof Object inner && inner.getClass().isArray()) {
                row = inner;
            }
            at = Array.getLength(row) - 1;
            if (at < 0) continue;
            Object was = Array.get(row, at);
            switch (row) {
                case long[] a -> a[at] ^= 1;
                case int[] a -> a[at] ^= 1;
                case short[] a -> a[at] ^= 1;
                case byte[] a -> a[at] ^= 1;
                case double[] a -> a[at] = Double.longBitsToDouble(Double.doubleToRawLongBits(a[at]) ^ 1);
                default -> throw new IllegalStateException(column.name());
            }
            assertThat(seen.add(Fingerprint.of(world))).as(column.name()).isTrue();
            Array.set(row, at, was);
            flipped++;
        }
        assertThat(flipped).isGreaterThan(150);
        assertThat(seen).contains(Fingerprint.of(world));
    }

    @Test
    void equal_worlds_have_equal_fingerprints_and_zero_is_not_minus_zero() {
        assertThat(Fingerprint.of(world())).isEqualTo(Fingerprint.of(world()));
        World other = world();
        other.state.wage = -0.0;
        assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(world()));
    }

    @Test
    void a_value_that_moves_from_one_row_or_column_to_another_is_seen() {
        World a = world();
        World b = world();
        a.goods.depot[3] = 5;
        b.goods.depot[4] = 5;
        assertThat(Fingerprint.of(a)).isNotEqualTo(Fingerprint.of(b));
        World c = world();
        c.goods.made[3] = 5;
        assertThat(Fingerprint.of(c)).isNotEqualTo(Fingerprint.of(a));
    }
}
