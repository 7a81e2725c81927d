package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Calendar;
import thermidor.kernel.Crew;
import thermidor.rules.Collectivisation;
import thermidor.rules.Outside;
import thermidor.rules.Rationing;
import thermidor.rules.Relief;
import thermidor.rules.Repression;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** What decides where a village starves: claims, seed, beasts, strength, shops and the law of a region. */
class HungerTest {
    private static final int GOOD = Farms.row(Region.CENTRE.ordinal(), Form.PETTY), BAD = Farms.row(Region.STEPPE.ordinal(), Form.PETTY);
    private static final Farming.Norms FARMING = Numbers.shipped().farming();
    /** Nobody sells anything freely. */
    private static final Procurement.Norms NORMS = Numbers.with(Numbers.shipped().procurement(), "base", 0.0);

    private final World world = Given.works();

    /** Two regions alike, but that the harvest of one has failed by half. */
    private void twoHarvests(Procurement.Norms norms, double[] force) {
        world.month = 1932 * 12 + Calendar.AUGUST;
        for (int row : new int[] {GOOD, BAD}) {
            world.farms.people[row] = 1000;
            world.farms.sown[row] = world.farms.land[row] = 1500;
            world.farms.yield[row] = 10_000;
            world.farms.delivered[row] = 0;
            world.farms.harvestedSoFar[row] = world.farms.barn[row] = row == GOOD ? 9_000_000 : 4_500_000;
        }
        world.state.realHarvest = world.state.believedHarvest = 13_500_000;
        Rules rules = Numbers.with(Given.rules(), "procurement", new thermidor.rules.Procurement.Quota(.4, .4, force));
        Procurement.month(world, rules, norms, FARMING);
    }

    private long owes(int row) {
        return world.farms.claimed[row] + world.farms.delivered[row];
    }

    @Test
    void who_goes_by_the_norm_of_a_hectare_claims_from_a_failed_harvest_what_a_good_one_would_bear() {
        twoHarvests(Numbers.with(NORMS, "seen", 0.0), Region.everywhere(1));
        long blind = owes(BAD);
        assertThat(blind).isCloseTo(owes(GOOD), within(2L));
        long all = blind + owes(GOOD);
        twoHarvests(Numbers.with(NORMS, "seen", 1.0), Region.everywhere(1));
        assertThat(owes(BAD)).isLessThan(blind / 2);
        assertThat(owes(BAD) + owes(GOOD)).as("the country owes the same").isCloseTo(all, within(4L));
    }

    @Test
    void a_claim_is_upheld_against_need_only_where_the_law_says_so() {
        double[] force = new double[Region.COUNT];
        force[Region.STEPPE.ordinal()] = 1;
        world.farms.herd[BAD] = world.farms.herd[GOOD] = 0;
        twoHarvests(Numbers.with(NORMS, "seen", 0.0), force);
        double need = Farming.need(world.farms, BAD, world.month, FARMING);
        assertThat(need).isGreaterThan(4_500_000);
        assertThat(world.farms.delivered[BAD]).isPositive();
        twoHarvests(Numbers.with(NORMS, "seen", 0.0), new double[Region.COUNT]);
        assertThat(world.farms.delivered[BAD]).isZero();
    }

    @Test
    void villages_count_what_the_law_of_surpluses_has_taken_since_august() {
        Rules taking = Numbers.with(Given.rules(), "procurement", new thermidor.rules.Procurement.Surplus(1, 1));
        twoHarvests(NORMS, Region.everywhere(0));
        int bad = Region.STEPPE.ordinal();
        assertThat(world.state.seized[bad]).as("quotas are paid for").isZero();
        long[] taken = new long[3];
        for (int m = 0; m < taken.length; m++) {
            world.farms.delivered[BAD] = 0;
            Procurement.month(world, taking, NORMS, FARMING);
            taken[m] = world.farms.delivered[BAD];
            world.month++;
        }
        double harvest = world.farms.promisedHarvest(BAD, FARMING.fields().august());
        assertThat(world.state.seized[bad]).isCloseTo(Arrays.stream(taken).sum() / harvest, within(1e-12)).isGreaterThan(taken[2] / harvest);
        world.month = 1933 * 12 + Calendar.AUGUST;
        world.farms.delivered[BAD] = 0;
        Procurement.month(world, taking, NORMS, FARMING);
        assertThat(world.state.seized[bad]).as("a new year").isCloseTo(world.farms.delivered[BAD] / harvest, within(1e-12));
        Procurement.month(world, Given.rules(), NORMS, FARMING);
        assertThat(world.state.seized[bad]).as("no such law any more").isZero();
    }

    @Test
    void where_nobody_sets_a_price_farms_get_what_food_fetches_in_shops() {
        int livestock = Sector.LIVESTOCK.ordinal();
        world.trade.price[Basket.ANIMAL.ordinal()] = 7;
        world.farms.people[GOOD] = 1000;
        world.farms.animal[GOOD] = 10_000;
        Rules rules = Numbers.with(Given.rules(), "procurement", new thermidor.rules.Procurement.Wholesale());
        Procurement.month(world, rules, NORMS, FARMING);
        long sold = world.farms.animalDelivered[GOOD];
        assertThat(sold).isPositive().isEqualTo(world.goods.delivered[livestock]);
        assertThat(world.farms.cash[GOOD]).isEqualTo(7 * sold).isEqualTo(-world.state.treasury);
    }

