package thermidor.polity;

import java.util.Arrays;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Sum;
import thermidor.rules.Rules;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People act when what they have stored, and what they see others do, outweigh what they would put at stake and what they risk. What they do
 * follows from who they are and which channels are open: workers strike, peasants rise, soldiers mutiny, the young whom nobody hears attack
 * officials, officials join a wing; whoever does not dare works slowly, leaves without leave or trades on the side. Who is heard petitions. Who
 * has acted has released part of what was stored. What is taken from a village by force now, into the farm or out of the barn, is met at once and not
 * stored first. Against those who rise the authorities send whom they have in the region: who rises alone meets them all, and when all rise there are
 * too few. Nobody strikes or rises alone: it takes an occasion common to many, others in motion, a free union, or what is done to all of a village.
 * Prisoners are under guard and do nothing here; who starves does not rise.
 *
 * <p>With example, union, stake, occasion and spread of thresholds at nought, this is Epstein's model of civil violence; with thresholds alone it is Granovetter's
 * and, with what is seen in part, Kuran's.
 *
 * <p>Reads people.grievance, people.property, people.health [percent], places, mood, organs, state.driven, state.seized; writes people.traits (acting,
 * leaving), people.grievance, places.acting, places.violent and mood. Courage and caution of a person are drawn from their key, for life.
 */
@From({"epstein-2002", "granovetter-1978", "kuran-1991", "vere-jones-1978", "t33", "l40"})
@Carries({"C29", "C30", "C31", "C46", "C49", "C50"})
@Equation({
    "act if strength * (g + affront * taken + example * q * seen - tau * stake) + together * independence (of union members) - risk * caution > theta",
    "taken (in villages) = households made to join a farm of late + share of the year's harvest taken without payment;  strength = min(1, one's own health / strong)",
    "strike and rise only where q * seen + affront * taken + together * independence (of union members) >= joins",
    "theta = courage + spread * z,  z normal and caution uniform, a person's own for life",
    "risk = 1 - exp(-k * (C / (A + 1) + S / (A + B + 1) + remembered)),  C those who arrest and A those who act within sight,",
    "S those sent (not against lawful strikes) and B those who act elsewhere in the region",
    "stake = max(0, u) * public share of the means of production",
    "not daring that: petition where voice is open if g passes asked * theta, else hidden deeds if g passes hidden * theta",
    "P(incident at a place) = 1 - exp(-exp(a + b * mean g - c * risk));  g' = g * (1 - release)"})
public final class Acting {
    /** Values, ranges and sources: parameters/polity/acting.yaml. */
    public record Norms(Daring daring, Police police, Incident incident, Deeds deeds) {}

    /**
     * Who dares.
     *
     * @param courage grievance at which half of the people act if nothing else weighs
     * @param spread of that threshold among people
     * @param example weight of the share of others seen to act
     * @param together what members of an independent union dare more than others
     * @param wide how far the region counts in what is seen, and not one's place alone
     * @param caution weight of the risk for the most cautious
     * @param asked threshold of a petition relative to that of open action
     * @param hidden threshold of hidden deeds relative to it
     * @param exposed risk of hidden deeds where the security service hears everything, relative to open ones
     * @param lawful risk of a lawful strike relative to an unlawful one
     * @param affront what is being done to villages adds to the wish of those who live there, by the share of households made to join of late and of
     *        the year's harvest taken without payment
     * @param joins occasion that it takes before anybody strikes or rises: others seen in motion, what is done to a village, what a union of one's own adds
     * @param strong food of late relative to need below which somebody loses the strength to act in the open
     */
    public record Daring(@In("share") double courage, @In("share") double spread, @In("share") double example, @In("share") double together, @In("share") double wide,
                         @In("share") double caution, @In("ratio") double asked, @In("ratio") double hidden, @In("ratio") double exposed,
                         @In("ratio") double lawful, @In("ratio") double affront, @In("share") double joins,
                         @In("share") double strong) {}

    /**
     * What people have to reckon with.
     *
     * @param k how fast the risk rises with the number of those who arrest for each who acts
     * @param near people within sight
     * @param guard soldiers who stand ready against the people, of all loyal ones
     * @param sent of those who arrest, those who can be sent from all over a region to where people rise or strike against the law
     * @param remembered of those arrested within the year, as how many of those who arrest they count in memory
     */
    public record Police(@In("ratio") double k, @In("person") double near, @In("share") double guard, @In("share") double sent, @In("ratio") double remembered) {}

    /**
     * What sets a place off.
     *
     * @param a log of the hazard where nobody has a grievance and nothing is risked
     * @param b rise of the log with grievance
     * @param c fall of the log with risk
     * @param spark share of one's fellows that an incident seems to set in motion
     */
    public record Incident(@In("log ratio") double a, @In("log ratio") double b, @In("log ratio") double c, @In("share") double spark) {}

    /**
     * What people do, and what is released by it.
     *
     * @param release of stored grievance by open action
     * @param relieved by a petition, as far as it is answered
     * @param vented by hidden deeds
     * @param leave of hidden deeds, those by which workers, peasants and soldiers leave
     * @param youth age up to which those whom nobody hears turn to attacks
     * @param attack of the young who would act openly, those who attack officials where nobody hears them
     * @param days lost by a striker in the month
     */
    public record Deeds(@In("share") double release, @In("share") double relieved, @In("share") double vented, @In("share") double leave,
                        @In("year") int youth, @In("share") double attack, @In("day") double days) {}

    /** What somebody does. */
    enum Deed {
        NOTHING, PETITION, STRIKE, REVOLT, MUTINY, ATTACK, WING, SLOW, LEAVE, SIDE_TRADE;

