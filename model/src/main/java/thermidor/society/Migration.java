package thermidor.society;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Residence;
import thermidor.rules.Rules;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People move between village and town. Villagers leave for what townspeople consume more, as far as they may, and recruiters fetch
 * hands for open posts. The hungry go where people eat, townspeople to the village and villagers to town; who finds no work in town
 * goes home. Who has made up their mind to leave a village or a works without leave does so. First each region says who leaves and where to;
 * then they all move, in the order of regions. Each place is asked once a quarter; only those who leave without leave do not wait.
 *
 * <p>Reads trade.consumedRural, trade.consumedUrban [1928 kopeck/month], trade.nutritionRural, trade.nutritionUrban [share],
 * people.health [percent], branches.vacancies [person]; writes vital.relative, people, houses, branches.vacancies, vital.toTown, vital.toVillage,
 * vital.arrived and vital.departed [person].
 */
@From("allen-2003:appB")
@Carries({"C23", "C71"})
@Equation({
    "relative' = relative + (town/village consumption per head - relative) / memory",
    "exit rate = slope * relative + base (year), one pair for individual peasants, one for collective farms; times leaveVillage * (1 + pressure * that felt)",
    "flight from a village = hunger * max(0, min(1, nutrition in towns) - own health); times leaveVillage",
    "recruits = min(recruitment * open posts, recruits / 12), from a collective farm the part that it lets go",
    "a collective farm lets go: leaveVillage + (1 - leaveVillage) * clamp((villagers per hectare - needed) / spare, 0, 1), of those who may leave and of recruits",
    "flight from a town = flight * max(0, min(1, nutrition in villages) - own health) + home, of those without work",
    "in a place's turn: 1 - (1 - rate)^3 of three months; recruits are looked for among the young of the places whose turn it is"})
public final class Migration {
    /**
     * Values, ranges and sources: parameters/society/migration.yaml.
     *
     * @param individualSlope rise of the yearly exit rate of individual peasants with relative consumption
     * @param individualBase exit rate of individual peasants at no town consumption
     * @param collectiveSlope the same of collective farmers
     * @param collectiveBase the same of collective farmers
     * @param most relative consumption beyond which more draws nobody
     * @param memory how long people take to believe a change of it
     * @param hunger share of village houses that leave in a month for each unit of need they lack while towns eat
     * @param pressure how much full pressure on the village adds to the wish to leave
     * @param whole share of movers who move as whole houses; the others are single and young
     * @param womenSeek share of village women who look for work in town
     * @param near share of moves that end in the same region
     * @param seat weight of an inhabitant of a region's towns against an open post, as a goal
     * @param back what makes townspeople leave
     * @param farm whom a collective farm lets go
     */
    public record Norms(@In("share/year") double individualSlope, @In("share/year") double individualBase,
                        @In("share/year") double collectiveSlope, @In("share/year") double collectiveBase, @In("ratio") double most,
                        @In("month") double memory, @In("share/month") double hunger, @In("ratio") double pressure, @In("share") double whole,
                        @In("share") double womenSeek, @In("share") double near, @In("ratio") double seat, Back back, Farm farm) {}

    /**
     * @param flight share of town houses that leave in a month for each unit of need they lack while villages eat
     * @param home share of houses without work that leave in a month
     * @param settled the chance of houses of officials and specialists relative to others
     * @param middle share of those who come to an individual village who become middle peasants
     */
    public record Back(@In("share/month") double flight, @In("share/month") double home, @In("ratio") double settled,
                       @In("share") double middle) {}

    /**
     * @param needed villagers for a sown hectare below which a farm that may refuse lets nobody go
     * @param spare villagers beyond that from which it lets everybody go
     */
    public record Farm(@In("person/hectare") double needed, @In("person/hectare") double spare) {}

    private static final int YOUNG = 15 * 12, NO_LONGER_YOUNG = 40 * 12;

