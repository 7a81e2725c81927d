package thermidor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page from disk in the Chromium of this machine, without a window, and reads what became of it. */
class BrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @TempDir
    Path folder;

    private String browser;

    @BeforeEach
    void find_a_browser() {
        Optional<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).flatMap(place -> NAMES.stream()
            .map(name -> Path.of(place, name)))
            .filter(Files::isExecutable).findFirst();
        assumeTrue(found.isPresent(), "No Chromium on this machine: the page is not tried in a browser. Maybe install the package chromium?");
        browser = found.orElseThrow().toString();
    }

    /**
     * What the browser made of the page.
     *
     * @param page its markup without the scripts
     */
    private record Seen(String page, String log) {
        boolean has(String text) {
            return page.contains(text);
        }

        int count(String text) {
            return page.split(text, -1).length - 1;
        }
    }

    private Seen open(String... more) throws IOException, InterruptedException {
        return open(page -> page, more);
    }

    private Seen open(UnaryOperator<String> changed, String... more) throws IOException, InterruptedException {
        new Report().write(folder);
        Path report = folder.resolve("report.html");
        Files.writeString(report, changed.apply(Files.readString(report)));
        Path page = folder.resolve("seen.html");
        Path log = folder.resolve("log.txt");
        var command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + folder.resolve("profile"), "--enable-logging=stderr",
                "--virtual-time-budget=20000", "--dump-dom"));
        command.addAll(List.of(more));
        command.add(report.toUri().toString());
        Process process = new ProcessBuilder(command).redirectOutput(page.toFile()).redirectError(log.toFile()).start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly().waitFor();
        assertThat(ended).as("Chromium ends within 90 s").isTrue();
        return new Seen(Files.readString(page).replaceAll("(?s)<script.*?</script>", ""), Files.readString(log));
    }

    /** Lines of the browser's log that come from the page. */
    private static List<String> complaints(Seen seen) {
        return seen.log().lines().filter(line -> line.contains("CONSOLE")).toList();
    }

    @Test
    void every_figure_of_a_complete_run_is_drawn_without_a_complaint() throws Exception {
        SampleRun.write(folder, "Sample");
        Seen seen = open("--window-size=1280,900");
        assertThat(complaints(seen)).isEmpty();
        assertThat(seen.has("data-complete=\"yes\"")).isTrue();
        int figures = seen.count("<figure class=\"card");
        assertThat(figures).isGreaterThan(30);
        assertThat(seen.has("data-drawn=\"" + figures + "\"")).as("all " + figures + " figures are drawn").isTrue();
        assertThat(seen.has("Key figures, simulated and recorded")).isTrue();
        assertThat(seen.count("class=\"mini watched\"")).as("each watched observable has a picture").isEqualTo(4);
        assertThat(seen.has("15 decrees and 4 events from outside")).isTrue();
        assertThat(seen.has("The same theories on regimes of history: 1")).as("folded away beneath the theories by years").isTrue();
        assertThat(seen.count("class=\"matrix cases\"")).as("drawn when it is opened").isZero();
        assertThat(seen.has("Control from below is measured from what the organs do")).as("and nowhere called an input").isTrue();
        assertThat(seen.has("is held by the scenario")).isFalse();
        assertThat(seen.has("no difference")).as("the items of the product are said to add up").isTrue();
        for (String fault : List.of("Left out:", "could not be drawn", "NaN", "undefined")) assertThat(seen.has(fault)).as(fault).isFalse();
    }

    @Test
    void on_a_phone_too() throws Exception {
        SampleRun.write(folder, "Sample");
        Seen seen = open("--window-size=500,900");
        assertThat(complaints(seen)).isEmpty();
        assertThat(seen.has("data-complete=\"yes\"")).isTrue();
    }

    /** The page with a line behind its own script, as a reader would write it by hand. */
    private static UnaryOperator<String> with(String script) {
        return page -> {
            int end = page.lastIndexOf("</body>");
            return page.substring(0, end) + "<script>addEventListener('load', () => { " + script + " });</script>" + page.substring(end);
        };
    }

    @Test
    void theories_on_cases_give_their_reasons_beside_what_the_author_wrote() throws Exception {
        SampleRun.write(folder, "Sample");
        Seen seen = open(with("document.querySelector('details.regimes').open = true;"), "--window-size=500,900");
        assertThat(complaints(seen)).isEmpty();
        assertThat(seen.count("class=\"matrix cases\"")).isEqualTo(1);
        assertThat(seen.has("Sample, A sample case (1800): councils")).as("the square says what it stands for").isTrue();
        assertThat(seen.has("The author of the text writes: They owned. [work:place]")).isTrue();
        assertThat(seen.has("property.private = 0.2, at least 0.4")).isTrue();
    }

    @Test
    void without_any_file_the_figures_say_why_they_are_left_out() throws Exception {
        Seen seen = open();
        assertThat(complaints(seen)).isEmpty();
        assertThat(seen.has("data-complete=\"yes\"")).isTrue();
        assertThat(seen.has("Left out: this run has no “persons.*” in observables.csv")).isTrue();
    }

    @Test
    void a_run_of_three_months_has_a_page() throws Exception {
        SampleRun.write(folder, "Sample");
        List<String> lines = Files.readAllLines(folder.resolve("observables.csv"));
        Files.write(folder.resolve("observables.csv"), lines.subList(0, 4));
        Seen seen = open();
        assertThat(complaints(seen)).isEmpty();
        assertThat(seen.has("data-complete=\"yes\"")).isTrue();
        assertThat(seen.has("the run has no whole calendar year")).isTrue();
    }

    @Test
    void one_recorded_point_tells_the_unit_of_a_series_only_if_the_other_years_agree() throws Exception {
        SampleRun.write(folder, "Sample");
        Seen seen = open(with("""
            const industry = year => Thermidor.yearOf('industry', year);
            const read = other => Thermidor.reading({
              observable: 'INDUSTRY', points: [{ year: 1930, simulated: industry(1930) / 1000 }], yearly: { 1929: other }
            });
            document.body.dataset.agreeing = JSON.stringify(read(industry(1929) / 1000)?.factor);
            document.body.dataset.accident = JSON.stringify(read(industry(1929) / industry(1928)));"""));
        assertThat(complaints(seen)).isEmpty();
        assertThat(seen.has("data-agreeing=\"0.001\"")).as("in thousands").isTrue();
        assertThat(seen.has("data-accident=\"null\"")).as("relative to 1928, as its other year shows").isTrue();
    }
}
