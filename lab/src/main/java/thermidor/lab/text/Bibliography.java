package thermidor.lab.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The works of sources/sources.yaml, by key. Whatever cites, cites one of these, or says that it assumes. */
public final class Bibliography {
    public static final String ASSUMPTION = "assumption";
    private final Map<String, Node.Mapping> works;

    private Bibliography(Map<String, Node.Mapping> works) {
        this.works = works;
    }

    public static Bibliography read(Path home, FilesRead files, Problems problems) {
        Map<String, Node.Mapping> works = new LinkedHashMap<>();
        Node.Mapping top = Yaml.read(home.resolve("sources").resolve("sources.yaml"), files, problems);
        if (top != null) {
            var expect = new Expect(problems);
            top.entries().forEach((key, entry) -> works.put(key, expect.mapping(entry.value())));
        }
        return new Bibliography(works);
    }

    public static Bibliography of(Set<String> keys) {
        Map<String, Node.Mapping> works = new LinkedHashMap<>();
        for (String key : keys) works.put(key, new Node.Mapping(Place.start("sources"), key, Map.of()));
        return new Bibliography(works);
    }

    /** The same and one work more, which the file that cites it brings along. */
    public Bibliography and(String key, Node.Mapping work) {
        Map<String, Node.Mapping> more = new LinkedHashMap<>(works);
        more.put(key, work);
        return new Bibliography(more);
    }

    public Set<String> keys() {
        return works.keySet();
    }

    /** Whether {@code cited} is a work's key, with or without a place behind a colon. */
    public boolean knows(String cited) {
        return works.containsKey(key(cited));
    }

    public static String key(String cited) {
        int colon = cited.indexOf(':');
        return colon < 0 ? cited : cited.substring(0, colon);
    }

    /** The texts a work's entry gives under some of its names, joined: for a citation that a reader can follow. */
    public String citation(String cited) {
        Node.Mapping work = works.get(key(cited));
        if (work == null) return cited;
        List<String> parts = new ArrayList<>();
        for (String field : List.of("author", "authors", "title", "in", "edition", "year", "publisher")) field(work, field).ifPresent(parts::add);
        return parts.isEmpty() ? cited : String.join(", ", parts);
    }

    private static Optional<String> field(Node.Mapping work, String name) {
        return switch (work.get(name)) {
            case Node.Text text -> Optional.of(text.value().strip());
            case Node.Listing list -> Optional.of(String.join(", ", list.items().stream()
                    .map(item -> item instanceof Node.Text text ? text.value().strip() : "").toList()));
            case null, default -> Optional.empty();
        };
    }

    /**
     * What a value cites under {@code source}; complains if nothing, if it is not in the bibliography, or if it assumes without
     * saying why.
     */
    public List<String> sources(Node.Mapping value, Expect expect) {
        Node node = expect.required(value, "source");
        List<String> sources = expect.texts(node);
        if (sources == null) return List.of();
        if (sources.isEmpty()) expect.problems().add(node, "no source is named.", "Maybe name a key of sources/sources.yaml, or \"assumption\"?");
        for (String source : sources) {
            if (source.equals(ASSUMPTION)) {
                if (!value.has("because")) {
                    expect.problems().add(node, "an assumption needs its reasons.", "Maybe add a line \"because: ...\"?");
                }
            } else if (!knows(source)) {
                expect.problems().add(node, "\"%s\" is not in the bibliography.".formatted(source),
                        Suggest.maybe(key(source), keys(), "Maybe add the work to sources/sources.yaml, or say \"assumption\"?"));
            }
        }
        return sources;
    }
}
