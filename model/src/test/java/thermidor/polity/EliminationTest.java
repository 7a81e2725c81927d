package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Rules;
import thermidor.rules.Security;
import thermidor.world.Camp;
import thermidor.world.Ruler;
import thermidor.world.World;

/** Gregory, Schröder and Sonin: the less rulers know, the more they take. */
class EliminationTest {
    private static final Elimination.Norms SHIPPED = Numbers.shipped().elimination();

    @ParameterizedTest(name = "hits {0}")
    @CsvSource({".9, .024390243902439", ".5, .047619047619048", ".2, .166666666666667"})
    void badly_informed_rulers_take_more(double hits, double taken) {
        assertThat(Elimination.taken(.10, .08, hits)).isCloseTo(taken, within(1e-12));
    }

    @Test
    void a_fifth_of_hits_costs_an_eighth_of_the_innocent() {
        assertThat((1 - .2) * Elimination.taken(.10, .08, .2)).isCloseTo(.133333333333333, within(1e-12));
    }

    @Test
    void who_cannot_tell_at_all_takes_everybody_and_who_has_few_enemies_nobody() {
        assertThat(Elimination.taken(.10, .08, .08)).isEqualTo(1);
        assertThat(Elimination.taken(.05, .08, .9)).isZero();
    }

    @Test
    void terror_needs_rulers_who_fear_those_below_and_grows_as_they_grow_deaf() {
        assertThat(terror(Ruler.COUNCILS, 0, 1)).isZero();
        assertThat(terror(Ruler.APPARATUS, 0, 0)).isZero();
        double deaf = terror(Ruler.APPARATUS, 0, 1);
        double hearing = terror(Ruler.APPARATUS, .8, 1);
        assertThat(deaf).isGreaterThan(hearing);
        assertThat(hearing).isPositive();
    }

    @Test
    void a_service_takes_no_more_than_it_has_hands_for() {
        World world = Given.works();
        world.power.ruler = Ruler.APPARATUS.ordinal();
        world.mood.camps[Camp.PRIVATE_COMMAND.ordinal()] = 100;
        world.mood.adults[0] = 100;
        world.mood.grievance[0] = 1;
        Rules rules = Numbers.with(Given.rules(), "security", new Security(.001, 1));
        Elimination.month(world, rules, SHIPPED);
        assertThat(world.power.terror).isZero();
        world.organs.securityStaff = .1;
        Elimination.month(world, rules, SHIPPED);
        assertThat(world.power.terror).isCloseTo(SHIPPED.hands() * .1 / 100, within(1e-12));
    }

    private static double terror(Ruler ruler, double press, double force) {
        World world = Given.works();
        world.power.ruler = ruler.ordinal();
        world.power.tilt = .5;
        world.organs.press = press;
        world.mood.camps[Camp.SOCIAL_SELF_RULE.ordinal()] = 60;
        world.mood.camps[Camp.SOCIAL_COMMAND.ordinal()] = 40;
        world.mood.approvalPrivate = .4;
        world.mood.adults[0] = 100;
        world.mood.grievance[0] = .8;
        world.organs.securityStaff = 1;
        Rules rules = Numbers.with(Given.rules(), "security", new Security(.001, force));
        Elimination.month(world, rules, SHIPPED);
        return world.power.terror;
    }
}
