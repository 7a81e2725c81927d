package thermidor.lab.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.record.Column;

/** Reads experiments from their folder, a file each. */
public final class ExperimentReader {
    private static final List<String> KEYS = List.of("claim", "title", "shows", "first", "second", "off", "outcome", "expected", "mechanism", "runs", "scale", "until", "note",
            "further", "beside", "against");
    private static final List<String> OUTCOME_KEYS = List.of("see", "chosen", "among", "plus", "of", "from", "to", "at", "with", "withAt", "lag", "then");
    private static final Set<Outcome.Of> OF_TWO = EnumSet.of(Outcome.Of.CORRELATION, Outcome.Of.SWAPS, Outcome.Of.RATIO, Outcome.Of.LEAD, Outcome.Of.BEFORE, Outcome.Of.AFTER,
            Outcome.Of.SINCE, Outcome.Of.UNTIL);

    private static final Set<Outcome.Of> OF_SPANS = EnumSet.of(Outcome.Of.AFTER, Outcome.Of.SINCE, Outcome.Of.UNTIL, Outcome.Of.LATER);

    private final FilesRead files;
    private final Problems problems;
    private final Expect expect;

    private ExperimentReader(Path home, Problems problems) {
        files = new FilesRead(home);
        this.problems = problems;
        expect = new Expect(problems);
    }

