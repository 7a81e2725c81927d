package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A theory or a case that cannot be used is refused with place, value and a way out. */
class BrokenTheoriesTest {
    private static final String HEAD = """
            name: Broken
            heading: Broken
            by: a test
            source: t33
            thesis: Does it break?
            holds: { class: [owners] }
            class:
              - is: owners
                says: They own.
                source: t33:state-capitalism
                when:
            """;
    private static final String CONDITION = "      - {sees: property.private, at_least: 0.5, range: [0.4, 0.6], because: half}\n";
    private static final String CASE = """
            name: Broken
            years: [1930, 1935]
            judged: 1934
            entity: Nowhere
            description: Does it break?
            observed:
            """;
    private static final String GROUP = "  - {coded: a guess, confidence: low, values: {property.private: 0.5}}\n";

    @TempDir
    Path folder;

    /** @param says the place behind the file's name, and words that must stand in the message */
    record Broken(String what, String text, String... says) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Broken> theories() {
        return List.of(
                new Broken("an empty file", "", ":1:1", "empty"),
                new Broken("a tab", HEAD + "\t- {}\n", ":12:1", "tab"),
                new Broken("an unknown key", HEAD + CONDITION + "thesiss: again\n", ":13:1", "\"thesiss\"", "Maybe you mean thesis"),
                new Broken("no thesis", (HEAD + CONDITION).replace("thesis: Does it break?\n", ""), ":1:1", "\"thesis\" is missing"),
                new Broken("no question", "name: A\nheading: A\nby: a test\nsource: t33\nthesis: B\nholds: { class: [owners] }\n", ":1:1", "none of the questions"),
                new Broken("a work that is not there", (HEAD + CONDITION).replace("source: t33\n", "source: t34\n"), ":4:9", "t34", "Maybe you mean t33"),
                new Broken("no place in the work", (HEAD + CONDITION).replace("t33:state-capitalism", "t33"), ":10:13", "no place"),
                new Broken("an observable that is not there", HEAD + CONDITION.replace("property.private", "property.privat"),
                        ":12:16", "property.privat", "Maybe you mean property.private"),
                new Broken("an observable with members", HEAD + CONDITION.replace("property.private", "property"), ":12:16", "property.state"),
                new Broken("no sum", HEAD + CONDITION.replace("property.private", "property.private * 2"), ":12:16", "is not a sum"),
                new Broken("no threshold", HEAD + CONDITION.replace("at_least: 0.5, ", ""), ":12:9", "no threshold"),
                new Broken("two thresholds", HEAD + CONDITION.replace("range", "at_most: 0.6, range"), ":12:9", "two thresholds"),
                new Broken("no number", HEAD + CONDITION.replace("0.5", "half"), ":12:44", "\"half\" is not a finite number"),
                new Broken("a threshold outside its range", HEAD + CONDITION.replace("0.5", "0.9"), ":12:56", "outside its own range"),
                new Broken("a range the wrong way round", HEAD + CONDITION.replace("[0.4, 0.6]", "[0.6, 0.4]"), ":12:56", "smaller first"),
                new Broken("no reason", HEAD + CONDITION.replace(", because: half", ""), ":12:9", "\"because\" is missing"),
                new Broken("years twice over", HEAD + CONDITION.replace("at_least", "mean_over: 3, change_over: 2, at_least"), ":12:", "two ways"),
                new Broken("no years at all", HEAD + CONDITION.replace("at_least", "mean_over: 0, at_least"), ":12:45", "0 years"),
                new Broken("a given answer that is none", HEAD + CONDITION + "form:\n  - is: a\n    says: b\n    source: t33:x\n    when:\n      - {given: class, is: owner}\n",
                        ":18:28", "\"owner\" is no answer", "Maybe you mean owners"),
                new Broken("a question that comes later", HEAD + "      - {given: path, is: owners}\n", ":12:17", "not answered before"),
                new Broken("an answer behind otherwise", (HEAD + CONDITION).replace("    when:\n" + CONDITION,
                        "    when: otherwise\n  - is: b\n    says: c\n    source: t33:x\n    when: otherwise\n"),
                        ":12:5", "never given"),
                new Broken("a thesis on a question not asked", (HEAD + CONDITION).replace("holds: { class:", "holds: { form:"), ":6:10", "form", "Maybe one of: class"),
                new Broken("a thesis that nothing makes true", (HEAD + CONDITION).replace("[owners] }", "[ownerz] }"), ":6:", "ownerz", "Maybe you mean owners"),
                new Broken("a claim that is none", HEAD + CONDITION + "carries: [D7]\n", ":13:10", "D7"),
                new Broken("a certain forecast", HEAD + CONDITION + forecast("restoration-by-force", "1.0"), ":13:", "certainty"),
                new Broken("a forecast on nothing", HEAD + CONDITION + forecast("restoration-by-farce", "0.5"), ":13:", "Maybe you mean restoration-by-force"));
    }

