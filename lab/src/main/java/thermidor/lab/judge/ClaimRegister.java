package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.List;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Yaml;

/** The register of what the texts claim, in our words: sources/claims.yaml. */
public record ClaimRegister(List<Entry> all) {
    /**
     * One claim.
     *
     * @param open why nothing carries or shows it yet, or null
     */
    public record Entry(String id, List<String> sources, String kind, String by, String text, String shows, String open) {}

    private static final List<String> KEYS = List.of("id", "source", "kind", "by", "text", "shows", "open");

    public static ClaimRegister read(Shelf shelf) {
        Problems problems = shelf.problems();
        Expect expect = new Expect(problems);
        List<Entry> all = new ArrayList<>();
        Node.Mapping top = Yaml.read(shelf.home().resolve("sources").resolve("claims.yaml"), shelf.files(), problems);
        if (top == null) return new ClaimRegister(all);
        for (Node item : expect.list(expect.required(top, "claims"))) {
            Node.Mapping node = expect.mapping(item);
            if (node == null) continue;
            expect.only(node, KEYS);
            List<String> sources = expect.texts(expect.required(node, "source"));
            Entry entry = new Entry(expect.text(expect.required(node, "id")), sources, expect.text(expect.required(node, "kind")),
                    node.has("by") ? expect.text(node.get("by")) : null, line(expect, expect.required(node, "text")), line(expect, expect.required(node, "shows")),
                    node.has("open") ? line(expect, node.get("open")) : null);
            if (entry.id() == null || sources == null || entry.text() == null) continue;
            for (String source : sources) {
                if (shelf.bibliography().knows(source)) continue;
                problems.add(node.get("source"), "\"%s\" is not in the bibliography.".formatted(source), "Maybe one of: t33, t36, n3, l40, e?");
            }
            all.add(entry);
        }
        return new ClaimRegister(all);
    }

    private static String line(Expect expect, Node node) {
        String text = expect.text(node);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }
}
