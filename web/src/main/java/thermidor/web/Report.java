package thermidor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import thermidor.lab.RunPage;
import thermidor.lab.text.Json;
import thermidor.record.Chronicle;
import tools.jackson.databind.JsonNode;

/** Writes {@code report.html} into the folder of a finished run: one file that works from disk, without a network. */
public final class Report implements RunPage {
    private final Monthly seen = Monthly.unseen();
    private final Map<String, JsonNode> known = new HashMap<>();

    /** Fills a page without a run: the template, the chart library and what they need are in memory afterwards. */
    @Override
    public void prepare() {
        Page.of(RunFolder.empty());
    }

    @Override
    public void draw(Chronicle chronicle) {
        seen.add(chronicle);
    }

    @Override
    public void know(String file, Object values) {
        known.put(file, Json.tree(values));
    }

    @Override
    public void write(Path runFolder) throws IOException {
        Files.writeString(runFolder.resolve("report.html"), Page.of(RunFolder.read(runFolder, seen.months() > 0 ? seen : null, known)));
    }
}
