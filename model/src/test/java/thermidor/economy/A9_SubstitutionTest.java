package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thermidor.world.Sector.METALS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Outside;
import thermidor.world.World;

/** Weitzman 1970. Hands stay as they are, capital is piled up beside them. */
class A9_SubstitutionTest {
    private static final double WEIGHT = .639, RHO = 1.481389, SUBSTITUTION = 1 / (1 + RHO);

    @ParameterizedTest(name = "capital {0}")
    @CsvSource({"1, 1", "2, 1.428095", "4, 1.732675", "1e12, 1.989305"})
    void more_and_more_capital_beside_the_same_hands_makes_less_and_less_more(double capital, double product) {
        assertThat(Production.together(capital, 1, SUBSTITUTION, WEIGHT)).isCloseTo(product, within(5e-7));
    }

    @Test
    void without_substitution_the_scarcer_sets_the_product() {
        assertThat(Production.together(2, 1, 0, WEIGHT)).isEqualTo(1);
        assertThat(Production.together(1, 2, 0, WEIGHT)).isEqualTo(1);
        assertThat(Production.together(2, 1, 1e-3, WEIGHT)).isCloseTo(1, within(1e-2));
        assertThat(Production.together(0, 1, SUBSTITUTION, WEIGHT)).isZero();
    }

    @Test
    void the_works_of_the_model_make_what_the_formula_says() {
        World world = Given.works(METALS);
        world.branches.capacity[0] = 2_000_000_000_000L;
        world.branches.byHands[0] = 1_000_000_000_000L;
        var norms = Numbers.with(Numbers.with(Numbers.shipped().production(), "substitution", SUBSTITUTION), "capitalWeight", WEIGHT);
        Production.month(world, Given.rules(), Outside.calm(), norms);
        assertThat(world.branches.output[0] / 1e12).isCloseTo(1.428095, within(5e-7));
    }
}
