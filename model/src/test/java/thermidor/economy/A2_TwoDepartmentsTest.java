package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thermidor.world.Sector.MACHINERY;
import static thermidor.world.Sector.TEXTILES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.World;

/** Feldman 1928. Machines make machines and textiles; hands abound, nothing wears out, a month is a year's January. */
class A2_TwoDepartmentsTest {
    private static final double UNIT = 1e11, MACHINES_A_MACHINE = 0.2, TEXTILES_A_MACHINE = 0.3;
    private static final int HEAVY = 0, LIGHT = 1;

    private final Rules rules = Given.commanded();
    private final Investment.Norms investment = lasting(Numbers.shipped().investment());
    private final Capacity.Norms capacity = A1_ReproductionTest.plain(Numbers.shipped().capacity());
    private final Production.Norms production = Numbers.shipped().production();

    /** Nothing wears out, all machinery in depots is installed, in works, and where the plan says. */
    static Investment.Norms lasting(Investment.Norms norms) {
        for (String none : new String[] {"farms", "towards", "leastOfPlan"}) norms = Numbers.with(norms, none, 0.0);
        return Numbers.with(Numbers.with(Numbers.with(norms, "life", 1000.0), "machinery", 1.0), "mostOfPlan", 1e12);
    }

    private World begun() {
        World world = Given.works(MACHINERY, TEXTILES);
        double[] perMachine = {MACHINES_A_MACHINE, TEXTILES_A_MACHINE};
        double[] product = {10, 90};
        for (int d = 0; d < 2; d++) {
            int s = world.branches.sector[d];
            world.valueAdded[d] = UNIT;
            world.technique.machineryShare[s] = 1;
            world.technique.capital[s] = 1 / (12 * perMachine[d]);
            world.technique.labour[s] = 1e-6;
            world.branches.unskilled[d] = (long) 1e15;
            world.branches.put(d, 0, Math.round(product[d] / perMachine[d] * UNIT));
        }
        return world;
    }

    /** Investment and consumption after so many years. */
    private double[] after(double toHeavy, int years) {
        World world = begun();
        world.state.planInForce = true;
        for (int year = 0; ; year++) {
            world.month = (1900 + year) * 12;
            Capacity.month(world, rules, Outside.calm(), capacity, A1_ReproductionTest.EVEN);
            Production.month(world, rules, Outside.calm(), production);
            if (year == years) return new double[] {world.branches.output[HEAVY] / UNIT, world.branches.output[LIGHT] / UNIT};
            double made = world.goods.depot[MACHINERY.ordinal()];
            world.state.plannedInvestment[MACHINERY.ordinal()] = 12 * toHeavy * made;
            world.state.plannedInvestment[TEXTILES.ordinal()] = 12 * (1 - toHeavy) * made;
            Investment.month(world, rules, Outside.calm(), investment);
            assertThat(world.goods.depot[MACHINERY.ordinal()]).as("machines left over").isBetween(0L, 3L);
        }
    }

    @ParameterizedTest(name = "{0} of investment to heavy industry")
    @CsvSource({".1, 14.8595, 155.6029", ".3, 32.0714, 167.2497", ".6, 96.4629, 176.4629"})
    void after_twenty_years_investment_and_consumption_are_those_of_the_closed_form(double toHeavy, double investment, double consumption) {
        double[] got = after(toHeavy, 20);
        double growth = Math.pow(1 + toHeavy * MACHINES_A_MACHINE, 20);
        assertThat(got[0]).isCloseTo(10 * growth, within(1e-9 * got[0])).isCloseTo(investment, within(5e-5));
        double consumed = 90 + (1 - toHeavy) * TEXTILES_A_MACHINE * 10 * (growth - 1) / (toHeavy * MACHINES_A_MACHINE);
        assertThat(got[1]).isCloseTo(consumed, within(1e-9 * got[1])).isCloseTo(consumption, within(5e-5));
    }

    @Test
    void heavy_industry_first_feeds_more_people_from_the_sixteenth_year_on() {
        assertThat(after(.6, 15)[1]).isLessThan(after(.1, 15)[1]);
        assertThat(after(.6, 16)[1]).isGreaterThan(after(.1, 16)[1]);
    }
}
