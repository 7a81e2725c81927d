package thermidor.lab.describe;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thermidor.Norms;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.parameters.ParameterFiles;
import thermidor.lab.parameters.Parameters;
import thermidor.lab.text.Expect;

/**
 * The model description: its prose is written by hand, its equations, claims and tables of numbers come from the code and the
 * parameter files. Each section of a submodel names its processes in its heading; what follows from them is put in their places.
 */
public final class ModelPage {
    private static final Pattern SECTION = Pattern.compile("(?m)^### 7\\.\\d+ [^\\n]*\\((`[^)\\n]*`)\\)$");
    private static final Pattern NEXT = Pattern.compile("(?m)^#{2,3} ");
    private static final Pattern EQUATIONS = Pattern.compile("(?s)```\\n.*?\\n```\\n");
    private static final Pattern CLAIMS = Pattern.compile("(?m)^\\*Claims:\\*.*\\n");
    private static final Pattern TABLE = Pattern.compile("(?m)^Parameters \\(`[^`]*`\\):\\n\\n(?:\\|.*\\n)+");

    private ModelPage() {}

    /** Processes that have numbers, by the name of their class. */
    static Map<String, RecordComponent> processes() {
        Map<String, RecordComponent> processes = new LinkedHashMap<>();
        for (RecordComponent component : Norms.class.getRecordComponents()) processes.put(type(component).getSimpleName(), component);
        return processes;
    }

    private static Class<?> type(RecordComponent component) {
        Class<?> outer = component.getType().getEnclosingClass();
        return outer == null ? component.getType() : outer;
    }

    /** The page with everything that follows from code and files put right. */
    public static String updated(String page, Parameters parameters) {
        StringBuilder updated = new StringBuilder();
        Matcher section = SECTION.matcher(page);
        int from = 0;
        while (section.find(from)) {
            updated.append(page, from, section.end());
            Matcher next = NEXT.matcher(page);
            int to = next.find(section.end()) ? next.start() : page.length();
            updated.append(section(page.substring(section.end(), to), named(section.group(1)), parameters));
            from = to;
        }
        return updated.append(page, from, page.length()).toString();
    }

    /** Processes with numbers that no section names. */
    public static List<String> missing(String page) {
        List<String> named = new ArrayList<>();
        Matcher section = SECTION.matcher(page);
        while (section.find()) named.addAll(named(section.group(1)));
        return processes().keySet().stream().filter(name -> !named.contains(name) && !name.equals("Beginning")).toList();
    }

    private static List<String> named(String group) {
        return Arrays.stream(group.split(",")).map(name -> name.strip().replace("`", "")).toList();
    }

    private static String section(String text, List<String> names, Parameters parameters) {
        List<RecordComponent> processes = names.stream().map(processes()::get).filter(c -> c != null).toList();
        if (processes.isEmpty()) return text;
        String equations = processes.stream().flatMap(p -> lines(type(p).getAnnotation(Equation.class)).stream()).collect(Collectors.joining("\n"));
        String put = text;
        if (!equations.isEmpty()) put = put(put, EQUATIONS, "```\n" + equations + "\n```\n");
        put = put(put, CLAIMS, claims(processes));
        return put(put, TABLE, processes.stream().map(p -> table(p, parameters)).collect(Collectors.joining("\n")));
    }

    /** In its place; at the end of the section if it has none yet. */
    private static String put(String text, Pattern place, String what) {
        Matcher found = place.matcher(text);
        if (!found.find()) return text.stripTrailing() + "\n\n" + what + "\n";
        String rest = text.substring(found.end());
        Matcher again = place.matcher(rest);
        while (again.lookingAt() || again.find() && place == TABLE) {
            rest = rest.substring(0, again.start()) + rest.substring(again.end());
            again = place.matcher(rest);
        }
        return text.substring(0, found.start()) + what + rest;
    }

    private static List<String> lines(Equation equation) {
        return equation == null ? List.of() : Arrays.asList(equation.value());
    }

    private static String claims(List<RecordComponent> processes) {
        List<String> claims = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (RecordComponent process : processes) {
            Carries carries = type(process).getAnnotation(Carries.class);
            if (carries != null) claims.addAll(Arrays.asList(carries.value()));
            From from = type(process).getAnnotation(From.class);
            if (from != null) sources.addAll(Arrays.asList(from.value()));
        }
        String carried = claims.isEmpty() ? "none" : claims.stream().distinct().sorted().collect(Collectors.joining(", "));
        return "*Claims:* %s. *From:* %s.\n".formatted(carried, sources.stream().distinct().map(s -> "`" + s + "`").collect(Collectors.joining(", ")));
    }

    private static String table(RecordComponent process, Parameters parameters) {
        StringBuilder table = new StringBuilder("Parameters (`parameters/%s`):\n\n".formatted(ParameterFiles.file(process).toString().replace('\\', '/')));
        table.append("| parameter | value | range | unit | source | why |\n| --- | --- | --- | --- | --- | --- |\n");
        String prefix = process.getName() + ".";
        for (Parameter p : parameters.all()) {
            if (!p.path().startsWith(prefix)) continue;
            table.append("| `%s`%s | %s | %s to %s | %s | %s | %s |\n".formatted(p.path().substring(prefix.length()), p.fitted() ? " **fitted**" : "", values(p),
                    Parameter.number(p.low()), Parameter.number(p.high()), p.unit(), String.join(", ", p.sources()),
                    p.because() == null ? "" : p.because().replaceAll("\\s+", " ").replace("|", "\\|")));
        }
        return table.toString();
    }

    private static String values(Parameter p) {
        if (p.per() == null) return Parameter.number(p.is()[0]);
        List<String> names = Expect.names(p.per());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) values.add(names.get(i) + " " + Parameter.number(p.is()[i]));
        return String.join(", ", values);
    }
}
