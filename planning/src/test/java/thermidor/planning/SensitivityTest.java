package thermidor.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What more of a limit would be worth, asked of one plan and held against planning again. */
class SensitivityTest {
    private static final Objective CLOTHING = new Objective.WeightedUses(Map.of("clothing", Yearly.of(1)), Map.of());

    private static double best(PlanProblem.Builder problem) {
        return Planning.plan(problem.build()).plan().objective();
    }

    private static Sensitivity ask(PlanProblem.Builder problem) {
        return Sensitivity.of(Planning.plan(problem.build()).plan());
    }

    private static PlanProblem.Builder weavers(double hands, double flax) {
        return PlanProblem.over(2).good("cloth", "metre").labour("weavers", "person-year", hands).nature("flax", "tonne", flax)
            .technique("cloth", "by hand", t -> t.output("cloth", 1).labour("weavers", .5).nature("flax", .25))
            .use("clothing", Map.of("cloth", 1.0)).objective(CLOTHING);
    }

    @Test
    void more_of_what_nature_gives_is_worth_what_is_made_of_it_where_it_is_scarce_and_nothing_where_it_is_not() {
        var scarce = ask(weavers(100, 10)).moreNature("flax", 2, 1);
        assertThat(scarce.gainAtMost()).isCloseTo(2 / .25, within(1e-9));
        assertThat(scarce.bound()).isCloseTo(best(weavers(100, 10)) + 8, within(1e-6));
        var plenty = ask(weavers(100, 1000));
        assertThat(plenty.moreNature("flax", 2, 1).gainAtMost()).isCloseTo(0, within(1e-9));
        assertThat(plenty.moreLabour("weavers", 3, 0).gainAtMost()).isCloseTo(6, within(1e-9));
    }

    @Test
    void a_good_that_falls_from_the_sky_is_worth_its_use_and_one_taken_away_costs_as_much() {
        var ask = ask(weavers(100, 1000));
        assertThat(ask.moreOfGood("cloth", 5, 0).gainAtMost()).isCloseTo(5, within(1e-9));
        assertThat(ask.moreOfGood("cloth", -5, 1).gainAtMost()).isCloseTo(-5, within(1e-9));
    }

    private static PlanProblem.Builder looms(double opening) {
        return PlanProblem.over(3).good("cloth", "metre")
            .capital("looms", "cloth", c -> c.unit("loom").opening(opening).wearsBy(.5).lag(1).madeOf("cloth", 1000))
            .technique("cloth", "woven", t -> t.output("cloth", 1).capital("looms", 1))
            .use("clothing", Map.of("cloth", 1.0)).objective(CLOTHING);
    }

    @Test
    void more_capital_works_from_its_year_on_and_wears() {
        var answer = ask(looms(8)).moreCapital("looms", 4, 0);
        assertThat(answer.gainAtMost()).isCloseTo(4 + 2 + 1, within(1e-9));
        assertThat(best(looms(12)) - best(looms(8))).isCloseTo(answer.gainAtMost(), within(1e-6));
        assertThat(ask(looms(8)).moreCapital("looms", 4, 2).gainAtMost()).isCloseTo(4, within(1e-9));
    }

    private static PlanProblem.Builder traders(double exchange) {
        return PlanProblem.over(1).good("cloth", "metre").good("corn", "tonne")
            .labour("peasants", "person-year", 10).technique("corn", "fields", t -> t.output("corn", 1).labour("peasants", 1))
            .exported("corn", Yearly.of(3), Yearly.of(4)).imported("cloth", Yearly.of(2), Yearly.of(100)).foreignExchange(exchange)
            .use("clothing", Map.of("cloth", 1.0)).objective(CLOTHING);
    }

    @Test
    void more_foreign_exchange_buys_what_is_imported_at_its_price() {
        assertThat(best(traders(0))).isCloseTo(4 * 3 / 2.0, within(1e-6));
        var answer = ask(traders(0)).moreForeignExchange(6, 0);
        assertThat(answer.gainAtMost()).isCloseTo(3, within(1e-9));
        assertThat(best(traders(6))).isCloseTo(answer.bound(), within(1e-6));
    }

    @Test
    void where_labour_is_to_be_saved_a_gain_lowers_the_bound() {
        PlanProblem.Builder problem = PlanProblem.over(1).good("cloth", "metre").labour("weavers", "person-year", 100)
            .technique("cloth", "by hand", t -> t.output("cloth", 1).labour("weavers", .5))
            .demand("army", "cloth", 20).objective(new Objective.LeastLabour(Map.of()));
        assertThat(best(problem)).isCloseTo(10, within(1e-6));
        var answer = ask(problem).moreOfGood("cloth", 4, 0);
        assertThat(answer.gainAtMost()).isCloseTo(2, within(1e-9));
        assertThat(answer.bound()).isCloseTo(8, within(1e-6));
    }
}
