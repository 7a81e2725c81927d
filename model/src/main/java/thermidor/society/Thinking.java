package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.world.Camp;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/** What the people of one region think this month: one pass over them, and what is counted on the way. */
final class Thinking {
    private static final int N = Stratum.COUNT;
    private static final int GROWN = 16 * 12;

    final Tally tally = new Tally();
    private final World world;
    private final int region;
    private final Land land;
    private final Places places;
    private final Chance.Lot lot, temper;
    private final Opinion.Norms norms;
    private final double regimeU, regimeV;
    /** By stratum, and by stratum of those who can read: the part of the aim that is the same for all of them, and the weight of the place in it. */
    private final double[] aimU = new double[2 * N], aimV = new double[2 * N], placeWeight = new double[2];
    /** By a position in per cent, from -100 on: what the distance of the regime in one of the two questions takes from its legitimacy. */
    private final double[] distrustU, distrustV;
    /** By place: what arrests there weigh, one over what a person needs there, what a concession leaves of grievance, what a lie weighs against a plain word. */
    private final double[] near, perNeed, keeps, lie;
    /** By place: sums in per cent over the grown-up who live there. */
    private final int[] sumU, sumV, sumG;
    private final double envied, perEnvied, shown;
    /** Of the way to one's aim, what is gone from one turn to the next. */
    private final double pace;

    Thinking(World world, int region, Chance.Lot lot, Chance.Lot temper, Opinion.Norms norms) {
        this.world = world;
        this.region = region;
        this.lot = lot;
        this.temper = temper;
        this.norms = norms;
        land = world.lands[region];
        places = land.places;
        regimeU = world.power.regimeProperty;
        regimeV = world.power.regimeRule;
        distrustU = Opinion.distrust(regimeU, norms.store().strict());
        distrustV = Opinion.distrust(regimeV, norms.store().strict());
        near = new double[places.count];
        perNeed = new double[places.count];
        keeps = new double[places.count];
        lie = new double[places.count];
        sumU = new int[places.count];
        sumV = new int[places.count];
        sumG = new int[places.count];
        pace = Turn.chance(norms.views().pace());
        envied = officials();
        perEnvied = envied > 0 ? 1 / envied : Double.MAX_VALUE;
        shown = norms.lack().envy() * (norms.lack().shown() + (1 - norms.lack().shown()) * world.organs.press);
        aims();
    }

    /** Goods a head of officials of middle and upper rank in the region, or in the country where there are none. */
    private double officials() {
        var t = world.trade;
        int middle = Stratum.MIDDLE_OFFICIAL.ordinal();
        int upper = Stratum.UPPER_OFFICIAL.ordinal();
        long persons = t.persons[region][middle] + t.persons[region][upper];
        if (persons > 0) return (double) (t.consumed[region][middle] + t.consumed[region][upper]) / persons;
        return relative(middle, upper);
    }

    private double relative(int one, int other) {
        long goods = 0;
        long persons = 0;
        for (int r = 0; r < world.trade.persons.length; r++) {
            goods += world.trade.consumed[r][one] + world.trade.consumed[r][other];
            persons += world.trade.persons[r][one] + world.trade.persons[r][other];
        }
        return persons > 0 ? (double) goods / persons : 0;
    }

    private void aims() {
        var n = norms.views();
        double told = n.press() * (1 - world.organs.press);
        for (int reads = 0; reads < 2; reads++) {
            double press = reads * told;
            double all = n.own() + n.place() + press;
            placeWeight[reads] = n.place() / all;
            for (Stratum s : Stratum.ALL) {
                int k = s.ordinal() + reads * N;
                double u = n.property()[s.ordinal()] - (s.isOfficial() ? n.security() * privilege() * insecurity() : 0);
                double v = n.rule()[s.ordinal()] + reads * n.schooling();
                aimU[k] = (n.own() * u + press * regimeU) / all;
                aimV[k] = (n.own() * v + press * regimeV) / all;
            }
        }
    }

