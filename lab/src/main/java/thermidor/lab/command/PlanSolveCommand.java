package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.MpsFile;
import thermidor.lab.planning.ProgramFolder;
import thermidor.lab.planning.Progress;
import thermidor.lab.planning.SolverChoice;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.solve.Check;
import thermidor.planning.solve.Mps;
import thermidor.planning.solve.NamedProgram;
import thermidor.planning.solve.Solution;

/** A linear program from a file, solved and checked. */
@Command(name = "solve", description = "Solve a linear program from an MPS file; the answer is checked apart from the solver.")
public final class PlanSolveCommand implements Callable<Integer> {
    private static final int TOLD = 12;
    /** [share] by which a row may be missed. */
    private static final double EXACT = 1e-6;

    @Parameters(paramLabel = "FILE", description = "A linear program in the form MPS, free or fixed.")
    private Path file;
    @Option(names = "--solver", paramLabel = "NAME", defaultValue = "highs", description = "glop, highs, ipm, pdlp or highs_pdlp. Default: ${DEFAULT-VALUE}.")
    private SolverChoice solver;
    @Option(names = {"--seconds", "--time-limit"}, paramLabel = "S", defaultValue = "Infinity",
            description = "When the solver is to stop; what it leaves is written if it keeps all limits, as after Ctrl-C. Default: when it has the best.")
    private double seconds;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write columns and rows as CSV and Parquet. Default: runs/plans/FILE.")
    private Path folder;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (solver == SolverChoice.OWN) throw new BadInput("The own method plans economies; a linear program without names of goods is none it knows.", "Maybe --solver highs?");
        if (!(seconds >= 0)) throw new BadInput("--seconds is " + seconds + ".", "Maybe 60 for a minute?");
        Mps.Read read = MpsFile.read(file, new FilesRead(Home.folder()));
        NamedProgram named = read.program();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%,d rows, %,d columns, %,d entries.%n", named.program().rows(), named.program().columns(), named.program().matrix().entries());
        for (String warning : read.warnings()) out.println("The reader warns: " + warning);
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null && System.console().isTerminal());
        var left = new double[1][];
        try (var interruption = new Interruption(spec.commandLine().getErr())) {
            Solution answer = solver.solve(named, seconds, progress, interruption::asked, levels -> left[0] = levels);
            progress.done();
            switch (answer) {
                case Solution.Optimal found -> tell(named, found, out);
                case Solution.Infeasible() -> throw new BadInput("No levels keep all limits of %s.".formatted(file), "Maybe a limit has the wrong sign or kind?");
                case Solution.Unbounded() -> throw new BadInput("The objective of %s has no end: nothing limits it.".formatted(file),
                        "Maybe a bound is missing, or the objective's sense?");
                case Solution.NoPlanFound(String because) -> stopped(named, left[0], because, out);
            }
        }
        return 0;
    }

    /** What a stopped solver leaves has no proven bound and no worths; it is an answer only if it keeps all limits. */
    private void stopped(NamedProgram named, double[] levels, String because, PrintWriter out) throws IOException {
        double[] worth = new double[named.program().rows()];
        if (levels == null) throw new BadInput("No answer was found: " + because + ".", "Maybe give it more time, or try --solver highs?");
        Check check = Check.of(named.program(), levels, worth);
        if (check.primalError() > EXACT) throw new BadInput("No answer was found: %s, and what it left breaks limits (by up to %.1e).".formatted(because, check.primalError()),
                "Maybe give it more time?");
        out.printf(Locale.ROOT, "Objective %.10g; %s, how far it is from the best is not proven. All limits are kept (rows are missed by %.1e).%n",
                named.objective(check.reached()), because, check.primalError());
        write(named, new Solution.Optimal(levels, worth, check.reached(), check), out);
    }

    private void tell(NamedProgram named, Solution.Optimal found, PrintWriter out) throws IOException {
        out.printf(Locale.ROOT, "Objective %.10g (as %s as can be); no answer can pass %.10g.%n", named.objective(found.objective()), named.minimise() ? "small" : "great",
                named.objective(found.check().bound()));
        out.println("Checked apart from the solver: " + found.check().inWords() + ".");
        double[] worth = found.worth();
        var dear = IntStream.range(0, worth.length).filter(r -> worth[r] != 0).boxed().sorted(Comparator.comparingDouble((Integer r) -> -Math.abs(worth[r]))
                .thenComparing(r -> r)).toList();
        if (!dear.isEmpty()) out.println("Rows whose limits weigh most, and what one more unit of the limit would do to the objective:");
        for (int r : dear.stream().limit(TOLD).toList()) out.printf(Locale.ROOT, "  %-30s  %12.6g%n", named.rows().get(r), (named.minimise() ? -1 : 1) * worth[r]);
        if (dear.size() > TOLD) out.printf("  ... and %d more%n", dear.size() - TOLD);
        write(named, found, out);
    }

    private void write(NamedProgram named, Solution.Optimal found, PrintWriter out) throws IOException {
        Path into = folder == null ? Home.folder().resolve("runs").resolve("plans").resolve(file.getFileName().toString().replaceFirst("\\.mps$", "")) : folder;
        ProgramFolder.write(named, found, into);
        out.println("Written to " + into);
        out.flush();
    }
}
