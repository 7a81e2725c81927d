package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

/**
 * Writes tables as Parquet by way of DuckDB in memory. Its library takes most of a second to load, so it is loaded while the
 * run is being lived. Rows go through the appender: a batch of inserts would be a hundred times slower. One thread is enough for
 * two small tables, and leaves the processor to the run.
 */
final class Parquet implements AutoCloseable {
    private final CompletableFuture<DuckDBConnection> connection = CompletableFuture.supplyAsync(Parquet::open, work ->
            Thread.ofPlatform().daemon().name("duckdb").start(work));

    private static DuckDBConnection open() {
        try {
            Properties one = new Properties();
            one.setProperty("threads", "1");
            return DriverManager.getConnection("jdbc:duckdb:", one).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    void observables(Path file, Chronicle chronicle) throws IOException {
        StringBuilder columns = new StringBuilder("month VARCHAR");
        for (String name : ObservablesFile.columns()) columns.append(", \"").append(name).append("\" DOUBLE");
        table("observables", columns.toString(), "*", file, appender -> {
            for (int month = chronicle.firstMonth(); month < chronicle.end(); month++) {
                appender.beginRow();
                appender.append(Calendar.text(month));
                for (double seen : chronicle.row(month)) {
                    if (Double.isFinite(seen)) appender.append(seen);
                    else appender.appendNull();
                }
                appender.endRow();
            }
        });
    }

    /** Numbers go in; DuckDB puts the words for them when it writes the file. A text for each cell would take thrice as long. */
    void people(Path file, Followed followed) throws IOException {
        table("people", """
                year INTEGER, person BIGINT, region TINYINT, place TINYINT, stratum TINYINT, female BOOLEAN, born INTEGER, literate BOOLEAN,
                health INTEGER, consumed INTEGER, accustomed INTEGER""", """
                year, lpad(lower(to_hex(person)), 16, '0') AS person, %s AS region, %s AS place, %s AS stratum,
                CASE WHEN female THEN 'f' ELSE 'm' END AS sex, printf('%%04d-%%02d', born // 12, born %% 12 + 1) AS born, literate, health AS health_percent,
                consumed / 100::DOUBLE AS consumed_rouble_1928, accustomed / 100::DOUBLE AS accustomed_rouble_1928"""
                .formatted(word("region", Region.ALL), word("place", Places.Kind.values()), word("stratum", Stratum.ALL)), file, appender -> {
            for (int i = 0; i < followed.count; i++) {
                appender.beginRow();
                appender.append(followed.year[i]);
                appender.append(followed.key[i]);
                appender.append(followed.region[i]);
                appender.append(followed.place[i]);
                appender.append(followed.stratum[i]);
                appender.append(followed.female[i]);
                appender.append(followed.born[i]);
                appender.append(followed.literate[i]);
                appender.append((int) followed.health[i]);
                appender.append(followed.consumed[i]);
                appender.append(followed.reference[i]);
                appender.endRow();
            }
        });
    }

    /** In the language of queries: the name of the member whose number stands in a column. */
    private static String word(String column, Enum<?>[] members) {
        return "([" + Arrays.stream(members).map(m -> "'" + m.name().toLowerCase(Locale.ROOT) + "'").collect(Collectors.joining(", ")) + "])[" + column + " + 1]";
    }

    private interface Rows {
        void into(DuckDBAppender appender) throws SQLException;
    }

    private void table(String name, String columns, String select, Path file, Rows rows) throws IOException {
        try (DuckDBConnection own = connection.join().duplicate().unwrap(DuckDBConnection.class); Statement statement = own.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + columns + ")");
            try (DuckDBAppender appender = own.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
                rows.into(appender);
            }
            statement.execute("COPY (SELECT " + select + " FROM " + name + ") TO '" + file.toAbsolutePath().toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException | CompletionException e) {
            throw new IOException("DuckDB cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        connection.whenComplete((open, _) -> {
            try {
                if (open != null) open.close();
            } catch (SQLException e) {
                // it held nothing that is not in a file by now
            }
        });
    }
}
