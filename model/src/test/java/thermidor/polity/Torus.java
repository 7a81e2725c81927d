package thermidor.polity;

import java.util.SplittableRandom;

/** Agents, cops, sight and jail on a torus of 40 by 40, as published with the model of civil violence; who acts is asked of the shipped rule. */
final class Torus {
    private static final int SIDE = 40, SITES = SIDE * SIDE, AGENTS = (int) (0.7 * SITES), SIGHT = 7, JAIL = 30, BURST = 50;
    private static final double LEGITIMACY = 0.82, K = 2.3, THRESHOLD = 0.1;

    private final SplittableRandom random;
    private final boolean whole;
    private final int turtles;
    /** Of each site, the sites within sight, itself first. */
    private final int[][] near = new int[SITES][];
    private final int[] site, order, jailed;
    private final double[] wish, aversion;
    private final boolean[] active;
    /** By site: who stands there in the way of others, and cops and active people within sight of it. */
    private final int[] inTheWay = new int[SITES], cops = new int[SITES], actives = new int[SITES];
    private int activeNow;

    Torus(long seed, double copDensity, boolean whole) {
        random = new SplittableRandom(seed);
        this.whole = whole;
        turtles = AGENTS + (int) Math.round(copDensity * SITES);
        site = new int[turtles];
        order = new int[turtles];
        jailed = new int[AGENTS];
        wish = new double[AGENTS];
        aversion = new double[AGENTS];
        active = new boolean[AGENTS];
        for (int s = 0; s < SITES; s++) near[s] = around(s);
        int[] sites = new int[SITES];
        for (int s = 0; s < SITES; s++) sites[s] = s;
        shuffle(sites);
        for (int t = 0; t < turtles; t++) {
            order[t] = t;
            site[t] = sites[t];
            inTheWay[sites[t]]++;
            if (t >= AGENTS) see(cops, sites[t], 1);
            else {
                wish[t] = Acting.wish(random.nextDouble() * (1 - LEGITIMACY), 0, 0, 0, 0);
                aversion[t] = random.nextDouble();
            }
        }
    }

    private static int[] around(int s) {
        int[] found = new int[(2 * SIGHT + 1) * (2 * SIGHT + 1)];
        int n = 0;
        for (int dx = -SIGHT; dx <= SIGHT; dx++) {
            for (int dy = -SIGHT; dy <= SIGHT; dy++) {
                if (dx * dx + dy * dy <= SIGHT * SIGHT) found[n++] = Math.floorMod(s / SIDE + dx, SIDE) * SIDE + Math.floorMod(s % SIDE + dy, SIDE);
            }
        }
        return java.util.Arrays.copyOf(found, n);
    }

    private void see(int[] counted, int s, int more) {
        for (int other : near[s]) counted[other] += more;
    }

    private void shuffle(int[] values) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = values[k];
            values[k] = values[other];
            values[other] = kept;
        }
    }

    /** Mean of those active and of those jailed, the most active, the share of turns with nobody active, and rises through 50 in a thousand turns. */
    double[] live(int before, int turns) {
        for (int k = 0; k < before; k++) turn();
        double[] seen = new double[5];
        int last = activeNow;
        for (int k = 0; k < turns; k++) {
            turn();
            int inJail = 0;
            for (int term : jailed) if (term > 0) inJail++;
            seen[0] += (double) activeNow / turns;
            seen[1] += (double) inJail / turns;
            seen[2] = Math.max(seen[2], activeNow);
            if (activeNow == 0) seen[3] += 1.0 / turns;
            if (last < BURST && activeNow >= BURST) seen[4] += 1000.0 / turns;
            last = activeNow;
        }
        return seen;
    }

    private void turn() {
        shuffle(order);
        for (int t : order) {
            boolean cop = t >= AGENTS;
            if (!cop && jailed[t] > 0) continue;
            moveToFreeSite(t);
            if (cop) arrest(t);
            else decide(t);
        }
        for (int a = 0; a < AGENTS; a++) if (jailed[a] > 0 && --jailed[a] == 0) inTheWay[site[a]]++;
    }

    private void moveToFreeSite(int t) {
        int[] sites = near[site[t]];
        for (int trial = 0; trial < 200; trial++) {
            int goal = sites[random.nextInt(sites.length)];
            if (inTheWay[goal] > 0) continue;
            move(t, goal);
            return;
        }
    }

    private void move(int t, int goal) {
        inTheWay[site[t]]--;
        inTheWay[goal]++;
        int[] counted = t >= AGENTS ? cops : active[t] ? actives : null;
        if (counted != null) {
            see(counted, site[t], -1);
            see(counted, goal, 1);
        }
        site[t] = goal;
    }

    private void decide(int a) {
        double forEach = Acting.forEach(cops[site[a]], actives[site[a]]);
        boolean now = Acting.acts(wish[a], Acting.risk(K, whole ? Math.floor(forEach) : forEach), aversion[a], Acting.threshold(0.5, THRESHOLD, 0));
        if (now == active[a]) return;
        active[a] = now;
        activeNow += now ? 1 : -1;
        see(actives, site[a], now ? 1 : -1);
    }

    /** One of the active within sight, each as likely, is jailed; the cop goes where he stood. */
    private void arrest(int cop) {
        int found = actives[site[cop]];
        if (found == 0) return;
        int skip = random.nextInt(found);
        int suspect = -1;
        for (int a = 0; a < AGENTS && suspect < 0; a++) if (active[a] && isNear(site[cop], site[a]) && skip-- == 0) suspect = a;
        active[suspect] = false;
        activeNow--;
        see(actives, site[suspect], -1);
        jailed[suspect] = random.nextInt(JAIL);
        if (jailed[suspect] > 0) inTheWay[site[suspect]]--;
        move(cop, site[suspect]);
    }

    private static boolean isNear(int one, int other) {
        int dx = Math.abs(one / SIDE - other / SIDE);
        int dy = Math.abs(one % SIDE - other % SIDE);
        dx = Math.min(dx, SIDE - dx);
        dy = Math.min(dy, SIDE - dy);
        return dx * dx + dy * dy <= SIGHT * SIGHT;
    }
}