    private static String forecast(String on, String chance) {
        return "forecasts: [{on: %s, chance: %s, range: [0.1, 1.0], because: so, source: \"t33:x\"}]\n".formatted(on, chance);
    }

    static List<Broken> cases() {
        return List.of(
                new Broken("an unknown key", CASE + GROUP + "note: no\n", ":8:1", "\"note\""),
                new Broken("a year outside", (CASE + GROUP).replace("1934", "1939"), ":3:9", "outside the years"),
                new Broken("years the wrong way round", (CASE + GROUP).replace("[1930, 1935]", "[1935, 1930]"), ":2:8", "smaller first"),
                new Broken("no origin", CASE + GROUP.replace("coded: a guess, ", ""), ":7:5", "where these values come from"),
                new Broken("two origins", CASE + GROUP.replace("coded", "source: \"t33:x\", coded"), ":7:5", "both"),
                new Broken("no confidence", CASE + GROUP.replace("confidence: low, ", ""), ":7:5", "\"confidence\" is missing"),
                new Broken("a confidence of its own", CASE + GROUP.replace("low", "some"), ":7:34", "high, medium, low"),
                new Broken("a per cent figure", CASE + GROUP.replace("0.5", "50"), ":7:66", "no share"),
                new Broken("a value twice", CASE + GROUP + GROUP, ":8:", "given twice"),
                new Broken("a word that is not there", CASE + GROUP.replace("property.private", "middle_class"), ":7:", "middle_class", "cannot be observed"),
                new Broken("a table elsewhere", CASE + GROUP + "series: [{file: ../x.csv, series: a, entity: b, as: gdp}]\n", ":8:", "../x.csv"),
                new Broken("a series that is not there", CASE + GROUP + "series: [{file: product.csv, series: gdp, entity: DEU, as: gdp_per_head}]\n", ":8:", "no series"),
                new Broken("a theory that is not there", CASE + GROUP + stated("trotsky-1934", "class: bourgeoisie"), ":8:", "Maybe you mean trotsky-193"),
                new Broken("an answer that is none", CASE + GROUP + stated("trotsky-1933", "class: burgeoisie"), ":8:", "Maybe you mean bourgeoisie"),
                new Broken("no answer", CASE + GROUP + stated("trotsky-1933", "miss: none"), ":8:", "does not say what"));
    }

    private static String stated(String theory, String rest) {
        return "stated: [{theory: %s, source: \"t33:x\", says: it, %s}]\n".formatted(theory, rest);
    }

    @Test
    void what_the_broken_files_are_made_from_is_whole() throws IOException {
        assertThat(check(HEAD + CONDITION).code()).isZero();
        Spoken spoken = judge(CASE + GROUP);
        assertThat(spoken.code()).as(spoken.err()).isZero();
    }

    private Spoken check(String text) throws IOException {
        return Spoken.of("theory", "check", Files.writeString(folder.resolve("broken.yaml"), text, StandardCharsets.UTF_8).toString());
    }

    private Spoken judge(String text) throws IOException {
        return Spoken.of("judge", "case", Files.writeString(folder.resolve("broken.yaml"), text, StandardCharsets.UTF_8).toString());
    }

    private static void refused(Spoken spoken, Broken broken) {
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(2);
        assertThat(spoken.err()).contains("broken.yaml" + broken.says()[0]).contains(broken.says()).contains("Maybe").doesNotContain("\tat ");
        assertThat(spoken.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theories")
    void a_broken_theory_is_told_with_its_place(Broken broken) throws IOException {
        refused(check(broken.text()), broken);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_broken_case_is_told_with_its_place(Broken broken) throws IOException {
        refused(judge(broken.text()), broken);
    }
}
