package thermidor.planning.large;

import java.util.Arrays;
import java.util.function.Predicate;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;
import thermidor.planning.solve.Check;
import thermidor.planning.solve.Solution;

/**
 * Plans of any kind by a path through the interior of all limits (predictor and corrector in turn): unknowns, what is left of limits, and
 * prices stay above zero, and the products of the two sides of every limit are driven towards nothing together. Every limit is one row
 * of a matrix of which all entries are kept: right up to some thousand limits, wasteful beyond.
 */
final class Interior {
    /** Limits beyond which the matrix of all pairs of limits would be too large. */
    static final int MOST_LIMITS = 8_000;
    private static final int MOST_STEPS = 150;
    private static final double NEARLY_ALL = .995;
    private static final double RESTING = 1e-30;
    private static final double SAME_SIZE = .2;
    private static final double EXACT = 1e-9;
    /** Where limits leave no room at all between them, nothing is quite exact, and an answer is judged as any other solver's. */
    private static final double WITHOUT_ROOM = 1e-7;
    /** Near the end a step costs little and makes prices much better: the path is followed to this share of the gap that is asked for. */
    private static final double FURTHER = 1e-3;
    /** Share of what limits that clash are worth together, by which they must do so. */
    private static final double CLASH = 1e-6;

    private final Inequalities all;
    private final SparseMatrix a;
    private final SparseMatrix rows;
    private final Team team;
    private final Triangle pairs;
    private final Enclosure enclosure;
    private final int n;
    private final int m;

    private final double[] x;
    private final double[] s;
    private final double[] y;
    private final double[] z;
    private final double[] q;
    private final double[] v;
    private final double[] spread;
    private final double[] dx;
    private final double[] ds;
    private final double[] dy;
    private final double[] dz;
    private final double[] dq;
    private final double[] dv;
    private final double[] missesRow;
    private final double[] missesGain;
    private final double[] missesRoom;
    private boolean clash;

    private Interior(Inequalities all, Team team) {
        this.all = all;
        this.team = team;
        a = all.matrix;
        rows = all.rows;
        n = a.columns();
        m = a.rows();
        pairs = new Triangle(m, team);
        enclosure = new Enclosure(all);
        x = new double[n];
        z = new double[n];
        q = new double[n];
        v = new double[n];
        s = new double[m];
        y = new double[m];
        spread = new double[n];
        dx = new double[n];
        dz = new double[n];
        dq = new double[n];
        dv = new double[n];
        ds = new double[m];
        dy = new double[m];
        missesRow = new double[m];
        missesGain = new double[n];
        missesRoom = new double[n];
    }

    static Solution solve(LinearProgram program, OwnMethod method, Predicate<OwnMethod.Progress> goesOn) {
        long begun = System.nanoTime();
        var all = new Inequalities(program);
        if (all.impossible()) return new Solution.Infeasible();
        if (all.strange()) return new Solution.NoPlanFound("an unknown has no bounds");
        if (all.endless()) return new Solution.NoPlanFound("something that is wanted meets no limit");
        if (all.limit.length > MOST_LIMITS) return new Solution.NoPlanFound(
            "%,d limits are more than the %,d that can be planned at once where it is no plain growing economy".formatted(all.limit.length, MOST_LIMITS));
        try (var team = new Team(method.threads())) {
            var interior = new Interior(all, team);
            interior.walk(method, goesOn, begun);
            return interior.answer(program);
        }
    }

    private Solution answer(LinearProgram program) {
        double[] levels = all.levels(enclosure.plan == null ? x : enclosure.plan);
        double[] worth = all.worth(enclosure.prices == null ? y : enclosure.prices);
        Check check = Check.of(program, levels, worth);
        boolean exact = enclosure.found() && check.primalError() <= EXACT && check.dualError() <= EXACT;
        if (exact || check.passes(WITHOUT_ROOM)) return new Solution.Optimal(levels, worth, check.reached(), check);
        if (clash) return new Solution.Infeasible();
        return new Solution.NoPlanFound("the path through the limits came to no plan that keeps all of them with prices that prove it: "
            + check.inWords());
    }

