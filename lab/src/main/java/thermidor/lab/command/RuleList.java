package thermidor.lab.command;

import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import thermidor.kernel.In;
import thermidor.kernel.Per;

/** What a scenario may set, as its file writes it: the parts of a record with their units, and the kinds to choose from. */
final class RuleList {
    private RuleList() {}

    static void print(PrintWriter out, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) component(out, component, "");
    }

    private static void component(PrintWriter out, RecordComponent component, String indent) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            out.println(indent + component.getName() + ":");
            for (RecordComponent part : type.getRecordComponents()) component(out, part, indent + "  ");
        } else if (type.isSealed()) {
            out.println(indent + component.getName() + ":   one of");
            for (Class<?> kind : type.getPermittedSubclasses()) {
                out.println(indent + "  " + Character.toLowerCase(kind.getSimpleName().charAt(0)) + kind.getSimpleName().substring(1) + ":");
                for (RecordComponent part : kind.getRecordComponents()) component(out, part, indent + "    ");
            }
        } else out.println(indent + component.getName() + ": " + takes(component));
    }

    private static String takes(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) return "true or false";
        if (type.isEnum()) return members(type);
        Per per = component.getAnnotation(Per.class);
        In in = component.getAnnotation(In.class);
        return "[" + (in == null ? "" : in.value()) + "]" + (per == null ? "" : " by " + per.value().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String members(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(m -> ((Enum<?>) m).name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
    }
}
