package thermidor.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import thermidor.theory.Condition.Observed;
import thermidor.theory.Threshold.Side;

/** How an answer is found, by small theories over small societies. */
class TheoryTest {
    /** A society of a few numbers: column, year, value. */
    record Few(Map<String, Double> values) implements Seen {
        static Few of(Object... parts) {
            Map<String, Double> values = new TreeMap<>();
            for (int i = 0; i < parts.length; i += 3) values.put(parts[i] + " " + parts[i + 1], ((Number) parts[i + 2]).doubleValue());
            return new Few(values);
        }

        @Override
        public double value(String column, int year) {
            return values.getOrDefault(column + " " + year, Double.NaN);
        }

        @Override
        public int firstYear() {
            return 1900;
        }

        @Override
        public int lastYear() {
            return 1910;
        }
    }

    private static Reading reading(String column, Reading.Over over, int years) {
        return new Reading(List.of(new Reading.Term(column, false)), List.of(), over, years);
    }

    private static Observed when(String column, Side side, double is) {
        return new Observed(reading(column, Reading.Over.YEAR, 1), new Threshold(side, is, is - 0.1, is + 0.1, "because"), "work:place");
    }

    private static Answer answer(String is, Condition... when) {
        return new Answer(is, is, "work:place", List.of(when));
    }

    private static Theory theory(Answer... classes) {
        return new Theory("t", "T", "T", "somebody", "It is so.", "work", Map.of(Question.CLASS, List.of("a")), List.of(),
                Map.of(Question.CLASS, List.of(classes), Question.FORM, List.of(answer("of a", new Condition.Given(Question.CLASS, List.of("a"))))), List.of());
    }

    private static final Theory ONE = theory(answer("a", when("x", Side.AT_LEAST, 0.5), when("y", Side.AT_LEAST, 0.5)), answer("b", when("x", Side.AT_MOST, 0.6)),
            answer("a", when("z", Side.AT_LEAST, 1)));

    private static String is(Theory theory, Seen seen) {
        return theory.judge(seen, 1900).reply(Question.CLASS).is();
    }

    @Test
    void the_first_answer_whose_conditions_all_hold_is_given() {
        assertThat(is(ONE, Few.of("x", 1900, 0.6, "y", 1900, 0.5))).isEqualTo("a");
        assertThat(is(ONE, Few.of("x", 1900, 0.6, "y", 1900, 0.4))).isEqualTo("b");
        assertThat(is(ONE, Few.of("x", 1900, 0.4))).isEqualTo("b");
        assertThat(is(ONE, Few.of("x", 1900, 0.7, "y", 1900, 0, "z", 1900, 1))).isEqualTo("a");
        assertThat(is(ONE, Few.of("x", 1900, 0.7, "y", 1900, 0, "z", 1900, 0))).isEqualTo("says nothing");
    }

    @Test
    void an_answer_that_fails_only_for_want_of_an_observation_keeps_the_others_from_winning() {
        Reply reply = ONE.judge(Few.of("x", 1900, 0.55), 1900).reply(Question.CLASS);
        assertThat(reply).isInstanceOfSatisfying(Reply.CannotTell.class, open -> {
            assertThat(open.between()).extracting(Answer::is).containsExactly("a", "b");
            assertThat(open.columns()).containsExactly("y");
        });
        assertThat(is(ONE, Few.of("x", 1900, 0.7, "z", 1900, 1))).as("whatever y is, both answers that are left say a").isEqualTo("a");
    }

    @Test
    void the_thesis_stands_falls_or_stays_open() {
        assertThat(ONE.judge(Few.of("x", 1900, 0.6, "y", 1900, 0.5), 1900).thesis()).isEqualTo(Verdict.AFFIRMED);
        assertThat(ONE.judge(Few.of("x", 1900, 0.4), 1900).thesis()).isEqualTo(Verdict.DENIED);
        assertThat(ONE.judge(Few.of("x", 1900, 0.55), 1900).thesis()).isEqualTo(Verdict.UNDECIDED);
        assertThat(ONE.judge(Few.of("x", 1900, 0.7, "y", 1900, 0, "z", 1900, 0), 1900).thesis()).isEqualTo(Verdict.UNDECIDED);
        assertThat(theory(answer("b", when("x", Side.AT_LEAST, 0.5)), answer("c", when("x", Side.AT_MOST, 0.6))).judge(Few.of(), 1900).thesis())
                .as("open, but not between anything that would affirm").isEqualTo(Verdict.DENIED);
    }

    @Test
    void an_answer_may_rest_on_the_answer_before() {
        assertThat(ONE.judge(Few.of("x", 1900, 0.6, "y", 1900, 0.5), 1900).reply(Question.FORM).is()).isEqualTo("of a");
        assertThat(ONE.judge(Few.of("x", 1900, 0.4), 1900).reply(Question.FORM).is()).isEqualTo("says nothing");
        assertThat(ONE.judge(Few.of("x", 1900, 0.55), 1900).reply(Question.FORM).is()).isEqualTo("cannot tell");
    }