    @Test
    void seed_is_lent_in_march_where_the_law_lends_and_is_owed_in_august() {
        int grain = Sector.GRAIN.ordinal();
        world.month = 1933 * 12 + Calendar.MARCH;
        world.goods.depot[grain] = 100_000_000;
        for (int row : new int[] {GOOD, BAD}) {
            world.farms.people[row] = 1000;
            world.farms.sown[row] = 1500;
        }
        double[] seed = new double[Region.COUNT];
        seed[Region.STEPPE.ordinal()] = 1;
        Rules rules = Numbers.with(Given.rules(), "relief", new Relief(seed));
        Procurement.month(world, rules, NORMS, FARMING);
        long lent = (long) (1500 * FARMING.fields().seed());
        assertThat(world.farms.barn[GOOD]).isZero();
        assertThat(world.farms.barn[BAD]).isCloseTo(lent, within(1L));
        assertThat(world.goods.depot[grain] + world.farms.barn[BAD]).as("nothing is lost").isEqualTo(100_000_000);
        world.month = 1933 * 12 + Calendar.AUGUST;
        Procurement.month(world, rules, NORMS, FARMING);
        assertThat(world.farms.claimed[BAD]).isCloseTo(lent, within(1L));
        assertThat(world.farms.claimed[GOOD]).isZero();
    }

    @Test
    void beasts_without_grain_die_and_people_without_bread_reap_less() {
        world.month = 1933 * 12 + Calendar.APRIL;
        Arrays.fill(world.trade.nutritionRural, 1);
        world.trade.nutritionRural[Region.STEPPE.ordinal()] = 0.5;
        for (int row : new int[] {GOOD, BAD}) {
            world.farms.people[row] = 1000;
            world.farms.sown[row] = world.farms.land[row] = 1500;
            world.farms.yield[row] = 10_000;
            world.farms.kept[row] = 1;
            world.farms.horses[row] = world.farms.herd[row] = 100_000;
            world.farms.barn[row] = 1_000_000_000;
        }
        Farming.month(world, Outside.calm(), FARMING, Numbers.shipped().fertilising());
        assertThat(world.farms.promised[BAD]).isLessThan(world.farms.promised[GOOD]);
        assertThat(Farming.strength(1.4, FARMING.fields())).as("more than enough adds nothing").isEqualTo(1);
        world.farms.barn[BAD] = 0;
        long fed = world.farms.horsesLost[GOOD];
        world.month++;
        Farming.month(world, Outside.calm(), FARMING, Numbers.shipped().fertilising());
        assertThat(world.farms.horsesLost[BAD]).isGreaterThan(2 * (world.farms.horsesLost[GOOD] - fed));
        assertThat(world.farms.herdLost[BAD]).isGreaterThan(world.farms.herdLost[GOOD]);
    }

    @Test
    void a_drive_upsets_the_regions_it_is_led_in_and_no_others() {
        double[] speed = new double[Region.COUNT];
        speed[Region.STEPPE.ordinal()] = 0.3;
        for (int month = 0; month < 4; month++) {
            Collectivising.month(world, new Collectivisation(speed, 0.9, new double[Region.COUNT], 1), Numbers.shipped().collectivising());
        }
        assertThat(world.state.disorder[Region.STEPPE.ordinal()]).isBetween(0.5, 1.0);
        assertThat(world.state.disorder[Region.CENTRE.ordinal()]).isZero();
        assertThat(world.state.pressureOnVillage[Region.STEPPE.ordinal()]).isPositive();
        assertThat(world.state.pressureOnVillage[Region.CENTRE.ordinal()]).isZero();
    }

    @Test
    void where_cards_are_needed_shops_sell_to_villagers_what_the_law_leaves_them() {
        double[] villages = new double[Region.COUNT];
        villages[Region.CENTRE.ordinal()] = 1;
        assertThat(bought(new Rationing(false, 0, villages), Region.STEPPE)).isPositive();
        assertThat(bought(new Rationing(true, 0, villages), Region.CENTRE)).isPositive();
        assertThat(bought(new Rationing(true, 0, villages), Region.STEPPE)).isZero();
    }

    @Test
    void where_sales_to_one_hand_are_limited_money_buys_no_second_helping() {
        double[] everywhere = Region.everywhere(1);
        long free = bought(new Rationing(false, 0, everywhere, 0), Region.STEPPE);
        long limited = bought(new Rationing(false, 0, everywhere, 1.2), Region.STEPPE);
        assertThat(limited).isLessThan(free).isLessThanOrEqualTo((long) (1.2 * Numbers.shipped().consumption().need()[Basket.BREAD.ordinal()]));
    }

