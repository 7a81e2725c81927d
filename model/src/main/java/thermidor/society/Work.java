package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People come to work. Works with too many hands let some go, first to works of the same region that look for hands, else to the
 * street; open posts are filled by the unemployed, then by adults who stayed at home in families of these works. Then hands are
 * counted. Nobody changes house here; whole houses change place.
 *
 * <p>Reads branches.vacancies [person]; writes people.stratum, houses.place, branches.unskilled, branches.skilled,
 * branches.specialists, branches.vacancies, farms.people and farms.workers [person].
 */
@From("assumption")
@Carries({"C21"})
@Equation({
    "moves = carried + fill * max(0, wanted - there) - dismiss * max(0, there - wanted),  wanted = (hands + vacancies) / scale",
    "hired or let go = whole persons of moves;  carried' = moves - whole persons"})
public final class Work {
    /**
     * Values, ranges and sources: parameters/society/work.yaml.
     *
     * @param fill share of open posts for which there are people that are filled in a month
     * @param dismiss share of the hands too many that is let go in a month
     * @param atHome share of town adults without occupation who take work in a month when it is offered where their family works
     * @param keptTrade share of grown, literate men among the unemployed who come back to work with a trade
     * @param youngest age at which people are hired
     * @param oldest age beyond which people are not hired
     */
    public record Norms(@In("share/month") double fill, @In("share/month") double dismiss, @In("share/month") double atHome,
                        @In("share") double keptTrade, @In("year") int youngest, @In("year") int oldest) {}

    static final int NONE = Stratum.NO_HAND, UNSKILLED = Stratum.UNSKILLED, SKILLED = Stratum.SKILLED, SPECIALIST = Stratum.EXPERT;

