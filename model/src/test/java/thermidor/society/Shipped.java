package thermidor.society;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import thermidor.kernel.In;
import thermidor.kernel.Per;

/** Norms as they are shipped in parameters/society, read in the narrow form those files have. The lab has the full reader. */
final class Shipped {
    private Shipped() {}

    static <N extends Record> N norms(Class<N> type) {
        String process = type.getEnclosingClass().getSimpleName().toLowerCase(Locale.ROOT);
        for (Path root : new Path[] {Path.of("parameters"), Path.of("..", "parameters")}) {
            Path file = root.resolve("society").resolve(process + ".yaml");
            if (Files.exists(file)) return record(type, read(file), file.toString());
        }
        throw new IllegalStateException("no parameters/society/" + process + ".yaml near " + Path.of("").toAbsolutePath());
    }

    private static Map<String, Object> read(Path file) {
        try {
            Deque<Map<String, Object>> open = new ArrayDeque<>();
            open.push(new LinkedHashMap<>());
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                int depth = (line.length() - line.stripLeading().length()) / 2;
                while (open.size() > depth + 1) open.pop();
                int colon = line.indexOf(':');
                String key = line.substring(0, colon).strip();
                String value = line.substring(colon + 1).strip();
                if (value.isEmpty()) {
                    Map<String, Object> inner = new LinkedHashMap<>();
                    open.peek().put(key, inner);
                    open.push(inner);
                } else open.peek().put(key, value);
            }
            return open.peekLast();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <N extends Record> N record(Class<N> type, Map<String, Object> from, String where) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String here = where + ": " + parts[i].getName();
            if (!(from.remove(parts[i].getName()) instanceof Map<?, ?> found)) throw new IllegalStateException(here + " is missing");
            types[i] = parts[i].getType();
            values[i] = types[i].isRecord() ? record(types[i].asSubclass(Record.class), (Map<String, Object>) found, here)
                    : leaf(parts[i], (Map<String, Object>) found, here);
        }
        if (!from.isEmpty()) throw new IllegalStateException(where + " knows nothing of " + from.keySet());
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(where, e);
        }
    }

    private static Object leaf(RecordComponent part, Map<String, Object> from, String where) {
        String unit = part.getAnnotation(In.class).value();
        if (!unit.equals(from.get("unit"))) throw new IllegalStateException(where + " is in " + from.get("unit") + ", not in " + unit);
        if ("assumption".equals(from.get("source")) && !from.containsKey("because")) throw new IllegalStateException(where + " does not say because");
        Object is = from.get("is");
        if (part.getType() == int.class) return Integer.parseInt((String) is);
        if (part.getType() == double.class) return within((String) is, (String) from.get("range"), where);
        var members = part.getAnnotation(Per.class).value().getEnumConstants();
        double[] values = new double[members.length];
        for (var member : members) {
            String value = (String) ((Map<?, ?>) is).get(member.name().toLowerCase(Locale.ROOT));
            if (value == null) throw new IllegalStateException(where + " has no " + member);
            values[member.ordinal()] = within(value, (String) from.get("range"), where);
        }
        return values;
    }

    private static double within(String is, String range, String where) {
        String[] ends = range.replaceAll("[\\[\\] ]", "").split(",");
        double value = Double.parseDouble(is);
        if (value < Double.parseDouble(ends[0]) || value > Double.parseDouble(ends[1])) throw new IllegalStateException(where + " is " + is + ", outside " + range);
        return value;
    }
}