    /** How far officials live above unskilled workers, from 0 to 1 (C58). */
    private double privilege() {
        int unskilled = Stratum.UNSKILLED_WORKER.ordinal();
        double worker = relative(unskilled, unskilled);
        return envied > 0 ? Math.max(0, 1 - worker / envied) : 0;
    }

    /** What officials have to fear: arrests in the offices and works of the region, and the party's purges. */
    private double insecurity() {
        double arrested = 0;
        int adults = 0;
        for (int p = 0; p < places.count; p++) {
            arrested += places.reprisal[p] * places.adults[p];
            adults += places.adults[p];
        }
        double risk = adults > 0 ? arrested / adults / norms.lack().arrests() : 0;
        double purge = world.organs.partyMembers > 0 ? 12 * world.mood.purged / world.organs.partyMembers : 0;
        return Math.min(1, risk + purge);
    }

    Thinking done() {
        here();
        think();
        for (int p = 0; p < places.count; p++) {
            double percents = 100 * Math.max(1, places.adults[p]);
            places.property[p] = sumU[p] / percents;
            places.rule[p] = sumV[p] / percents;
            places.grievance[p] = sumG[p] / percents;
            places.relief[p] = 0;
        }
        return this;
    }

    private void here() {
        var n = norms.lack();
        double people = world.trade.rural[region] + world.trade.urban[region];
        double deaths = people > 0 ? world.vital.hungerDeaths[region] / people / n.deaths() : 0;
        double unprotected = norms.store().outcast() * (1 + regimeU) / 2 * (1 - world.mood.voice);
        double opposed = world.mood.visibility * notApproving(world.mood);
        for (int p = 0; p < places.count; p++) {
            places.reprisal[p] *= norms.store().memory();
            double pressed = places.isRural(p) ? n.pressed() * world.state.pressureOnVillage[region] : 0;
            near[p] = n.near() * Math.min(1, places.reprisal[p] / n.arrests() + deaths) + pressed;
            perNeed[p] = 1 / (places.isRural(p) ? n.needInVillage() : n.need());
            keeps[p] = 1 - places.relief[p];
            lie[p] = Opinion.lie(Opinion.atStake(places.fear[p], dependsOnRulers(p) ? unprotected : 0, opposed), norms.store().integrity());
            places.adults[p] = 0;
        }
    }

    /** Share of adults who said last month that they do not approve; before anybody has been asked, none. */
    private static double notApproving(thermidor.world.Mood mood) {
        return mood.approvalPublic > 0 || mood.legitimacy > 0 ? 1 - mood.approvalPublic : 0;
    }

    /** Whether those who rule can take work, room or land from somebody who lives here: not from peasants on their own land, nor in private works. */
    private boolean dependsOnRulers(int p) {
        return switch (places.kind(p)) {
            case VILLAGE -> false;
            case WORKS -> isPublic(world.branches.form(places.row[p]));
            case KOLKHOZ, SOVKHOZ, OFFICE, BARRACKS, CAMP, STREET -> true;
        };
    }

    private static boolean isPublic(Form form) {
        return form == Form.STATE || form == Form.COOPERATIVE;
    }

