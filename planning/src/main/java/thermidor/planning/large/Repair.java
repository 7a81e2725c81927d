package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * Makes an exact plan of nearly right quantities, and an exact bound of nearly right prices. Neither trusts the method they come
 * from: whatever goes in, what comes out keeps every limit.
 *
 * <p>A plan: building and baskets are taken as given, outputs follow from them through all inputs; where capacity is short in a
 * later year, more is built the year before; what is short then is cut year by year, baskets and building alike.
 *
 * <p>A bound: rents and wages are taken as given, prices follow from them; where building would bring more than it costs, its
 * rents are cut; where a basket is worth less than it should be, wages are raised.
 */
public final class Repair {
    private static final double EXACT = 1e-13;
    private static final double NEARLY = 1e-8;
    private static final double ROUGH = 1e-2;
    /** Outputs are raised, prices lowered by this share of a sure solution, so that rounding cannot break a limit. */
    private static final double MARGIN = 1e-11;
    private static final double SLACK = 1e-3;
    private static final int BUILDING_ROUNDS = 4;

    private final GrowingEconomy e;
    private final Throughout throughout;
    private final int years;
    private final boolean[] isUsed;
    private final double[] forDemand;
    private final double[][] forBaskets;

    Repair(GrowingEconomy e, Throughout throughout) {
        this.e = e;
        this.throughout = throughout;
        years = e.years();
        isUsed = new boolean[e.kindsOfLimit()];
        for (int k = 0; k < e.limitUse().entries(); k++) isUsed[e.limitUse().row()[k]] = true;
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
        for (int y = 0; y < years; y++) buildNoMoreThanIsMade(y, b, t, forBuilding);
        forBuilding = surely(goodsIn(b), forBuilding);
        double[] x = new double[forBuilding.length];
        for (int y = 0; y < years; y++) {
            double share = shareThatFits(y, t, b, forBuilding);
            if (share < 0) return null;
            for (int use = 0; use < e.uses(); use++) t[use * years + y] *= share;
            for (int s = 0; s < e.stocks(); s++) b[s * years + y] *= share;
            for (int i = 0; i < e.goods(); i++) {
                int at = i * years + y;
                forBuilding[at] *= share;
                x[at] = output(at, y, t, forBuilding);
            }
        }
        topUp(t, b, x);
        return new ExactPlan(x, b, t, value(t, b));
    }

    /** Where an industry is asked for more than it can make, building with its product is cut to what is left for it. */
    private void buildNoMoreThanIsMade(int y, double[] b, double[] t, double[] forBuilding) {
        SparseMatrix m = e.madeOf();
        double[] asked = new double[e.goods()];
        for (int s = 0; s < e.stocks(); s++) {
            for (int k = m.start()[s]; k < m.start()[s + 1]; k++) asked[m.row()[k]] += m.value()[k] * b[s * years + y];
        }
        double[] share = new double[e.goods()];
        for (int i = 0; i < share.length; i++) {
            int at = i * years + y;
            double left = (1 - 1e-9) * most(i, y, b) - output(at, y, t, forBuilding) + asked[i];
            share[i] = asked[i] > 0 ? Math.max(0, Math.min(1, left / asked[i])) : 1;
        }
        for (int s = 0; s < e.stocks(); s++) {
            double least = 1;
            for (int k = m.start()[s]; k < m.start()[s + 1]; k++) least = Math.min(least, share[m.row()[k]]);
            if (least < 1) b[s * years + y] *= least;
        }
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
        boolean any = false;
        for (int i = 0; i < e.goods(); i++) {
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                for (int y = years - 1; y > 0; y--) {
                    int at = i * years + y;
                    double missing = e.need()[s] * output(at, y, t, forBuilding) - capacity(s, y, b);
                    if (missing <= 0) continue;
                    int when = y - 1;
                    while (when >= 0 && e.working()[s * years + y - when] == 0) when--;
                    if (when < 0) continue;
                    b[s * years + when] += missing / e.working()[s * years + y - when];
                    any = true;
                }
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
        double share = 1;
        for (int i = 0; i < e.goods(); i++) {
            int at = i * years + y;
            double all = output(at, y, t, forBuilding);
            double fixed = forDemand[at];
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                share = Math.min(share, share(e.need()[s] * fixed, e.need()[s] * all, capacity(s, y, b)));
            }
        }
        double[] taken = new double[e.kindsOfLimit()];
        double[] takenByFixed = new double[e.kindsOfLimit()];
        SparseMatrix use = e.limitUse();
        for (int i = 0; i < e.goods(); i++) {
            int at = i * years + y;
            for (int k = use.start()[i]; k < use.start()[i + 1]; k++) {
                taken[use.row()[k]] += use.value()[k] * output(at, y, t, forBuilding);
                takenByFixed[use.row()[k]] += use.value()[k] * forDemand[at];
            }
        }
        for (int m = 0; m < taken.length; m++) {
            share = Math.min(share, share(takenByFixed[m], taken[m], e.limits()[m * years + y]));
        }
        return share;
    }

    private static double share(double fixed, double all, double limit) {
        if (all <= limit) return 1;
        if (fixed > limit) return -1;
        return (1 - 1e-15) * (limit - fixed) / (all - fixed);
    }

