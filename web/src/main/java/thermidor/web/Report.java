package thermidor.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    /** As text: the page only passes it on. */
    private String judgement;

    /** Fills a page without a run: the template, the chart library and what they need are in memory afterwards. */
    @Override
    public void prepare() {
        try {
            Page.write(RunFolder.empty(), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void draw(Chronicle chronicle) {
        seen.add(chronicle);
    }

    @Override
    public void know(String file, Object values) {
        if (file.equals("judgement.json")) judgement = Json.compact(values);
        else known.put(file, Json.tree(values));
    }

    @Override
    public void write(Path runFolder) throws IOException {
        Page.write(RunFolder.read(runFolder, seen.months() > 0 ? seen : null, known, judgement), runFolder.resolve("report.html"));
    }
}