    @Test
    void camps_that_are_provisioned_eat_when_shops_are_empty() {
        assertThat(bread(0)).isLessThan((long) (Numbers.shipped().consumption().body().camp() / 2));
        assertThat(bread(1)).isGreaterThan((long) (0.98 * Numbers.shipped().consumption().body().camp()));
    }

    /** What a prisoner gets where ten rich houses of the town ask for more bread than there is. */
    private long bread(double provisioned) {
        World town = Given.works();
        int region = Region.CENTRE.ordinal();
        for (int k = 0; k < 10; k++) Given.person(town, region, town.lands[region].places.only(Places.Kind.STREET), Stratum.MARGINAL, 100_000_000);
        Given.person(town, region, town.lands[region].places.only(Places.Kind.CAMP), Stratum.PRISONER, 0);
        int bread = Basket.BREAD.ordinal();
        town.trade.supply[bread] = 1000;
        town.trade.offered[bread][Sector.GRAIN.ordinal()] = 1000;
        town.goods.depot[Sector.GRAIN.ordinal()] = 1000;
        for (var land : town.lands) Homes.counted(land, Numbers.shipped().wages().claims());
        Consumption.month(town, Numbers.with(Given.rules(), "repression", new Repression(0, 0, 0, 0, provisioned)), Outside.calm(), Crew.alone(),
                Numbers.shipped().consumption(), Numbers.shipped().wages().claims());
        return town.trade.consumed[region][Stratum.PRISONER.ordinal()];
    }

    @Test
    void fertiliser_raises_the_harvest_with_falling_returns_and_is_used_up() {
        var norms = Numbers.shipped().fertilising();
        double first = Fertilising.gain(1000, 9000, norms);
        double second = Fertilising.gain(2000, 9000, norms) - first;
        assertThat(first).isGreaterThan(second).isBetween(0.15, 0.25);
        assertThat(second).isPositive();
        assertThat(Fertilising.gain(1e9, 9000, norms)).isLessThanOrEqualTo(norms.most());
        world.farms.sown[GOOD + 1] = 1000;
        world.farms.land[GOOD + 1] = 1000;
        world.farms.sown[GOOD + 2] = 1000;
        world.goods.depot[Sector.CHEMICALS.ordinal()] = 60_000;
        Fertilising.month(world, new Relief(new double[Region.COUNT], 1200, Region.everywhere(7)), norms);
        assertThat(world.farms.fertiliser[GOOD + 1]).isEqualTo(30_000);
        assertThat(world.goods.depot[Sector.CHEMICALS.ordinal()]).isEqualTo(30_000);
        assertThat(world.goods.inputs[Sector.CHEMICALS.ordinal()]).isEqualTo(30_000);
        assertThat(world.farms.land[GOOD + 1]).isEqualTo(1007);
        assertThat(world.farms.fertiliser[GOOD + 2]).as("fields that have changed hands").isZero();
        world.farms.land[GOOD + 1] = 0;
        world.month = 1930 * 12 + Calendar.APRIL;
        Farming.month(world, Outside.calm(), Numbers.shipped().farming(), norms);
        assertThat(world.farms.fertiliser[GOOD + 1]).as("without land").isZero();
    }

    private long bought(Rationing rationing, Region region) {
        World village = Given.works();
        int place = village.lands[region.ordinal()].places.add(Places.Kind.VILLAGE, Farms.row(region.ordinal(), Form.PETTY));
        Given.person(village, region.ordinal(), place, Stratum.MIDDLE_PEASANT, 1_000_000);
        int bread = Basket.BREAD.ordinal();
        village.trade.supply[bread] = 1_000_000;
        village.trade.offered[bread][Sector.GRAIN.ordinal()] = 1_000_000;
        village.goods.depot[Sector.GRAIN.ordinal()] = 1_000_000;
        for (var land : village.lands) Homes.counted(land, Numbers.shipped().wages().claims());
        Consumption.month(village, Numbers.with(Given.rules(), "rationing", rationing), Outside.calm(), Crew.alone(), Numbers.shipped().consumption(),
                Numbers.shipped().wages().claims());
        return village.trade.got[bread];
    }

    @Test
    void towns_eat_in_august_of_what_is_still_to_be_delivered() {
        int grain = Sector.GRAIN.ordinal();
        world.month = 1932 * 12 + Calendar.AUGUST;
        world.goods.depot[grain] = 1_000_000;
        world.trade.wanted[Basket.BREAD.ordinal()] = 1_000_000_000;
        Supply.month(world, Given.rules(), Numbers.shipped().supply());
        long alone = world.trade.supply[Basket.BREAD.ordinal()];
        world.farms.claimed[BAD] = 5_000_000;
        Supply.month(world, Given.rules(), Numbers.shipped().supply());
        assertThat(world.trade.supply[Basket.BREAD.ordinal()]).isGreaterThan(alone);
        assertThat(world.trade.supply[Basket.BREAD.ordinal()]).as("never more than there is").isLessThanOrEqualTo(1_000_000);
    }
}
