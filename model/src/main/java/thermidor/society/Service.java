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
 * others. Deserters and mutineers of the month before go by themselves. Who goes home finds a house in a village, or stays in town and
 * looks for work. Men are called up from a third of the places each month.
 *
 * <p>Writes people.stratum, people.house and houses.place.
 */
@From("assumption")
@Carries({"C08", "C21"})
@Equation({
    "gap = wanted - soldiers - cadre",
    "sent home = max(turnover * soldiers, -pace * gap);  called up = max(0, pace * gap + sent home)",
    "P(called up) = called up / the fit of the places whose turn it is"})
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
        long[][] found = new long[Region.COUNT][];
        crew.forEach(Region.COUNT, r -> found[r] = count(world.lands[r], r, world.month, norms));
        long soldiers = 0;
        long cadre = 0;
        long asked = 0;
        for (long[] one : found) {
            soldiers += one[0];
            cadre += one[1];
            asked += one[2];
        }
        double goHome = home(rules.army(), soldiers, cadre, world.scale, norms);
        double calledUp = calledUp(rules.army(), soldiers, cadre, world.scale, norms);
        double out = soldiers > 0 ? Math.min(1, goHome / soldiers) : 0;
        double in = asked > 0 ? Math.min(1, calledUp / asked) : 0;
        boolean somebodyGoes = out > 0 || world.mood.fled + world.mood.mutineers > 0;
        crew.forEach(Region.COUNT, r -> {
            if (in > 0) callUp(world, r, in, chance, norms);
            if (somebodyGoes && found[r][0] > 0) sendHome(world, world.lands[r], out, chance, norms);
        });
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

    /** Soldiers and cadre of a region, and those who are fit in the places whose turn it is. */
    private static long[] count(Land land, int r, int month, Norms norms) {
        People p = land.people;
        int soldiers = 0;
        int cadre = 0;
        int fit = 0;
        for (int place = 0; place < land.places.count; place++) {
            int begin = land.begin(place);
            int end = land.end(place);
            if (!Abode.hasNoOffice(land, place)) {
                for (int i = begin; i < end; i++) {
                    int s = p.stratum[i];
                    if (s != SOLDIER & s != CADRE || p.isGone(i)) continue;
                    if (s == SOLDIER) soldiers++;
                    else cadre++;
                }
            }
            if (!Turn.isOf(place, r, month)) continue;
            for (int i = begin; i < end; i++) fit += isFit(p, i, month, norms) & !p.isGone(i) ? 1 : 0;
        }
        return new long[] {soldiers, cadre, fit};
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

    private static void callUp(World world, int r, double in, Chance chance, Norms norms) {
        Land land = world.lands[r];
        People p = land.people;
        int barracks = Abode.only(land, Places.Kind.BARRACKS);
        Chance.Lot calls = chance.lot(Decision.CALLED_UP, world.month);
        int places = land.places.count;
        for (int place = 0; place < places; place++) {
            if (!Turn.isOf(place, r, world.month)) continue;
            long[] key = p.key;
            int end = land.end(place);
            for (int i = land.begin(place); i < end; i++) {
                if (calls.unit(key[i]) >= in || !isFit(p, i, world.month, norms) || p.isGone(i)) continue;
                p.stratum[i] = SOLDIER;
                Move.person(land, i, land, barracks);
            }
        }
    }

    private static void sendHome(World world, Land land, double out, Chance chance, Norms norms) {
        People p = land.people;
        Chance.Lot goes = chance.lot(Decision.SENT_HOME, world.month);
        int barracks = Abode.only(land, Places.Kind.BARRACKS);
        int end = land.end(barracks);
        for (int i = land.begin(barracks); i < end; i++) {
            if (p.stratum[i] != SOLDIER || p.isGone(i)) continue;
            if (p.is(People.LEAVING, i) || goes.happens(out, p.key[i])) sendHome(world, land, i, chance, norms);
        }
    }

    private static void sendHome(World world, Land land, int i, Chance chance, Norms norms) {
        People p = land.people;
        boolean village = chance.happens(norms.village(), Decision.CHOOSE_REGION, world.month, p.key[i]);
        int h = village ? villageHouse(land, chance.unit(Decision.CHOOSE_PLACE, world.month, p.key[i])) : -1;
        int old = p.house[i];
        if (h < 0) {
            p.stratum[i] = Stratum.MARGINAL.code();
            land.houses.place[old] = Abode.only(land, Places.Kind.STREET);
            return;
        }
        p.stratum[i] = comesHomeAs(land, h).code();
        land.houses.cash[h] += land.houses.cash[old];
        land.houses.income[h] += land.houses.income[old];
        land.houses.cash[old] = 0;
        land.houses.income[old] = 0;
        p.house[i] = h;
    }

    /** A house in a village or on a farm where somebody lives, or the next such, or -1; {@code u} in [0, 1) chooses. */
    private static int villageHouse(Land land, double u) {
        int houses = 0;
        for (int place = 0; place < land.places.count; place++) if (land.places.isRural(place)) houses += land.places.houses[place];
        int at = (int) (u * houses);
        for (int place = 0; place < land.places.count; place++) {
            if (!land.places.isRural(place)) continue;
            int end = land.places.first[place] + land.places.houses[place];
            for (int h = land.places.first[place] + at; h < end; h++) if (land.houses.place[h] == place && Abode.head(land, h) >= 0) return h;
            at = Math.max(0, at - land.places.houses[place]);
        }
        return -1;
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
