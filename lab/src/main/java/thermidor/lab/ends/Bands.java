package thermidor.lab.ends;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.lab.fit.Comparison;
import thermidor.lab.fit.Comparisons;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;

/**
 * The file data/record/bands.yaml: what history is lived with each draw, and how near the record it has to stay.
 *
 * @param until the last month lived
 */
record Bands(String scenario, int scale, int until, List<Band> bands) {
    private static final List<String> KEYS = List.of("compare", "from", "to", "record", "model", "unit", "source", "because");
    private static final String UNIT = "log ratio";

    static Bands read(Path home, Comparisons comparisons, Bibliography bibliography) {
        Problems problems = new Problems();
        Bands bands = read(Yaml.read(home.resolve("data").resolve("record").resolve("bands.yaml"), new FilesRead(home), problems), comparisons, bibliography,
                new Expect(problems));
        problems.throwIfAny();
        return bands;
    }

    static Bands read(Node.Mapping top, Comparisons comparisons, Bibliography bibliography, Expect expect) {
        if (top == null) return null;
        expect.only(top, List.of("lived", "beyond", "bands"));
        Node.Mapping lived = expect.mapping(expect.required(top, "lived"));
        Node.Mapping beyond = expect.mapping(expect.required(top, "beyond"));
        List<Node> items = expect.list(expect.required(top, "bands"));
        if (lived == null || beyond == null || items == null) return null;
        expect.only(lived, List.of("scenario", "scale", "until"));
        String scenario = expect.text(expect.required(lived, "scenario"));
        String scale = expect.text(expect.required(lived, "scale"));
        Integer until = expect.month(expect.required(lived, "until"));
        if (scale != null && !scale.matches("1:[1-9]\\d{0,4}")) expect.problems().add(lived.get("scale"), "\"%s\" is no scale.".formatted(scale), "Maybe 1:15000?");
        if (until != null && Calendar.year(until) > comparisons.fit()[1]) {
            expect.problems().add(lived.get("until"), "%s lies in years that are kept for a test.".formatted(Calendar.text(until)),
                    "Maybe end in %d at the latest?".formatted(comparisons.fit()[1]));
        }
        bibliography.sources(beyond, expect);
        Double times = expect.number(expect.required(beyond, "is"));
        Map<String, Band> bands = new LinkedHashMap<>();
        for (Node item : items) {
            Node.Mapping node = expect.mapping(item);
            Band band = node == null || times == null || until == null ? null : band(node, times, Calendar.year(until), comparisons, bibliography, expect);
            if (band != null && bands.put(band.id(), band) != null) expect.problems().add(node, "\"%s\" has a band already.".formatted(band.id()), "Maybe join the two?");
        }
        return expect.problems().none() ? new Bands(scenario, Integer.parseInt(scale.substring(2)), until, List.copyOf(bands.values())) : null;
    }

    private static Band band(Node.Mapping node, double beyond, int last, Comparisons comparisons, Bibliography bibliography, Expect expect) {
        expect.only(node, KEYS);
        bibliography.sources(node, expect);
        String id = expect.text(expect.required(node, "compare"));
        Long from = expect.whole(expect.required(node, "from"));
        Long to = expect.whole(expect.required(node, "to"));
        Double record = expect.number(expect.required(node, "record"));
        Double model = expect.number(expect.required(node, "model"));
        String unit = expect.text(expect.required(node, "unit"));
        expect.text(expect.required(node, "because"));
        if (unit != null && !unit.equals(UNIT)) expect.problems().add(node.get("unit"), "the unit is \"%s\".".formatted(unit), "Maybe count it as a %s?".formatted(UNIT));
        if (id == null || from == null || to == null || record == null || model == null) return null;
        if (record < 0 || model < 0 || record + model == 0) expect.problems().add(node, "nothing may be off here.", "Maybe record: 0.05, model: 0.1?");
        List<String> known = comparisons.series().stream().map(s -> s.comparison().id()).toList();
        if (!known.contains(id)) {
            expect.problems().add(node.get("compare"), "data/record/comparisons.yaml compares no \"%s\".".formatted(id), Suggest.maybe(id, known, "Maybe another id?"));
            return null;
        }
        Comparison.Series whole = comparisons.series().get(known.indexOf(id));
        List<Comparison.Recorded> points = new ArrayList<>(whole.points());
        points.removeIf(p -> p.year() < from || p.year() > Math.min(to, last));
        if (points.isEmpty()) expect.problems().add(node, "%s has no value from %d to %d.".formatted(id, from, Math.min(to, last)), "Maybe other years?");
        return new Band(new Comparison.Series(whole.comparison(), points), record, model, beyond);
    }

    /** In words that change when it does. */
    String text() {
        return scenario + " " + scale + " " + until + " " + bands.stream().map(b -> b.id() + b.factor() + b.series().points()).toList();
    }
}
