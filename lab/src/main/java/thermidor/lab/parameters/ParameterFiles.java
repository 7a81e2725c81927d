package thermidor.lab.parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;

/**
 * Reads the tree of parameter files that a record of norms asks for: component {@code production} of a type within
 * {@code thermidor.economy.Production} is the file economy/production.yaml. Every number must be there, with unit, range and
 * source, and nothing else may be.
 */
public final class ParameterFiles {
    private static final List<String> KEYS = List.of("is", "range", "unit", "source", "because", "fitted", "note");

    private final Path folder;
    private final FilesRead files;
    private final Bibliography bibliography;
    private final Problems problems;
    private final Expect expect;

    private ParameterFiles(Path folder, FilesRead files, Bibliography bibliography, Problems problems) {
        this.folder = folder;
        this.files = files;
        this.bibliography = bibliography;
        this.problems = problems;
        this.expect = new Expect(problems);
    }

    /** All parameters that could be read; what could not is in {@code problems}. */
    public static Parameters read(Path folder, Class<?> norms, FilesRead files, Bibliography bibliography, Problems problems) {
        return new ParameterFiles(folder, files, bibliography, problems).read(norms);
    }

    private Parameters read(Class<?> norms) {
        Map<String, List<Leaves.Leaf>> byProcess = new LinkedHashMap<>();
        for (Leaves.Leaf leaf : Leaves.of(norms)) byProcess.computeIfAbsent(leaf.path().getFirst(), _ -> new ArrayList<>()).add(leaf);
        Map<String, Parameter> read = new LinkedHashMap<>();
        Set<Path> used = new TreeSet<>();
        for (RecordComponent process : Components.of(norms)) {
            List<Leaves.Leaf> leaves = byProcess.getOrDefault(process.getName(), List.of());
            if (leaves.isEmpty()) continue;
            Path file = file(process);
            used.add(file);
            Node.Mapping top = Yaml.read(folder.resolve(file), files, problems);
            if (top == null) continue;
            unknown(top, leaves, 1);
            for (Leaves.Leaf leaf : leaves) {
                Parameter parameter = parameter(top, leaf);
                if (parameter != null) read.put(parameter.path(), parameter);
            }
        }
        refuseStrays(used);
        return new Parameters(read);
    }

    /** The file of a process, below the folder of parameters: in the folder of its room, or in none if it belongs to no room. */
    public static Path file(RecordComponent process) {
        String room = process.getType().getPackageName().replaceFirst("^[^.]*\\.?", "");
        String file = process.getName() + ".yaml";
        return room.isEmpty() ? Path.of(file) : Path.of(room.substring(room.lastIndexOf('.') + 1), file);
    }

    private void unknown(Node.Mapping mapping, List<Leaves.Leaf> leaves, int depth) {
        Set<String> known = new TreeSet<>();
        for (Leaves.Leaf leaf : leaves) known.add(leaf.path().get(depth));
        expect.only(mapping, known);
        for (String name : known) {
            List<Leaves.Leaf> below = leaves.stream().filter(l -> l.path().size() > depth + 1 && l.path().get(depth).equals(name)).toList();
            if (!below.isEmpty() && mapping.get(name) instanceof Node.Mapping nested) unknown(nested, below, depth + 1);
        }
    }

    private Parameter parameter(Node.Mapping top, Leaves.Leaf leaf) {
        Node.Mapping at = top;
        for (int depth = 1; depth < leaf.path().size(); depth++) {
            at = expect.mapping(expect.required(at, leaf.path().get(depth)));
            if (at == null) return null;
        }
        expect.only(at, KEYS);
        Double[] range = range(expect.required(at, "range"));
        unit(at, leaf);
        List<String> sources = bibliography.sources(at, expect);
        double[] is = values(expect.required(at, "is"), leaf);
        String because = at.has("because") ? expect.text(at.get("because")) : null;
        String note = at.has("note") ? expect.text(at.get("note")) : null;
        Boolean fitted = at.has("fitted") ? expect.flag(at.get("fitted")) : Boolean.FALSE;
        if (range == null || is == null) return null;
        Parameter parameter = new Parameter(leaf.name(), leaf.unit(), leaf.per(), leaf.whole(), is, range[0], range[1], sources, because,
                Boolean.TRUE.equals(fitted), note, at.place());
        for (double value : is) {
            if (parameter.allows(value)) continue;
            problems.add(at.get("is"), "%s lies outside its range %s.".formatted(Parameter.number(value), parameter.range()),
                    "Maybe the range is too narrow, or the value has another unit?");
        }
        return parameter;
    }

    private void unit(Node.Mapping at, Leaves.Leaf leaf) {
        String unit = expect.text(expect.required(at, "unit"));
        if (unit != null && !unit.equals(leaf.unit())) {
            problems.add(at.get("unit"), "the unit is \"%s\"; the process counts in \"%s\".".formatted(unit, leaf.unit()),
                    "Maybe convert the value and its range?");
        }
    }

    Double[] range(Node node) {
        List<Node> ends = expect.list(node);
        if (ends == null) return null;
        if (ends.size() != 2) {
            problems.add(node, "a range has two ends, this one %d.".formatted(ends.size()), "Maybe write it as [0.1, 0.5]?");
            return null;
        }
        Double low = expect.number(ends.get(0));
        Double high = expect.number(ends.get(1));
        if (low == null || high == null) return null;
        if (low > high) {
            problems.add(node, "the range begins at %s and ends at %s.".formatted(Parameter.number(low), Parameter.number(high)),
                    "Maybe the two ends changed places?");
            return null;
        }
        return new Double[] {low, high};
    }

    private double[] values(Node node, Leaves.Leaf leaf) {
        if (node == null) return null;
        if (leaf.per() == null) {
            Double value = leaf.whole() ? toDouble(expect.whole(node)) : expect.number(node);
            return value == null ? null : new double[] {value};
        }
        return PerMember.values(node, leaf.per(), expect);
    }

    private static Double toDouble(Long value) {
        return value == null ? null : (double) value;
    }

    private void refuseStrays(Set<Path> used) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml")).map(folder::relativize).sorted()
                    .filter(p -> !used.contains(p)).forEach(stray -> problems.add(Place.start(files.name(folder.resolve(stray))), "",
                            "no process takes numbers from this file.",
                            Suggest.maybe(stray.toString(), used.stream().map(Path::toString).toList(), "Maybe remove it, or move it to its process's folder?")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
