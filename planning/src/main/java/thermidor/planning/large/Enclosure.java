package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * The best plan and the least bound met so far, both exact. What misses a limit by a little is drawn towards a point that keeps all of
 * them with room to spare, just far enough; prices likewise.
 */
final class Enclosure {
    private static final double BEYOND = 1e-9;
    private static final int TRIES = 4;

    private final Inequalities all;
    private double[] roomiest;
    private double widest;
    private double[] surest;
    private double safest;

    double[] plan;
    double[] prices;
    double value = Double.NEGATIVE_INFINITY;
    double bound = Double.POSITIVE_INFINITY;

    Enclosure(Inequalities all) {
        this.all = all;
    }

    boolean found() {
        return plan != null && prices != null;
    }

    void tryPlan(double[] x) {
        double[] now = x.clone();
        for (int tries = 0; tries < TRIES; tries++) {
            double[] slack = slack(now);
            if (tries == 0) {
                double width = least(slack, 1);
                if (width > widest) {
                    widest = width;
                    roomiest = now.clone();
                }
            }
            if (least(slack, 1) >= 0) {
                keepPlan(now);
                return;
            }
            if (roomiest == null || !draw(now, roomiest, share(slack, slack(roomiest), 1))) return;
        }
    }

    void tryPrices(double[] y) {
        double[] now = y.clone();
        for (int tries = 0; tries < TRIES; tries++) {
            double[] gains = gains(now);
            if (tries == 0) {
                double width = least(gains, -1);
                if (width > safest) {
                    safest = width;
                    surest = now.clone();
                }
            }
            if (least(gains, -1) >= 0) {
                keepPrices(now, gains);
                return;
            }
            if (surest == null || !draw(now, surest, share(gains, gains(surest), -1))) return;
        }
    }

    private static boolean draw(double[] now, double[] to, double share) {
        if (!(share < 1)) return false;
        for (int i = 0; i < now.length; i++) now[i] += share * (to[i] - now[i]);
        return true;
    }

    /** How far one must go towards the safe point so that nothing has the wrong sign any more. */
    private double share(double[] now, double[] safe, int sign) {
        double share = 0;
        for (int i = 0; i < now.length; i++) {
            if (sign < 0 && Double.isFinite(all.room[i])) continue;
            double missing = -sign * now[i];
            if (missing > 0) share = Math.max(share, missing / (missing + sign * safe[i]));
        }
        return share * (1 + BEYOND) + 1e-15;
    }

    /** [scaled] by limit, what is left of it. */
    private double[] slack(double[] x) {
        SparseMatrix rows = all.rows;
        double[] slack = new double[all.limit.length];
        for (int r = 0; r < slack.length; r++) slack[r] = all.limit[r] - rows.worth(r, x);
        return slack;
    }

    /** [scaled] by unknown, what it gains beyond its charges. */
    private double[] gains(double[] y) {
        double[] gains = new double[all.gain.length];
        for (int c = 0; c < gains.length; c++) gains[c] = all.gain[c] - all.matrix.worth(c, y);
        return gains;
    }

    private double least(double[] values, int sign) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (sign < 0 && Double.isFinite(all.room[i])) continue;
            least = Math.min(least, sign * values[i]);
        }
        return least;
    }

    private void keepPlan(double[] x) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) sum += all.gain[c] * x[c];
        double reached = all.base + all.unit * sum;
        if (plan != null && reached <= value) return;
        plan = x.clone();
        value = reached;
    }

    private void keepPrices(double[] y, double[] gains) {
        double sum = 0;
        for (int r = 0; r < y.length; r++) sum += y[r] * all.limit[r];
        for (int c = 0; c < gains.length; c++) if (gains[c] > 0) sum += gains[c] * all.room[c];
        double most = all.base + all.unit * sum;
        if (prices != null && most >= bound) return;
        prices = y.clone();
        bound = most;
    }
}
