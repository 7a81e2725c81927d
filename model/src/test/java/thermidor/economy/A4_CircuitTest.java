package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Books;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Crew;
import thermidor.kernel.Identity;
import thermidor.rules.Money;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The model SIM of Godley and Lavoie. One peasant house sells to the treasury and to itself on the bazaar; a fifth of what the farm takes in is tax. A period is
 * gone round again and again, from the same opening purse, until what is spent is what was taken in.
 */
class A4_CircuitTest {
    private static final double UNIT = 1e9;
    private static final long PURCHASES = (long) (20 * UNIT);

    private final World world = Given.works();
    private final int farm = Farms.row(0, Form.PETTY);
    private final Rules rules = Numbers.with(Given.rules(), "money", new Money(1, 1, 0, .2));
    private final Wages.Norms wages = Numbers.with(Numbers.shipped().wages(), "payout", 1.0);
    private final Consumption.Norms consumption = spending(Numbers.shipped().consumption());

    A4_CircuitTest() {
        int village = world.lands[0].places.add(Places.Kind.VILLAGE, farm);
        Given.person(world, 0, village, Stratum.MIDDLE_PEASANT, 0);
        for (double[] met : world.trade.met) Arrays.fill(met, 0);       // the state's shelves are bare
        for (Basket b : new Basket[] {Basket.BREAD, Basket.ANIMAL}) world.trade.marketSupply[b.ordinal()] = (long) (1e6 * UNIT);
        world.goods.bazaar[Sector.GRAIN.ordinal()] = world.goods.bazaar[Sector.LIVESTOCK.ordinal()] = (long) (1e6 * UNIT);
        world.farms.sold[farm] = 1;
    }

    private static Consumption.Norms spending(Consumption.Norms norms) {
        return Numbers.with(Numbers.with(Numbers.with(norms, "outOfIncome", .6), "outOfCash", .4), "need", 1e13);
    }

    private long purse() {
        return world.lands[0].houses.cash[0];
    }

    /** Lives a period and returns what was made and sold in it. */
    private double live() {
        long had = purse();
        long treasury = world.state.treasury;
        long farmHad = world.farms.cash[farm];
        long spent = 0;
        for (int round = 0; ; round++) {
            world.lands[0].houses.cash[0] = had;
            world.farms.cash[farm] = farmHad + PURCHASES + spent;
            world.state.treasury = treasury - PURCHASES - spent;
            Wages.month(world, rules, Crew.alone(), wages);
            long before = world.farms.cash[farm];
            Consumption.month(world, rules, Outside.calm(), Crew.alone(), consumption, Numbers.shipped().wages().claims());
            long now = world.farms.cash[farm] - before;
            if (Math.abs(now - spent) <= 4 || round == 200) {
                world.farms.cash[farm] -= spent;                         // what the round was lent goes back
                world.state.treasury += spent;
                return (PURCHASES + now) / UNIT;
            }
            spent = now;
        }
    }

    private void moneyHeldIsMoneyIssued() {
        for (Identity identity : Books.identities(world)) {
            if (identity.name().startsWith("money")) assertThat(identity.gap()).as(identity.name()).isZero();
        }
        assertThat(-world.state.treasury / UNIT).isCloseTo(purse() / UNIT, within(1e-6));
    }

    @Test
    void output_and_purses_grow_as_the_printed_series() {
        double[] output = {38.4615, 47.9290, 55.9399, 62.7184};
        double[] held = {12.3077, 22.7219};
        for (int period = 0; period < 4; period++) {
            assertThat(live()).isCloseTo(output[period], within(5e-5));
            if (period < 2) assertThat(purse() / UNIT).isCloseTo(held[period], within(5e-5));
            moneyHeldIsMoneyIssued();
        }
    }

    @Test
    void in_the_end_taxes_are_what_the_treasury_buys_for_and_purses_stand_still() {
        double output = 0;
        for (int period = 0; period < 150; period++) output = live();
        assertThat(output).isCloseTo(100, within(5e-5));
        assertThat(purse() / UNIT).isCloseTo(80, within(5e-5));
        moneyHeldIsMoneyIssued();
    }

    @Test
    void nobody_else_took_part() {
        live();
        assertThat(world.lands).hasSize(Region.COUNT);
        assertThat(world.persons()).isEqualTo(1);
        assertThat(Arrays.stream(world.goods.consumed).sum()).isZero();
    }
}
