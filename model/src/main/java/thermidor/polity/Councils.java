package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Sum;
import thermidor.rules.Suffrage;
import thermidor.world.Organs;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People attend their councils, or not; councils are elected, and delegates called back. By workplace: the people of a works, a village, a
 * barracks or a street send delegates to the region's council, councils send delegates to the congress, the congress elects an executive. By
 * residence: the people of a region, thrown together as single citizens, send delegates straight to the congress. Candidates may have to be
 * such as the apparatus can bear; by show of hands the frightened say what the regime likes to hear.
 *
 * <p>Reads people.property, people.rule [percent], places.fear, organs.fear, organs.control [share], trade.nutrition [share]; writes
 * world.councils, the mark of a delegate in people.traits, organs.attendance, organs.representativeness, organs.deputiesWorkers, organs.recalls,
 * organs.congressProperty, organs.congressRule.
 */
@From({"galam-1990", "n3", "t36"})
@Carries({"C28", "C32", "C33", "C35"})
@Equation({
    "attendance' = attendance + pace * (powers * (1 - fear) * min(1, nutrition)^hunger * (habit + (1 - habit) * control) - attendance)",
    "delegates of a place = electors * (rural weight in villages) / max(group, electors per delegate), rounded by chance",
    "a group elects by majority on each of the two questions, a tie goes to the regime: p' = sum over k > r/2 of C(r,k) p^k (1-p)^(r-k)",
    "called back by a chance of attendance * (1 - fear) * min(1, distance / bear - 1) where the electors stand further off than they bear",
    "representativeness = 1 - distance between the congress's mean and the workers'"})
public final class Councils {
    /**
     * Values, ranges and sources: parameters/polity/councils.yaml.
     *
     * @param group persons who elect one of themselves, at every height
     * @param electors persons of the country for a delegate of a place
     * @param term months between elections by workplace
     * @param termOfCitizens months between elections by residence
     * @param pace share of the way to where it tends that attendance goes in a month
     * @param habit attendance where nothing ever comes of it, all else in favour
     * @param hunger how fast attendance falls as people go hungry
     * @param bear distance between electors and delegate that is borne, where the two ends of an axis are 2 apart
     */
    public record Norms(@In("person") int group, @In("person") double electors, @In("month") int term, @In("month") int termOfCitizens,
                        @In("share/month") double pace, @In("share") double habit, @In("exponent") double hunger, @In("index") double bear) {
        public Norms {
            if (group < 1) throw new IllegalArgumentException("""
                    group (%s) must be at least one person.
                    Maybe councils.yaml has a slip?""".formatted(group));
        }
    }

    /** Heights of the pyramid. */
    static final int PLACE = 0, CONGRESS = 1, EXECUTIVE = 2;

    private Councils() {}

    public static void month(World world, Suffrage law, Chance chance, Crew crew, Norms norms) {
        Organs o = world.organs;
        double[] shutOut = shutOut(world, law.reach());
        boolean due = isDue(world, law, norms);
        boolean asked = Sum.of(world.mood.adults) > 0;
        Electorate[] people = electorates(world, due || !asked, shutOut, chance, crew);
        double tends = attendance(law.powers(), o.fear, fed(world), o.control, norms);
        o.attendance += norms.pace() * (tends - o.attendance);
        Election election = new Election(world, law, people, stand(world, people, false), shutOut, chance, norms);
        if (due) {
            o.recalls = 0;
            election.hold(crew);
        } else {
            o.recalls = (double) election.review(crew) * world.scale;
        }
        measure(world, stand(world, people, true));
    }

    /** Electors are counted where all are to vote, or where nobody has been asked yet what they think; else whoever reviews looks for the delegates among them. */
    static Electorate[] electorates(World world, boolean counted, double[] shutOut, Chance chance, Crew crew) {
        Electorate[] people = new Electorate[Region.COUNT];
        if (counted) crew.forEach(Region.COUNT, r -> people[r] = Electorate.of(world.lands[r]).counted(world, world.lands[r], shutOut, chance));
        return people;
    }

    /** Where workers or officials stand, in per cent: as an election finds them, else as opinion last counted them. */
    static Electorate.Sum stand(World world, Electorate[] people, boolean ofWorkers) {
        Electorate.Sum sum = new Electorate.Sum();
        for (Electorate e : people) {
            if (e == null) continue;
            Electorate.Sum here = ofWorkers ? e.workers : e.officials;
            sum.add(here.persons, here.property, here.rule);
        }
        if (sum.persons > 0) return sum;
        var mood = world.mood;
        for (Stratum stratum : Stratum.ALL) {
            if (ofWorkers ? !stratum.isWorker() : !stratum.isOfficial()) continue;
            int s = stratum.ordinal();
            sum.add(mood.adults[s], 100 * mood.adults[s] * mood.property[s], 100 * mood.adults[s] * mood.rule[s]);
        }
        return sum;
    }

