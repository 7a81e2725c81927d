package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Norms;
import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.rules.Security;
import thermidor.rules.Unions;
import thermidor.society.Opinion;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Presence, with all couplings on, of what C29 and C30 say of organs that are strangled: towns of twelve works, opinion, acting and answer as shipped. */
class SuppressionTest {
    private static final int WORKS = 12, HANDS = 120, TOWNS = 16;
    private final Norms norms = Numbers.shipped();

    private static World town() {
        World world = Given.works(Sector.TEXTILES);
        Land land = world.lands[0];
        for (int w = 0; w < WORKS; w++) {
            int works = land.places.add(Places.Kind.WORKS, 0);
            for (int n = 0; n < HANDS; n++) {
                int house = land.houses.add(works, 0);
                int i = land.people.add(Chance.descend(w + 1, n + 1), house, world.month - 30 * 12, Stratum.SKILLED_WORKER, false, true, 100, 1400);
                land.people.property[i] = 40;
                land.people.rule[i] = 45;
                land.people.set(People.UNION, i, true);
            }
        }
        land.settle();
        world.trade.persons[0][Stratum.SKILLED_WORKER.ordinal()] = WORKS * HANDS;
        world.power.regimeProperty = 0.9;
        world.power.regimeRule = -0.7;
        Arrays.fill(world.trade.comfort, 1);
        Arrays.fill(world.trade.nutritionUrban, 1);
        return world;
    }

    private Rules law(boolean free) {
        Rules rules = Numbers.with(Given.rules(), "security", free ? new Security(0.0002, 0.1) : new Security(0.003, 0.9));
        rules = Numbers.with(rules, "ownership.state", 0.9);
        return Numbers.with(rules, "unions", free ? new Unions(0.8, true) : new Unions(0, false));
    }

    private static void organs(World world, boolean free) {
        var o = world.organs;
        o.unionDensity = 0.9;
        o.unionIndependence = free ? 0.8 : 0;
        o.attendance = free ? 0.6 : 0.05;
        o.press = free ? 0.8 : 0;
        o.partyDemocracy = free ? 0.6 : 0;
        o.control = free ? 0.4 : 0.03;
        o.securityReach = free ? 0.05 : 0.7;
    }

    /** Months under free or strangled organs on so much; what was struck in each of them, as a share of the workers. */
    private double[] live(World world, long seed, int months, boolean free, int consumed) {
        double[] struck = new double[months];
        Rules rules = law(free);
        People p = world.lands[0].people;
        for (int m = 0; m < months; m++) {
            organs(world, free);
            for (int i = 0; i < p.count; i++) p.consumed[i] = (short) consumed;
            Opinion.month(world, rules, Outside.calm(), new Chance(seed), Crew.alone(), norms.opinion());
            Acting.month(world, rules, new Chance(seed), Crew.alone(), norms.acting());
            Answer.month(world, rules, new Chance(seed), Crew.alone(), norms.answer(), norms.acting().police());
            struck[m] = world.mood.strikers / (WORKS * HANDS);
            world.month++;
        }
        return struck;
    }

    /** C29. */
    @Test
    void strikes_fall_and_grievance_is_stored_where_organs_are_strangled() {
        double[] struck = new double[2];
        double[] stored = new double[2];
        for (int town = 0; town < TOWNS; town++) {
            for (int free = 0; free < 2; free++) {
                World world = town();
                live(world, town, 36, true, 950);
                struck[free] += Arrays.stream(live(world, town, 48, free == 1, 950)).sum() / TOWNS / 4;
                stored[free] += world.mood.grievance[Stratum.SKILLED_WORKER.ordinal()] / TOWNS;
            }
        }
        assertThat(struck[0]).isLessThan(0.5 * struck[1]);
        assertThat(stored[0]).isGreaterThan(1.5 * stored[1]);
    }

    /** C30: the same three months of hunger after one year of silence and after eight. */
    @Test
    void the_longer_the_silence_the_larger_the_largest_outbreaks_after_a_shock() {
        double[][] largest = new double[2][TOWNS];
        for (int town = 0; town < TOWNS; town++) {
            for (int length = 0; length < 2; length++) {
                World world = town();
                live(world, town, 36, true, 950);
                live(world, town, length == 0 ? 12 : 96, false, 950);
                double during = Arrays.stream(live(world, town, 3, false, 300)).max().orElseThrow();
                largest[length][town] = Math.max(during, Arrays.stream(live(world, town, 6, false, 950)).max().orElseThrow());
            }
        }
        for (double[] one : largest) Arrays.sort(one);
        assertThat(upperQuarter(largest[1])).isGreaterThan(1.3 * upperQuarter(largest[0]));
    }

    private static double upperQuarter(double[] sorted) {
        return Arrays.stream(sorted, TOWNS * 3 / 4, TOWNS).average().orElseThrow();
    }
}
