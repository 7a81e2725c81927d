package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.rules.International;
import thermidor.rules.Outside;
import thermidor.world.Bloc;
import thermidor.world.World;

/** Movements abroad, revolutions and hostility. */
class WorldAroundTest {
    private static final WorldAround.Norms SHIPPED = Numbers.shipped().worldAround();

    @Test
    void a_movement_grows_in_a_crisis_that_is_led_well_and_withers_where_it_is_led_badly() {
        var pace = SHIPPED.pace();
        assertThat(WorldAround.movement(.3, .5, 1, 0, pace)).isGreaterThan(.3);
        assertThat(WorldAround.movement(.3, .5, 0, 0, pace)).isLessThan(.3);
        assertThat(WorldAround.movement(.3, 0, 1, 1, pace)).isGreaterThan(.3);
    }

    @Test
    void what_is_dated_happens_as_dated_and_nothing_else() {
        World world = Given.works();
        WorldAround.begin(world, SHIPPED);
        Outside calm = Outside.calm();
        double[] revolution = new double[Bloc.COUNT];
        revolution[Bloc.GERMANY.ordinal()] = 1;
        Outside germany = new Outside(calm.front(), calm.destruction(), calm.weather(), calm.epidemic(), 0, 1, 1, 0, calm.crisis(), revolution, calm.war(), 0, 0, false);
        month(world, germany);
        assertThat(world.blocs.revolution[Bloc.GERMANY.ordinal()]).isEqualTo(1);
        double before = world.blocs.movement[Bloc.GERMANY.ordinal()];
        month(world, calm);
        assertThat(world.blocs.revolution).containsOnly(0);
        assertThat(world.blocs.movement[Bloc.GERMANY.ordinal()]).as("a defeat costs half").isLessThan(.6 * before);
    }

    @Test
    void an_open_world_has_revolutions_only_in_crises_with_a_movement() {
        assertThat(revolutions(SHIPPED)).isPositive();
        assertThat(revolutions(Numbers.with(SHIPPED, "hazards.crises", 0.0))).isZero();
    }

    private static double revolutions(WorldAround.Norms norms) {
        World world = Given.works();
        Outside calm = Outside.calm();
        Outside open = new Outside(calm.front(), calm.destruction(), calm.weather(), calm.epidemic(), 0, 1, 1, 0, calm.crisis(), calm.revolution(), calm.war(), 0, 0, true);
        WorldAround.begin(world, norms);
        double months = 0;
        for (int month = 0; month < 2400; month++) {
            WorldAround.month(world, new International(.5, 0), open, new Chance(7), norms);
            for (double held : world.blocs.revolution) months += held;
            world.month++;
        }
        return months;
    }

    @Test
    void private_powers_are_hostile_to_public_property_only() {
        World world = Given.works();
        world.power.regimeProperty = 1;
        for (int month = 0; month < 240; month++) month(world, Outside.calm());
        double hostile = WorldAround.hostility(world.blocs);
        world.power.regimeProperty = -1;
        for (int month = 0; month < 240; month++) month(world, Outside.calm());
        assertThat(WorldAround.hostility(world.blocs)).isLessThan(.1 * hostile);
    }

    private static void month(World world, Outside outside) {
        WorldAround.month(world, new International(.5, 0), outside, new Chance(7), SHIPPED);
        world.month++;
    }
}
