package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.rules.Money;
import thermidor.rules.Ownership;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Prices, money, property and allotment, each by itself. */
class MarketsTest {
    private static final Prices.Norms PRICES = Numbers.shipped().prices();

    @Test
    void a_price_rises_with_demand_falls_with_supply_and_never_faster_than_its_bound() {
        assertThat(Prices.moved(1, 100, 100, PRICES, .3, 25)).isEqualTo(1);
        assertThat(Prices.moved(1, 101, 100, PRICES, .3, 25)).isGreaterThan(1);
        assertThat(Prices.moved(1, 99, 100, PRICES, .3, 25)).isLessThan(1);
        assertThat(Prices.moved(1, 1e9, 100, PRICES, .3, 25)).isCloseTo(1 + PRICES.bound(), within(1e-12));
        assertThat(Prices.moved(1, 0, 100, PRICES, .3, 25)).isGreaterThanOrEqualTo(1 - PRICES.bound());
        assertThat(Prices.moved(1, 0, 0, PRICES, .3, 25)).as("nothing asked, nothing there").isEqualTo(1);
        assertThat(Prices.moved(25, 2, 1, PRICES, .3, 25)).as("the highest price there is").isEqualTo(25);
        assertThat(Prices.moved(.3, 1, 9, PRICES, .3, 25)).as("the lowest").isEqualTo(.3);
        assertThat(Prices.moved(1, 1, 1, PRICES, .3, .1)).as("dear wares hold food above the most of a new money").isEqualTo(.3);
    }

    @Test
    void a_market_left_alone_finds_the_price_that_clears_it() {
        double price = 4;
        for (int month = 0; month < 600; month++) price = Prices.moved(price, 100 / price, 50, PRICES, .3, 25);
        assertThat(price).isCloseTo(2, within(1e-6));
    }

    @Test
    void free_prices_run_beyond_the_highest_of_a_bazaar_beside_decreed_ones_and_draw_food_nobody_lacks_along() {
        World world = Given.works();
        Rules free = Numbers.with(Given.rules(), "prices", new thermidor.rules.Prices(false, 1, 1, 1));
        int bread = Basket.BREAD.ordinal();
        Arrays.fill(world.trade.wanted, 2_000_000);
        Arrays.fill(world.trade.supply, 1_000_000);
        world.trade.supply[bread] = 2_400_000;
        for (int month = 0; month < 120; month++) Prices.month(world, free, PRICES);
        double wares = world.trade.price[Basket.WARES.ordinal()];
        assertThat(wares).isGreaterThan(PRICES.highest());
        assertThat(world.trade.price[bread]).isBetween(PRICES.lowest() * wares / (1 + PRICES.bound()) * .999, wares / 2);
    }

