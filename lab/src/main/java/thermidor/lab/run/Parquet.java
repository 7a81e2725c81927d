package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

/**
 * Writes tables as Parquet by way of DuckDB in memory. Its library takes long to load, so it is opened, and fed with what was seen so far,
 * while the run is being lived. Rows go through the appender: a batch of inserts would be a hundred times slower. One thread is enough for
 * two small tables, and leaves the processor to the run. All on one thread: an appender closed by another than the one that opened it loses its last rows
 * and says nothing.
 */
final class Parquet implements AutoCloseable {
    private static final String OBSERVABLES = "observables.parquet";
    private static final String PEOPLE = "people.parquet";
    /** In the language of queries: the month of a date, as -01. From a list it comes at a quarter of what a formatted number costs. */
    private static final String MONTH = "(['-01', '-02', '-03', '-04', '-05', '-06', '-07', '-08', '-09', '-10', '-11', '-12'])[born % 12 + 1]";
    private final DuckDBConnection connection;
    private final DuckDBAppender observables;
    private final DuckDBAppender people;
    private boolean hasPeople;

    private Parquet(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        StringBuilder columns = new StringBuilder("month VARCHAR");
        for (String name : ObservablesFile.columns()) columns.append(", \"").append(name).append("\" DOUBLE");
        observables = table("observables", columns.toString());
        people = table("people", """
                year INTEGER, person BIGINT, region TINYINT, place TINYINT, stratum TINYINT, female BOOLEAN, born INTEGER, literate BOOLEAN,
                health INTEGER, consumed INTEGER, accustomed INTEGER""");
    }

    static Parquet open() throws IOException {
        try {
            Properties one = new Properties();
            one.setProperty("threads", "1");
            return new Parquet(DriverManager.getConnection("jdbc:duckdb:", one).unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw cannotWrite(OBSERVABLES, e);
        }
    }

    private DuckDBAppender table(String name, String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + columns + ")");
        }
        return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name);
    }

    /** The months from {@code from} on are added. */
    void add(Chronicle chronicle, int from) throws IOException {
        try {
            for (int month = from; month < chronicle.end(); month++) {
                observables.beginRow();
                observables.append(Calendar.text(month));
                for (double seen : chronicle.row(month)) {
                    if (Double.isFinite(seen)) observables.append(seen);
                    else observables.appendNull();
                }
                observables.endRow();
            }
        } catch (SQLException e) {
            throw cannotWrite(OBSERVABLES, e);
        }
    }

    /** Numbers go in; DuckDB puts the words for them when it writes the file. A text for each cell would take thrice as long. */
    void add(Followed followed) throws IOException {
        try {
            for (int i = 0; i < followed.count; i++) {
                people.beginRow();
                people.append(followed.year[i]);
                people.append(followed.key[i]);
                people.append(followed.region[i]);
                people.append(followed.place[i]);
                people.append(followed.stratum[i]);
                people.append(followed.female[i]);
                people.append(followed.born[i]);
                people.append(followed.literate[i]);
                people.append((int) followed.health[i]);
                people.append(followed.consumed[i]);
                people.append(followed.reference[i]);
                people.endRow();
            }
        } catch (SQLException e) {
            throw cannotWrite(PEOPLE, e);
        }
    }

    /** When all rows are in. */
    void leave(Path folder) throws IOException {
        flush(observables, OBSERVABLES);
        write("observables", "*", folder.resolve(OBSERVABLES));
        if (!hasPeople) writePeople(folder);
        close();
    }

    /** When all persons are in. */
    void writePeople(Path folder) throws IOException {
        hasPeople = true;
        flush(people, PEOPLE);
        write("people", """
                year, lpad(lower(to_hex(person)), 16, '0') AS person, %s AS region, %s AS place, %s AS stratum,
                CASE WHEN female THEN 'f' ELSE 'm' END AS sex, concat(born // 12, %s) AS born, literate, health AS health_percent,
                consumed / 100::DOUBLE AS consumed_rouble_1928, accustomed / 100::DOUBLE AS accustomed_rouble_1928"""
                .formatted(word("region", Region.ALL), word("place", Places.Kind.values()), word("stratum", Stratum.ALL), MONTH), folder.resolve(PEOPLE));
    }

    /** In the language of queries: the name of the member whose number stands in a column. */
    private static String word(String column, Enum<?>[] members) {
        return "([" + Arrays.stream(members).map(m -> "'" + m.name().toLowerCase(Locale.ROOT) + "'").collect(Collectors.joining(", ")) + "])[" + column + " + 1]";
    }

    private static void flush(DuckDBAppender appender, String file) throws IOException {
        try {
            appender.flush();
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        }
    }

    private void write(String table, String select, Path file) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + select + " FROM " + table + ") TO '" + file.toAbsolutePath().toString().replace("'", "''") + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        }
    }

    private static IOException cannotWrite(Object file, SQLException e) {
        return new IOException("DuckDB cannot write " + file + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try (connection; observables; people) {
            // it held nothing that is not in a file by now, or is not to be in one
        } catch (SQLException e) {
            // nor does it matter how it closes
        }
    }
}
