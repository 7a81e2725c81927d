package thermidor.kernel;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of a world, found by looking: every non-static public field that is a primitive or an array of primitives, in the
 * tables a world is made of, in the order of their names. The fingerprint, the saved state and the audit all use this one list,
 * so none of them can forget a column.
 */
public final class Columns {
    /** One column: where it is, under which name. */
    public record Column(String name, Object owner, Field field) {
        public Object value() {
            try {
                return field.get(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(name, e);
            }
        }

        public void set(Object value) {
            try {
                field.set(owner, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(name, e);
            }
        }
    }

    private Columns() {}

    public static List<Column> of(Object world) {
        List<Column> found = new ArrayList<>();
        walk("", world, found);
        return found;
    }

    private static void walk(String path, Object owner, List<Column> found) {
        Field[] fields = owner.getClass().getFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            Column column = new Column(path.isEmpty() ? field.getName() : path + "." + field.getName(), owner, field);
            Class<?> type = field.getType();
            if (isColumn(type)) found.add(column);
            else if (type.isArray()) {
                Object tables = column.value();
                for (int i = 0; i < Array.getLength(tables); i++) walk(column.name() + "." + i, Array.get(tables, i), found);
            } else if (!type.isEnum() && !type.isInterface()) walk(column.name(), column.value(), found);
        }
    }

    private static boolean isColumn(Class<?> type) {
        while (type.isArray()) type = type.getComponentType();
        return type.isPrimitive();
    }
}
