package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Repression;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Houses of rich peasants are sent to settlements in the north, the Urals, Siberia and Kazakhstan, adults are arrested, and some
 * prisoners are let go where they are held. Those whom the authorities seize for what they did are carried off here too. The police go through each
 * place once a quarter; deportations and those who acted do not wait. Where a decree sets a quota of death sentences, that part of those arrested under it is
 * put to death.
 *
 * <p>Reads places.seized [share], mood.amnesty [share/month]; writes people, houses, places.reprisal [share], mood.arrested, mood.executed, vital.deaths,
 * vital.died, vital.arrived and vital.departed [person].
 */
@From("assumption")
@Carries("C71")
@Equation({
    "houses sent away = deportation * houses of rich peasants",
    "arrested = arrests * adults (in a place's turn: those of three months) + seized * those who act;  let go = (release + amnesty) * prisoners",
    "put to death = executions * those arrested by decree"})
public final class Deportation {
    /**
     * Values, ranges and sources: parameters/society/deportation.yaml.
     *
     * @param north weight of the north as a destination
     * @param urals of the Urals
     * @param siberia of Siberia
     * @param kazakhstan of Kazakhstan
     * @param youngest age from which adults are arrested
     * @param oldest age up to which they are
     * @param toTown share of those let go who go to a town; the others go to a village
     */
    public record Norms(@In("ratio") double north, @In("ratio") double urals, @In("ratio") double siberia, @In("ratio") double kazakhstan,
                        @In("year") int youngest, @In("year") int oldest, @In("share") double toTown) {}

