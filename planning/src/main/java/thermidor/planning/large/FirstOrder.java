package thermidor.planning.large;

import java.util.Arrays;
import thermidor.planning.numbers.SparseMatrix;

/**
 * Quantities answer to prices and prices to quantities, in turn, until neither moves: a primal-dual first-order method with
 * reflected steps pulled back towards an anchor, which is moved whenever the distance to rest has fallen enough.
 *
 * <p>One walk through the matrix by columns and one by rows make an iteration; both serve all years at once. The size of each
 * step is cut to what a static solution of the economy shows to be the usual size of each quantity and price. A walk first gathers what
 * a block of industries gains or lacks, then moves the whole block in loops over neighbours in memory ({@link Moves}); how far from rest
 * things are is measured in some iterations only, for it costs as much as moving.
 */
final class FirstOrder {
    /** Anchors move when the distance to rest has fallen to this share, */
    private static final double ENOUGH = .2;
    /** or to this one and no further, */
    private static final double SOME = .8;
    /** or after this share of all iterations. */
    private static final double LONG = .2;
    private static final int FEW = 200;
    /** Iterations from one measurement to the next. */
    private static final int MEASURED = 8;
    /** Where only quantities are looked for, prices may move faster. */
    private static final double FOR_QUANTITIES = 10;
    /** Part of the way to what the last stretch shows to be the balance of quantities and prices. */
    private static final double REBALANCED = .5;
    /** Share of the static size that counts as a size in any case. */
    private static final double FLOOR = .5;

    final GrowingEconomy economy;
    final int years;
    final int goods;
    final int stocks;
    final int uses;
    private final Gains gains;
    private final float[] legacy;
    private final Team team;
    private final int blocks;

    final float[] x;
    final float[] b;
    final double[] t;
    final float[] p;
    final float[] r;
    final double[] w;
    private final boolean leavesLegacy;
    private final ThreadLocal<Walk> walks = ThreadLocal.withInitial(Walk::new);
    private boolean measuring;
    private final float[] xBar;
    private final float[] bBar;
    private final double[] tBar;
    private final float[] x0;
    private final float[] b0;
    private final double[] t0;
    private final float[] p0;
    private final float[] r0;
    private final double[] w0;

    /** Sizes of steps before they are divided between quantities and prices. */
    final float[] stepX;
    final float[] stepB;
    final double[] stepT;
    final float[] stepP;
    final float[] stepR;
    final double[] stepW;
    private final Steps steps;
    private Sizes usual;
    private final boolean[] idle;

    /** Where the last noted iteration's step led: quantities and prices that are never below zero. */
    boolean noting;
    final float[] xNote;
    final float[] bNote;
    final double[] tNote;
    final float[] rNote;
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

    FirstOrder(GrowingEconomy e, Gains gains, SparseMatrix byGood, SparseMatrix stocksByGood, Team team, Sizes sizes) {
        economy = e;
        years = e.years();
        goods = e.goods();
        stocks = e.stocks();
        uses = e.uses();
        this.gains = gains;
        legacy = Light.light(e.legacy());
        this.team = team;
        blocks = (goods + Throughout.BLOCK - 1) / Throughout.BLOCK;
        idle = new boolean[stocks * years];
        leavesLegacy = Arrays.stream(e.legacy()).anyMatch(worth -> worth != 0);
        for (int s = 0; s < stocks; s++) for (int y = 0; y < years; y++) idle[s * years + y] = e.idle(s, y);

        x = new float[goods * years];
        b = new float[stocks * years];
        t = new double[uses * years];
        p = new float[goods * years];
        r = new float[stocks * years];
        w = new double[e.kindsOfLimit() * years];
        xBar = new float[x.length];
        bBar = new float[b.length];
        tBar = new double[t.length];
        x0 = new float[x.length];
        b0 = new float[b.length];
        t0 = new double[t.length];
        p0 = new float[p.length];
        r0 = new float[r.length];
        w0 = new double[w.length];
        xNote = new float[x.length];
        bNote = new float[b.length];
        tNote = new double[t.length];
        rNote = new float[r.length];
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

    private double[] seen(double[] least, float[] now) {
        double[] size = new double[now.length];
        for (int at = 0; at < size.length; at++) size[at] = FLOOR * least[at] + Math.abs(now[at]);
        return size;
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

    void startAt(Standing before) {
        copy(before.x(), x);
        copy(before.b(), b);
        copy(before.t(), t);
        copy(before.p(), p);
        copy(before.r(), r);
        copy(before.w(), w);
        weight = before.balance();
        steps.cutTo(seen());
    }

    Standing standing() {
        return new Standing(x.clone(), b.clone(), t.clone(), p.clone(), r.clone(), w.clone(), weight);
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

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void copy(double[] from, float[] to) {
        for (int at = 0; at < to.length; at++) to[at] = (float) from[at];
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
        measuring = sinceAnchor % MEASURED == 0;

        double movedT = baskets(tau);
        team.each(blocks, block -> quantities(block, (float) tau, (float) keep));

        double movedW = 0;
        for (int k = 0; k < w.length; k++) {
            double taken = 0;
            for (int block = 0; block < blocks; block++) taken += limitTaken[block * w.length + k];
            double target = Math.max(0, w[k] + sigma * stepW[k] * (taken - economy.limits()[k]));
            movedW += Moves.way(target - w[k], stepW[k]);
            if (noting) wNote[k] = target;
            w[k] = keep * (2 * target - w[k]) + (1 - keep) * w0[k];
        }
        team.each(blocks, block -> prices(block, (float) sigma, (float) keep));
        for (int k = 0; k < t.length; k++) t[k] = keep * tBar[k] + (1 - keep) * t0[k];
        sinceAnchor++;
        iterations++;
        if (!measuring) return;
        for (int block = 0; block < blocks; block++) {
            movedT += movedQuantity[block];
            movedW += movedPrice[block];
        }
        error = Math.sqrt(weight * movedT + movedW / weight);
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
            moved += Moves.way(target[k] - t[k], stepT[k]);
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
        if (!measuring) return false;
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

    private static double distance(float[] now, float[] then, float[] step) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) sum += Moves.way(now[i] - then[i], step[i]);
        return sum;
    }

    private static double distance(double[] now, double[] then, double[] step) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) sum += Moves.way(now[i] - then[i], step[i]);
        return sum;
    }