    /**
     * Everybody is asked what they lack and what they keep of it; where they stand, in the places whose turn it is. Most goes through this loop:
     * what is the same for a place is taken out of it, and what is counted is whole numbers.
     */
    private void think() {
        People p = land.people;
        var lack = norms.lack();
        int[] houses = p.house;
        short[] born = p.born;
        short[] has = p.consumed;
        short[] used = p.reference;
        byte[] grievance = p.grievance;
        byte[] property = p.property;
        byte[] rule = p.rule;
        long[] sums = tally.sums;
        double[] distrustOfU = distrustU;
        double[] distrustOfV = distrustV;
        double want = lack.want();
        double loss = lack.loss();
        double fill = 100 * norms.store().fill();
        double leak = norms.store().leak();
        double said = world.mood.voice * world.mood.answered;
        double bar = norms.store().bar();
        int lastBorn = People.asBorn(world.month) - GROWN;
        int house = -1;
        int elder = -1;
        int place = -1;
        boolean turn = false;
        double perNeedHere = 0;
        double nearHere = 0;
        double keepsHere = 0;
        double lieHere = 0;
        double legitimacy = 0;
        double say = 0;
        int approve = 0;
        for (int i = 0; i < p.count; i++) {
            int h = houses[i];
            if (h < 0) continue;
            if (born[i] > lastBorn) {
                if (turn && h == house) like(p, elder, i);
                continue;
            }
            if (h != house) {
                house = h;
                int here = land.houses.place[h];
                if (here != place) {
                    place = here;
                    turn = Turn.isOf(place, region, world.month);
                    perNeedHere = perNeed[place];
                    nearHere = near[place];
                    keepsHere = keeps[place];
                    lieHere = lie[place];
                }
            }
            elder = i;
            long draw = lot.digits(p.key[i]);
            int consumed = has[i];
            double d = want * Math.max(0, 1 - consumed * perNeedHere) + loss * Opinion.lost(consumed, used[i])
                    + shown * Math.max(0, 1 - consumed * perEnvied) + nearHere;
            double trust = Math.max(0, 1 - distrustOfU[100 + property[i]] - distrustOfV[100 + rule[i]]);
            byte g = percent(Opinion.stored(grievance[i], fill * d * (1 - trust), leak, said) * keepsHere, part(draw, 0), 0);
            grievance[i] = g;
            if (turn) drift(p, i, place, d, draw);
            int u = property[i];
            int v = rule[i];
            places.adults[place]++;
            sumU[place] += u;
            sumV[place] += v;
            sumG[place] += g;
            int at = p.stratum[i] * Tally.WIDTH;
            sums[at + Tally.DEPRIVATION] += (long) (d * Tally.FINE);
            sums[at + Tally.GRIEVANCE] += g;
            sums[at + Tally.PROPERTY] += u;
            sums[at + Tally.RULE] += v;
            sums[at + Tally.SQUARES] += u * u + v * v;
            sums[at + Tally.CAMPS + 2 * (u >>> 31) + (v >>> 31)]++;
            legitimacy += trust;
            double below = bar - (trust - g * 0.01);
            if (below <= 0) approve++;
            say += Opinion.says(below, lieHere);
        }
        tally.legitimacy = legitimacy;
        tally.approve = approve;
        tally.say = say;
    }

    /** Children stand where the grown-up before them stands, if they are of one house. */
    private static void like(People p, int elder, int child) {
        p.property[child] = p.property[elder];
        p.rule[child] = p.rule[elder];
    }

    /** Where somebody stands moves towards their aim, for as many months as there are between two turns. */
    private void drift(People p, int i, int place, double d, long draw) {
        var views = norms.views();
        int reads = p.traits[i] >> 1 & 1;
        int k = p.stratum[i] + reads * N;
        long leaning = temper.digits(p.key[i]);
        double u = p.property[i] * 0.01;
        double v = p.rule[i] * 0.01;
        double lived = views.lived() * d;
        double weight = placeWeight[reads];
        double plenty = Math.max(0, Math.min(1, p.consumed[i] * perNeed[place] - 1));
        double toU = aimU[k] + views.temper() * Opinion.leaning(leaning, 0) + weight * places.property[place] - lived * regimeU;
        double toV = aimV[k] + views.temper() * Opinion.leaning(leaning, 1) + weight * places.rule[place] - lived * regimeV + views.plenty() * plenty;
        p.property[i] = percent(100 * (u + pace * (toU - u)), part(draw, 1), -100);
        p.rule[i] = percent(100 * (v + pace * (toV - v)), part(draw, 2), -100);
    }

    /** One of three draws out of the digits of one. */
    private static double part(long digits, int which) {
        return (digits >>> 21 * which & 0x1FFFFF) * 0x1.0p-21;
    }

