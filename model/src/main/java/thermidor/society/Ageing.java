package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Calendar;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People come of age, finish their studies, grow old. Those who look for work leave a house they cannot find it from; children left
 * alone are taken in; people who live alone found houses together; houses that have grown too big divide, with their purse. Houses
 * of each place are gone through once a quarter.
 *
 * <p>Writes people.stratum, people.house, houses.place, houses.cash [kopeck], houses.income [kopeck/month] and vital.toTown [person].
 */
@From("assumption")
@Carries({"C21"})
@Equation({
    "comes of age at childhood + u * span months, u fixed for a life",
    "P(studies) = (studyInTown or studyInVillage) * literacy^2, of the literate",
    "old from age old on",
    "P(leaves home), P(looks for another) in a place's turn = 1 - (1 - monthly chance)^3"})
public final class Ageing {
    /**
     * Values, ranges and sources: parameters/society/ageing.yaml.
     *
     * @param childhood the earliest age at which somebody takes up work
     * @param span months over which a year's children come of age
     * @param old age from which people no longer work
     * @param womenSeek share of town girls who look for work when they are grown
     * @param leaveHome share of those without work who leave a house at works in a month
     * @param study who studies and what becomes of them
     * @param house when houses divide
     */
    public record Norms(@In("year") int childhood, @In("month") int span, @In("year") int old, @In("share") double womenSeek,
                        @In("share/month") double leaveHome, Study study, House house) {}

    /**
     * @param inTown share of literate town youth who go on to study where all can read
     * @param inVillage the same of village youth
     * @param done age at which studies end
     * @param specialist share of graduates who become specialists; the others enter offices
     */
    public record Study(@In("share") double inTown, @In("share") double inVillage, @In("year") int done, @In("share") double specialist) {}

    /**
     * @param big persons from which a house may divide
     * @param divides share of big houses that divide in a year
     * @param marries share of those of 18-49 who are the only grown person of a house that look for another such in a month
     */
    public record House(@In("person") int big, @In("share/year") double divides, @In("share/month") double marries) {}

    private static final int STUDENT = Stratum.STUDENT.code(), MARGINAL = Stratum.MARGINAL.code(), DEPENDANT = Stratum.DEPENDANT.code();

    private Ageing() {}

    public static void month(World world, Chance chance, Crew crew, Norms norms) {
        crew.forEach(Region.COUNT, r -> new Generation(world, r, chance, norms).month());
    }

    /** Months of age at which somebody comes of age. */
    static int comesOfAge(Chance chance, int bornMonth, long key, Norms norms) {
        return norms.childhood() * 12 + chance.below(norms.span(), Decision.TAKE_WORK, bornMonth, key);
    }

    static double studies(boolean town, double literacy, Study norms) {
        return (town ? norms.inTown() : norms.inVillage()) * literacy * literacy;
    }

    /** One region's people of all ages. */
    private static final class Generation {
        private final World world;
        private final int region;
        private final Land land;
        private final People p;
        private final Chance chance;
        private final Norms norms;
        private final double literacy;
        /** When houses divide: each place has its turn in it once. */
        private final boolean winter;
        private final Household household;
        /** In months. */
        private final int childhood, span, old;
        /** By stratum, in months: from what age, and for how long, something may come to a person. */
        private final int[] from = new int[Stratum.COUNT], during = new int[Stratum.COUNT];
        private final double leavesHome;

        Generation(World world, int region, Chance chance, Norms norms) {
            this.world = world;
            this.region = region;
            this.land = world.lands[region];
            this.p = land.people;
            this.chance = chance;
            this.norms = norms;
            this.literacy = world.vital.literacy[region];
            this.household = new Household(land, world.month, chance, norms.house());
            this.childhood = norms.childhood() * 12;
            this.span = norms.span();
            this.old = norms.old() * 12;
            this.winter = Calendar.ofYear(world.month) < Turn.MONTHS;
            this.leavesHome = Turn.chance(norms.leaveHome());
            agesOfChange();
        }

        void month() {
            int[] from = this.from;
            int[] during = this.during;
            byte[] stratum = p.stratum;
            short[] born = p.born;
            int now = People.asBorn(world.month);
            int settled = Abode.settled(land);
            for (int i = 0; i < settled; i++) {
                int months = now - born[i];
                if (Integer.compareUnsigned(months - from[stratum[i]], during[stratum[i]]) < 0) grow(i, months);
            }
            int places = land.places.count;
            for (int place = 0; place < places; place++) {
                if (!Turn.isOf(place, region, world.month)) continue;
                int end = land.places.first[place] + land.places.houses[place];
                for (int h = land.places.first[place]; h < end; h++) house(h);
            }
            household.marry();
        }

        /** When in life something may come to the members of a stratum; the others are passed over without asking more. */
        private void agesOfChange() {
            Arrays.fill(from, old);
            Arrays.fill(during, Integer.MAX_VALUE);
            from[DEPENDANT] = childhood;
            during[DEPENDANT] = span + 1;
            from[STUDENT] = norms.study().done() * 12;
            from[MARGINAL] = 0;
            during[Stratum.PRISONER.ordinal()] = 0;
            during[Stratum.OWNER.ordinal()] = 0;
        }

