package thermidor.society;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.kernel.Sum;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People compare what they have with what they need, with what they had, and with what those above them show; they see arrests and deaths close
 * by. What is neither said nor answered is stored as grievance. Where they stand drifts to the interest of their stratum, to what the people
 * they work with think, to what a closed press tells them, and away from a regime under which they go without. What they say is another matter:
 * who does not approve says so only if the lie costs more than what follows on the truth, which is arrest where the service hears, and loss of work
 * where there is one employer and nobody to speak for one. The more are seen not to approve, the less can follow on it: those who approve in public
 * are the ones who turn on the others. What is said does not change what is thought. Children think as their house does.
 *
 * <p>Reads people.consumed, people.reference [1928 kopeck/month], trade.consumed, vital.hungerDeaths [person], organs, power, blocs; writes
 * people.grievance, people.property, people.rule [percent], the means of places, and mood. One pass over the people of each region: grievance moves every
 * month, where people stand in a third of the places a month, of each place once a quarter, three months' way at once.
 */
@From({"kuran-1991", "trotsky-1937", "t33", "l40", "assumption"})
@Carries({"C16", "C29", "C30", "C34", "C35", "C36", "C49", "C50", "C58"})
@Equation({
    "d = want * max(0, 1 - c/need) + loss * max(0, 1 - c/r) + envy * shown * max(0, 1 - c/officials) + near * min(1, arrests and deaths close by) + pressed * force on the village",
    "L = max(0, 1 - strict * (|u - U| + |v - V|) / 4)",
    "g' = g * (1 - leak - voice * answered) * (1 - relief) + fill * d * (1 - L)",
    "u' = u + (1 - (1 - pace)^3) * (aim_u + leaning - u) once a quarter,  aim = (own * interest + place * mean here + press * (1 - openness) * U) / sum of weights - lived * d * U",
    "at stake = (1 - (1 - fear) * (1 - outcast * depends * (1 - voice))) * (1 - q * share not approving in public)",
    "P(says yes | below the bar) = max(0, 1 - integrity * (bar - (L - g)) / at stake)",
    "q = min(1, alone + together * organised - heard * security reach + shock)"})
public final class Opinion {
    /** Values, ranges and sources: parameters/society/opinion.yaml. */
    public record Norms(Lack lack, Store store, Views views, Voice voice, Sight sight, Outlook outlook) {}

    /**
     * What people go without.
     *
     * @param need goods a head below which a townsman is in want
     * @param needInVillage the same of a villager
     * @param want weight of want
     * @param loss weight of having less than one has got used to
     * @param envy weight of the distance to officials of middle and upper rank in the region
     * @param shown how much of their privilege is seen where nothing can be printed
     * @param near weight of arrests and deaths close by
     * @param arrests share of one's place arrested within a year that weighs as much as can be
     * @param pressed weight of force used to bring villages into collective farms
     * @param deaths share of one's region dead of hunger within a month that does
     */
    public record Lack(@In("1928 kopeck/month") double need, @In("1928 kopeck/month") double needInVillage, @In("share") double want,
                       @In("share") double loss, @In("share") double envy, @In("share") double shown, @In("share") double near,
                       @In("share/year") double arrests, @In("share") double pressed, @In("share/month") double deaths) {}

    /**
     * What is kept of it.
     *
     * @param fill of a month's deprivation under a regime one does not hold for one's own
     * @param leak forgotten in a month
     * @param strict how fast legitimacy falls with distance
     * @param memory how much of last month's memory of arrests is left
     * @param bar legitimacy less grievance from which a person approves
     * @param integrity what it costs to say what one does not think, for each unit below the bar, in units of what arrest would cost
     * @param outcast what it costs to lose work, room and card for what one said, in the same units
     */
    public record Store(@In("share/month") double fill, @In("share/month") double leak, @In("ratio") double strict, @In("share/month") double memory,
                        @In("share") double bar, @In("ratio") double integrity, @In("ratio") double outcast) {}

    /**
     * Where people stand.
     *
     * @param property what suits a stratum, from private (-1) to social property (1)
     * @param rule what suits a stratum, from command (-1) to self-rule (1)
     * @param pace of the way to one's aim gone in a month
     * @param own weight of interest
     * @param place weight of those one lives and works with
     * @param press weight of what is printed, where only the regime prints, for those who can read
     * @param lived how far want turns people away from the regime
     * @param schooling what reading adds to the wish to decide
     * @param plenty what goods beyond need add to it
     * @param temper standard deviation of what people of one stratum aim at: everybody has a lasting leaning of their own (C34)
     * @param security what privilege in fear of losing it takes from officials' wish for social property
     */
    public record Views(@Per(Stratum.class) @In("index") double[] property, @Per(Stratum.class) @In("index") double[] rule,
                        @In("share/month") double pace, @In("share") double own, @In("share") double place, @In("share") double press,
                        @In("ratio") double lived, @In("index") double schooling, @In("index") double plenty, @In("index") double temper, @In("index") double security) {}