    /** What one thread writes down of a block before the block is moved. */
    private final class Walk {
        final float[] sum = new float[years];
        final float[] ofGoods = new float[Throughout.BLOCK * years];
        float[] ofStocks = new float[0];

        float[] ofStocks(int count) {
            if (ofStocks.length < count) ofStocks = new float[count];
            return ofStocks;
        }
    }

    /** Outputs and building: what is worth more than it costs is done more. */
    private void quantities(int block, float tau, float keep) {
        GrowingEconomy e = economy;
        Walk walk = walks.get();
        int first = block * Throughout.BLOCK;
        int end = Math.min(goods, first + Throughout.BLOCK);
        float[] gain = walk.ofGoods;
        for (int i = first; i < end; i++) gains.ofOutput(i, p, r, w, gain, (i - first) * years);
        double moved = moveUp(x, x0, xBar, stepX, xNote, gain, first * years, (end - first) * years, tau, keep);

        int firstStock = e.stocksFrom()[first];
        int endStock = e.stocksFrom()[end];
        float[] gainOfBuilding = walk.ofStocks((endStock - firstStock) * years);
        for (int s = firstStock; s < endStock; s++) gains.ofBuilding(s, p, r, gainOfBuilding, (s - firstStock) * years, walk.sum);
        if (leavesLegacy) Moves.add(legacy, firstStock * years, gainOfBuilding, (endStock - firstStock) * years);
        moved += moveUp(b, b0, bBar, stepB, bNote, gainOfBuilding, firstStock * years, (endStock - firstStock) * years, tau, keep);
        movedQuantity[block] = moved;
        takeLimits(block, first, end);
    }

    private double moveUp(float[] now, float[] anchor, float[] bar, float[] step, float[] note, float[] gain, int from, int count,
                          float tau, float keep) {
        double moved = measuring ? Moves.moved(now, step, gain, from, count, tau) : 0;
        if (noting) Moves.note(now, step, gain, note, from, count, tau);
        Moves.quantities(now, anchor, bar, step, gain, from, count, tau, keep);
        return moved;
    }

    private double moveDown(float[] now, float[] anchor, float[] step, float[] missing, int from, int count, float sigma, float keep) {
        double moved = measuring ? Moves.moved(now, step, missing, from, count, sigma) : 0;
        Moves.prices(now, anchor, step, missing, from, count, sigma, keep);
        return moved;
    }

    private void takeLimits(int block, int first, int end) {
        GrowingEconomy e = economy;
        int from = block * w.length;
        Arrays.fill(limitTaken, from, from + w.length, 0);
        for (int i = first; i < end; i++) {
            for (int k = e.limitUse().start()[i]; k < e.limitUse().start()[i + 1]; k++) {
                double use = e.limitUse().value()[k];
                int at = from + e.limitUse().row()[k] * years;
                for (int y = 0; y < years; y++) limitTaken[at + y] += use * xBar[i * years + y];
            }
        }
    }

    /** Prices and rents: what is short becomes dearer. Everything is pulled back a little towards the anchor. */
    private void prices(int block, float sigma, float keep) {
        GrowingEconomy e = economy;
        Walk walk = walks.get();
        int first = block * Throughout.BLOCK;
        int end = Math.min(goods, first + Throughout.BLOCK);
        float[] missing = walk.ofGoods;
        for (int i = first; i < end; i++) gains.missing(i, xBar, bBar, tBar, missing, (i - first) * years, walk.sum);
        double moved = moveDown(p, p0, stepP, missing, first * years, (end - first) * years, sigma, keep);

        int firstStock = e.stocksFrom()[first];
        int endStock = e.stocksFrom()[end];
        float[] lacking = walk.ofStocks((endStock - firstStock) * years);
        for (int i = first; i < end; i++) {
            for (int s = e.stocksFrom()[i]; s < e.stocksFrom()[i + 1]; s++) gains.missingStock(i, s, xBar, bBar, lacking, (s - firstStock) * years);
        }
        if (noting) Moves.note(r, stepR, lacking, rNote, firstStock * years, (endStock - firstStock) * years, sigma);
        moved += moveDown(r, r0, stepR, lacking, firstStock * years, (endStock - firstStock) * years, sigma, keep);
        movedPrice[block] = moved;
        worthOfBaskets(block);
    }

    private void worthOfBaskets(int block) {
        int end = Math.min(goods, (block + 1) * Throughout.BLOCK);
        for (int use = 0; use < uses; use++) {
            double[] basket = economy.baskets()[use];
            int to = block * t.length + use * years;
            Arrays.fill(basketWorth, to, to + years, 0);
            for (int i = block * Throughout.BLOCK; i < end; i++) {
                for (int y = 0; y < years; y++) basketWorth[to + y] += basket[i * years + y] * p[i * years + y];
            }
        }
    }
}
