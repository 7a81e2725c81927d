package thermidor.lab.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import thermidor.kernel.Calendar;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Suggest;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Bloc;
import thermidor.world.Region;

/** Reads one decree or one shock of a scenario. */
final class ActReader {
    private static final List<String> DECREE_KEYS = List.of("id", "from", "title", "set", "source", "because", "note");
    private static final List<String> OFFER_KEYS = List.of("id", "title", "by", "claim", "when", "chance", "again", "set", "source", "because", "note");
    private static final List<String> SHOCK_KEYS = List.of("id", "kind", "from", "to", "title", "regions", "blocs", "size", "unit", "source", "because", "note");
    private static final List<String> RULES = Arrays.stream(Rules.class.getRecordComponents()).map(RecordComponent::getName).toList();

    /** What can come from outside, in the scenario's words. */
    private static final List<RecordComponent> KINDS =
            Arrays.stream(Outside.class.getRecordComponents()).filter(c -> c.getType() != boolean.class).toList();

    private final Bibliography bibliography;
    private final Expect expect;
    private final Integer starts;
    private final Integer ends;

    /** The months may be null if the scenario failed to say them. */
    ActReader(Bibliography bibliography, Expect expect, Integer starts, Integer ends) {
        this.bibliography = bibliography;
        this.expect = expect;
        this.starts = starts;
        this.ends = ends;
    }

    Decree decree(Node.Mapping node) {
        expect.only(node, DECREE_KEYS);
        String id = id(node);
        Integer from = expect.month(expect.required(node, "from"));
        String title = expect.text(expect.required(node, "title"));
        Node.Mapping set = expect.mapping(expect.required(node, "set"));
        List<String> sources = bibliography.sources(node, expect);
        String because = node.has("because") ? expect.text(node.get("because")) : null;
        if (from != null) mustLieWithin(node.get("from"), from, from, "the decree");
        if (set != null) {
            expect.only(set, RULES);
            if (!node.has("because") && holdsNumbers(set)) {
                expect.problems().add(set, "the decree sets numbers and does not say how their sizes were chosen.", "Maybe add a line \"because: ...\"?");
            }
        }
        if (id == null || from == null || title == null || set == null) return null;
        return new Decree(id, from, title, set, sources, because, node, false);
    }

    /** A decree of a menu: it has no month of its own. */
    Decree offered(Node.Mapping node, int starts) {
        expect.only(node, OFFER_KEYS);
        String id = id(node);
        String title = expect.text(expect.required(node, "title"));
        Node.Mapping set = expect.mapping(expect.required(node, "set"));
        List<String> sources = bibliography.sources(node, expect);
        String because = node.has("because") ? expect.text(node.get("because")) : null;
        if (set != null) expect.only(set, RULES);
        if (id == null || title == null || set == null) return null;
        return new Decree(id, starts, title, set, sources, because, node, false);
    }

    private String id(Node.Mapping node) {
        String id = expect.text(expect.required(node, "id"));
        if (id == null || id.matches("[a-z0-9][a-z0-9.-]*")) return id;
        expect.problems().add(node.get("id"), "\"%s\" cannot be an id.".formatted(id), "Maybe use small letters, digits and hyphens, as in drought-1921?");
        return null;
    }

    private void mustLieWithin(Node at, int from, int to, String what) {
        if (starts != null && to < starts) {
            expect.problems().add(at, "%s (%s) comes before the scenario starts (%s).".formatted(what, Calendar.text(to), Calendar.text(starts)),
                    "Maybe what was in force before belongs to the first decree?");
        }
        if (ends != null && from > ends) {
            expect.problems().add(at, "%s (%s) comes after the scenario ends (%s).".formatted(what, Calendar.text(from), Calendar.text(ends)),
                    "Maybe the scenario should end later?");
        }
    }

