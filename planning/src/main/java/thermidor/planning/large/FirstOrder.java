package thermidor.planning.large;

import java.util.Arrays;
import thermidor.planning.numbers.SparseMatrix;

/**
 * Quantities answer to prices and prices to quantities, in turn, until neither moves: a primal-dual first-order method with
 * reflected steps pulled back towards an anchor, which is moved whenever the distance to rest has fallen enough.
 *
 * <p>One walk through the matrix by columns and one by rows make an iteration; both serve all years at once. The size of each
 * step is cut to what a static solution of the economy shows to be the usual size of each quantity and price.
 */
final class FirstOrder {
    /** Anchors move when the distance to rest has fallen to this share, */
    private static final double ENOUGH = .2;
    /** or to this one and no further, */
    private static final double SOME = .8;
    /** or after this share of all iterations. */
    private static final double LONG = .2;
    private static final int FEW = 200;
    /** Where only quantities are looked for, prices may move faster. */
    private static final double FOR_QUANTITIES = 10;
    /** Part of the way to what the last stretch shows to be the balance of quantities and prices. */
    private static final double REBALANCED = .2;
    /** Share of the static size that counts as a size in any case. */
    private static final double FLOOR = .5;

    final GrowingEconomy economy;
    final int years;
    final int goods;
    final int stocks;
    final int kinds;
    final int uses;
    final SparseMatrix byGood;
    final SparseMatrix stocksByGood;
    private final Team team;
    private final int blocks;

    final double[] x;
    final double[] b;
    final double[] t;
    final double[] p;
    final double[] r;
    final double[] w;
    private final double[] xBar;
    private final double[] bBar;
    private final double[] tBar;
    private final double[] x0;
    private final double[] b0;
    private final double[] t0;
    private final double[] p0;
    private final double[] r0;
    private final double[] w0;

    /** Sizes of steps before they are divided between quantities and prices. */
    final double[] stepX;
    final double[] stepB;
    final double[] stepT;
    final double[] stepP;
    final double[] stepR;
    final double[] stepW;
    private final Steps steps;
    private Sizes usual;
    private final boolean[] idle;
    /** Share of a stock left after a year, where it works from the next year on and wears equally; else below zero. */
    private final double[] leftAYear;

    /** Where the last noted iteration's step led: quantities and prices that are never below zero. */
    boolean noting;
    final double[] xNote;
    final double[] bNote;
    final double[] tNote;
    final double[] rNote;
    final double[] wNote;

    private final double[] basketWorth;
    private final double[] limitTaken;
    private final double[] movedQuantity;
    private final double[] movedPrice;
    private double wanted = Double.NEGATIVE_INFINITY;
    private double[][] wantedWeights;
    double weight;
    int sinceAnchor;
    int iterations;
    int anchors;
    private double atAnchor = Double.NaN;
    private double last = Double.NaN;
    private double error;

    FirstOrder(GrowingEconomy e, SparseMatrix byGood, SparseMatrix stocksByGood, Team team, Sizes sizes) {
        economy = e;
        years = e.years();
        goods = e.goods();
        stocks = e.stocks();
        kinds = e.kindsOfLimit();
        uses = e.uses();
        this.byGood = byGood;
        this.stocksByGood = stocksByGood;
        this.team = team;
        blocks = (goods + Throughout.BLOCK - 1) / Throughout.BLOCK;
        idle = new boolean[stocks * years];
        leftAYear = new double[stocks];
        for (int s = 0; s < stocks; s++) {
            leftAYear[s] = e.leftAYear(s);
            for (int y = 0; y < years; y++) idle[s * years + y] = e.idle(s, y);
        }

        x = new double[goods * years];
        b = new double[stocks * years];
        t = new double[uses * years];
        p = new double[goods * years];
        r = new double[stocks * years];
        w = new double[kinds * years];
        xBar = new double[x.length];
        bBar = new double[b.length];
        tBar = new double[t.length];
        x0 = new double[x.length];
        b0 = new double[b.length];
        t0 = new double[t.length];
        p0 = new double[p.length];
        r0 = new double[r.length];
        w0 = new double[w.length];
        xNote = new double[x.length];
        bNote = new double[b.length];
        tNote = new double[t.length];
        rNote = new double[r.length];
        wNote = new double[w.length];
        basketWorth = new double[blocks * t.length];
        limitTaken = new double[blocks * w.length];
        movedQuantity = new double[blocks];
        movedPrice = new double[blocks];
        steps = new Steps(e, byGood, stocksByGood, team, blocks);
        stepX = steps.x;
        stepB = steps.b;
        stepT = steps.t;
        stepP = steps.p;
        stepR = steps.r;
        stepW = steps.w;
        usual = sizes;
        wantedWeights = e.weights();
        weight = 1;
        steps.cutTo(sizes);
    }

