package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thermidor.world.Sector.MACHINERY;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Rules;
import thermidor.world.Branches;
import thermidor.world.World;

/** Domar 1953. Vintages of one works serve in full for a life and are scrapped together. */
class A3_VintagesTest {
    private static final Rules RULES = Given.commanded();

    private static Investment.Norms living(int years) {
        return Numbers.with(A2_TwoDepartmentsTest.lasting(Numbers.shipped().investment()), "life", (double) years);
    }

    /**
     * Investment grows by {@code gT} over a life of {@code years} steps. Returns what is scrapped in a step relative to straight-line
     * depreciation of the step's mean stock, and relative to its investment.
     */
    private static double[] replacement(double gT, int years) {
        World world = Given.works(MACHINERY);
        double g = gT / years;
        double closing = 0;
        for (int v = 0; v <= years; v++) world.branches.put(0, v, Math.round(1e15 * Math.exp(g * v)));
        for (int v = 1; v <= years; v++) closing += world.branches.capital[0][v];
        long first = world.branches.capital[0][0];
        double now = world.branches.capital[0][years];
        double opening = closing - now + first;
        world.month = (Branches.FIRST_VINTAGE + years) * 12;
        Investment.month(world, RULES, thermidor.rules.Outside.calm(), living(years));
        double scrapped = world.branches.scrapped[0];
        return new double[] {scrapped / ((opening + closing) / 2 / years), scrapped / now};
    }

    /** The limit of ever shorter steps: the errors go with the second, fourth, sixth power of a step. */
    private static double inTheLimit(double gT) {
        double[] row = new double[4];
        for (int k = 0; k < 4; k++) row[k] = replacement(gT, 14 << k)[0];
        for (int order = 1; order < 4; order++) {
            double weight = Math.pow(4, order);
            for (int k = 0; k < 4 - order; k++) row[k] = (weight * row[k + 1] - row[k]) / (weight - 1);
        }
        return row[0];
    }

    @Test
    void where_investment_grows_less_is_replaced_than_is_written_off() {
        assertThat(inTheLimit(1)).isCloseTo(1 / (Math.E - 1), within(1e-9)).isCloseTo(.581977, within(5e-7));
    }

    @Test
    void a_growing_economy_replaces_the_investment_of_a_life_ago() {
        assertThat(replacement(1, 40)[1]).isCloseTo(Math.exp(-1), within(1e-12)).isCloseTo(.367879, within(5e-7));
    }

    @Test
    void a_pulse_of_investment_comes_back_as_a_pulse_of_scrapping_exactly_a_life_later() {
        int life = 7;
        World world = Given.works(MACHINERY);
        world.branches.put(0, Branches.VINTAGES - 1, 1);     // keeps the works on the list
        world.technique.machineryShare[MACHINERY.ordinal()] = 1;
        world.state.planInForce = true;
        world.valueAdded[0] = 12;
        world.goods.depot[MACHINERY.ordinal()] = 5000;
        for (int year = 0; year < 20; year++) {
            world.month = (1900 + year) * 12;
            world.state.plannedInvestment[MACHINERY.ordinal()] = year == 3 ? 12 * 1000 : 0;
            world.branches.scrapped[0] = 0;
            Investment.month(world, RULES, thermidor.rules.Outside.calm(), living(life));
            assertThat(world.branches.invested[0]).as("invested in year " + year).isEqualTo(year == 3 ? 1000 : 0);
            assertThat(world.branches.scrapped[0]).as("scrapped in year " + year).isEqualTo(year == 3 + life ? 1000 : 0);
        }
    }
}