    /**
     * Through what grievances are heard.
     *
     * @param unions weight of independent unions of all workers
     * @param councils weight of councils with all powers that all attend
     * @param press weight of an open press
     * @param party weight of a party whose members decide
     * @param answered of what is said, what is answered in a month where nobody below can enforce it
     * @param enforced what full control from below adds
     */
    public record Voice(@In("share") double unions, @In("share") double councils, @In("share") double press, @In("share") double party,
                        @In("share/month") double answered, @In("share/month") double enforced) {}

    /**
     * How much of what others do is seen.
     *
     * @param alone among people whom nothing joins
     * @param together what full organisation adds
     * @param heard what a security service that hears everything takes away
     * @param surprise by how much a rise of deprivation or threat above what is usual opens eyes
     * @param usual how fast people get used to either
     */
    public record Sight(@In("share") double alone, @In("share") double together, @In("share") double heard, @In("ratio") double surprise,
                        @In("share/month") double usual) {}

    /**
     * What people hope for, fear and bear.
     *
     * @param movement hope from the workers' movement abroad at its strongest
     * @param unprinted of what is to be known of it, what reaches people where nothing may be printed
     * @param revolution hope from revolutions abroad
     * @param first what the first bloc in revolution or at war weighs against all of them together
     * @param promises hope from consumption above what one is used to
     * @param war threat from war
     * @param hostility threat from a hostile world
     * @param owners threat from the force of those who want private property
     * @param bears what workers bear of the apparatus when nothing threatens and nothing promises
     * @param threatened what threat adds
     * @param hopeful what hope takes away
     * @param better what a rise of consumption adds
     * @param pace how fast outlook changes
     */
    public record Outlook(@In("share") double movement, @In("share") double unprinted, @In("share") double revolution, @In("share") double first,
                          @In("ratio") double promises, @In("share") double war, @In("share") double hostility, @In("share") double owners,
                          @In("share") double bears, @In("ratio") double threatened, @In("ratio") double hopeful, @In("ratio") double better,
                          @In("share/month") double pace) {}

    private Opinion() {}

    public static void month(World world, Rules rules, Outside outside, Chance chance, Crew crew, Norms norms) {
        var mood = world.mood;
        var organs = world.organs;
        mood.voice = voice(organs.unionDensity * organs.unionIndependence, organs.attendance * rules.suffrage().powers(), organs.press,
                organs.partyDemocracy, norms.voice());
        mood.answered = norms.voice().answered() + norms.voice().enforced() * organs.control;
        Thinking[] regions = new Thinking[Region.COUNT];
        Chance.Lot lot = chance.lot(Decision.THINK, world.month);
        Chance.Lot temper = chance.lot(Decision.TEMPER, 0);
        double[] distrustU = distrust(world.power.regimeProperty, norms.store().strict());
        double[] distrustV = distrust(world.power.regimeRule, norms.store().strict());
        crew.forEach(Region.COUNT, r -> regions[r] = new Thinking(world, r, lot, temper, distrustU, distrustV, norms).done());
        Tally all = new Tally();
        for (int r = 0; r < Region.COUNT; r++) {
            mood.workersGrievance[r] = regions[r].tally.workersGrievance();
            all.add(regions[r].tally);
        }
        boolean first = Sum.of(mood.adults) == 0;
        all.into(mood, world.scale);
        if (first) mood.usualDeprivation = all.deprivation();
        outlook(world, Sum.mean(outside.front()), all.deprivation(), norms);
    }

    /** What is stored a month later. The rest point is inflow / (leak + voice). */
    public static double stored(double grievance, double inflow, double leak, double voice) {
        return grievance * (1 - leak - voice) + inflow;
    }

    /** What is missing of what somebody has got used to, as a share of it. */
    static double lost(int consumed, int reference) {
        return (double) Math.max(0, reference - consumed) / Math.max(1, reference);
    }

    /** Of a person at (u, v) for a regime at (U, V); all from -1 to 1. */
    static double legitimacy(double u, double v, double regimeU, double regimeV, double strict) {
        return Math.max(0, 1 - distrust(u, regimeU, strict) - distrust(v, regimeV, strict));
    }

    /** What the distance in one of the two questions takes from it. */
    private static double distrust(double person, double regime, double strict) {
        return strict * Math.abs(person - regime) / 4;
    }

    /** The same for every position in per cent, from -100 to 100. */
    static double[] distrust(double regime, double strict) {
        double[] distrust = new double[201];
        for (int k = 0; k < distrust.length; k++) distrust[k] = distrust((double) (k - 100) / 100, regime, strict);
        return distrust;
    }

