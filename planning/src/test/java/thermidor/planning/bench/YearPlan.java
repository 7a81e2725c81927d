package thermidor.planning.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import thermidor.planning.Objective;
import thermidor.planning.Plan;
import thermidor.planning.PlanProblem;
import thermidor.planning.Planning;
import thermidor.planning.Yearly;
import thermidor.planning.solve.PlanSolver;

/** Times the plan of a simulated planning office: 16 goods, 20 regions, several forms of property; one and five years. */
public final class YearPlan {
    private static final int GOODS = 16;
    private static final int REGIONS = 20;
    private static final int INDUSTRIES = 250;

    private YearPlan() {}

    public static void main(String[] arguments) {
        for (int years : new int[] {1, 5}) {
            for (PlanSolver solver : new PlanSolver[] {PlanSolver.exact(), PlanSolver.glop(),
                PlanSolver.highsInteriorPoint()}) {
                time(years, INDUSTRIES, solver);
                time(years, GOODS, solver);
            }
        }
    }

    private static void time(int years, int industries, PlanSolver solver) {
        double[] seconds = new double[30];
        Plan plan = null;
        for (int i = 0; i < seconds.length; i++) {
            PlanProblem problem = problem(years, industries, i);
            long begun = System.nanoTime();
            plan = Planning.plan(problem, solver).plan();
            seconds[i] = (System.nanoTime() - begun) * 1e-9;
        }
        Arrays.sort(seconds, 10, 30);
        System.out.printf("%d industries, %d years, %s: median %.1f ms, slowest of 20 %.1f ms, objective %.4f%n",
            industries, years, solver.name(), 1e3 * seconds[20], 1e3 * seconds[29], plan.objective());
    }

    static PlanProblem problem(int years, int industries, long seed) {
        RandomGenerator luck = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var problem = PlanProblem.over(years);
        Map<String, Double> basket = new HashMap<>();
        for (int g = 0; g < GOODS; g++) {
            problem.good("good " + g, "rouble", g % 3 == 0 ? 5 : 0, g % 3 == 0 ? .9 : 0);
            basket.put("good " + g, luck.nextDouble());
        }
        for (int r = 0; r < REGIONS; r++) problem.labour("region " + r, "person-year", 50 + 50 * luck.nextDouble());
        for (int i = 0; i < industries; i++) {
            int made = i % GOODS;
            int region = i / GOODS % REGIONS;
            String industry = "industry " + i;
            String works = "works of " + industry;
            problem.capital(works, industry, c -> c.opening(5 + 10 * luck.nextDouble()).wearsBy(.06).lag(1)
                .madeOf("good 0", .5).madeOf("good 1", .5));
            problem.technique(industry, "usual", t -> {
                t.output("good " + made, 1).labour("region " + region, .5 + luck.nextDouble())
                    .capital(works, .5 + luck.nextDouble());
                for (int k = 0; k < 6; k++) t.input("good " + luck.nextInt(GOODS), .1 * luck.nextDouble());
                return t;
            });
        }
        Yearly free = Yearly.WITHOUT_LIMIT;
        for (int g = 2; g < GOODS; g += 3) problem.imported("good " + g, Yearly.of(1), free);
        for (int g = 3; g < GOODS; g += 3) problem.exported("good " + g, Yearly.of(.7), Yearly.of(20));
        Map<String, Double> atEnd = new HashMap<>();
        for (int i = 0; i < industries; i++) atEnd.put("works of industry " + i, .1);
        return problem.use("consumption", basket).use("defence", Map.of("good 0", 1.0, "good 5", .3))
            .objective(new Objective.WeightedUses(Map.of("consumption", Yearly.of(1), "defence", Yearly.of(.05)), atEnd))
            .build();
    }
}