    /** Sizes as they have turned out: what the static picture says at the least, and what there is now. */
    private Sizes seen() {
        return new Sizes(seen(usual.x(), x), seen(usual.b(), b), seen(usual.t(), t), seen(usual.p(), p),
            seen(usual.r(), r), seen(usual.w(), w));
    }

    private double[] seen(double[] least, double[] now) {
        double[] size = new double[now.length];
        for (int at = 0; at < size.length; at++) size[at] = FLOOR * least[at] + Math.abs(now[at]);
        return size;
    }

    /** Begins anew from where the quantities and prices stand. */
    void anchor() {
        System.arraycopy(x, 0, x0, 0, x.length);
        System.arraycopy(b, 0, b0, 0, b.length);
        System.arraycopy(t, 0, t0, 0, t.length);
        System.arraycopy(p, 0, p0, 0, p.length);
        System.arraycopy(r, 0, r0, 0, r.length);
        System.arraycopy(w, 0, w0, 0, w.length);
        sinceAnchor = 0;
        anchors++;
    }

    void startAt(Sizes u) {
        copy(u.x(), x);
        copy(u.b(), b);
        copy(u.t(), t);
        copy(u.p(), p);
        copy(u.r(), r);
        copy(u.w(), w);
        for (int at = 0; at < b.length; at++) if (idle[at]) b[at] = 0;
    }

    /** As if the last iteration had led to where the quantities and prices stand. */
    void note() {
        copy(x, xNote);
        copy(b, bNote);
        copy(t, tNote);
        copy(r, rNote);
        copy(w, wNote);
    }

    void startAt(LargePlan before) {
        copy(before.plan().x(), x);
        copy(before.plan().b(), b);
        copy(before.plan().t(), t);
        copy(before.prices().p(), p);
        copy(before.prices().r(), r);
        copy(before.prices().w(), w);
        weight = before.balance();
        steps.cutTo(seen());
    }

