package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.judge.Case;
import thermidor.lab.judge.Casebook;
import thermidor.lab.judge.MatrixText;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;

/** Lets every theory judge one regime of history. */
@Command(name = "case", description = "Let every theory judge one case of the casebook, with all reasons.")
public final class JudgeCaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME|FILE", description = "A case of the casebook, as germany-1934, or a file.")
    private String name;
    @Option(names = "--theory", paramLabel = "FILE", description = "Ask this theory too. May be repeated.")
    private List<String> more = List.of();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Shelf shelf = Shelf.of(Home.folder());
        Theories theories = Theories.with(shelf, more.stream().map(Path::of).toList());
        Case one = Casebook.one(name, shelf, theories);
        shelf.problems().throwIfAny();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s (%s), %d-%d, judged in %d%n    %s%n", one.name(), one.entity(), one.from(), one.to(), one.judged(), one.description());
        for (Case.Stated s : one.stated()) out.printf("    the author of \"%s\" says: %s [%s]%n", theories.find(s.theory()).name(), s.says(), s.source());
        MatrixText.full(out, theories.all().stream().map(t -> t.judge(one, one.judged())).toList());
        out.flush();
        return 0;
    }
}
