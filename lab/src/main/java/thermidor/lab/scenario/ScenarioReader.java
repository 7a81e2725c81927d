package thermidor.lab.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import thermidor.kernel.Calendar;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.record.Observable;

/** Reads a scenario and those it extends, and puts them together: a child says only what differs. */
public final class ScenarioReader {
    private static final List<String> KEYS = List.of("name", "question", "starts", "ends", "extends", "without", "endowment", "parameters",
            "decrees", "shocks", "watch", "note", "world", "menu", "menuOf", "historyUntil", "openFrom",
            "chosenFrom", "tables");
    private static final List<String> CHANGE_KEYS = List.of("is", "unit", "range", "source", "because");

    private final ScenarioFolder folder;
    private final FilesRead files;
    private final Bibliography bibliography;
    private final Problems problems;
    private final Expect expect;
    private final List<Path> lineage = new ArrayList<>();
    /** Scenarios that wait for the menu of the one that is read. */
    private final List<Path> askers;

    private ScenarioReader(ScenarioFolder folder, FilesRead files, Bibliography bibliography, Problems problems, List<Path> askers) {
        this.folder = folder;
        this.files = files;
        this.bibliography = bibliography;
        this.problems = problems;
        this.expect = new Expect(problems);
        this.askers = askers;
    }

    /** The scenario, or null if too little of it could be read. */
    public static Scenario read(Path file, ScenarioFolder folder, FilesRead files, Bibliography bibliography, Problems problems) {
        return new ScenarioReader(folder, files, bibliography, problems, List.of()).read(file);
    }

    /** A scenario written inside another file, as a side of an experiment is. */
    public static Scenario read(Node.Mapping written, Path file, ScenarioFolder folder, FilesRead files, Bibliography bibliography, Problems problems) {
        return new ScenarioReader(folder, files, bibliography, problems, List.of()).read(file, written);
    }

    private Scenario read(Path file, Node.Mapping top) {
        expect.only(top, KEYS);
        Scenario parent = null;
        if (top.has("extends")) {
            parent = parent(top.get("extends"), file);
            if (parent == null) return null;
        }
        return merged(file, top, parent);
    }

    private Scenario read(Path file) {
        lineage.add(file.toAbsolutePath().normalize());
        Node.Mapping top = Yaml.read(file, files, problems);
        return top == null ? null : read(file, top);
    }

    private Scenario parent(Node node, Path file) {
        Path parent = named(node, file, "extend");
        return parent == null ? null : read(parent);
    }

    private Path named(Node node, Path file, String what) {
        String name = expect.text(node);
        if (name == null) return null;
        Path named = folder.parent(name, file);
        if (named == null || !Files.isRegularFile(named)) {
            problems.add(node, "there is no scenario \"%s\" to %s.".formatted(name, what),
                    Suggest.maybe(name, folder.names(), "Maybe the folder is missing?"));
            return null;
        }
        Path whole = named.toAbsolutePath().normalize();
        if (what.equals("extend") && lineage.contains(whole) || askers.contains(whole)) {
            problems.add(node, "\"%s\" extends, in the end, this scenario itself.".formatted(name), "Maybe one of them should stand on its own?");
            return null;
        }
        return named;
    }

    /** The menu to choose from before this file adds to it: that of the scenario named, or the parent's. */
    private List<Offer> menuBefore(Node.Mapping top, Scenario parent, Path file) {
        if (!top.has("menuOf")) return parent == null ? List.of() : parent.menu();
        List<Path> waiting = new ArrayList<>(askers);
        waiting.add(file.toAbsolutePath().normalize());
        Path other = named(top.get("menuOf"), file, "take a menu from");
        Scenario read = other == null ? null : new ScenarioReader(folder, files, bibliography, problems, waiting).read(other);
        if (read == null) return List.of();
        if (read.menu().isEmpty()) problems.add(top.get("menuOf"), "%s has no menu.".formatted(read.id()), "Maybe name one whose history is open, as ussr-free?");
        return read.menu();
    }

    /** Tables of its own that a scenario starts from, in a folder beside its file; or those of the scenario it extends. */
    private Path tables(Node.Mapping top, Scenario parent, Path file) {
        if (!top.has("tables")) return parent == null ? null : parent.tables();
        String name = expect.text(top.get("tables"));
        if (name == null) return null;
        Path folder = name.matches("[A-Za-z0-9_-]+") ? file.toAbsolutePath().resolveSibling(name) : null;
        if (folder != null && Files.isDirectory(folder)) return folder;
        problems.add(top.get("tables"), "there is no folder \"%s\" beside the scenario.".formatted(name),
                "Maybe make one, with the tables of data/endowment that differ?");
        return null;
    }

