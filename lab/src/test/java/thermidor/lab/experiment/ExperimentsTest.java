package thermidor.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.text.Problems;

/** Experiments as they are shipped can be read, and a small one can be run. */
class ExperimentsTest {
    private static final String SMALL = """
            claim: C14
            title: Officials take less where they are controlled
            shows: a test
            first: { name: Free, question: What?, extends: ussr, decrees: [ { id: held, from: 1917-11, title: Held, source: assumption, because: a test,
                set: { control: { given: { fromBelow: 0.0 } } } } ] }
            second: { name: Held, question: What?, extends: ussr, decrees: [ { id: held, from: 1917-11, title: Held, source: assumption, because: a test,
                set: { control: { given: { fromBelow: 1.0 } } } } ] }
            outcome: { see: appropriated_share, of: last, from: 1918-01 }
            expected: more
            mechanism: Apparatus
            runs: 4
            scale: "1:15000"
            until: 1918-06
            """;
    @TempDir
    Path folder;

    @Test
    void all_that_are_shipped_can_be_read() {
        Problems problems = new Problems();
        List<Experiment> all = ExperimentReader.all(Home.folder(), problems);
        problems.throwIfAny();
        assertThat(all).isNotEmpty().allSatisfy(e -> {
            assertThat(e.claim()).matches("C\\d\\d");
            assertThat(e.id()).startsWith(e.claim());
            assertThat(e.runs()).isGreaterThanOrEqualTo(64);
        });
    }

    /** Every side, also those without a mechanism, is a scenario that can be lived. */
    @Test
    void all_sides_that_are_shipped_can_be_lived() {
        Problems problems = new Problems();
        Map<String, Side> sides = new TreeMap<>();
        for (Experiment e : ExperimentReader.all(Home.folder(), problems)) {
            for (Side side : e.sides()) sides.put(side.until() + side.key(), side);
        }
        sides.values().parallelStream().forEach(side -> {
            Lived lived = new Lived(side, one -> one.load(Home.folder()));
            lived.ask(side.until(), null, 1);
            assertThat(lived.dated()).isNotEmpty();
        });
    }

    @Test
    void any_number_of_threads_finds_the_same_and_tables_are_left() throws IOException {
        Experiment small = small();
        var one = Experiments.run(Home.folder(), List.of(small), 64, 1, null, Experiments.Drawn.ALL, _ -> {}, _ -> {});
        var two = Experiments.run(Home.folder(), List.of(small), 64, 2, null, Experiments.Drawn.ALL, _ -> {}, _ -> {});
        assertThat(one.getFirst().effect()).isEqualTo(two.getFirst().effect());
        assertThat(one.getFirst().verdict()).isEqualTo(Effect.Verdict.SUPPORTED);
        Experiments.write(folder.resolve("out"), one);
        assertThat(Files.readString(folder.resolve("out/C14-test.csv"))).contains("C14-test,C14,", "supported");
        assertThat(Experiments.table(one)).contains("C14-test", "supported");
        Problems problems = new Problems();
        assertThat(TestedPage.of(folder, folder.resolve("out"), problems)).contains("| C14 |", "**supported**", "Of 1 contrasts");
        problems.throwIfAny();
    }

    /** Two sides that part in a later month are lived together until then; each finds what it finds when it is lived alone. */
    @Test
    void what_sides_share_before_they_part_is_lived_once_and_changes_nothing() throws IOException {
        write(SMALL.replace("from: 1917-11, title", "from: 1918-03, title"));
        Experiment parting = ExperimentReader.all(folder, new Problems()).getFirst();
        Outcome outcome = parting.outcome();
        var together = new Ensemble(Home.folder(), 1, new Readings(null), run -> run + 1, _ -> {});
        together.ask(parting.first(), outcome, 2);
        together.ask(parting.second(), outcome, 2);
        together.live(() -> {});
        for (Side side : new Side[] {parting.first(), parting.second()}) {
            var alone = new Ensemble(Home.folder(), 1, new Readings(null), run -> run + 1, _ -> {});
            alone.ask(side, outcome, 2);
            alone.live(() -> {});
            assertThat(together.read(side, outcome, 2)).containsExactly(alone.read(side, outcome, 2));
        }
        assertThat(together.read(parting.first(), outcome, 2)).isNotEqualTo(together.read(parting.second(), outcome, 2));
    }

