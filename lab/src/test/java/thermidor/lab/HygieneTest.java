package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thermidor.Norms;
import thermidor.kernel.Carries;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.lab.parameters.Leaves;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.rules.Outside;
import thermidor.rules.Rules;

/** Small things stay small: the repository looks after itself. */
class HygieneTest {
    private static final int LONGEST_FILE = 450;
    private static final int LONGEST_LINE = 180;
    private static final List<String> UNWANTED = List.of("TO" + "DO", "FIX" + "ME", "X" + "XX");

    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", "target", "build", "runs");
    private static final Pattern TEXTS = Pattern.compile(".*\\.(java|ya?ml|md|csv|xml|html|js|sh|properties)|thermidor|test|run|find-jdk|NOTICE");

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("planning", "model", "theory", "lab", "web")) {
            Path folder = Spoken.REPOSITORY.resolve(module).resolve("src");
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void what_the_second_compiler_leaves_alone_is_there() throws IOException {
        Set<String> there = new TreeSet<>();
        for (Path file : sources()) there.add(file.toString().replaceFirst(".*/main/java/", ""));
        for (JavaClass one : new ClassFileImporter().importPackages("thermidor")) {
            one.getCodeUnits().forEach(method -> there.add(one.getName().replace('.', '/') + "." + method.getName()));
        }
        var named = Pattern.compile("\"-?(thermidor/[^\"*(]+)([*]?)").matcher(Files.readString(Spoken.REPOSITORY.resolve(".ci").resolve("compiler.json")));
        while (named.find()) {
            String name = named.group(1);
            boolean whole = named.group(2).isEmpty();
            assertThat(there).as(name).anyMatch(one -> whole ? one.equals(name) : one.startsWith(name));
        }
    }

    @Test
    void every_kind_of_chance_event_is_drawn_somewhere() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path file : sources()) if (file.toString().contains("/main/") && !file.endsWith("Decision.java")) code.append(Files.readString(file));
        for (Decision decision : Decision.values()) assertThat(Pattern.compile("\\bDecision\\." + decision + "\\b").matcher(code).find()).as(decision.name()).isTrue();
    }

    @Test
    void no_file_is_long_and_no_line_is_wide() throws IOException {
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.size()).as(file + " has too many lines").isLessThanOrEqualTo(LONGEST_FILE);
            for (String line : lines) assertThat(line.length()).as(file + ": " + line).isLessThanOrEqualTo(LONGEST_LINE);
        }
    }

    @Test
    void nothing_is_put_off() throws IOException {
        for (Path file : sources()) {
            String text = Files.readString(file);
            for (String word : UNWANTED) assertThat(Pattern.compile("\\b" + word + "\\b").matcher(text).find()).as(file + " says " + word).isFalse();
            assertThat(text).as(file + " is indented with tabs").doesNotContain("\t");
            assertThat(text).as(file + " ends in a line").endsWith("\n");
        }
    }

    @Test
    void names_are_words_of_the_subject() throws IOException {
        for (Path file : sources()) {
            String name = file.getFileName().toString();
            assertThat(name).doesNotMatch("Abstract.*|.*(Manager|Utils?|Helpers?|Handler|Impl)\\.java");
        }
    }

    @Test
    void every_process_says_where_it_comes_from_and_by_which_equation_it_works() {
        Bibliography bibliography = bibliography();
        for (RecordComponent component : Norms.class.getRecordComponents()) {
            Class<?> process = component.getType().getEnclosingClass();
            assertThat(process).as(component.getName()).isNotNull();
            if (process.getPackageName().equals("thermidor")) continue;
            assertThat(process.getAnnotation(From.class)).as(process + " has no @From").isNotNull();
            assertThat(process.getAnnotation(Equation.class)).as(process + " has no @Equation").isNotNull();
            for (String source : process.getAnnotation(From.class).value()) {
                assertThat(source.equals(Bibliography.ASSUMPTION) || bibliography.knows(source)).as(process + " cites " + source).isTrue();
            }
        }
    }

    @Test
    void every_source_and_claim_named_in_the_code_exists() {
        Bibliography bibliography = bibliography();
        for (JavaClass one : new ClassFileImporter().importPackages("thermidor")) {
            if (one.isAnnotatedWith(From.class)) {
                for (String source : one.getAnnotationOfType(From.class).value()) {
                    assertThat(source.equals(Bibliography.ASSUMPTION) || bibliography.knows(source)).as(one.getName() + " cites " + source).isTrue();
                }
            }
            if (one.isAnnotatedWith(Carries.class)) {
                for (String claim : one.getAnnotationOfType(Carries.class).value()) {
                    assertThat(claim).as(one.getName()).matches("C\\d\\d");
                    assertThat(Integer.parseInt(claim.substring(1))).as(one.getName()).isBetween(1, 92);
                }
            }
        }
    }

    private static Bibliography bibliography() {
        Problems problems = new Problems();
        Bibliography bibliography = Bibliography.read(Spoken.REPOSITORY, new FilesRead(Spoken.REPOSITORY), problems);
        problems.throwIfAny();
        return bibliography;
    }

    @Test
    void every_number_of_norms_and_rules_has_a_unit() {
        assertThat(Leaves.of(Norms.class)).isNotEmpty().allSatisfy(leaf -> assertThat(leaf.unit()).isNotBlank());
        unitsOf(Rules.class);
        unitsOf(Outside.class);
    }

    private static void unitsOf(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = component.getType();
            if (type.isRecord()) unitsOf(type);
            else if (type.isSealed()) for (Class<?> kind : type.getPermittedSubclasses()) unitsOf(kind);
            else if (type != boolean.class && !type.isEnum()) {
                assertThat(component.getAnnotation(In.class)).as(record.getSimpleName() + "." + component.getName() + " has no unit").isNotNull();
            }
        }
    }

    @Test
    void no_text_names_a_place_outside_the_repository() throws IOException {
        Pattern outside = Pattern.compile("/" + "work/|\\.\\./" + "shared|/" + "root/");
        List<Path> texts = new ArrayList<>();
        Files.walkFileTree(Spoken.REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEXTS.matcher(file.getFileName().toString()).matches()) texts.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path file : texts) {
            assertThat(outside.matcher(Files.readString(file)).find()).as(file + " names a folder of some machine").isFalse();
        }
    }
}