    /** All experiments below {@code home}/experiments, in the order of their names. */
    public static List<Experiment> all(Path home, Problems problems) {
        Path folder = home.resolve("experiments");
        if (!Files.isDirectory(folder)) return List.of();
        var reader = new ExperimentReader(home, problems);
        List<Experiment> all = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Experiment experiment = reader.read(file);
                if (experiment != null) all.add(experiment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private Experiment read(Path file) {
        Node.Mapping top = Yaml.read(file, files, problems);
        if (top == null) return null;
        expect.only(top, KEYS);
        String claim = expect.text(expect.required(top, "claim"));
        String title = expect.text(expect.required(top, "title"));
        String shows = expect.text(expect.required(top, "shows"));
        String expected = expect.text(expect.required(top, "expected"));
        if (expected != null && !expected.equals("more") && !expected.equals("less")) {
            problems.add(top.get("expected"), "\"%s\" is no direction.".formatted(expected), "Maybe one of: more, less?");
        }
        String mechanism = expect.text(expect.required(top, "mechanism"));
        Long runs = top.has("runs") ? expect.whole(top.get("runs")) : Long.valueOf(64);
        String scale = top.has("scale") ? expect.text(top.get("scale")) : "1:5000";
        if (scale != null && !scale.matches("1:\\d{1,5}")) problems.add(top.get("scale"), "\"%s\" is no scale.".formatted(scale), "Maybe 1:5000?");
        Integer until = expect.month(expect.required(top, "until"));
        Outcome outcome = outcome(expect.mapping(expect.required(top, "outcome")), until);
        Outcome beside = top.has("beside") ? outcome(expect.mapping(top.get("beside")), until) : null;
        Double against = top.has("against") ? expect.number(top.get("against")) : Double.valueOf(0);
        if (top.has("against") && top.has("second")) problems.add(top.get("against"), "two sides are held against each other, not against a number.", "Maybe leave it out?");
        if (top.has("beside") && top.has("second")) problems.add(top.get("beside"), "a correlation across runs has one side.", "Maybe leave \"second\" out?");
        String note = top.has("note") ? expect.text(top.get("note")) : "";
        Node first = side(expect.required(top, "first"));
        Node second = top.has("second") ? side(top.get("second")) : null;
        List<Off> off = new ArrayList<>();
        boolean secondIsWithout = top.get("off") instanceof Node.Text text && text.value().equals("second");
        if (top.has("off") && !secondIsWithout) off.add(off(expect.mapping(top.get("off")), mechanism, List.of("first", "second", "set")));
        List<Node> further = top.has("further") ? expect.list(top.get("further")) : List.of();
        if (further != null) for (Node one : further) off.add(off(expect.mapping(one), null, List.of("mechanism", "first", "second", "set")));
        if (!problems.none()) return null;
        String id = file.getFileName().toString().replace(".yaml", "");
        Side one = new Side(first, file, scale, until);
        Side other = second == null ? null : new Side(second, file, scale, until);
        return new Experiment(id, claim, title, shows, one, other, secondIsWithout, off.stream().map(o -> o.of(one, other)).toList(), outcome,
                beside, against, expected.equals("more"), mechanism, runs.intValue(), note);
    }

    /** What is switched off: parameters on both sides, on these or on others written out. */
    private record Off(String mechanism, Map<String, Double> set, Node first, Node second) {
        Experiment.Without of(Side one, Side other) {
            Side a = first == null ? one : like(one, first);
            Side b = other == null || second == null ? other : like(other, second);
            if (set.isEmpty()) return new Experiment.Without(mechanism, a, b);
            List<Side> sides = Side.off(a, b, set);
            return new Experiment.Without(mechanism, sides.getFirst(), b == null ? null : sides.getLast());
        }

        private static Side like(Side side, Node node) {
            return new Side(node, side.file(), side.scale(), side.until());
        }
    }

    private Off off(Node.Mapping node, String mechanism, List<String> keys) {
        if (node == null) return null;
        expect.only(node, keys);
        String name = mechanism != null ? mechanism : expect.text(expect.required(node, "mechanism"));
        Node.Mapping set = expect.mapping(node.has("first") || node.has("second") ? node.get("set") : expect.required(node, "set"));
        Map<String, Double> values = new TreeMap<>();
        if (set != null) set.entries().forEach((path, entry) -> values.put(path, expect.number(entry.value())));
        return new Off(name, values, node.get("first"), node.get("second"));
    }

    private Node side(Node node) {
        if (node instanceof Node.Listing) problems.add(node, "a side is a scenario: its name, or a text like that of a scenario file.", "Maybe \"first: ussr-free\"?");
        return node;
    }

    private Outcome outcome(Node.Mapping node, Integer until) {
        if (node == null) return null;
        expect.only(node, OUTCOME_KEYS);
        if (node.has("chosen")) return chosen(node, until);
        Column see = column(expect.required(node, "see"));
        List<Node> more = node.has("plus") ? expect.list(node.get("plus")) : List.of();
        List<Column> plus = more == null ? List.of() : more.stream().map(this::column).toList();
        Outcome.Of of = node.has("of") ? expect.member(node.get("of"), Outcome.Of.class) : Outcome.Of.MEAN;
        Integer from = expect.month(expect.required(node, "from"));
        Integer to = node.has("to") ? expect.month(node.get("to")) : until;
        Double at = node.has("at") ? expect.number(node.get("at")) : Double.valueOf(0);
        Column with = node.has("with") ? column(node.get("with")) : null;
        Long lag = node.has("lag") ? expect.whole(node.get("lag")) : Long.valueOf(0);
        Double withAt = node.has("withAt") ? expect.number(node.get("withAt")) : Double.valueOf(0);
        List<Outcome.Reached> then = node.has("then") ? then(expect.list(node.get("then"))) : List.of();
        if (OF_TWO.contains(of) && with == null) problems.add(node, "this reading needs a second column.", "Maybe add a line \"with: ...\"?");
        if (of == Outcome.Of.ORDER && then.isEmpty()) {
            problems.add(node, "an order needs columns that follow.", "Maybe add \"then: [ { see: off_plan, at: 0.5 } ]\"?");
        }
        if (OF_SPANS.contains(of) && !node.has("lag")) problems.add(node, "how many months are looked at on either side?", "Maybe \"lag: 12\"?");
        if (from != null && to != null && to < from) problems.add(node.get("from"), "the span ends before it begins.", "Maybe the two changed places?");
        if (to != null && until != null && lag != null && of == Outcome.Of.CORRELATION && to + lag > until) {
            problems.add(node, "the span ends after the runs do.", "Maybe let \"until\" be later?");
        }
        return problems.none() ? new Outcome(see, plus, of, from, to, at, with, withAt, lag.intValue(), then, null) : null;
    }

    /** Which of some decrees rulers choose first. */
    private Outcome chosen(Node.Mapping node, Integer until) {
        expect.only(node, List.of("chosen", "among", "from", "to"));
        List<String> one = expect.texts(node.get("chosen"));
        List<String> other = expect.texts(expect.required(node, "among"));
        Integer from = expect.month(expect.required(node, "from"));
        Integer to = node.has("to") ? expect.month(node.get("to")) : until;
        if (!problems.none()) return null;
        return new Outcome(null, List.of(), Outcome.Of.CHOSEN, from, to, 0, null, 0, 0, List.of(), new Outcome.Menu(one, other));
    }

    private List<Outcome.Reached> then(List<Node> items) {
        List<Outcome.Reached> then = new ArrayList<>();
        if (items == null) return then;
        for (Node item : items) {
            Node.Mapping one = expect.mapping(item);
            if (one == null) continue;
            expect.only(one, List.of("see", "at"));
            Column see = column(expect.required(one, "see"));
            Double at = expect.number(expect.required(one, "at"));
            if (see != null && at != null) then.add(new Outcome.Reached(see, at));
        }
        return then;
    }

    private Column column(Node node) {
        String name = expect.text(node);
        if (name == null) return null;
        if (!Column.BY_NAME.containsKey(name)) {
            problems.add(node, "\"%s\" cannot be observed.".formatted(name), Suggest.maybe(name, Column.BY_NAME.keySet(), "Maybe look at `thermidor describe observables`?"));
            return null;
        }
        return Column.BY_NAME.get(name);
    }
}