    /** What is switched off is so from the month in which sides part, and alone finds what it finds beside others. */
    @Test
    void a_mechanism_is_switched_off_where_sides_part() throws IOException {
        write(SMALL.replace("from: 1917-11, title", "from: 1918-03, title") + "off: { set: { apparatus.taking.up: 0, apparatus.taking.down: 0 } }\n"
                + "further: [ { mechanism: posts, set: { apparatus.posts.scarcity: 0 } } ]\n");
        Experiment both = ExperimentReader.all(folder, new Problems()).getFirst();
        assertThat(both.without()).extracting(Experiment.Without::mechanism).containsExactly("Apparatus", "posts");
        Side off = both.without().getFirst().first();
        assertThat(off.offFrom()).isEqualTo(Calendar.parse("1918-03"));
        Outcome until = new Outcome(both.outcome().see(), Outcome.Of.LAST, both.outcome().from(), off.offFrom() - 1, 0, null, 0, 0, List.of());
        var together = new Ensemble(Home.folder(), 1, new Readings(null), run -> run + 1, _ -> {});
        for (Side side : both.sides()) for (Outcome outcome : List.of(both.outcome(), until)) together.ask(side, outcome, 1);
        together.live(() -> {});
        var alone = new Ensemble(Home.folder(), 1, new Readings(null), run -> run + 1, _ -> {});
        alone.ask(off, both.outcome(), 1);
        alone.live(() -> {});
        assertThat(together.read(off, both.outcome(), 1)).containsExactly(alone.read(off, both.outcome(), 1)).isNotEqualTo(together.read(both.first(), both.outcome(), 1));
        assertThat(together.read(off, until, 1)).containsExactly(together.read(both.first(), until, 1));
    }

    /** The page says what is left of an effect without its mechanism and without others, and where the second side is the answer. */
    @Test
    void the_page_says_what_is_left() throws IOException {
        Effect there = new Effect(8, 2, 1, 3, 1, 3, 1);
        Effect half = new Effect(8, 1, 0.5, 1.5, 1, 2, 1);
        Effect gone = new Effect(8, 0.1, -1, 1, 0.1, 1, 1);
        write(SMALL + "off: { set: { apparatus.taking.up: 0 } }\nfurther: [ { mechanism: posts as well, set: { apparatus.posts.scarcity: 0 } } ]\nnote: of one and the other\n");
        Experiment said = ExperimentReader.all(folder, new Problems()).getFirst();
        Experiments.write(folder.resolve("said"), List.of(new Experiments.Result(said, there, List.of(half, gone), Experiments.Draws.ALL)));
        Problems problems = new Problems();
        assertThat(TestedPage.of(folder, folder.resolve("said"), problems)).contains("| Apparatus | 1.00 (0.500 to 1.50) | 50 % of it are left without it. "
                + "Without posts as well: 0.100 (-1.00 to 1.00). of one and the other |", "Of 1 contrasts for 1 claims");
        write(SMALL + "off: second\n");
        Experiment second = ExperimentReader.all(folder, new Problems()).getFirst();
        Experiments.write(folder.resolve("said"), List.of(new Experiments.Result(second, there, List.of(), Experiments.Draws.ALL)));
        assertThat(TestedPage.of(folder, folder.resolve("said"), problems)).contains("| Apparatus | the second side |");
        problems.throwIfAny();
    }