    @Test
    void years_are_put_together_as_said() {
        Seen seen = Few.of("x", 1900, 1, "x", 1901, -2, "x", 1903, 4, "x", 1904, -1);
        assertThat(reading("x", Reading.Over.MEAN, 5).of(seen, 1904)).isEqualTo(0.5);
        assertThat(reading("x", Reading.Over.MOST, 5).of(seen, 1904)).isEqualTo(4);
        assertThat(reading("x", Reading.Over.LEAST, 3).of(seen, 1904)).isEqualTo(-1);
        assertThat(reading("x", Reading.Over.TURNS, 5).of(seen, 1904)).isEqualTo(3);
        assertThat(reading("x", Reading.Over.CHANGE, 3).of(seen, 1903)).isEqualTo(3);
        assertThat(reading("x", Reading.Over.CHANGE, 2).of(seen, 1904)).isNaN();
        assertThat(reading("x", Reading.Over.GROWTH, 3).of(Few.of("x", 1900, 1, "x", 1903, 8), 1903)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(reading("x", Reading.Over.MEAN, 3).of(seen, 1910)).isNaN();
    }

    @Test
    void a_share_is_of_what_it_says_and_a_minus_takes_away() {
        var x = new Reading.Term("x", false);
        var y = new Reading.Term("y", false);
        Seen seen = Few.of("x", 1900, 1, "y", 1900, 3);
        assertThat(new Reading(List.of(x), List.of(x, y), Reading.Over.YEAR, 1).of(seen, 1900)).isEqualTo(0.25);
        assertThat(new Reading(List.of(x, new Reading.Term("y", true)), List.of(), Reading.Over.YEAR, 1).of(seen, 1900)).isEqualTo(-2);
        assertThat(new Reading(List.of(x), List.of(x, y), Reading.Over.YEAR, 1).of(Few.of("x", 1900, 1), 1900)).isNaN();
    }

    private static Issue issue(Issue.Expects expects, int from, int to, Observed... outcome) {
        return new Issue("i", "Does it follow?", List.of("C55"), List.of(when("x", Side.AT_LEAST, 1)), 1, expects, List.of(outcome), from, to);
    }

    @Test
    void an_issue_is_yes_no_open_or_has_no_occasion() {
        Observed y = when("y", Side.AT_LEAST, 1);
        assertThat(issue(Issue.Expects.SOME, 0, 2, y).in(Few.of("y", 1900, 1))).isEqualTo(Issue.Outcome.NEVER);
        assertThat(issue(Issue.Expects.SOME, 0, 2, y).in(Few.of("x", 1901, 1, "y", 1901, 0, "y", 1902, 0, "y", 1903, 1))).isEqualTo(Issue.Outcome.YES);
        assertThat(issue(Issue.Expects.SOME, 0, 1, y).in(Few.of("x", 1901, 1, "y", 1901, 0, "y", 1902, 0, "y", 1903, 1))).isEqualTo(Issue.Outcome.NO);
        assertThat(issue(Issue.Expects.SOME, 0, 2, y).in(Few.of("x", 1910, 1, "y", 1910, 0))).isEqualTo(Issue.Outcome.OPEN);
        assertThat(issue(Issue.Expects.EVERY, 0, 1, y).in(Few.of("x", 1901, 1, "y", 1901, 1, "y", 1902, 0))).isEqualTo(Issue.Outcome.NO);
        assertThat(issue(Issue.Expects.EVERY, 0, 1, y).in(Few.of("x", 1901, 1, "y", 1901, 1, "y", 1902, 1))).isEqualTo(Issue.Outcome.YES);
        assertThat(issue(Issue.Expects.END, 1, 1, y).in(Few.of("x", 1901, 1, "y", 1901, 1, "y", 1902, 0))).isEqualTo(Issue.Outcome.NO);
        assertThat(issue(Issue.Expects.SOME, -2, 0, y).in(Few.of("x", 1901, 1, "y", 1900, 0, "y", 1901, 0))).as("what lies before the record is not held against it")
                .isEqualTo(Issue.Outcome.NO);
    }

    @Test
    void an_order_is_kept_or_not() {
        Observed y = when("y", Side.AT_LEAST, 1);
        Observed z = when("z", Side.AT_LEAST, 1);
        Object[] years = {"x", 1902, 1, "y", 1900, 0, "y", 1901, 1, "y", 1902, 1, "y", 1903, 1, "z", 1900, 0, "z", 1901, 0, "z", 1902, 0, "z", 1903, 1};
        assertThat(issue(Issue.Expects.ORDER, -2, 1, y, z).in(Few.of(years))).isEqualTo(Issue.Outcome.YES);
        assertThat(issue(Issue.Expects.ORDER, -2, 1, z, y).in(Few.of(years))).isEqualTo(Issue.Outcome.NO);
        assertThat(issue(Issue.Expects.ORDER, -2, 0, y, z).in(Few.of(years))).isEqualTo(Issue.Outcome.NO);
    }

    @Test
    void scores_are_proper() {
        for (double truth = 0.1; truth < 1; truth += 0.2) {
            for (double said = 0.05; said < 1; said += 0.05) {
                assertThat(mean(truth, said, true)).isGreaterThanOrEqualTo(mean(truth, truth, true) - 1e-12);
                assertThat(mean(truth, said, false)).isGreaterThanOrEqualTo(mean(truth, truth, false) - 1e-12);
            }
        }
        assertThat(Issue.brier(0.8, true)).isCloseTo(0.04, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Issue.log(0.5, false)).isCloseTo(StrictMath.log(2), org.assertj.core.data.Offset.offset(1e-12));
    }

    private static double mean(double truth, double said, boolean brier) {
        return brier ? truth * Issue.brier(said, true) + (1 - truth) * Issue.brier(said, false) : truth * Issue.log(said, true) + (1 - truth) * Issue.log(said, false);
    }

    @Test
    void nobody_is_certain_and_no_threshold_lies_outside_its_range() {
        assertThatThrownBy(() -> new Forecast("i", 1, 0.5, 1, "because", "work:place")).hasMessageContaining("certainty").hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Threshold(Side.AT_MOST, 0.9, 0.1, 0.5, "because")).hasMessageContaining("outside its own range").hasMessageContaining("Maybe");
    }
}
