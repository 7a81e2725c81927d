package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * Makes an exact bound of nearly right rents and wages. Trusts nothing: whatever goes in, no plan can pass what comes out.
 *
 * <p>Prices follow from rents and wages through all inputs; where building would bring more than it costs, its rents are cut;
 * where a basket is worth less than it should be, wages are raised.
 */
final class PriceRepair {
    private static final double EXACT = 1e-13;
    private static final double NEARLY = 1e-8;
    private static final double ROUGH = 1e-2;
    /** Prices are lowered by this share, so that rounding cannot leave a gain. */
    private static final double MARGIN = 1e-11;
    /** Share of wages in a basket below which raising them in proportion would be endless. */
    private static final double SLACK = 1e-3;

    private final GrowingEconomy e;
    private final Throughout throughout;
    private final int years;
    private final boolean[] isUsed;

    PriceRepair(GrowingEconomy e, Throughout throughout) {
        this.e = e;
        this.throughout = throughout;
        years = e.years();
        isUsed = new boolean[e.kindsOfLimit()];
        for (int k = 0; k < e.limitUse().entries(); k++) isUsed[e.limitUse().row()[k]] = true;
    }

    /** Prices that leave no gain anywhere, and the value that no plan can pass. Null where these prices prove nothing. */
    ExactPrices prices(double[] rents, double[] wages, double[] guess) {
        double[] r = PlanRepair.positive(rents);
        double[] w = PlanRepair.positive(wages);
        for (int at = 0; at < w.length; at++) if (!isUsed[at / years]) w[at] = 0;
        double[] p = throughout.prices(costs(r, w), guess.clone(), NEARLY);
        normalise(r, w, p);
        for (int round = 0; round < years; round++) {
            p = throughout.prices(costs(r, w), p, NEARLY);
            if (!cutRents(r, p)) break;
        }
        double[] wanted = wagesWorthRaising(w, p);
        double[] ofWages = throughout.prices(costs(new double[r.length], wanted), p.clone(), NEARLY);
        p = throughout.prices(costs(r, w), p, EXACT);
        for (int y = 0; y < years; y++) {
            double raise = raise(y, r, p, ofWages);
            if (raise < 0) return null;
            if (raise == 0) continue;
            for (int m = 0; m < e.kindsOfLimit(); m++) w[m * years + y] += raise * wanted[m * years + y];
        }
        p = throughout.prices(costs(r, w), p, EXACT);
        for (int at = 0; at < p.length; at++) p[at] *= 1 - MARGIN;
        return new ExactPrices(p, r, w, bound(p, r, w));
    }

