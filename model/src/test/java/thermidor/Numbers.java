package thermidor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import thermidor.kernel.Per;

/**
 * The shipped numbers, read from parameters/ in the narrow form those files have, and copies of them with some changed. Tests name only
 * the numbers they mean, so they stand when a process gets another. The lab has the full reader.
 */
public final class Numbers {
    /** One number of a file: what it is and within which range. */
    private record Leaf(double is, double least, double most) {}

    /** Files are read once. */
    private static final Map<String, Map<String, Object>> READ = new java.util.concurrent.ConcurrentHashMap<>();

    private Numbers() {}

    /** The norms of all processes, as shipped. */
    public static Norms shipped() {
        return all(Leaf::is);
    }

    /** All norms, each drawn within the part {@code spread} of its range around what it is. */
    static Norms drawn(java.util.random.RandomGenerator from, double spread) {
        return all(leaf -> leaf.is + spread * (leaf.least + from.nextDouble() * (leaf.most - leaf.least) - leaf.is));
    }

    private static Norms all(ToDoubleFunction<Leaf> choose) {
        return filled(Norms.class, part -> record(part.getType(), READ.computeIfAbsent(part.getName(), name -> read(file(name))), choose, part.getName()));
    }

    /** A copy with another value at a path: {@code with(norms, "effort.pay", 0.0)}. A number in place of an array fills it. */
    public static <T extends Record> T with(T record, String path, Object value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (Arrays.stream(record.getClass().getRecordComponents()).noneMatch(part -> part.getName().equals(name))) {
            throw new IllegalArgumentException(record.getClass() + " has no \"" + name + "\"");
        }
        @SuppressWarnings("unchecked") Class<T> type = (Class<T>) record.getClass();
        return filled(type, part -> {
            Object is = value(part, record);
            if (!part.getName().equals(name)) return is;
            if (dot > 0) return with((Record) is, path.substring(dot + 1), value);
            if (!(is instanceof double[] array) || value instanceof double[]) return value instanceof Integer n && is instanceof Double ? (double) n : value;
            double[] filled = array.clone();
            Arrays.fill(filled, ((Number) value).doubleValue());
            return filled;
        });
    }

    private static Path file(String process) {
        for (Path root : new Path[] {Path.of("parameters"), Path.of("..", "parameters")}) {
            for (String room : new String[] {"", "economy", "society", "polity"}) {
                Path file = root.resolve(room).resolve(process + ".yaml");
                if (Files.exists(file)) return file;
            }
        }
        throw new IllegalStateException("no " + process + ".yaml in parameters near " + Path.of("").toAbsolutePath());
    }

    private static Map<String, Object> read(Path file) {
        Deque<Map<String, Object>> open = new ArrayDeque<>();
        open.push(new LinkedHashMap<>());
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.strip().startsWith("#")) continue;
                int depth = (line.length() - line.stripLeading().length()) / 2;
                while (open.size() > depth + 1) open.pop();
                int colon = line.indexOf(':');
                String key = line.substring(0, colon).strip();
                String value = line.substring(colon + 1).strip();
                Map<String, Object> inner = new LinkedHashMap<>();
                if (value.startsWith("{")) for (String pair : value.replaceAll("[{} ]", "").split(",")) inner.put(pair.split(":")[0], pair.split(":")[1]);
                open.peek().put(key, value.isEmpty() || value.startsWith("{") ? inner : value);
                if (value.isEmpty()) open.push(inner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open.peekLast();
    }

    @SuppressWarnings("unchecked")
    private static <T> T record(Class<T> type, Map<String, Object> from, ToDoubleFunction<Leaf> choose, String where) {
        return filled(type, part -> {
            String here = where + "." + part.getName();
            if (!(from.get(part.getName()) instanceof Map<?, ?> found)) throw new IllegalStateException(here + " is missing");
            if (part.getType().isRecord()) return record(part.getType(), (Map<String, Object>) found, choose, here);
            String[] range = ((String) found.get("range")).replaceAll("[\\[\\] ]", "").split(",");
            double least = Double.parseDouble(range[0]);
            double most = Double.parseDouble(range[1]);
            if (part.getType() == int.class) return Integer.parseInt((String) found.get("is"));
            if (part.getType() == double.class) return choose.applyAsDouble(new Leaf(Double.parseDouble((String) found.get("is")), least, most));
            Map<String, String> is = (Map<String, String>) found.get("is");
            var members = part.getAnnotation(Per.class).value().getEnumConstants();
            double[] values = new double[members.length];
            for (var member : members) {
                String value = is.getOrDefault(member.name().toLowerCase(Locale.ROOT), is.get("all"));
                if (value == null) throw new IllegalStateException(here + " has no " + member);
                values[member.ordinal()] = choose.applyAsDouble(new Leaf(Double.parseDouble(value), least, most));
            }
            return values;
        });
    }

    private interface Filling {
        Object of(RecordComponent part);
    }

    private static <T> T filled(Class<T> type, Filling filling) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) values[i] = filling.of(parts[i]);
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object value(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.getName(), e);
        }
    }
}