    private Migration() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms) {
        double[] relative = TownAndVillage.relative(world, norms);
        var plans = new Plan[Region.COUNT];
        int[][] rows = Work.rows(world.branches);
        for (int r = 0; r < Region.COUNT; r++) plans[r] = new Plan(world, r, rows, relative[r], rules, chance, norms);
        crew.forEach(Region.COUNT, r -> plans[r].count());
        var goals = new Goals(world, plans, rules, norms);
        crew.forEach(Region.COUNT, r -> plans[r].decide(goals));
        for (Plan plan : plans) plan.carryOut();
    }

    /** [share/year] of villagers who leave, after Allen. */
    public static double exitRate(double relative, boolean collective, Norms norms) {
        double rate = collective ? norms.collectiveSlope() * relative + norms.collectiveBase()
                : norms.individualSlope() * relative + norms.individualBase();
        return Math.max(0, rate);
    }

    /** [share/month] of town houses that leave for a village. */
    static double leavesTown(double village, double own, boolean withoutWork, boolean settled, Back norms) {
        return (norms.flight() * lacks(village, own) + (withoutWork ? norms.home() : 0)) * (settled ? norms.settled() : 1);
    }

    /** What somebody lacks of need that people elsewhere have. */
    static double lacks(double there, double own) {
        return Math.max(0, Math.min(1, there) - own);
    }

    /** Share of those who want to leave whom a farm with so many villagers for a hectare lets go, where it may refuse. */
    static double lets(double villagers, double hectares, Farm norms) {
        return hectares <= 0 ? 1 : Math.clamp((villagers / hectares - norms.needed()) / norms.spare(), 0, 1);
    }

    /** Where there is room, and how many recruiters look for. */
    private static final class Goals {
        /** Weight of each region as a goal in town and in the village. */
        final double[] town = new double[Region.COUNT], village = new double[Region.COUNT];
        /** Persons of the sample that recruiters of a region want from near and from far, and the young of all villages. */
        final double[] recruitsNear = new double[Region.COUNT], recruitsFar = new double[Region.COUNT];
        double allRecruitsFar;
        double allYoung;
        double villageNutrition;
        double townNutrition;

        Goals(World world, Plan[] plans, Rules rules, Norms norms) {
            double[] eaten = new double[2];
            double[] people = new double[2];
            double planned = planned(plans, rules.residence());
            for (Plan plan : plans) {
                int r = plan.region;
                double open = (double) plan.openPosts / world.scale;
                town[r] = open + norms.seat() * plan.townspeople;
                double nutrition = world.trade.nutritionRural[r];
                village[r] = plan.villagers * nutrition;
                eaten[0] += plan.villagers * nutrition;
                if (nutrition > 0) people[0] += plan.villagers;
                eaten[1] += plan.townspeople * world.trade.nutritionUrban[r];
                if (world.trade.nutritionUrban[r] > 0) people[1] += plan.townspeople;
                double recruits = rules.residence().recruitment() * open * planned;
                recruitsNear[r] = recruits * norms.near();
                recruitsFar[r] = recruits * (1 - norms.near());
                allRecruitsFar += recruitsFar[r];
                allYoung += plan.young;
            }
            villageNutrition = people[0] > 0 ? eaten[0] / people[0] : 0;
            townNutrition = people[1] > 0 ? eaten[1] / people[1] : 0;
        }

        /** How far the yearly plan lets recruiters do what they would: 1 where it does not bind. */
        private static double planned(Plan[] plans, Residence law) {
            double wanted = 0;
            for (Plan plan : plans) wanted += law.recruitment() * plan.openPosts;
            return wanted > law.recruits() / 12 ? law.recruits() / 12 / wanted : 1;
        }
    }

    /** Who leaves a region, and who leaves its villages for its towns or the other way. */
    private static final class Plan {
        private enum Kind { HOUSE_TO_TOWN, SINGLE_TO_TOWN, RECRUIT, HOUSE_TO_VILLAGE, LEAVES_WORK, FLEES }

        final int region;
        int villagers, townspeople;
        /** Of the villages whose turn it is: all people, and the young among them. */
        int asked, young;
        long openPosts;
        private final World world;
        private final Land land;
        private final People p;
        /** Rows of the works of each region. */
        private final int[][] rows;
        private final double relative;
        private final Rules rules;
        private final Chance chance;
        private final Norms norms;
        private final Chance.Lot leavesVillage, leavesTown;
        private int moves;
        private Kind[] kind = new Kind[16];
        private int[] who = new int[16];
        private int[] to = new int[16];

        Plan(World world, int region, int[][] rows, double relative, Rules rules, Chance chance, Norms norms) {
            this.world = world;
            this.region = region;
            this.land = world.lands[region];
            this.p = land.people;
            this.rows = rows;
            this.relative = relative;
            this.rules = rules;
            this.chance = chance;
            this.norms = norms;
            this.leavesVillage = chance.lot(Decision.LEAVE_VILLAGE, world.month);
            this.leavesTown = chance.lot(Decision.LEAVE_TOWN, world.month);
        }

        /** Those who lived here when the region was last put in order, and the young of the villages whose turn it is. */
        void count() {
            for (int place = 0; place < land.places.count; place++) {
                boolean rural = land.places.isRural(place);
                if (!rural && !Abode.isTown(land, place)) continue;
                int persons = land.end(place) - land.begin(place);
                if (rural) villagers += persons;
                else townspeople += persons;
                if (rural && isTurn(place)) countYoung(place);
            }
            for (int row : rows[region]) openPosts += Math.max(0, world.branches.vacancies[row]);
        }

        private void countYoung(int place) {
            int end = land.end(place);
            int here = 0;
            for (int i = land.begin(place); i < end; i++) here += isYoung(i) & !p.isGone(i) ? 1 : 0;
            young += here;
            asked += end - land.begin(place);
        }

        /** Not in the month in which houses join and divide here: who has just married into a house stays for a while. */
        private boolean isTurn(int place) {
            return Turn.isOf(place, region, world.month + 1);
        }

        private boolean isYoung(int i) {
            int months = p.ageInMonths(i, world.month);
            return months >= YOUNG & months < NO_LONGER_YOUNG;
        }

        void decide(Goals goals) {
            double leave = rules.residence().leaveVillage()[region];
            double may = leave * (1 + norms.pressure() * world.state.pressureOnVillage[region]) / 12;
            double individual = relative > 0 ? may * exitRate(relative, false, norms) : 0;
            double lets = lets(villagers * (double) world.scale, sown(), norms.farm());
            double held = lets < 1 ? leave + (1 - leave) * lets : 1;
            double collective = relative > 0 ? may * exitRate(relative, true, norms) * held : 0;
            double singles = young > 0 ? (1 - norms.whole()) * asked / young : 0;
            double recruited = recruited(goals);
            for (int place = 0; place < land.places.count; place++) {
                if (isTurn(place)) {
                    boolean farm = land.places.kind(place) != Places.Kind.VILLAGE;
                    double rate = farm ? collective : individual;
                    if (Abode.isTown(land, place)) considerVillage(place, goals);
                    else if (land.places.isRural(place)) {
                        considerTown(place, norms.whole() * rate, leave * norms.hunger(), goals);
                        considerSingles(place, farm ? held * recruited : recruited, singles * Turn.chance(rate), goals);
                    }
                }
                if (world.mood.fled > 0) flee(place, goals);
            }
        }

        private long sown() {
            long sown = 0;
            for (int k = 0; k < Farms.FORMS.length; k++) sown += world.farms.sown[region * Farms.FORMS.length + k];
            return sown;
        }

        private double recruited(Goals goals) {
            double near = young > 0 ? goals.recruitsNear[region] / young : 0;
            double far = goals.allYoung > 0 ? goals.allRecruitsFar / goals.allYoung : 0;
            return Math.min(1, near + far);
        }

        private void considerTown(int place, double rate, double hungry, Goals goals) {
            int end = land.places.first[place] + land.places.houses[place];
            for (int h = land.places.first[place]; h < end; h++) {
                int head = Abode.head(land, h);
                if (head < 0) continue;
                double leaves = Turn.chance(rate + hungry * lacks(goals.townNutrition, p.health[head] / 100.0));
                if (leavesVillage.happens(leaves, ~p.key[head])) add(Kind.HOUSE_TO_TOWN, h, goal(goals.town, p.key[head]));
            }
        }

        /** The young who leave alone, and those whom recruiters fetch. */
        private void considerSingles(int place, double recruited, double leaving, Goals goals) {
            double most = recruited + leaving;
            if (most <= 0) return;
            long[] key = p.key;
            int end = land.end(place);
            for (int i = land.begin(place); i < end; i++) {
                double u = leavesVillage.unit(key[i]);
                if (u >= most || !isYoung(i) || p.isGone(i) || p.is(People.LEAVING, i)) continue;
                if (u < recruited) add(Kind.RECRUIT, i, recruiter(goals, p.key[i]));
                else add(Kind.SINGLE_TO_TOWN, i, goal(goals.town, p.key[i]));
            }
        }

        /** Whoever has made up their mind does not wait for a turn. */
        private void flee(int place, Goals goals) {
            boolean rural = land.places.isRural(place);
            if (!rural && land.places.kind(place) != Places.Kind.WORKS) return;
            int end = land.end(place);
            for (int i = p.next(People.LEAVING, land.begin(place), end); i < end; i = p.next(People.LEAVING, i + 1, end)) {
                if (!p.isGone(i)) add(rural ? Kind.FLEES : Kind.LEAVES_WORK, i, goal(goals.town, p.key[i]));
            }
        }

        private void considerVillage(int place, Goals goals) {
            boolean street = land.places.kind(place) == Places.Kind.STREET;
            if (!street && goals.villageNutrition <= 0) return;
            int end = land.places.first[place] + land.places.houses[place];
            for (int h = land.places.first[place]; h < end; h++) {
                int head = land.houses.place[h] == place ? Abode.head(land, h) : -1;
                if (head < 0) continue;
                double u = leavesTown.unit(~p.key[head]);
                double own = p.health[head] / 100.0;
                if (u >= Turn.chance(leavesTown(goals.villageNutrition, own, street, false, norms.back()))) continue;
                boolean leaves = !isSettled(h) || u < Turn.chance(leavesTown(goals.villageNutrition, own, street, true, norms.back()));
                if (leaves) add(Kind.HOUSE_TO_VILLAGE, h, goal(goals.village, p.key[head]));
            }
        }

        /** A house of officials, specialists or students. */
        private boolean isSettled(int h) {
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                if (Abode.lives(land, i, h) && (p.stratum(i).isOfficial() || p.stratum(i) == Stratum.SPECIALIST || p.stratum(i) == Stratum.STUDENT)) return true;
            }
            return false;
        }

        /** Mostly the region itself, else one of all by weight. */
        private int goal(double[] weights, long key) {
            double u = chance.unit(Decision.CHOOSE_REGION, world.month, key);
            if (u < norms.near() && weights[region] > 0) return region;
            int chosen = Abode.region(weights, u < norms.near() ? u / norms.near() : (u - norms.near()) / (1 - norms.near()));
            return chosen < 0 ? region : chosen;
        }

        private int recruiter(Goals goals, long key) {
            double near = goals.recruitsNear[region] / young;
            double far = goals.allRecruitsFar / goals.allYoung;
            double u = chance.unit(Decision.CHOOSE_REGION, world.month, key) * (near + far);
            return u < near ? region : Abode.region(goals.recruitsFar, (u - near) / far);
        }

        private void add(Kind newKind, int newWho, int newTo) {
            if (newTo < 0) return;
            if (moves == who.length) {
                kind = java.util.Arrays.copyOf(kind, 2 * moves);
                who = java.util.Arrays.copyOf(who, 2 * moves);
                to = java.util.Arrays.copyOf(to, 2 * moves);
            }
            kind[moves] = newKind;
            who[moves] = newWho;
            to[moves++] = newTo;
        }

        void carryOut() {
            for (int m = 0; m < moves; m++) {
                Land there = world.lands[to[m]];
                int persons = switch (kind[m]) {
                    case HOUSE_TO_TOWN -> houseToTown(who[m], there);
                    case SINGLE_TO_TOWN -> single(who[m], there, Stratum.MARGINAL, Abode.only(there, Places.Kind.STREET));
                    case RECRUIT -> recruit(who[m], to[m]);
                    case HOUSE_TO_VILLAGE -> houseToVillage(who[m], there);
                    case LEAVES_WORK -> leaveWork(who[m], to[m]);
                    case FLEES -> flee(who[m], to[m]);
                };
                enter(persons, to[m], kind[m]);
            }
        }

        private void enter(int persons, int goal, Kind how) {
            var v = world.vital;
            long counted = (long) persons * world.scale;
            if (how == Kind.HOUSE_TO_VILLAGE) v.toVillage[region] += counted;
            else if (how != Kind.LEAVES_WORK) v.toTown[region] += counted;
            if (goal == region) return;
            v.departed[region] += counted;
            v.arrived[goal] += counted;
        }

        /** Nobody, if the whole house has left before. */
        private int single(int i, Land there, Stratum becomes, int place) {
            if (p.isGone(i) || !land.places.isRural(land.placeOf(i))) return 0;
            p.stratum[i] = becomes.code();
            Move.person(land, i, there, place);
            return 1;
        }

        /** Leaves the works without leave for others that look for hands; where none do, stays. */
        private int leaveWork(int i, int goal) {
            if (p.isGone(i) || land.places.kind(land.placeOf(i)) != Places.Kind.WORKS) return 0;
            return takePost(i, goal, Work.skill(p.stratum(i)) == Work.SKILLED);
        }

        /** Leaves the village without leave for works that look for hands; where none do, stays. */
        private int flee(int i, int goal) {
            if (p.isGone(i) || !land.places.isRural(land.placeOf(i))) return 0;
            return takePost(i, goal, false);
        }

        private int takePost(int i, int goal, boolean withTrade) {
            int row = openRow(rows[goal], chance.unit(Decision.CHOOSE_PLACE, world.month, p.key[i]));
            if (row < 0) return 0;
            Land there = world.lands[goal];
            Branches b = world.branches;
            b.vacancies[row] -= world.scale;
            p.stratum[i] = Work.hand(b.form(row), b.sector(row), withTrade).code();
            Move.person(land, i, there, Abode.works(there, row, 0));
            return 1;
        }

        private int recruit(int i, int goal) {
            if (p.isGone(i) || !land.places.isRural(land.placeOf(i))) return 0;
            Land there = world.lands[goal];
            int row = openRow(rows[goal], chance.unit(Decision.CHOOSE_PLACE, world.month, p.key[i]));
            if (row < 0) return single(i, there, Stratum.MARGINAL, Abode.only(there, Places.Kind.STREET));
            Branches b = world.branches;
            b.vacancies[row] -= world.scale;
            return single(i, there, Work.hand(b.form(row), b.sector(row), false), Abode.works(there, row, 0));
        }

        /** A row of a region with open posts by their number, or -1. */
        private int openRow(int[] there, double u) {
            long[] vacancies = world.branches.vacancies;
            long open = 0;
            for (int row : there) open += Math.max(0, vacancies[row]);
            double at = u * open;
            for (int row : there) if (vacancies[row] > 0 && (at -= vacancies[row]) < 0) return row;
            return -1;
        }

        private int houseToTown(int h, Land there) {
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                if (!Abode.lives(land, i, h) || !p.stratum(i).isOnTheLand() && !p.stratum(i).isWorker()) continue;
                boolean seeks = !p.isFemale(i) || chance.happens(norms.womenSeek(), Decision.TAKE_WORK, world.month, p.key[i]);
                p.stratum[i] = (seeks ? Stratum.MARGINAL : Stratum.DEPENDANT).code();
            }
            return Move.house(land, h, there, Abode.only(there, Places.Kind.STREET));
        }

        private int houseToVillage(int h, Land there) {
            long key = p.key[Abode.head(land, h)];
            int place = Abode.village(there, chance.unit(Decision.CHOOSE_PLACE, world.month, key));
            if (place < 0) return 0;
            Stratum becomes = there.places.kind(place) == Places.Kind.KOLKHOZ ? Stratum.COLLECTIVE_FARMER
                    : chance.happens(norms.back().middle(), Decision.RISE_IN_VILLAGE, world.month, key) ? Stratum.MIDDLE_PEASANT : Stratum.POOR_PEASANT;
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                if (Abode.lives(land, i, h) && p.stratum(i) != Stratum.DEPENDANT) p.stratum[i] = becomes.code();
            }
            return Move.house(land, h, there, place);
        }
    }
}
