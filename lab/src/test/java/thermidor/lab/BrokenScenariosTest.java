package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that cannot be used is refused with place, value and a way out, and nothing is left behind. */
class BrokenScenariosTest {
    private static final String HEAD = """
            name: Broken
            question: Does it break?
            extends: ussr
            """;
    @TempDir
    Path folder;

    /**
     * @param says the place behind the file's name, and words that must stand in the message
     */
    record Broken(String what, byte[] file, String... says) {
        Broken(String what, String text, String... says) {
            this(what, text.getBytes(StandardCharsets.UTF_8), says);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Broken> files() {
        return Stream.of(syntax(), top(), decrees(), rules(), shocks(), numbers()).flatMap(List::stream);
    }

    static List<Broken> syntax() {
        byte[] binary = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};
        byte[] latin = (HEAD + "note: Tamb\u00f3w\n").getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                new Broken("an unclosed list", HEAD + "without: [land, peace\nwatch: [STEEL]\n", ":5:", "not closed"),
                new Broken("a list that never ends", HEAD + "watch: [STEEL\n", ":", "not closed"),
                new Broken("a tab", HEAD + "parameters:\n\tproduction.rigidity: { is: 1 }\n", ":5:1", "tab"),
                new Broken("a quotation mark that is not closed", HEAD + "note: \"never\n", ":", "quotation mark"),
                new Broken("a duplicate key", HEAD + "name: Again\n", ":4:1", "\"name\"", "first on line 1"),
                new Broken("an anchor", HEAD + "watch: &all [STEEL]\nwithout: *all\n", ":4:", "anchors and aliases"),
                new Broken("an alias bomb", "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n", ":", "alias"),
                new Broken("an alias of nothing", HEAD + "watch: *nothing\n", ":4:", "alias"),
                new Broken("a file made of brackets", "[".repeat(100_000), ":1:", "nested"),
                new Broken("a file made of dashes", "- ".repeat(100_000), ":1:", "nested"),
                new Broken("ten megabytes", "#".repeat(10_000_000), ":1:1", "10000000 bytes"),
                new Broken("an empty file", "", ":1:1", "empty"),
                new Broken("only a comment", "# nothing\n", ":1:1", "empty"),
                new Broken("a binary file", binary, ":1:1", "UTF-8"),
                new Broken("zero bytes", new byte[500], ":1:1", "U+0000"),
                new Broken("another encoding", latin, ":4:11", "F3"),
                new Broken("a byte order mark", "\ufeff" + HEAD, ":1:1", "byte order mark"),
                new Broken("two documents", HEAD + "---\n" + HEAD, ":", "YAML"),
                new Broken("a list instead of keys", "- name\n- question\n", ":1:1", "a list"),
                new Broken("a key that is a list", HEAD + "? [a, b]\n: c\n", ":4:", "single word"));
    }

    static List<Broken> top() {
        return List.of(
                new Broken("an unknown key", HEAD + "decress: []\n", ":4:1", "\"decress\"", "Maybe you mean decrees"),
                new Broken("no name", "question: What?\nextends: ussr\n", ":1:1", "\"name\" is missing"),
                new Broken("an empty name", "name:\nquestion: What?\nextends: ussr\n", ":1:", "nothing"),
                new Broken("an impossible date", HEAD + "ends: 1937-13\n", ":4:7", "1937-13"),
                new Broken("an end before the start", HEAD + "ends: 1911-01\n", ":4:7", "1911-01", "1917-11"),
                new Broken("a parent that is not there", "name: A\nquestion: B?\nextends: usrr\n", ":3:10", "usrr", "Maybe you mean ussr"),
                new Broken("a parent outside", "name: A\nquestion: B?\nextends: ../../etc\n", ":3:10", "../../etc"),
                new Broken("nothing but a name", "name: A\nquestion: B?\nstarts: 1917-11\nends: 1918-11\n", ":1:1", "\"decrees\" is missing"),
                new Broken("something left out that is not there", HEAD + "without: [no-such-decree]\n", ":4:11", "no-such-decree"),
                new Broken("something left out of nothing", "name: A\nquestion: B?\nstarts: 1917-11\nends: 1918-11\nwithout: [land]\ndecrees: []\n",
                        ":5:", "extends no other"),
                new Broken("something that cannot be observed", HEAD + "watch: [STEAL]\n", ":4:9", "STEAL", "Maybe you mean STEEL"));
    }

