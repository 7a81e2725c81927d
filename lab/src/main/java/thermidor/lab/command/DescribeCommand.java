package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.Norms;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.lab.Home;
import thermidor.lab.describe.ModelPage;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.parameters.ParameterFiles;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.record.Observable;
import thermidor.rules.Outside;
import thermidor.rules.Rules;

/** Says what a process does, by which equation, with which numbers, after whom. */
@Command(name = "describe", description = "Describe a process: its equation, its numbers with unit, range and source, what it carries. Without a name, list the processes.")
public final class DescribeCommand implements Callable<Integer> {
    private static final String OBSERVABLES = "observables";
    private static final String RULES = "rules";
    private static final String SHOCKS = "shocks";

    @Parameters(paramLabel = "PROCESS", arity = "0..1", description = "A process, as production; or observables, rules (what decrees may set) or shocks.")
    private String process;
    @Option(names = "--update", paramLabel = "FILE",
            description = "Put equations, claims and tables of numbers of a model description right, as docs/model/ODD.md; its prose is left alone.")
    private Path page;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (page != null) update(out);
        else if (process == null) list(out);
        else if (process.equals(OBSERVABLES)) observables(out);
        else if (process.equals(RULES)) RuleList.print(out, Rules.class);
        else if (process.equals(SHOCKS)) RuleList.print(out, Outside.class);
        else describe(out, component(process));
        out.flush();
        return 0;
    }

    private void update(PrintWriter out) throws IOException {
        if (!Files.isRegularFile(page)) throw new BadInput("%s: there is no such file.".formatted(page), "Maybe docs/model/ODD.md?");
        Path home = Home.folder();
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        var parameters = ParameterFiles.read(home.resolve("parameters"), Norms.class, files, Bibliography.read(home, files, problems), problems);
        problems.throwIfAny();
        String before = Files.readString(page);
        String after = ModelPage.updated(before, parameters);
        for (String name : ModelPage.missing(after)) out.println("No section names " + name + ".");
        out.println(before.equals(after) ? "Nothing to put right." : "Put right.");
        if (before.equals(after)) return;
        Path half = page.resolveSibling(page.getFileName() + ".half");
        Files.writeString(half, after);
        Files.move(half, page, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void list(PrintWriter out) {
        for (RecordComponent component : Norms.class.getRecordComponents()) {
            Class<?> type = type(component);
            out.printf("%-18s %-10s%s%n", component.getName(), room(type), claims(type).isEmpty() ? "" : "carries " + String.join(", ", claims(type)));
        }
        for (String more : List.of(OBSERVABLES, RULES, SHOCKS)) out.println(more);
    }

    private static RecordComponent component(String name) {
        List<String> known = new ArrayList<>(List.of(OBSERVABLES, RULES, SHOCKS));
        for (RecordComponent component : Norms.class.getRecordComponents()) {
            if (component.getName().equalsIgnoreCase(name)) return component;
            known.add(component.getName());
        }
        throw new BadInput("There is no process \"%s\".".formatted(name), Suggest.maybe(name, known, "Maybe look at the list: thermidor describe?"));
    }

    /** The process whose norms they are. */
    private static Class<?> type(RecordComponent component) {
        Class<?> outer = component.getType().getEnclosingClass();
        return outer == null ? component.getType() : outer;
    }

    private static String room(Class<?> type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    private static List<String> claims(Class<?> type) {
        Carries carries = type.getAnnotation(Carries.class);
        return carries == null ? List.of() : Arrays.asList(carries.value());
    }

    private void describe(PrintWriter out, RecordComponent component) {
        Path home = Home.folder();
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        Bibliography bibliography = Bibliography.read(home, files, problems);
        var parameters = ParameterFiles.read(home.resolve("parameters"), Norms.class, files, bibliography, problems);
        problems.throwIfAny();
        Class<?> type = type(component);
        out.printf("%s (%s)%n", component.getName(), type.getName());
        Equation equation = type.getAnnotation(Equation.class);
        if (equation != null) for (String line : equation.value()) out.println("    " + line);
        if (!claims(type).isEmpty()) out.println("Carries: " + String.join(", ", claims(type)));
        From from = type.getAnnotation(From.class);
        if (from != null) for (String source : from.value()) out.println("From: " + source + cited(bibliography, source));
        out.println("Numbers (parameters/" + ParameterFiles.file(component).toString().replace('\\', '/') + "):");
        parameters.all().stream().filter(p -> p.path().startsWith(component.getName() + ".")).forEach(p -> parameter(out, p, bibliography));
    }

    private static void parameter(PrintWriter out, Parameter parameter, Bibliography bibliography) {
        out.printf("  %s = %s   in %s%s%n", parameter.path(), parameter.values(), parameter.range(), parameter.fitted() ? "   fitted" : "");
        for (String source : parameter.sources()) out.println("      source: " + source + cited(bibliography, source));
        if (parameter.because() != null) out.println("      because: " + parameter.because());
        if (parameter.note() != null) out.println("      note: " + parameter.note());
    }

    private static String cited(Bibliography bibliography, String source) {
        return source.equals(Bibliography.ASSUMPTION) ? "" : " - " + bibliography.citation(source);
    }

    private static void observables(PrintWriter out) {
        for (Observable observable : Observable.ALL) {
            out.printf("%-26s %-30s %s%s%n", observable.name(), observable.unit + (observable.kind == Observable.Kind.FLOW ? " (flow)" : ""), observable.says,
                    observable.per == null ? "" : " [by " + observable.per.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ": " + members(observable) + "]");
        }
    }

    /** As they stand behind the point in the name of a column: property.state. */
    private static String members(Observable observable) {
        return Arrays.stream(observable.per.getEnumConstants()).map(m -> m.name().toLowerCase(java.util.Locale.ROOT)).collect(java.util.stream.Collectors.joining(", "));
    }
}
