package thermidor.lab.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import thermidor.kernel.In;
import thermidor.kernel.Per;

/** The numbers a record of records asks for, found by looking at its components. */
public final class Leaves {
    /**
     * One number that is asked for.
     *
     * @param path the names of the components that lead to it
     */
    public record Leaf(List<String> path, Class<?> type, String unit, Class<? extends Enum<?>> per) {
        public String name() {
            return String.join(".", path);
        }

        public boolean whole() {
            return type == long.class || type == int.class;
        }
    }

    private Leaves() {}

    public static List<Leaf> of(Class<?> record) {
        List<Leaf> leaves = new ArrayList<>();
        walk(record, List.of(), leaves);
        return leaves;
    }

    private static void walk(Class<?> record, List<String> path, List<Leaf> leaves) {
        for (RecordComponent component : Components.of(record)) {
            List<String> here = new ArrayList<>(path);
            here.add(component.getName());
            if (component.getType().isRecord()) walk(component.getType(), here, leaves);
            else leaves.add(leaf(component, here));
        }
    }

    private static Leaf leaf(RecordComponent component, List<String> path) {
        Class<?> type = component.getType();
        In in = component.getAnnotation(In.class);
        Per per = component.getAnnotation(Per.class);
        boolean fits = per == null ? type == double.class || type == long.class || type == int.class : type == double[].class;
        if (in == null || !fits) {
            throw new IllegalStateException("the norm %s of type %s needs a unit (@In), and must be a double, long or int, or a double[] with @Per"
                    .formatted(String.join(".", path), type.getSimpleName()));
        }
        return new Leaf(List.copyOf(path), type, in.value(), per == null ? null : per.value());
    }

    /** The record made of these values: {@code values} gives a leaf's numbers by its name. */
    public static <T> T make(Class<T> record, java.util.function.Function<String, double[]> values) {
        return record.cast(make(record, "", values));
    }

    private static Object make(Class<?> record, String path, java.util.function.Function<String, double[]> values) {
        RecordComponent[] components = Components.of(record);
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = path.isEmpty() ? components[i].getName() : path + "." + components[i].getName();
            types[i] = components[i].getType();
            arguments[i] = types[i].isRecord() ? make(types[i], name, values) : value(types[i], values.apply(name));
        }
        return construct(record, types, arguments);
    }

    private static Object value(Class<?> type, double[] is) {
        if (type == double[].class) return is.clone();
        if (type == long.class) return (long) is[0];
        if (type == int.class) return (int) is[0];
        return is[0];
    }

    /** Calls the record's own constructor, so that what it refuses stays refused. */
    public static Object construct(Class<?> record, Class<?>[] types, Object[] arguments) {
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (java.lang.reflect.InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) throw refused;
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " cannot be made", e);
        }
    }
}
