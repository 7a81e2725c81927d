package thermidor.lab.run;

import java.util.LinkedHashMap;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.kernel.Columns;
import thermidor.lab.Version;
import thermidor.world.Land;
import thermidor.world.World;

/** What a run was made from, so that anybody can make it again. */
final class Manifest {
    private Manifest() {}

    static Map<String, Object> of(Setup setup, Life life, String digest, double seconds) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", setup.scenario().id());
        all.put("name", setup.scenario().name());
        all.put("question", setup.scenario().question());
        all.put("sample", setup.options().sample());
        all.put("seed", setup.options().seed());
        all.put("scale", "1:" + setup.options().scale());
        all.put("starts", Calendar.text(setup.scenario().starts()));
        all.put("ends", Calendar.text(setup.ends()));
        all.put("digest", digest);
        all.put("control_from_below", setup.holdsControl() ? "held by the scenario, an input and not a result" : "measured from what the organs do");
        all.put("overrides", setup.overrides());
        all.put("watch", setup.scenario().watch().stream().map(Enum::name).toList());
        all.put("persons", life.world().persons());
        all.put("memory_per_person_bytes", memoryPerPerson(life.world()));
        all.put("wall_time_seconds", seconds);
        all.put("threads", setup.options().threads());
        all.put("audit", setup.options().audit().name().toLowerCase(java.util.Locale.ROOT));
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("thermidor", Version.number());
        versions.put("java", Runtime.version().toString());
        versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        all.put("versions", versions);
        all.put("files", files(setup.options().report()));
        all.put("files_sha256", setup.files().digests());
        return all;
    }

    private static Map<String, String> files(boolean report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("observables.csv", "a row a month, a column for each observable and member; observables.json says what each column is");
        files.put("observables.parquet", "the same");
        files.put("observables.json", "what each column is: unit, kind (flow, stock or rate), definition");
        files.put("people.parquet", """
                persons followed, a row for each every December: person is a key for life; place is the kind of place; born is a month; health is \
                nutrition of the last months relative to need; consumed is what was had in that month, accustomed what the person is used to, both in \
                roubles of 1928 a month""");
        files.put("decrees.csv", "decrees in force by the end, with what each changed and its source");
        files.put("shocks.csv", "what befell from outside by the end: kind, first and last month, regions, size with unit, and source");
        files.put("fit.json", "recorded series beside the run, with mean errors in the fit span and the test span");
        if (report) {
            files.put("judgement.csv", "what each theory says of each year, with its reasons");
            files.put("judgement.json", "the same, as the page draws it");
            files.put("report.html", "the run as a page");
        }
        return files;
    }

    /** Bytes in the columns of people and of their houses, for each person alive. */
    static double memoryPerPerson(World world) {
        long bytes = 0;
        for (Land land : world.lands) {
            bytes += (long) bytesOfARow(land.people) * land.people.count + (long) bytesOfARow(land.houses) * land.houses.count;
        }
        return (double) bytes / world.persons();
    }

    private static int bytesOfARow(Object table) {
        int bytes = 0;
        for (Columns.Column column : Columns.of(table)) {
            Class<?> type = column.field().getType();
            if (type.isArray()) bytes += bytes(type.getComponentType());
        }
        return bytes;
    }

    private static int bytes(Class<?> primitive) {
        if (primitive == long.class || primitive == double.class) return Long.BYTES;
        if (primitive == int.class || primitive == float.class) return Integer.BYTES;
        return primitive == short.class || primitive == char.class ? Short.BYTES : Byte.BYTES;
    }
}
