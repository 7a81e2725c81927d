package thermidor.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thermidor.record.Observable.APPROPRIATED_SHARE;
import static thermidor.record.Observable.CONTROL_FROM_BELOW;
import static thermidor.record.Observable.PRODUCT;
import static thermidor.record.Observable.PROPERTY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** The rivals before the same societies. One that cannot lose is not a theory. */
class RivalsTest {
    static final List<Theory> RIVALS = Rivals.ALL;

    /** Verdicts of the property criterion, the new class and the norm: affirmed, denied. Numbers as in {@link Seen}. */
    private static final String SOCIETIES = """
                                       | state coop petty owners leased | pay beyond owners work | control | verdicts
        owners and their state         |    20    1    29     49      1 |   5      1     30   64 |      20 |  D D D
        councils over private works    |    28    0    50     22      0 |   5    1.5      1 92.5 |      55 |  D D A
        market beside the plan         |    35    0    50     15      0 |   5    4.5    5.5   85 |      40 |  A D D
        works taken, land divided      |    50    0    30     20      0 |   5      3      1   91 |      30 |  A A D
        owners let back in             |    60    0    10     30      0 |   5      6      4   85 |      60 |  D A A
        in common, from below          |    80   15     5      0      0 |   3      0      0   97 |      80 |  A D A
        in common, from above          |    71   13    15      1      0 |   6      8      1   85 |       3 |  A A D
        """;

    record Society(String name, Seen seen, List<String> verdicts) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Society> societies() {
        return SOCIETIES.lines().skip(1).map(line -> {
            String[] parts = line.split("\\|");
            String numbers = String.join(" ", parts[1], parts[2], parts[3]).strip();
            Seen seen = Seen.of(Arrays.stream(numbers.split(" +")).mapToDouble(Double::parseDouble).toArray());
            return new Society(parts[0].strip(), seen, List.of(parts[4].strip().split(" ")));
        }).toList();
    }

