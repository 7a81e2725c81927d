package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.scenario.Scenario;
import thermidor.lab.scenario.ScenarioFolder;
import thermidor.lab.scenario.ScenarioReader;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** Lists the scenarios that are shipped. */
@Command(name = "scenarios", description = "List the scenarios there are.")
public final class ScenariosCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path home = Home.folder();
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        Bibliography bibliography = Bibliography.read(home, files, problems);
        ScenarioFolder folder = new ScenarioFolder(home.resolve("scenarios"));
        PrintWriter out = spec.commandLine().getOut();
        for (String name : folder.names()) {
            Scenario scenario = ScenarioReader.read(folder.file(name), folder, files, bibliography, problems);
            if (scenario == null) continue;
            out.println(name + "   " + scenario.name() + "   " + Calendar.text(scenario.starts()) + " to " + Calendar.text(scenario.ends()));
            out.println("    " + scenario.question().replaceAll("\\s+", " "));
            if (scenario.lineage().size() > 1) out.println("    extends " + scenario.lineage().get(1).getParent().getFileName());
        }
        out.flush();
        problems.throwIfAny();
        return 0;
    }
}
