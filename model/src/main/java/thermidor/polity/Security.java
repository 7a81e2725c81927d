package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Organs;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The security service grows to what the law allots it, out of cadre, and listens. People fear to speak where it hears them and those who
 * rule are ready to use it, and where others have been taken away.
 *
 * <p>Reads places.reprisal [share], trade.persons [person]; writes organs.securityStaff [person], organs.securityReach, organs.fear, places.fear
 * [share].
 */
@From({"l40", "n3"})
@Carries({"C28", "C29", "C35"})
@Equation({
    "staff' = staff + pace * (min(law * people, most * cadre) - staff);  reach = 1 - exp(-listens * staff / people)",
    "fear at a place = 1 - exp(-(watched * reach * force + taken * arrested of the last year there))"})
public final class Security {
    /**
     * Values, ranges and sources: parameters/polity/security.yaml.
     *
     * @param pace share of the way to the lawful size that is gone in a month
     * @param most of the cadre, who can serve in it
     * @param listens persons of whom one of the service hears, through those who tell it
     * @param watched what being heard everywhere by a service used without restraint adds to the exponent of fear
     * @param taken what a neighbour's arrest adds, by the share of neighbours arrested
     */
    public record Norms(@In("share/month") double pace, @In("share") double most, @In("person/person") double listens, @In("ratio") double watched,
                        @In("ratio") double taken) {}

    private Security() {}

    public static void month(World world, thermidor.rules.Security law, Norms norms) {
        Organs o = world.organs;
        double people = 0;
        double cadre = 0;
        for (long[] region : world.trade.persons) {
            for (long stratum : region) people += stratum;
            cadre += region[Stratum.CADRE.ordinal()];
        }
        o.securityStaff += norms.pace() * (serving(law.staff(), people, norms.most(), cadre) - o.securityStaff);
        o.securityReach = reach(people > 0 ? o.securityStaff / people : 0, norms);
        double houses = 0;
        double afraid = 0;
        double unharmed = fear(o.securityReach, law.force(), 0, norms);
        for (int r = 0; r < Region.COUNT; r++) {
            Places places = world.lands[r].places;
            for (int place = 0; place < places.count; place++) {
                places.fear[place] = places.reprisal[place] == 0 ? unharmed : fear(o.securityReach, law.force(), places.reprisal[place], norms);
                if (places.kind(place) == Places.Kind.CAMP) continue;
                houses += places.houses[place];
                afraid += places.houses[place] * places.fear[place];
            }
        }
        o.fear = houses > 0 ? afraid / houses : 0;
    }

    /** [person] The service the law allots, as far as there is cadre for it. */
    public static double serving(double law, double people, double most, double cadre) {
        return Math.min(law * people, most * cadre);
    }

    /** Share of the people who are heard. */
    static double reach(double staff, Norms norms) {
        return 1 - StrictMath.exp(-norms.listens() * staff);
    }

    /** Share of the grown-up at a place who dare not say what they think. */
    static double fear(double reach, double force, double reprisal, Norms norms) {
        return 1 - StrictMath.exp(-(norms.watched() * reach * force + norms.taken() * reprisal));
    }
}
