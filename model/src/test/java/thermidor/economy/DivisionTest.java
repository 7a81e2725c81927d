package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thermidor.Books;
import thermidor.Given;
import thermidor.kernel.Crew;
import thermidor.world.Item;
import thermidor.world.Sector;
import thermidor.world.World;

/** Where a month's product went: each item is added up on its own, and they leave no rest. */
class DivisionTest {
    private final World world = Given.works(Sector.METALS);

    @BeforeEach
    void open() {
        world.goods.depot[Sector.METALS.ordinal()] = 500;
        Books.open(world);
    }

    private long item(Item item) {
        return world.product[item.ordinal()];
    }

    private void close() {
        Division.close(world, Crew.alone());
        assertThat(Arrays.stream(world.product).sum()).isEqualTo(world.grossProduct);
    }

    private void make(Sector s, long made) {
        world.goods.made[s.ordinal()] += made;
        world.goods.depot[s.ordinal()] += made;
    }

    private void use(Sector s, long[] column, long used) {
        column[s.ordinal()] += used;
        world.goods.depot[s.ordinal()] -= used;
    }

    @Test
    void what_is_made_and_kept_is_reserves() {
        make(Sector.METALS, 100);
        close();
        assertThat(item(Item.RESERVES)).isEqualTo(100);
        assertThat(world.grossProduct).isEqualTo(100);
    }

    @Test
    void reserves_that_are_used_up_are_below_zero() {
        use(Sector.METALS, world.goods.inputs, 30);
        close();
        assertThat(item(Item.INPUTS)).isEqualTo(30);
        assertThat(item(Item.RESERVES)).isEqualTo(-30);
    }

    @Test
    void investment_up_to_what_wears_out_replaces_and_the_rest_accumulates() {
        world.branches.put(0, 0, 1200);
        world.technique.wear[Sector.METALS.ordinal()] = .1;                       // ten a month
        make(Sector.MACHINERY, 25);
        use(Sector.MACHINERY, world.goods.invested, 25);
        close();
        assertThat(item(Item.REPLACEMENT)).isEqualTo(10);
        assertThat(item(Item.ACCUMULATION)).isEqualTo(15);
    }

    @Test
    void a_country_that_installs_less_than_wears_out_accumulates_nothing() {
        world.branches.put(0, 0, 1200);
        world.technique.wear[Sector.METALS.ordinal()] = .1;
        make(Sector.MACHINERY, 4);
        use(Sector.MACHINERY, world.goods.invested, 4);
        close();
        assertThat(item(Item.REPLACEMENT)).isEqualTo(4);
        assertThat(item(Item.ACCUMULATION)).isZero();
    }

    @Test
    void what_cannot_be_kept_and_is_not_used_is_waste() {
        make(Sector.POWER, 40);
        use(Sector.POWER, world.goods.inputs, 35);
        close();
        assertThat(item(Item.WASTE)).isEqualTo(5);
        assertThat(item(Item.INPUTS)).isEqualTo(35);
        assertThat(world.goods.depot[Sector.POWER.ordinal()]).isZero();
    }

    @Test
    void arms_schools_and_the_balance_of_trade_have_items_of_their_own() {
        make(Sector.ARMAMENTS, 50);
        use(Sector.ARMAMENTS, world.goods.defence, 50);
        make(Sector.SERVICES, 20);
        use(Sector.SERVICES, world.goods.social, 20);
        make(Sector.TIMBER, 60);
        use(Sector.TIMBER, world.goods.exported, 60);
        world.goods.imported[Sector.MACHINERY.ordinal()] = 45;
        world.goods.depot[Sector.MACHINERY.ordinal()] += 45;
        close();
        assertThat(item(Item.DEFENCE)).isEqualTo(50);
        assertThat(item(Item.SOCIAL_CONSUMPTION)).isEqualTo(20);
        assertThat(item(Item.FOREIGN_BALANCE)).isEqualTo(15);
        assertThat(item(Item.RESERVES)).isEqualTo(45);
        assertThat(world.grossProduct).isEqualTo(130);
    }

    @Test
    void a_harvest_is_product_seed_is_input_and_what_rots_is_waste() {
        var f = world.farms;
        f.harvest[0] = 1000;
        f.seed[0] = 100;
        f.barnLost[0] = 50;
        f.barn[0] += 850;
        close();
        assertThat(world.grossProduct).isEqualTo(1000);
        assertThat(item(Item.INPUTS)).isEqualTo(100);
        assertThat(item(Item.WASTE)).isEqualTo(50);
        assertThat(item(Item.RESERVES)).isEqualTo(850);
    }
}
