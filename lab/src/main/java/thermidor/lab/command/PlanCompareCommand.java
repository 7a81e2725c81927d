package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.PlanOptions;
import thermidor.lab.planning.SolverChoice;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.Plan;
import thermidor.planning.rivals.Harmony;
import thermidor.planning.rivals.MaterialBalances;
import thermidor.planning.rivals.YearByYear;
import thermidor.planning.tables.Fulfilment;
import thermidor.planning.tables.Targets;

/** Rival planners beside the optimum. */
@Command(name = "compare", description = "Plan the same years by rival planners and compare: how far they meet the targets, beside the best plan.")
public final class PlanCompareCommand implements Callable<Integer> {
    /** Who plans. */
    enum Planner {
        YEARLY("year by year, each at its best"), HARMONY("Harmony, year by year"), BALANCES("material balances by hand");

        private final String says;

        Planner(String says) {
            this.says = says;
        }
    }

    @Parameters(paramLabel = "TABLE", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Mixin
    private PlanOptions options;
    @Option(names = "--planner", paramLabel = "NAME", split = ",", description = "yearly, harmony, balances; several with commas between. Default: all.")
    private Set<Planner> planners = EnumSet.allOf(Planner.class);
    @Option(names = "--corrections", paramLabel = "N", defaultValue = "4", description = "Rounds in which balances are corrected by hand (assumption). Default: ${DEFAULT-VALUE}.")
    private int corrections;
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "100", description = "Rounds of Harmony. Default: ${DEFAULT-VALUE}.")
    private int rounds;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (corrections < 0 || corrections > 1000) throw new BadInput("--corrections is " + corrections + ".", "Maybe between 0 and 1000?");
        if (rounds < 1 || rounds > 100_000) throw new BadInput("--rounds is " + rounds + ".", "Maybe between 1 and 100000?");
        PlanOptions.Asked asked = options.read(table, new FilesRead(Home.folder()), Targets.Aim.SUMMED);
        List<String> years = asked.targets().years();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Fulfilment of the target that is met worst, by year%n%-34s", "planner");
        for (String year : years) out.printf("  %9s", year);
        out.printf("  %9s  %9s  %9s%n", "sum", "of best", "mean good");
        Plan best = Planned.of(asked, SolverChoice.HIGHS);
        double[] ofBest = new double[years.size()];
        for (int year = 0; year < ofBest.length; year++) ofBest[year] = Fulfilment.worst(best, year);
        line(out, "the best for all years together", ofBest, best.objective(), mean(ofBest));
        PlanOptions.Asked evenly = options.read(table, new FilesRead(Home.folder()), Targets.Aim.WORST);
        Plan even = Planned.of(evenly, SolverChoice.HIGHS);
        double[] ofEven = new double[years.size()];
        for (int year = 0; year < ofEven.length; year++) ofEven[year] = Fulfilment.worst(even, year);
        line(out, "the best for the worst year", ofEven, best.objective(), mean(ofEven));
        for (Planner planner : planners) {
            YearByYear rival = YearByYear.of(asked.problem(), Targets.USE, switch (planner) {
                case YEARLY -> YearByYear.optimal();
                case HARMONY -> YearByYear.harmony(new Harmony(rounds, new Harmony().temperature()));
                case BALANCES -> YearByYear.balances(new MaterialBalances(corrections));
            });
            line(out, planner.says, rival.fulfilment(), best.objective(), Arrays.stream(rival.ofMeanGood()).average().orElse(0));
            double least = Arrays.stream(rival.replaced()).min().orElse(1);
            double sold = Arrays.stream(rival.exported()).min().orElse(1);
            if (sold < 1 - 1e-3) out.printf(Locale.ROOT, "    (imports came in full, though only %.1f %% of the exports that pay them could be sent in its worst year)%n",
                    100 * sold);
            if (least < 1 - 1e-3) out.printf(Locale.ROOT, "    (only %.1f %% of some worn-out capital was replaced in its worst year)%n", 100 * least);
        }
        out.println("Mean good: the share of its target that a good meets on the average of goods and years, what is above a target not counted.");
        out.println("Who plans year by year replaces what wears out and builds nothing beyond it; what is short is cut alike for targets, replacement and exports.");
        asked.remarks().forEach(out::println);
        out.flush();
        return 0;
    }

    /** Every good of a plan for all is met alike; what is above a target does not count. */
    private static double mean(double[] fulfilment) {
        return Arrays.stream(fulfilment).map(share -> Math.min(1, share)).average().orElse(0);
    }

    private static void line(PrintWriter out, String who, double[] fulfilment, double best, double ofMeanGood) {
        out.printf("%-34s", who);
        for (double share : fulfilment) out.printf(Locale.ROOT, "  %9.4f", share);
        double sum = Arrays.stream(fulfilment).sum();
        out.printf(Locale.ROOT, "  %9.4f  %8.1f%%  %8.1f%%%n", sum, best > 0 ? 100 * sum / best : 0, 100 * ofMeanGood);
    }
}
