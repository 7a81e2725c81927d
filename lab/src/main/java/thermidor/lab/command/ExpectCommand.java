package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.run.Expected;
import thermidor.lab.scenario.ScenarioFolder;

/** Writes down what a scenario's watched observables come to, so that a later change of results is noticed. */
@Command(name = "expect", sortOptions = false,
        description = "Live scenarios at 1:" + Expected.SCALE + ", seed " + Expected.SEED + ", and write what they ask to be watched into the expected.csv beside them.")
public final class ExpectCommand implements Callable<Integer> {
    /** How many differences of a scenario are told. */
    private static final int TOLD = 12;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Shipped scenarios (default: all).")
    private List<String> scenarios = new ArrayList<>();
    @Mixin
    private final Threads threads = new Threads();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path home = Home.folder();
        ScenarioFolder folder = new ScenarioFolder(home.resolve("scenarios"));
        PrintWriter out = spec.commandLine().getOut();
        for (String name : scenarios.isEmpty() ? folder.names() : scenarios) {
            Path file = folder.find(name).resolveSibling(Expected.FILE);
            Expected run = Expected.lived(home, name, threads.count());
            List<String> left = Files.exists(file) ? Expected.read(file, home).leftBy(run) : List.of();
            run.write(file);
            out.printf("%s: %d values, %d beyond what was expected before%n", name, run.rows().size(), left.size());
            left.stream().limit(TOLD).forEach(line -> out.println("  " + line));
            out.flush();
        }
        return 0;
    }
}