    /** A study that was cut short, or asks for more runs, lives only what is not there yet. */
    @Test
    void what_was_read_is_kept() throws IOException {
        Experiment small = small();
        Path kept = folder.resolve("kept/readings");
        Experiments.run(Home.folder(), List.of(small.asOften(2)), 64, 1, kept, Experiments.Drawn.ALL, _ -> {}, _ -> {});
        String two = Files.readString(kept);
        assertThat(two.lines()).hasSize(4);
        Files.writeString(kept, two.substring(0, two.length() - 3));
        var four = Experiments.run(Home.folder(), List.of(small), 64, 1, kept, Experiments.Drawn.ALL, _ -> {}, _ -> {});
        assertThat(four.getFirst().effect()).isEqualTo(Experiments.run(Home.folder(), List.of(small), 64, 2, null, Experiments.Drawn.ALL, _ -> {}, _ -> {}).getFirst().effect());
        assertThat(Files.readString(kept)).startsWith(two.substring(0, two.lastIndexOf('\n', two.length() - 2) + 1)).satisfies(text -> assertThat(text.lines()).hasSize(8));
    }

    /** Run i lived with another draw is another reading; the page says which draws were taken, and how many runs could be read. */
    @Test
    void draws_of_the_parameters_can_be_chosen() throws IOException {
        Experiment small = small().asOften(2);
        Path kept = folder.resolve("kept/readings");
        var all = Experiments.run(Home.folder(), List.of(small), 64, 1, kept, Experiments.Drawn.ALL, _ -> {}, _ -> {});
        var chosen = new Experiments.Drawn(Experiments.Draws.KEPT, run -> run == 0 ? 1 : 7);
        var some = Experiments.run(Home.folder(), List.of(small), 64, 1, kept, chosen, _ -> {}, _ -> {});
        assertThat(some.getFirst().effect()).isNotEqualTo(all.getFirst().effect());
        assertThat(Files.readString(kept).lines()).hasSize(6);
        Experiments.write(folder.resolve("out"), some);
        Problems problems = new Problems();
        assertThat(TestedPage.of(folder, folder.resolve("out"), problems)).contains("Draws: draws that the record does not rule out", "| 2 | Apparatus |");
        problems.throwIfAny();
    }

    /** What is asked in fewer runs and farther is lived beside what is asked in more runs and less far. */
    @Test
    void a_side_may_be_asked_for_twice() throws IOException {
        Experiment small = small();
        write(SMALL.replace("until: 1918-06", "until: 1918-08").replace("runs: 4", "runs: 2"));
        Experiment longer = ExperimentReader.all(folder, new Problems()).getFirst();
        Path kept = folder.resolve("kept/readings");
        var both = Experiments.run(Home.folder(), List.of(small, longer), 64, 1, kept, Experiments.Drawn.ALL, _ -> {}, _ -> {});
        assertThat(both.getFirst().effect()).isEqualTo(Experiments.run(Home.folder(), List.of(small), 64, 1, null, Experiments.Drawn.ALL, _ -> {}, _ -> {}).getFirst().effect());
        assertThat(Files.readString(kept).lines()).hasSize(12);
    }

    @Test
    void mistakes_are_told_with_their_place() throws IOException {
        assertThat(problems(SMALL.replace("appropriated_share", "apropriated_share"))).contains("cannot be observed", "appropriated_share");
        assertThat(problems(SMALL.replace("expected: more", "expected: bigger"))).contains("is no direction");
        assertThat(problems(SMALL.replace("from: 1918-01", "from: 1919-01"))).contains("ends before it begins");
        assertThat(problems(SMALL + "off: { set: { apparatus.taking.up: much } }\n")).contains("is not a finite number");
        assertThat(problems(SMALL.replace("1:15000", "a tenth"))).contains("is no scale");
    }

    private Experiment small() throws IOException {
        write(SMALL);
        Problems problems = new Problems();
        List<Experiment> all = ExperimentReader.all(folder, problems);
        problems.throwIfAny();
        return all.getFirst();
    }

    private String problems(String text) throws IOException {
        write(text);
        Problems problems = new Problems();
        ExperimentReader.all(folder, problems);
        try {
            problems.throwIfAny();
            return "";
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("experiments"));
        Files.writeString(folder.resolve("experiments/C14-test.yaml"), text);
    }
}
