package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * Walks through all inputs of inputs, for all years at once and with the whole team: gross outputs from net outputs, prices
 * from costs. One round is one walk through the sparse input matrix.
 */
final class Throughout {
    private static final int ROUNDS = 400;
    /** Share of the greatest entry below which errors are not counted in proportion any more. */
    private static final double SMALL = 1e-9;
    private static final int ROUNDS_TO_A_LEAP = 5;
    private static final double MOST_SHARE = .9;
    static final int BLOCK = 128;

    private final int years;
    private final int goods;
    private final int blocks;
    private final int[] stocksFrom;
    private final SparseMatrix byIndustry;
    private final SparseMatrix byGood;
    private final Team team;

    Throughout(GrowingEconomy e, SparseMatrix byGood, Team team) {
        years = e.years();
        goods = e.goods();
        blocks = (goods + BLOCK - 1) / BLOCK;
        stocksFrom = e.stocksFrom();
        byIndustry = e.inputs();
        this.byGood = byGood;
        this.team = team;
    }

    /** What a block of industries does; {@code stocks} are theirs. */
    interface Part {
        double of(int firstGood, int endGood, int firstStock, int endStock);
    }

    /** By block, what its industries come to: blocks are fixed, so that sums and extremes of them do not depend on the threads. */
    double[] byBlock(Part part) {
        double[] of = new double[blocks];
        team.each(blocks, block -> {
            int first = block * BLOCK;
            int end = Math.min(goods, first + BLOCK);
            of[block] = part.of(first, end, stocksFrom[first], stocksFrom[end]);
        });
        return of;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }

    static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) least = Math.min(least, value);
        return least;
    }

    /** {@code x = net + A x} to the relative error {@code exact}, from a first guess that is overwritten. */
    double[] gross(double[] net, double[] guess, double exact) {
        return settle(byGood, net, guess, exact);
    }

    /** {@code p = cost + p A}. */
    double[] prices(double[] cost, double[] guess, double exact) {
        return settle(byIndustry, cost, guess, exact);
    }

    private double[] settle(SparseMatrix lines, double[] first, double[] guess, double exact) {
        double[] now = guess;
        double[] next = new double[now.length];
        double[] worst = new double[blocks];
        double[] moved = new double[blocks * years];
        double[] before = new double[years];
        double[] slower = new double[years];
        double least = SMALL * greatest(first);
        for (int round = 1; round <= ROUNDS; round++) {
            double[] from = now;
            double[] to = next;
            team.each(blocks, block -> worst[block] = round(block, lines, first, from, to, exact, least, moved));
            now = to;
            next = from;
            if (greatest(worst) <= exact) break;
            if (leap(round, moved, before, slower)) {
                team.each(blocks, block -> {
                    int end = Math.min(goods, (block + 1) * BLOCK) * years;
                    for (int at = block * BLOCK * years; at < end; at++) to[at] += slower[at % years] * (to[at] - from[at]);
                });
            }
        }
        return now;
    }

    private double round(int block, SparseMatrix lines, double[] first, double[] from, double[] to, double exact, double least,
                         double[] moved) {
        double worst = 0;
        int end = Math.min(goods, (block + 1) * BLOCK);
        double[] sum = new double[years];
        double[] ways = new double[years];
        for (int i = block * BLOCK; i < end; i++) {
            gather(lines, i, from, years, sum);
            for (int y = 0; y < years; y++) {
                double value = first[i * years + y] + sum[y];
                double change = Math.abs(value - from[i * years + y]);
                ways[y] += change;
                if (change > exact * value) worst = Math.max(worst, change / (value + least));
                to[i * years + y] = value;
            }
        }
        System.arraycopy(ways, 0, moved, block * years, years);
        return worst;
    }

    /**
     * Changes shrink in the end by an equal share every round, in a mix that no longer changes: then all rounds to come can be added up
     * at once. False if it is not time to; else {@code slower} tells by how much more than its last change everything will still change.
     */
    private boolean leap(int round, double[] moved, double[] before, double[] slower) {
        boolean due = round % ROUNDS_TO_A_LEAP == 0;
        for (int y = 0; y < years; y++) {
            double way = 0;
            for (int block = 0; block < blocks; block++) way += moved[block * years + y];
            double share = before[y] > 0 ? way / before[y] : 0;
            slower[y] = share < MOST_SHARE ? share / (1 - share) : 0;
            before[y] = way;
        }
        return due;
    }

    /** Sums a line of a matrix against numbers by thing and year. */
    static void gather(SparseMatrix lines, int line, double[] from, int years, double[] sum) {
        int end = lines.start()[line + 1];
        int[] index = lines.row();
        double[] value = lines.value();
        if (years == 5) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            double e = 0;
            for (int k = lines.start()[line]; k < end; k++) {
                int at = index[k] * 5;
                double v = value[k];
                a += v * from[at];
                b += v * from[at + 1];
                c += v * from[at + 2];
                d += v * from[at + 3];
                e += v * from[at + 4];
            }
            sum[0] = a;
            sum[1] = b;
            sum[2] = c;
            sum[3] = d;
            sum[4] = e;
            return;
        }
        for (int y = 0; y < years; y++) sum[y] = 0;
        for (int k = lines.start()[line]; k < end; k++) {
            int at = index[k] * years;
            double v = value[k];
            for (int y = 0; y < years; y++) sum[y] += v * from[at + y];
        }
    }

    static double greatest(double[] values) {
        double most = 0;
        for (double value : values) most = Math.max(most, value);
        return most;
    }
}