    /** What room is left goes into more baskets of the use that counts most for the room it takes. */
    private void topUp(double[] t, double[] b, double[] x) {
        for (int y = 0; y < years; y++) {
            for (int use = 0; use < e.uses(); use++) {
                if (e.weights()[use][y] <= 0) continue;
                double room = Double.POSITIVE_INFINITY;
                double[] taken = new double[e.kindsOfLimit()];
                double[] perBasket = new double[e.kindsOfLimit()];
                for (int i = 0; i < e.goods(); i++) {
                    int at = i * years + y;
                    double per = forBaskets[use][at];
                    for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1] && per > 0; s++) {
                        double free = capacity(s, y, b) - e.need()[s] * x[at];
                        if (e.need()[s] > 0) room = Math.min(room, free / (e.need()[s] * per));
                    }
                    for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
                        taken[e.limitUse().row()[k]] += e.limitUse().value()[k] * x[at];
                        perBasket[e.limitUse().row()[k]] += e.limitUse().value()[k] * per;
                    }
                }
                for (int m = 0; m < taken.length; m++) {
                    if (perBasket[m] > 0) room = Math.min(room, (e.limits()[m * years + y] - taken[m]) / perBasket[m]);
                }
                room *= 1 - 1e-9;
                if (!(room > 0) || Double.isInfinite(room)) continue;
                t[use * years + y] += room;
                for (int i = 0; i < e.goods(); i++) x[i * years + y] += room * forBaskets[use][i * years + y];
            }
        }
    }

    private double[] goodsIn(double[] b) {
        double[] goods = new double[e.goods() * years];
        SparseMatrix m = e.madeOf();
        for (int s = 0; s < e.stocks(); s++) {
            for (int k = m.start()[s]; k < m.start()[s + 1]; k++) {
                int at = m.row()[k] * years;
                for (int y = 0; y < years; y++) goods[at + y] += m.value()[k] * b[s * years + y];
            }
        }
        return goods;
    }

    double value(double[] t, double[] b) {
        double sum = 0;
        for (int k = 0; k < t.length; k++) sum += e.weights()[k / years][k % years] * t[k];
        for (int at = 0; at < b.length; at++) sum += e.legacy()[at] * b[at];
        return sum;
    }

    /** Prices that leave no gain anywhere, and the value that no plan can pass. Null where these prices prove nothing. */
    ExactPrices prices(double[] rents, double[] wages, double[] guess) {
        double[] r = positive(rents);
        double[] w = positive(wages);
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
        return new ExactPrices(p, r, w, bound(p, r, w), worstGain(p, r));
    }

    private double[] costs(double[] r, double[] w) {
        double[] cost = new double[e.goods() * years];
        SparseMatrix use = e.limitUse();
        for (int i = 0; i < e.goods(); i++) {
            for (int y = 0; y < years; y++) {
                double sum = 0;
                for (int k = use.start()[i]; k < use.start()[i + 1]; k++) {
                    sum += use.value()[k] * w[use.row()[k] * years + y];
                }
                for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                    sum += e.need()[s] * r[s * years + y];
                }
                cost[i * years + y] = sum;
            }
        }
        return cost;
    }

    private double basketWorth(int use, int y, double[] p) {
        double sum = 0;
        for (int i = 0; i < e.goods(); i++) sum += e.baskets()[use][i * years + y] * p[i * years + y];
        return sum;
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
        boolean any = false;
        for (int s = 0; s < e.stocks(); s++) {
            for (int y = 0; y < years; y++) {
                if (e.idle(s, y)) continue;
                double rents = rentsOf(s, y, r);
                double most = Math.max(0, priceOf(s, y, p) * (1 - 1e-9) - e.legacy()[s * years + y]);
                if (rents <= most) continue;
                double share = most / rents;
                for (int later = y; later < years; later++) {
                    if (e.working()[s * years + later - y] > 0) r[s * years + later] *= share;
                }
                any = true;
            }
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
        for (int s = 0; s < e.stocks(); s++) {
            if (e.idle(s, y)) continue;
            double missing = rentsOf(s, y, r) + e.legacy()[s * years + y] - priceOf(s, y, p) * (1 - MARGIN);
            if (missing <= 0) continue;
            double perUnit = priceOf(s, y, ofWages) * (1 - 2 * NEARLY);
            if (!(perUnit > 0)) return -1;
            raise = Math.max(raise, missing / perUnit);
        }
        return raise;
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

    /** [objective/unit] the most that any use or building would gain at these prices; zero or less proves the bound. */
    private double worstGain(double[] p, double[] r) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < years; y++) {
            for (int use = 0; use < e.uses(); use++) {
                worst = Math.max(worst, e.weights()[use][y] - basketWorth(use, y, p));
            }
            for (int s = 0; s < e.stocks(); s++) {
                if (!e.idle(s, y)) worst = Math.max(worst, rentsOf(s, y, r) + e.legacy()[s * years + y]
                    - priceOf(s, y, p));
            }
        }
        return worst;
    }

    private static double[] positive(double[] values) {
        double[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) kept[i] = Math.max(0, kept[i]);
        return kept;
    }

    /** [unit of good/year], [unit of stock/year], [basket/year], [objective] */
    public record ExactPlan(double[] x, double[] b, double[] t, double value) {}

    /** Prices of goods, rents of stocks, wages of limits, all [objective/unit]. */
    public record ExactPrices(double[] p, double[] r, double[] w, double bound, double worstGain) {}
}