    private Scenario merged(Path file, Node.Mapping top, Scenario parent) {
        String name = expect.text(expect.required(top, "name"));
        String question = expect.text(expect.required(top, "question"));
        Integer starts = month(top, "starts", parent == null ? null : parent.starts());
        Integer ends = month(top, "ends", parent == null ? null : parent.ends());
        if (starts != null && ends != null && ends < starts) {
            problems.add(top.has("ends") ? top.get("ends") : top.get("starts"),
                    "the scenario ends (%s) before it starts (%s).".formatted(Calendar.text(ends), Calendar.text(starts)),
                    "Maybe the two changed places?");
            ends = null;
        }
        if (parent == null) expect.required(top, "decrees");
        var acts = new ActReader(bibliography, expect, starts, ends);
        List<Offer> menu = menuBefore(top, parent, file);
        Set<String> without = without(top, parent, menu);
        parent = cutOff(top, parent);
        List<Decree> decrees = decrees(top, parent, without, acts);
        List<Shock> shocks = shocks(top, parent, without, acts);
        Map<String, Change> endowment = changes(top, "endowment", parent == null ? Map.of() : parent.endowment(), true);
        Map<String, Change> parameters = changes(top, "parameters", parent == null ? Map.of() : parent.parameters(), false);
        List<Observable> watch = top.has("watch") || parent == null ? watch(top.get("watch")) : parent.watch();
        if (name == null || question == null || starts == null || ends == null) return null;
        List<Path> files = new ArrayList<>(List.of(file));
        if (parent != null) files.addAll(parent.lineage());
        return new Scenario(ScenarioFolder.id(file), name, question, starts, ends, files, endowment, parameters, decrees, shocks, watch,
                menu(top, menu, without, acts, starts), open(top, parent),
                from(top, "openFrom", parent == null ? starts : parent.openFrom()), from(top, "chosenFrom", parent == null ? starts : parent.chosenFrom()),
                tables(top, parent, file));
    }

    /** The parent as far as its history is taken over: `historyUntil: { decrees: 1917-11, shocks: 1922-12 }`; what comes later is left out. */
    private Scenario cutOff(Node.Mapping top, Scenario parent) {
        if (!top.has("historyUntil")) return parent;
        Node.Mapping until = expect.mapping(top.get("historyUntil"));
        if (parent == null) {
            problems.add(top.get("historyUntil"), "there is no history to cut off: the scenario extends no other.", "Maybe a line \"extends: ...\" is missing?");
        }
        if (until == null || parent == null) return parent;
        expect.only(until, List.of("decrees", "shocks"));
        Integer decrees = until.has("decrees") ? expect.month(until.get("decrees")) : null;
        Integer shocks = until.has("shocks") ? expect.month(until.get("shocks")) : null;
        return parent.until(decrees, shocks);
    }

    private List<Offer> menu(Node.Mapping top, List<Offer> before, Set<String> without, ActReader acts, int starts) {
        Map<String, Offer> byId = new LinkedHashMap<>();
        before.stream().filter(o -> !without.contains(o.decree().id())).forEach(o -> byId.put(o.decree().id(), o));
        OfferReader reader = new OfferReader(acts, expect, starts);
        for (Offer offer : own(top, "menu", reader::offer, o -> o.decree().id(), o -> o.decree().node())) byId.put(offer.decree().id(), offer);
        return List.copyOf(byId.values());
    }

    /** Whether the world abroad is open: `world: open`, or `world: dated`, which is also what holds if nothing is said. */
    private boolean open(Node.Mapping top, Scenario parent) {
        if (!top.has("world")) return parent != null && parent.open();
        String world = expect.text(top.get("world"));
        if (world != null && !world.equals("open") && !world.equals("dated")) {
            problems.add(top.get("world"), "the world is \"%s\".".formatted(world), "Maybe one of: open, dated?");
        }
        return "open".equals(world);
    }

    private Integer month(Node.Mapping top, String key, Integer inherited) {
        if (!top.has(key) && inherited != null) return inherited;
        return expect.month(expect.required(top, key));
    }

    private int from(Node.Mapping top, String key, int inherited) {
        Integer month = month(top, key, inherited);
        return month == null ? inherited : month;
    }

    private Set<String> without(Node.Mapping top, Scenario parent, List<Offer> menu) {
        Set<String> without = new TreeSet<>();
        if (!top.has("without")) return without;
        if (parent == null && menu.isEmpty()) {
            problems.add(top.get("without"), "there is nothing to leave out: the scenario extends no other.", "Maybe a line \"extends: ...\" is missing?");
            return without;
        }
        Set<String> known = new TreeSet<>();
        if (parent != null) {
            parent.decrees().forEach(d -> known.add(d.id()));
            parent.shocks().forEach(s -> known.add(s.id()));
        }
        menu.forEach(o -> known.add(o.decree().id()));
        List<Node> items = expect.list(top.get("without"));
        if (items == null) return without;
        for (Node item : items) {
            String id = expect.text(item);
            if (id == null) continue;
            if (!known.contains(id)) {
                problems.add(item, "\"%s\" is no decree or shock of %s.".formatted(id, parent == null ? "the menu" : parent.id()),
                        Suggest.maybe(id, known, "Maybe look up its id there?"));
            }
            without.add(id);
        }
        return without;
    }

