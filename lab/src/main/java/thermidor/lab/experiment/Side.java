package thermidor.lab.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.scenario.ScenarioReader;
import thermidor.lab.text.Node;

/**
 * One side of a contrast: a shipped scenario by name, or a scenario written in the experiment's file.
 *
 * @param written the text or name, which also tells equal sides of several experiments
 * @param off parameters of a mechanism that is switched off, by path, each with the value at which it does nothing
 * @param offFrom the month from which on it is, or {@link #BEGINNING}
 */
record Side(Node written, Path file, String scale, int until, Map<String, Double> off, int offFrom) {
    static final int BEGINNING = Integer.MIN_VALUE;
    private static final Set<String> UNLIKE = Set.of("name", "question"), DATED = Set.of("name", "question", "decrees", "shocks", "historyUntil");

    Side(Node written, Path file, String scale, int until) {
        this(written, file, scale, until, Map.of(), BEGINNING);
    }

    /** Two sides with a mechanism switched off from the month in which they part, or from the beginning if they never were alike. */
    static List<Side> off(Side first, Side second, Map<String, Double> off) {
        Integer parts = first.dated();
        if (second != null) {
            Integer other = second.dated();
            boolean alike = first.stem().equals(second.stem());
            parts = !alike ? null : parts == null || other != null && other < parts ? other : parts;
        }
        int from = parts == null ? BEGINNING : parts;
        Side without = first.without(off, from);
        return second == null ? List.of(without) : List.of(without, second.without(off, from));
    }

    private Side without(Map<String, Double> switches, int from) {
        return new Side(written, file, scale, until, new TreeMap<>(switches), from);
    }

    /** As it is before anything is switched off, to the scenario's end. */
    Setup load(Path home) {
        return load(home, new RunOptions(Integer.parseInt(scale.substring(2)), 1, 0, null, 1, List.of(), Audit.OFF, 0, false));
    }

    private Setup load(Path home, RunOptions options) {
        return switch (written) {
            case Node.Text name -> Setup.load(home, name.value(), options);
            case Node.Mapping mapping -> Setup.load(home,
                    (folder, files, bibliography, problems) -> ScenarioReader.read(mapping, file, folder, files, bibliography, problems), options);
            case Node.Listing _ -> throw new IllegalArgumentException("a side is a scenario, not a list");
        };
    }

    /** Sides that read the same are lived once. */
    String key() {
        return text() + (off.isEmpty() ? "" : " without " + off + " from " + offFrom);
    }

    /** The same, whatever is switched off. */
    String text() {
        return scale + " " + text(mapping(), UNLIKE);
    }

    /** What it says beside all that has a date: sides with the same stem live alike until something dated tells them apart. */
    String stem() {
        return scale + " " + text(mapping(), DATED);
    }

    /** A name alone says no more than a scenario that extends it and changes nothing. */
    private Node mapping() {
        return written instanceof Node.Text name ? new Node.Mapping(name.place(), name.path(), Map.of("extends", new Node.Entry(name.place(), name))) : written;
    }

    /** The first month that the side's own text dates, or null. */
    private Integer dated() {
        if (!(written instanceof Node.Mapping mapping)) return null;
        Integer first = null;
        for (String acts : List.of("decrees", "shocks")) {
            if (!(mapping.get(acts) instanceof Node.Listing list)) continue;
            for (Node act : list.items()) {
                if (!(act instanceof Node.Mapping one) || !(one.get("from") instanceof Node.Text from)) continue;
                int month = Calendar.parse(from.value());
                first = first == null ? month : Math.min(first, month);
            }
        }
        return first;
    }

    private static String text(Node node, Set<String> leftOut) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Listing list -> list.items().stream().map(item -> text(item, Set.of())).toList().toString();
            case Node.Mapping mapping -> {
                Map<String, String> all = new LinkedHashMap<>();
                mapping.entries().forEach((key, entry) -> {
                    if (!leftOut.contains(key)) all.put(key, text(entry.value(), Set.of()));
                });
                yield all.toString();
            }
        };
    }
}
