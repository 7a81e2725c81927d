package thermidor.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thermidor.record.Observable;
import tools.jackson.databind.JsonNode;

/** The page of a run: the template {@code page.ftlh}, filled. Whatever comes from the run is escaped by the template; only our own files are not. */
final class Page {
    /** In the order in which they depend on each other. */
    static final List<String> SCRIPTS = List.of("words", "data", "look", "controls", "download", "figure", "axes", "glance", "timeline", "fit", "division", "people", "plan",
        "shortage", "land", "prices", "power", "judgement", "explore", "watch", "start");

    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;
    private static final Configuration CONFIGURATION = configuration();
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = script(SCRIPTS);
    /** Stands where the chart library is to stand, and is known again by being this very text: the larger half of a page goes there as the bytes it is. */
    private static final String ECHARTS = "the chart library";
    private static final byte[] ECHARTS_BYTES = bytes("echarts/echarts.min.js");

    private Page() {}

    static void write(RunFolder run, OutputStream page) throws IOException {
        write("page.ftlh", model(run), page);
    }

    static void write(RunFolder run, Path file) throws IOException {
        write("page.ftlh", model(run), file);
    }

    /** A page that stood there stays until the new one is whole. */
    static void write(String template, Map<String, Object> values, Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream page = Files.newOutputStream(beside)) {
                write(template, values, page);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A template with its values, and with our style and the chart library. */
    static void write(String template, Map<String, Object> values, OutputStream page) throws IOException {
        var all = new HashMap<>(values);
        all.put("style", raw(STYLE));
        all.put("echarts", raw(ECHARTS));
        try (Writer out = new Bytes(page)) {
            TEMPLATES.computeIfAbsent(template, Page::template).process(all, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(template + " could not be filled. Maybe it asks for a value that is left out?", e);
        }
    }

    /** Short texts are gathered; long ones, such as the data, go to the page as they are. */
    private static final class Bytes extends Writer {
        private static final int LONG = 10_000;
        private final OutputStream page;
        private final StringBuilder gathered = new StringBuilder();

        private Bytes(OutputStream page) {
            this.page = page;
        }

        @Override
        public void write(char[] text, int from, int length) {
            gathered.append(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) {
            gathered.append(text, from, from + length);
        }

        @Override
        public void write(String text) throws IOException {
            if (text == ECHARTS) write(ECHARTS_BYTES);
            else if (text.length() < LONG) gathered.append(text);
            else write(text.getBytes(StandardCharsets.UTF_8));
        }

        private void write(byte[] bytes) throws IOException {
            flush();
            page.write(bytes);
        }

        @Override
        public void flush() throws IOException {
            page.write(gathered.toString().getBytes(StandardCharsets.UTF_8));
            gathered.setLength(0);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static Template template(String name) {
        try {
            return new Template(name, resource(name), CONFIGURATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> model(RunFolder run) {
        JsonNode manifest = run.manifest();
        var model = new HashMap<String, Object>();
        model.put("name", name(manifest));
        model.put("question", text(manifest.path("question")));
        model.put("facts", facts(manifest));
        model.put("manifest", flat("", manifest, new ArrayList<>()));
        model.put("held", text(manifest.path("control_from_below")).startsWith("held"));
        model.put("notes", run.notes());
        model.put("decrees", run.decrees().stream().map(d -> Map.of("id", d.id(), "month", d.month(), "title", d.title(), "changes", d.changes(),
            "source", d.source(), "because", d.because())).toList());
        model.put("shocks", run.shocks().stream().map(s -> Map.of("id", s.id(), "name", s.name(), "kind", s.kind(), "from", s.from(), "to", s.to(),
            "regions", s.regions().replace('_', ' '), "size", s.size() + " " + s.unit(), "source", s.source(), "because", s.because())).toList());
        model.put("watched", run.manifest().path("watch").size() > 0);
        model.put("fit", fit(run.fit()));
        model.put("observables", observables(run.monthly()));
        model.put("script", raw(SCRIPT));
        model.put("data", raw(PageData.of(run)));
        return model;
    }

    private static String name(JsonNode manifest) {
        String name = text(manifest.path("name")).isEmpty() ? text(manifest.path("scenario")) : text(manifest.path("name"));
        return name.isEmpty() ? "A run of Thermidor" : name;
    }

    private static List<Map<String, String>> facts(JsonNode manifest) {
        var facts = new ArrayList<Map<String, String>>();
        for (String key : List.of("scenario", "starts", "ends", "scale", "seed", "sample", "version")) fact(facts, key, manifest.path(key));
        fact(facts, "version", manifest.path("versions").path("thermidor"));
        fact(facts, "digest", manifest.path("digest"));
        if (!manifest.path("overrides").isEmpty()) fact(facts, "changed for this run", manifest.path("overrides"));
        return facts;
    }

    private static void fact(List<Map<String, String>> facts, String key, JsonNode value) {
        if (!text(value).isEmpty()) facts.add(Map.of("key", key, "value", text(value)));
    }

    private static List<Map<String, String>> flat(String prefix, JsonNode node, List<Map<String, String>> rows) {
        for (var entry : node.properties()) {
            String key = prefix + entry.getKey();
            if (entry.getValue().isObject()) flat(key + ".", entry.getValue(), rows);
            else rows.add(Map.of("key", key, "value", text(entry.getValue())));
        }
        return rows;
    }

    private static List<Map<String, String>> fit(JsonNode fit) {
        var rows = new ArrayList<Map<String, String>>();
        for (JsonNode series : fit.path("series")) {
            var row = new HashMap<String, String>();
            for (String key : List.of("title", "unit", "source", "citation", "note")) row.put(key, text(series.path(key)));
            row.put("fitted", series.path("used_for_fitting").asBoolean(false) ? "yes" : "no");
            for (String span : List.of("fit", "test")) {
                JsonNode error = series.path("error").path(span);
                row.put(span, error(error));
                row.put(span + "N", Integer.toString(error.path("n").asInt(0)));
            }
            row.put("across", series.path("error").path("across").path("n").asInt(0) > 0 ? error(series.path("error").path("across")) : "");
            rows.add(row);
        }
        return rows;
    }

    /** A series that is itself a percentage has its error in points, the others in per cent of the record. */
    private static String error(JsonNode error) {
        if (error.path("mape").isNumber()) return String.format(Locale.ROOT, "%.1f %%", error.path("mape").asDouble());
        return error.path("points").isNumber() ? String.format(Locale.ROOT, "%.1f points", error.path("points").asDouble()) : "–";
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.isValueNode() ? node.asString() : node.toString();
    }

    private static List<Map<String, String>> observables(Monthly monthly) {
        var rows = new ArrayList<Map<String, String>>();
        for (Observable o : Observable.ALL) {
            var members = new ArrayList<String>();
            if (o.per != null) for (Enum<?> member : o.per.getEnumConstants()) members.add(member.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            rows.add(Map.of("name", o.name().toLowerCase(Locale.ROOT), "unit", o.unit, "says", o.says, "members", String.join(", ", members),
                "kind", switch (o.kind) { case FLOW -> "flow"; case STOCK -> "stock"; case RATE -> "rate"; },
                "seen", monthly.columns().containsKey(o.column(0)) ? "yes" : "no"));
        }
        return rows;
    }

    static Object raw(String markup) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Configuration configuration() {
        var configuration = new Configuration(FREEMARKER);
        configuration.setObjectWrapper(new SimpleObjectWrapper(FREEMARKER));
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        return configuration;
    }

    static String script(List<String> scripts) {
        var all = new StringBuilder();
        for (String name : scripts) all.append(resource("script/" + name + ".js")).append('\n');
        return all.toString().replace("</script", "<\\/script");
    }

    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the resource " + name
                + " is missing. Maybe the web module was built without its resources?");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
