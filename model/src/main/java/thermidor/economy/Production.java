package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Branches;
import thermidor.world.Form;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * Works make what capacity, hands and delivered inputs allow. Inputs come from the country's depots; when one falls short, the
 * works that everybody waits for are served first, then those the plan ranks first; the others share what is left. Little can be done with the wrong input: output
 * follows mostly the scarcest.
 *
 * <p>Reads branches.capacity and branches.byHands [1928 kopeck/month]; writes branches.output, branches.inputs, goods.made,
 * goods.inputs, goods.depot [1928 kopeck] and goods.shortage [share].
 */
@From({"leontief-1941", "weitzman-1970"})
@Carries({"C06", "C66"})
@Equation({
    "ask_b = min(order_s * K_b/k, e_b*L_b*A_b/l), or a CES of the two where substitution > 0",
    "e = max(0, base + comfort * min(1, c/r) + enthusiasm * E + pay * s * (2 - s) - grievance * G * (1 - voice) - slow * share working slowly)",
    "s = spread * (byHour + (1 - byHour) * piece) / best",
    "r_j = delivered_j / asked_j",
    "y_b = ask_b * (rigidity * min_j r_j + (1 - rigidity) * sum_j w_j r_j)"})
public final class Production {
    /**
     * Values, ranges and sources: parameters/economy/production.yaml.
     *
     * @param rigidity weight of the scarcest input against the mean of all
     * @param inputShare share of a depot that may go into production in a month
     * @param fewest inputs below this share of output never stop work
     * @param finalShare part of the benchmark's final use of what does not keep that production leaves alone
     * @param upstream how far works whose goods everybody needs are served before others
     * @param commanded the same for new capital and arms where the plan commands all
     * @param transport how much more transport a country cut by fronts needs for the same goods
     * @param substitution how far capital and hands can stand in for each other: 0 fixed proportions, 0.4 Weitzman's Soviet industry
     * @param capitalWeight weight of capital where they can
     * @param promised part of what does not keep that is promised to users, so that none is promised twice
     * @param grain months' worth of pace at which works may use the grain in depots, against the months to the harvest
     * @param memory how long a shortage is felt
     * @param effort what the effort of those who work is made of; see {@link Capacity}
     */
    public record Norms(@In("share") double rigidity, @In("share") double inputShare, @In("share") double fewest,
                        @In("share") double finalShare, @In("share") double upstream, @In("share") double commanded,
                        @In("ratio") double transport, @In("ratio") double substitution, @In("share") double capitalWeight, @In("share") double promised,
                        @In("month") double grain, @In("month") double memory, Effort effort) {}

    /**
     * @param base effort of someone who has nothing, expects nothing and is paid as everybody
     * @param comfort what is added when consumption is what one is used to
     * @param enthusiasm what a full stock of enthusiasm adds
     * @param pay what the best pay spread adds
     * @param best the pay spread beyond which resentment wins
     * @param byHour part of the spread that is felt where nobody is paid by the piece
     * @param grievance what a full store of grievance takes away from those who have no voice
     * @param slow what it takes away to work slowly on purpose
     */
    public record Effort(@In("ratio") double base, @In("ratio") double comfort, @In("ratio") double enthusiasm, @In("ratio") double pay,
                         @In("log ratio") double best, @In("share") double byHour, @In("ratio") double grievance, @In("ratio") double slow) {}

    private static final int N = Sector.COUNT;
    /** Turns until shares of inputs settle; fewer where a turn lowers none. */
    private static final int TURNS = 12, RANKS = 3;

    private Production() {}

    public static void month(World world, Rules rules, Outside outside, Norms norms) {
        var b = world.branches;
        long[] ask = new long[b.count];
        double[][] asked = new double[RANKS][N];
        for (int row = 0; row < b.count; row++) {
            ask[row] = (long) together(b.capacity[row] * world.goods.order[b.sector[row]], b.byHands[row], norms.substitution(), norms.capitalWeight());
            asked[rank(b, row)][b.sector[row]] += ask[row];
        }
        double[][] got = delivered(world, outside, asked, rules.plan().commandOr(0), norms);
        double[][] filled = new double[RANKS][N];
        for (int rank = 0; rank < RANKS; rank++) for (int s = 0; s < N; s++) filled[rank][s] = filled(world, s, got[rank], norms);
        java.util.Arrays.fill(world.goods.inputs, 0);
        for (int row = 0; row < b.count; row++) make(world, row, ask[row], filled[rank(b, row)][b.sector[row]], got[rank(b, row)]);
        store(world);
    }

