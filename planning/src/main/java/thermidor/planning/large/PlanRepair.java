package thermidor.planning.large;

import java.util.function.IntToDoubleFunction;
import thermidor.planning.numbers.SparseMatrix;

/**
 * Makes an exact plan of nearly right building and baskets. Trusts nothing: whatever goes in, what comes out keeps every limit.
 *
 * <p>Outputs follow from building and baskets through all inputs; where capacity is short in a later year, more is built the year
 * before; where a maker of capital is overloaded, less is built with its product; what is short then is cut year by year, baskets
 * and building alike; what room is left becomes baskets.
 */
final class PlanRepair {
    private static final double EXACT = 1e-13;
    private static final double NEARLY = 1e-8;
    private static final double ROUGH = 1e-2;
    /** Outputs are raised by this share of a sure solution, so that rounding cannot break a limit. */
    private static final double MARGIN = 1e-11;
    private static final int BUILDING_ROUNDS = 4;

    private final GrowingEconomy e;
    private final Throughout throughout;
    private final SparseMatrix stocksByGood;
    private final int years;
    private final double[] forDemand;
    private final double[][] forBaskets;

    PlanRepair(GrowingEconomy e, Throughout throughout, SparseMatrix stocksByGood) {
        this.e = e;
        this.stocksByGood = stocksByGood;
        this.throughout = throughout;
        years = e.years();
        forDemand = surely(e.demand(), e.demand().clone());
        forBaskets = new double[e.uses()][];
        for (int use = 0; use < e.uses(); use++) {
            forBaskets[use] = surely(e.baskets()[use], e.baskets()[use].clone());
        }
    }

    /** Gross outputs for these net outputs and for a margin in proportion to themselves, so that rounding cannot matter. */
    private double[] surely(double[] net, double[] guess) {
        double[] gross = throughout.gross(net, guess, EXACT);
        double[] margin = throughout.gross(gross, gross.clone(), ROUGH);
        for (int at = 0; at < gross.length; at++) gross[at] += MARGIN * margin[at];
        return gross;
    }

    /** A plan that keeps every limit, or null where even the fixed demands cannot be met with what is there. */
    ExactPlan plan(double[] baskets, double[] building) {
        double[] t = positive(baskets);
        double[] b = positive(building);
        for (int s = 0; s < e.stocks(); s++) for (int y = 0; y < years; y++) if (e.idle(s, y)) b[s * years + y] = 0;
        double[] forBuilding = new double[e.goods() * years];
        for (int round = 0; round < BUILDING_ROUNDS; round++) {
            forBuilding = throughout.gross(goodsIn(b), forBuilding, NEARLY);
            if (!buildMore(b, t, forBuilding)) break;
        }
        forBuilding = throughout.gross(goodsIn(b), forBuilding, NEARLY);
        double[] asked = goodsIn(b);
        for (int y = 0; y < years; y++) buildNoMoreThanIsMade(y, b, t, forBuilding, asked);
        forBuilding = surely(goodsIn(b), forBuilding);
        double[] x = new double[forBuilding.length];
        for (int y = 0; y < years; y++) {
            double share = shareThatFits(y, t, b, forBuilding);
            if (share < 0) return null;
            int year = y;
            for (int use = 0; use < e.uses(); use++) t[use * years + y] *= share;
            double[] all = forBuilding;
            throughout.byBlock((first, end, firstStock, endStock) -> {
                for (int s = firstStock; s < endStock; s++) b[s * years + year] *= share;
                for (int i = first; i < end; i++) {
                    int at = i * years + year;
                    all[at] *= share;
                    x[at] = output(at, year, t, all);
                }
                return 0;
            });
        }
        topUp(t, b, x);
        return new ExactPlan(x, b, t, value(t, b));
    }

    /** Where an industry is asked for more than it can make, building with its product is cut to what is left for it. */
    private void buildNoMoreThanIsMade(int y, double[] b, double[] t, double[] forBuilding, double[] asked) {
        SparseMatrix m = e.madeOf();
        double[] share = new double[e.goods()];
        throughout.byBlock((first, end, _, _) -> {
            for (int i = first; i < end; i++) {
                int at = i * years + y;
                double left = (1 - 1e-9) * most(i, y, b) - output(at, y, t, forBuilding) + asked[at];
                share[i] = asked[at] > 0 ? Math.max(0, Math.min(1, left / asked[at])) : 1;
            }
            return 0;
        });
        throughout.byBlock((_, _, firstStock, endStock) -> {
            for (int s = firstStock; s < endStock; s++) {
                double least = 1;
                for (int k = m.start()[s]; k < m.start()[s + 1]; k++) least = Math.min(least, share[m.row()[k]]);
                if (least < 1) b[s * years + y] *= least;
            }
            return 0;
        });
    }

