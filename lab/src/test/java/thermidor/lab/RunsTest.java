package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Columns;
import thermidor.world.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run is a function of its name, and leaves a whole folder or none. */
class RunsTest {
    private static final String UNTIL = "1920-06";
    @TempDir
    Path folder;

    private Path run(String name, String... more) {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("run", "ussr", "--scale", "1:15000", "--until", UNTIL, "--no-report", "--out", out.toString()));
        arguments.addAll(List.of(more));
        Spoken spoken = Spoken.of(arguments.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return out;
    }

    private static JsonNode manifest(Path out) {
        return JsonMapper.shared().readTree(out.resolve("manifest.json"));
    }

    private static String digest(Path out) {
        return manifest(out).get("digest").asString();
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 4})
    void any_number_of_threads_gives_the_same_bits(int threads) {
        assertThat(digest(run("many", "--threads", Integer.toString(threads)))).isEqualTo(digest(run("one", "--threads", "1")));
    }

    @Test
    void another_seed_another_sample_or_another_number_gives_another_run() {
        assertThat(List.of(digest(run("a")), digest(run("b", "--seed", "2")), digest(run("c", "--sample", "1")),
                digest(run("d", "--set", "production.rigidity=0.5")))).doesNotHaveDuplicates();
    }

    @Test
    void saving_states_changes_nothing_and_leaves_nothing() {
        assertThat(digest(run("saved", "--checkpoint-every", "6"))).isEqualTo(digest(run("plain")));
        assertThat(folder).isDirectoryNotContaining(p -> p.getFileName().toString().endsWith(".state"));
    }

    @Test
    void a_run_that_is_killed_is_taken_up_again_and_ends_the_same() throws Exception {
        Path out = folder.resolve("killed");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")), "-Dthermidor.home=" + Spoken.REPOSITORY,
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "run", "ussr", "--scale", "1:15000", "--until", "1927-06", "--no-report",
                "--checkpoint-every", "1", "--out", out.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        Path state = folder.resolve("killed.state").resolve("state.thermidor");
        while (process.isAlive() && !Files.exists(state)) Thread.sleep(5);
        process.destroyForcibly();
        process.waitFor(1, TimeUnit.MINUTES);
        assertThat(Files.exists(out)).as("killed before its end; log: " + Files.readString(folder.resolve("log"))).isFalse();
        Spoken resumed = Spoken.of("resume", out.toString(), "--threads", "2");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        Path whole = folder.resolve("whole");
        assertThat(Spoken.of("run", "ussr", "--scale", "1:15000", "--until", "1927-06", "--no-report", "--out", whole.toString()).code()).isZero();
        assertThat(digest(out)).isEqualTo(digest(whole));
        assertThat(Files.readString(out.resolve("observables.csv"))).isEqualTo(Files.readString(whole.resolve("observables.csv")));
        assertThat(rows("FROM '" + out.resolve("people.parquet") + "'")).isEqualTo(rows("FROM '" + whole.resolve("people.parquet") + "'"));
        assertThat(state).doesNotExist();
    }

    @Test
    void a_damaged_state_is_refused() throws IOException {
        Path saved = Files.createDirectories(folder.resolve("x.state")).resolve("state.thermidor");
        Files.write(saved, new byte[1000]);
        Spoken spoken = Spoken.of("resume", folder.resolve("x.state").toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("its digest does not fit", "Maybe");
        assertThat(Spoken.of("resume", folder.resolve("nothing").toString()).err()).contains("no saved state", "Maybe");
    }

    @Test
    void the_folder_holds_what_was_promised() throws IOException {
        Path out = run("all", "--set", "production.rigidity=0.5");
        assertThat(out).isDirectoryContaining("glob:**/observables.csv").isDirectoryContaining("glob:**/observables.parquet")
                .isDirectoryContaining("glob:**/people.parquet").isDirectoryContaining("glob:**/decrees.csv");
        List<String> shocks = Files.readAllLines(out.resolve("shocks.csv"));
        assertThat(shocks.getFirst()).isEqualTo("id,name,kind,from,to,regions,size,unit,source,because");
        assertThat(shocks).anyMatch(line -> line.startsWith("occupation-ukraine,occupation ukraine,front,1918-03,1918-11,right_bank; left_bank; steppe,0.8,share,mawdsley-1987,"))
                .anyMatch(line -> line.startsWith("war-deaths-1917,war deaths 1917,warDeaths,1917-11,1917-12,country,0.001,share/month,assumption,"))
                .noneMatch(line -> line.contains(",1930-"));
        List<String> lines = Files.readAllLines(out.resolve("observables.csv"));
        assertThat(lines).hasSize(1 + 32);
        assertThat(lines.getFirst()).startsWith("month,population,").contains(",output.metals,");
        assertThat(lines.get(1)).startsWith("1917-11,");
        assertThat(lines.getLast()).startsWith(UNTIL + ",");
        assertThat(lines.get(1).split(",", -1)).hasSameSizeAs(lines.getFirst().split(","));
        assertThat(Files.readString(out.resolve("observables.csv"))).doesNotContain("NaN", "\r");
        JsonNode manifest = manifest(out);
        assertThat(manifest.get("scenario").asString()).isEqualTo("ussr");
        assertThat(manifest.get("overrides").get("production.rigidity").asString()).isEqualTo("0.5 (--set)");
        assertThat(manifest.get("files_sha256").get("scenarios/ussr/scenario.yaml").asString()).hasSize(64);
        assertThat(manifest.get("memory_per_person_bytes").asDouble()).isBetween(16.0, 40.0);
        JsonNode columns = JsonMapper.shared().readTree(out.resolve("observables.json"));
        assertThat(columns.size()).isEqualTo(lines.getFirst().split(",").length - 1);
        JsonNode fit = JsonMapper.shared().readTree(out.resolve("fit.json"));
        assertThat(fit.get("spans").get("test").get(0).asInt()).isEqualTo(1933);
        assertThat(fit.get("series").get(0).get("points").get(1).get("recorded").asDouble()).isEqualTo(1058);
    }

    @Test
    void parquet_and_csv_hold_the_same_numbers() throws Exception {
        Path out = run("same");
        String columns = "round(sum(population)::DOUBLE, 3), round(sum(gdp), 6), count(*), min(month), max(month)";
        assertThat(rows("SELECT " + columns + " FROM '" + out.resolve("observables.parquet") + "'"))
                .isEqualTo(rows("SELECT " + columns + " FROM read_csv('" + out.resolve("observables.csv") + "', all_varchar=false, types={'month':'VARCHAR'})"));
        assertThat(rows("SELECT count(DISTINCT year) FROM '" + out.resolve("people.parquet") + "'")).isEqualTo(List.of("3"));
        assertThat(rows("SELECT count(*) FROM (SELECT person FROM '" + out.resolve("people.parquet") + "' GROUP BY person HAVING count(*) = 3)").getFirst())
                .as("the same persons are met again").isNotEqualTo("0");
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) cells.add(String.valueOf(rows.getObject(i)));
                all.add(String.join("|", cells));
            }
            return all;
        }
    }

    @Test
    void a_folder_that_is_taken_is_left_alone() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine"), "mine");
        Spoken spoken = Spoken.of("run", "ussr", "--until", "1917-12", "--out", taken.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("there is something already", "Maybe");
        assertThat(Files.readString(taken.resolve("mine"))).isEqualTo("mine");
        Spoken below = Spoken.of("run", "ussr", "--until", "1917-12", "--out", taken.resolve("mine").resolve("below").toString());
        assertThat(below.code()).isEqualTo(2);
        assertThat(below.err()).contains("no folder can be made there", "Maybe");
    }

    @Test
    void a_person_takes_no_more_than_32_bytes() {
        int bytes = 0;
        for (Columns.Column column : Columns.of(new People(1))) {
            Class<?> type = column.field().getType();
            if (type.isArray()) bytes += 8 >> List.of(long.class, int.class, short.class, byte.class).indexOf(type.getComponentType());
        }
        assertThat(bytes).isEqualTo(People.BYTES_A_PERSON).isLessThanOrEqualTo(32);
    }
}
