package thermidor.polity;

import java.util.Arrays;
import java.util.function.LongToIntFunction;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.rules.Suffrage;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** People gathered at places, each with a mind, for tests of organs. Everybody comes, nobody is afraid, nobody is hungry. */
final class Assembled {
    static final Chance CHANCE = new Chance(17);
    /** Everybody votes at work by show of hands, may call back, and councils decide everything. */
    static final Suffrage FREE = new Suffrage(true, false, 0, true, 1, 1, 1);

    final World world = Given.works(Sector.MACHINERY);
    Councils.Norms norms = meetingIn(3);
    private long serial;

    Assembled() {
        world.organs.attendance = 1;
    }

    /** Groups of so many, all of whom come. */
    static Councils.Norms meetingIn(int group) {
        Councils.Norms norms = Numbers.with(Numbers.shipped().councils(), "group", group);
        return Numbers.with(Numbers.with(Numbers.with(norms, "electors", 1.0), "pace", 1.0), "habit", 1.0);
    }

    /** So many persons of a stratum at a new place of a region, with these minds in per cent by their key. */
    int gather(int region, Places.Kind kind, int persons, Stratum stratum, LongToIntFunction property, LongToIntFunction rule) {
        Land land = world.lands[region];
        int place = land.places.add(kind, kind == Places.Kind.WORKS ? 0 : -1);
        join(region, place, persons, stratum, property, rule);
        return place;
    }

    void join(int region, int place, int persons, Stratum stratum, LongToIntFunction property, LongToIntFunction rule) {
        Land land = world.lands[region];
        for (int n = 0; n < persons; n++) {
            long key = Chance.descend(++serial, 7);
            int i = land.people.add(key, land.houses.add(place, 0), world.month - 360, stratum, false, true, 100, 1000);
            land.people.property[i] = (byte) property.applyAsInt(key);
            land.people.rule[i] = (byte) rule.applyAsInt(key);
        }
        land.settle();
        world.trade.persons[region][stratum.ordinal()] += persons;
    }

    /** Puts a mind into everybody of a place. */
    void persuade(int region, int place, int property, int rule) {
        Land land = world.lands[region];
        for (int i = 0; i < land.people.count; i++) {
            if (land.placeOf(i) != place) continue;
            land.people.property[i] = (byte) property;
            land.people.rule[i] = (byte) rule;
        }
    }

    /** What is known of everybody's mind when councils meet: by place and by stratum. */
    private void think() {
        var mood = world.mood;
        for (double[] of : new double[][] {mood.adults, mood.property, mood.rule}) Arrays.fill(of, 0);
        for (Land land : world.lands) {
            var places = land.places;
            Arrays.fill(places.adults, 0);
            for (double[] of : new double[][] {places.property, places.rule}) Arrays.fill(of, 0);
            for (int i = 0; i < land.people.count; i++) {
                int place = land.placeOf(i);
                int s = land.people.stratum[i];
                mean(places.property, place, land.people.property[i], ++places.adults[place]);
                mean(places.rule, place, land.people.rule[i], places.adults[place]);
                mean(mood.property, s, land.people.property[i], ++mood.adults[s]);
                mean(mood.rule, s, land.people.rule[i], mood.adults[s]);
            }
        }
    }

    private static void mean(double[] of, int where, int percent, double persons) {
        of[where] += (percent * 0.01 - of[where]) / persons;
    }

    Assembled month(Suffrage law) {
        think();
        Councils.month(world, law, CHANCE, Crew.alone(), norms);
        world.month++;
        return this;
    }

    /** Share of the delegates of a height who are for self-rule. */
    double selfRule(int level) {
        var c = world.councils;
        int n = 0;
        int are = 0;
        for (int d = 0; d < c.count; d++) {
            if (c.level[d] != level) continue;
            n++;
            if (c.rule[d] >= 0) are++;
        }
        return n == 0 ? Double.NaN : (double) are / n;
    }

    int delegates(int level) {
        int n = 0;
        for (int d = 0; d < world.councils.count; d++) if (world.councils.level[d] == level) n++;
        return n;
    }

    static int regions() {
        return Region.COUNT;
    }
}
