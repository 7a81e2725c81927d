package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Calendar;
import thermidor.rules.Outside;
import thermidor.rules.Relief;
import thermidor.rules.Rules;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.World;

/** Machines and fertiliser for land that peasants keep: sent as the law says, paid out of depots, and used by the fields. */
class PeasantLandTest {
    private static final int PEASANTS = Farms.row(Region.CENTRE.ordinal(), Form.PETTY), COLLECTIVE = Farms.row(Region.CENTRE.ordinal(), Form.COOPERATIVE);
    private static final int MACHINERY = Sector.MACHINERY.ordinal(), CHEMICALS = Sector.CHEMICALS.ordinal();
    private static final Investment.Norms INVESTMENT = Numbers.shipped().investment();
    private static final Fertilising.Norms FERTILISING = Numbers.shipped().fertilising();

    private final World world = Given.works();

    /** A village of peasants and, with some of its people, a collective farm on as much land. */
    private void village(long collectivePeople) {
        for (int row : new int[] {PEASANTS, COLLECTIVE}) {
            world.farms.land[row] = world.farms.sown[row] = 1000;
            world.farms.yield[row] = 6500;
            world.farms.barn[row] = 2_000_000;
        }
        world.farms.people[PEASANTS] = 100 - collectivePeople;
        world.farms.people[COLLECTIVE] = collectivePeople;
        world.goods.depot[MACHINERY] = 1_000_000_000;
        world.goods.depot[CHEMICALS] = 1_000_000_000;
    }

    private static Relief law(double machines, double fertiliser) {
        return new Relief(new double[Region.COUNT], 1200, new double[Region.COUNT], machines, fertiliser);
    }

    private void invest(double machines) {
        Rules rules = Numbers.with(Given.rules(), "relief", law(machines, 0));
        Investment.month(world, rules, Outside.calm(), INVESTMENT);
    }

    @ParameterizedTest(name = "{0} collective, law {1}: {2} of the way")
    @CsvSource({"0, 0, 0", "0, 1, 1", "0, 0.5, 0.5", "40, 0, 0.4", "40, 0.5, 0.7", "100, 0.5, 1"})
    void farms_get_what_is_theirs_without_a_law_and_of_the_rest_what_the_law_sends_to_peasants(long collective, double law, double way) {
        village(collective);
        invest(law);
        double full = 1_000_000_000 * INVESTMENT.machinery() * INVESTMENT.farms();
        double before = INVESTMENT.farmsBefore();
        long sent = world.farms.machines[PEASANTS] + world.farms.machines[COLLECTIVE];
        assertThat((double) sent).isCloseTo(full * (before + (1 - before) * way), within(1.0));
        assertThat(world.goods.invested[MACHINERY]).as("nothing is given that no works have made").isEqualTo(sent);
        assertThat(world.goods.depot[MACHINERY]).isEqualTo(1_000_000_000 - sent);
        assertThat(world.farms.machines[PEASANTS] / (double) world.farms.machines[COLLECTIVE]).as("a hectare and a hectare")
                .isCloseTo(INVESTMENT.onPeasantLand() + (1 - INVESTMENT.onPeasantLand()) * law, within(1e-6));
    }

    @Test
    void fertiliser_goes_to_fields_of_peasants_as_far_as_the_law_says_and_comes_out_of_depots() {
        village(40);
        Fertilising.month(world, law(0, 0), FERTILISING);
        assertThat(world.farms.fertiliser[PEASANTS]).isZero();
        assertThat(world.farms.fertiliser[COLLECTIVE]).isEqualTo(100_000);
        assertThat(world.goods.finalWanted[CHEMICALS]).isEqualTo(100_000);
        Fertilising.month(world, law(0, 0.5), FERTILISING);
        assertThat(world.farms.fertiliser[PEASANTS]).isEqualTo(50_000);
        assertThat(world.farms.fertiliser[COLLECTIVE]).isEqualTo(200_000);
        assertThat(world.goods.finalWanted[CHEMICALS]).as("works hear of what fields want").isEqualTo(250_000);
        assertThat(world.goods.depot[CHEMICALS]).isEqualTo(1_000_000_000 - 250_000);
        assertThat(world.goods.inputs[CHEMICALS]).isEqualTo(250_000);
    }

    @Test
    void a_short_depot_is_divided_between_peasants_and_collective_farms_by_what_they_are_allotted() {
        village(40);
        world.goods.depot[CHEMICALS] = 100_000;
        Fertilising.month(world, law(0, 1), FERTILISING);
        assertThat(world.farms.fertiliser[PEASANTS]).isEqualTo(25_000);
        assertThat(world.farms.fertiliser[COLLECTIVE]).isEqualTo(25_000);
    }

    @Test
    void the_harvest_of_peasants_grows_by_what_they_got_of_both() {
        village(0);
        world.farms.kept[PEASANTS] = 0.6;
        long bare = sown(0, 0);
        long drawn = sown(20_000_000, 0);
        assertThat(drawn).as("half a draught animal for two").isGreaterThan(bare);
        long fed = sown(20_000_000, 1_000_000);
        double gain = Fertilising.gain(1000, 6500, FERTILISING);
        assertThat(gain).isBetween(.25, .35);
        assertThat(fed / (double) drawn).isCloseTo(1 + gain, within(.03));
    }

    /** What fields promise that have so many machines and so much fertiliser, sown for the first time with a third of the beasts they need. */
    private long sown(long machines, long fertiliser) {
        world.month = 1930 * 12 + Calendar.APRIL;
        world.farms.sown[PEASANTS] = 1000;
        world.farms.barn[PEASANTS] = 2_000_000;
        world.farms.horses[PEASANTS] = 110;
        world.farms.machines[PEASANTS] = machines;
        world.farms.fertiliser[PEASANTS] = fertiliser;
        Farming.month(world, Outside.calm(), Numbers.shipped().farming(), FERTILISING);
        return world.farms.promised[PEASANTS];
    }
}
