package thermidor.lab.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.ends.EndsPage;
import thermidor.lab.ends.OpenHistories;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Problems;

/** Lives many histories of one scenario and says how they end. */
@Command(name = "ensemble", sortOptions = false,
        description = "Live many histories of a scenario over the ranges of its parameters, and say how they end. Can be interrupted and taken up again.")
public final class EnsembleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "A scenario whose history is open, as ussr-free.")
    private String scenario;
    @Option(names = "--runs", paramLabel = "N", defaultValue = "500", description = "How many histories (default ${DEFAULT-VALUE}).")
    private int runs;
    @Option(names = "--each", paramLabel = "N", defaultValue = "2", description = "Histories for each draw of the parameters (default ${DEFAULT-VALUE}).")
    private int each;
    @Option(names = "--scale", paramLabel = "1:N", defaultValue = "1:5000", description = "One person stands for N (default ${DEFAULT-VALUE}).")
    private String scale;
    @Option(names = "--until", paramLabel = "MONTH", description = "The last month to live (default: the scenario's).")
    private String until;
    @Option(names = "--threads", paramLabel = "N", description = "Histories side by side (default: one for each core). The result is the same for any number.")
    private Integer threads;
    @Option(names = "--out", paramLabel = "FILE", description = "The table (default: results/ensemble/NAME.csv).")
    private String out;
    @Option(names = "--table", description = "Live nothing: write docs/ensemble.md from the table that is there.")
    private boolean table;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || each < 1) throw new BadInput("--runs %d --each %d is nothing to live.".formatted(runs, each), "Maybe --runs 500 --each 2?");
        if (!scale.matches("1:[1-9]\\d{0,4}")) throw new BadInput("--scale %s is no scale.".formatted(scale), "Maybe 1:5000?");
        Path home = Home.folder();
        int persons = Integer.parseInt(scale.substring(2));
        Integer last = until == null ? null : Calendar.parse(until);
        Setup setup = Setup.load(home, scenario, new RunOptions(persons, 1, 0, last, 1, List.of(), Audit.OFF, 0, false));
        Path file = out == null ? home.resolve("results").resolve("ensemble").resolve(setup.scenario().id() + ".csv") : Path.of(out);
        var screen = spec.commandLine().getOut();
        if (!table) {
            var err = spec.commandLine().getErr();
            new OpenHistories(setup, file, each).live(runs, RunCommand.threads(threads), said -> {
                err.println(said);
                err.flush();
            });
        }
        if (!Files.exists(file)) throw new BadInput("There is no table %s.".formatted(file), "Maybe live the histories first, without --table?");
        Problems problems = new Problems();
        String page = EndsPage.of(home, file, setup, persons, problems);
        problems.throwIfAny();
        if (table) Files.writeString(home.resolve("docs").resolve("ensemble.md"), page);
        screen.print(page);
        screen.flush();
        return 0;
    }
}
