package thermidor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.PlanPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code plan.html} into the folder of a plan: one file that works from disk, without a network. */
public final class PlanReport implements PlanPage {
    /** In the order in which they depend on each other. */
    static final List<String> SCRIPTS = List.of("words", "plan-data", "look", "controls", "download", "figure", "axes", "plan-figures", "start");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Flows in the page; the file beside it has all. */
    private static final int MOST_FLOWS = 60_000;

    @Override
    public void write(Path folder) throws IOException {
        JsonNode summary = JSON.readTree(Files.readString(folder.resolve("plan.json")));
        var data = new LinkedHashMap<String, Object>();
        data.put("summary", summary);
        for (String table : List.of("years", "goods", "capital", "labour", "progress")) data.put(table, Csv.rows(Files.readString(folder.resolve(table + ".csv"))));
        List<List<String>> flows = Csv.rows(Files.readString(folder.resolve("flows.csv")));
        data.put("flows", flows.size() <= MOST_FLOWS ? flows : largest(flows));
        var model = new HashMap<String, Object>();
        model.put("name", summary.path("name").asString(""));
        model.put("objective", summary.path("objective").asString(""));
        model.put("checked", summary.path("checked").asString(""));
        model.put("remarks", summary.path("remarks").values().stream().map(JsonNode::asString).toList());
        model.put("facts", List.of(fact("goods", summary, "goods"), fact("stocks of capital", summary, "stocks"), Map.of("key", "years", "value",
            String.join(", ", summary.path("years").values().stream().map(JsonNode::asString).toList()))));
        model.put("data", Page.raw(JSON.writeValueAsString(data).replace("<", "\\u003c")));
        model.put("script", Page.raw(Page.script(SCRIPTS)));
        Page.write("plan.ftlh", model, folder.resolve("plan.html"));
    }

    private static Map<String, String> fact(String name, JsonNode summary, String key) {
        return Map.of("key", name, "value", summary.path(key).asString());
    }

    private static List<List<String>> largest(List<List<String>> flows) {
        int labour = flows.getFirst().indexOf("labour");
        var rows = new java.util.ArrayList<>(flows.subList(1, flows.size()));
        rows.sort(java.util.Comparator.comparingDouble((List<String> row) -> -Double.parseDouble(row.get(labour))));
        var kept = new java.util.ArrayList<>(List.of(flows.getFirst()));
        kept.addAll(rows.subList(0, MOST_FLOWS));
        return kept;
    }
}
