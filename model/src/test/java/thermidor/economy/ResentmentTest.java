package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Outside;
import thermidor.world.Form;
import thermidor.world.Sector;
import thermidor.world.World;

/** What works lose by strikes, by slow work and by resentment that has no voice. */
class ResentmentTest {
    private final Production.Effort toil = Numbers.with(Numbers.with(Numbers.shipped().production().effort(), "grievance", 0.1), "slow", 0.2);

    @Test
    void resentment_takes_effort_from_those_who_have_no_voice() {
        World world = Given.works(Sector.TEXTILES);
        world.mood.workersGrievance[0] = 0.5;
        world.mood.slowly[0] = 0.1;
        assertThat(Capacity.resentment(world.mood, 0, toil)).isCloseTo(0.1 * 0.5 + 0.2 * 0.1, within(1e-12));
        world.mood.voice = 1;
        assertThat(Capacity.resentment(world.mood, 0, toil)).isCloseTo(0.2 * 0.1, within(1e-12));
    }

    @Test
    void a_tenth_of_the_time_on_strike_is_a_tenth_of_what_hands_could_make_but_not_in_craft() {
        assertThat((double) made(Form.STATE, 0.1) / made(Form.STATE, 0)).isCloseTo(0.9, within(1e-6));
        assertThat(made(Form.PETTY, 0.1)).isEqualTo(made(Form.PETTY, 0));
    }

    private long made(Form form, double struck) {
        World world = Given.works(Sector.TEXTILES);
        var b = world.branches;
        b.form[0] = (byte) form.ordinal();
        b.put(0, 0, 120_000_000_000L);
        b.unskilled[0] = 1_000_000;
        world.technique.capital[Sector.TEXTILES.ordinal()] = 1;
        world.technique.labour[Sector.TEXTILES.ordinal()] = 0.01;
        Arrays.fill(world.trade.comfort, 1);
        world.mood.struck[0] = struck;
        Capacity.month(world, Given.rules(), Outside.calm(), Numbers.shipped().capacity(), toil);
        assertThat(b.byHands[0]).isPositive();
        return b.byHands[0];
    }
}
