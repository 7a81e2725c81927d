package thermidor.lab.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.ends.Screening;
import thermidor.lab.text.BadInput;

/** Tries draws of all parameters against the record and says which are not ruled out, and by what the others are. */
@Command(name = "draws", sortOptions = false,
        description = "Try draws of all parameters on the history of data/record/bands.yaml: which the record does not rule out, and what rules out the others. Can be interrupted "
                + "and taken up again. A draw that is kept may be lived with: thermidor run ussr --sample K")
public final class DrawsCommand implements Callable<Integer> {
    @Option(names = "--keep", paramLabel = "N", defaultValue = "250", description = "Until so many are kept (default ${DEFAULT-VALUE}).")
    private int keep;
    @Mixin
    private final Threads threads = new Threads();
    @Option(names = "--out", paramLabel = "FILE", description = "The table (default: results/ensemble/draws.csv).")
    private String out;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (keep < 1) throw new BadInput("--keep %d is nothing to look for.".formatted(keep), "Maybe --keep 250?");
        Path home = Home.folder();
        Screening screening = Screening.of(home, out == null ? home.resolve("results/ensemble/draws.csv") : Path.of(out), said -> {
            spec.commandLine().getErr().println(said);
            spec.commandLine().getErr().flush();
        });
        spec.commandLine().getOut().print(screening.page(keep, threads.count()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
