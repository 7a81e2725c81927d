package thermidor.lab.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;
import thermidor.theory.Theory;

/** Lists the theories that are shipped: whose view each is, and where it stands written. */
@Command(name = "theories", description = "List the theories there are: what each holds, whose view it is, which work.")
public final class TheoriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Shelf shelf = Shelf.of(Home.folder());
        Theories theories = Theories.read(shelf);
        shelf.problems().throwIfAny();
        PrintWriter out = spec.commandLine().getOut();
        for (Theory theory : theories.all()) {
            out.printf("%s   %s%n    held by: %s%n    work: %s%n    %s%n", theory.id(), theory.name(), theory.by(),
                    shelf.bibliography().citation(theory.source()), theory.thesis());
        }
        out.printf("%nWrite one of your own: docs/theories.md. Ask them: thermidor judge runs/..., thermidor judge cases%n");
        out.flush();
        return 0;
    }
}
