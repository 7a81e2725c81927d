package thermidor.planning.bench;

import java.util.ArrayList;
import java.util.List;
import thermidor.planning.large.AsLinearProgram;
import thermidor.planning.large.GrowingEconomy;
import thermidor.planning.large.LargePlan;
import thermidor.planning.large.OwnMethod;
import thermidor.planning.large.RandomEconomy;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;

/**
 * Our method beside the first-order methods of HiGHS and OR-Tools, in one run, on drawn five-year plans; then a plan made anew
 * after the stock that the plan values most has lost one per cent; then the growth of our time with size.
 *
 * <p>"Busy" is the processor time of all our threads together: the fair figure on a computer that has other work to do.
 *
 * <p>Arguments: threads for our method, the largest size for the others (0: leave them out), and the sizes in industries.
 */
public final class Benchmark {
    private static final double GAP = 1e-4;
    private static final int YEARS = 5;
    private static final int ITERATIONS = 100_000;

    private Benchmark() {}

    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[0]);
        int largestForOthers = Integer.parseInt(arguments[1]);
        new OwnMethod(threads, GAP, ITERATIONS).solve(RandomEconomy.of(300, YEARS, 7)); // warms the compiler up
        List<double[]> sizeAndSeconds = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            int industries = Integer.parseInt(arguments[i]);
            GrowingEconomy economy = RandomEconomy.of(industries, YEARS, 1);
            System.out.printf("%,d industries, %d years, %s%n", industries, YEARS, economy.size());
            sizeAndSeconds.add(new double[] {industries, own(economy, threads)});
            if (industries > largestForOthers) continue;
            LinearProgram program = AsLinearProgram.of(economy);
            other(program, PlanSolver.highsPdlp(GAP));
            other(program, PlanSolver.pdlp(GAP));
        }
        if (sizeAndSeconds.size() > 1) {
            System.out.printf("our seconds grow as industries to the power %.2f%n", growth(sizeAndSeconds));
        }
    }

    private static double own(GrowingEconomy economy, int threads) {
        var method = new OwnMethod(threads, GAP, ITERATIONS);
        long begun = processorTime();
        LargePlan plan = method.solve(economy);
        double seconds = report("ours, " + threads + (threads == 1 ? " thread" : " threads"), plan, begun);
        begun = processorTime();
        LargePlan again = method.solve(changed(economy, plan), plan, _ -> true);
        report("ours, anew after the dearest stock lost 1 %", again, begun);
        return threads == 1 ? seconds : plan.reached().seconds();
    }

    private static double report(String name, LargePlan plan, long begun) {
        double busy = (processorTime() - begun) * 1e-9;
        var reached = plan.reached();
        System.out.printf("  %-48s %8.2f s (%.2f busy), %5d iterations, value %.6f, every limit kept, proven gap %.1e%n", name,
            reached.seconds(), busy, reached.iterations(), reached.value(), reached.gap());
        return busy;
    }

    /** [nanosecond] of all threads of this program; other programs on the same computer do not count in it. */
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** The same with one per cent less of the one stock whose opening the plan values most. */
    private static GrowingEconomy changed(GrowingEconomy e, LargePlan plan) {
        double[] opening = e.opening().clone();
        int dearest = 0;
        double most = 0;
        for (int at = 0; at < opening.length; at++) {
            if (plan.prices().r()[at] * opening[at] <= most) continue;
            most = plan.prices().r()[at] * opening[at];
            dearest = at / YEARS;
        }
        for (int year = 0; year < YEARS; year++) opening[dearest * YEARS + year] *= .99;
        return new GrowingEconomy(e.years(), e.inputs(), e.limitUse(), e.limits(), e.stocksFrom(), e.need(), e.madeOf(),
            e.working(), opening, e.legacy(), e.demand(), e.baskets(), e.weights());
    }

    private static void other(LinearProgram program, PlanSolver solver) {
        long begun = System.nanoTime();
        long processor = processorTime();
        Solution answer = solver.solve(program);
        double busy = (processorTime() - processor) * 1e-9;
        double seconds = (System.nanoTime() - begun) * 1e-9;
        System.out.printf("  %-48s %8.2f s (%.2f busy), %s%n", solver.name(), seconds, busy, switch (answer) {
            case Solution.Optimal found -> "value %.6f, %s".formatted(found.objective(), found.check().inWords());
            case Solution.NoPlanFound(String because) -> because;
            case Solution.Infeasible _, Solution.Unbounded _ -> "wrong: " + answer;
        });
    }

    /** Slope of the straight line through the logarithms, by least squares. */
    private static double growth(List<double[]> sizeAndSeconds) {
        double meanSize = sizeAndSeconds.stream().mapToDouble(pair -> Math.log(pair[0])).average().orElseThrow();
        double meanTime = sizeAndSeconds.stream().mapToDouble(pair -> Math.log(pair[1])).average().orElseThrow();
        double together = 0;
        double square = 0;
        for (double[] pair : sizeAndSeconds) {
            together += (Math.log(pair[0]) - meanSize) * (Math.log(pair[1]) - meanTime);
            square += (Math.log(pair[0]) - meanSize) * (Math.log(pair[0]) - meanSize);
        }
        return together / square;
    }
}