    /** [share] of those who may vote who take part, in the long run. */
    static double attendance(double powers, double fear, double fed, double success, Norms norms) {
        return powers * (1 - fear) * StrictMath.pow(Math.min(1, fed), norms.hunger()) * (norms.habit() + (1 - norms.habit()) * success);
    }

    /** Mean nutrition of the country. Before the first meal nobody is hungry. */
    private static double fed(World world) {
        double persons = 0;
        double met = 0;
        var t = world.trade;
        for (int r = 0; r < Region.COUNT; r++) {
            persons += t.rural[r] + t.urban[r];
            met += t.rural[r] * t.nutritionRural[r] + t.urban[r] * t.nutritionUrban[r];
        }
        return met > 0 ? met / persons : 1;
    }

    /** Share of each stratum that may not vote: first those who live by trade and hired hands, then others; prisoners never vote. */
    static double[] shutOut(World world, double reach) {
        double suspect = 0;
        double all = 0;
        for (long[] region : world.trade.persons) {
            for (Stratum s : Stratum.ALL) {
                if (s == Stratum.PRISONER || s == Stratum.DEPENDANT) continue;
                all += region[s.ordinal()];
                if (isSuspect(s)) suspect += region[s.ordinal()];
            }
        }
        double closed = 1 - reach;
        double share = all > 0 ? suspect / all : 0;
        double ofSuspect = share > 0 ? Math.min(1, closed / share) : 0;
        double ofOthers = Math.max(0, closed - share) / Math.max(1e-9, 1 - share);
        double[] out = new double[Stratum.COUNT];
        for (Stratum s : Stratum.ALL) out[s.ordinal()] = s == Stratum.PRISONER ? 1 : isSuspect(s) ? ofSuspect : ofOthers;
        return out;
    }

    private static boolean isSuspect(Stratum s) {
        return s == Stratum.OWNER || s == Stratum.TRADER || s == Stratum.RICH_PEASANT;
    }

    /** At the end of a term, when there is no council yet, and when the law has changed from one way of voting to the other. */
    private static boolean isDue(World world, Suffrage law, Norms norms) {
        var c = world.councils;
        if (c.count == 0) return true;
        boolean byWorkplace = c.level[0] == PLACE;
        return byWorkplace != law.byWorkplace() || world.month - c.called >= (byWorkplace ? norms.term() : norms.termOfCitizens());
    }

    private static void measure(World world, Electorate.Sum ofWorkers) {
        var c = world.councils;
        Organs o = world.organs;
        long property = 0;
        long rule = 0;
        int workers = 0;
        int n = 0;
        for (int d = 0; d < c.count; d++) {
            if (c.level[d] != CONGRESS) continue;
            property += c.property[d];
            rule += c.rule[d];
            if (Stratum.of(c.stratum[d]).isWorker()) workers++;
            n++;
        }
        o.congressProperty = n > 0 ? property / (100.0 * n) : 0;
        o.congressRule = n > 0 ? rule / (100.0 * n) : 0;
        o.deputiesWorkers = n > 0 ? (double) workers / n : 0;
        boolean represented = n > 0 && ofWorkers.persons > 0;
        o.representativeness = represented ? representativeness(o.congressProperty - ofWorkers.property / (100 * ofWorkers.persons),
                o.congressRule - ofWorkers.rule / (100 * ofWorkers.persons)) : 0;
    }

    /** One less the distance on the plane of the two questions; a distance of half an axis is no representation at all. */
    static double representativeness(double property, double rule) {
        return Math.max(0, 1 - StrictMath.sqrt(property * property + rule * rule));
    }

    /** The chance that electors call a delegate back in a month. */
    static double callBack(double distance, double attendance, double fear, Norms norms) {
        return distance > norms.bear() ? attendance * (1 - fear) * Math.min(1, distance / norms.bear() - 1) : 0;
    }

    /** How many delegates a place sends, before rounding. */
    static double delegates(int electors, double weight, int scale, Norms norms) {
        return weight * electors / Math.max(norms.group(), norms.electors() / scale);
    }
}
