package thermidor.society;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Army;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Men are called up and sent home until as many are under arms as the law wants; in peace, too, those who have served give way to
 * others. Deserters and mutineers of the month before go by themselves. Who goes home finds a house in a village, or stays in town and looks for work.
 *
 * <p>Writes people.stratum, people.house and houses.place.
 */
@From("assumption")
@Carries({"C08", "C21"})
@Equation({
    "gap = wanted - soldiers - cadre",
    "sent home = max(turnover * soldiers, -pace * gap);  called up = max(0, pace * gap + sent home)"})
public final class Service {
    /**
     * Values, ranges and sources: parameters/society/service.yaml.
     *
     * @param youngest age from which men are called up
     * @param oldest age after which they are not
     * @param turnover share of soldiers relieved in a month of peace
     * @param village share of those sent home who go to a village
     */
    public record Norms(@In("year") int youngest, @In("year") int oldest, @In("share/month") double turnover, @In("share") double village) {}

    private static final byte SOLDIER = Stratum.SOLDIER.code(), CADRE = Stratum.CADRE.code();
    private static final boolean[] MAY_BE_CALLED = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) MAY_BE_CALLED[s.ordinal()] = mayBeCalled(s);
    }

    private Service() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms) {
        long[][] found = new long[Region.COUNT][3];
        crew.forEach(Region.COUNT, r -> found[r] = count(world.lands[r].people, world.month, norms));
        long soldiers = 0;
        long cadre = 0;
        long fit = 0;
        for (long[] one : found) {
            soldiers += one[0];
            cadre += one[1];
            fit += one[2];
        }
        double goHome = home(rules.army(), soldiers, cadre, world.scale, norms);
        double calledUp = calledUp(rules.army(), soldiers, cadre, world.scale, norms);
        double out = soldiers > 0 ? Math.min(1, goHome / soldiers) : 0;
        double in = fit > 0 ? Math.min(1, calledUp / fit) : 0;
        if (out > 0 || in > 0 || world.mood.fled + world.mood.mutineers > 0) crew.forEach(Region.COUNT, r -> serve(world, world.lands[r], in, out, chance, norms));
    }

    private static double net(Army army, long soldiers, long cadre, int scale) {
        return army.pace() * (army.soldiers() / scale - soldiers - cadre);
    }

    /** Persons of the sample sent home. */
    static double home(Army army, long soldiers, long cadre, int scale, Norms norms) {
        return Math.min(soldiers, Math.max(norms.turnover() * soldiers, -net(army, soldiers, cadre, scale)));
    }

    /** Persons of the sample called up. */
    static double calledUp(Army army, long soldiers, long cadre, int scale, Norms norms) {
        return Math.max(0, net(army, soldiers, cadre, scale) + home(army, soldiers, cadre, scale, norms));
    }

    private static long[] count(People p, int month, Norms norms) {
        long[] found = new long[3];
        int soldiers = 0;
        int cadre = 0;
        int fit = 0;
        for (int i = 0; i < p.count; i++) {
            boolean there = !p.isGone(i);
            soldiers += there & p.stratum[i] == SOLDIER ? 1 : 0;
            cadre += there & p.stratum[i] == CADRE ? 1 : 0;
            fit += there & isFit(p, i, month, norms) ? 1 : 0;
        }
        found[0] = soldiers;
        found[1] = cadre;
        found[2] = fit;
        return found;
    }

    private static boolean isFit(People p, int i, int month, Norms norms) {
        int months = p.ageInMonths(i, month);
        return !p.isFemale(i) & months >= norms.youngest() * 12 & months < norms.oldest() * 12 + 12 & MAY_BE_CALLED[p.stratum[i]];
    }

    static boolean mayBeCalled(Stratum s) {
        return switch (s) {
            case UNSKILLED_WORKER, SKILLED_WORKER, POOR_PEASANT, MIDDLE_PEASANT, RICH_PEASANT, COLLECTIVE_FARMER, ARTISAN, TRADER, DEPENDANT,
                    MARGINAL -> true;
            case LABOUR_ARISTOCRAT, SPECIALIST, LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL, CADRE, SOLDIER, FARM_CHAIR, OWNER, STUDENT,
                    PRISONER -> false;
        };
    }

    private static void serve(World world, Land land, double in, double out, Chance chance, Norms norms) {
        People p = land.people;
        int barracks = Abode.only(land, Places.Kind.BARRACKS);
        int[] villages = villageHouses(land);
        Chance.Lot calls = chance.lot(Decision.CALLED_UP, world.month);
        int count = p.count;
        for (int i = 0; i < count; i++) {
            if (p.isGone(i)) continue;
            if (p.stratum[i] == SOLDIER) {
                boolean leaves = p.is(People.LEAVING, i) || chance.happens(out, Decision.SENT_HOME, world.month, p.key[i]);
                if (leaves) sendHome(world, land, i, villages, chance, norms);
            } else if (calls.happens(in, p.key[i]) && isFit(p, i, world.month, norms)) {
                p.stratum[i] = SOLDIER;
                Move.person(land, i, land, barracks);
            }
        }
    }

    private static int[] villageHouses(Land land) {
        int[] found = new int[land.houses.count];
        int n = 0;
        for (int h = 0; h < found.length; h++) if (land.places.isRural(land.houses.place[h]) && Abode.head(land, h) >= 0) found[n++] = h;
        return java.util.Arrays.copyOf(found, n);
    }

    private static void sendHome(World world, Land land, int i, int[] villages, Chance chance, Norms norms) {
        People p = land.people;
        boolean village = villages.length > 0 && chance.happens(norms.village(), Decision.CHOOSE_REGION, world.month, p.key[i]);
        if (!village) {
            p.stratum[i] = Stratum.MARGINAL.code();
            land.houses.place[p.house[i]] = Abode.only(land, Places.Kind.STREET);
            return;
        }
        int h = villages[chance.below(villages.length, Decision.CHOOSE_PLACE, world.month, p.key[i])];
        p.stratum[i] = comesHomeAs(land, h).code();
        int old = p.house[i];
        land.houses.cash[h] += land.houses.cash[old];
        land.houses.income[h] += land.houses.income[old];
        land.houses.cash[old] = 0;
        land.houses.income[old] = 0;
        p.house[i] = h;
    }

    private static Stratum comesHomeAs(Land land, int h) {
        return switch (land.places.kind(land.houses.place[h])) {
            case KOLKHOZ -> Stratum.COLLECTIVE_FARMER;
            case SOVKHOZ -> Stratum.UNSKILLED_WORKER;
            default -> {
                for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                    if (Abode.lives(land, i, h) && land.people.stratum(i).isPeasant()) yield land.people.stratum(i);
                }
                yield Stratum.MIDDLE_PEASANT;
            }
        };
    }
}