    static List<Broken> decrees() {
        String decree = HEAD + "decrees:\n  - { id: one, from: 1920-01, title: One, set: { market: { legal: true } }, source: assumption, because: a test }\n";
        return List.of(
                new Broken("a decree twice", decree + decree.lines().skip(4).findFirst().orElseThrow() + "\n", ":6:", "\"one\" is taken"),
                new Broken("a mapping instead of a list", HEAD + "decrees: { id: one }\n", ":4:", "list"),
                new Broken("a decree without a source", decree.replace(", source: assumption", ""), ":5:5", "\"source\" is missing"),
                new Broken("a source nobody has", decree.replace("source: assumption", "source: carr-1066"), ":5:", "carr-1066", "bibliography"),
                new Broken("an assumption without reasons", decree.replace(", because: a test", ""), ":5:", "assumption needs its reasons"),
                new Broken("numbers without reasons", HEAD + "decrees:\n  - { id: one, from: 1920-01, title: One, set: { market: { reach: 0.5 } }, source: t33 }\n",
                        ":5:", "how their sizes were chosen"),
                new Broken("a decree before the beginning", decree.replace("1920-01", "1905-01"), ":5:", "1905-01", "before"),
                new Broken("a decree after the end", decree.replace("1920-01", "1991-12"), ":5:", "1991-12", "after"),
                new Broken("a decree in no month", decree.replace("1920-01", "January"), ":5:", "January"),
                new Broken("an id with spaces", decree.replace("id: one", "id: One Day"), ":5:", "One Day"));
    }

    static List<Broken> rules() {
        return List.of(
                set("a rule that does not exist", "markets: { legal: true }", "markets", "Maybe you mean market"),
                set("a part of a rule that does not exist", "market: { lawful: true }", "lawful"),
                set("a text where a number belongs", "market: { reach: far }", "\"far\""),
                set("a number in quotation marks", "market: { reach: '0.5' }", "\"0.5\""),
                set("a number that is none", "market: { reach: .nan }", ".nan"),
                set("an endless number", "market: { reach: .inf }", ".inf"),
                set("a share above one", "market: { reach: 1.5 }", "1.5", "between 0 and 1"),
                set("a share below zero", "control: { given: { fromBelow: -0.1 } }", "-0.1", "between 0 and 1"),
                set("soldiers below zero", "army: { soldiers: -5 }", "-5", "below zero"),
                set("land taken away by ploughing", "relief: { newLand: -5 }", "-5", "below zero"),
                set("fertiliser below zero", "relief: { fertiliser: -200 }", "-200", "below zero"),
                set("machines for more than all", "relief: { peasantMachines: 1.5 }", "1.5", "between 0 and 1"),
                set("yes for true", "market: { legal: yes }", "\"yes\"", "true or false"),
                set("a week without hours", "pay: { hours: 0 }", "hours (0.0) must be above 0", "Maybe 1"),
                set("more hours than a week has", "pay: { hours: 4 }", "hours (4.0)", "at most 3.5"),
                set("money given away for nothing", "money: { series: 2, exchange: 0 }", "exchange (0.0) must be above 0", "Maybe 1"),
                set("prices that vanish", "money: { series: 2, exchange: 0.1, scale: 0 }", "scale (0.0) must be above 0", "Maybe 1"),
                set("half a series of money", "money: { series: 2.5 }", "whole number"),
                set("two ways to procure", "procurement: { purchase: {}, taxInKind: { share: 0.1 } }", "exactly one"),
                set("no way to procure", "procurement: {}", "exactly one"),
                set("a way to procure that does not exist", "procurement: { gift: {} }", "gift"),
                set("a way to procure told by halves", "procurement: { quota: { individual: 0.3, force: 0.2 } }", "collective", "is missing"),
                set("a sector that does not exist", "ownership: { state: { metal: 0.5 } }", "metal", "Maybe you mean metals"),
                set("a number for all sectors at once", "ownership: { state: 0.5 }", "0.5"),
                set("an appropriation that does not exist", "appropriation: theft", "theft", "siphon"),
                new Broken("rules left unset", """
                        name: A
                        question: B?
                        starts: 1917-11
                        ends: 1918-11
                        decrees:
                          - { id: begins, from: 1917-11, title: Begins, set: { family: { abortionLegal: true } }, source: assumption, because: test }
                        """, ":6:", "no decree has set", "control", "ownership.state,"));
    }

