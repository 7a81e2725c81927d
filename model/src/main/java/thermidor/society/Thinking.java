package thermidor.society;

import thermidor.kernel.Chance;
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
    /** How many rows are gone through together: few enough to stay in the processor's first cache from one question to the next. */
    private static final int TOGETHER = 256;

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
    /** Whoever was born before this month is grown up. */
    private final int bornBefore;
    /** The rows of those who are asked just now, and what each goes without. */
    private final int[] who = new int[TOGETHER];
    private final double[] deprivation = new double[TOGETHER];

    Thinking(World world, int region, Chance.Lot lot, Chance.Lot temper, double[] distrustU, double[] distrustV, Opinion.Norms norms) {
        this.world = world;
        this.region = region;
        this.lot = lot;
        this.temper = temper;
        this.norms = norms;
        land = world.lands[region];
        places = land.places;
        regimeU = world.power.regimeProperty;
        regimeV = world.power.regimeRule;
        this.distrustU = distrustU;
        this.distrustV = distrustV;
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
        bornBefore = People.asBorn(world.month) - GROWN + 1;
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
     * The grown-up are asked some at a time, by place, and each question is put to all of them in turn: short loops in which nobody hangs on the one before
     * run faster than one loop over all questions. Children go with the grown-up before them.
     */
    private void think() {
        int persons = land.people.count;
        int end;
        for (int begin = 0; begin < persons; begin = end) {
            end = Math.min(persons, begin + TOGETHER);
            int n = grown(begin, end);
            while (end < persons && !isGrown(end)) end++;
            int k = 0;
            while (k < n) {
                int place = land.placeOf(who[k]);
                int first = k++;
                while (k < n && land.placeOf(who[k]) == place) k++;
                ask(place, first, k, k < n ? who[k] : end);
            }
        }
    }

    /** Lists the grown-up in these rows. Everybody is written down, and the next one over who is not grown or is gone: no branch that nobody could foretell. */
    private int grown(int begin, int end) {
        int[] who = this.who;
        int[] house = land.people.house;
        short[] born = land.people.born;
        int n = 0;
        for (int i = begin; i < end; i++) {
            who[n] = i;
            n += (born[i] - bornBefore & ~house[i]) >>> 31;
        }
        return n;
    }

    private boolean isGrown(int i) {
        return land.people.born[i] < bornBefore && !land.people.isGone(i);
    }

    /** Those of the list from {@code from} to {@code to}, and the children in the rows behind them up to {@code end}. */
    private void ask(int place, int from, int to, int end) {
        lack(place, from, to);
        store(place, from, to);
        if (Turn.isOf(place, region, world.month)) {
            drift(place, from, to);
            like(who[from], end);
        }
        count(place, from, to);
    }

    /** What they go without. */
    private void lack(int place, int from, int to) {
        int[] who = this.who;
        double[] deprivation = this.deprivation;
        short[] consumed = land.people.consumed;
        short[] reference = land.people.reference;
        double want = norms.lack().want();
        double loss = norms.lack().loss();
        double perNeed = this.perNeed[place];
        double near = this.near[place];
        for (int k = from; k < to; k++) {
            int i = who[k];
            int c = consumed[i];
            deprivation[k] = want * Math.max(0, 1 - c * perNeed) + loss * Opinion.lost(c, reference[i]) + shown * Math.max(0, 1 - c * perEnvied) + near;
        }
    }

    /** What they keep of it, what the regime is to them, and whether they say so. */
    private void store(int place, int from, int to) {
        int[] who = this.who;
        double[] deprivation = this.deprivation;
        long[] key = land.people.key;
        byte[] grievance = land.people.grievance;
        byte[] property = land.people.property;
        byte[] rule = land.people.rule;
        double[] distrustOfU = distrustU;
        double[] distrustOfV = distrustV;
        double fill = 100 * norms.store().fill();
        double leak = norms.store().leak();
        double heard = world.mood.voice * world.mood.answered;
        double bar = norms.store().bar();
        double keeps = this.keeps[place];
        double lie = this.lie[place];
        double legitimacy = tally.legitimacy;
        double say = tally.say;
        long disapprove = 0;
        for (int k = from; k < to; k++) {
            int i = who[k];
            double trust = Math.max(0, 1 - distrustOfU[100 + property[i]] - distrustOfV[100 + rule[i]]);
            double draw = part(lot.digits(key[i]), 0);
            byte g = percent(Opinion.stored(grievance[i], fill * deprivation[k] * (1 - trust), leak, heard) * keeps, draw, 0);
            grievance[i] = g;
            legitimacy += trust;
            double above = trust - g * 0.01 - bar;
            disapprove += oneIfNegative(above);
            say += Opinion.says(-above, lie);
        }
        tally.legitimacy = legitimacy;
        tally.approve += to - from - disapprove;
        tally.say = say;
    }

    /** Whole numbers, by stratum and by place. */
    private void count(int place, int from, int to) {
        int[] who = this.who;
        double[] deprivation = this.deprivation;
        byte[] stratum = land.people.stratum;
        byte[] grievance = land.people.grievance;
        byte[] property = land.people.property;
        byte[] rule = land.people.rule;
        long[] sums = tally.sums;
        int allU = 0;
        int allV = 0;
        int allG = 0;
        for (int k = from; k < to; k++) {
            int i = who[k];
            int g = grievance[i];
            int u = property[i];
            int v = rule[i];
            allG += g;
            allU += u;
            allV += v;
            int at = stratum[i] * Tally.WIDTH;
            sums[at + Tally.DEPRIVATION] += (long) (deprivation[k] * Tally.FINE);
            sums[at + Tally.GRIEVANCE] += g;
            sums[at + Tally.PROPERTY] += u;
            sums[at + Tally.RULE] += v;
            sums[at + Tally.SQUARES] += u * u + v * v;
            sums[at + Tally.CAMPS + 2 * (u >>> 31) + (v >>> 31)]++;
        }
        places.adults[place] += to - from;
        sumG[place] += allG;
        sumU[place] += allU;
        sumV[place] += allV;
    }

    /** In rows that begin with a grown-up: children stand where the grown-up before them stands, if they are of one house. */
    private void like(int begin, int end) {
        int[] house = land.people.house;
        short[] born = land.people.born;
        byte[] property = land.people.property;
        byte[] rule = land.people.rule;
        int elder = begin;
        for (int i = begin; i < end; i++) {
            elder = (born[i] - bornBefore & ~house[i]) < 0 ? i : elder;
            if (house[i] != house[elder]) continue;
            property[i] = property[elder];
            rule[i] = rule[elder];
        }
    }

    /** Where they stand moves towards their aim, for as many months as there are between two turns. */
    private void drift(int place, int from, int to) {
        int[] who = this.who;
        double[] deprivation = this.deprivation;
        long[] key = land.people.key;
        byte[] stratum = land.people.stratum;
        byte[] traits = land.people.traits;
        short[] consumed = land.people.consumed;
        byte[] property = land.people.property;
        byte[] rule = land.people.rule;
        double[] aimU = this.aimU;
        double[] aimV = this.aimV;
        double[] placeWeight = this.placeWeight;
        var views = norms.views();
        double temper = views.temper();
        double wishOfPlenty = views.plenty();
        double perNeed = this.perNeed[place];
        double meanU = places.property[place];
        double meanV = places.rule[place];
        for (int k = from; k < to; k++) {
            int i = who[k];
            int reads = traits[i] >> 1 & 1;
            int aim = stratum[i] + reads * N;
            long draw = lot.digits(key[i]);
            long leaning = this.temper.digits(key[i]);
            double u = property[i] * 0.01;
            double v = rule[i] * 0.01;
            double lived = views.lived() * deprivation[k];
            double weight = placeWeight[reads];
            double plenty = Math.max(0, Math.min(1, consumed[i] * perNeed - 1));
            double toU = aimU[aim] + temper * Opinion.leaning(leaning, 0) + weight * meanU - lived * regimeU;
            double toV = aimV[aim] + temper * Opinion.leaning(leaning, 1) + weight * meanV - lived * regimeV + wishOfPlenty * plenty;
            property[i] = percent(100 * (u + pace * (toU - u)), part(draw, 1), -100);
            rule[i] = percent(100 * (v + pace * (toV - v)), part(draw, 2), -100);
        }
    }

    /** By the sign alone: one cannot foretell who approves. */
    private static long oneIfNegative(double x) {
        return Double.doubleToRawLongBits(x) >>> 63;
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
}
