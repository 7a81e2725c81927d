package thermidor.planning.rivals;

import java.util.Arrays;
import thermidor.planning.PlanProblem;

/**
 * The method of balances as a planning office does it by hand: output targets from the wanted final uses, corrected for the
 * inputs of the inputs in a few rounds only, each capped by capacity; then what does not fit is rationed among users alike.
 *
 * @param rounds of corrections before the year begins; all inputs of inputs would need endlessly many
 */
public record MaterialBalances(int rounds) {
    /** A plan, and by how much its own figures fail to add up: the worst share of a good that was promised twice. */
    public record Balanced(RivalPlan plan, double worstImbalance) {}

    public Balanced plan(PlanProblem problem, String use, int year) {
        OneYear economy = OneYear.of(problem, use, year);
        double[] activity = new double[economy.techniques()];
        for (int round = 0; round <= rounds; round++) activity = corrected(economy, economy.used(activity));
        double imbalance = imbalance(economy, activity);
        double[] carriedOut = activity.clone();
        withinResources(economy, carriedOut);
        economy.cutOverdrawn(carriedOut);
        return new Balanced(economy.result(carriedOut), imbalance);
    }

    /** Activities that would make the targets and what was asked for last time, the first technique of a good first. */
    private static double[] corrected(OneYear economy, double[] asked) {
        double[] activity = new double[economy.techniques()];
        double[] free = economy.resources().clone();
        for (int g = 0; g < economy.goods(); g++) {
            double needed = economy.targets()[g] + asked[g];
            for (int t = 0; t < activity.length && needed > 0; t++) {
                double perActivity = economy.gives()[t][g];
                if (perActivity <= 0) continue;
                double most = Math.min(needed / perActivity, economy.atMost()[t] - activity[t]);
                for (int r = 0; r < free.length; r++) {
                    double occupied = economy.occupies()[t][r];
                    if (occupied > 0) most = Math.min(most, Math.max(0, free[r]) / occupied);
                }
                activity[t] += most;
                needed -= most * perActivity;
                for (int r = 0; r < free.length; r++) free[r] -= most * economy.occupies()[t][r];
            }
        }
        return activity;
    }

    private static double imbalance(OneYear economy, double[] activity) {
        double[] made = economy.made(activity);
        double[] used = economy.used(activity);
        double worst = 0;
        for (int g = 0; g < made.length; g++) {
            double promised = used[g] + economy.targets()[g];
            if (promised > 0) worst = Math.max(worst, (promised - made[g]) / promised);
        }
        return worst;
    }

    private static void withinResources(OneYear economy, double[] activity) {
        double[] occupied = economy.occupied(activity);
        double[] share = new double[occupied.length];
        Arrays.setAll(share, r -> occupied[r] > economy.resources()[r] ? economy.resources()[r] / occupied[r] : 1);
        for (int t = 0; t < activity.length; t++) {
            double least = 1;
            for (int r = 0; r < share.length; r++) if (economy.occupies()[t][r] > 0) least = Math.min(least, share[r]);
            activity[t] *= least;
        }
    }
}