    private static boolean holdsNumbers(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().values().stream().anyMatch(entry -> holdsNumbers(entry.value()));
            case Node.Listing listing -> listing.items().stream().anyMatch(ActReader::holdsNumbers);
            case Node.Text text -> text.plain() && text.value().matches("[-+.\\d].*");
        };
    }

    Shock shock(Node.Mapping node) {
        expect.only(node, SHOCK_KEYS);
        String id = id(node);
        RecordComponent kind = kind(expect.required(node, "kind"));
        Integer from = expect.month(expect.required(node, "from"));
        Integer to = expect.month(expect.required(node, "to"));
        List<String> sources = bibliography.sources(node, expect);
        String because = node.has("because") ? expect.text(node.get("because")) : null;
        if (from != null && to != null) span(node, from, to);
        if (kind == null) return null;
        Double size = size(node, kind);
        List<Integer> struck = struck(node, kind);
        if (id == null || from == null || to == null || size == null || struck == null) return null;
        String title = node.has("title") ? expect.text(node.get("title")) : id.replace('-', ' ');
        return new Shock(id, title, kind.getName(), from, to, struck, size, sources, because, node, false);
    }

    private void span(Node.Mapping node, int from, int to) {
        if (to < from) {
            expect.problems().add(node.get("to"), "the shock ends (%s) before it begins (%s).".formatted(Calendar.text(to), Calendar.text(from)),
                    "Maybe the two changed places?");
        } else mustLieWithin(node.get("from"), from, to, "the shock");
    }

    private RecordComponent kind(Node node) {
        String kind = expect.text(node);
        if (kind == null) return null;
        for (RecordComponent component : KINDS) if (component.getName().equals(kind)) return component;
        List<String> known = KINDS.stream().map(RecordComponent::getName).toList();
        expect.problems().add(node, "\"%s\" is no kind of shock.".formatted(kind), Suggest.maybe(kind, known, "Maybe one of: " + String.join(", ", known) + "?"));
        return null;
    }

    private Double size(Node.Mapping node, RecordComponent kind) {
        String expected = kind.getAnnotation(In.class).value();
        String unit = expect.text(expect.required(node, "unit"));
        if (unit != null && !unit.equals(expected)) {
            expect.problems().add(node.get("unit"), "the unit is \"%s\"; %s is counted in \"%s\".".formatted(unit, kind.getName(), expected),
                    "Maybe convert the size?");
        }
        Double size = expect.number(expect.required(node, "size"));
        if (size != null) Sane.check(node.get("size"), size, expected, expect.problems());
        return size;
    }

    /** Members of what a kind of shock strikes: regions or blocs, in their order; none for the country as a whole. */
    private List<Integer> struck(Node.Mapping node, RecordComponent kind) {
        Per per = kind.getAnnotation(Per.class);
        String wanted = per == null ? null : per.value() == Region.class ? "regions" : "blocs";
        for (String key : List.of("regions", "blocs")) {
            if (key.equals(wanted) || !node.has(key)) continue;
            String says = wanted == null ? "the country as a whole." : wanted + ".";
            expect.problems().add(node.get(key), "%s strikes %s".formatted(kind.getName(), says), "Maybe leave the %s out?".formatted(key));
            return null;
        }
        if (wanted == null) return List.of();
        Class<? extends Enum<?>> members = per.value();
        Node named = expect.required(node, wanted);
        if (named instanceof Node.Text text && text.value().equals("all")) return IntStream.range(0, members.getEnumConstants().length).boxed().toList();
        List<Node> items = expect.list(named);
        if (items == null) return null;
        if (items.isEmpty()) expect.problems().add(named, "no %s is named.".formatted(wanted.substring(0, wanted.length() - 1)), "Maybe write \"%s: all\"?".formatted(wanted));
        List<Integer> found = items.stream().map(item -> member(item, members)).toList();
        return found.stream().anyMatch(Objects::isNull) ? null : found.stream().sorted().distinct().toList();
    }

    private Integer member(Node item, Class<? extends Enum<?>> members) {
        Enum<?> member = members == Region.class ? expect.member(item, Region.class) : expect.member(item, Bloc.class);
        return member == null ? null : member.ordinal();
    }
}
