package thermidor.lab.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.kernel.In;
import thermidor.kernel.Occasion;
import thermidor.kernel.Per;
import thermidor.lab.parameters.Components;
import thermidor.lab.parameters.Leaves;
import thermidor.lab.parameters.PerMember;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Suggest;
import thermidor.rules.Rules;
import thermidor.world.Region;

/**
 * Rules as decrees have left them so far. A decree patches: of a plain record it changes the components it names, of an array by
 * member the members it names, or all regions by a single number; where one of several kinds is chosen, the new kind must be described in full.
 */
final class RulesDraft {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Expect expect;

    RulesDraft(Expect expect) {
        this.expect = expect;
    }

    void apply(Node.Mapping set) {
        patch(Rules.class, values, set);
    }

    /** A draft that goes on from here without changing this one. */
    RulesDraft copy() {
        RulesDraft copy = new RulesDraft(expect);
        copy.values.putAll(values);
        return copy;
    }

    /** Names of what no decree has set yet, as money.series. */
    List<String> unset() {
        List<String> unset = new ArrayList<>();
        unset(Rules.class, values, "", unset);
        return unset;
    }

    Rules rules() {
        return (Rules) make(Rules.class, values);
    }

    private void patch(Class<?> record, Map<String, Object> before, Node.Mapping mapping) {
        RecordComponent[] components = Components.of(record);
        expect.only(mapping, Arrays.stream(components).map(RecordComponent::getName).toList());
        for (RecordComponent component : components) {
            Node node = mapping.get(component.getName());
            Occasion occasion = component.getAnnotation(Occasion.class);
            if (node == null && occasion != null && mapping.has(occasion.at())) before.put(component.getName(), occasion.otherwise());
            if (node == null) continue;
            Object value = value(component, node, before.get(component.getName()));
            if (value != null) before.put(component.getName(), value);
        }
    }

    private Object value(RecordComponent component, Node node, Object before) {
        Class<?> type = component.getType();
        if (type.isRecord()) return record(type, node, before);
        if (type.isSealed()) return choice(type, node);
        if (type.isEnum()) return member(type, node);
        if (type == boolean.class) return expect.flag(node);
        if (type == double[].class) return perMember(component, node, (double[]) before);
        Double number = type == double.class ? expect.number(node) : wholeNumber(node);
        if (number == null) return null;
        check(component, node, number);
        if (type == int.class) return number.intValue();
        if (type == long.class) return number.longValue();
        return number;
    }

    private Double wholeNumber(Node node) {
        Long whole = expect.whole(node);
        return whole == null ? null : (double) whole;
    }

    private Object record(Class<?> type, Node node, Object before) {
        Node.Mapping mapping = expect.mapping(node);
        if (mapping == null) return null;
        Map<String, Object> after = new LinkedHashMap<>();
        if (before instanceof Map<?, ?> known) known.forEach((key, value) -> after.put((String) key, value));
        int count = expect.problems().count();
        patch(type, after, mapping);
        return expect.problems().count() == count && isRefused(type, node, after) ? before : after;
    }

    /** What the record itself refuses, such as a week without hours, is told at its place. */
    private boolean isRefused(Class<?> type, Node node, Map<String, Object> values) {
        List<String> unset = new ArrayList<>();
        unset(type, values, "", unset);
        if (!unset.isEmpty()) return false;
        try {
            make(type, values);
            return false;
        } catch (IllegalArgumentException refused) {
            String[] lines = refused.getMessage().split("\n", 2);
            expect.problems().add(node, lines[0], lines.length > 1 ? lines[1] : "Maybe another value?");
            return true;
        }
    }

    private Object choice(Class<?> type, Node node) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : type.getPermittedSubclasses()) kinds.put(lowerCamel(kind.getSimpleName()), kind);
        Node.Mapping mapping = expect.mapping(node);
        if (mapping == null) return null;
        int count = expect.problems().count();
        expect.only(mapping, kinds.keySet());
        if (expect.problems().count() > count) return null;
        if (mapping.entries().size() != 1) {
            expect.problems().add(node, "exactly one kind must be chosen here, not %d.".formatted(mapping.entries().size()),
                    "Maybe one of: " + String.join(", ", kinds.keySet()) + "?");
            return null;
        }
        String name = mapping.entries().keySet().iterator().next();
        Node.Mapping described = expect.mapping(mapping.get(name));
        if (described == null) return null;
        Map<String, Object> values = new LinkedHashMap<>();
        patch(kinds.get(name), values, described);
        if (expect.problems().count() > count) return null;
        List<String> unset = new ArrayList<>();
        unset(kinds.get(name), values, "", unset);
        for (String missing : unset) {
            expect.problems().add(mapping.entries().get(name).keyPlace(), described.childPath(missing), "\"%s\" is missing.".formatted(missing),
                    "Maybe add it: a kind must be described in full?");
        }
        return unset.isEmpty() ? make(kinds.get(name), values) : null;
    }

    private Object member(Class<?> type, Node node) {
        String text = expect.text(node);
        if (text == null) return null;
        List<String> names = Arrays.stream(type.getEnumConstants()).map(m -> ((Enum<?>) m).name().toLowerCase(java.util.Locale.ROOT)).toList();
        int at = names.indexOf(text);
        if (at >= 0) return type.getEnumConstants()[at];
        expect.problems().add(node, "\"%s\" is not known here.".formatted(text), Suggest.maybe(text, names, "Maybe one of: " + String.join(", ", names) + "?"));
        return null;
    }

    private double[] perMember(RecordComponent component, Node node, double[] before) {
        Class<? extends Enum<?>> per = component.getAnnotation(Per.class).value();
        double[] start = before;
        if (start == null) {
            start = new double[per.getEnumConstants().length];
            Arrays.fill(start, Double.NaN);
        }
        if (node instanceof Node.Text && per == Region.class) {
            Double all = expect.number(node);
            if (all == null) return null;
            check(component, node, all);
            Arrays.fill(start = start.clone(), all);
            return start;
        }
        double[] after = PerMember.patch(node, per, start, expect);
        if (after == null) return null;
        ((Node.Mapping) node).entries().values().forEach(entry -> check(component, entry.value(), expect.number(entry.value())));
        return after;
    }

    private void check(RecordComponent component, Node node, Double number) {
        In in = component.getAnnotation(In.class);
        if (in != null && number != null) Sane.check(node, number, in.value(), expect.problems());
    }

    private static void unset(Class<?> record, Map<String, Object> values, String path, List<String> unset) {
        for (RecordComponent component : Components.of(record)) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object value = values.get(component.getName());
            if (component.getType().isRecord()) {
                unset(component.getType(), value == null ? Map.of() : asValues(value), name, unset);
            } else if (value == null) unset.add(name);
            else if (value instanceof double[] numbers) {
                for (String missing : PerMember.missing(numbers, component.getAnnotation(Per.class).value())) unset.add(name + "." + missing);
            }
        }
    }

    private static Object make(Class<?> record, Map<String, Object> values) {
        RecordComponent[] components = Components.of(record);
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object value = values.get(components[i].getName());
            arguments[i] = types[i].isRecord() ? make(types[i], asValues(value)) : value;
        }
        return Leaves.construct(record, types, arguments);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asValues(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static String lowerCamel(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
