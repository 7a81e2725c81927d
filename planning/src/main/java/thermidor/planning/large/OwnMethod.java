package thermidor.planning.large;

import java.util.function.Predicate;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;
import thermidor.planning.solve.Solution;

/**
 * Our own way of planning a growing economy: quantities and prices answer each other ({@link FirstOrder}); now and then an exact
 * plan ({@link PlanRepair}) and a proven bound ({@link PriceRepair}) are made of where they stand. Equal questions get equal
 * answers, whatever the number of threads, as long as they are not stopped by the clock.
 *
 * @param threads    that share each iteration
 * @param gap        at which to stop: the share by which the bound exceeds the plan's value
 * @param iterations at which to stop anyway
 */
public record OwnMethod(int threads, double gap, int iterations) {
    /** Gaps that iterations in single precision reach with ease. */
    private static final double WIDE = 1e-5;

    /** Where the work stands: the best exact plan so far and the least proven bound. */
    public record Progress(double seconds, int iterations, double value, double bound) {
        /** Share of the value by which a better plan could exceed it at most. */
        public double gap() {
            return value != 0 && Double.isFinite(value) ? (bound - value) / Math.abs(value) : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * How fast the iterations run.
     *
     * @param seconds an iteration takes
     * @param bytes   an iteration reads and writes
     */
    public record Pace(double seconds, long bytes) {}

    /** Measures so many iterations by themselves, without any plan. */
    public Pace pace(GrowingEconomy economy, int times) {
        try (var team = new Team(threads)) {
            SparseMatrix byGood = economy.inputs().transposed();
            var sizes = Sizes.of(economy, new Throughout(economy, byGood, team));
            SparseMatrix stocksByGood = economy.madeOf().transposed();
            var gains = new Gains(economy, byGood, stocksByGood);
            var method = new FirstOrder(economy, gains, byGood, stocksByGood, team, sizes);
            method.startAt(sizes);
            method.begin();
            long begun = System.nanoTime();
            for (int i = 0; i < times; i++) {
                method.iterate();
                method.anchorIfDue();
            }
            return new Pace((System.nanoTime() - begun) * 1e-9 / times, gains.bytes());
        }
    }

    public LargePlan solve(GrowingEconomy economy) {
        return solve(economy, null, _ -> true);
    }

    /** Whether a gap is wanted so narrow, in a program so small, that the interior is the better way for a growing economy too. */
    public boolean goesInside(LinearProgram program) {
        return gap < WIDE && program.rows() <= Interior.MOST_LIMITS;
    }

    /** A plan of any kind, written as a linear program, where it is no growing economy: by a path through its interior. */
    public Solution solve(LinearProgram program, Predicate<Progress> goesOn) {
        return Interior.solve(program, this, goesOn);
    }

    /**
     * @param before a plan of nearly the same economy to start from, or null
     * @param goesOn is told of all progress, and stops the work by saying no
     */
    public LargePlan solve(GrowingEconomy economy, LargePlan before, Predicate<Progress> goesOn) {
        long begun = System.nanoTime();
        try (var team = new Team(threads)) {
            SparseMatrix byGood = economy.inputs().transposed();
            SparseMatrix stocksByGood = economy.madeOf().transposed();
            var throughout = new Throughout(economy, byGood, team);
            var sizes = Sizes.of(economy, throughout);
            var gains = new Gains(economy, byGood, stocksByGood);
            var method = new FirstOrder(economy, gains, byGood, stocksByGood, team, sizes);
            var polish = new FirstOrder(economy.withoutObjective(), gains, byGood, stocksByGood, team, sizes);
            if (before == null) method.startAt(sizes);
            else method.startAt(before.standing());
            method.begin();
            return new Search(this, method, polish, new PlanRepair(economy, throughout, stocksByGood), new PriceRepair(economy, throughout),
                begun, before).run(goesOn);
        }
    }
}
