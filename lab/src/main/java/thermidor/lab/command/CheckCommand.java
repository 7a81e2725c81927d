package thermidor.lab.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;

/** Reads a scenario and everything it needs, as a run would, and stops there. */
@Command(name = "check", description = "Check a scenario and all files it needs, without living it. Tells all mistakes at once, each with its place.")
public final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|NAME", description = "A scenario file, or a shipped scenario.")
    private String scenario;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Setup setup = Setup.load(Home.folder(), scenario, new RunOptions(1500, 1, 0, null, 1, List.of(), Audit.MONTHLY, 0, false));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s: %s, %s to %s: %d decrees, %d shocks, %d parameters. Nothing to complain about.%n", scenario, setup.scenario().name(),
                Calendar.text(setup.scenario().starts()), Calendar.text(setup.scenario().ends()), setup.scenario().decrees().size(),
                setup.scenario().shocks().size(), setup.parameters().all().size());
        out.flush();
        return 0;
    }
}