    static double voice(double unions, double councils, double press, double party, Voice norms) {
        double all = norms.unions() * unions + norms.councils() * councils + norms.press() * press + norms.party() * party;
        return Math.clamp(all, 0, 1);
    }

    /** The lasting leaning of a person in one of the two coordinates, of mean 0 and standard deviation 1, from one draw. */
    public static double leaning(double draw, int coordinate) {
        return leaning((long) (draw * 0x1.0p52) << 12, coordinate);
    }

    /** The same from the digits of that draw: two draws of 13 digits, added up. */
    static double leaning(long digits, int coordinate) {
        int here = (int) (digits >>> 12 + 26 * coordinate);
        return ((here & 0x1FFF) + (here >>> 13 & 0x1FFF) + 1) * (SQRT_SIX * 0x1.0p-13) - SQRT_SIX;
    }

    /** The sum of two uniform draws has a variance of a sixth. */
    private static final double SQRT_SIX = StrictMath.sqrt(6);

    /**
     * After Kuran 1991: what follows on saying that one does not approve, in units of arrest: the less, the more are seen to say the same.
     *
     * @param fear of arrest at one's place
     * @param castOut what loss of work, room and card would cost, by how far one depends on those who rule for them
     * @param seen share of others seen not to approve
     */
    static double atStake(double fear, double castOut, double seen) {
        return (1 - (1 - fear) * (1 - castOut)) * (1 - seen);
    }

    /** Chance that somebody who does not approve says yes all the same: who is cautious enough, beyond what the lie costs. Caution is uniform. */
    static double conceals(double below, double stake, double integrity) {
        return says(below, lie(stake, integrity));
    }

    /** What a lie costs relative to what a plain word does; where nothing is at stake, nobody lies. */
    static double lie(double stake, double integrity) {
        return stake > 0 ? integrity / stake : Double.MAX_VALUE;
    }

    /** Chance that somebody who is so far below the bar says yes; who approves, says so. */
    static double says(double below, double lie) {
        return Math.max(0, Math.min(1, 1 - lie * below));
    }

    static double visibility(double organised, double reach, double shock, Sight norms) {
        return Math.clamp(norms.alone() + norms.together() * organised - norms.heard() * reach + shock, 0, 1);
    }

    /** C49, C50: fear of worse makes workers bear the apparatus, hope makes them stop. */
    static double toleration(double threat, double hope, double better, Outlook norms) {
        return Math.clamp(norms.bears() + norms.threatened() * threat - norms.hopeful() * hope + norms.better() * better, 0, 1);
    }

    private static void outlook(World world, double war, double deprivation, Norms norms) {
        var mood = world.mood;
        var blocs = world.blocs;
        var n = norms.outlook();
        double better = Sum.mean(world.trade.comfort) - 1;
        double movement = Sum.mean(blocs.movement);
        double hope = n.movement() * movement * (n.unprinted() + (1 - n.unprinted()) * world.organs.press) + n.revolution() * example(blocs.revolution, n.first())
                + n.promises() * Math.max(0, better);
        double hostile = Sum.mean(blocs.hostility);
        double enemies = Math.max(war, example(blocs.war, n.first()));
        double threat = n.war() * enemies + n.hostility() * hostile + n.owners() * Math.max(owners(world.power.force), world.power.civilWar);
        mood.hope += n.pace() * (Math.clamp(hope, 0, 1) - mood.hope);
        mood.threat += n.pace() * (Math.clamp(threat, 0, 1) - mood.threat);
        mood.toleration = toleration(mood.threat, mood.hope, better, n);
        double organised = (world.organs.unionDensity * world.organs.unionIndependence + world.organs.attendance + world.organs.press) / 3;
        double surprise = Math.max(0, deprivation - mood.usualDeprivation) + Math.max(0, mood.threat - mood.usualThreat);
        mood.shock = Math.min(1, norms.sight().surprise() * surprise);
        mood.usualDeprivation += norms.sight().usual() * (deprivation - mood.usualDeprivation);
        mood.usualThreat += norms.sight().usual() * (mood.threat - mood.usualThreat);
        mood.visibility = visibility(organised, world.organs.securityReach, mood.shock, norms.sight());
    }

    /** The first of several counts for so much, the rest by how many of all they are. */
    static double example(double[] blocs, double first) {
        double most = 0;
        for (double bloc : blocs) most = Math.max(most, bloc);
        return first * most + (1 - first) * Sum.mean(blocs);
    }

    /** The part of those mobilised who want private property. */
    private static double owners(double[] force) {
        double all = Sum.of(force);
        return all > 0 ? (force[2] + force[3]) / all : 0;
    }
}
