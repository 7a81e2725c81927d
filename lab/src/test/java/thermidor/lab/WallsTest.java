package thermidor.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms and their arrows: who may know of whom. Between modules the compiler holds them too; within the model only this does. */
class WallsTest {
    private static final String[] JAVA = {"java.."};
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        ClassFileImporter importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        List<Path> compiled = new ArrayList<>();
        for (String module : List.of("planning", "model", "theory", "lab", "web")) {
            Path classes = Spoken.REPOSITORY.resolve(module).resolve("target").resolve("classes");
            if (Files.isDirectory(classes)) compiled.add(classes);
        }
        all = importer.importPaths(compiled);
        assertThat(all.size()).isGreaterThan(100);
    }

    private static void onlyKnows(String room, String... others) {
        List<String> allowed = new ArrayList<>(List.of(JAVA));
        allowed.add(room);
        allowed.addAll(List.of(others));
        classes().that().resideInAPackage(room).should().onlyDependOnClassesThat().resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true).check(all);
    }

    @Test
    void the_kernel_knows_no_society() {
        onlyKnows("thermidor.kernel");
    }

    @Test
    void the_world_knows_the_kernel_and_the_rules_know_the_world() {
        onlyKnows("thermidor.world", "thermidor.kernel");
        onlyKnows("thermidor.rules", "thermidor.kernel", "thermidor.world");
    }

    @Test
    void the_record_knows_of_the_world_only_its_enums() {
        onlyKnows("thermidor.record", "thermidor.kernel", "thermidor.world");
        for (JavaClass one : all) {
            if (!one.getPackageName().equals("thermidor.record")) continue;
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().equals("thermidor.world")) assertThat(target.isEnum()).as(dependency.getDescription()).isTrue();
            }
        }
    }

    @Test
    void processes_know_the_world_the_rules_and_the_planning_machine() {
        for (String room : List.of("economy", "society", "polity")) {
            onlyKnows("thermidor." + room, "thermidor.kernel", "thermidor.world", "thermidor.rules", "thermidor.planning..",
                    "thermidor.economy", "thermidor.society", "thermidor.polity");
        }
    }

    /** They meet in columns. One may ask another's arithmetic for a number; to let it act is for the month alone. */
    @Test
    void no_process_lets_another_act() {
        List<String> calls = new ArrayList<>();
        for (JavaClass one : all) {
            if (!isOfAProcess(one)) continue;
            for (var call : one.getMethodCallsFromSelf()) {
                JavaClass target = call.getTargetOwner();
                if (!isOfAProcess(target) || outermost(target).equals(outermost(one))) continue;
                boolean acts = call.getTarget().getRawReturnType().isEquivalentTo(void.class) || call.getTarget().getName().equals("month");
                if (acts) calls.add(call.getDescription());
            }
        }
        assertThat(calls).isEmpty();
    }

    private static boolean isOfAProcess(JavaClass one) {
        return one.getPackageName().matches("thermidor\\.(economy|society|polity)")
                && outermost(one).getMethods().stream().anyMatch(m -> m.getName().equals("month"));
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(WallsTest::outermost).orElse(one);
    }

    @Test
    void the_month_knows_the_processes_and_nothing_knows_the_month_but_the_lab() {
        onlyKnows("thermidor", "thermidor.kernel", "thermidor.world", "thermidor.rules", "thermidor.record", "thermidor.economy", "thermidor.society",
                "thermidor.polity", "thermidor.planning..");
    }

    @Test
    void planning_knows_nothing_of_any_society() {
        noClasses().that().resideInAPackage("thermidor.planning..").should().dependOnClassesThat()
                .resideInAnyPackage("thermidor", "thermidor.kernel", "thermidor.world", "thermidor.rules", "thermidor.economy", "thermidor.society",
                        "thermidor.polity", "thermidor.record", "thermidor.theory..", "thermidor.lab..", "thermidor.web..").check(all);
    }

    @Test
    void theories_see_the_kernel_and_the_record_only() {
        onlyKnows("thermidor.theory..", "thermidor.kernel", "thermidor.record");
    }

    @Test
    void nothing_knows_the_web_and_only_the_web_knows_the_lab() {
        noClasses().that().resideOutsideOfPackage("thermidor.web..").should().dependOnClassesThat().resideInAPackage("thermidor.web..").allowEmptyShould(true).check(all);
        noClasses().that().resideOutsideOfPackages("thermidor.web..", "thermidor.lab..").should()
                .dependOnClassesThat().resideInAPackage("thermidor.lab..").allowEmptyShould(true).check(all);
        noClasses().that().resideInAPackage("thermidor.web..").should().dependOnClassesThat()
                .resideInAnyPackage("thermidor", "thermidor.economy", "thermidor.society", "thermidor.polity", "thermidor.planning..").allowEmptyShould(true).check(all);
    }

    @Test
    void no_rooms_go_round_in_a_circle() {
        slices().matching("thermidor.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("thermidor.lab.(*)..").should().beFreeOfCycles().check(all);
    }
}