        static final int COUNT = values().length;

        /** Seen by all, and counted as acting. */
        boolean isOpen() {
            return this == STRIKE || this == REVOLT || this == MUTINY || this == ATTACK || this == WING;
        }

        boolean isViolent() {
            return this == REVOLT || this == MUTINY || this == ATTACK;
        }
    }

    private Acting() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms) {
        Doing[] regions = new Doing[Region.COUNT];
        Doing.Lots lots = new Doing.Lots(chance, world.month, norms.daring());
        double stake = publicShare(rules);
        double force = force(world, rules, norms.police());
        crew.forEach(Region.COUNT, r -> regions[r] = new Doing(world, r, rules, lots, stake, force, norms).done());
        var mood = world.mood;
        double[] done = new double[Deed.COUNT];
        double adults = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            Doing here = regions[r];
            for (int d = 0; d < Deed.COUNT; d++) done[d] += (double) here.done[d] * world.scale;
            adults += here.adults;
            mood.struck[r] = here.hands > 0 ? norms.deeds().days() / 30 * here.done[Deed.STRIKE.ordinal()] / here.hands : 0;
            mood.slowly[r] = here.hands > 0 ? (double) here.slowHands / here.hands : 0;
        }
        mood.petitioners = done[Deed.PETITION.ordinal()];
        mood.strikers = done[Deed.STRIKE.ordinal()];
        mood.rebels = done[Deed.REVOLT.ordinal()];
        mood.mutineers = done[Deed.MUTINY.ordinal()];
        mood.attackers = done[Deed.ATTACK.ordinal()];
        mood.wings = done[Deed.WING.ordinal()];
        mood.slow = done[Deed.SLOW.ordinal()];
        mood.fled = done[Deed.LEAVE.ordinal()];
        mood.trading = done[Deed.SIDE_TRADE.ordinal()];
        mood.sideTrade = adults > 0 ? mood.trading / (adults * world.scale) : 0;
    }

    /** What somebody would act on, before risk. */
    static double wish(double grievance, double example, double seen, double toleration, double stake) {
        return grievance + example * seen - toleration * stake;
    }

    /** Epstein's estimate of being arrested, from those who arrest for each who acts, oneself included. */
    public static double risk(double k, double arrestersForEach) {
        return 1 - StrictMath.exp(-k * arrestersForEach);
    }

    /** Those sent from all over a region for each who acts within sight or elsewhere in it: many risings at a time are more than can be met. */
    static double sentForEach(double arresters, double acting, double elsewhere) {
        return arresters / (acting + elsewhere + 1);
    }

    /** [person] Those seen to act elsewhere in a region, by the shares of its adults and of a place's own who act. */
    static double elsewhere(double visibility, double inRegion, int adults, double here, int adultsHere, int scale) {
        return visibility * Math.max(0, inRegion * adults - here * adultsHere) * scale;
    }

    static double forEach(double arresters, double acting) {
        return arresters / (acting + 1);
    }

    /** Epstein's rule. */
    static boolean acts(double wish, double risk, double caution, double threshold) {
        return wish - risk * caution > threshold;
    }

    /** The lasting threshold of a person, from a draw of theirs: normal. */
    static double threshold(double draw, double courage, double spread) {
        return spread == 0 ? courage : courage + spread * quantile(draw);
    }

    /** Hazard in a month of an incident at a place. */
    static double hazard(double grievance, double risk, Incident norms) {
        return StrictMath.exp(norms.a() + norms.b() * grievance - norms.c() * risk);
    }

    /** Those ready to arrest, of all people: the security service and loyal soldiers, by the readiness of the rulers to use them. */
    static double force(World world, Rules rules, Police norms) {
        double people = 0;
        double soldiers = 0;
        for (long[] region : world.trade.persons) {
            for (long n : region) people += n;
            soldiers += region[Stratum.SOLDIER.ordinal()];
        }
        if (people <= 0) return 0;
        double staff = world.organs.securityStaff > 0 ? world.organs.securityStaff / people : rules.security().staff();
        double loyal = Math.max(0, soldiers - world.mood.mutineers);
        return rules.security().force() * (staff + norms.guard() * loyal / people);
    }

    /** Mean over industry of what the law holds in public hands. */
    private static double publicShare(Rules rules) {
        double[] industries = new double[Sector.COUNT];
        int n = 0;
        for (Sector s : Sector.ALL) if (s.isIndustry()) industries[n++] = rules.ownership().state()[s.ordinal()];
        return Sum.mean(Arrays.copyOf(industries, n));
    }

    /** The standard normal quantile, after Acklam, to 1e-9. */
    static double quantile(double p) {
        double q = Math.clamp(p, 1e-12, 1 - 1e-12);
        if (q < 0.02425) return tail(StrictMath.sqrt(-2 * StrictMath.log(q)));
        if (q > 1 - 0.02425) return -tail(StrictMath.sqrt(-2 * StrictMath.log(1 - q)));
        double x = q - 0.5;
        double r = x * x;
        return (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r - 30.66479806614716) * r
                + 2.506628277459239) * x / (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
                - 13.28068155288572) * r + 1);
    }

    private static double tail(double x) {
        return (((((-0.007784894002430293 * x - 0.3223964580411365) * x - 2.400758277161838) * x - 2.549732539343734) * x + 4.374664141464968) * x
                + 2.938163982698783) / ((((0.007784695709041462 * x + 0.3224671290700398) * x + 2.445134137142996) * x + 3.754408661907416) * x + 1);
    }
}