    /**
     * The share of each input that works of each rank get. What does not keep (power, transport, trade, services, building) is made this
     * very month by works that themselves wait for inputs, so the shares are found by turns; each turn only lowers them.
     */
    private static double[][] delivered(World world, Outside outside, double[][] asked, double command, Norms norms) {
        double[][] got = new double[RANKS][N];
        for (double[] rank : got) java.util.Arrays.fill(rank, 1);
        double[][] needs = {needed(world, asked[0]), needed(world, asked[1]), needed(world, asked[2])};
        double[] need = new double[N];
        for (int good = 0; good < N; good++) need[good] = needs[0][good] + needs[1][good] + needs[2][good];
        double[] free = null;
        for (int turn = 0; turn < TURNS; turn++) {
            double[] before = free;
            free = free(world, outside, asked, got, norms);
            if (java.util.Arrays.equals(free, before)) break;
            for (int good = 0; good < N; good++) {
                double left = free[good];
                double toCome = need[good];
                for (int rank = 0; rank < RANKS; rank++) {
                    double preference = rank == 0 ? norms.upstream() : rank == 1 ? command * norms.commanded() : 0;
                    got[rank][good] = share(left, needs[rank][good], toCome, preference);
                    left -= got[rank][good] * needs[rank][good];
                    toCome -= needs[rank][good];
                }
                world.goods.asked[good] = need[good];
                world.goods.got[good] = free[good] - left;
            }
        }
        for (int good = 0; good < N; good++) {
            double missing = need[good] > 0 ? Math.max(0, 1 - world.goods.got[good] / need[good]) : 0;
            world.goods.shortage[good] += (missing - world.goods.shortage[good]) / norms.memory();
        }
        return got;
    }

    /** Between an even share with all who still wait and whatever there is, by how much one is preferred. */
    static double share(double left, double own, double all, double preference) {
        if (own <= 0) return 1;
        double even = Math.min(1, left / all);
        return even + preference * (Math.min(1, left / own) - even);
    }

    /** What capital and hands make together: the scarcer sets it, or, where one can stand in for the other, a mean with falling returns. */
    static double together(double byCapital, double byHands, double substitution, double capitalWeight) {
        double scarcer = Math.min(byCapital, byHands);
        if (substitution <= 0 || scarcer <= 0) return scarcer;
        double rho = 1 / Math.min(substitution, 0.99) - 1;
        double sum = capitalWeight * StrictMath.pow(byCapital / scarcer, -rho) + (1 - capitalWeight) * StrictMath.pow(byHands / scarcer, -rho);
        return scarcer * StrictMath.pow(sum, -1 / rho);
    }

    private static double[] needed(World world, double[] asked) {
        double[] need = new double[N];
        for (int good = 0; good < N; good++) {
            for (int user = 0; user < N; user++) need[good] += world.technique.input[good][user] * asked[user];
        }
        return need;
    }

    /** What can go into production this month: from the depot, or straight from the works where nothing keeps. */
    private static double[] free(World world, Outside outside, double[][] asked, double[][] got, Norms norms) {
        double[] free = new double[N];
        for (int s = 0; s < N; s++) {
            if (!Sector.ALL[s].perishesAtOnce()) {
                double share = Sector.ALL[s] == Sector.GRAIN ? Math.min(norms.inputShare(), norms.grain() / (1 + Farming.monthsToHarvest(world.month))) : norms.inputShare();
                free[s] = world.goods.depot[s] * share;
                continue;
            }
            double made = 0;
            for (int rank = 0; rank < RANKS; rank++) made += asked[rank][s] * filled(world, s, got[rank], norms);
            free[s] = norms.promised() * made * (1 - norms.finalShare() * world.technique.finalShare[s]);
        }
        double cut = 0;
        for (double front : outside.front()) cut += front / outside.front().length;
        free[Sector.TRANSPORT.ordinal()] /= 1 + norms.transport() * cut;
        return free;
    }

    /** 0: what everything else needs; 1: of the state's works, those for new capital and arms, which a plan serves next; 2: the rest. */
    private static int rank(Branches b, int row) {
        return switch (b.sector(row)) {
            case TIMBER, FUEL, POWER, METALS, CHEMICALS, MATERIALS, TRANSPORT, TRADE, SERVICES -> 0;
            case MACHINERY, CONSTRUCTION, ARMAMENTS -> b.form[row] == Form.STATE.ordinal() ? 1 : 2;
            default -> 2;
        };
    }

    private static void make(World world, int row, long ask, double filled, double[] got) {
        var b = world.branches;
        b.output[row] = 0;
        b.inputs[row] = 0;
        if (ask == 0) return;
        int s = b.sector[row];
        b.output[row] = (long) (ask * filled);
        for (int good = 0; good < N; good++) {
            double a = world.technique.input[good][s];
            if (a <= 0) continue;
            long used = (long) (a * Math.min(b.output[row], ask * got[good]));
            world.goods.inputs[good] += used;
            b.inputs[row] += used;
        }
    }

    /** Share of an order that can be made with the inputs that came. */
    private static double filled(World world, int sector, double[] got, Norms norms) {
        double worst = 1;
        double mean = 0;
        double all = 0;
        for (int good = 0; good < N; good++) {
            double a = world.technique.input[good][sector];
            if (a <= 0) continue;
            if (a >= norms.fewest()) worst = Math.min(worst, got[good]);
            mean += a * got[good];
            all += a;
        }
        return filled(worst, all > 0 ? mean / all : 1, norms.rigidity());
    }

    static double filled(double worst, double mean, double rigidity) {
        return rigidity * worst + (1 - rigidity) * mean;
    }

    private static void store(World world) {
        var b = world.branches;
        var g = world.goods;
        java.util.Arrays.fill(g.made, 0);
        for (int row = 0; row < b.count; row++) g.made[b.sector[row]] += b.output[row];
        for (int s = 0; s < N; s++) g.depot[s] += g.made[s] - g.inputs[s];
    }
}
