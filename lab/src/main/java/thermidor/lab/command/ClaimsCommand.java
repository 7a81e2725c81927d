package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.judge.Casebook;
import thermidor.lab.judge.ClaimHomes;
import thermidor.lab.judge.ClaimRegister;
import thermidor.lab.judge.ClaimsPage;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Suggest;

/** Every claim of the texts, and where it lives. */
@Command(name = "claims", description = "List what the texts claim: which code carries it, which theory, case or experiment tests it. With a claim, as C14, everything about it.")
public final class ClaimsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CLAIM", arity = "0..1", description = "A claim, as C14.")
    private String claim;
    @Option(names = "--write", description = "Write docs/claims.md anew.")
    private boolean write;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Shelf shelf = Shelf.of(Home.folder());
        Theories theories = Theories.read(shelf);
        Casebook casebook = Casebook.read(shelf, theories);
        ClaimRegister register = ClaimRegister.read(shelf);
        ClaimHomes homes = ClaimHomes.of(shelf, theories, casebook);
        shelf.problems().throwIfAny();
        PrintWriter out = spec.commandLine().getOut();
        if (claim != null) one(out, register, homes);
        else for (ClaimRegister.Entry entry : register.all()) out.printf("%s  %-52s %s%n", entry.id(), status(entry.id(), homes), shortened(entry.text()));
        if (write) Files.writeString(shelf.home().resolve("docs").resolve("claims.md"), ClaimsPage.of(register, homes, theories));
        out.flush();
        return 0;
    }

    private static String status(String id, ClaimHomes homes) {
        StringBuilder status = new StringBuilder();
        if (homes.code().containsKey(id)) status.append("carried, ");
        if (homes.theories().containsKey(id) || homes.issues().containsKey(id)) status.append("tested, ");
        if (homes.cases().containsKey(id)) status.append("case, ");
        homes.results().getOrDefault(id, List.of()).forEach(r -> status.append(r.verdict().replace('_', ' ')).append(", "));
        return status.isEmpty() ? "no home" : status.substring(0, status.length() - 2);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 97) + "...";
    }

    private void one(PrintWriter out, ClaimRegister register, ClaimHomes homes) {
        ClaimRegister.Entry entry = register.all().stream().filter(e -> e.id().equalsIgnoreCase(claim)).findFirst().orElseThrow(() -> new BadInput(
                "There is no claim \"%s\".".formatted(claim), Suggest.maybe(claim, register.all().stream().map(ClaimRegister.Entry::id).toList(), "Maybe one from C01 to C92?")));
        out.printf("%s (%s; %s%s)%n    %s%n    to be shown: %s%n", entry.id(), String.join(", ", entry.sources()), entry.kind(),
                entry.by() == null ? "" : ", view of " + entry.by(),
                entry.text(), entry.shows());
        homes.code().getOrDefault(entry.id(), List.of()).forEach(l -> out.printf("    carried by %s:%d%n", l.file(), l.line()));
        homes.theories().getOrDefault(entry.id(), List.of()).forEach(t -> out.printf("    tested by the theory %s%n", t));
        homes.issues().getOrDefault(entry.id(), List.of()).forEach(i -> out.printf("    tested by the issue %s%n", i));
        homes.cases().getOrDefault(entry.id(), List.of()).forEach(c -> out.printf("    case %s%n", c));
        homes.experiments().getOrDefault(entry.id(), List.of()).forEach(e -> out.printf("    asked by the experiment %s%n", e));
        homes.results().getOrDefault(entry.id(), List.of()).forEach(r -> out.printf("    result of %s: %s, effect %s (%s to %s)%n", r.experiment(),
                r.verdict().replace('_', ' '), r.effect(), r.low(), r.high()));
        if (!homes.has(entry.id()) && entry.open() != null) out.println("    not yet: " + entry.open());
    }
}
