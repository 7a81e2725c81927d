package thermidor.lab.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads YAML 1.2 into nodes that know their places. Duplicate keys, keys that are not single values, anchors and aliases are
 * refused: files of this program are to be read aloud, and an alias can blow up a small file into a huge one.
 */
public final class Yaml {
    /** Bytes. The largest file shipped has less than a tenth of this. */
    public static final long LARGEST = 1_000_000;
    private static final int DEEPEST = 40;
    /** What is a number is for {@link Expect} to say; the parser need not try each value for one. */
    private static final FailsafeSchema ALL_TEXT = new FailsafeSchema();

    private final String file;
    private final Problems problems;

    private Yaml(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file's top mapping, or null after a complaint. */
    public static Node.Mapping read(java.nio.file.Path path, FilesRead files, Problems problems) {
        String name = files.name(path);
        try {
            return parse(files.text(path, LARGEST), name, problems);
        } catch (BadInput e) {
            for (Problem problem : e.problems()) problems.add(problem.place(), problem.path(), problem.says(), problem.maybe());
            return null;
        }
    }

    public static Node.Mapping parse(String text, String file, Problems problems) {
        return new Yaml(file, problems).top(text);
    }

    private Node.Mapping top(String text) {
        Optional<org.snakeyaml.engine.v2.nodes.Node> root;
        try {
            if (nestedTooDeeply(text)) return null;
            root = new Compose(LoadSettings.builder().setLabel(file).setSchema(ALL_TEXT).setUseMarks(true).setAllowNonScalarKeys(true).setMaxAliasesForCollections(5).build())
                    .composeString(text);
        } catch (MarkedYamlEngineException e) {
            syntax(e);
            return null;
        } catch (YamlEngineException e) {
            problems.add(Place.start(file), "", "this cannot be read as YAML: " + e.getMessage(), "Maybe it is another kind of file?");
            return null;
        }
        int before = problems.count();
        Node node = root.isEmpty() ? null : node(root.get(), "", 0);
        if (node == null) {
            if (problems.count() == before) problems.add(Place.start(file), "", "the file is empty.", "Maybe it was not saved?");
            return null;
        }
        if (node instanceof Node.Mapping mapping) return problems.count() == before ? mapping : null;
        problems.add(node, "the file holds %s where keys with values belong.".formatted(node.kind()), "Maybe the colons are missing, as in \"name: ...\"?");
        return null;
    }

    /** The parser calls itself for each level; a file made of brackets must not be able to exhaust it. */
    private boolean nestedTooDeeply(String text) {
        int depth = 0;
        int line = 1;
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            column++;
            if (c == '\n') {
                line++;
                column = 0;
            } else if (c == '[' || c == '{') depth++;
            else if (c == ']' || c == '}') depth = Math.max(0, depth - 1);
            if (depth > 4 * DEEPEST || column == 1 && startsDeep(text, i)) {
                tooDeep(new Place(file, line, Math.max(1, column)), "");
                return true;
            }
        }
        return false;
    }

    private static boolean startsDeep(String text, int lineStart) {
        int dashes = 0;
        for (int i = lineStart; i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '-' || text.charAt(i) == '?'); i++) {
            if (text.charAt(i) != ' ') dashes++;
            if (dashes > DEEPEST && text.charAt(i) == ' ') return true;
        }
        return false;
    }

    private void tooDeep(Place place, String path) {
        problems.add(place, path, "values are nested more than %d deep.".formatted(DEEPEST), "Maybe a bracket is left open?");
    }

    private void syntax(MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
        Place place = mark == null ? Place.start(file) : place(mark);
        String problem = e.getProblem() == null ? e.getMessage() : e.getProblem();
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ": ";
        String since = e.getContextMark().map(m -> " (begun at line %d)".formatted(m.getLine() + 1)).orElse("");
        problems.add(place, "", "not YAML: " + context + problem + since + ".", wayOut(problem + context));
    }

    private static String wayOut(String problem) {
        if (problem.contains("\\t") || problem.contains("TAB") || problem.contains("'\t'")) return "Maybe indent with spaces, not with a tab?";
        if (problem.contains("']'")) return "Maybe a list is not closed with ]?";
        if (problem.contains("'}'")) return "Maybe a mapping is not closed with }?";
        if (problem.contains("alias")) return "Maybe write the value out again instead of an alias?";
        if (problem.contains("another document")) return "Maybe leave the line --- out: a file holds one thing?";
        if (problem.contains("quoted scalar")) return "Maybe a quotation mark is missing?";
        return "Maybe a colon, a quotation mark or the indentation is wrong near here?";
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node, String path, int depth) {
        Place place = node.getStartMark().map(this::place).orElse(Place.start(file));
        if (node.getAnchor().isPresent()) {
            problems.add(place, path, "\"&%s\" is an anchor; anchors and aliases are not read.".formatted(node.getAnchor().get().getValue()),
                    "Maybe write the value out wherever it is needed?");
            return null;
        }
        if (depth > DEEPEST) {
            tooDeep(place, path);
            return null;
        }
        return switch (node) {
            case ScalarNode s -> new Node.Text(place, path, s.getValue(), s.getScalarStyle() == ScalarStyle.PLAIN);
            case SequenceNode s -> listing(s, place, path, depth);
            case MappingNode m -> mapping(m, place, path, depth);
            default -> throw new IllegalStateException("unknown kind of node: " + node.getNodeType());
        };
    }

    private Node listing(SequenceNode sequence, Place place, String path, int depth) {
        List<Node> items = new ArrayList<>();
        for (var item : sequence.getValue()) {
            Node node = node(item, path + "[" + items.size() + "]", depth + 1);
            if (node != null) items.add(node);
        }
        return new Node.Listing(place, path, items);
    }

    private Node mapping(MappingNode mapping, Place place, String path, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyPlace = tuple.getKeyNode().getStartMark().map(this::place).orElse(place);
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode) || keyNode.getAnchor().isPresent()) {
                problems.add(keyPlace, path, "a key must be a single word.", "Maybe a colon or a bracket too many?");
                continue;
            }
            String key = keyNode.getValue();
            String childPath = path.isEmpty() ? key : path + "." + key;
            Node.Entry first = entries.get(key);
            if (first != null) {
                problems.add(keyPlace, childPath, "the key \"%s\" stands here for the second time (first on line %d).".formatted(key, first.keyPlace().line()),
                        "Maybe one of the two should go, or have another name?");
                continue;
            }
            Node value = node(tuple.getValueNode(), childPath, depth + 1);
            if (value != null) entries.put(key, new Node.Entry(keyPlace, value));
        }
        return new Node.Mapping(place, path, entries);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