    /** For the search of a nearby plan that keeps the limits and whose baskets are worth so much, whatever it costs. */
    void startAtQuantities(FirstOrder other, double worthAtLeast) {
        wanted = worthAtLeast;
        wantedWeights = other.economy.weights();
        usual = other.seen();
        steps.cutTo(usual);
        copy(other.xNote, x);
        copy(other.bNote, b);
        copy(other.tNote, t);
        Arrays.fill(p, 0);
        Arrays.fill(r, 0);
        Arrays.fill(w, 0);
        weight = FOR_QUANTITIES;
        iterations = 0;
        anchors = 0;
        begin();
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /** Baskets at the prices that stand: needed before the first iteration. */
    void begin() {
        team.each(blocks, this::worthOfBaskets);
        anchor();
    }

    /** One iteration. */
    void iterate() {
        double tau = 1 / weight;
        double sigma = weight;
        double keep = (sinceAnchor + 1.0) / (sinceAnchor + 2.0);

        double movedT = baskets(tau);
        team.each(blocks, block -> quantities(block, tau));

        double movedW = 0;
        for (int k = 0; k < w.length; k++) {
            double taken = 0;
            for (int block = 0; block < blocks; block++) taken += limitTaken[block * w.length + k];
            double target = Math.max(0, w[k] + sigma * stepW[k] * (taken - economy.limits()[k]));
            movedW += way(target - w[k], stepW[k]);
            if (noting) wNote[k] = target;
            w[k] = keep * (2 * target - w[k]) + (1 - keep) * w0[k];
        }
        team.each(blocks, block -> prices(block, sigma, keep));
        for (int k = 0; k < t.length; k++) t[k] = keep * tBar[k] + (1 - keep) * t0[k];

        for (int block = 0; block < blocks; block++) {
            movedT += movedQuantity[block];
            movedW += movedPrice[block];
        }
        error = Math.sqrt(weight * movedT + movedW / weight);
        sinceAnchor++;
        iterations++;
    }

    /** Baskets: what is worth more than it costs is given more, and all of it at least what is wanted. */
    private double baskets(double tau) {
        double[] target = new double[t.length];
        double reached = 0;
        double perLift = 0;
        for (int k = 0; k < t.length; k++) {
            double worth = 0;
            for (int block = 0; block < blocks; block++) worth += basketWorth[block * t.length + k];
            target[k] = t[k] + tau * stepT[k] * (economy.weights()[k / years][k % years] - worth);
            double counts = wantedWeights[k / years][k % years];
            reached += counts * target[k];
            perLift += counts * counts * stepT[k];
        }
        double lift = reached < wanted && perLift > 0 ? (wanted - reached) / perLift : 0;
        double moved = 0;
        for (int k = 0; k < t.length; k++) {
            target[k] = Math.max(0, target[k] + lift * stepT[k] * wantedWeights[k / years][k % years]);
            tBar[k] = 2 * target[k] - t[k];
            if (noting) tNote[k] = target[k];
            moved += way(target[k] - t[k], stepT[k]);
        }
        return moved;
    }

    /** Moves the anchor if it is time to. */
    boolean anchorIfDue() {
        if (sinceAnchor == 1) {
            atAnchor = error;
            last = error;
            return false;
        }
        boolean due = error <= ENOUGH * atAnchor || error <= SOME * atAnchor && error > last
            || sinceAnchor >= LONG * iterations && iterations > FEW;
        last = error;
        if (!due) return false;
        balance();
        steps.cutTo(seen());
        anchor();
        return true;
    }

    /** Gives quantities and prices steps in proportion to the way they have gone since the last anchor. */
    private void balance() {
        double quantity = distance(x, x0, stepX) + distance(b, b0, stepB) + distance(t, t0, stepT);
        double price = distance(p, p0, stepP) + distance(r, r0, stepR) + distance(w, w0, stepW);
        if (!(quantity > 1e-30 && price > 1e-30)) return;
        weight = StrictMath.exp(REBALANCED * .5 * StrictMath.log(price / quantity)
            + (1 - REBALANCED) * StrictMath.log(weight));
    }

    /** A way gone, squared, in units of its step; what cannot move has gone none. */
    private static double way(double distance, double step) {
        return step > 0 ? distance * distance / step : 0;
    }

    private static double distance(double[] now, double[] then, double[] step) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += way(now[i] - then[i], step[i]);
        }
        return sum;
    }

    /** Outputs and building: what is worth more than it costs is done more. */
    private void quantities(int block, double tau) {
        GrowingEconomy e = economy;
        double[] sum = new double[years];
        double[] rents = new double[years];
        double moved = 0;
        Arrays.fill(limitTaken, block * w.length, (block + 1) * w.length, 0);
        int end = Math.min(goods, (block + 1) * Throughout.BLOCK);
        for (int i = block * Throughout.BLOCK; i < end; i++) {
            Throughout.gather(e.inputs(), i, p, years, sum);
            for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
                double use = e.limitUse().value()[k];
                int at = e.limitUse().row()[k] * years;
                for (int y = 0; y < years; y++) sum[y] += use * w[at + y];
            }
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                double need = e.need()[s];
                for (int y = 0; y < years; y++) sum[y] += need * r[s * years + y];
            }
            for (int y = 0; y < years; y++) {
                int at = i * years + y;
                double step = stepX[at];
                double old = x[at];
                double target = Math.max(0, old + tau * step * (p[at] - sum[y]));
                if (noting) xNote[at] = target;
                xBar[at] = 2 * target - old;
                moved += way(target - old, step);
            }
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                Throughout.gather(e.madeOf(), s, p, years, sum);
                Ages.rentsAhead(leftAYear[s], economy.working(), r, s * years, years, rents);
                for (int y = 0; y < years; y++) {
                    int at = s * years + y;
                    if (idle[at]) continue;
                    double worth = e.legacy()[at] - sum[y] + rents[y];
                    double old = b[at];
                    double target = Math.max(0, old + tau * stepB[at] * worth);
                    bBar[at] = 2 * target - old;
                    if (noting) bNote[at] = target;
                    moved += way(target - old, stepB[at]);
                }
            }
            for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
                double use = e.limitUse().value()[k];
                int at = block * w.length + e.limitUse().row()[k] * years;
                for (int y = 0; y < years; y++) limitTaken[at + y] += use * xBar[i * years + y];
            }
        }
        movedQuantity[block] = moved;
    }

    /** Prices and rents: what is short becomes dearer. Then everything is pulled back a little towards the anchor. */
    private void prices(int block, double sigma, double keep) {
        GrowingEconomy e = economy;
        double[] sum = new double[years];
        double[] built = new double[years];
        double[] ready = new double[years];
        double moved = 0;
        int end = Math.min(goods, (block + 1) * Throughout.BLOCK);
        for (int i = block * Throughout.BLOCK; i < end; i++) {
            Throughout.gather(byGood, i, xBar, years, sum);
            Throughout.gather(stocksByGood, i, bBar, years, built);
            for (int y = 0; y < years; y++) {
                int at = i * years + y;
                double missing = e.demand()[at] + sum[y] + built[y] - xBar[at];
                for (int use = 0; use < uses; use++) missing += e.baskets()[use][at] * tBar[use * years + y];
                double old = p[at];
                double target = Math.max(0, old + sigma * stepP[at] * missing);
                moved += way(target - old, stepP[at]);
                p[at] = keep * (2 * target - old) + (1 - keep) * p0[at];
            }
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) {
                double need = e.need()[s];
                Ages.builtBefore(leftAYear[s], economy.working(), bBar, s * years, years, ready);
                for (int y = 0; y < years; y++) {
                    int at = s * years + y;
                    double missing = need * xBar[i * years + y] - e.opening()[at] - ready[y];
                    double old = r[at];
                    double target = Math.max(0, old + sigma * stepR[at] * missing);
                    moved += way(target - old, stepR[at]);
                    if (noting) rNote[at] = target;
                    r[at] = keep * (2 * target - old) + (1 - keep) * r0[at];
                    b[at] = keep * bBar[at] + (1 - keep) * b0[at];
                }
            }
            for (int y = 0; y < years; y++) {
                int at = i * years + y;
                x[at] = keep * xBar[at] + (1 - keep) * x0[at];
            }
        }
        movedPrice[block] = moved;
        worthOfBaskets(block);
    }

    private void worthOfBaskets(int block) {
        int end = Math.min(goods, (block + 1) * Throughout.BLOCK);
        for (int use = 0; use < uses; use++) {
            double[] basket = economy.baskets()[use];
            int to = block * t.length + use * years;
            for (int y = 0; y < years; y++) {
                double sum = 0;
                for (int i = block * Throughout.BLOCK; i < end; i++) sum += basket[i * years + y] * p[i * years + y];
                basketWorth[to + y] = sum;
            }
        }
    }
}
