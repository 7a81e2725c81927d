package thermidor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.polity.Turns;
import thermidor.rules.Army;
import thermidor.rules.Budget;
import thermidor.rules.Control;
import thermidor.rules.PlanForm;
import thermidor.rules.Procurement;
import thermidor.rules.Rules;
import thermidor.rules.Security;
import thermidor.world.Form;
import thermidor.world.Ruler;
import thermidor.world.Sector;
import thermidor.world.World;

/** What an occupier leaves of the law he finds: nothing of its organs if he is an enemy of its order, all if he is not. */
class OccupationTest {
    private static final Turns.Occupier SHIPPED = Numbers.shipped().turns().occupier();

    @Test
    void an_enemy_acknowledges_no_organ_and_takes_goods_and_people() {
        Rules law = Writ.of(Given.rules(), world(Ruler.OCCUPIER, .6), SHIPPED);
        assertThat(law.suffrage().powers()).isZero();
        assertThat(law.unions().independence()).isZero();
        assertThat(law.parties().recruitment()).isZero();
        assertThat(law.parties().purge()).isEqualTo(SHIPPED.dissolved());
        assertThat(law.press().openness()).isEqualTo(SHIPPED.print());
        assertThat(law.ownership().concession()).isEqualTo(1);
        assertThat(law.procurement()).isInstanceOf(Procurement.Quota.class);
        assertThat(law.repression().arrests()).isEqualTo(SHIPPED.carried());
        assertThat(law.market()).isEqualTo(Given.rules().market());
    }

    @Test
    void the_army_the_plan_and_the_programme_of_the_beaten_state_are_not_his() {
        Rules beaten = Numbers.with(Numbers.with(Numbers.with(Numbers.with(Given.rules(), "army", new Army(6e6, .2)), "budget", new Budget(.3, .6, .5)),
                "plan", new PlanForm.Yearly(.9, .15)), "control", new Control.Given(.6));
        Rules law = Writ.of(beaten, world(Ruler.OCCUPIER, .6), SHIPPED);
        assertThat(law.army()).isEqualTo(new Army(0, SHIPPED.dissolved()));
        assertThat(law.budget()).isEqualTo(new Budget(.3 * SHIPPED.left(), 0, .5));
        assertThat(law.plan()).isEqualTo(new PlanForm.None());
        assertThat(law.control()).isEqualTo(new Control.Measured());
        Rules ally = Writ.of(beaten, world(Ruler.OCCUPIER, .1), SHIPPED);
        assertThat(ally).isSameAs(beaten);
    }

    @Test
    void one_of_the_same_order_and_any_ruler_of_the_country_leave_the_law_as_it_is() {
        Rules law = Given.rules();
        assertThat(Writ.of(law, world(Ruler.OCCUPIER, .1), SHIPPED)).isSameAs(law);
        assertThat(Writ.of(law, world(Ruler.APPARATUS, .6), SHIPPED)).isSameAs(law);
    }

    @Test
    void works_of_the_state_pass_to_trustees_and_not_to_owners_at_home() {
        World world = works();
        Rules law = Writ.of(Numbers.with(Given.rules(), "ownership.state", full()), alien(world), SHIPPED);
        for (int month = 0; month < 12; month++) thermidor.economy.Property.month(world, law.ownership(), new thermidor.kernel.Chance(1), thermidor.kernel.Crew.alone());
        var b = world.branches;
        double trustees = b.capital(b.sameWorks(0, Form.CONCESSION));
        assertThat(b.capital(b.sameWorks(0, Form.PRIVATE))).isZero();
        assertThat(trustees / (trustees + b.capital(b.sameWorks(0, Form.STATE)))).isBetween(.3, .8);
    }

    @Test
    void what_is_shipped_is_hardly_paid_for() {
        double paid = earnings(0);
        assertThat(paid).isPositive();
        assertThat(earnings(.9)).isCloseTo(.1 * paid, within(1.0));
    }

    @Test
    void a_service_stands_from_the_first_month_as_the_law_of_the_day_has_it() {
        var small = Worlds.shipped(1, Numbers.with(Given.rules(), "security", new Security(.00001, 1)), 6000);
        var none = Worlds.shipped(1, Given.rules(), 6000);
        assertThat(small.world().organs.securityStaff).isPositive();
        assertThat(none.world().organs.securityStaff).isZero();
    }

    private static double earnings(double tribute) {
        World world = Given.works();
        world.power.tribute = tribute;
        int timber = Sector.TIMBER.ordinal();
        world.goods.depot[timber] = world.goods.made[timber] = 10_000;
        world.technique.exports[timber] = world.technique.normal[timber] = 10_000;
        thermidor.economy.ForeignTrading.month(world, Given.rules(), thermidor.rules.Outside.calm(), Numbers.shipped().foreignTrading());
        return world.state.exportEarnings;
    }

    private static double[] full() {
        double[] all = new double[Sector.COUNT];
        Arrays.fill(all, 1);
        return all;
    }

    private static World works() {
        Sector[] one = new Sector[Form.COUNT];
        Arrays.fill(one, Sector.METALS);
        World world = Given.works(one);
        for (Form form : Form.ALL) world.branches.form[form.ordinal()] = (byte) form.ordinal();
        world.branches.put(Form.STATE.ordinal(), 0, 1_000_000);
        return world;
    }

    private static World world(Ruler ruler, double alien) {
        World world = Given.works();
        world.power.ruler = ruler.ordinal();
        world.power.alien = alien;
        return world;
    }

    private static World alien(World world) {
        world.power.ruler = Ruler.OCCUPIER.ordinal();
        world.power.alien = .6;
        return world;
    }
}