        private void grow(int i, int months) {
            if (p.isGone(i)) return;
            int h = p.house[i];
            switch (p.stratum(i)) {
                case DEPENDANT -> {
                    int last = childhood + span;
                    if (months > last) return;
                    if (months == last ? isLate(h, i) : months == comesOfAge(chance, p.bornMonth(i), p.key[i], norms)) comeOfAge(h, i);
                }
                case STUDENT -> {
                    if (months >= norms.study().done() * 12) finish(h, i);
                }
                case PRISONER, OWNER -> {}
                case MARGINAL -> {
                    if (months >= old) p.stratum[i] = Stratum.DEPENDANT.code();
                    else leaveHome(h, i);
                }
                default -> {
                    if (months >= old) p.stratum[i] = Stratum.DEPENDANT.code();
                }
            }
        }

        /** Whoever missed the month, being then elsewhere: town girls may have chosen not to look for work. */
        private boolean isLate(int h, int i) {
            return !p.isFemale(i) || !Abode.isTown(land, land.houses.place[h]);
        }

        private void comeOfAge(int h, int i) {
            int place = land.houses.place[h];
            Places.Kind kind = land.places.kind(place);
            boolean town = Abode.isTown(land, place);
            if ((town || kind.isRural()) && p.isLiterate(i)
                    && chance.happens(studies(town, literacy, norms.study()), Decision.STUDY, world.month, p.key[i])) {
                study(i, town);
                return;
            }
            Stratum s = switch (kind) {
                case VILLAGE -> peasant(h);
                case KOLKHOZ -> Stratum.COLLECTIVE_FARMER;
                case SOVKHOZ -> Stratum.UNSKILLED_WORKER;
                case CAMP -> Stratum.PRISONER;
                case WORKS, OFFICE, STREET, BARRACKS -> !p.isFemale(i)
                        || chance.happens(norms.womenSeek(), Decision.TAKE_WORK, world.month, p.key[i]) ? Stratum.MARGINAL : Stratum.DEPENDANT;
            };
            p.stratum[i] = s.code();
        }

        private void study(int i, boolean town) {
            p.stratum[i] = Stratum.STUDENT.code();
            if (town) return;
            Move.person(land, i, land, Abode.only(land, Places.Kind.STREET));
            world.vital.toTown[region] += world.scale;
        }

        /** What the peasants of a house are. */
        private Stratum peasant(int h) {
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                if (Abode.lives(land, i, h) && p.stratum(i).isPeasant()) return p.stratum(i);
            }
            return Stratum.POOR_PEASANT;
        }

        private void finish(int h, int i) {
            boolean specialist = chance.happens(norms.study().specialist(), Decision.STUDY, world.month, p.key[i]);
            p.stratum[i] = (specialist ? Stratum.SPECIALIST : Stratum.LOWER_OFFICIAL).code();
            if (Abode.isWorks(land, land.houses.place[h])) return;
            int office = Abode.office(world, land, chance.unit(Decision.CHOOSE_PLACE, world.month, p.key[i]));
            if (persons(h) == 1) land.houses.place[h] = office;
            else Move.person(land, i, land, office);
        }

        /** Whoever finds no work at the family's works tries elsewhere, with the house if nobody in it works. */
        private void leaveHome(int h, int i) {
            int place = land.houses.place[h];
            if (!Turn.isOf(place, region, world.month) || !Abode.isWorks(land, place)) return;
            if (!chance.happens(leavesHome, Decision.LEAVE_TOWN, world.month, p.key[i])) return;
            int street = Abode.only(land, Places.Kind.STREET);
            if (hasHands(h)) Move.person(land, i, land, street);
            else land.houses.place[h] = street;
        }

        private boolean hasHands(int h) {
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                if (Abode.lives(land, i, h) && Work.skill(p.stratum(i)) != Work.NONE) return true;
            }
            return false;
        }

        private int persons(int h) {
            int n = 0;
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) if (Abode.lives(land, i, h)) n++;
            return n;
        }

        private void house(int h) {
            int grown = 0;
            int persons = 0;
            int onlyGrown = -1;
            int begin = land.houses.first[h];
            int end = Abode.end(land, h);
            boolean mayDivide = winter && end - begin >= norms.house().big();
            for (int i = begin; i < end; i++) {
                if (!Abode.lives(land, i, h)) continue;
                persons++;
                if (!Household.isGrown(p.ageInMonths(i, world.month))) continue;
                if (++grown == 2 && !mayDivide) return;
                onlyGrown = i;
            }
            if (grown == 0 && persons > 0) household.takeIn(h);
            if (grown == 1) household.mayMarry(h, onlyGrown);
            if (!mayDivide || grown < 4 || persons < norms.house().big()) return;
            if (chance.happens(norms.house().divides(), Decision.SPLIT_HOUSE, world.month, p.key[Abode.head(land, h)])) household.divide(h, grown, persons);
        }
    }
}
