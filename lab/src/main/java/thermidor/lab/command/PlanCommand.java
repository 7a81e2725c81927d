package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.PlanFolder;
import thermidor.lab.planning.PlanOptions;
import thermidor.lab.planning.PlanText;
import thermidor.lab.planning.Progress;
import thermidor.lab.planning.SolverChoice;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.Plan;
import thermidor.planning.tables.Targets;

/** A plan over some years from an input-output table. */
@Command(name = "plan", description = "Plan some years from an input-output table: fulfilment, bottlenecks, valuations beside labour values.",
        subcommands = {PlanExplainCommand.class, PlanAskCommand.class, PlanCompareCommand.class, PlanReplanCommand.class,
            PlanExportCommand.class, PlanSolveCommand.class})
public final class PlanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", arity = "0..1", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Mixin
    private PlanOptions options;
    @Option(names = "--objective", paramLabel = "AIM", defaultValue = "summed",
            description = "summed: fulfilment of the targets, summed over the years; worst: fulfilment in the worst year; labour: all targets with the least labour; "
                    + "utility: each good by its share in the value of the targets, the less the more there is. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Targets.Aim aim;
    @Option(names = "--solver", paramLabel = "NAME", defaultValue = "highs", description = "glop, highs, ipm, pdlp, highs_pdlp or own. Default: ${DEFAULT-VALUE}.")
    private SolverChoice solver;
    @Option(names = {"--seconds", "--time-limit"}, paramLabel = "S", defaultValue = "Infinity",
            description = "When the solver is to stop; the best plan so far follows, as after Ctrl-C. Default: when it has the best, or is near enough.")
    private double seconds;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write the plan as CSV and Parquet. Default: runs/plans/TABLE.")
    private Path folder;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (table == null) throw new BadInput("No table is named.", "Maybe ./thermidor plan examples/sweden-2016/table.csv?");
        if (!(seconds >= 0)) throw new BadInput("--seconds is " + seconds + ".", "Maybe 60 for a minute?");
        if (table.toString().endsWith(".mps")) throw new BadInput(table + " is a linear program, not a table.", "Maybe ./thermidor plan solve " + table + "?");
        Path into = PlanFolder.place(folder, table, "");
        PlanOptions.Asked asked = options.read(table, new FilesRead(Home.folder()), aim);
        List<String> years = asked.targets().years();
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null && System.console().isTerminal());
        try (var interruption = new Interruption(spec.commandLine().getErr())) {
            Plan plan = Planned.of(solver.plan(asked.problem(), seconds, progress, interruption::asked), asked);
            progress.done();
            new PlanText(plan, years).print(out, asked.remarks());
            new PlanFolder(plan, years, PlanFolder.name(table), asked.remarks(), progress.points()).write(into);
            out.println("Written to " + into);
            out.flush();
            return 0;
        }
    }
}
