package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

/**
 * Writes tables as Parquet by way of DuckDB in memory. Its library takes most of a second to load, so it is loaded while the
 * run is being lived. Rows go through the appender: a batch of inserts would be a hundred times slower.
 */
final class Parquet implements AutoCloseable {
    private final CompletableFuture<DuckDBConnection> connection = CompletableFuture.supplyAsync(Parquet::open, work ->
            Thread.ofPlatform().daemon().name("duckdb").start(work));

    private static DuckDBConnection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    void observables(Path file, Chronicle chronicle) throws IOException {
        StringBuilder columns = new StringBuilder("month VARCHAR");
        for (String name : ObservablesFile.columns()) columns.append(", \"").append(name).append("\" DOUBLE");
        table("observables", columns.toString(), file, appender -> {
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

    void people(Path file, Followed followed) throws IOException {
        List<String> regions = names(Region.ALL);
        List<String> places = names(Places.Kind.values());
        List<String> strata = names(Stratum.ALL);
        HexFormat hexadecimal = HexFormat.of();
        table("people", """
                year INTEGER, person VARCHAR, region VARCHAR, place VARCHAR, stratum VARCHAR, sex VARCHAR, born VARCHAR, literate BOOLEAN,
                health_percent INTEGER, consumed_rouble_1928 DOUBLE, accustomed_rouble_1928 DOUBLE""", file, appender -> {
            for (int i = 0; i < followed.count; i++) {
                appender.beginRow();
                appender.append(followed.year[i]);
                appender.append(hexadecimal.toHexDigits(followed.key[i]));
                appender.append(regions.get(followed.region[i]));
                appender.append(places.get(followed.place[i]));
                appender.append(strata.get(followed.stratum[i]));
                appender.append(followed.female[i] ? "f" : "m");
                appender.append(Calendar.text(followed.born[i]));
                appender.append(followed.literate[i]);
                appender.append((int) followed.health[i]);
                appender.append(followed.consumed[i] / 100.0);
                appender.append(followed.reference[i] / 100.0);
                appender.endRow();
            }
        });
    }

    private static List<String> names(Enum<?>[] members) {
        return java.util.Arrays.stream(members).map(m -> m.name().toLowerCase(Locale.ROOT)).toList();
    }

    private interface Rows {
        void into(DuckDBAppender appender) throws SQLException;
    }

    private void table(String name, String columns, Path file, Rows rows) throws IOException {
        try (DuckDBConnection own = connection.join().duplicate().unwrap(DuckDBConnection.class); Statement statement = own.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + columns + ")");
            try (DuckDBAppender appender = own.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
                rows.into(appender);
            }
            statement.execute("COPY " + name + " TO '" + file.toAbsolutePath().toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
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
