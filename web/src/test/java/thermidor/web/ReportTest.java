package thermidor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thermidor.lab.RunPage;
import thermidor.record.Observable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    @TempDir
    Path folder;

    static java.util.List<String> files() {
        return SampleRun.FILES;
    }

    private String page() throws IOException {
        new Report().write(folder);
        return Files.readString(folder.resolve("report.html"));
    }

    private static JsonNode data(String page) {
        var found = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }

    @Test
    void the_lab_finds_the_page_as_a_service() {
        assertThat(ServiceLoader.load(RunPage.class)).hasAtLeastOneElementOfType(Report.class);
    }

    @Test
    void to_prepare_leaves_nothing_behind() throws IOException {
        new Report().prepare();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_complete_run_gives_a_page_with_everything_in_it() throws IOException {
        SampleRun.write(folder, "Sample");
        String page = page();
        assertThat(page).contains("not that they are true").doesNotContain("Parts of this page are left out").contains("is not a result of the run")
            .contains("1:1500").contains("5f1c0b9e7a2d4c38");
        for (String section : new String[] {"glance", "record", "product", "people", "plan", "shortage", "land", "money", "power",
            "explore"}) assertThat(page).contains("data-section=\"" + section + "\"");
        for (Observable o : Observable.ALL) assertThat(page).contains("<code>" + o.name().toLowerCase(java.util.Locale.ROOT) + "</code>");
        JsonNode data = data(page);
        assertThat(data.path("months").asInt()).isEqualTo(SampleRun.MONTHS);
        assertThat(data.path("first").asInt()).isEqualTo(SampleRun.FIRST);
        assertThat(data.path("columns").path("gdp_per_head").size()).isEqualTo(SampleRun.MONTHS);
        assertThat(data.path("fit").path("series").size()).isEqualTo(7);
        assertThat(data.path("decrees").size()).isEqualTo(15);
        assertThat(data.path("shocks").size()).isEqualTo(4);
        assertThat(data.path("shocks").path(3).path(3).asString()).isEqualTo("the slump");
        assertThat(page).contains("What to watch", "the front of 1919", "Coarse, and said so.");
        assertThat(page.contains(Page.resource("echarts/echarts.min.js"))).as("the chart library is in it").isTrue();
        assertThat(data.path("sums").path("1936").path(0).asDouble()).isCloseTo(data.path("sums").path("1936").path(1).asDouble(),
            org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void it_is_one_file_that_asks_nothing_of_the_network() throws IOException {
        SampleRun.write(folder, "Sample");
        String page = page();
        assertThat(page.length()).isLessThan(4_000_000);
        assertThat(page).contains("default-src 'none'");
        assertThat(Pattern.compile("(?:src|href)\\s*=\\s*\"(?!#|data:)").matcher(page.replaceAll("(?s)<script.*?</script>", "")).find()).isFalse();
        assertThat(page.replaceAll("(?s)<script.*?</script>", "")).doesNotContain("@import").doesNotContain("url(");
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("files")
    void a_missing_file_costs_its_part_and_is_named(String missing) throws IOException {
        SampleRun.write(folder, "Sample");
        Files.delete(folder.resolve(missing));
        assertThat(page()).contains("The run folder has no " + missing).contains("</html>");
    }

    @ParameterizedTest(name = "with a broken {0}")
    @MethodSource("files")
    void a_broken_file_does_not_stop_the_page(String broken) throws IOException {
        SampleRun.write(folder, "Sample");
        Files.writeString(folder.resolve(broken), "{ \"month");
        assertThat(page()).contains("</html>");
    }

    @Test
    void an_empty_folder_gives_a_page_that_says_so() throws IOException {
        String page = page();
        for (String name : SampleRun.FILES) assertThat(page).contains("The run folder has no " + name);
        assertThat(data(page).path("months").asInt()).isZero();
    }

    @Test
    void markup_in_a_name_or_decree_stays_text() throws IOException {
        SampleRun.write(folder, "</script><script>alert(1)</script><!--");
        Files.writeString(folder.resolve("decrees.csv"),
            "id,month,title,changes,source\nx,1918-01,\"</script><img src=x onerror=alert(2)>\",\"a, \"\"b\"\"\",s\n");
        String page = page();
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x").doesNotContain("<!--");
        assertThat(data(page).path("manifest").path("name").asString()).contains("<script>alert(1)");
        assertThat(data(page).path("decrees").path(0).path(1).asString()).startsWith("</script>");
        assertThat(page).contains("a, &quot;b&quot;");
    }

    @Test
    void what_theories_say_is_in_the_page_with_its_warning() throws IOException {
        SampleRun.write(folder, "Sample");
        String page = page();
        assertThat(page).contains("data-section=\"theories\"", "the view of those who hold the theory");
        assertThat(data(page).path("judgement").path("theories").path(0).path("name").asString()).isEqualTo("A sample theory");
    }

    @Test
    void an_unknown_column_is_kept_and_a_hole_is_null() throws IOException {
        Files.writeString(folder.resolve("observables.csv"), "month,gdp,unheard_of\n1917-11,1.5,\n1917-12,NaN,2\n");
        JsonNode columns = data(page()).path("columns");
        assertThat(columns.path("gdp").path(1).isNull()).isTrue();
        assertThat(columns.path("unheard_of").path(0).isNull()).isTrue();
        assertThat(columns.path("unheard_of").path(1).asInt()).isEqualTo(2);
    }

    @Test
    void every_script_is_in_a_page() throws Exception {
        try (var files = Files.list(Path.of(Page.class.getResource("script").toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".js", ""))).containsExactlyInAnyOrderElementsOf(
                java.util.stream.Stream.concat(Page.SCRIPTS.stream(), PlanReport.SCRIPTS.stream()).distinct().toList());
        }
    }
}
