package thermidor.lab.ends;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.fit.Ranks;
import thermidor.lab.fit.Wilson;

/**
 * What an ensemble says of ends: how often each comes, and which of the numbers that were drawn tell them apart.
 *
 * @param ends by run
 * @param samples the draw of each run
 */
record Ends(List<End> ends, List<Integer> samples) {
    /** Of the ends, one that comes seldomer than this is not asked what decides it. */
    private static final double SELDOM = 0.02;

    /** How often an end comes, with its 95 % interval after Wilson. */
    record Share(End end, int runs, double share, double low, double high) {}

    /** How one number that was drawn differs between the runs with an end and the others. */
    record Trace(End end, String parameter, double correlation, boolean beyondChance) {}

    /** How many ends one number alone, cut once, foretells in runs that were not looked at when it was cut. */
    record Cut(String parameter, double foretold) {}

    List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (End end : End.values()) {
            int n = (int) ends.stream().filter(e -> e == end).count();
            double[] interval = Wilson.interval(n, ends.size());
            shares.add(new Share(end, n, (double) n / Math.max(1, ends.size()), interval[0], interval[1]));
        }
        shares.sort(Comparator.comparingInt(Share::runs).reversed());
        return shares;
    }

    /** Share of runs that end as most do: what somebody foretells who knows nothing of them. */
    double mostCommon() {
        return shares().getFirst().share();
    }

    /**
     * The numbers whose ranks go with an end, the strongest first, for each end that is not seldom. Beyond chance: after allowing for as many
     * looks as there are numbers and ends (Bonferroni), at 5 %.
     */
    List<Trace> traces(Map<String, double[]> drawn, int most) {
        List<Trace> all = new ArrayList<>();
        List<End> asked = shares().stream().filter(s -> s.share() >= SELDOM && s.share() <= 1 - SELDOM).map(Share::end).toList();
        double bar = bar(asked.size() * drawn.size());
        for (End end : asked) {
            double[] is = ends.stream().mapToDouble(e -> e == end ? 1 : 0).toArray();
            drawn.entrySet().stream().map(e -> {
                double r = Ranks.correlation(is, e.getValue());
                return new Trace(end, e.getKey(), r, Math.abs(r) * StrictMath.sqrt(is.length - 1.0) > bar);
            }).sorted(Comparator.comparingDouble((Trace t) -> Math.abs(t.correlation())).reversed()).limit(most).forEach(all::add);
        }
        return all;
    }

    /** The normal deviate that one of so many looks passes by chance once in twenty times, both sides counted; found by halves. */
    static double bar(int looks) {
        double p = 0.05 / Math.max(1, looks) / 2;
        double low = 0;
        double high = 10;
        for (int k = 0; k < 60; k++) {
            double middle = (low + high) / 2;
            if (beyond(middle) > p) low = middle;
            else high = middle;
        }
        return high;
    }

    /** Upper tail of the normal distribution (Zelen and Severo), good to 1e-7 at its middle. */
    private static double beyond(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI) * series;
    }

    /** Each number is cut where it foretells best in the even draws and tried in the odd ones, and the other way round; the best first. */
    List<Cut> cuts(Map<String, double[]> drawn) {
        List<Cut> cuts = new ArrayList<>();
        drawn.forEach((name, values) -> cuts.add(new Cut(name, (tried(values, 0) + tried(values, 1)) / ends.size())));
        cuts.sort(Comparator.comparingDouble(Cut::foretold).reversed());
        return cuts;
    }

    /** Runs of the other half of the draws whose end is foretold by the best cut of this half. */
    private double tried(double[] values, int half) {
        List<Integer> known = runs(half);
        List<Integer> others = runs(1 - half);
        List<Integer> order = known.stream().sorted(Comparator.comparingDouble(i -> values[i])).toList();
        if (order.isEmpty()) return 0;
        Map<End, Integer> below = new LinkedHashMap<>();
        Map<End, Integer> above = counts(order);
        int best = most(above);
        double at = Double.NEGATIVE_INFINITY;
        End under = top(above);
        End over = under;
        for (int k = 0; k + 1 < order.size(); k++) {
            below.merge(ends.get(order.get(k)), 1, Integer::sum);
            above.merge(ends.get(order.get(k)), -1, Integer::sum);
            if (values[order.get(k)] == values[order.get(k + 1)] || most(below) + most(above) <= best) continue;
            best = most(below) + most(above);
            at = values[order.get(k)];
            under = top(below);
            over = top(above);
        }
        double right = 0;
        for (int i : others) if (ends.get(i) == (values[i] <= at ? under : over)) right++;
        return right;
    }

    private List<Integer> runs(int half) {
        List<Integer> runs = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) if (samples.get(i) % 2 == half) runs.add(i);
        return runs;
    }

    private Map<End, Integer> counts(Collection<Integer> runs) {
        Map<End, Integer> counts = new LinkedHashMap<>();
        for (int i : runs) counts.merge(ends.get(i), 1, Integer::sum);
        return counts;
    }

    private static int most(Map<End, Integer> counts) {
        return counts.values().stream().mapToInt(n -> n).max().orElse(0);
    }

    private static End top(Map<End, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** Of all pairs of runs that share a draw, the share that end alike, and the number of pairs. */
    double[] alike() {
        double alike = 0;
        double pairs = 0;
        for (int i = 0; i < ends.size(); i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                if (!samples.get(i).equals(samples.get(j))) continue;
                pairs++;
                if (ends.get(i) == ends.get(j)) alike++;
            }
        }
        return new double[] {pairs > 0 ? alike / pairs : Double.NaN, pairs};
    }

    /** The same of two runs drawn at random. */
    double alikeByChance() {
        double n = ends.size();
        return shares().stream().mapToDouble(s -> s.runs() * (s.runs() - 1.0)).sum() / Math.max(1, n * (n - 1));
    }
}
