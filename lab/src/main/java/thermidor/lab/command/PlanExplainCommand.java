package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.PlanOptions;
import thermidor.lab.planning.WhyNoPlan;
import thermidor.lab.text.FilesRead;
import thermidor.planning.tables.Targets;

/** Why the targets of a plan cannot all be met. */
@Command(name = "explain", description = "Tell whether all targets can be met in every year, and if not, which few limits stand against each other.")
public final class PlanExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Mixin
    private PlanOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PlanOptions.Asked asked = options.read(table, new FilesRead(Home.folder()), Targets.Aim.LABOUR);
        PrintWriter out = spec.commandLine().getOut();
        out.println(WhyNoPlan.inWords(asked.problem(), asked.targets().years()));
        out.flush();
        return 0;
    }
}
