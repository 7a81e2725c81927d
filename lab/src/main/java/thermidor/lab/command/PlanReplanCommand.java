package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.DoneFile;
import thermidor.lab.planning.PlanFolder;
import thermidor.lab.planning.PlanOptions;
import thermidor.lab.planning.PlanText;
import thermidor.lab.planning.SolverChoice;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.Good;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Rolling;
import thermidor.planning.tables.Fulfilment;
import thermidor.planning.tables.Targets;

/** Plans anew from what was really made: the years that remain, and as many more as have passed. */
@Command(name = "replan",
        description = "Plan anew from what was really made in the first years: those that remain and, where there are targets for them, as many more as have passed.")
public final class PlanReplanCommand implements Callable<Integer> {
    private static final int TOLD = 8;

    @Parameters(paramLabel = "TABLE", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Mixin
    private PlanOptions options;
    @Option(names = "--done", paramLabel = "FILE", required = true,
            description = "What was made: a column for each good that is told, one row a year, named as in the plan. Other goods were made as planned.")
    private Path done;
    @Option(names = "--objective", paramLabel = "AIM", defaultValue = "summed", description = "As for plan. Default: ${DEFAULT-VALUE}.")
    private Targets.Aim aim;
    @Option(names = "--solver", paramLabel = "NAME", defaultValue = "highs", description = "As for plan. Default: ${DEFAULT-VALUE}.")
    private SolverChoice solver;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write the new plan. Default: runs/plans/TABLE-replanned.")
    private Path folder;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FilesRead files = new FilesRead(Home.folder());
        PrintWriter out = spec.commandLine().getOut();
        Path into = PlanFolder.place(folder, table, "-replanned");
        PlanOptions.Asked first = options.read(table, files, aim);
        List<double[]> made = DoneFile.read(done, files, first.problem().goods().stream().map(Good::name).toList(), first.targets().years());
        if (made.size() >= first.targets().years().size() && options.read(table, files, aim, made.size()).targets().years().size() <= made.size()) {
            throw new BadInput("All years of the targets are done: nothing remains to be planned.", "Maybe add targets for later years?");
        }
        List<Rolling.Done> passed = new ArrayList<>();
        PlanOptions.Asked asked = first;
        Plan plan = Planned.of(first, solver);
        for (double[] output : made) {
            told(plan, asked.targets().years().getFirst(), output, passed, out);
            PlanOptions.Asked longer = options.read(table, files, aim, passed.size());
            PlanProblem problem = longer.problem();
            for (Rolling.Done year : passed) problem = Rolling.after(problem, year.built(), year.kept());
            asked = new PlanOptions.Asked(problem, longer.targets().from(passed.size()), longer.remarks());
            plan = Planned.of(asked, solver);
        }
        List<String> years = asked.targets().years();
        out.printf("%nPlanned anew for %s:%n", String.join(", ", years));
        new PlanText(plan, years).print(out, asked.remarks());
        new PlanFolder(plan, years, PlanFolder.name(table) + ", planned anew", asked.remarks(), List.of()).write(into);
        out.println("Written to " + into);
        out.flush();
        return 0;
    }

    private static void told(Plan plan, String year, double[] output, List<Rolling.Done> passed, PrintWriter out) {
        List<Good> goods = plan.problem().goods();
        double[] planned = goods.stream().mapToDouble(good -> plan.output(good.name(), 0)).toArray();
        for (int g = 0; g < output.length; g++) if (Double.isNaN(output[g])) output[g] = planned[g];
        Rolling.Done done = Rolling.done(plan, output);
        passed.add(done);
        double met = Double.POSITIVE_INFINITY;
        for (int g = 0; g < output.length; g++) {
            double wanted = Fulfilment.wanted(plan.problem(), goods.get(g).name(), 0);
            if (wanted > 0) met = Math.min(met, Math.max(0, done.delivered()[g]) / wanted);
        }
        out.printf(Locale.ROOT, "%s: fulfilment %.6f where %.6f was planned; building %s of what was planned.%n", year, met, Fulfilment.worst(plan, 0),
                share(plan, done));
        IntStream.range(0, output.length).filter(g -> Math.abs(output[g] - planned[g]) > 1e-9 * planned[g]).boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> -Math.abs(output[g] / planned[g] - 1)).thenComparing(g -> g)).limit(TOLD)
                .forEach(g -> out.printf(Locale.ROOT, "  %s: %,.6g made where %,.6g was planned (%+.1f %%)%n", goods.get(g).name(), output[g], planned[g],
                        planned[g] > 0 ? 100 * (output[g] / planned[g] - 1) : 100));
        for (int g = 0; g < output.length; g++) {
            if (done.available()[g] < -1e-6 * planned[g]) out.printf(Locale.ROOT,
                    "  %s: industries would have used up %,.6g more than there was; the outputs told cannot all be right.%n",
                    goods.get(g).name(), -done.available()[g]);
        }
    }

    private static String share(Plan plan, Rolling.Done done) {
        double[][] investments = plan.investments();
        double asked = 0;
        double built = 0;
        for (int c = 0; c < investments.length; c++) {
            asked += investments[c][0];
            built += done.built()[c];
        }
        return asked > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * built / asked) : "nothing";
    }
}
