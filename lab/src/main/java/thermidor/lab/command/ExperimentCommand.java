package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.ends.Screening;
import thermidor.lab.experiment.CaseContrast;
import thermidor.lab.experiment.Experiment;
import thermidor.lab.experiment.ExperimentReader;
import thermidor.lab.experiment.Experiments;
import thermidor.lab.experiment.TestedPage;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;

/** Runs experiments: contrasts between ensembles, each for a claim. */
@Command(name = "experiment", sortOptions = false,
        description = "Hold a claim against two ensembles of runs that differ in one thing, and say whether it is borne out.")
public final class ExperimentCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Experiments below experiments/, as C29, in the order wanted; all if none is named.")
    private List<String> names = new ArrayList<>();
    @Option(names = "--runs", paramLabel = "N", description = "Runs a side (default: what the experiment says, mostly 64).")
    private Integer runs;
    @Option(names = "--runs-without", paramLabel = "N", defaultValue = "64", description = "Runs of sides with the mechanism switched off, at most (default ${DEFAULT-VALUE}).")
    private int without;
    @Mixin
    private final Threads threads = new Threads();
    @Option(names = "--draws", paramLabel = "WHICH", defaultValue = "ALL", description = "all: every draw of the parameters within their ranges (default); kept: those "
            + "that the record does not rule out (as they are found, they are kept in results/ensemble/draws.csv).")
    private Experiments.Draws draws;
    @Option(names = "--out", paramLabel = "DIR", description = "Where to write a table for each (default: results/experiments).")
    private String out;
    @Option(names = "--table", description = "Run nothing: write docs/claims-tested.md from the tables that are there.")
    private boolean table;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = out == null ? Home.folder().resolve("results").resolve("experiments") : Path.of(out);
        if (table) return table(Home.folder(), folder);
        if (runs != null && runs < 2) throw new BadInput("--runs %d is too few.".formatted(runs), "Maybe 64?");
        Path home = Home.folder();
        Problems problems = new Problems();
        List<Experiment> all = ExperimentReader.all(home, problems);
        problems.throwIfAny();
        List<CaseContrast> ofCases = CaseContrast.all(home, problems);
        problems.throwIfAny();
        List<String> contrasts = all.stream().map(Experiment::id).toList();
        List<String> known = Stream.concat(contrasts.stream(), ofCases.stream().map(CaseContrast::id)).toList();
        for (String name : names) {
            if (!known.contains(name)) throw new BadInput("There is no experiment \"%s\".".formatted(name), Suggest.maybe(name, known, "Maybe look below experiments/?"));
        }
        List<String> asked = (names.isEmpty() ? known : names).stream().distinct().toList();
        List<Experiment> wanted = asked.stream().filter(contrasts::contains).map(name -> asOften(all.get(contrasts.indexOf(name)))).toList();
        List<CaseContrast> judged = ofCases.stream().filter(c -> asked.contains(c.id())).toList();
        judge(home, judged, folder);
        if (wanted.isEmpty()) return 0;
        var err = spec.commandLine().getErr();
        var results = Experiments.run(home, wanted, without, threads.count(), home.resolve("runs").resolve("readings"), drawn(home, wanted, err), said -> tell(err, said),
                result -> keep(folder, result));
        spec.commandLine().getOut().print(Experiments.table(results));
        long few = wanted.stream().filter(e -> e.runs() < all.get(contrasts.indexOf(e.id())).runs()).count();
        if (few > 0) spec.commandLine().getOut().printf("%d of them with fewer runs than the experiment asks for: a look, and no result to publish.%n", few);
        spec.commandLine().getOut().println("Agreement with the model shows that a claim is coherent, not that it is true.");
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Draws that the record rules out are left out before anything is lived. */
    private Experiments.Drawn drawn(Path home, List<Experiment> wanted, PrintWriter err) throws IOException {
        if (draws == Experiments.Draws.ALL) return Experiments.Drawn.ALL;
        int most = wanted.stream().mapToInt(Experiment::runs).max().orElseThrow();
        List<Integer> kept = Screening.of(home, home.resolve("results/ensemble/draws.csv"), said -> tell(err, said)).kept(most, false, threads.count());
        return new Experiments.Drawn(draws, kept::get);
    }

    private static void tell(PrintWriter err, String said) {
        err.println(said);
        err.flush();
    }

    /** What theories say of the casebook needs no run. */
    private void judge(Path home, List<CaseContrast> wanted, Path folder) throws IOException {
        if (wanted.isEmpty()) return;
        PrintWriter out = spec.commandLine().getOut();
        for (CaseContrast.Result result : CaseContrast.judge(home, wanted)) {
            result.write(folder);
            out.printf("%s %s: %s%n", result.contrast().id(), result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '), result.words());
        }
        out.flush();
    }

    private Experiment asOften(Experiment e) {
        return runs == null ? e : e.asOften(runs);
    }

    /** Each is kept at once, so that an interruption loses none. */
    private static void keep(Path folder, Experiments.Result result) {
        try {
            Experiments.write(folder, List.of(result));
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    private int table(Path home, Path folder) throws IOException {
        Problems problems = new Problems();
        String page = TestedPage.of(home, folder, problems);
        problems.throwIfAny();
        Files.writeString(home.resolve("docs").resolve("claims-tested.md"), page);
        spec.commandLine().getOut().println("docs/claims-tested.md is written.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
