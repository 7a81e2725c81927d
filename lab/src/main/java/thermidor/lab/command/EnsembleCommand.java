package thermidor.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.Audit;
import thermidor.lab.Home;
import thermidor.lab.ends.EndsPage;
import thermidor.lab.ends.OpenHistories;
import thermidor.lab.ends.Screening;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Problems;

/** Lives many histories of one scenario and says how they end. */
@Command(name = "ensemble", sortOptions = false,
        description = "Live many histories of a scenario over the ranges of its parameters, and say how they end. Draws of the parameters that the record rules out are left out. "
                + "Can be interrupted and taken up again.")
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
    @Mixin
    private final Threads threads = new Threads();
    @Option(names = "--draws", paramLabel = "WHICH", description = "kept: draws of the parameters that the record does not rule out (as they are found, they are kept in "
            + "results/ensemble/draws.csv); all: every draw. Default: kept, or all for a society that starts from tables of its own.")
    private Which draws;
    @Option(names = "--out", paramLabel = "FILE", description = "The table (default: results/ensemble/NAME.csv, or NAME-all.csv).")
    private String out;
    @Option(names = "--table", description = "Live nothing: write docs/ensemble.md from the tables that are there.")
    private boolean table;
    @Spec
    private CommandSpec spec;

    /** Which draws of the parameters are lived. */
    private enum Which { KEPT, ALL }

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || each < 1) throw new BadInput("--runs %d --each %d is nothing to live.".formatted(runs, each), "Maybe --runs 500 --each 2?");
        Path home = Home.folder();
        int persons = RunCommand.scale(scale);
        Integer last = until == null ? null : RunCommand.month(until);
        Setup setup = Setup.load(home, scenario, new RunOptions(persons, 1, 0, last, 1, List.of(), Audit.OFF, 0, false));
        if (setup.scenario().menu().isEmpty() && !setup.scenario().open()) {
            throw new BadInput("The history of %s is not open: it has no menu to choose from, and nothing comes by chance from abroad.".formatted(scenario), "Maybe ussr-free?");
        }
        boolean elsewhere = setup.scenario().tables() != null;
        if (elsewhere && draws == Which.KEPT) {
            throw new BadInput("%s starts from tables of its own; the record that rules out draws is that of another country.".formatted(scenario), "Maybe --draws all?");
        }
        boolean keep = draws == null ? !elsewhere : draws == Which.KEPT;
        Path folder = home.resolve("results").resolve("ensemble");
        Path kept = out != null && keep ? Path.of(out) : folder.resolve(setup.scenario().id() + ".csv");
        Path all = out != null && !keep ? Path.of(out) : folder.resolve(setup.scenario().id() + "-all.csv");
        Screening screening = keep ? Screening.of(home, home.resolve("results/ensemble/draws.csv"), this::tell) : null;
        live(setup, keep ? kept : all, screening);
        String page = EndsPage.of(home, keep ? kept : null, keep && !Files.exists(all) ? null : all, setup, screening, new Problems());
        if (table) Files.writeString(home.resolve("docs").resolve("ensemble.md"), page);
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Lives what is missing; with --table nothing, but what is there must be of this model. */
    private void live(Setup setup, Path file, Screening screening) throws IOException {
        if (table && !Files.exists(file)) throw new BadInput("There is no table %s.".formatted(file), "Maybe live the histories first, without --table?");
        int places = table ? OpenHistories.draws(file) : (runs + each - 1) / each;
        List<Integer> draws = screening == null ? null : screening.kept(places, table, threads.count());
        var histories = new OpenHistories(setup, file, each, draws == null ? OpenHistories::first : draws::get);
        if (table) histories.there();
        else histories.live(runs, threads.count(), this::tell);
    }

    private void tell(String said) {
        spec.commandLine().getErr().println(said);
        spec.commandLine().getErr().flush();
    }
}
