package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Rules;
import thermidor.world.Camp;
import thermidor.world.Form;
import thermidor.world.World;

/**
 * What each camp can throw into the scale: its people by how well they are organised, its officials by their position, its friends abroad.
 *
 * <p>Reads mood, organs, blocs, branches; writes power.force [share], power.imbalance [index], power.strength, power.regimeProperty and
 * power.regimeRule [index].
 */
@From({"n3", "t36"})
@Carries({"C34", "C40", "C59", "C60"})
@Equation({
    "force_c = adults_c * (alone + (1 - alone) * organisation_c) + position * officials_c + friends_c, made to add up to one",
    "x = 2 p - 1,  p = F1^m / (F1^m + F2^m),  F1 social self-rule, F2 both private camps",
    "strength = (F1 + F2) / (force of social command)"})
public final class Forces {
    /**
     * Values, ranges and sources: parameters/polity/forces.yaml.
     *
     * @param alone what somebody without an organisation counts relative to one with it
     * @param position how many people an official counts for
     * @param friends what hostility abroad adds to those who would restore private property, of all force at home
     * @param sharpness the exponent m of the contest
     */
    public record Norms(@In("ratio") double alone, @In("ratio") double position, @In("share") double friends, @In("exponent") double sharpness) {}

    private static final int SELF_RULE = Camp.SOCIAL_SELF_RULE.ordinal(), COMMAND = Camp.SOCIAL_COMMAND.ordinal(),
            PRIVATE_COMMAND = Camp.PRIVATE_COMMAND.ordinal(), PRIVATE_SELF_RULE = Camp.PRIVATE_SELF_RULE.ordinal();

    private Forces() {}

    public static void month(World world, Rules rules, Norms norms) {
        var p = world.power;
        double privateShare = privateShare(world);
        p.regimeProperty = regimeOnProperty(world);
        p.regimeRule = regimeOnRule(world);
        double[] organised = organised(world, rules, privateShare);
        double adults = sum(world.mood.camps);
        if (adults <= 0) return;
        double all = 0;
        for (int c = 0; c < Camp.COUNT; c++) {
            double people = world.mood.camps[c] / adults * (norms.alone() + (1 - norms.alone()) * organised[c]);
            p.force[c] = people + norms.position() * world.mood.officialsCamps[c] / adults;
            all += p.force[c];
        }
        double friends = norms.friends() * WorldAround.hostility(world.blocs) * all;
        p.force[PRIVATE_COMMAND] += friends;
        for (int c = 0; c < Camp.COUNT; c++) p.force[c] /= all + friends;
        double forSelfRule = p.force[SELF_RULE];
        double forOwners = p.force[PRIVATE_COMMAND] + p.force[PRIVATE_SELF_RULE];
        p.imbalance = imbalance(forSelfRule, forOwners, norms.sharpness());
        p.strength = (forSelfRule + forOwners) / Math.max(1e-6, p.force[COMMAND]);
    }

    /** Our rule of the arbiter: from -1, all weight with the second, to 1, all with the first. */
    static double imbalance(double first, double second, double sharpness) {
        double one = StrictMath.pow(first, sharpness);
        double two = StrictMath.pow(second, sharpness);
        return one + two > 0 ? 2 * one / (one + two) - 1 : 0;
    }

    /** How well a camp's people are organised: by unions, councils and a party of their own; by offices; by what they own and trade. */
    private static double[] organised(World world, Rules rules, double privateShare) {
        var o = world.organs;
        double[] organised = new double[Camp.COUNT];
        organised[SELF_RULE] = (o.unionDensity * o.unionIndependence + o.attendance * rules.suffrage().powers() + o.partyDemocracy + o.armedPeople) / 4;
        organised[COMMAND] = Math.clamp(o.apparatusPower, 0, 1);
        double trade = rules.market().legal() ? rules.market().reach() : 0;
        organised[PRIVATE_COMMAND] = organised[PRIVATE_SELF_RULE] = (privateShare + trade + (rules.parties().others() ? o.press : 0)) / 3;
        return organised;
    }

    /** Where the regime stands: for private property as far as works are private. */
    public static double regimeOnProperty(World world) {
        return 1 - 2 * privateShare(world);
    }

    /** For command as far as nobody below controls it. */
    public static double regimeOnRule(World world) {
        return 2 * world.organs.control - 1;
    }

    /** Of the capital of works, what is not the state's or a co-operative's. */
    static double privateShare(World world) {
        double all = 0;
        double owned = 0;
        var b = world.branches;
        for (int row = 0; row < b.count; row++) {
            double capital = b.capital(row);
            all += capital;
            Form form = b.form(row);
            if (form != Form.STATE && form != Form.COOPERATIVE) owned += capital;
        }
        return all > 0 ? owned / all : 0;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }
}
