package thermidor.lab.planning;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import thermidor.planning.Good;
import thermidor.planning.LabourValues;
import thermidor.planning.Objective;
import thermidor.planning.Plan;
import thermidor.planning.PlanAccounts;
import thermidor.planning.PlanProblem;
import thermidor.planning.tables.Fulfilment;

/** A plan in words: how good it is, what it fulfils, where it is tight, and what things are worth beside the labour in them. */
public final class PlanText {
    private static final int BOTTLENECKS = 10;
    /** [share] up to which an identity counts as kept. */
    private static final double EXACT = 1e-6;
    private final Plan plan;
    private final PlanProblem problem;
    private final List<String> years;

    public PlanText(Plan plan, List<String> years) {
        this.plan = plan;
        problem = plan.problem();
        this.years = years;
    }

    public void print(PrintWriter out, List<String> remarks) {
        boolean least = problem.objective() instanceof Objective.LeastLabour;
        boolean proven = plan.check().dualError() <= EXACT;
        String bound = proven ? "no plan can %s %s".formatted(least ? "do with less than" : "pass", digits(Math.abs(plan.check().bound() + constant())))
                : "how far it is from the best is not proven";
        out.printf(Locale.ROOT, "%d goods, %d stocks of capital, %d years. Objective %s; %s.%n", problem.goods().size(), problem.capitals().size(), problem.years(),
                digits(plan.objective()), bound);
        if (proven) out.println("Checked apart from the solver: " + plan.check().inWords() + ".");
        else {
            out.printf(Locale.ROOT, "The solver was stopped. This plan keeps every limit (rows are missed by %.1e): it was made year by year, or is what the solver left.%n",
                    plan.check().primalError());
            fulfilment(out);
            remarks.forEach(out::println);
            return;
        }
        fulfilment(out);
        pieces(out);
        bottlenecks(out);
        accounts(out);
        worths(out);
        for (String remark : remarks) out.println(remark);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1e6 ? "%.6g" : "%,.0f", value);
    }

    /** What the objective has beyond the linear program's. */
    private double constant() {
        return problem.objective() instanceof Objective.LeastLabour ? 0 : plan.objective() - plan.check().reached();
    }

    private void fulfilment(PrintWriter out) {
        out.printf("%n%-12s  %12s  %16s  %16s  [%s]%n", "year", "fulfilment", "labour spent", "labour there is",
                problem.labour().getFirst().unit());
        for (int year = 0; year < years.size(); year++) {
            out.printf(Locale.ROOT, "%-12s  %12.6f  %16s  %16s%n", years.get(year), Fulfilment.worst(plan, year),
                    Text.number(LabourValues.of(plan, year).spent()), Text.number(problem.labour().getFirst().amount().in(year)));
        }
    }

    /** Utility is a logarithm in pieces; what that can cost is told, since it is no part of the gap. */
    private void pieces(PrintWriter out) {
        double lost = Fulfilment.lostToPieces(plan);
        if (Double.isNaN(lost)) return;
        out.println("The logarithm is counted in pieces. " + (Double.isInfinite(lost) ? "A target gets nothing, so that what this can cost is not known."
                : String.format(Locale.ROOT, "Without them no plan is better than this one with every fulfilment raised by %.2g %%.", 100 * lost)));
    }

    private void bottlenecks(PrintWriter out) {
        List<Limited> limits = Limited.of(plan);
        boolean least = problem.objective() instanceof Objective.LeastLabour;
        out.printf("%nBottlenecks: %s, by year; those that weigh most first.%n",
                least ? "the labour that one more unit would save" : "what one more unit would add to the objective");
        if (limits.isEmpty()) out.println("None of labour and capital.");
        int width = limits.stream().limit(BOTTLENECKS).mapToInt(limit -> limit.name().length()).max().orElse(1);
        for (Limited limit : limits.stream().limit(BOTTLENECKS).toList()) {
            StringBuilder line = new StringBuilder(("%-" + width + "s").formatted(limit.name()));
            for (double worth : limit.worth()) line.append(String.format(Locale.ROOT, "  %10.4g", worth));
            out.println(line);
        }
        if (limits.size() > BOTTLENECKS) out.printf("... and %d more%n", limits.size() - BOTTLENECKS);
        if (!problem.imports().isEmpty() || !problem.exports().isEmpty()) {
            StringBuilder line = new StringBuilder(("%-" + width + "s").formatted("foreign exchange"));
            for (int year = 0; year < years.size(); year++) line.append(String.format(Locale.ROOT, "  %10.4g", plan.worthOfForeignExchange(year)));
            out.println(line);
        }
    }

    /** Two identities: a plan is worth its limits; the labour spent is the labour embodied. Both are checked, and a miss is told. */
    private void accounts(PrintWriter out) {
        PlanAccounts accounts = PlanAccounts.of(plan);
        out.printf("%nThe plan is worth %s, its limits at their valuations %s%s%n", digits(accounts.value()), digits(accounts.ofLimits()),
                accounts.gap() <= EXACT ? ": the same." : String.format(Locale.ROOT, ": they differ by %.1e; so far the plan may be from the best.", accounts.gap()));
        for (PlanAccounts.Part part : accounts.parts()) {
            if (Math.abs(part.worth()) > 1e-9 * Math.abs(accounts.value())) out.printf("  %-44s  %14s%n", part.name(), digits(part.worth()));
        }
        double worst = 0;
        for (int year = 0; year < years.size(); year++) {
            LabourValues values = LabourValues.of(plan, year);
            worst = Math.max(worst, Math.abs(values.spent() - values.embodied()) / Math.max(values.spent(), Double.MIN_NORMAL));
        }
        out.printf(Locale.ROOT, "Labour spent is labour embodied in what is left of the output: in every year within %.0e of it%s%n", worst,
                worst <= EXACT ? "." : "; that is too much, and the labour values are not to be trusted.");
    }

    /** What a solver leaves where zero is meant. */
    private static double withoutDust(double value, double most) {
        return Math.abs(value) <= 1e-9 * most ? 0 : value;
    }

    /** Both in the measure of labour: valuations are scaled so that the output of the year is worth the labour in it. */
    private void worths(PrintWriter out) {
        int year = 0;
        double[] values = LabourValues.of(plan, year).perUnit();
        double worth = 0;
        double labour = 0;
        for (int good = 0; good < values.length; good++) {
            double made = plan.output(problem.goods().get(good).name(), year);
            worth += made * plan.worthOfGood(problem.goods().get(good).name(), year);
            labour += made * values[good];
        }
        int width = Math.max(4, problem.goods().stream().mapToInt(good -> good.name().length()).max().orElse(4));
        out.printf("%n%s: labour in a unit of each good, and its valuation in the same measure [%s]%n", years.get(year), problem.labour().getFirst().unit());
        out.printf("%-" + width + "s  %14s  %14s  %10s%n", "good", "labour value", "valuation", "ratio");
        for (int good = 0; good < values.length; good++) {
            Good it = problem.goods().get(good);
            double valued = worth > 0 ? withoutDust(plan.worthOfGood(it.name(), year) * labour / worth, values[good]) : 0;
            String ratio = values[good] > 0 ? String.format(Locale.ROOT, "%.4f", valued / values[good]) : "";
            out.printf(Locale.ROOT, "%-" + width + "s  %14.6g  %14.6g  %10s%n", it.name(), values[good], valued, ratio);
        }
        LabourValues ofYear = LabourValues.of(plan, year);
        out.printf(Locale.ROOT, "Labour spent %s, embodied in what is left of the output %s.%n", Text.number(ofYear.spent()), Text.number(ofYear.embodied()));
    }
}
