package thermidor.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.lab.text.Bibliography;
import thermidor.theory.Condition;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reading;
import thermidor.theory.Seen;
import thermidor.theory.Theory;
import thermidor.theory.Verdict;

/** The shipped theories before the casebook. One that cannot lose is not a theory, and a rule that decides nothing is no rule. */
class TheoriesTest {
    private static final Shelves SHELVES = Shelves.READ;
    private static final int GRID = 48;

    static Stream<Theory> theories() {
        return SHELVES.theories().all().stream();
    }

    /** A society nobody looked at. */
    private static final Seen UNSEEN = new Seen() {
        @Override
        public double value(String column, int year) {
            return Double.NaN;
        }

        @Override
        public int firstYear() {
            return 1900;
        }

        @Override
        public int lastYear() {
            return 1900;
        }
    };

    @Test
    void the_ten_of_the_texts_and_four_more_are_there() {
        assertThat(theories().map(Theory::id)).contains("trotsky-1933", "trotsky-1936", "proletarian-bonapartism", "lebrun-free-state", "urbahns-state-capitalism",
                "new-class", "democratic-norm", "official-doctrine-1936", "new-civilisation", "capitalism-of-foreign-birth", "totalitarian-model",
                "kornai-classical-system", "selectorate", "extractive-institutions");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theories")
    void every_theory_affirms_one_society_denies_another_and_declines_a_third(Theory theory) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (Case one : SHELVES.casebook().regimes()) verdicts.add(theory.judge(one, one.judged()).thesis());
        assertThat(verdicts).contains(Verdict.AFFIRMED, Verdict.DENIED);
        boolean otherwise = theory.questions().get(theory.holds().keySet().iterator().next()).stream().anyMatch(a -> a.when().isEmpty());
        Verdict ofNothing = theory.judge(UNSEEN, 1900).thesis();
        assertThat(ofNothing).as("of a society nobody looked at" + (otherwise ? ", though it has an answer for all that is left" : "")).isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theories")
    void every_theory_says_whose_it_is_and_why_it_turns_where_it_does(Theory theory) {
        Bibliography works = SHELVES.shelf().bibliography();
        assertThat(List.of(theory.name(), theory.by(), theory.thesis(), theory.heading())).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(works.knows(theory.source())).isTrue();
        for (Condition.Observed c : theory.conditions()) {
            assertThat(c.threshold().because().length()).as(theory.id() + ": " + c.reading().says()).isGreaterThan(20);
            assertThat(c.threshold().from()).isLessThan(c.threshold().to());
            assertThat(works.knows(c.source())).isTrue();
        }
        assertThat(theory.questions().values()).allSatisfy(answers -> assertThat(answers).allSatisfy(a -> assertThat(works.knows(a.source())).isTrue()));
    }

    /**
     * Every threshold is moved beyond either end of its range. Some society of the test set must then be judged otherwise. The set holds every
     * case of the casebook and, for the columns the threshold looks at, every case with one of them at other values.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("theories")
    void no_threshold_can_be_moved_beyond_its_range_without_a_verdict_changing(Theory theory) {
        List<String> dead = new ArrayList<>();
        for (Condition.Observed condition : theory.conditions()) {
            var t = condition.threshold();
            double beyond = (t.to() - t.from()) / 10;
            for (double moved : new double[] {t.from() - beyond, t.to() + beyond}) {
                Theory other = theory.with(condition, new Condition.Observed(condition.reading(), t.at(moved), condition.source()));
                if (!anyDiffers(theory, other, condition.reading())) dead.add(condition.reading().says() + " " + t.says() + " moved to " + moved);
            }
        }
        assertThat(dead).isEmpty();
    }

    /** Without made-up values: of how many thresholds the cases alone can tell that they were moved. */
    @Test
    void most_thresholds_decide_something_in_history_itself() {
        int all = 0;
        int deciding = 0;
        for (Theory theory : SHELVES.theories().all()) {
            for (Condition.Observed condition : theory.conditions()) {
                var t = condition.threshold();
                double beyond = (t.to() - t.from()) / 10;
                boolean decides = false;
                for (double moved : new double[] {t.from() - beyond, t.to() + beyond}) {
                    Theory other = theory.with(condition, new Condition.Observed(condition.reading(), t.at(moved), condition.source()));
                    for (Case one : SHELVES.casebook().regimes()) decides |= differs(theory, other, one, one.judged());
                }
                all++;
                if (decides) deciding++;
            }
        }
        assertThat((double) deciding / all).as(deciding + " of " + all).isGreaterThan(0.85);
    }

    private static boolean anyDiffers(Theory theory, Theory other, Reading reading) {
        for (Case one : SHELVES.casebook().regimes()) if (differs(theory, other, one, one.judged())) return true;
        for (Case one : SHELVES.casebook().regimes()) {
            for (String column : reading.columns()) {
                double most = largest(one, column);
                for (int i = 0; i <= GRID; i++) {
                    if (differs(theory, other, one.but(Map.of(column, most * i / GRID)), one.judged())) return true;
                }
            }
        }
        return false;
    }

    private static double largest(Case one, String column) {
        String unit = SHELVES.shelf().vocabulary().word(column).unit();
        double value = one.value(column, one.judged());
        if (unit.equals("share") || unit.equals("index")) return 1;
        if (unit.equals("person")) return Math.max(1e6, 0.02 * one.value("population", one.judged()));
        return Double.isNaN(value) ? 10 : 2 * value;
    }

    private static boolean differs(Theory theory, Theory other, Seen seen, int year) {
        Judgement a = theory.judge(seen, year);
        Judgement b = other.judge(seen, year);
        if (a.thesis() != b.thesis()) return true;
        for (Question question : Question.values()) if (!a.reply(question).is().equals(b.reply(question).is())) return true;
        return false;
    }

    /** C03: what officials take never turns the verdict of the property criterion; a share of ownership does. */
    @Test
    void privilege_alone_never_turns_the_property_criterion_and_ownership_does() {
        Theory trotsky = SHELVES.theories().find("trotsky-1933");
        Theory newClass = SHELVES.theories().find("new-class");
        Case ussr = SHELVES.regime("ussr-1936");
        for (double taken : new double[] {0, 0.01, 0.05, 0.2, 0.5}) {
            Seen other = ussr.but(Map.of("appropriated_share", taken, "official_pay_ratio", 1 + 100 * taken));
            assertThat(trotsky.judge(other, 1936).reply(Question.CLASS).is()).isEqualTo("working class");
            assertThat(newClass.judge(other, 1936).thesis()).isEqualTo(taken >= 0.02 ? Verdict.AFFIRMED : Verdict.DENIED);
        }
        Seen owned = ussr.but(Map.of("property.state", 0.1, "property.private", 0.4));
        assertThat(trotsky.judge(owned, 1936).reply(Question.CLASS).is()).isEqualTo("bourgeoisie");
    }

    /** C02: democracy does not move the property criterion, it moves the norm. */
    @Test
    void democracy_moves_the_norm_and_not_the_property_criterion() {
        Case ussr = SHELVES.regime("ussr-1936");
        for (double control : new double[] {0, 0.2, 0.6, 0.9}) {
            Seen other = ussr.but(Map.of("control_from_below", control));
            assertThat(SHELVES.theories().find("trotsky-1933").judge(other, 1936).reply(Question.CLASS).is()).isEqualTo("working class");
            assertThat(SHELVES.theories().find("democratic-norm").judge(other, 1936).thesis()).isEqualTo(control >= 0.45 ? Verdict.AFFIRMED : Verdict.DENIED);
        }
    }

    /** C42, C44: one form on two bases, and fascism told apart from Bonapartism. */
    @Test
    void one_form_stands_on_two_bases() {
        Theory n3 = SHELVES.theories().find("proletarian-bonapartism");
        assertThat(form(n3, "ussr-1936")).isEqualTo("proletarian Bonapartism");
        assertThat(form(n3, "france-1852")).isEqualTo("bourgeois Bonapartism");
        assertThat(form(n3, "germany-1934")).isEqualTo("fascism");
        assertThat(form(n3, "russia-kerensky-1917")).isEqualTo("weak, transitional Bonapartism");
        assertThat(n3.judge(SHELVES.regime("germany-1934"), 1934).reply(Question.CLASS).is()).isEqualTo("bourgeoisie");
    }

    private static String form(Theory theory, String name) {
        Case one = SHELVES.regime(name);
        return theory.judge(one, one.judged()).reply(Question.FORM).is();
    }
}
