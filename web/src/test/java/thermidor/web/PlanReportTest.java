package thermidor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thermidor.lab.Main;

/** The page of a plan, made by the command and opened in a browser where there is one. */
class PlanReportTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private String page(Path table, String... more) throws IOException {
        System.setProperty("thermidor.home", REPOSITORY.toString());
        var arguments = new java.util.ArrayList<>(List.of("plan", table.toString(), "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
        return Files.readString(folder.resolve("out").resolve("plan.html"));
    }

    @Test
    void it_is_one_file_that_asks_nothing_of_a_network_and_escapes_what_a_table_says() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.csv"), "good,<script>,final,output\n<script>,1,9,10\nlabour,5,,\n");
        String page = page(odd, "--years", "2");
        assertThat(page).contains("year1", "year2", "\\u003cscript>", "default-src 'none'", "</html>");
        assertThat(page.replaceAll("(?s)<script.*?</script>", "")).doesNotContain("<script", "http://", "https://");
    }

    @Test
    void every_figure_is_drawn_without_a_complaint() throws Exception {
        var browser = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(place -> Path.of(place, "chromium")).filter(Files::isExecutable)
            .findFirst();
        assumeTrue(browser.isPresent(), "No Chromium on this machine: the page is not tried in a browser. Maybe install the package chromium?");
        Path four = REPOSITORY.resolve("examples").resolve("four-goods");
        page(four.resolve("flows.csv"), "--stocks", four.resolve("stocks.csv").toString(), "--wear", four.resolve("wear.csv").toString(), "--targets",
            four.resolve("targets.csv").toString());
        Path seen = folder.resolve("seen.html");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(browser.get().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900",
            "--user-data-dir=" + folder.resolve("profile"), "--enable-logging=stderr", "--virtual-time-budget=20000", "--dump-dom",
            folder.resolve("out").resolve("plan.html").toUri().toString()).redirectOutput(seen.toFile()).redirectError(log.toFile()).start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly().waitFor();
        assertThat(ended).as("Chromium ends within 90 s").isTrue();
        String drawn = Files.readString(seen).replaceAll("(?s)<script.*?</script>", "");
        assertThat(Files.readString(log).lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
        assertThat(drawn).contains("data-complete=\"yes\"", "data-drawn=\"8\"").doesNotContain("could not be drawn", "Left out:", "NaN", "undefined");
    }
}
