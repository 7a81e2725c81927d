package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thermidor.world.Sector.MACHINERY;
import static thermidor.world.Sector.METALS;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.PlanForm;
import thermidor.world.World;

/** Weitzman 1980, hidden inflation and our rule of reports: what managers hide, pad and re-price. */
class A6_ReportsTest {
    private static final Reports.Norms SHIPPED = Numbers.shipped().reports();

    @ParameterizedTest(name = "ratchet {0}, impatience {1}")
    @CsvSource({".5, .1, 6", ".2, .1, 3", "1, .1, 11"})
    void the_reserve_kept_is_the_one_an_optimiser_over_two_thousand_periods_finds(double ratchet, double impatience, double oneIn) {
        double made = 1 - Reports.hidden(ratchet, impatience);
        assertThat(made).isCloseTo(1 / oneIn, within(1e-12));
        double[] best = bestPath(ratchet, impatience);
        for (int t = 0; t < 1000; t++) assertThat(best[t]).as("period " + t).isCloseTo(made, within(1e-9));
    }

    /** Output by period, at bonus 1 and cost y²/2: steps uphill, the slope found by going through the periods from the last to the first. */
    private static double[] bestPath(double ratchet, double impatience) {
        int periods = 2000;
        double kept = 1 / (1 + impatience);
        double[] output = new double[periods];
        for (int step = 0; step < 200; step++) {
            double worthOfATarget = 0;                                            // of one more unit of the next target, as seen then
            for (int t = periods - 1; t >= 0; t--) {
                double slope = 1 - output[t] + kept * worthOfATarget * ratchet;
                worthOfATarget = -1 + kept * worthOfATarget * (1 - ratchet);
                output[t] += .5 * slope;
            }
        }
        return output;
    }

    @Test
    void the_index_shows_the_growth_of_output_and_of_hidden_prices() {
        Reports.Norms norms = Numbers.with(Numbers.with(SHIPPED, "repriced", .2), "premium", .35);
        assertThat(1.09 * (1 + Reports.inflation(norms)) - 1).isCloseTo(.1663, within(1e-9));
        World world = Given.works(MACHINERY);
        long[] reported = new long[13];
        for (int month = 0; month <= 12; month++) {
            world.branches.output[0] = Math.round(1e14 * Math.pow(1.09, month / 12.0));
            Reports.month(world, Given.commanded(), norms);
            reported[month] = world.branches.reported[0];
        }
        assertThat(reported[12] / (double) reported[0] - 1).isCloseTo(.1663, within(1e-9));
    }

    @Test
    void what_is_counted_in_tonnes_has_no_hidden_prices() {
        World world = Given.works(METALS);
        for (int month = 0; month <= 12; month++) {
            world.branches.output[0] = 1_000_000;
            Reports.month(world, Given.commanded(), SHIPPED);
        }
        assertThat(world.branches.plainPrice[0]).isEqualTo(1);
        assertThat(world.branches.reported[0]).isEqualTo(1_000_000);
    }

    @Test
    void without_a_plan_nobody_hides_and_nobody_pads() {
        World world = Given.works(METALS);
        world.branches.output[0] = 99;
        world.branches.planned[0] = 100;
        Reports.month(world, Given.rules(), SHIPPED);
        assertThat(world.branches.hidden[0]).isZero();
        assertThat(world.branches.reported[0]).isEqualTo(99);
    }

    /** Output around the plan, normal with a spread of 8 %; a shortfall of 5 % is padded. */
    @Test
    void fulfilment_reported_has_a_heap_at_the_plan_and_a_gap_below_it() {
        int n = 200_000;
        long plan = 1_000_000;
        long[] made = new long[n];
        long[] told = new long[n];
        for (int i = 0; i < n; i++) {
            made[i] = Math.round(plan * (1 + .08 * normal((i + .5) / n)));
            told[i] = Reports.padded(made[i], plan, .05);
        }
        assertThat(Arrays.stream(told).filter(x -> x == plan).count() / (double) n).isCloseTo(.23401, within(2e-5));
        assertThat(Arrays.stream(told).filter(x -> x > .95 * plan && x < plan)).isEmpty();
        double inflation = (Arrays.stream(told).sum() - Arrays.stream(made).sum()) / (double) plan / n;
        assertThat(inflation).isCloseTo(.005663, within(2e-6));
    }

    @Test
    void those_below_who_may_look_make_padding_dear() {
        assertThat(Reports.threshold(0, SHIPPED)).isCloseTo(SHIPPED.bonus() / SHIPPED.fine(), within(1e-12));
        assertThat(Reports.threshold(1, SHIPPED)).isLessThan(Reports.threshold(0, SHIPPED));
    }

    @Test
    void a_claimed_harvest_grows_on_paper_the_less_those_below_can_say() {
        World world = Given.works();
        world.month = 1932 * 12 + 9;
        world.state.realHarvest = 100;
        var claimed = Numbers.with(Numbers.with(Given.rules(), "procurement", new thermidor.rules.Procurement.Quota(.3, .4, .5)), "plan", new PlanForm.None());
        world.organs.control = 0;
        Reports.month(world, claimed, SHIPPED);
        assertThat(world.state.believedHarvest).isCloseTo(100 * (1 + SHIPPED.zeal()), within(1e-9));
        world.organs.control = 1;
        Reports.month(world, claimed, SHIPPED);
        assertThat(world.state.believedHarvest).isEqualTo(100);
    }

    /** The normal value below which a share {@code p} lies, by halving. */
    private static double normal(double p) {
        double low = -9;
        double high = 9;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < p) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /** The normal distribution function, by its series. */
    private static double below(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; k < 300 && Math.abs(term) > 1e-18; k++) sum += term *= x * x / (2 * k + 1);
        return .5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
