package thermidor.planning.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 * Our method beside the first-order methods of HiGHS and OR-Tools, in one run, on drawn five-year plans; then plans made anew after one
 * stock has lost one per cent: the dearest ones, others that bind, and others that do not; then the growth of our time with size, and how
 * many bytes our iterations move beside what this computer can ({@link Bandwidth}).
 *
 * <p>"Busy" is the processor time of all our threads together: the fair figure on a computer that has other work to do.
 *
 * <p>Arguments: threads for our method, the largest size for the others (0: leave them out), and the sizes in industries.
 */
public final class Benchmark {
    private static final double GAP = 1e-4;
    private static final int YEARS = 5;
    private static final int ITERATIONS = 100_000;
    private static final int LARGEST_ANEW = 10_000;
    private static final int SAMPLE = 20;

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
        OwnMethod.Pace pace = method.pace(economy, Math.max(20, 2_000_000 / economy.goods()));
        System.out.printf("  an iteration by itself: %.3f ms, %.1f GB/s%n", 1e3 * pace.seconds(), 1e-9 * pace.bytes() / pace.seconds());
        if (economy.goods() <= LARGEST_ANEW) anew(economy, method, plan, seconds);
        return seconds;
    }

    /** After one of the stocks has lost one per cent: how often faster than from nothing. */
    private static void anew(GrowingEconomy economy, OwnMethod method, LargePlan plan, double fromNothing) {
        LargePlan before = new OwnMethod(method.threads(), GAP / 5, ITERATIONS).solve(economy);
        Integer[] byWorth = new Integer[economy.stocks()];
        Arrays.setAll(byWorth, stock -> stock);
        Arrays.sort(byWorth, Comparator.comparingDouble(stock -> -worth(economy, plan, stock)));
        int binding = 0;
        while (binding < byWorth.length && worth(economy, plan, byWorth[binding]) > 1e-9) binding++;
        System.out.printf("  anew after one stock lost 1 %%, from a plan with a gap of %.0e; %d of %d stocks bind%n", GAP / 5, binding, byWorth.length);
        for (int rank = 0; rank < 3; rank++) again("the dearest but " + rank, economy, method, before, fromNothing, byWorth[rank]);
        again("of those that bind", economy, method, before, fromNothing, spread(byWorth, 3, binding));
        again("of those that do not", economy, method, before, fromNothing, spread(byWorth, binding, byWorth.length));
    }

    private static Integer[] spread(Integer[] all, int from, int end) {
        Integer[] some = new Integer[Math.min(SAMPLE, end - from)];
        Arrays.setAll(some, k -> all[from + (int) ((long) k * (end - from) / some.length)]);
        return some;
    }

    private static void again(String which, GrowingEconomy economy, OwnMethod method, LargePlan before, double fromNothing, Integer... stocks) {
        double[] times = new double[stocks.length];
        for (int k = 0; k < stocks.length; k++) {
            long begun = processorTime();
            LargePlan again = method.solve(changed(economy, stocks[k]), before, _ -> true);
            times[k] = fromNothing / Math.max(.01, (processorTime() - begun) * 1e-9);
            if (again.reached().gap() > GAP) System.out.println("    the gap was missed");
        }
        Arrays.sort(times);
        System.out.printf("    %-24s median %.0f times faster than from nothing, worst %.1f times%n", which, times[times.length / 2], times[0]);
    }

    /** [objective] of a hundredth of a stock. */
    private static double worth(GrowingEconomy e, LargePlan plan, int stock) {
        double worth = 0;
        for (int at = stock * YEARS; at < (stock + 1) * YEARS; at++) worth += .01 * plan.prices().r()[at] * e.opening()[at];
        return worth;
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

    private static GrowingEconomy changed(GrowingEconomy e, int stock) {
        double[] opening = e.opening().clone();
        for (int year = 0; year < YEARS; year++) opening[stock * YEARS + year] *= .99;
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
