package thermidor.lab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read without the library is what the library reads. */
class PlainYamlTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FOLDERS = List.of("sources", "scenarios", "parameters", "data", "theories", "casebook", "experiments");
    private static final String SIGNS = " \n-:#'\"[]{},>|&*!?%@`~\\ax0.\t+=<()_\u00E9";

    private static List<String> shipped() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> all = Files.walk(HOME.resolve(folder))) {
                for (Path file : all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** Null if the library refuses it. */
    private static Node.Mapping byLibrary(String text) {
        return Yaml.byLibrary(text, "f.yaml", new Problems());
    }

    @Test
    void every_shipped_file_is_read_and_reads_the_same() throws IOException {
        for (String text : shipped()) {
            assertThat(PlainYaml.read(text, "f.yaml")).as(text.substring(0, 60)).isNotNull().isEqualTo(byLibrary(text));
        }
    }

    @Test
    void lines_of_shipped_files_with_mistakes_are_left_to_the_library_or_read_the_same() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> texts = shipped();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = mistaken(some(texts.get(random.nextInt(texts.size())), random), random);
            Node.Mapping plain = PlainYaml.read(text, "f.yaml");
            if (plain == null) continue;
            assertThat(plain).as(text).isEqualTo(byLibrary(text));
            read++;
        }
        assertThat(read).isGreaterThan(2000);
    }

    /** Some lines, mostly moved to the left margin. */
    private static String some(String text, SplittableRandom random) {
        String[] lines = text.split("\n");
        int from = random.nextInt(lines.length);
        List<String> some = Arrays.asList(lines).subList(from, Math.min(lines.length, from + 1 + random.nextInt(25)));
        int margin = some.stream().filter(l -> !l.isBlank()).mapToInt(l -> l.length() - l.stripLeading().length()).min().orElse(0);
        if (random.nextInt(4) == 0) margin = 0;
        int left = margin;
        return some.stream().map(l -> l.substring(Math.min(l.length(), left))).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String mistaken(String text, SplittableRandom random) {
        StringBuilder mistaken = new StringBuilder(text);
        for (int mistakes = random.nextInt(4); mistakes > 0; mistakes--) {
            int at = random.nextInt(mistaken.length());
            String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
            switch (random.nextInt(3)) {
                case 0 -> mistaken.replace(at, at + 1, sign);
                case 1 -> mistaken.insert(at, sign);
                default -> mistaken.insert(mistaken.indexOf("\n", at) + 1, " ".repeat(random.nextInt(4)));
            }
        }
        return mistaken.toString();
    }

    @Test
    void texts_over_several_lines_are_folded_as_the_library_folds_them() {
        String text = """
                folded: >-
                  one
                  two

                  three
                kept: |

                  one
                    two
                plain: one   # a remark
                long: one
                  two

                  three
                quoted: "one \\"two\\"
                  three

                  four"
                single: 'it''s
                  one'
                list: [ a b
                    c, { d: e
                    f } ]
                """;
        Node.Mapping plain = PlainYaml.read(text, "f.yaml");
        assertThat(plain).isEqualTo(byLibrary(text));
        assertThat(plain.entries().values().stream().limit(6).map(e -> ((Node.Text) e.value()).value()))
                .containsExactly("one two\nthree", "\none\n  two\n", "one", "one two\nthree", "one \"two\" three\nfour", "it's one");
    }

    @Test
    void what_is_unusual_is_left_to_the_library() {
        for (String text : List.of("", "a: &x 1\n", "a: 1", "two words: 1\n", "\"a\": 1\n", "a:\n", "a: 1\na: 2\n", "a: b: c\n", "a:\tb\n", "- a\n", "a: \"\\n\"\n",
                "a: 1\n---\n", "a: [1,\n2]\n", "a: >\n", "a: 1\n  b: 2\n", "a: [1, ]\n", "? a\n", "a: \uD83D\uDE00\n")) {
            assertThat(PlainYaml.read(text, "f.yaml")).as(text).isNull();
        }
    }
}
