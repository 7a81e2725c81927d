package thermidor.lab.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import thermidor.lab.text.Csv;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.kernel.Calendar;
import thermidor.record.Observable;

/** Reads data/record/comparisons.yaml and the tables it names. */
public final class ComparisonFile {
    private static final List<String> KEYS = List.of("id", "title", "file", "series", "entity", "observable", "over", "times", "factor", "unit",
            "when", "dates", "base", "from", "to", "points", "used_for_fitting", "headline", "note", "shape");

    private final Path folder;
    private final FilesRead files;
    private final Problems problems;
    private final Expect expect;
    private final Map<String, Csv> tables = new TreeMap<>();

    private ComparisonFile(Path folder, FilesRead files, Problems problems) {
        this.folder = folder;
        this.files = files;
        this.problems = problems;
        this.expect = new Expect(problems);
    }

    /** What is compared, over which spans; null if the file cannot be read at all. */
    public static Comparisons read(Path folder, FilesRead files, Problems problems) {
        return new ComparisonFile(folder, files, problems).read();
    }

    private Comparisons read() {
        Node.Mapping top = Yaml.read(folder.resolve("comparisons.yaml"), files, problems);
        if (top == null) return null;
        expect.only(top, List.of("spans", "comparisons"));
        Node.Mapping spans = expect.mapping(expect.required(top, "spans"));
        int[] fit = spans == null ? null : span(expect.required(spans, "fit"));
        int[] test = spans == null ? null : span(expect.required(spans, "test"));
        int[] later = spans != null && spans.has("later") ? span(spans.get("later")) : null;
        List<Node> items = expect.list(expect.required(top, "comparisons"));
        if (fit == null || test == null || items == null) return null;
        List<Comparison.Series> series = new ArrayList<>();
        Map<String, Comparison> ids = new LinkedHashMap<>();
        for (Node item : items) {
            Node.Mapping node = expect.mapping(item);
            Comparison comparison = node == null ? null : comparison(node);
            if (comparison == null) continue;
            if (ids.put(comparison.id(), comparison) != null) {
                problems.add(node.get("id"), "the id \"%s\" is taken.".formatted(comparison.id()), "Maybe give this one another id?");
            }
            series.add(new Comparison.Series(comparison, points(comparison, node)));
        }
        return new Comparisons(fit, test, later, series);
    }

    private int[] span(Node node) {
        List<Node> ends = expect.list(node);
        if (ends == null) return null;
        List<Long> years = ends.stream().map(expect::whole).filter(Objects::nonNull).toList();
        if (years.size() == 2 && years.get(0) <= years.get(1)) return new int[] {Math.toIntExact(years.get(0)), Math.toIntExact(years.get(1))};
        problems.add(node, "a span is two years, the earlier first.", "Maybe write it as [1917, 1932]?");
        return null;
    }

    private Comparison comparison(Node.Mapping node) {
        expect.only(node, KEYS);
        String id = expect.text(expect.required(node, "id"));
        String title = expect.text(expect.required(node, "title"));
        String file = expect.text(expect.required(node, "file"));
        String series = expect.text(expect.required(node, "series"));
        String entity = expect.text(expect.required(node, "entity"));
        String unit = expect.text(expect.required(node, "unit"));
        Cell cell = cell(expect.required(node, "observable"));
        Cell over = node.has("over") ? cell(node.get("over")) : null;
        Comparison.When when = node.has("when") ? expect.member(node.get("when"), Comparison.When.class) : Comparison.When.YEAR;
        if (id == null || title == null || file == null || series == null || entity == null || unit == null || cell == null || when == null) return null;
        return new Comparison(id, title, file, series, entity, cell.observable(), cell.member(), over == null ? null : over.observable(),
                number(node, "times", 1), number(node, "factor", 1), unit, when, months(node.get("dates")), years(node.get("base")),
                number(node, "from", 0), number(node, "to", 9999), flag(node, "points"), flag(node, "used_for_fitting"), flag(node, "headline"), flag(node, "shape"),
                node.has("note") ? expect.text(node.get("note")) : null);
    }

    private record Cell(Observable observable, int member) {}

    private Cell cell(Node node) {
        String name = expect.text(node);
        if (name == null) return null;
        List<String> known = new ArrayList<>();
        for (Observable observable : Observable.ALL) {
            for (int member = 0; member < observable.width(); member++) {
                if (observable.column(member).equals(name)) return new Cell(observable, member);
                known.add(observable.column(member));
            }
        }
        problems.add(node, "\"%s\" cannot be observed.".formatted(name), Suggest.maybe(name, known, "Maybe look at `thermidor describe observables`?"));
        return null;
    }

    private double number(Node.Mapping node, String key, double otherwise) {
        Double number = node.has(key) ? expect.number(node.get(key)) : null;
        return number == null ? otherwise : number;
    }

    private boolean flag(Node.Mapping node, String key) {
        return node.has(key) && Boolean.TRUE.equals(expect.flag(node.get(key)));
    }

    private Map<Integer, Integer> months(Node node) {
        Map<Integer, Integer> months = new TreeMap<>();
        Node.Mapping mapping = expect.mapping(node);
        if (mapping == null) return months;
        mapping.entries().forEach((year, entry) -> {
            Integer month = expect.month(entry.value());
            if (month != null && isYear(year, entry)) months.put(Integer.valueOf(year), month);
        });
        return months;
    }

    private Map<Integer, Integer> years(Node node) {
        Map<Integer, Integer> years = new TreeMap<>();
        if (node instanceof Node.Text) {
            Long year = expect.whole(node);
            if (year != null) years.put(0, Math.toIntExact(year));
            return years;
        }
        Node.Mapping mapping = expect.mapping(node);
        if (mapping == null) return years;
        mapping.entries().forEach((year, entry) -> {
            Long base = expect.whole(entry.value());
            if (base != null && isYear(year, entry)) years.put(Integer.valueOf(year), Math.toIntExact(base));
        });
        return years;
    }

    private boolean isYear(String written, Node.Entry entry) {
        if (written.matches("\\d{4}")) return true;
        problems.add(entry.keyPlace(), entry.value().path(), "\"%s\" is not a year.".formatted(written), "Maybe write it as 1926?");
        return false;
    }

    private List<Comparison.Recorded> points(Comparison comparison, Node.Mapping node) {
        Csv table = tables.computeIfAbsent(comparison.file(), file -> Csv.read(folder.resolve(file), files, problems));
        List<Comparison.Recorded> points = new ArrayList<>();
        for (Csv.Row row : table.rows()) {
            if (!table.cell(row, "series").equals(comparison.series()) || !table.cell(row, "entity").equals(comparison.entity())) continue;
            Double year = Csv.number(table.cell(row, "year"));
            Double value = Csv.number(table.cell(row, "value"));
            if (year == null || value == null) {
                problems.add(table.place(row), comparison.series(), "year or value is not a number.", "Maybe a cell is missing?");
            } else if (year >= comparison.from() && year <= comparison.to()) {
                points.add(new Comparison.Recorded(year, value * comparison.factor(), table.cell(row, "source")));
            }
        }
        if (points.isEmpty()) {
            problems.add(node.get("series"), "%s has no series \"%s\" of %s in these years.".formatted(comparison.file(), comparison.series(), comparison.entity()),
                    "Maybe it has another name there, or another entity?");
        }
        return points;
    }

    /** The month at whose end a stock of that date is seen: the first of a month is the end of the one before. */
    static int month(double year) {
        int whole = (int) Math.floor(year);
        return Calendar.month(whole, 1) + (int) Math.ceil((year - whole) * 12 - 0.1) - 1;
    }
}
