package thermidor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a finished run has left on disk. A file that is missing or cannot be read costs its charts, never the page: {@code notes} says which. */
record RunFolder(JsonNode manifest, Monthly monthly, JsonNode fit, String judgement, List<Decree> decrees, List<Shock> shocks, List<String> notes) {
    /** A dated change of the law, as the scenario orders it. */
    record Decree(String id, String month, String title, String changes, String source, String because) {}

    /** What befell from outside for a while; {@code size} as written, in {@code unit}. */
    record Shock(String id, String name, String kind, String from, String to, String regions, String size, String unit, String source, String because) {}

    /** The folder of no run. */
    static RunFolder empty() {
        JsonNode none = JsonMapper.shared().createObjectNode();
        return new RunFolder(none, Monthly.none(), none, none.toString(), List.of(), List.of(), List.of());
    }

    static RunFolder read(Path folder) {
        return read(folder, null, Map.of(), null);
    }

    /**
     * @param seen what stands in observables.csv, by one who saw it being written; or null where the table is to be read
     * @param known what stands in files of JSON, likewise; the others are read
     * @param judgement what stands in judgement.json, likewise, without line breaks
     */
    static RunFolder read(Path folder, Monthly seen, Map<String, JsonNode> known, String judgement) {
        var notes = new ArrayList<String>();
        JsonNode none = JsonMapper.shared().createObjectNode();
        return new RunFolder(
            read(folder, "manifest.json", known, none, "the page cannot say which scenario, seed and scale were run", notes),
            seen != null ? seen : read(folder, "observables.csv", Monthly::read, Monthly.none(), "the charts of the simulated society are left out", notes),
            read(folder, "fit.json", known, none, "the comparison with the record is left out", notes),
            judgement != null ? judgement : read(folder, "judgement.json", text -> JsonMapper.shared().readTree(text).toString(), none.toString(),
                "what theories say of the run is left out; the command judge writes it", notes),
            read(folder, "decrees.csv", RunFolder::decrees, List.of(), "the decrees are left out", notes),
            read(folder, "shocks.csv", RunFolder::shocks, List.of(), "war, weather and what else befell from outside are left out", notes),
            List.copyOf(notes));
    }

    private static JsonNode read(Path folder, String name, Map<String, JsonNode> known, JsonNode otherwise, String consequence, List<String> notes) {
        JsonNode holds = known.get(name);
        return holds != null ? holds : read(folder, name, JsonMapper.shared()::readTree, otherwise, consequence, notes);
    }

    private static <T> T read(Path folder, String name, Function<String, T> parse, T otherwise, String consequence, List<String> notes) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            notes.add("The run folder has no " + name + ": " + consequence + ".");
            return otherwise;
        }
        try {
            return parse.apply(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
            notes.add(name + " could not be read (" + why + "): " + consequence + ".");
            return otherwise;
        }
    }

    private static List<Decree> decrees(String text) {
        List<List<String>> rows = Csv.rows(text);
        if (rows.isEmpty()) throw new IllegalArgumentException("it is empty");
        List<String> head = rows.getFirst();
        return rows.stream().skip(1).map(row -> new Decree(cell(head, row, "id"), cell(head, row, "month"), cell(head, row, "title"),
            cell(head, row, "changes"), cell(head, row, "source"), cell(head, row, "because"))).toList();
    }

    private static List<Shock> shocks(String text) {
        List<List<String>> rows = Csv.rows(text);
        if (rows.isEmpty()) throw new IllegalArgumentException("it is empty");
        List<String> head = rows.getFirst();
        return rows.stream().skip(1).map(row -> new Shock(cell(head, row, "id"), cell(head, row, "name"), cell(head, row, "kind"), cell(head, row, "from"),
            cell(head, row, "to"), cell(head, row, "regions"), cell(head, row, "size"), cell(head, row, "unit"), cell(head, row, "source"),
            cell(head, row, "because"))).toList();
    }

    private static String cell(List<String> head, List<String> row, String name) {
        int at = head.indexOf(name);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