    @Test
    void a_decreed_price_stands_whatever_is_asked() {
        World world = Given.works();
        Rules rules = Numbers.with(Given.rules(), "prices", new thermidor.rules.Prices(true, 1.5, 1, 1));
        Arrays.fill(world.trade.wanted, 1_000_000);
        for (int month = 0; month < 300; month++) Prices.month(world, rules, PRICES);
        assertThat(world.trade.price[Basket.WARES.ordinal()]).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void new_money_strikes_off_purses_and_the_treasury_s_debt_alike() {
        World world = Given.works(Sector.METALS);
        Given.person(world, 0, world.lands[0].places.only(Places.Kind.STREET), Stratum.MARGINAL, 1001);
        world.farms.cash[0] = 501;
        world.branches.cash[0] = 99;
        world.state.treasury = -1601;
        world.state.moneySeries = 1;
        Currency.month(world, Numbers.with(Given.rules(), "money", new Money(2, .1, 0, 0)));
        assertThat(world.lands[0].houses.cash[0]).isEqualTo(100);
        assertThat(world.farms.cash[0]).isEqualTo(50);
        assertThat(world.branches.cash[0]).isEqualTo(9);
        assertThat(world.state.treasury).isEqualTo(-159);
        Currency.month(world, Numbers.with(Given.rules(), "money", new Money(2, .1, 0, 0)));
        assertThat(world.lands[0].houses.cash[0]).as("the same money once more").isEqualTo(100);
    }

    private static World worksOfAllForms() {
        Branches b = new Branches(Form.COUNT);
        for (int form = 0; form < Form.COUNT; form++) {
            b.sector[form] = (byte) Sector.METALS.ordinal();
            b.form[form] = (byte) form;
        }
        Land[] lands = new Land[Region.COUNT];
        for (int r = 0; r < Region.COUNT; r++) lands[r] = new Land(0);
        return new World(1, lands, b);
    }

    @Test
    void nationalised_works_and_their_cash_become_the_state_s_and_nothing_is_lost() {
        World world = worksOfAllForms();
        var b = world.branches;
        int owner = Form.PRIVATE.ordinal();
        b.put(owner, 5, 1000);
        b.cash[owner] = 77;
        double[] all = new double[Sector.COUNT];
        Arrays.fill(all, 1);
        Property.month(world, new Ownership(all, 1, 0, true), new Chance(1), Crew.alone());
        assertThat(b.capital[Form.STATE.ordinal()][5]).isEqualTo(1000);
        assertThat(b.capital(owner)).isZero();
        assertThat(b.cash[owner]).isZero();
        assertThat(world.state.treasury).isEqualTo(77);
    }

    @Test
    void who_was_lost_since_the_last_count_is_looked_for_by_the_new_owner() {
        assertThat(Property.moved(6_000, 2_000, .5, 10_000)).as("half of the posts of those who died or left").isEqualTo(7_000);
        assertThat(Property.moved(8_000, 2_000, 1, 10_000)).as("all of the works").isEqualTo(10_000);
        assertThat(Property.moved(12_000, -2_000, 1, 10_000)).as("no more than were counted").isEqualTo(10_000);
    }

    @Test
    void the_law_is_reached_by_its_pace_and_not_passed() {
        World world = worksOfAllForms();
        var b = world.branches;
        b.put(Form.PRIVATE.ordinal(), 5, 1_000_000);
        double[] half = new double[Sector.COUNT];
        Arrays.fill(half, .5);
        double before = 0;
        for (int month = 0; month < 60; month++) {
            Property.month(world, new Ownership(half, .2, 0, true), new Chance(1), Crew.alone());
            double state = b.capital(Form.STATE.ordinal()) / 1e6;
            assertThat(state).isBetween(before, .5);
            before = state;
        }
        assertThat(before).isCloseTo(.5, within(1e-3));
        assertThat(b.capital(Form.STATE.ordinal()) + b.capital(Form.PRIVATE.ordinal())).isEqualTo(1_000_000);
    }

    @Test
    void who_comes_first_is_served_first_as_far_as_the_plan_commands() {
        assertThat(Production.share(50, 40, 100, 0)).as("all alike").isCloseTo(.5, within(1e-12));
        assertThat(Production.share(50, 40, 100, 1)).as("first and all").isEqualTo(1);
        assertThat(Production.share(50, 40, 100, .5)).isCloseTo(.75, within(1e-12));
        assertThat(Production.share(20, 40, 100, 1)).as("no more than there is").isCloseTo(.5, within(1e-12));
    }

    @Test
    void with_rigid_works_the_scarcest_input_decides_and_with_others_the_mean() {
        assertThat(Production.filled(.2, .8, 1)).isEqualTo(.2);
        assertThat(Production.filled(.2, .8, 0)).isEqualTo(.8);
        assertThat(Production.filled(1, 1, .37)).isCloseTo(1, within(1e-12));
    }

    @Test
    void better_odds_find_more_of_what_is_short_and_no_more_of_what_is_not() {
        assertThat(Shelves.odds(1, 5)).isEqualTo(1);
        assertThat(Shelves.odds(0, 5)).isZero();
        assertThat(Shelves.odds(.3, 1)).isCloseTo(.3, within(1e-12));
        assertThat(Shelves.odds(.3, 5)).isBetween(.3, 1.0);
    }

    @Test
    void a_village_without_land_has_no_harvest_and_no_claim() {
        World world = Given.works();
        world.month = 1920 * 12 + 7;
        Farming.month(world, thermidor.rules.Outside.calm(), Numbers.shipped().farming(), Numbers.shipped().fertilising());
        assertThat(Arrays.stream(world.farms.harvest).sum()).isZero();
        assertThat(world.farms.harvest).hasSize(Farms.COUNT);
    }
}