    private static final byte[] SKILL = new byte[Stratum.COUNT], WORKS_LAND = new byte[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            SKILL[s.ordinal()] = (byte) skill(s);
            WORKS_LAND[s.ordinal()] = (byte) (s.isOnTheLand() || s.isWorker() ? 1 : 0);
        }
    }

    private static final byte OUT_OF_WORK = Stratum.MARGINAL.code(), AT_HOME = Stratum.DEPENDANT.code();

    private Work() {}

    public static void month(World world, Chance chance, Crew crew, Norms norms) {
        int[][] rows = rows(world.branches);
        crew.forEach(Region.COUNT, r -> new Town(world, r, rows[r], chance, norms).month());
    }

    /** Counts hands and farmers without hiring anybody: for the first month. */
    public static void count(World world, Crew crew) {
        int[][] rows = rows(world.branches);
        crew.forEach(Region.COUNT, r -> {
            Town town = new Town(world, r, rows[r], null, null);
            town.count();
            for (int k = 0; k < rows[r].length; k++) town.enter(k);
        });
    }

    /** Rows of works by region. */
    static int[][] rows(Branches b) {
        int[] n = new int[Region.COUNT];
        for (int row = 0; row < b.count; row++) n[b.region[row]]++;
        int[][] rows = new int[Region.COUNT][];
        for (int r = 0; r < Region.COUNT; r++) rows[r] = new int[n[r]];
        Arrays.fill(n, 0);
        for (int row = 0; row < b.count; row++) rows[b.region[row]][n[b.region[row]]++] = row;
        return rows;
    }

    /** As what somebody of a stratum counts in works, or {@link #NONE}. */
    static int skill(Stratum s) {
        return s.skill();
    }

    /** What a hand becomes in works of a form: craft has artisans and traders, others have workers. */
    static Stratum hand(Form form, Sector sector, boolean withTrade) {
        if (form == Form.PETTY) return sector == Sector.TRADE ? Stratum.TRADER : Stratum.ARTISAN;
        return withTrade ? Stratum.SKILLED_WORKER : Stratum.UNSKILLED_WORKER;
    }

    /**
     * Hands a row takes (or, below zero, lets go) in a month, in persons of the sample, with what was left over before. Whole persons move; the
     * rest is carried on, so that in the coarsest sample as many move in the end as in the finest.
     */
    static double moves(double carried, double wanted, int there, Norms norms) {
        double gap = Math.max(0, wanted) - there;
        return carried + (gap > 0 ? norms.fill() : norms.dismiss()) * gap;
    }

    /** The works of one region and those who work there or might. */
    private static final class Town {
        private final World world;
        private final Land land;
        private final int region;
        private final Chance chance;
        private final Chance.Lot takes;
        private final Norms norms;
        /** Rows of works in the world; all arrays below go along with it. */
        private final int[] rows;
        private final int[] local;
        private final int[][] hands;
        /** Persons of the sample still to hire and still to let go, unskilled and skilled. */
        private final int[] open;
        private final int[][] surplus;
        private int openPosts;
        /** Places of works there were when the region was last put in order. Their houses are asked where they live now: works change hands within the month. */
        private final int[] works;
        /** Places of which some houses may live elsewhere by now; all others are looked at as a whole. */
        private final boolean[] isMixed;
        /** Rows of people who may be hired, and for which works; how many. */
        private int[] who = {}, whose = {};
        private int listed;

        Town(World world, int region, int[] rows, Chance chance, Norms norms) {
            this.world = world;
            this.land = world.lands[region];
            this.region = region;
            this.chance = chance;
            takes = chance == null ? null : chance.lot(Decision.TAKE_WORK, world.month);
            this.norms = norms;
            this.rows = rows;
            local = new int[world.branches.count];
            hands = new int[rows.length][Stratum.SKILLS];
            open = new int[rows.length];
            surplus = new int[rows.length][2];
            for (int k = 0; k < rows.length; k++) local[rows[k]] = k;
            works = inhabited();
            isMixed = new boolean[land.places.count];
        }

        private int[] inhabited() {
            int[] found = new int[land.places.count];
            int n = 0;
            for (int place = 0; place < found.length; place++) if (Abode.isWorks(land, place) && land.places.houses[place] > 0) found[n++] = place;
            return Arrays.copyOf(found, n);
        }

        /** The works where a house lives now, or -1; most live where they stand. */
        private int worksOf(int h, int place) {
            int now = land.houses.place[h];
            return now == place || Abode.isWorks(land, now) ? local[land.places.row[now]] : -1;
        }

        private int lastHouse(int place) {
            return land.places.first[place] + land.places.houses[place] - 1;
        }

        void month() {
            long[] wanted = new long[rows.length];
            var b = world.branches;
            for (int k = 0; k < rows.length; k++) {
                wanted[k] = b.hands(rows[k]) + b.vacancies[rows[k]];
            }
            count();
            for (int k = 0; k < rows.length; k++) compare(k, (double) wanted[k] / world.scale);
            letGo();
            hireFromFamilies(true);
            hireFromStreet();
            hireFromFamilies(false);
            for (int k = 0; k < rows.length; k++) {
                enter(k);
                b.vacancies[rows[k]] = wanted[k] - b.hands(rows[k]);
            }
        }

        private void count() {
            int farm = Farms.row(region, Form.PETTY);
            int[] people = new int[3];
            int[] workers = new int[3];
            for (int place : works) {
                add(land.people.hands(land.begin(place), land.end(place)), 1, hands[local[land.places.row[place]]]);
                countMoved(place);
            }
            for (int place = 0; place < land.places.count; place++) {
                if (!land.places.isRural(place)) continue;
                int form = land.places.row[place] - farm;
                people[form] += land.end(place) - land.begin(place);
                workers[form] += countFarmers(place);
            }
            for (int k = 0; k < 3; k++) {
                world.farms.people[farm + k] = (long) people[k] * world.scale;
                world.farms.workers[farm + k] = (long) workers[k] * world.scale;
            }
        }

        /** Houses that went with their works to another owner work there. */
        private void countMoved(int place) {
            int last = lastHouse(place);
            for (int h = land.places.first[place]; h <= last; h++) {
                if (land.houses.place[h] == place) continue;
                isMixed[place] = true;
                int k = worksOf(h, place);
                int[] moved = land.people.hands(land.houses.first[h], Abode.end(land, h));
                add(moved, -1, hands[local[land.places.row[place]]]);
                if (k >= 0) add(moved, 1, hands[k]);
            }
        }

        private static void add(int[] counted, int one, int[] bySkill) {
            for (int skill = 0; skill < Stratum.SKILLS; skill++) bySkill[skill] += one * counted[skill];
        }

        private int countFarmers(int place) {
            int end = land.end(place);
            int here = 0;
            for (int i = land.begin(place); i < end; i++) here += WORKS_LAND[land.people.stratum[i]];
            return here;
        }

        /** Turns what a row wants into posts to fill or hands to let go this month. */
        private void compare(int k, double wanted) {
            int there = hands[k][UNSKILLED] + hands[k][SKILLED] + hands[k][SPECIALIST];
            double moves = moves(world.branches.carried[rows[k]], wanted, there, norms);
            int whole = (int) moves;
            world.branches.carried[rows[k]] = moves - whole;
            open[k] = Math.max(0, whole);
            int off = Math.max(0, -whole);
            surplus[k][UNSKILLED] = Math.min(off, hands[k][UNSKILLED]);
            surplus[k][SKILLED] = Math.min(off - surplus[k][UNSKILLED], hands[k][SKILLED]);
        }

        private void letGo() {
            int[][] left = new int[rows.length][];
            for (int k = 0; k < rows.length; k++) left[k] = hands[k].clone();
            openPosts = 0;
            for (int posts : open) openPosts += posts;
            for (int place : works) {
                if (!isMixed[place] && !hasSurplus(local[land.places.row[place]])) continue;
                isMixed[place] = true;
                for (int h = land.places.first[place], last = lastHouse(place); h <= last; h++) {
                    int k = worksOf(h, place);
                    if (k >= 0 && hasSurplus(k)) letGoFrom(h, k, left[k]);
                }
            }
        }

        private boolean hasSurplus(int k) {
            return surplus[k][UNSKILLED] + surplus[k][SKILLED] > 0;
        }

        private void letGoFrom(int h, int k, int[] left) {
            for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                int skill = SKILL[land.people.stratum[i]];
                if (skill == NONE || skill == SPECIALIST) continue;
                int candidates = left[skill]--;
                if (surplus[k][skill] <= 0) continue;
                if (!chosen(surplus[k][skill], candidates, Decision.LOSE_WORK, i)) continue;
                surplus[k][skill]--;
                hands[k][skill]--;
                lose(h, i, skill);
            }
        }

        /** Choosing so many out of so many, one after the other: each has the same chance and the number comes out. */
        private boolean chosen(int wanted, int candidates, Decision decision, int i) {
            if (wanted >= candidates) return true;
            return chance.happens((double) wanted / candidates, decision, world.month, land.people.key[i]);
        }

        /** Whoever is the last of a house to lose work takes the house along, to works that look for hands or to the street. */
        private void lose(int h, int i, int skill) {
            if (openPosts > 0 && !othersWork(h, i)) {
                int to = chooseRow(i);
                land.houses.place[h] = Abode.works(land, rows[to], chance.unit(Decision.CHOOSE_PLACE, world.month, land.people.key[i]));
                take(i, to, skill == SKILLED);
                return;
            }
            land.people.stratum[i] = Stratum.MARGINAL.code();
            if (!othersWork(h, i)) land.houses.place[h] = Abode.only(land, Places.Kind.STREET);
        }

        private boolean othersWork(int h, int besides) {
            int end = Abode.end(land, h);
            for (int i = land.houses.first[h]; i < end; i++) if (i != besides && SKILL[land.people.stratum[i]] != NONE) return true;
            return false;
        }

        private int chooseRow(int i) {
            int at = chance.below(openPosts, Decision.CHOOSE_PLACE, world.month, land.people.key[i]);
            for (int k = 0; ; k++) if ((at -= open[k]) < 0) return k;
        }

        private void take(int i, int k, boolean withTrade) {
            var b = world.branches;
            Stratum s = hand(b.form(rows[k]), b.sector(rows[k]), withTrade);
            boolean stays = withTrade && land.people.stratum(i) == Stratum.LABOUR_ARISTOCRAT && b.form(rows[k]) != Form.PETTY;
            if (!stays) land.people.stratum[i] = s.code();
            hands[k][skill(s)]++;
            open[k]--;
            openPosts--;
        }

        /** Those who look for work, or those who stayed at home, in families that already live at works with open posts. */
        private void hireFromFamilies(boolean unemployed) {
            if (openPosts == 0) return;
            int[] candidates = new int[rows.length];
            listed = 0;
            for (int place : works) {
                if (!isMixed[place]) {
                    list(local[land.places.row[place]], land.begin(place), land.end(place), unemployed, candidates);
                    continue;
                }
                for (int h = land.places.first[place], last = lastHouse(place); h <= last; h++) {
                    int k = worksOf(h, place);
                    if (k >= 0) list(k, land.houses.first[h], Abode.end(land, h), unemployed, candidates);
                }
            }
            for (int n = 0; n < listed; n++) if (open[whose[n]] > 0) hire(who[n], whose[n], candidates, unemployed);
        }

        /**
         * Lists who may be hired in these rows, if there are open posts. Everybody is written down, and the next one over who may not: no branch that nobody
         * could foretell. What must be below nought for somebody to be listed, is put together by its sign.
         */
        private void list(int k, int begin, int end, boolean unemployed, int[] candidates) {
            if (open[k] == 0) return;
            if (who.length < listed + end - begin) who = Arrays.copyOf(who, 2 * (listed + end - begin));
            if (whose.length < who.length) whose = Arrays.copyOf(whose, who.length);
            int[] who = this.who;
            byte[] stratum = land.people.stratum;
            short[] born = land.people.born;
            int wanted = unemployed ? OUT_OF_WORK : AT_HOME;
            int tooOld = People.asBorn(world.month) - 12 * (norms.oldest() + 1);
            int tooYoung = People.asBorn(world.month) - 12 * norms.youngest() + 1;
            int n = listed;
            for (int i = begin; i < end; i++) {
                who[n] = i;
                n += ((stratum[i] ^ wanted) - 1 & tooOld - born[i] & born[i] - tooYoung) >>> 31;
            }
            Arrays.fill(whose, listed, n, k);
            candidates[k] += n - listed;
            listed = n;
        }

        private void hire(int i, int k, int[] candidates, boolean unemployed) {
            double p = (double) open[k] / candidates[k];
            if (unemployed) candidates[k]--;
            else p = Math.min(p, norms.atHome());
            if (takes.happens(p, land.people.key[i])) take(i, k, unemployed && hasTrade(i));
        }

        private boolean looks(int i) {
            if (land.people.stratum[i] != OUT_OF_WORK) return false;
            int age = land.people.age(i, world.month);
            return age >= norms.youngest() && age <= norms.oldest();
        }

        private boolean hasTrade(int i) {
            return land.people.isLiterate(i) && !land.people.isFemale(i) && land.people.age(i, world.month) >= 25
                    && chance.happens(norms.keptTrade(), Decision.LEARN_A_TRADE, world.month, land.people.key[i]);
        }

        private void hireFromStreet() {
            if (openPosts == 0) return;
            int street = Abode.only(land, Places.Kind.STREET);
            int end = land.places.first[street] + land.places.houses[street];
            int looking = 0;
            for (int h = land.places.first[street]; h < end; h++) looking += looking(h);
            for (int h = land.places.first[street]; h < end && openPosts > 0; h++) {
                int here = looking(h);
                if (here == 0) continue;
                boolean chosen = openPosts >= looking || takes.happens((double) openPosts / looking, land.people.key[Abode.head(land, h)]);
                looking -= here;
                if (chosen) hireHouse(h);
            }
        }

        private int looking(int h) {
            int n = 0;
            int end = Abode.end(land, h);
            for (int i = land.houses.first[h]; i < end; i++) if (looks(i)) n++;
            return n;
        }

        private void hireHouse(int h) {
            int head = Abode.head(land, h);
            int k = chooseRow(head);
            land.houses.place[h] = Abode.works(land, rows[k], chance.unit(Decision.CHOOSE_PLACE, world.month, land.people.key[head]));
            for (int i = land.houses.first[h]; i < Abode.end(land, h) && open[k] > 0; i++) if (looks(i)) take(i, k, hasTrade(i));
        }

        private void enter(int k) {
            var b = world.branches;
            int row = rows[k];
            b.unskilled[row] = (long) hands[k][UNSKILLED] * world.scale;
            b.skilled[row] = (long) hands[k][SKILLED] * world.scale;
            b.specialists[row] = (long) hands[k][SPECIALIST] * world.scale;
        }
    }
}
