package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, and what comes back. */
class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "resume", "scenarios", "check", "describe", "completion"})
    void every_command_explains_itself(String command) {
        Spoken spoken = command.isEmpty() ? Spoken.of("--help") : Spoken.of(command, "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Usage: thermidor");
    }

    @Test
    void it_tells_its_version() {
        assertThat(Spoken.of("--version").out()).contains("thermidor", "Java 2");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "runn | ussr | --seed=1 | Did you mean run",
        "run | ussr | --sed=1 | Did you mean --seed",
        "run | usrr | --seed=1 | Maybe you mean ussr",
        "run | ussr | --seed=one | --seed one is not a whole number",
        "run | ussr | --threads=two | --threads two is not a whole number",
        "run | .. | --seed=1 | holds no scenario.yaml",
        "run | ussr | --scale=1:0 | Maybe 1:1500",
        "run | ussr | --scale=1:99999 | 1:15000",
        "run | ussr | --until=1937 | 1937-12",
        "run | ussr | --until=1999-01 | 1941-06",
        "run | ussr | --until=1900-01 | 1917-11",
        "run | ussr | --threads=0 | --threads",
        "run | ussr | --audit=never | never",
        "run | ussr | --sample=-1 | --sample",
        "run | ussr | --checkpoint-every=-1 | --checkpoint-every",
        "run | ussr | --checkpoint-every=0 | --checkpoint-every 0 is no number of months",
        "run | ussr | --set=production.rigidity | no value",
        "run | ussr | --set=production.rigidity=7 | [",
        "run | ussr | --set=production.rigid=0.5 | production.rigidity",
        "run | ussr | --set=production.rigid=0.5 | --set production.rigid=0.5: there is no parameter",
        "run | ussr | --set=rigidity=0.5 | Maybe you mean production.rigidity",
        "describe | prodution | -- | Maybe you mean production",
        "run | ussr | --out=pom.xml/y | no folder can be made there",
        "plan | ../examples/leontief/table.csv | --years=0 | Maybe between 1 and 50",
        "plan | ../examples/leontief/table.csv | --out=pom.xml/y | cannot be read or written",
        "ensemble | ussr | --runs=2 | is not open",
        "completion | fish | -- | bash",
    })
    void what_is_mistyped_is_named_with_a_way_out(String command, String first, String second, String says) {
        Spoken spoken = Spoken.of(command, first, second);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(says).doesNotContain("\tat ");
    }

    @Test
    void a_process_is_described_with_equation_numbers_sources_and_claims() {
        assertThat(Spoken.of("describe", "production").out()).contains("min(", "Carries: C06", "From: leontief-1941", "production.rigidity = ", "] share", "because: ");
        assertThat(Spoken.of("describe").out()).contains("production", "demography");
        assertThat(Spoken.of("describe", "rules").out()).contains("given:", "taxInKind:", "appropriation: siphon or");
        assertThat(Spoken.of("describe", "shocks").out()).contains("weather: [ratio] by region");
        assertThat(Spoken.of("describe", "observables").out()).contains("GDP_PER_HEAD", "million 1928 rouble (flow)");
    }

    @Test
    void scenarios_are_listed_with_their_questions() {
        assertThat(Spoken.of("scenarios").out()).contains("ussr   ", "nep-continued   ", "extends ussr", "?");
    }

    @Test
    void every_shipped_scenario_is_without_fault() {
        for (String name : new thermidor.lab.scenario.ScenarioFolder(Spoken.REPOSITORY.resolve("scenarios")).names()) {
            Spoken spoken = Spoken.of("check", name);
            assertThat(spoken.code()).as(spoken.err()).isZero();
            assertThat(spoken.out()).contains("Nothing to complain about");
        }
    }

    @Test
    void a_shell_can_read_the_completion() throws Exception {
        Path script = Files.writeString(folder.resolve("completion"), Spoken.of("completion", "bash").out());
        assertThat(Files.readString(script)).contains("--checkpoint-every", "complete -F");
        Process bash = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
        assertThat(bash.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).isZero();
    }

    @Test
    void the_launcher_says_in_words_that_no_jdk_was_found() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("find-jdk"),
                Files.readString(Spoken.REPOSITORY.resolve(".ci").resolve("find-jdk"))
                        .replace("/usr/lib/jvm/* /opt/java/* /opt/jdk*", "/nowhere"));
        var builder = new ProcessBuilder("sh", script.toString());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", Files.createDirectories(folder.resolve("jdk-17")).toString());
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code == 0) assertThat(printed).as("a JDK that /usr/bin/java points to is new enough").isNotBlank();
        else assertThat(said).contains("needs a JDK 25 or newer", "Maybe");
    }
}