    private static Broken set(String what, String rules, String... says) {
        String text = HEAD + "decrees:\n  - id: one\n    from: 1920-01\n    title: One\n    source: assumption\n    because: a test\n    set: { " + rules + " }\n";
        return new Broken(what, text, Stream.concat(Stream.of(":10:"), Stream.of(says)).toArray(String[]::new));
    }

    static List<Broken> shocks() {
        String shock = HEAD + "shocks:\n  - { id: dry, kind: weather, from: 1921-04, to: 1921-10, regions: [urals], size: 0.6, unit: ratio, source: assumption, because: test }\n";
        return List.of(
                new Broken("a kind of shock that does not exist", shock.replace("weather", "wether"), ":5:", "wether", "Maybe you mean weather"),
                new Broken("a wrong unit", shock.replace("unit: ratio", "unit: percent"), ":5:", "percent", "\"ratio\""),
                new Broken("a region that does not exist", shock.replace("urals", "ural"), ":5:", "ural", "Maybe you mean urals"),
                new Broken("no region", shock.replace("[urals]", "[]"), ":5:", "no region"),
                new Broken("regions for what strikes all", shock.replace("weather", "exportPrice"), ":5:", "as a whole"),
                new Broken("a shock that ends before it begins", shock.replace("to: 1921-10", "to: 1920-10"), ":5:", "1920-10", "before it begins"),
                new Broken("a weather below zero", shock.replace("0.6", "-0.6"), ":5:", "-0.6"),
                new Broken("a shock without a size", shock.replace("size: 0.6, ", ""), ":5:", "\"size\" is missing"),
                new Broken("a shock of another age", shock.replace("1921", "1891"), ":5:", "before the scenario starts"));
    }

    static List<Broken> numbers() {
        return List.of(
                number("a stock below zero", "endowment", "national.population_november_1917: { is: -5, unit: persons, source: assumption, because: test }", "below zero"),
                number("a number the endowment has not", "endowment", "national.population_1917: { is: 5, unit: persons, source: assumption, because: test }",
                        "national.population_1917"),
                number("a unit the endowment has not", "endowment", "national.population_november_1917: { is: 5, unit: million, source: assumption, because: test }",
                        "million", "persons"),
                number("a table the endowment has not", "endowment", "region.urals.urban_share: { is: 0.5, unit: share, source: assumption, because: test }", "Maybe"),
                number("a parameter that does not exist", "parameters", "production.rigidty: { is: 0.5, source: assumption, because: test }", "rigidty"),
                number("a parameter out of its range", "parameters", "production.rigidity: { is: 17, source: assumption, because: test }", "17", "range"),
                number("a parameter without its value", "parameters", "production.rigidity: { source: assumption, because: test }", "\"is\" is missing"));
    }

    private static Broken number(String what, String key, String line, String... says) {
        return new Broken(what, HEAD + key + ":\n  " + line + "\n", Stream.concat(Stream.of(":5:"), Stream.of(says)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_with_place_value_and_a_way_out(Broken broken) throws IOException {
        Path file = Files.write(folder.resolve("broken.yaml"), broken.file());
        refused(Spoken.of("run", file.toString(), "--out", folder.resolve("out").toString()), broken.says());
        assertThat(folder).isDirectoryContaining(p -> p.equals(file)).isDirectoryNotContaining(p -> !p.equals(file));
    }

    private static void refused(Spoken spoken, String... says) {
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(2);
        assertThat(spoken.err()).containsPattern("\\.yaml:\\d+:\\d+: ").contains("Maybe").doesNotContain("\tat ");
        for (String words : says) assertThat(spoken.err()).contains(words);
    }

    @Test
    void two_that_extend_each_other_are_refused() throws IOException {
        for (String one : List.of("hen", "egg")) {
            String other = one.equals("hen") ? "egg" : "hen";
            Files.createDirectories(folder.resolve(one));
            Files.writeString(folder.resolve(one).resolve("scenario.yaml"), "name: A\nquestion: B?\nextends: " + other + "\n");
        }
        refused(Spoken.of("run", folder.resolve("hen").toString(), "--out", folder.resolve("out").toString()), ":3:10", "this scenario itself");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        refused(Spoken.of("check", folder.resolve("none.yaml").toString()), "none.yaml:1:1", "no such file");
    }

    @Test
    void everything_wrong_is_told_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), HEAD + "ends: 1937-13\nwatch: [STEAL]\nwithout: [nothing]\n");
        Spoken spoken = Spoken.of("check", file.toString());
        refused(spoken, ":4:7", ":5:9", ":6:11");
    }
}
