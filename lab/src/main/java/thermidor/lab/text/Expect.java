package thermidor.lab.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import thermidor.kernel.Calendar;

/** Takes nodes for what they should be. What is not so is complained about, and null comes back. */
public final class Expect {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private final Problems problems;

    public Expect(Problems problems) {
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    /** Complains about every key that is not known here. */
    public void only(Node.Mapping mapping, Collection<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (known.contains(key)) return;
            problems.add(entry.keyPlace(), mapping.childPath(key), "\"%s\" is not known here.".formatted(key),
                    Suggest.maybe(key, known, "Maybe it belongs elsewhere, or should be left out?"));
        });
    }

    /** The value of a key that must be there. */
    public Node required(Node.Mapping mapping, String key) {
        Node node = mapping.get(key);
        if (node == null) {
            List<String> near = Suggest.near(key, mapping.entries().keySet());
            problems.add(mapping.place(), mapping.childPath(key), "\"%s\" is missing.".formatted(key),
                    near.isEmpty() ? "Maybe add a line \"%s: ...\"?".formatted(key) : "Maybe \"%s\" is meant to be it?".formatted(near.getFirst()));
        }
        return node;
    }

    public Node.Mapping mapping(Node node) {
        if (node == null || node instanceof Node.Mapping) return (Node.Mapping) node;
        if (node instanceof Node.Text text && text.isEmpty()) return new Node.Mapping(node.place(), node.path(), java.util.Map.of());
        problems.add(node, "%s stands where keys with values belong.".formatted(node.kind()), "Maybe indent what belongs to it on the lines below?");
        return null;
    }

    public List<Node> list(Node node) {
        if (node == null) return null;
        if (node instanceof Node.Listing listing) return listing.items();
        if (node instanceof Node.Text text && text.isEmpty()) return List.of();
        problems.add(node, "%s stands where a list belongs.".formatted(node.kind()), "Maybe begin each item with \"- \", or put it into [ ]?");
        return null;
    }

    /** One text, or several: as a list either way. */
    public List<String> texts(Node node) {
        if (node == null) return null;
        if (node instanceof Node.Text) {
            String one = text(node);
            return one == null ? null : List.of(one);
        }
        List<Node> items = list(node);
        if (items == null) return null;
        List<String> texts = items.stream().map(this::text).toList();
        return texts.contains(null) ? null : texts;
    }

    public String text(Node node) {
        if (node == null) return null;
        if (node instanceof Node.Text text && !(text.plain() && text.isEmpty()) && !text.value().isBlank()) return text.value().strip();
        problems.add(node, "%s stands where a text belongs.".formatted(node.kind()), "Maybe the value was forgotten?");
        return null;
    }

    public Double number(Node node) {
        if (node == null) return null;
        if (node instanceof Node.Text text && text.plain() && NUMBER.matcher(text.value()).matches()) {
            double value = Double.parseDouble(text.value());
            if (Double.isFinite(value)) return value;
        }
        problems.add(node, "%s is not a finite number.".formatted(node.kind()), "Maybe write it as 0.25 or 1.5e6, without quotes, unit or comma?");
        return null;
    }

    public Long whole(Node node) {
        Double number = number(node);
        if (number == null) return null;
        if (number == Math.rint(number) && Math.abs(number) < 1L << 53) return number.longValue();
        problems.add(node, "%s is not a whole number.".formatted(node.kind()), "Maybe round it?");
        return null;
    }

    public Boolean flag(Node node) {
        if (node == null) return null;
        if (node instanceof Node.Text text && text.plain() && text.value().equals("true")) return true;
        if (node instanceof Node.Text text && text.plain() && text.value().equals("false")) return false;
        problems.add(node, "%s is neither true nor false.".formatted(node.kind()), "Maybe write true or false?");
        return null;
    }

    public Integer month(Node node) {
        String text = text(node);
        if (text == null) return null;
        try {
            return Calendar.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(node, "\"%s\" is not a month.".formatted(text), "Maybe write it as 1917-11?");
            return null;
        }
    }

    public <E extends Enum<E>> E member(Node node, Class<E> type) {
        String text = text(node);
        if (text == null) return null;
        for (E member : type.getEnumConstants()) {
            if (member.name().toLowerCase(Locale.ROOT).equals(text)) return member;
        }
        List<String> names = names(type);
        problems.add(node, "\"%s\" is not a %s.".formatted(text, type.getSimpleName().toLowerCase(Locale.ROOT)),
                Suggest.maybe(text, names, "Maybe one of: " + String.join(", ", names) + "?"));
        return null;
    }

    /** The members of an enum as files write them. */
    public static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(m -> m.name().toLowerCase(Locale.ROOT)).toList();
    }
}