    /** Rounded by chance, so that drifts below one per cent are not lost; the mean is exact within the bounds, from {@code least}, of -100 or more, to 100. */
    static byte percent(double percents, double draw, int least) {
        int floor = (int) (percents + draw + 1000) - 1000;
        return (byte) Math.max(least, Math.min(100, floor));
    }

    /** Sums over the grown-up of a region, or of all: whole numbers by stratum, so that no order of adding can move them. */
    static final class Tally {
        /** What is counted of a stratum: deprivation in such parts of one, grievance and orientation in per cent, their squares, persons by quarter of the plane. */
        static final int DEPRIVATION = 0, GRIEVANCE = 1, PROPERTY = 2, RULE = 3, SQUARES = 4, CAMPS = 5, WIDTH = CAMPS + Camp.COUNT;
        static final double FINE = 0x1.0p20;
        /** Camps by whether somebody is for private property, and for command. */
        private static final int[] CAMP = {0, 1, 3, 2};

        final long[] sums = new long[N * WIDTH];
        double legitimacy, approve, say;

        private long of(int s, int what) {
            return sums[s * WIDTH + what];
        }

        private long adults(int s) {
            long all = 0;
            for (int c = 0; c < Camp.COUNT; c++) all += of(s, CAMPS + c);
            return all;
        }

        private long adults() {
            long all = 0;
            for (int s = 0; s < N; s++) all += adults(s);
            return all;
        }

        double workersGrievance() {
            double g = 0;
            double n = 0;
            for (Stratum s : Stratum.ALL) {
                if (!s.isWorker()) continue;
                g += of(s.ordinal(), GRIEVANCE);
                n += adults(s.ordinal());
            }
            return n > 0 ? g / n / 100 : 0;
        }

        double deprivation() {
            double all = 0;
            for (int s = 0; s < N; s++) all += of(s, DEPRIVATION);
            return all / FINE / Math.max(1, adults());
        }

        void add(Tally other) {
            for (int k = 0; k < sums.length; k++) sums[k] += other.sums[k];
            legitimacy += other.legitimacy;
            approve += other.approve;
            say += other.say;
        }

        void into(thermidor.world.Mood mood, int scale) {
            double all = Math.max(1, adults());
            Arrays.fill(mood.camps, 0);
            Arrays.fill(mood.workersCamps, 0);
            Arrays.fill(mood.officialsCamps, 0);
            double workers = 0;
            double workersU = 0;
            double workersV = 0;
            double squares = 0;
            for (Stratum stratum : Stratum.ALL) {
                int s = stratum.ordinal();
                double n = Math.max(1, adults(s));
                mood.adults[s] = (double) adults(s) * scale;
                mood.deprivation[s] = of(s, DEPRIVATION) / FINE / n;
                mood.grievance[s] = of(s, GRIEVANCE) / n / 100;
                mood.property[s] = of(s, PROPERTY) / n / 100;
                mood.rule[s] = of(s, RULE) / n / 100;
                for (int c = 0; c < Camp.COUNT; c++) {
                    double here = (double) of(s, CAMPS + c) * scale;
                    mood.camps[CAMP[c]] += here;
                    if (stratum.isWorker()) mood.workersCamps[CAMP[c]] += here;
                    if (stratum.isOfficial()) mood.officialsCamps[CAMP[c]] += here;
                }
                if (!stratum.isWorker()) continue;
                workers += adults(s);
                workersU += of(s, PROPERTY);
                workersV += of(s, RULE);
                squares += of(s, SQUARES);
            }
            mood.legitimacy = legitimacy / all;
            mood.approvalPrivate = approve / all;
            mood.approvalPublic = say / all;
            mood.spread = workers > 0 ? spread(squares / workers, workersU / workers, workersV / workers) : 0;
        }

        /** Standard deviation of the two coordinates together, from per cent to an index. */
        private static double spread(double squares, double meanU, double meanV) {
            return StrictMath.sqrt(Math.max(0, squares - meanU * meanU - meanV * meanV) / 2) / 100;
        }
    }
}