    /** [unit of product/year] the most that an industry's stocks allow. */
    private double most(int i, int y, double[] b) {
        double most = Double.POSITIVE_INFINITY;
        for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
            if (e.need()[s] > 0) most = Math.min(most, capacity(s, y, b) / e.need()[s]);
        }
        return most;
    }

    private double output(int at, int y, double[] t, double[] forBuilding) {
        double sum = forDemand[at] + forBuilding[at];
        for (int use = 0; use < e.uses(); use++) sum += t[use * years + y] * forBaskets[use][at];
        return sum;
    }

    /** Capacity that is short is built the latest year that is early enough. False if none was short. */
    private boolean buildMore(double[] b, double[] t, double[] forBuilding) {
        return Throughout.greatest(throughout.byBlock((first, end, _, _) -> {
            boolean any = false;
            for (int i = first; i < end; i++) any |= buildMore(i, b, t, forBuilding);
            return any ? 1 : 0;
        })) > 0;
    }

    private boolean buildMore(int i, double[] b, double[] t, double[] forBuilding) {
        boolean any = false;
        for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
            for (int y = years - 1; y > 0; y--) {
                double missing = e.need()[s] * output(i * years + y, y, t, forBuilding) - capacity(s, y, b);
                if (missing <= 0) continue;
                int when = y - 1;
                while (when >= 0 && e.working()[s * years + y - when] == 0) when--;
                if (when < 0) continue;
                b[s * years + when] += missing / e.working()[s * years + y - when];
                any = true;
            }
        }
        return any;
    }

    private double capacity(int s, int y, double[] b) {
        double capacity = e.opening()[s * years + y];
        for (int built = 0; built < y; built++) {
            capacity += e.working()[s * years + y - built] * b[s * years + built];
        }
        return capacity;
    }

    /** The greatest share of this year's baskets and building that the limits allow; below zero if not even none of them. */
    private double shareThatFits(int y, double[] t, double[] b, double[] forBuilding) {
        double share = Throughout.least(throughout.byBlock((first, end, _, _) -> {
            double least = 1;
            for (int i = first; i < end; i++) {
                int at = i * years + y;
                double all = output(at, y, t, forBuilding);
                double fixed = forDemand[at];
                for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                    least = Math.min(least, share(e.need()[s] * fixed, e.need()[s] * all, capacity(s, y, b)));
                }
            }
            return least;
        }));
        for (int m = 0; m < e.kindsOfLimit(); m++) {
            double all = taken(m, at -> output(at, y, t, forBuilding), y);
            double fixed = taken(m, at -> forDemand[at], y);
            share = Math.min(share, share(fixed, all, e.limits()[m * years + y]));
        }
        return share;
    }

    /** [unit of limit/year] what these outputs take of a limit in a year. */
    private double taken(int limit, IntToDoubleFunction outputs, int y) {
        SparseMatrix use = e.limitUse();
        return Throughout.sum(throughout.byBlock((first, end, _, _) -> {
            double sum = 0;
            for (int i = first; i < end; i++) {
                for (int k = use.start()[i]; k < use.start()[i + 1]; k++) {
                    if (use.row()[k] == limit) sum += use.value()[k] * outputs.applyAsDouble(i * years + y);
                }
            }
            return sum;
        }));
    }

    private static double share(double fixed, double all, double limit) {
        if (all <= limit) return 1;
        if (fixed > limit) return -1;
        return (1 - 1e-15) * (limit - fixed) / (all - fixed);
    }

    /** What room is left goes into more baskets, use after use. */
    private void topUp(double[] t, double[] b, double[] x) {
        for (int y = 0; y < years; y++) {
            for (int use = 0; use < e.uses(); use++) {
                if (e.weights()[use][y] <= 0) continue;
                double more = room(y, forBaskets[use], b, x) * (1 - 1e-9);
                if (!(more > 0) || Double.isInfinite(more)) continue;
                t[use * years + y] += more;
                for (int i = 0; i < e.goods(); i++) x[i * years + y] += more * forBaskets[use][i * years + y];
            }
        }
    }

    /** [basket/year] for which there is still room. */
    private double room(int y, double[] perBasket, double[] b, double[] x) {
        double room = Throughout.least(throughout.byBlock((first, end, _, _) -> {
            double least = Double.POSITIVE_INFINITY;
            for (int i = first; i < end; i++) {
                int at = i * years + y;
                double per = perBasket[at];
                for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1] && per > 0; s++) {
                    double free = capacity(s, y, b) - e.need()[s] * x[at];
                    if (e.need()[s] > 0) least = Math.min(least, free / (e.need()[s] * per));
                }
            }
            return least;
        }));
        for (int m = 0; m < e.kindsOfLimit(); m++) {
            double per = taken(m, at -> perBasket[at], y);
            if (per > 0) room = Math.min(room, (e.limits()[m * years + y] - taken(m, at -> x[at], y)) / per);
        }
        return room;
    }

    private double[] goodsIn(double[] b) {
        double[] goods = new double[e.goods() * years];
        throughout.byBlock((first, end, _, _) -> {
            double[] sum = new double[years];
            for (int i = first; i < end; i++) {
                Throughout.gather(stocksByGood, i, b, years, sum);
                System.arraycopy(sum, 0, goods, i * years, years);
            }
            return 0;
        });
        return goods;
    }

    double value(double[] t, double[] b) {
        double sum = 0;
        for (int k = 0; k < t.length; k++) sum += e.weights()[k / years][k % years] * t[k];
        for (int at = 0; at < b.length; at++) sum += e.legacy()[at] * b[at];
        return sum;
    }

    static double[] positive(double[] values) {
        double[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) kept[i] = Math.max(0, kept[i]);
        return kept;
    }
}
