package thermidor.planning.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;

class FulfilmentTest {
    private static final double HANDS = 100;

    /** Bread and cloth from labour alone, {@code ofCloth} hours a cloth; both count by their price, which is one. */
    private static Plan plan(double ofCloth) {
        PlanProblem.Builder problem = PlanProblem.over(1).good("bread", "unit").good("cloth", "unit").labour("hands", "hour", HANDS)
            .technique("bread", "usual", t -> t.output("bread", 1).labour("hands", .5))
            .technique("cloth", "usual", t -> t.output("cloth", 1).labour("hands", ofCloth));
        Fulfilment.enter(new Targets(List.of("year1"), List.of(Map.of("bread", 90.0, "cloth", 30.0)), new double[] {HANDS}), problem, Map.of());
        return Planning.plan(problem.build()).plan();
    }

    /** By hand: a good with the share s of the value gets the share s of the labour. */
    @ParameterizedTest
    @CsvSource({"1.83", ".4", "7.7", "3.1"})
    void the_logarithm_itself_is_no_further_away_than_told(double ofCloth) {
        Plan plan = plan(ofCloth);
        double truth = .75 * Math.log(.75 * HANDS / .5 / 90) + .25 * Math.log(.25 * HANDS / ofCloth / 30);
        double found = .75 * Math.log(plan.baskets("targets of bread", 0)) + .25 * Math.log(plan.baskets("targets of cloth", 0));
        double told = Fulfilment.lostToPieces(plan);
        assertThat(truth - found).isBetween(-1e-9, Math.log1p(told) + 1e-9);
        assertThat(told).isLessThan(.02);
        assertThat(plan.utilityOfBasket("targets of bread", 0) * plan.baskets("targets of bread", 0)).isCloseTo(.75, within(.1));
    }
}