    /** Prices by which everything costs something and all that there is is worth less than nothing: no plan keeps all limits. */
    private boolean limitsClash() {
        double[] cost = new double[n];
        double most = 0;
        double sum = 0;
        double size = 0;
        for (int r = 0; r < m; r++) {
            most = Math.max(most, y[r]);
            sum += y[r] * all.limit[r];
            size += Math.abs(y[r] * all.limit[r]);
        }
        for (int c = 0; c < n; c++) {
            cost[c] = a.worth(c, y);
            if (hasRoom(c)) sum += Math.max(0, -cost[c]) * all.room[c];
            else if (cost[c] < -EXACT * most) return false;
        }
        return sum < -CLASH * size;
    }

    private void walk(OwnMethod method, Predicate<OwnMethod.Progress> goesOn, long begun) {
        start();
        for (int step = 0; step < Math.min(MOST_STEPS, method.iterations()); step++) {
            enclosure.tryPlan(x);
            enclosure.tryPrices(y);
            var progress = new OwnMethod.Progress((System.nanoTime() - begun) * 1e-9, step, enclosure.value, enclosure.bound);
            if (enclosure.found() && (!goesOn.test(progress) || progress.gap() <= FURTHER * method.gap())) return;
            if (enclosure.plan == null && limitsClash()) clash = true;
            if (clash || mean() < RESTING || !step()) return;
        }
    }

    private void start() {
        Arrays.fill(y, 1);
        Arrays.fill(z, 1);
        for (int c = 0; c < n; c++) {
            boolean roomy = all.room[c] == Double.POSITIVE_INFINITY;
            x[c] = roomy ? 1 : Math.min(1, all.room[c] / 2);
            q[c] = roomy ? 1 : all.room[c] - x[c];
            v[c] = roomy ? 0 : 1;
        }
        for (int r = 0; r < m; r++) s[r] = Math.max(1, all.limit[r] - rows.worth(r, x));
    }

    private boolean hasRoom(int c) {
        return all.room[c] < Double.POSITIVE_INFINITY;
    }

    private double mean() {
        double sum = 0;
        int count = m + n;
        for (int r = 0; r < m; r++) sum += s[r] * y[r];
        for (int c = 0; c < n; c++) {
            sum += x[c] * z[c];
            if (!hasRoom(c)) continue;
            sum += q[c] * v[c];
            count++;
        }
        return sum / count;
    }

    /** One step along the path. False where it leads no further. */
    private boolean step() {
        settle();
        for (int c = 0; c < n; c++) spread[c] = 1 / (z[c] / x[c] + (hasRoom(c) ? v[c] / q[c] : 0));
        fill();
        if (!pairs.takeApart()) return false;
        double mean = mean();
        direction(0, false);
        double ofQuantities = Math.min(longest(x, dx, n), longest(s, ds, m));
        ofQuantities = Math.min(ofQuantities, longest(q, dq, n));
        double ofPrices = Math.min(longest(z, dz, n), longest(y, dy, m));
        ofPrices = Math.min(ofPrices, longest(v, dv, n));
        double share = after(ofQuantities, ofPrices) / mean;
        direction(share * share * share * mean, true);
        ofQuantities = Math.min(longest(x, dx, n), Math.min(longest(s, ds, m), longest(q, dq, n)));
        ofPrices = Math.min(longest(z, dz, n), Math.min(longest(y, dy, m), longest(v, dv, n)));
        double quantities = Math.min(1, NEARLY_ALL * ofQuantities);
        double prices = Math.min(1, NEARLY_ALL * ofPrices);
        move(x, dx, quantities);
        move(s, ds, quantities);
        move(q, dq, quantities);
        move(y, dy, prices);
        move(z, dz, prices);
        move(v, dv, prices);
        return quantities > 1e-8 || prices > 1e-8;
    }

    /** What is left of limits and of charges is taken as it is, where it nearly is so already. */
    private void settle() {
        for (int r = 0; r < m; r++) {
            double left = all.limit[r] - rows.worth(r, x);
            if (Math.abs(left - s[r]) < SAME_SIZE * s[r]) s[r] = left;
            missesRow[r] = left - s[r];
        }
        for (int c = 0; c < n; c++) {
            double left = a.worth(c, y) - all.gain[c] + v[c];
            if (Math.abs(left - z[c]) < SAME_SIZE * z[c]) z[c] = left;
            missesGain[c] = z[c] - left;
            missesRoom[c] = hasRoom(c) ? all.room[c] - x[c] - q[c] : 0;
        }
    }

