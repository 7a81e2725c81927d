package thermidor.planning.rivals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thermidor.planning.Capital;
import thermidor.planning.FixedDemand;
import thermidor.planning.Limit;
import thermidor.planning.PlanProblem;
import thermidor.planning.Technique;
import thermidor.planning.Trade;

/**
 * One year of a planning problem as planners without a linear program see it: what each technique takes and gives, what there is of
 * labour, nature and capital, and what is wanted of each good. Imports are techniques that take up foreign exchange; exports go as far as
 * they may, and what they earn is at hand.
 *
 * @param takes     [unit of good/activity] by technique and good
 * @param gives     [unit of good/activity] by technique and good
 * @param occupies  [unit of resource/activity] by technique and resource: labour, nature, then capital
 * @param resources [unit of resource/year]
 * @param atMost    [activity/year] by technique: what may be imported, or how far a technique may go; endless where nothing is told
 * @param targets   [unit of good/year] one basket of the use that is planned for, and the fixed demands
 */
record OneYear(double[][] takes, double[][] gives, double[][] occupies, double[] resources, double[] atMost, double[] targets) {
    static OneYear of(PlanProblem problem, String use, int year) {
        Map<String, Integer> good = new HashMap<>();
        for (int g = 0; g < problem.goods().size(); g++) good.put(problem.goods().get(g).name(), g);
        Map<String, Integer> resource = new HashMap<>();
        for (Limit l : problem.labour()) resource.put("labour " + l.name(), resource.size());
        for (Limit n : problem.nature()) resource.put("nature " + n.name(), resource.size());
        for (Capital c : problem.capitals()) resource.put("capital " + c.name(), resource.size());
        boolean trades = !problem.imports().isEmpty();
        if (trades) resource.put("foreign exchange", resource.size());
        double[] there = new double[resource.size()];
        for (Limit l : problem.labour()) there[resource.get("labour " + l.name())] = l.amount().in(year);
        for (Limit n : problem.nature()) there[resource.get("nature " + n.name())] = n.amount().in(year);
        for (Capital c : problem.capitals()) there[resource.get("capital " + c.name())] = c.withoutBuilding(year);

        List<Technique> techniques = problem.techniques();
        int ways = techniques.size() + problem.imports().size();
        double[][] takes = new double[ways][good.size()];
        double[][] gives = new double[ways][good.size()];
        double[][] occupies = new double[ways][there.length];
        double[] atMost = new double[ways];
        for (int t = 0; t < techniques.size(); t++) {
            double[] taken = takes[t];
            double[] given = gives[t];
            double[] occupied = occupies[t];
            Technique it = techniques.get(t);
            atMost[t] = it.atMost().in(year);
            it.inputs().forEach((name, amount) -> taken[good.get(name)] += amount);
            it.outputs().forEach((name, amount) -> given[good.get(name)] += amount);
            it.labour().forEach((name, amount) -> occupied[resource.get("labour " + name)] += amount);
            it.nature().forEach((name, amount) -> occupied[resource.get("nature " + name)] += amount);
            it.capital().forEach((name, amount) -> occupied[resource.get("capital " + name)] += amount);
        }
        for (int i = 0; i < problem.imports().size(); i++) {
            Trade.Import bought = problem.imports().get(i);
            int way = techniques.size() + i;
            gives[way][good.get(bought.good())] = 1;
            occupies[way][resource.get("foreign exchange")] = bought.price().in(year);
            atMost[way] = bought.atMost().in(year);
        }
        double[] targets = new double[good.size()];
        if (trades) there[resource.get("foreign exchange")] = Math.max(0, problem.foreignExchange().in(year));
        for (Trade.Export sold : problem.exports()) {
            if (Double.isInfinite(sold.atMost().in(year))) continue;
            targets[good.get(sold.good())] += sold.atMost().in(year);
            if (trades) there[resource.get("foreign exchange")] += sold.price().in(year) * sold.atMost().in(year);
        }
        problem.uses().stream().filter(it -> it.name().equals(use)).findFirst().orElseThrow(() ->
            new IllegalArgumentException("There is no final use called \"%s\".".formatted(use)))
            .basket(year).forEach((name, amount) -> targets[good.get(name)] += amount);
        for (FixedDemand d : problem.demands()) targets[good.get(d.good())] += d.amount().in(year);
        return new OneYear(takes, gives, occupies, there, atMost, targets);
    }

    int techniques() {
        return takes.length;
    }

    int goods() {
        return targets.length;
    }

    double[] made(double[] activity) {
        return sum(gives, activity, goods());
    }

    double[] used(double[] activity) {
        return sum(takes, activity, goods());
    }

    double[] occupied(double[] activity) {
        return sum(occupies, activity, resources.length);
    }

    /** [activity/year] how far a technique could go if it had everything there is to itself. */
    double alone(int technique) {
        double most = atMost[technique];
        for (int r = 0; r < resources.length; r++) if (occupies[technique][r] > 0) most = Math.min(most, resources[r] / occupies[technique][r]);
        return most;
    }

    private static double[] sum(double[][] perActivity, double[] activity, int length) {
        double[] sum = new double[length];
        for (int t = 0; t < activity.length; t++) {
            for (int i = 0; i < length; i++) sum[i] += perActivity[t][i] * activity[t];
        }
        return sum;
    }

    /** Cuts to its own limit what is beyond it, then all alike until resources suffice, then users until no good is overdrawn. */
    void fit(double[] activity, double shareOfResources) {
        withinOwnLimits(activity);
        double[] occupied = occupied(activity);
        double scale = Double.POSITIVE_INFINITY;
        for (int r = 0; r < occupied.length; r++) {
            if (occupied[r] > 0) scale = Math.min(scale, shareOfResources * resources[r] / occupied[r]);
        }
        if (Double.isFinite(scale)) for (int t = 0; t < activity.length; t++) activity[t] *= scale;
        withinOwnLimits(activity);
        cutOverdrawn(activity);
    }

    private void withinOwnLimits(double[] activity) {
        for (int t = 0; t < activity.length; t++) activity[t] = Math.min(activity[t], atMost[t]);
    }

    /** Users of a good of which more is used than made are cut in proportion, again and again. */
    void cutOverdrawn(double[] activity) {
        for (int round = 0; round < 1000; round++) {
            double[] made = made(activity);
            double[] used = used(activity);
            boolean any = false;
            for (int g = 0; g < made.length; g++) {
                if (used[g] <= made[g] * (1 + 1e-12)) continue;
                any = true;
                for (int t = 0; t < activity.length; t++) {
                    if (takes[t][g] > gives[t][g]) activity[t] *= made[g] / used[g];
                }
            }
            if (!any) return;
        }
    }

    RivalPlan result(double[] activity) {
        double[] made = made(activity);
        double[] used = used(activity);
        double[] left = new double[made.length];
        double worst = Double.POSITIVE_INFINITY;
        for (int g = 0; g < left.length; g++) {
            left[g] = made[g] - used[g];
            if (targets[g] > 0) worst = Math.min(worst, left[g] / targets[g]);
        }
        return new RivalPlan(activity, left, worst);
    }
}