    private List<Decree> decrees(Node.Mapping top, Scenario parent, Set<String> without, ActReader acts) {
        Map<String, Decree> byId = new LinkedHashMap<>();
        if (parent != null) parent.decrees().stream().filter(d -> !without.contains(d.id())).forEach(d -> byId.put(d.id(), d.asInherited()));
        for (Decree decree : own(top, "decrees", acts::decree, Decree::id, Decree::node)) byId.put(decree.id(), decree);
        return List.copyOf(byId.values());
    }

    private List<Shock> shocks(Node.Mapping top, Scenario parent, Set<String> without, ActReader acts) {
        Map<String, Shock> byId = new LinkedHashMap<>();
        if (parent != null) parent.shocks().stream().filter(s -> !without.contains(s.id())).forEach(s -> byId.put(s.id(), s.asInherited()));
        for (Shock shock : own(top, "shocks", acts::shock, Shock::id, Shock::node)) byId.put(shock.id(), shock);
        return List.copyOf(byId.values());
    }

    private <T> List<T> own(Node.Mapping top, String key, java.util.function.Function<Node.Mapping, T> one,
                            java.util.function.Function<T, String> id, java.util.function.Function<T, Node.Mapping> node) {
        List<Node> items = top.has(key) ? expect.list(top.get(key)) : null;
        if (items == null) return List.of();
        Map<String, T> byId = new LinkedHashMap<>();
        items.stream().map(expect::mapping).filter(Objects::nonNull).map(one).filter(Objects::nonNull).forEach(item -> {
            T first = byId.putIfAbsent(id.apply(item), item);
            if (first == null) return;
            problems.add(node.apply(item).get("id"), "the id \"%s\" is taken (line %d).".formatted(id.apply(item), node.apply(first).place().line()),
                    "Maybe give this one another id?");
        });
        return List.copyOf(byId.values());
    }

    private Map<String, Change> changes(Node.Mapping top, String key, Map<String, Change> inherited, boolean unitNeeded) {
        Map<String, Change> changes = new LinkedHashMap<>(inherited);
        Node.Mapping mapping = top.has(key) ? expect.mapping(top.get(key)) : null;
        if (mapping == null) return changes;
        mapping.entries().forEach((path, entry) -> {
            Change change = change(path, expect.mapping(entry.value()), unitNeeded);
            if (change != null) changes.put(path, change);
        });
        return changes;
    }

    private Change change(String path, Node.Mapping node, boolean unitNeeded) {
        if (node == null) return null;
        expect.only(node, CHANGE_KEYS);
        Double is = expect.number(expect.required(node, "is"));
        List<String> sources = bibliography.sources(node, expect);
        String because = node.has("because") ? expect.text(node.get("because")) : null;
        String unit = unitNeeded || node.has("unit") ? expect.text(expect.required(node, "unit")) : null;
        double[] range = node.has("range") ? range(node.get("range")) : null;
        return is == null ? null : new Change(path, is, unit, range, sources, because, node);
    }

    private double[] range(Node node) {
        List<Node> ends = expect.list(node);
        if (ends == null) return null;
        List<Double> numbers = ends.stream().map(expect::number).filter(Objects::nonNull).toList();
        if (numbers.size() == 2 && ends.size() == 2 && numbers.get(0) <= numbers.get(1)) return new double[] {numbers.get(0), numbers.get(1)};
        problems.add(node, "a range is two numbers, the lower first.", "Maybe write it as [0.1, 0.5]?");
        return null;
    }

    private List<Observable> watch(Node node) {
        List<Node> items = node == null ? List.of() : expect.list(node);
        List<Observable> watch = new ArrayList<>();
        if (items == null) return watch;
        List<String> known = Expect.names(Observable.class).stream().map(n -> n.toUpperCase(Locale.ROOT)).toList();
        for (Node item : items) {
            String name = expect.text(item);
            if (name == null) continue;
            int at = known.indexOf(name.toUpperCase(Locale.ROOT));
            if (at >= 0) watch.add(Observable.ALL[at]);
            else problems.add(item, "\"%s\" cannot be observed.".formatted(name),
                    Suggest.maybe(name, known, "Maybe look at `thermidor describe observables`?"));
        }
        return watch;
    }
}