    private Deportation() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms) {
        Repression repression = rules.repression();
        var mood = world.mood;
        double release = Math.min(1, repression.release() + mood.amnesty);
        boolean peopleActed = mood.strikers + mood.rebels + mood.mutineers + mood.attackers + mood.wings > 0;
        boolean seizes = repression.deportation() > 0 || repression.arrests() > 0 || peopleActed;
        var lists = new Order[Region.COUNT];
        crew.forEach(Region.COUNT, r -> {
            if (release > 0) letGo(world, r, release, chance, norms);
            if (seizes) lists[r] = new Order(world, r, repression, peopleActed, chance, norms);
        });
        if (!seizes) return;
        double[] goals = goals(norms);
        for (int r = 0; r < Region.COUNT; r++) sendAway(world, r, lists[r], goals, repression.executions(), chance);
    }

    static double[] goals(Norms norms) {
        double[] goals = new double[Region.COUNT];
        goals[Region.NORTH.ordinal()] = norms.north();
        goals[Region.URALS.ordinal()] = norms.urals();
        goals[Region.SIBERIA.ordinal()] = norms.siberia();
        goals[Region.KAZAKHSTAN.ordinal()] = norms.kazakhstan();
        return goals;
    }

    /** Whom a region loses this month: rows of houses and of single persons. */
    private static final class Order {
        private final World world;
        private final Land land;
        private final Norms norms;
        private final Chance.Lot seized;
        int[] houses = new int[8];
        int[] persons = new int[8];
        int houseCount;
        int personCount;

        Order(World world, int r, Repression repression, boolean peopleActed, Chance chance, Norms norms) {
            this.world = world;
            this.land = world.lands[r];
            this.norms = norms;
            seized = chance.lot(Decision.BE_DEPORTED, world.month);
            double arrests = Turn.chance(repression.arrests());
            for (int place = 0; place < land.places.count; place++) {
                Places.Kind kind = land.places.kind(place);
                if (kind == Places.Kind.CAMP) continue;
                if (kind == Places.Kind.VILLAGE && repression.deportation() > 0) deport(place, repression.deportation());
                double ofActing = peopleActed ? land.places.seized[place] : 0;
                double ofAll = Turn.isOf(place, r, world.month) ? arrests : 0;
                if (ofAll + ofActing > 0) arrest(place, ofAll, ofActing);
            }
        }

        private void deport(int place, double share) {
            int end = land.places.first[place] + land.places.houses[place];
            for (int h = land.places.first[place]; h < end; h++) {
                int head = Abode.head(land, h);
                if (head < 0 || !seized.happens(share, ~land.people.key[head]) || !isRich(land, h)) continue;
                if (houseCount == houses.length) houses = Arrays.copyOf(houses, 2 * houseCount);
                houses[houseCount++] = h;
            }
        }

        /** Of those who acted a share is seized; of everybody the police arrest a share, a third of the places each month. */
        private void arrest(int place, double ofAll, double ofActing) {
            long[] key = land.people.key;
            byte[] traits = land.people.traits;
            double most = ofAll + ofActing;
            int end = land.end(place);
            for (int i = land.begin(place); i < end; i++) {
                boolean acted = (traits[i] & People.ACTING) != 0;
                if (ofAll == 0 && !acted) continue;
                double u = seized.unit(key[i]);
                if (u < ofAll || acted && u < most) seize(i);
            }
        }

        private void seize(int i) {
            int months = land.people.ageInMonths(i, world.month);
            if (land.people.isGone(i) || months < norms.youngest() * 12 || months > norms.oldest() * 12) return;
            if (personCount == persons.length) persons = Arrays.copyOf(persons, 2 * personCount);
            persons[personCount++] = i;
        }
    }

    static boolean isRich(Land land, int h) {
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
            if (Abode.lives(land, i, h) && land.people.stratum(i) == Stratum.RICH_PEASANT) return true;
        }
        return false;
    }

    private static void sendAway(World world, int r, Order order, double[] goals, double executions, Chance chance) {
        Land land = world.lands[r];
        for (int k = 0; k < order.houseCount; k++) {
            int h = order.houses[k];
            int goal = Abode.region(goals, chance.unit(Decision.CHOOSE_REGION, world.month, land.people.key[Abode.head(land, h)]));
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                if (Abode.lives(land, i, h)) land.people.stratum[i] = Stratum.PRISONER.code();
            }
            Land there = world.lands[goal];
            int place = land.houses.place[h];
            remember(land, place, land.houses.size[h]);
            enter(world, r, goal, Move.house(land, h, there, Abode.only(there, Places.Kind.CAMP)));
        }
        for (int k = 0; k < order.personCount; k++) {
            int i = order.persons[k];
            if (land.people.isGone(i) || land.people.stratum(i) == Stratum.PRISONER) continue;
            remember(land, land.placeOf(i), 1);
            world.mood.arrested += world.scale;
            if (!land.people.is(People.ACTING, i) && chance.happens(executions, Decision.SENTENCED, world.month, land.people.key[i])) {
                putToDeath(world, r, i);
                continue;
            }
            int goal = Abode.region(goals, chance.unit(Decision.CHOOSE_REGION, world.month, land.people.key[i]));
            land.people.stratum[i] = Stratum.PRISONER.code();
            Land there = world.lands[goal];
            Move.person(land, i, there, Abode.only(there, Places.Kind.CAMP));
            enter(world, r, goal, 1);
        }
    }

    private static void putToDeath(World world, int r, int i) {
        People p = world.lands[r].people;
        world.vital.die(r, p.age(i, world.month), world.scale);
        p.remove(i);
        world.mood.executed += world.scale;
    }

    /** Neighbours remember who was taken from among them. */
    private static void remember(Land land, int place, int persons) {
        land.places.reprisal[place] = Math.min(1, land.places.reprisal[place] + (double) persons / Math.max(persons, land.places.adults[place]));
    }

    private static void enter(World world, int r, int goal, int persons) {
        if (goal == r) return;
        world.vital.departed[r] += (long) persons * world.scale;
        world.vital.arrived[goal] += (long) persons * world.scale;
    }

    /** A house of prisoners is let go as a whole, by the key of its head; it stays in the region. */
    private static void letGo(World world, int r, double release, Chance chance, Norms norms) {
        Land land = world.lands[r];
        int camp = Abode.only(land, Places.Kind.CAMP);
        int houses = land.places.first[camp] + land.places.houses[camp];
        for (int h = land.places.first[camp]; h < houses; h++) {
            int head = Abode.head(land, h);
            if (head < 0) continue;
            long key = land.people.key[head];
            if (!chance.happens(release, Decision.RETURN_FROM_CAMP, world.month, key)) continue;
            int village = chance.happens(norms.toTown(), Decision.CHOOSE_REGION, world.month, key) ? -1
                    : Abode.village(land, chance.unit(Decision.CHOOSE_PLACE, world.month, key));
            land.houses.place[h] = village >= 0 ? village : Abode.only(land, Places.Kind.STREET);
        }
        int end = land.end(camp);
        for (int i = land.begin(camp); i < end; i++) {
            if (!land.people.isGone(i) && land.people.stratum(i) == Stratum.PRISONER && land.placeOf(i) != camp) free(land, i, world.month);
        }
    }

    /** Also whoever was taken in by a house this month that is let go. */
    private static void free(Land land, int i, int month) {
        int age = land.people.age(i, month);
        Stratum becomes = age < 15 || age >= 62 ? Stratum.DEPENDANT : switch (land.places.kind(land.placeOf(i))) {
            case VILLAGE -> Stratum.POOR_PEASANT;
            case KOLKHOZ -> Stratum.COLLECTIVE_FARMER;
            default -> Stratum.MARGINAL;
        };
        land.people.stratum[i] = becomes.code();
    }
}