    private static String letter(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Affirmed _ -> "A";
            case Verdict.Denied _ -> "D";
            case Verdict.Undecided _ -> "U";
        };
    }

    private static List<String> verdicts(Chronicle seen) {
        return RIVALS.stream().map(theory -> letter(theory.judge(seen))).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("societies")
    void rivals_part_ways_over_the_same_society(Society society) {
        assertThat(verdicts(society.seen().year())).isEqualTo(society.verdicts());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RIVALS")
    void every_theory_affirms_one_society_denies_another_and_cannot_tell_of_a_third(Theory theory) {
        List<String> said = new ArrayList<>(societies().stream().map(s -> letter(theory.judge(s.seen().year()))).toList());
        assertThat(said).contains("A", "D").doesNotContain("U");
        for (Society society : societies()) {
            Verdict ofNothingSeen = theory.judge(Seen.without(society.seen().year(), Observable.ALL));
            assertThat(ofNothingSeen).isInstanceOfSatisfying(Verdict.Undecided.class, v -> assertThat(v.unobserved()).hasSize(theory.claims().size()));
            assertThat(theory.judge(new Chronicle(Seen.FIRST))).isInstanceOf(Verdict.Undecided.class);
        }
    }

    @Test
    void a_year_of_incomes_is_needed_and_eleven_months_are_not_a_year() {
        Seen seen = societies().getLast().seen();
        assertThat(verdicts(seen.months(12))).containsExactly("A", "A", "D");
        assertThat(verdicts(seen.months(11))).containsExactly("A", "U", "D");
        assertThat(letter(NewClass.THEORY.judge(seen.months(20), Seen.FIRST + 10))).isEqualTo("U");
        assertThat(letter(NewClass.THEORY.judge(seen.months(20), Seen.FIRST + 11))).isEqualTo("A");
        assertThat(letter(NewClass.THEORY.judge(seen.months(20), Seen.FIRST + 20))).isEqualTo("U");
    }

    @Test
    void a_claim_refuted_is_enough_to_deny_and_a_claim_unseen_too_much_to_affirm() {
        Chronicle plain = Seen.without(Seen.of(80, 15, 5, 0, 0, 3, 0, 1, 96, 80).year(), PRODUCT);
        assertThat(NewClass.THEORY.judge(plain)).isInstanceOf(Verdict.Denied.class);
        Chronicle privileged = Seen.without(Seen.of(80, 15, 5, 0, 0, 3, 10, 1, 86, 80).year(), PRODUCT);
        assertThat(NewClass.THEORY.judge(privileged)).isInstanceOfSatisfying(Verdict.Undecided.class,
                v -> assertThat(v.unobserved()).extracting(Finding::observable).containsExactly(PRODUCT));
    }

    /** C03: what officials take never turns the property criterion, a share of ownership does. */
    @Test
    void each_rival_is_moved_by_its_own_question_and_by_no_other() {
        for (double part = 0; part <= 90; part += 10) {
            assertThat(verdicts(Seen.of(80, 5, 15, 0, 0, 5, part, 1, 94 - part, 60).year())).containsExactly("A", part > 0 ? "A" : "D", "A");
            assertThat(verdicts(Seen.of(90 - part, 0, 10, part, 0, 5, 6, 1, 88, 60).year())).containsExactly(part <= 20 ? "A" : "D", "A", "A");
            assertThat(verdicts(Seen.of(80, 5, 15, 0, 0, 5, 6, 1, 88, part).year())).containsExactly("A", "A", part >= 50 ? "A" : "D");
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RIVALS")
    void a_claim_reads_the_observable_it_names_and_nothing_else(Theory theory) {
        for (Claim claim : theory.claims()) {
            for (Society society : societies()) {
                Chronicle seen = society.seen().year();
                int last = seen.end() - 1;
                Observable[] others = Stream.of(Observable.ALL).filter(o -> o != claim.observable()).toArray(Observable[]::new);
                Double alone = claim.reading().of(Seen.without(seen, others), last);
                assertThat(alone).isEqualTo(Double.valueOf(claim.reading().of(seen, last)));
                assertThat(claim.reading().of(Seen.without(seen, claim.observable()), last)).isNaN();
            }
        }
    }

    static Stream<Theory> with_a_threshold_beyond_its_range() {
        return RIVALS.stream().flatMap(theory -> theory.claims().stream().flatMap(claim -> {
            var t = claim.threshold();
            return Stream.of(Math.nextDown(t.from()), Math.nextUp(t.to())).map(x -> {
                var moved = new Threshold(t.side(), x, x, x, t.because());
                var other = new Claim(claim.says() + ", turning at " + x, claim.source(), claim.observable(), claim.reading(), moved);
                return new Theory(theory.name(), theory.by(), theory.thesis(), theory.source(),
                        theory.claims().stream().map(c -> c == claim ? other : c).toList());
            });
        }));
    }

    @ParameterizedTest
    @MethodSource("with_a_threshold_beyond_its_range")
    void no_threshold_is_idle(Theory moved) {
        Theory theory = RIVALS.stream().filter(t -> t.name().equals(moved.name())).findFirst().orElseThrow();
        assertThat(societies()).anySatisfy(society -> {
            Chronicle seen = society.seen().year();
            assertThat(letter(moved.judge(seen))).isNotEqualTo(letter(theory.judge(seen)));
        });
    }

    @Test
    void every_finding_says_what_was_looked_at_and_that_control_is_an_input() {
        Seen fromAbove = societies().getLast().seen();
        for (Theory theory : RIVALS) {
            Verdict verdict = theory.judge(fromAbove.year());
            assertThat(verdict.because()).extracting(Finding::claim).isEqualTo(theory.claims());
            assertThat(verdict.because()).allSatisfy(f -> assertThat(f.says())
                    .contains(f.claim().says(), f.observable().name(), String.valueOf(f.threshold().is()), f.claim().source()));
        }
        Finding control = DemocraticNorm.THEORY.judge(fromAbove.year()).because().getFirst();
        assertThat(control.observable()).isEqualTo(CONTROL_FROM_BELOW);
        assertThat(control.says()).contains("0.030").contains("input").contains("not a result");
        assertThat(NewClass.THEORY.judge(fromAbove.months(3)).because()).allSatisfy(f -> assertThat(f.says()).contains("not observed"));
    }

    @Test
    void a_finding_is_contestable_within_the_range_and_firm_beyond_it() {
        assertThat(control(3).contestable()).isFalse();
        assertThat(control(31).contestable()).isTrue();
        assertThat(control(59).contestable()).isTrue();
        assertThat(control(80).contestable()).isFalse();
        assertThat(control(Double.NaN).contestable()).isFalse();
    }

    private static Finding control(double control) {
        return DemocraticNorm.THEORY.judge(Seen.of(80, 15, 5, 0, 0, 3, 0, 1, 96, control).year()).because().getFirst();
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_way_out() {
        assertThatThrownBy(() -> Reading.share(PROPERTY, List.of("sate"), List.of("state")))
                .hasMessageContaining("property.sate").hasMessageContaining("Maybe").hasMessageContaining("property.state");
        assertThatThrownBy(() -> Threshold.atLeast(.9, .1, .5, "")).hasMessageContaining("0.9").hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Theory("Silence", "", "", "", List.of())).hasMessageContaining("Silence").hasMessageContaining("Maybe");
        assertThat(RIVALS).flatExtracting(Theory::claims).extracting(Claim::observable)
                .containsOnly(PROPERTY, APPROPRIATED_SHARE, PRODUCT, CONTROL_FROM_BELOW);
    }
}