    private double[] costs(double[] r, double[] w) {
        double[] cost = new double[e.goods() * years];
        SparseMatrix use = e.limitUse();
        throughout.byBlock((first, end, _, _) -> {
            for (int i = first; i < end; i++) {
                for (int y = 0; y < years; y++) {
                    double sum = 0;
                    for (int k = use.start()[i]; k < use.start()[i + 1]; k++) sum += use.value()[k] * w[use.row()[k] * years + y];
                    for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) sum += e.need()[s] * r[s * years + y];
                    cost[i * years + y] = sum;
                }
            }
            return 0;
        });
        return cost;
    }

    private double basketWorth(int use, int y, double[] p) {
        return Throughout.sum(throughout.byBlock((first, end, _, _) -> {
            double sum = 0;
            for (int i = first; i < end; i++) sum += e.baskets()[use][i * years + y] * p[i * years + y];
            return sum;
        }));
    }

    /** Every year's prices are scaled so that the dearest use is worth just what it counts. */
    private void normalise(double[] r, double[] w, double[] p) {
        for (int y = 0; y < years; y++) {
            double scale = 0;
            for (int use = 0; use < e.uses(); use++) {
                double worth = basketWorth(use, y, p);
                if (worth > 0) scale = Math.max(scale, e.weights()[use][y] / worth);
            }
            if (!(scale > .5 && scale < 2)) continue;
            for (int s = 0; s < e.stocks(); s++) r[s * years + y] *= scale;
            for (int m = 0; m < e.kindsOfLimit(); m++) w[m * years + y] *= scale;
            for (int i = 0; i < e.goods(); i++) p[i * years + y] *= scale;
        }
    }

    private double priceOf(int s, int y, double[] p) {
        double price = 0;
        for (int k = e.madeOf().start()[s]; k < e.madeOf().start()[s + 1]; k++) {
            price += e.madeOf().value()[k] * p[e.madeOf().row()[k] * years + y];
        }
        return price;
    }

    private double rentsOf(int s, int y, double[] r) {
        double rents = 0;
        for (int later = y; later < years; later++) {
            rents += e.working()[s * years + later - y] * r[s * years + later];
        }
        return rents;
    }

    /** Rents that would make building pay more than it costs are cut. False if none had to be. */
    private boolean cutRents(double[] r, double[] p) {
        return Throughout.greatest(throughout.byBlock((_, _, first, end) -> {
            boolean any = false;
            for (int s = first; s < end; s++) any |= cutRents(s, r, p);
            return any ? 1 : 0;
        })) > 0;
    }

    private boolean cutRents(int s, double[] r, double[] p) {
        boolean any = false;
        for (int y = 0; y < years; y++) {
            if (e.idle(s, y)) continue;
            double rents = rentsOf(s, y, r);
            if (rents == 0) continue;
            double most = Math.max(0, priceOf(s, y, p) * (1 - 1e-9) - e.legacy()[s * years + y]);
            if (rents <= most) continue;
            double share = most / rents;
            for (int later = y; later < years; later++) {
                if (e.working()[s * years + later - y] > 0) r[s * years + later] *= share;
            }
            any = true;
        }
        return any;
    }

    /** By how much all wages of a year must rise so that no basket is undervalued and no building pays too well. */
    private double raise(int y, double[] r, double[] p, double[] ofWages) {
        double raise = 0;
        for (int use = 0; use < e.uses(); use++) {
            double missing = e.weights()[use][y] * (1 + 2 * MARGIN) - basketWorth(use, y, p);
            if (missing <= 0) continue;
            double perUnit = basketWorth(use, y, ofWages) * (1 - 2 * NEARLY);
            if (!(perUnit > 0)) return -1;
            raise = Math.max(raise, missing / perUnit);
        }
        double forBuilding = Throughout.greatest(throughout.byBlock((_, _, first, end) -> {
            double most = 0;
            for (int s = first; s < end; s++) {
                if (e.idle(s, y)) continue;
                double missing = rentsOf(s, y, r) + e.legacy()[s * years + y] - priceOf(s, y, p) * (1 - MARGIN);
                if (missing <= 0) continue;
                double perUnit = priceOf(s, y, ofWages) * (1 - 2 * NEARLY);
                most = Math.max(most, perUnit > 0 ? missing / perUnit : Double.POSITIVE_INFINITY);
            }
            return most;
        }));
        return Double.isInfinite(forBuilding) ? -1 : Math.max(raise, forBuilding);
    }

    /** Wages as they are; all alike in a year in which there is next to no wage in what the baskets are worth. */
    private double[] wagesWorthRaising(double[] w, double[] p) {
        double[] ofWages = throughout.prices(costs(new double[e.stocks() * years], w), p.clone(), ROUGH);
        double[] some = w.clone();
        for (int y = 0; y < years; y++) {
            double share = 0;
            for (int use = 0; use < e.uses(); use++) {
                if (e.weights()[use][y] <= 0) continue;
                share = Math.max(share, basketWorth(use, y, ofWages) / e.weights()[use][y]);
            }
            for (int m = 0; m < e.kindsOfLimit() && share < SLACK; m++) some[m * years + y] = isUsed[m] ? 1 : 0;
        }
        return some;
    }

    private double bound(double[] p, double[] r, double[] w) {
        double sum = 0;
        for (int at = 0; at < w.length; at++) sum += w[at] * e.limits()[at];
        for (int at = 0; at < r.length; at++) sum += r[at] * e.opening()[at];
        for (int at = 0; at < p.length; at++) sum -= p[at] * e.demand()[at];
        return sum;
    }
}
