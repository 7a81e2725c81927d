package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Outside;
import thermidor.rules.Pay;
import thermidor.rules.Rules;
import thermidor.world.Branches;
import thermidor.world.Form;
import thermidor.world.Mood;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * What works could make this month: with the capital they have, of all vintages, and with the hands that came and how they work.
 *
 * <p>Reads branches.capital [1928 kopeck], hands [person], trade.comfort [ratio], mood; writes branches.capacity, branches.byHands
 * [1928 kopeck/month] and branches.effort [ratio].
 */
@From({"leontief-1941", "gregory-harrison-2005"})
@Carries({"C64", "C65", "C67", "C75"})
@Equation({
    "capacity = (1 - front) * sound * sum_v K_v / (12 k usual)",
    "sound' = sound - decay * (1 - care) + mend * care * (1 - sound),  care = min(1, use / cared)",
    "byHands = e * hours * L * A / l,  A = mean of vintages' productivity",
    "e = max(0, base + comfort * min(1, c/r) + enthusiasm * E + pay * s * (2 - s) - grievance * G * (1 - voice) - slow * share working slowly)",
    "s = spread * (byHour + (1 - byHour) * piece) / best"})
public final class Capacity {
    /**
     * Values, ranges and sources: parameters/economy/capacity.yaml.
     *
     * @param skill how much a skilled worker does, as a multiple of an unskilled one
     * @param specialist the same of a specialist or official
     * @param pooled sampled persons at which a row's hands count half for itself and half as its sector's
     * @param usual use of capital in the benchmark year: more can be made by more shifts
     * @param repair how works fall into disrepair and come back
     */
    public record Norms(@In("ratio") double skill, @In("ratio") double specialist, @In("person") double pooled, @In("share") double usual, Repair repair) {}

    /**
     * @param cared use of sound capital from which it is fully cared for
     * @param decay share of capital that goes out of order in a month without care
     * @param mend share of what is out of order that comes back in a month of full care
     * @param least what nobody can ruin by neglect
     */
    public record Repair(@In("share") double cared, @In("share/month") double decay, @In("share/month") double mend, @In("share") double least) {}

    private Capacity() {}

    public static void month(World world, Rules rules, Outside outside, Norms norms, Production.Effort toil) {
        var b = world.branches;
        double[] forOneself = new double[Region.COUNT];
        double[] forOthers = new double[Region.COUNT];
        for (int r = 0; r < Region.COUNT; r++) {
            double effort = effort(world.trade.comfort[r], world.state.enthusiasm, rules.pay(), toil);
            forOneself[r] = Math.max(0, effort);
            forOthers[r] = Math.max(0, effort - resentment(world.mood, r, toil));
        }
        for (int row = 0; row < b.count; row++) {
            int s = b.sector[row];
            int region = b.region[row];
            boolean ownWork = b.form(row) == Form.PETTY;
            double open = 1 - outside.front()[region];
            double could = capacity(b.capital(row), world.technique.capital[s]) / norms.usual();
            b.sound[row] = sound(b.sound[row], could > 0 ? b.output[row] / could : 0, norms.repair());
            b.capacity[row] = (long) (open * b.sound[row] * could);
            b.effort[row] = (ownWork ? forOneself : forOthers)[region];
            b.byHands[row] = 0;
            if (b.hands(row) == 0) continue;
            double there = ownWork ? open : open * (1 - world.mood.struck[region]) * rules.pay().hours();
            b.byHands[row] = (long) (there * byHands(effective(b, row, norms), b.effort[row], productivity(b, row), world.technique.handsPerKopeck(s)));
        }
        pool(world, norms);
    }

    /** Hands of a row in unskilled ones. */
    static double effective(Branches b, int row, Norms norms) {
        return b.unskilled[row] + norms.skill() * b.skilled[row] + norms.specialist() * b.specialists[row];
    }

    /**
     * In a coarse sample a small row has one person or none, which is the sample's accident and not the country's. So the fewer persons of
     * the sample a row has, the more it is given the mean of its sector; at 1:1 every row stands for itself. The sector keeps its hands.
     */
    private static void pool(World world, Norms norms) {
        var b = world.branches;
        double[] hands = new double[Sector.COUNT];
        double[] capacity = new double[Sector.COUNT];
        for (int row = 0; row < b.count; row++) {
            hands[b.sector[row]] += b.byHands[row];
            capacity[b.sector[row]] += b.capacity[row];
        }
        for (int row = 0; row < b.count; row++) {
            int s = b.sector[row];
            if (capacity[s] <= 0) continue;
            double own = own(world, row, norms);
            b.byHands[row] = (long) (own * b.byHands[row] + (1 - own) * b.capacity[row] * hands[s] / capacity[s]);
        }
    }

    /** How far a row's count of hands is its own and not the sample's accident. */
    static double own(World world, int row, Norms norms) {
        double sampled = world.branches.hands(row) / (double) world.scale;
        return sampled > 0 ? sampled / (sampled + norms.pooled()) : 0;
    }

    /** Works that run are mended; works that stand fall into disrepair, and come back slowly. */
    static double sound(double sound, double use, Repair norms) {
        double care = Math.min(1, use / Math.max(0.05, norms.cared() * sound));
        return Math.clamp(sound - norms.decay() * (1 - care) + norms.mend() * care * (1 - sound), norms.least(), 1);
    }

    /** [1928 kopeck/month] of output from capital [1928 kopeck] at a capital-output ratio [year]. */
    static double capacity(double capital, double capitalOutputRatio) {
        return capitalOutputRatio > 0 ? capital / (12 * capitalOutputRatio) : 0;
    }

    /** [1928 kopeck/month]. */
    static double byHands(double hands, double effort, double productivity, double handsPerKopeck) {
        return hands * effort * productivity / handsPerKopeck;
    }

    /** Rises with pay spread up to {@code best}, falls beyond: people work for a difference they find just. */
    public static double effort(double comfort, double enthusiasm, Pay pay, Production.Effort norms) {
        double spread = pay.spread() * (norms.byHour() + (1 - norms.byHour()) * pay.piece());
        double x = spread / norms.best();
        return norms.base() + norms.comfort() * Math.min(1, comfort) + norms.enthusiasm() * enthusiasm + norms.pay() * x * (2 - x);
    }

    /** What works lose because those who work for others resent it and cannot say so, and because some work slowly on purpose. */
    static double resentment(Mood mood, int region, Production.Effort norms) {
        return norms.grievance() * mood.workersGrievance[region] * (1 - mood.voice) + norms.slow() * mood.slowly[region];
    }

    /** How much work the sectors' hands can be asked for; used where jobs are planned. */
    static double handsFor(World world, int row, double output) {
        if (output == 0) return 0;
        int s = world.branches.sector[row];
        return output * world.technique.handsPerKopeck(s) / Math.max(0.05, productivity(world.branches, row));
    }

    static double productivity(Branches b, int row) {
        if (b.capital(row) == 0) return 1;
        return b.embodied(row) / b.capital(row);
    }
}
