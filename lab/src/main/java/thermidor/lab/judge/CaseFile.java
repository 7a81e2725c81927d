package thermidor.lab.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.text.Csv;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.theory.Question;
import thermidor.theory.Theory;

/** Reads one case: see docs/theories.md for what such a file may say. */
final class CaseFile {
    private static final List<String> KEYS = List.of("name", "years", "judged", "history", "entity", "description", "claims", "observed", "series", "stated");
    private static final List<String> CONFIDENCE = List.of("high", "medium", "low");
    /** Years before the first that growth and change may be reckoned from. */
    private static final int BEFORE = 25;

    private final Shelf shelf;
    private final Expect expect;
    private final ConditionReader conditions;
    private final Theories theories;
    private final List<Case.Observation> observations = new ArrayList<>();

    private CaseFile(Shelf shelf, Theories theories) {
        this.shelf = shelf;
        this.expect = new Expect(shelf.problems());
        this.conditions = new ConditionReader(expect, shelf.vocabulary(), shelf.bibliography());
        this.theories = theories;
    }

    /** The case, or null after complaints. */
    static Case read(Path file, Shelf shelf, Theories theories) {
        Node.Mapping top = Yaml.read(file, shelf.files(), shelf.problems());
        return top == null ? null : new CaseFile(shelf, theories).of(top, TheoryFile.id(file));
    }

    private Case of(Node.Mapping top, String id) {
        int before = expect.problems().count();
        expect.only(top, KEYS);
        String name = conditions.line(expect.required(top, "name"));
        String entity = conditions.line(expect.required(top, "entity"));
        String description = conditions.line(expect.required(top, "description"));
        int[] years = years(expect.required(top, "years"));
        boolean history = top.has("history") && Boolean.TRUE.equals(expect.flag(top.get("history")));
        Long judged = history ? null : expect.whole(expect.required(top, "judged"));
        if (years != null && judged != null && (judged < years[0] || judged > years[1])) {
            expect.problems().add(top.get("judged"), "%d lies outside the years of the case, %d to %d.".formatted(judged, years[0], years[1]), "Maybe widen the years?");
        }
        List<String> claims = top.has("claims") ? expect.texts(top.get("claims")) : List.of();
        if (years != null) observed(expect.required(top, "observed"), years);
        if (years != null && top.has("series")) series(expect.list(top.get("series")), years);
        List<Case.Stated> stated = top.has("stated") ? stated(expect.list(top.get("stated"))) : List.of();
        if (expect.problems().count() > before) return null;
        return new Case(id, name, years[0], years[1], judged == null ? years[1] : judged.intValue(), history, entity, description, claims,
                List.copyOf(observations), stated);
    }

    private int[] years(Node node) {
        if (node instanceof Node.Text) {
            Long year = expect.whole(node);
            return year == null ? null : new int[] {year.intValue(), year.intValue()};
        }
        double[] range = conditions.range(node);
        return range == null ? null : new int[] {(int) range[0], (int) range[1]};
    }

    private void observed(Node node, int[] span) {
        List<Node> items = expect.list(node);
        for (Node item : items == null ? List.<Node>of() : items) {
            Node.Mapping group = expect.mapping(item);
            if (group != null) group(group, span);
        }
    }

    private void group(Node.Mapping group, int[] span) {
        expect.only(group, List.of("years", "source", "coded", "confidence", "values"));
        int[] years = group.has("years") ? years(group.get("years")) : span;
        String source = group.has("source") ? conditions.source(group.get("source")) : null;
        String coded = group.has("coded") ? conditions.line(group.get("coded")) : null;
        if (group.has("source") == group.has("coded")) {
            expect.problems().add(group, group.has("source") ? "these values are both taken from a work and coded." : "nothing says where these values come from.",
                    "Maybe write either \"source: work:place\" or \"coded: the reason\"?");
        }
        String confidence = expect.text(expect.required(group, "confidence"));
        if (confidence != null && !CONFIDENCE.contains(confidence)) {
            expect.problems().add(group.get("confidence"), "\"%s\" is no degree of confidence.".formatted(confidence), "Maybe one of: high, medium, low?");
        }
        Node.Mapping values = expect.mapping(expect.required(group, "values"));
        if (values == null || years == null) return;
        values.entries().forEach((column, entry) -> {
            Double value = expect.number(entry.value());
            if (value == null || !shelf.vocabulary().knows(column, entry.value(), expect.problems())) return;
            add(new Case.Observation(column, years[0], years[1], value, shelf.vocabulary().word(column).unit(), source, coded, confidence), entry.value());
        });
    }