    /** Every pair of limits: what they have in common, weighed by how freely the unknowns can move. */
    private void fill() {
        team.each((m + 15) / 16, block -> {
            for (int r = block * 16; r < Math.min(m, (block + 1) * 16); r++) {
                double[] row = pairs.rows[r];
                Arrays.fill(row, 0);
                row[0] = s[r] / y[r];
                for (int k = rows.start()[r]; k < rows.start()[r + 1]; k++) {
                    int c = rows.row()[k];
                    double weight = rows.value()[k] * spread[c];
                    for (int j = a.start()[c]; j < a.start()[c + 1]; j++) {
                        if (a.row()[j] >= r) row[a.row()[j] - r] += weight * a.value()[j];
                    }
                }
            }
        });
    }

    /** The way to where every product of two sides is {@code target}; {@code corrected} for what the last way left out. */
    private void direction(double target, boolean corrected) {
        double[] wanted = new double[n];
        double[] right = new double[m];
        double[] ofRow = new double[m];
        for (int c = 0; c < n; c++) {
            double xz = target - x[c] * z[c] - (corrected ? dx[c] * dz[c] : 0);
            wanted[c] = missesGain[c] + xz / x[c];
            if (!hasRoom(c)) continue;
            double qv = target - q[c] * v[c] - (corrected ? dq[c] * dv[c] : 0);
            wanted[c] -= (qv - v[c] * missesRoom[c]) / q[c];
        }
        for (int r = 0; r < m; r++) ofRow[r] = target - s[r] * y[r] - (corrected ? ds[r] * dy[r] : 0);
        double[] shift = new double[n];
        for (int c = 0; c < n; c++) shift[c] = spread[c] * wanted[c];
        for (int r = 0; r < m; r++) right[r] = rows.worth(r, shift) + ofRow[r] / y[r] - missesRow[r];
        double[] found = right.clone();
        pairs.solve(found);
        double[] left = new double[m];
        for (int c = 0; c < n; c++) shift[c] = spread[c] * a.worth(c, found);
        for (int r = 0; r < m; r++) left[r] = right[r] - rows.worth(r, shift) - s[r] / y[r] * found[r];
        pairs.solve(left);
        for (int r = 0; r < m; r++) dy[r] = found[r] + left[r];
        for (int c = 0; c < n; c++) {
            double xz = target - x[c] * z[c] - (corrected ? dx[c] * dz[c] : 0);
            double qv = target - q[c] * v[c] - (corrected ? dq[c] * dv[c] : 0);
            dx[c] = spread[c] * (wanted[c] - a.worth(c, dy));
            dz[c] = (xz - z[c] * dx[c]) / x[c];
            dq[c] = hasRoom(c) ? missesRoom[c] - dx[c] : 0;
            dv[c] = hasRoom(c) ? (qv - v[c] * dq[c]) / q[c] : 0;
        }
        for (int r = 0; r < m; r++) ds[r] = (ofRow[r] - s[r] * dy[r]) / y[r];
    }

    private static double longest(double[] at, double[] way, int count) {
        double longest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) if (way[i] < 0) longest = Math.min(longest, -at[i] / way[i]);
        return longest;
    }

    private double after(double ofQuantities, double ofPrices) {
        double quantities = Math.min(1, NEARLY_ALL * ofQuantities);
        double prices = Math.min(1, NEARLY_ALL * ofPrices);
        double sum = 0;
        int count = m + n;
        for (int r = 0; r < m; r++) sum += (s[r] + quantities * ds[r]) * (y[r] + prices * dy[r]);
        for (int c = 0; c < n; c++) {
            sum += (x[c] + quantities * dx[c]) * (z[c] + prices * dz[c]);
            if (!hasRoom(c)) continue;
            sum += (q[c] + quantities * dq[c]) * (v[c] + prices * dv[c]);
            count++;
        }
        return sum / count;
    }

    private static void move(double[] at, double[] way, double share) {
        for (int i = 0; i < at.length; i++) at[i] += share * way[i];
    }
}
