package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.PlanForm;
import thermidor.rules.Rules;
import thermidor.world.Camp;
import thermidor.world.Ruler;
import thermidor.world.Transition;
import thermidor.world.World;

/** A society turns by its forces and acts, and by nothing else. */
class TurnsTest {
    private static final Turns.Norms SHIPPED = Numbers.shipped().turns();
    private static final Rules PLANNED = Numbers.with(Given.rules(), "plan", new PlanForm.FiveYear(1, .1));

    @Test
    void quiet_people_turn_nothing_however_strong_their_camp() {
        World world = world(.8, .1, .05, .05);
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(world.power.happened).containsOnly(0);
        assertThat(world.power.ruler).isEqualTo(Ruler.APPARATUS.ordinal());
    }

    @Test
    void a_rising_with_the_majority_behind_it_changes_who_rules_at_once() {
        World world = rising(world(.7, .2, .05, .05));
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(happened(world, Transition.POLITICAL_REVOLUTION)).isTrue();
        assertThat(happened(world, Transition.CIVIL_WAR)).isFalse();
        assertThat(world.power.ruler).isEqualTo(Ruler.COUNCILS.ordinal());
    }

    @Test
    void the_same_rising_for_private_property_restores_it() {
        World world = rising(world(.1, .2, .4, .3));
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(happened(world, Transition.RESTORATION_BY_FORCE)).isTrue();
        assertThat(world.power.ruler).isEqualTo(Ruler.OWNERS.ordinal());
    }

    @Test
    void nearly_even_forces_fight_until_one_is_decisive() {
        World world = rising(world(.3, .34, .2, .16));
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(happened(world, Transition.CIVIL_WAR)).isTrue();
        assertThat(world.power.civilWar).isPositive();
        force(world, .7, .1, .1, .1);
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(world.power.civilWar).isZero();
        assertThat(world.power.ruler).isEqualTo(Ruler.COUNCILS.ordinal());
    }

    @Test
    void officials_who_want_to_own_restore_property_without_a_blow() {
        World world = world(.2, .5, .2, .1);
        world.mood.officialsCamps[Camp.SOCIAL_COMMAND.ordinal()] = 40;
        world.mood.officialsCamps[Camp.PRIVATE_COMMAND.ordinal()] = 60;
        world.mood.legitimacy = .3;
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(happened(world, Transition.RESTORATION_DRY)).isTrue();
        assertThat(happened(world, Transition.RESTORATION_BY_FORCE)).isFalse();
    }

    @Test
    void under_an_occupier_officials_restore_nothing() {
        World world = world(.2, .5, .2, .1);
        world.mood.officialsCamps[Camp.PRIVATE_COMMAND.ordinal()] = 60;
        world.mood.legitimacy = .3;
        world.power.ruler = Ruler.OCCUPIER.ordinal();
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(world.power.happened).containsOnly(0);
        assertThat(world.power.ruler).isEqualTo(Ruler.OCCUPIER.ordinal());
    }

    @Test
    void works_leave_a_plan_whose_officials_want_to_own_them() {
        World world = world(.2, .3, .3, .2);
        world.mood.officialsCamps[Camp.PRIVATE_COMMAND.ordinal()] = 100;
        world.mood.legitimacy = 1;
        world.organs.control = 0;
        for (int month = 0; month < 60; month++) Turns.month(world, PLANNED, SHIPPED);
        assertThat(happened(world, Transition.COLLAPSE)).isTrue();
        assertThat(world.power.offPlan).isGreaterThan(.9);
    }

    @Test
    void councils_without_control_no_longer_govern() {
        World world = world(.6, .2, .1, .1);
        world.power.ruler = Ruler.COUNCILS.ordinal();
        world.organs.control = .1;
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(world.power.ruler).isEqualTo(Ruler.APPARATUS.ordinal());
        world.organs.control = .6;
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(world.power.ruler).isEqualTo(Ruler.COUNCILS.ordinal());
    }

    @Test
    void a_country_is_occupied_by_those_far_stronger_who_wage_war_on_it() {
        World world = world(.6, .2, .1, .1);
        world.power.pressed = SHIPPED.occupying() * 1.01;
        Turns.month(world, PLANNED, SHIPPED);
        assertThat(world.power.ruler).isEqualTo(Ruler.OCCUPIER.ordinal());
        assertThat(happened(world, Transition.OCCUPATION)).isTrue();
    }

    private static boolean happened(World world, Transition transition) {
        return world.power.happened[transition.ordinal()] == world.month;
    }

    private static World world(double... force) {
        World world = Given.works();
        world.power.ruler = Ruler.APPARATUS.ordinal();
        force(world, force);
        world.mood.camps[0] = 100;
        world.mood.officialsCamps[Camp.SOCIAL_COMMAND.ordinal()] = 1;
        world.mood.legitimacy = .5;
        world.organs.control = .3;
        return world;
    }

    private static void force(World world, double... force) {
        System.arraycopy(force, 0, world.power.force, 0, Camp.COUNT);
    }

    private static World rising(World world) {
        world.mood.strikers = 2 * 100 * SHIPPED.general();
        return world;
    }
}
