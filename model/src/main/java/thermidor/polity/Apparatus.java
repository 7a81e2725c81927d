package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Sum;
import thermidor.rules.Appropriation;
import thermidor.rules.Rules;
import thermidor.world.Form;
import thermidor.world.Mood;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The apparatus wants posts, and a share beyond its pay. How far it gets either depends on control from below.
 * Two rival accounts of the share stand side by side. A campaign of the centre takes part of it back.
 *
 * <p>Reads trade.shortage, organs.control, organs.rotation, organs.campaign [share], mood; writes state.posts [person], state.appropriation, state.withheld [share].
 */
@From({"mcguire-olson-1996", "shleifer-vishny-1992", "harrison-kim-2006", "n3", "t33"})
@Carries({"C05", "C13", "C14", "C18", "C22", "C24", "C25", "C27"})
@Equation({
    "wanted = people * (base * (1 - rotation) + planned * share planned * (1 - participation) + scarcity * shortage + antagonism * A)",
    "participation = 1 - (1 - control) * (1 - rotation);  A = spread of the strata's mean orientation and grievance around the country's",
    "posts' = posts + (wanted - posts) / lag + breeding * (1 - control) * posts - pruning * control * posts",
    "siphon: a' = a + up * a * (1 - control) * (1 - a / limit) - down * control * a,  limit = scale * ((1-s) - e*s) / ((1-s) * (1+e)), s stake, e yielding",
    "shortage rent: a' = a + up * ((1 - control) * rent * shortage - a);  withheld = (1 - control) * withheld at no control",
    "either: a' = a' * (1 - strike * campaign)"})
public final class Apparatus {
    /** Values, ranges and sources: parameters/polity/apparatus.yaml. */
    public record Norms(Posts posts, Taking taking) {}

    /**
     * @param base posts a head of population that any such state has
     * @param planned posts added when all means of production are planned and nobody below takes part
     * @param scarcity posts added when nothing is to be had
     * @param antagonism posts added where strata are at odds as far as can be: to be kept apart and played off they need officials
     * @param unplanned how far offices command works of the state where there is no plan
     */
    public record Posts(@In("share") double base, @In("share") double planned, @In("share") double scarcity, @In("month") double lag,
                        @In("share/month") double breeding, @In("share/month") double pruning, @In("share") double antagonism, @In("share") double unplanned) {}

    /**
     * @param stake share of what is left to society that the taker also enjoys
     * @param yielding how fast the base shrinks as more is taken
     * @param scale of the limit: only goods above bread can be taken
     * @param strike share of what is taken that a campaign at its height takes back in a month
     */
    public record Taking(@In("share/month") double up, @In("share/month") double down, @In("share") double stake,
                         @In("exponent") double yielding, @In("share") double scale, @In("share") double rent,
                         @In("share") double withheld, @In("share/month") double strike) {}

    private Apparatus() {}

    public static void month(World world, Rules rules, Norms norms) {
        double control = world.organs.control;
        double rotation = world.organs.rotation;
        double participation = 1 - (1 - control) * (1 - rotation);
        double shortage = 0;
        for (double basket : world.trade.shortage) shortage += basket / world.trade.shortage.length;
        long people = 0;
        long now = 0;
        for (long[] region : world.trade.persons) {
            for (Stratum s : Stratum.ALL) {
                people += region[s.ordinal()];
                if (s.isOfficial()) now += region[s.ordinal()];
            }
        }
        var posts = norms.posts();
        double wanted = people * (posts.base() * (1 - rotation) + posts.planned() * planned(world, rules, posts) * (1 - participation)
                + posts.scarcity() * shortage + posts.antagonism() * antagonism(world.mood));
        world.state.posts = posts(world.state.posts > 0 ? world.state.posts : now, wanted, control, posts);
        take(world, rules, control, shortage, norms.taking());
        world.state.appropriation *= 1 - norms.taking().strike() * world.organs.campaign;
    }

    /**
     * How far strata are at odds (C18): the spread of their mean positions and of their stored grievance, weighted by their people. Half of the
     * country at one corner of the plane, half at the other, and all grievance with one of them, is about one.
     */
    static double antagonism(Mood mood) {
        double all = Sum.of(mood.adults);
        if (all <= 0) return 0;
        return StrictMath.sqrt((spread(mood.property, mood.adults, all) + spread(mood.rule, mood.adults, all)) / 4 + spread(mood.grievance, mood.adults, all));
    }

    /** Variance of the means of strata. */
    private static double spread(double[] means, double[] adults, double all) {
        double mean = 0;
        double square = 0;
        for (int s = 0; s < means.length; s++) {
            mean += means[s] * adults[s] / all;
            square += means[s] * means[s] * adults[s] / all;
        }
        return Math.max(0, square - mean * mean);
    }

    /** Our rule of posts. */
    static double posts(double now, double wanted, double control, Posts norms) {
        return Math.max(0, now + (wanted - now) / norms.lag() + norms.breeding() * (1 - control) * now - norms.pruning() * control * now);
    }

    private static double planned(World world, Rules rules, Posts norms) {
        double command = rules.plan().commandOr(norms.unplanned());
        double state = 0;
        double all = 0;
        var b = world.branches;
        for (int row = 0; row < b.count; row++) {
            double capital = b.capital(row);
            all += capital;
            if (b.form(row) == Form.STATE) state += capital;
        }
        return all > 0 ? command * state / all : 0;
    }

    private static void take(World world, Rules rules, double control, double shortage, Taking norms) {
        double a = world.state.appropriation;
        if (rules.appropriation() == Appropriation.SIPHON) {
            world.state.appropriation = siphon(a, control, norms.scale() * limit(norms.stake(), norms.yielding()), norms);
            world.state.withheld = 0;
        } else {
            world.state.appropriation = Math.clamp(a + norms.up() * ((1 - control) * norms.rent() * shortage - a), 0, 1);
            world.state.withheld = (1 - control) * norms.withheld();
        }
    }

    /** A share a month later: grows towards its limit as far as nobody below can stop it. */
    static double siphon(double a, double control, double limit, Taking norms) {
        return Math.clamp(a + norms.up() * a * (1 - control) * (1 - a / limit) - norms.down() * control * a, 0.0001, 1);
    }

    /** What a taker with a stake in the whole leaves untaken pays best: the share it chooses, never below zero (after McGuire and Olson). */
    static double limit(double stake, double yielding) {
        return Math.max(0.001, (1 - stake - yielding * stake) / ((1 - stake) * (1 + yielding)));
    }
}
