package thermidor.lab.ends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.fit.Ranks;

/**
 * Draws of the parameters beside the record: which are not ruled out, and which numbers tell those from the others.
 *
 * @param bands the series looked at
 * @param standing how far the values as they stand are off, by band
 * @param tried the draws in their order, from the first
 */
record Draws(List<Band> bands, double[] standing, List<Tried> tried) {
    /**
     * One draw.
     *
     * @param off simulated over recorded at the worst, by band; NaN where nobody was left to count
     */
    record Tried(int draw, double[] off) {}

    /** How one number that was drawn differs between draws that are kept and those that are not: the share kept by thirds, and Smirnov's distance. */
    record Telling(String parameter, double[] keptByThird, double distance, boolean beyondChance) {}

    /** How one number goes with a series: rank correlation with simulated over recorded. */
    record Moving(Band band, String parameter, double correlation, boolean beyondChance) {}

    boolean isKept(double[] off) {
        for (int b = 0; b < off.length; b++) if (!bands.get(b).holds(off[b])) return false;
        return true;
    }

    List<Integer> kept() {
        return tried.stream().filter(t -> isKept(t.off())).map(Tried::draw).toList();
    }

    /** The first draws, as far as it takes to keep {@code wanted}. */
    Draws asFarAs(int wanted) {
        List<Integer> kept = kept();
        if (kept.size() <= wanted) return this;
        int last = kept.get(wanted - 1);
        return new Draws(bands, standing, tried.stream().filter(t -> t.draw() <= last).toList());
    }

    /** Draws that a band rules out, and those among them that no other does. */
    int[] ruledOutBy(int band) {
        int out = 0;
        int alone = 0;
        for (Tried t : tried) {
            if (bands.get(band).holds(t.off()[band])) continue;
            out++;
            boolean others = true;
            for (int b = 0; b < bands.size(); b++) others &= b == band || bands.get(b).holds(t.off()[b]);
            if (others) alone++;
        }
        return new int[] {out, alone};
    }

    /** Numbers whose values differ most between the two kinds of draws, the strongest first. */
    List<Telling> telling(Map<String, double[]> drawn) {
        boolean[] kept = new boolean[tried.size()];
        for (int i = 0; i < kept.length; i++) kept[i] = isKept(tried.get(i).off());
        List<Telling> all = new ArrayList<>();
        drawn.forEach((name, values) -> {
            double distance = smirnov(values, kept);
            all.add(new Telling(name, thirds(values, kept), distance, distance > bar(kept, drawn.size())));
        });
        all.sort(Comparator.comparingDouble(Telling::distance).reversed());
        return all;
    }

    /** The greatest distance between the distributions of two kinds of values. */
    static double smirnov(double[] values, boolean[] kept) {
        Integer[] order = order(values);
        double n = 0;
        for (boolean k : kept) n += k ? 1 : 0;
        double m = kept.length - n;
        if (n == 0 || m == 0) return 0;
        double apart = 0;
        double greatest = 0;
        for (int i = 0; i < order.length; i++) {
            apart += kept[order[i]] ? 1 / n : -1 / m;
            if (i + 1 == order.length || values[order[i + 1]] != values[order[i]]) greatest = Math.max(greatest, Math.abs(apart));
        }
        return greatest;
    }

    /** What the distance passes by chance once in twenty times if so many numbers are looked at (Smirnov's limit, Bonferroni). */
    static double bar(boolean[] kept, int looks) {
        double n = 0;
        for (boolean k : kept) n += k ? 1 : 0;
        double m = kept.length - n;
        return StrictMath.sqrt(-StrictMath.log(0.05 / Math.max(1, looks) / 2) / 2 * (n + m) / Math.max(1, n * m));
    }

    private static double[] thirds(double[] values, boolean[] kept) {
        Integer[] order = order(values);
        double[] shares = new double[3];
        for (int third = 0; third < 3; third++) {
            int from = third * order.length / 3;
            int to = (third + 1) * order.length / 3;
            for (int i = from; i < to; i++) shares[third] += kept[order[i]] ? 1.0 / (to - from) : 0;
        }
        return shares;
    }

    private static Integer[] order(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        return order;
    }

    /** For each band the numbers that go with it most; where nobody was left to count, the value ranks lowest. */
    List<Moving> moving(Map<String, double[]> drawn, int most) {
        List<Moving> all = new ArrayList<>();
        double bar = Ends.bar(bands.size() * drawn.size());
        for (int b = 0; b < bands.size(); b++) {
            int at = b;
            double[] off = tried.stream().mapToDouble(t -> Double.isNaN(t.off()[at]) ? 0 : t.off()[at]).toArray();
            drawn.entrySet().stream().map(e -> {
                double r = Ranks.correlation(off, e.getValue());
                return new Moving(bands.get(at), e.getKey(), r, Math.abs(r) * StrictMath.sqrt(Math.max(0, off.length - 1.0)) > bar);
            }).sorted(Comparator.comparingDouble((Moving m) -> Math.abs(m.correlation())).reversed()).limit(most).forEach(all::add);
        }
        return all;
    }

    /** Names of the bands that the values as they stand leave, with how far they are off. */
    Map<String, Double> standingOutside() {
        Map<String, Double> outside = new LinkedHashMap<>();
        for (int b = 0; b < bands.size(); b++) if (!bands.get(b).holds(standing[b])) outside.put(bands.get(b).series().comparison().title(), standing[b]);
        return outside;
    }
}
