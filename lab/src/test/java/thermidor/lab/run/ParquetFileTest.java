package thermidor.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what another program reads. */
class ParquetFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 1, 7, 8, 9, 1000})
    void every_kind_of_column_is_read_back(int rows) throws Exception {
        List<String> members = IntStream.range(0, 300).mapToObj(k -> "member é " + k).toList();
        int[] numbers = IntStream.range(0, rows).map(i -> i * 7 % 300).toArray();
        int[] whole = IntStream.range(0, rows).map(i -> i * i - 40).toArray();
        boolean[] truth = new boolean[rows];
        double[] seen = new double[rows];
        for (int i = 0; i < rows; i++) {
            truth[i] = i % 3 == 1;
            seen[i] = i % 5 < 2 ? Double.NaN : i / 3.0;
        }
        ParquetFile table = new ParquetFile(rows);
        table.texts("text", numbers, members);
        table.texts("same", new int[rows], List.of("one"));
        table.integers("whole", whole);
        table.booleans("truth", truth);
        table.numbers("seen", seen);
        table.write(folder.resolve("t.parquet"));
        List<String> read = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            written.add("%s one %d %b %s".formatted(members.get(numbers[i]), whole[i], truth[i], Double.isNaN(seen[i]) ? "null" : String.valueOf(seen[i])));
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var ask = duck.createStatement();
                var row = ask.executeQuery("SELECT text, same, whole, truth, seen FROM '" + folder.resolve("t.parquet") + "'")) {
            while (row.next()) read.add("%s %s %d %b %s".formatted(row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4), row.getObject(5)));
        }
        assertThat(read).isEqualTo(written);
    }

    @Test
    void a_column_of_which_nothing_is_known_is_empty() throws Exception {
        ParquetFile table = new ParquetFile(2);
        table.numbers("seen", new double[] {Double.NaN, Double.POSITIVE_INFINITY});
        table.write(folder.resolve("n.parquet"));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var ask = duck.createStatement();
                var row = ask.executeQuery("SELECT count(*), count(seen) FROM '" + folder.resolve("n.parquet") + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(2);
            assertThat(row.getInt(2)).isZero();
        }
    }
}
