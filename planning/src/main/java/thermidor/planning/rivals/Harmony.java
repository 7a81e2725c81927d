package thermidor.planning.rivals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import thermidor.planning.PlanProblem;

/**
 * Cockshott and Cottrell's planner, in our reading: the closer supply is to its target, the less more of it counts, and
 * activities are shifted step by step towards even satisfaction. A rival for experiments, never the reference: its steps
 * multiply, so what has once fallen near zero stays there.
 *
 * @param rounds      of equalising, reallocating and rescaling
 * @param temperature size of a step, share
 */
public record Harmony(int rounds, double temperature) {
    private static final double WEIGHT_OF_INTERMEDIATE = 5;
    private static final double REALLOCATION = .4;
    private static final int ROUNDS_OF_INPUTS = 20;
    private static final double SHARE_OF_RESOURCES = .98;

    public Harmony() {
        this(100, .23);
    }

    /** Satisfaction with so much of a good where {@code target} is wanted: shortage hurts more than plenty pleases. */
    public static double satisfaction(double supply, double target) {
        double surplus = (supply - target) / target;
        return surplus < 0 ? surplus - surplus * surplus / 2 : StrictMath.log(1 + surplus);
    }

    /** What one more unit adds to satisfaction. */
    public static double marginal(double supply, double target) {
        double surplus = (supply - target) / target;
        return (surplus < 0 ? 1 - surplus : 1 / (1 + surplus)) / target;
    }

    public RivalPlan plan(PlanProblem problem, String use, int year) {
        OneYear economy = OneYear.of(problem, use, year);
        double[] activity = begin(economy);
        economy.fit(activity, SHARE_OF_RESOURCES);
        RivalPlan best = economy.result(activity.clone());
        for (int round = 0; round < rounds; round++) {
            equalise(economy, activity);
            reallocate(economy, activity);
            economy.fit(activity, SHARE_OF_RESOURCES);
            RivalPlan now = economy.result(activity.clone());
            if (now.fulfilment() > best.fulfilment()) best = now;
        }
        return best;
    }

    /** What would make the targets and the inputs of some rounds of inputs, none at nothing. */
    private static double[] begin(OneYear economy) {
        double[] activity = new double[economy.techniques()];
        for (int round = 0; round < ROUNDS_OF_INPUTS; round++) {
            double[] used = economy.used(activity);
            Arrays.fill(activity, 0);
            for (int g = 0; g < used.length; g++) share(economy, g, economy.targets()[g] + used[g], activity);
        }
        double least = Arrays.stream(activity).filter(level -> level > 0).min().orElse(1);
        for (int t = 0; t < activity.length; t++) if (activity[t] <= 0) activity[t] = least;
        return activity;
    }

    /** All techniques of a good bring alike, but none more than it could with everything there is; the one that can most brings the rest. */
    private static void share(OneYear economy, int good, double wanted, double[] activity) {
        int[] makers = IntStream.range(0, activity.length).filter(t -> economy.gives()[t][good] > 0).boxed()
            .sorted(Comparator.comparingDouble((Integer t) -> economy.alone(t) * economy.gives()[t][good]).thenComparing(t -> t)).mapToInt(t -> t).toArray();
        double left = wanted;
        for (int m = 0; m < makers.length; m++) {
            boolean last = m == makers.length - 1;
            double gives = economy.gives()[makers[m]][good];
            double brought = Math.min(left / (makers.length - m), gives * (last ? economy.atMost()[makers[m]] : economy.alone(makers[m])));
            activity[makers[m]] = Math.max(activity[makers[m]], brought / gives);
            left -= brought;
        }
    }

    /** Producers of final goods move towards the mean satisfaction. */
    private void equalise(OneYear economy, double[] activity) {
        double[] left = economy.result(activity).left();
        double mean = 0;
        int wanted = 0;
        for (int g = 0; g < left.length; g++) {
            if (economy.targets()[g] <= 0) continue;
            mean += satisfaction(left[g], economy.targets()[g]);
            wanted++;
        }
        mean /= Math.max(1, wanted);
        double[] made = economy.made(activity);
        for (int g = 0; g < left.length; g++) {
            double target = economy.targets()[g];
            if (target <= 0 || made[g] <= 0) continue;
            double excess = satisfaction(left[g], target) - mean;
            double step = temperature * excess / (marginal(left[g], target) * made[g]);
            double factor = 1 - step / (1 + Math.abs(step));
            for (int t = 0; t < activity.length; t++) if (economy.gives()[t][g] > 0) activity[t] *= factor;
        }
    }

    /** Techniques that bring more satisfaction than they cost grow, the others shrink. */
    private void reallocate(OneYear economy, double[] activity) {
        double[] value = values(economy, activity);
        double[] gain = new double[activity.length];
        for (int t = 0; t < gain.length; t++) {
            for (int g = 0; g < value.length; g++) gain[t] += economy.gives()[t][g] * value[g];
        }
        double[] rent = rents(economy, activity, value, gain);
        for (int t = 0; t < gain.length; t++) {
            double cost = 0;
            for (int g = 0; g < value.length; g++) cost += economy.takes()[t][g] * value[g];
            for (int r = 0; r < rent.length; r++) cost += economy.occupies()[t][r] * rent[r];
            if (cost <= 0) continue;
            double advantage = (gain[t] - cost) / cost;
            activity[t] *= 1 + REALLOCATION * temperature * advantage / (1 + Math.abs(advantage));
        }
    }

    private static double[] values(OneYear economy, double[] activity) {
        double[] made = economy.made(activity);
        double[] used = economy.used(activity);
        double[] value = new double[made.length];
        for (int g = 0; g < value.length; g++) {
            double target = economy.targets()[g];
            if (target > 0) value[g] = marginal(made[g] - used[g], target);
            else if (used[g] > 0) value[g] = WEIGHT_OF_INTERMEDIATE * marginal(made[g], used[g]);
        }
        return value;
    }

    /** A resource is worth what its users bring on the average above their inputs, by unit of all they occupy of it. */
    private static double[] rents(OneYear economy, double[] activity, double[] value, double[] gain) {
        double[] occupied = economy.occupied(activity);
        double[] rent = new double[occupied.length];
        for (int t = 0; t < activity.length; t++) {
            double surplus = gain[t];
            for (int g = 0; g < value.length; g++) surplus -= economy.takes()[t][g] * value[g];
            double shares = 0;
            for (int r = 0; r < rent.length; r++) {
                if (economy.resources()[r] > 0) shares += economy.occupies()[t][r] / economy.resources()[r];
            }
            for (int r = 0; r < rent.length; r++) {
                if (shares <= 0 || occupied[r] <= 0) continue;
                double share = economy.occupies()[t][r] / economy.resources()[r] / shares;
                rent[r] += Math.max(0, surplus) * activity[t] * share / occupied[r];
            }
        }
        return rent;
    }
}