    private void add(Case.Observation o, Node node) {
        if (o.unit().equals("share") && !(o.value() >= 0 && o.value() <= 1)) {
            expect.problems().add(node, "%s is no share.".formatted(o.value()), "Maybe a per cent figure? A share lies between 0 and 1.");
        }
        for (Case.Observation other : observations) {
            if (other.column().equals(o.column()) && other.from() <= o.to() && o.from() <= other.to()) {
                expect.problems().add(node, "%s is given twice for %d.".formatted(o.column(), Math.max(o.from(), other.from())), "Maybe one of the two should go?");
            }
        }
        observations.add(o);
    }

    private void series(List<Node> items, int[] span) {
        for (Node item : items == null ? List.<Node>of() : items) {
            Node.Mapping node = expect.mapping(item);
            if (node == null) continue;
            expect.only(node, List.of("file", "series", "entity", "as", "times", "unit"));
            String file = expect.text(expect.required(node, "file"));
            String series = expect.text(expect.required(node, "series"));
            String entity = expect.text(expect.required(node, "entity"));
            String as = expect.text(expect.required(node, "as"));
            Double times = node.has("times") ? expect.number(node.get("times")) : Double.valueOf(1);
            if (file == null || series == null || entity == null || as == null || times == null) continue;
            if (!file.matches("[a-z0-9-]+\\.csv")) {
                expect.problems().add(node.get("file"), "\"%s\" is not the name of a table.".formatted(file), "Maybe one in data/casebook, as product.csv?");
            } else if (shelf.vocabulary().knows(as, node.get("as"), expect.problems())) rows(node, file, series, entity, as, times, span);
        }
    }

    private void rows(Node.Mapping node, String file, String series, String entity, String as, double times, int[] span) {
        SeriesTable table = shelf.table(file);
        boolean any = false;
        for (Csv.Row row : table.of(series, entity)) {
            Double year = Csv.number(table.cell(row, "year"));
            Double value = Csv.number(table.cell(row, "value"));
            String source = table.cell(row, "source");
            if (year == null || value == null || !shelf.bibliography().knows(source)) {
                expect.problems().add(table.place(row), series, "year, value or source cannot be used.", "Maybe a cell is missing, or the source is not in sources/sources.yaml?");
                continue;
            }
            if (year < span[0] - BEFORE || year > span[1]) continue;
            any = true;
            int y = year.intValue();
            add(new Case.Observation(as, y, y, value * times, shelf.vocabulary().word(as).unit(), source, null, "medium"), node.get("as"));
        }
        if (!any) {
            expect.problems().add(node.get("series"), "%s has no series \"%s\" of %s in these years.".formatted(file, series, entity),
                    "Maybe it has another name there, or another entity?");
        }
    }

    private List<Case.Stated> stated(List<Node> items) {
        List<Case.Stated> all = new ArrayList<>();
        for (Node item : items == null ? List.<Node>of() : items) {
            Node.Mapping node = expect.mapping(item);
            if (node == null) continue;
            List<String> keys = new ArrayList<>(List.of("theory", "source", "says", "miss"));
            for (Question q : Question.values()) keys.add(q.key());
            expect.only(node, keys);
            String id = expect.text(expect.required(node, "theory"));
            String source = conditions.source(expect.required(node, "source"));
            String says = conditions.line(expect.required(node, "says"));
            Theory theory = id == null ? null : theories.find(id);
            if (id != null && theory == null) {
                expect.problems().add(node.get("theory"), "there is no theory \"%s\".".formatted(id),
                        Suggest.maybe(id, theories.all().stream().map(Theory::id).toList(), "Maybe look at `thermidor theories`?"));
            }
            if (theory == null || source == null || says == null) continue;
            all.add(new Case.Stated(id, source, says, answers(node, theory), node.has("miss") ? conditions.line(node.get("miss")) : null));
        }
        return all;
    }

    private Map<Question, String> answers(Node.Mapping node, Theory theory) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            if (!node.has(question.key())) continue;
            String is = conditions.line(node.get(question.key()));
            List<String> known = theory.questions().getOrDefault(question, List.of()).stream().map(a -> a.is()).distinct().toList();
            if (is != null && !known.contains(is)) {
                expect.problems().add(node.get(question.key()), "\"%s\" is no answer of %s to \"%s\".".formatted(is, theory.id(), question.key()),
                        Suggest.maybe(is, known, "Maybe it is spelt otherwise there?"));
            } else if (is != null) answers.put(question, is);
        }
        if (answers.isEmpty()) expect.problems().add(node, "it does not say what the author answers.", "Maybe add a line \"class: ...\" or \"form: ...\"?");
        return answers;
    }
}
