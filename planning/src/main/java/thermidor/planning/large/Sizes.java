package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * The usual size of every quantity and price, from a static picture: targets met with the labour there is, capital replaced, and
 * everything priced at the labour in it. Used to cut the steps to measure and as a first guess.
 */
record Sizes(double[] x, double[] b, double[] t, double[] p, double[] r, double[] w) {
    private static final double ROUGH = 1e-3;
    private static final double REPLACED_A_YEAR = .1;
    private static final double RENT = .2;
    private static final double SMALL = 1e-3;

    static Sizes of(GrowingEconomy e, Throughout throughout) {
        int years = e.years();
        double[] net = new double[e.goods() * years];
        for (int at = 0; at < net.length; at++) {
            net[at] = e.demand()[at];
            for (double[] basket : e.baskets()) net[at] += basket[at];
        }
        double[] x = throughout.gross(net, net.clone(), ROUGH);
        double[] b = new double[e.stocks() * years];
        for (int i = 0; i < e.goods(); i++) {
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                for (int y = 0; y < years; y++) {
                    b[s * years + y] = REPLACED_A_YEAR * e.need()[s] * x[i * years + y];
                    for (int k = e.madeOf().start()[s]; k < e.madeOf().start()[s + 1]; k++) {
                        net[e.madeOf().row()[k] * years + y] += e.madeOf().value()[k] * b[s * years + y];
                    }
                }
            }
        }
        x = throughout.gross(net, x, ROUGH);
        double[] scale = scaleToLimits(e, x);
        double[] t = new double[e.uses() * years];
        for (int at = 0; at < t.length; at++) t[at] = scale[at % years];
        for (int at = 0; at < x.length; at++) x[at] *= scale[at % years];
        for (int at = 0; at < b.length; at++) b[at] *= scale[at % years];
        floor(x, years);
        floor(b, years);
        return prices(e, throughout, x, b, t);
    }

    private static double[] scaleToLimits(GrowingEconomy e, double[] x) {
        int years = e.years();
        double[] taken = new double[e.kindsOfLimit() * years];
        SparseMatrix use = e.limitUse();
        for (int i = 0; i < e.goods(); i++) {
            for (int k = use.start()[i]; k < use.start()[i + 1]; k++) {
                for (int y = 0; y < years; y++) taken[use.row()[k] * years + y] += use.value()[k] * x[i * years + y];
            }
        }
        double[] scale = new double[years];
        for (int y = 0; y < years; y++) {
            double most = Double.POSITIVE_INFINITY;
            for (int m = 0; m < e.kindsOfLimit(); m++) {
                int at = m * years + y;
                if (taken[at] > 0) most = Math.min(most, e.limits()[at] / taken[at]);
            }
            scale[y] = Double.isFinite(most) && most > 0 ? most : 1;
        }
        return scale;
    }

    private static Sizes prices(GrowingEconomy e, Throughout throughout, double[] x, double[] b, double[] t) {
        int years = e.years();
        double[] cost = new double[x.length];
        for (int i = 0; i < e.goods(); i++) {
            for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
                for (int y = 0; y < years; y++) cost[i * years + y] += e.limitUse().value()[k];
            }
        }
        floor(cost, years);
        double[] labour = cost.clone();
        double[] p = throughout.prices(cost, cost.clone(), ROUGH);
        double[] r = new double[b.length];
        for (int s = 0; s < e.stocks(); s++) {
            for (int k = e.madeOf().start()[s]; k < e.madeOf().start()[s + 1]; k++) {
                for (int y = 0; y < years; y++) {
                    r[s * years + y] += RENT * e.madeOf().value()[k] * p[e.madeOf().row()[k] * years + y];
                }
            }
        }
        for (int i = 0; i < e.goods(); i++) {
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                for (int y = 0; y < years; y++) cost[i * years + y] = labour[i * years + y]
                    + e.need()[s] * r[s * years + y];
            }
        }
        p = throughout.prices(cost, p, ROUGH);
        double[] w = new double[e.kindsOfLimit() * years];
        for (int y = 0; y < years; y++) {
            double basket = 0;
            double weight = 0;
            for (int use = 0; use < e.uses(); use++) {
                for (int i = 0; i < e.goods(); i++) basket += e.baskets()[use][i * years + y] * p[i * years + y];
                weight += e.weights()[use][y];
            }
            double scale = basket > 0 && weight > 0 ? weight / basket : 1;
            for (int i = 0; i < e.goods(); i++) p[i * years + y] *= scale;
            for (int s = 0; s < e.stocks(); s++) r[s * years + y] *= scale;
            for (int m = 0; m < e.kindsOfLimit(); m++) w[m * years + y] = scale;
        }
        floor(p, years);
        floor(r, years);
        return new Sizes(x, b, t, p, r, w);
    }

    /** Nothing is smaller than a thousandth of the year's average: a step of zero would never find it. */
    private static void floor(double[] values, int years) {
        for (int y = 0; y < years; y++) {
            double sum = 0;
            int count = 0;
            for (int at = y; at < values.length; at += years) {
                sum += values[at];
                count++;
            }
            double least = count == 0 ? 0 : Math.max(1e-12, SMALL * sum / count);
            for (int at = y; at < values.length; at += years) values[at] = Math.max(least, values[at]);
        }
    }
}
