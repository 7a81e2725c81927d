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
    /** By place: what arrests there weigh, one over what a person needs there, what a concession leaves of grievance, what a plain word costs, and sums over who lives there. */
    private final double[] near, perNeed, keeps, stake, sumU, sumV, sumG;
    private final double envied, shown;

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
        near = new double[places.count];
        perNeed = new double[places.count];
        keeps = new double[places.count];
        stake = new double[places.count];
        sumU = new double[places.count];
        sumV = new double[places.count];
        sumG = new double[places.count];
        envied = officials();
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
            places.property[p] = places.adults[p] > 0 ? sumU[p] / places.adults[p] : 0;
            places.rule[p] = places.adults[p] > 0 ? sumV[p] / places.adults[p] : 0;
            places.grievance[p] = places.adults[p] > 0 ? sumG[p] / places.adults[p] : 0;
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
            stake[p] = Opinion.atStake(places.fear[p], dependsOnRulers(p) ? unprotected : 0, opposed);
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

    private void think() {
        People p = land.people;
        var lack = norms.lack();
        var views = norms.views();
        double strict = norms.store().strict();
        int[] houses = p.house;
        int[] placeOf = land.houses.place;
        byte[] grievance = p.grievance;
        byte[] property = p.property;
        byte[] rule = p.rule;
        double perEnvied = envied > 0 ? 1 / envied : Double.MAX_VALUE;
        double leak = norms.store().leak();
        double said = world.mood.voice * world.mood.answered;
        double fill = norms.store().fill();
        double pace = views.pace();
        int month = world.month;
        int house = -1;
        byte houseU = 0;
        byte houseV = 0;
        for (int i = 0; i < p.count; i++) {
            int h = houses[i];
            if (h < 0) continue;
            if (p.ageInMonths(i, month) < GROWN) {
                if (h == house) {
                    property[i] = houseU;
                    rule[i] = houseV;
                }
                continue;
            }
            int place = placeOf[h];
            int s = p.stratum[i];
            int reads = p.isLiterate(i) ? 1 : 0;
            int k = s + reads * N;
            double draw = lot.unit(p.key[i]);
            double leaning = temper.unit(p.key[i]);
            double u = property[i] * 0.01;
            double v = rule[i] * 0.01;
            double consumed = p.consumed[i];
            double plenty = consumed * perNeed[place];
            double d = lack.want() * Math.max(0, 1 - plenty) + lack.loss() * Opinion.lack(consumed, p.reference[i])
                    + shown * Math.max(0, 1 - consumed * perEnvied) + near[place];
            double weight = placeWeight[reads];
            double lived = views.lived() * d;
            double toU = aimU[k] + views.temper() * Opinion.leaning(leaning, 0) + weight * places.property[place] - lived * regimeU;
            double toV = aimV[k] + views.temper() * Opinion.leaning(leaning, 1) + weight * places.rule[place] - lived * regimeV
                    + views.plenty() * Math.clamp(plenty - 1, 0, 1);
            double legitimacy = Opinion.legitimacy(u, v, regimeU, regimeV, strict);
            double g = Opinion.stored(grievance[i] * 0.01, fill * d * (1 - legitimacy), leak, said) * keeps[place];
            grievance[i] = percent(g, draw, 0);
            houseU = percent(u + pace * (toU - u), part(draw, 1 << 17), -100);
            houseV = percent(v + pace * (toV - v), part(draw, 1L << 34), -100);
            property[i] = houseU;
            rule[i] = houseV;
            house = h;
            places.adults[place]++;
            sumU[place] += houseU * 0.01;
            sumV[place] += houseV * 0.01;
            sumG[place] += grievance[i] * 0.01;
            tally.count(s, d, grievance[i], houseU, houseV, legitimacy, stake[place], norms.store());
        }
    }

    /** A further draw out of the lower digits of one. */
    private static double part(double draw, long shift) {
        double x = draw * shift;
        return x - Math.floor(x);
    }

    /** Rounded by chance, so that drifts below one per cent are not lost; the mean is exact within the bounds. */
    static byte percent(double share, double draw, int least) {
        return (byte) Math.clamp((long) Math.floor(share * 100 + draw), least, 100);
    }

    /** Sums over the grown-up of a region, or of all. */
    static final class Tally {
        private final double[] adults = new double[N], deprivation = new double[N], grievance = new double[N], u = new double[N], v = new double[N];
        private final double[] camps = new double[Camp.COUNT * N];
        private double legitimacy, approve, say, workersSquares;

        void count(int s, double d, int g, int property, int rule, double trust, double stake, Opinion.Store norms) {
            adults[s]++;
            deprivation[s] += d;
            grievance[s] += g;
            u[s] += property;
            v[s] += rule;
            camps[s * Camp.COUNT + (property >= 0 ? rule >= 0 ? 0 : 1 : rule >= 0 ? 3 : 2)]++;
            legitimacy += trust;
            if (WORKER[s]) workersSquares += property * property + rule * rule;
            double below = norms.bar() - (trust - g * 0.01);
            if (below <= 0) {
                approve++;
                say++;
            } else say += Opinion.conceals(below, stake, norms.integrity());
        }

        double workersGrievance() {
            double g = 0;
            double n = 0;
            for (int s = 0; s < N; s++) {
                if (!WORKER[s]) continue;
                g += grievance[s];
                n += adults[s];
            }
            return n > 0 ? g / n / 100 : 0;
        }

        double deprivation() {
            double all = Arrays.stream(adults).sum();
            return all > 0 ? Arrays.stream(deprivation).sum() / all : 0;
        }

        void add(Tally other) {
            add(adults, other.adults);
            add(deprivation, other.deprivation);
            add(grievance, other.grievance);
            add(u, other.u);
            add(v, other.v);
            add(camps, other.camps);
            legitimacy += other.legitimacy;
            approve += other.approve;
            say += other.say;
            workersSquares += other.workersSquares;
        }

        private static void add(double[] to, double[] from) {
            for (int k = 0; k < to.length; k++) to[k] += from[k];
        }

        void into(thermidor.world.Mood mood, int scale) {
            double all = Math.max(1, Arrays.stream(adults).sum());
            Arrays.fill(mood.camps, 0);
            Arrays.fill(mood.workersCamps, 0);
            Arrays.fill(mood.officialsCamps, 0);
            double workers = 0;
            double workersU = 0;
            double workersV = 0;
            for (Stratum stratum : Stratum.ALL) {
                int s = stratum.ordinal();
                double n = Math.max(1, adults[s]);
                mood.adults[s] = adults[s] * scale;
                mood.deprivation[s] = deprivation[s] / n;
                mood.grievance[s] = grievance[s] / n / 100;
                mood.property[s] = u[s] / n / 100;
                mood.rule[s] = v[s] / n / 100;
                for (int c = 0; c < Camp.COUNT; c++) {
                    double here = camps[s * Camp.COUNT + c] * scale;
                    mood.camps[c] += here;
                    if (stratum.isWorker()) mood.workersCamps[c] += here;
                    if (stratum.isOfficial()) mood.officialsCamps[c] += here;
                }
                if (!stratum.isWorker()) continue;
                workers += adults[s];
                workersU += u[s];
                workersV += v[s];
            }
            mood.legitimacy = legitimacy / all;
            mood.approvalPrivate = approve / all;
            mood.approvalPublic = say / all;
            mood.spread = workers > 0 ? spread(workersSquares / workers, workersU / workers, workersV / workers) : 0;
        }

        /** Standard deviation of the two coordinates together, from per cent to an index. */
        private static double spread(double squares, double meanU, double meanV) {
            return StrictMath.sqrt(Math.max(0, squares - meanU * meanU - meanV * meanV) / 2) / 100;
        }
    }

    private static final boolean[] WORKER = new boolean[N];

    static {
        for (Stratum s : Stratum.ALL) WORKER[s.ordinal()] = s.isWorker();
    }
}
