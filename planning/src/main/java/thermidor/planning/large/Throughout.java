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
    static final int BLOCK = 128;

    private final int years;
    private final int goods;
    private final int blocks;
    private final SparseMatrix byIndustry;
    private final SparseMatrix byGood;
    private final Team team;

    Throughout(GrowingEconomy e, SparseMatrix byGood, Team team) {
        years = e.years();
        goods = e.goods();
        blocks = (goods + BLOCK - 1) / BLOCK;
        byIndustry = e.inputs();
        this.byGood = byGood;
        this.team = team;
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
        double[] moved = new double[blocks];
        double least = SMALL * greatest(first);
        for (int round = 0; round < ROUNDS; round++) {
            double[] from = now;
            double[] to = next;
            team.each(blocks, block -> {
                double worst = 0;
                int end = Math.min(goods, (block + 1) * BLOCK);
                double[] sum = new double[years];
                for (int i = block * BLOCK; i < end; i++) {
                    gather(lines, i, from, years, sum);
                    for (int y = 0; y < years; y++) {
                        double value = first[i * years + y] + sum[y];
                        double change = Math.abs(value - from[i * years + y]);
                        if (change > exact * value) worst = Math.max(worst, change / (value + least));
                        to[i * years + y] = value;
                    }
                }
                moved[block] = worst;
            });
            now = to;
            next = from;
            if (greatest(moved) <= exact) break;
        }
        return now;
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

    private static double greatest(double[] values) {
        double most = 0;
        for (double value : values) most = Math.max(most, value);
        return most;
    }
}
