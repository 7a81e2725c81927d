package thermidor.polity;

import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.polity.Acting.Deed;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/** What the people of one region do this month: one pass over the grown-up. */
final class Doing {
    private static final int GROWN = 16 * 12, OLD = 65 * 12;
    /** Wishes of the table by which most are passed over without further thought, in halves of a per cent: a full store, with what example and union may add. */
    private static final int WISHES = 600;
    /** Steps of that table from no wish to a full one. */
    private static final int STEPS = 200;
    /** How finely the draw is looked at for it. */
    private static final int DIGITS = 10, DRAWS = 1 << DIGITS;
    /** Binary digits behind the point of what each per cent of property held for one's own takes from a wish. */
    private static final int FRACTION = 8;
    /** How many rows are gone through together. */
    private static final int TOGETHER = 256;
    /** Of those draws, the standard normal quantiles. */
    private static final double[] QUANTILES = new double[DRAWS];
    private static final Deed[] OPENLY = new Deed[Stratum.COUNT];

    static {
        for (int step = 0; step < DRAWS; step++) QUANTILES[step] = Acting.quantile((double) step / DRAWS);
        for (Stratum s : Stratum.ALL) OPENLY[s.ordinal()] = openly(s);
    }

    /** What all regions share: draws, and by wish the share of people whom nothing but fear keeps from the easiest deed. */
    static final class Lots {
        final Chance.Lot courage, caution, act, incident;
        final short[] inclined;

        Lots(Chance chance, int month, Acting.Daring daring) {
            inclined = inclined(daring);
            courage = chance.lot(Decision.COURAGE, 0);
            caution = chance.lot(Decision.CAUTION, 0);
            act = chance.lot(Decision.ACT, month);
            incident = chance.lot(Decision.INCIDENT, month);
        }
    }

    /** Persons of the sample by deed, those who work slowly in works, the hands of works, all of whom can strike, and the grown-up. */
    final int[] done = new int[Deed.COUNT];
    int slowHands, hands, adults;
    private final World world;
    private final int region;
    private final Land land;
    private final Places places;
    private final Rules rules;
    private final Lots lots;
    private final Acting.Norms norms;
    private final double stake, force;
    /**
     * By place: what others are seen to do, what is done to it, what one risks there, and by rising or striking against the law; how many act, and with
     * violence.
     */
    private final double[] seen, affront, risk, braved;
    private final int[] acting, violent;
    /** The rows of those who may be bold, just now, and how bold all are who are gone through. */
    private final int[] bold = new int[TOGETHER], drawn = new int[TOGETHER];

    Doing(World world, int region, Rules rules, Lots lots, double stake, double force, Acting.Norms norms) {
        this.world = world;
        this.region = region;
        this.rules = rules;
        this.lots = lots;
        this.norms = norms;
        this.stake = stake;
        this.force = force;
        land = world.lands[region];
        places = land.places;
        seen = new double[places.count];
        affront = new double[places.count];
        risk = new double[places.count];
        braved = new double[places.count];
        acting = new int[places.count];
        violent = new int[places.count];
    }

    /** By wish in halves of a per cent, of how many of so many draws the threshold of the easiest deed may lie below it: thresholds rise with the draw. */
    private static short[] inclined(Acting.Daring daring) {
        double lowest = Math.min(daring.hidden(), Math.min(daring.asked(), 1));
        short[] inclined = new short[WISHES];
        int step = 0;
        for (int wish = 0; wish < WISHES; wish++) {
            while (step < DRAWS && lowest * (daring.courage() + daring.spread() * QUANTILES[step]) * STEPS < wish) step++;
            inclined[wish] = (short) step;
        }
        inclined[WISHES - 1] = DRAWS;
        return inclined;
    }

    private double threshold(double draw) {
        return Acting.threshold(draw, norms.daring().courage(), norms.daring().spread());
    }

    Doing done() {
        look();
        act();
        for (int p = 0; p < places.count; p++) {
            places.acting[p] = places.adults[p] > 0 ? Math.min(1, (double) acting[p] / places.adults[p]) : 0;
            places.violent[p] = acting[p] > 0 ? (double) violent[p] / acting[p] : 0;
        }
        return this;
    }

    private void look() {
        double around = 0;
        for (int p = 0; p < places.count; p++) {
            around += places.acting[p] * places.adults[p];
            adults += places.adults[p];
        }
        around = adults > 0 ? around / adults : 0;
        var daring = norms.daring();
        var police = norms.police();
        double people = 0;
        for (long n : world.trade.persons[region]) people += n;
        double driven = daring.affront() * (world.state.driven[region] + world.state.seized[region]);
        for (int p = 0; p < places.count; p++) {
            double others = world.mood.visibility * ((1 - daring.wide()) * places.acting[p] + daring.wide() * around);
            double arresters = police.near() * (1 - police.sent()) * force;
            double remembered = police.near() * police.remembered() * places.reprisal[p];
            double alone = Acting.risk(police.k(), arresters + remembered);
            double chance = 1 - StrictMath.exp(-Acting.hazard(places.grievance[p], alone, norms.incident()));
            if (places.kind(p) != Places.Kind.STREET && lots.incident.happens(chance, (long) region << 32 | p)) others = Math.min(1, others + norms.incident().spark());
            seen[p] = others;
            boolean rural = places.isRural(p);
            affront[p] = rural ? driven : 0;
            double near = remembered + Acting.forEach(arresters, police.near() * others);
            risk[p] = Acting.risk(police.k(), near);
            double elsewhere = Acting.elsewhere(world.mood.visibility, around, adults, places.acting[p], places.adults[p], world.scale);
            braved[p] = Acting.risk(police.k(), near + Acting.sentForEach(police.sent() * force * people, police.near() * others, elsewhere));
        }
    }

    /** Who starves does not rise. */
    static double strength(double fed, double strong) {
        return fed >= strong ? 1 : fed / strong;
    }

    /** By place, in halves of a per cent and never less than that: what is added to the wish of those who live there, before their strength. */
    private int[] added() {
        int[] added = new int[places.count];
        for (int p = 0; p < places.count; p++) added[p] = (int) (STEPS * (norms.daring().example() * seen[p] + affront[p])) + 1;
        return added;
    }

    /** Some rows at a time: first who may be bold is found out, in short loops, then they are looked at. */
    private void act() {
        int[] added = added();
        int persons = land.people.count;
        for (int begin = 0; begin < persons; begin += TOGETHER) {
            int end = Math.min(persons, begin + TOGETHER);
            forget(begin, end);
            hands += hands(begin, end);
            lots.courage.first(DIGITS, land.people.key, begin, end, drawn);
            int n = bold(added, begin, end);
            for (int k = 0; k < n; k++) look(bold[k], land.placeOf(bold[k]));
        }
    }

    /** What people did last month is over. */
    private void forget(int begin, int end) {
        byte[] traits = land.people.traits;
        for (int i = begin; i < end; i++) traits[i] &= ~(People.ACTING | People.LEAVING);
    }

    private int hands(int begin, int end) {
        int[] house = land.people.house;
        short[] born = land.people.born;
        byte[] stratum = land.people.stratum;
        int bornBefore = People.asBorn(world.month) - GROWN + 1;
        int hands = 0;
        for (int i = begin; i < end; i++) hands += HAND[stratum[i]] & (born[i] - bornBefore & ~house[i]) >>> 31;
        return hands;
    }

    /**
     * Most are told by one draw against a table, children like the others, in whole numbers: by a wish that is never below theirs, and somewhat above it
     * where people go hungry. Who is left is listed: everybody is written down, and the next one over who is not bold.
     */
    private int bold(int[] added, int begin, int end) {
        People p = land.people;
        int borne = (int) ((1 << FRACTION) * STEPS * world.mood.toleration * stake / 100);
        int together = (int) Math.min(WISHES, STEPS * norms.daring().together() * world.organs.unionIndependence) + 1;
        int[] bold = this.bold;
        int[] drawn = this.drawn;
        int[] house = p.house;
        int[] placeOf = land.houses.place;
        byte[] grievance = p.grievance;
        byte[] traits = p.traits;
        byte[] property = p.property;
        short[] inclined = lots.inclined;
        int n = 0;
        for (int i = begin; i < end; i++) {
            int h = house[i];
            if (h < 0) continue;
            int more = added[placeOf[h]] + (traits[i] & People.UNION) / People.UNION * together - (Math.max(0, property[i]) * borne >> FRACTION);
            int most = STEPS / 100 * grievance[i] + Math.max(0, more) + 1;
            bold[n] = i;
            n += drawn[i - begin] - inclined[Math.min(most, WISHES - 1)] >>> 31;
        }
        return n;
    }

    /** Somebody who may be bold enough for something. */
    private void look(int i, int place) {
        People p = land.people;
        int s = p.stratum[i];
        int months = p.ageInMonths(i, world.month);
        if (s == PRISONER || months < GROWN || months >= OLD) return;
        var daring = norms.daring();
        double atStake = Math.max(0, p.property[i] * 0.01) * stake;
        double wish = Acting.wish(p.grievance[i] * 0.01, daring.example(), seen[place], world.mood.toleration, atStake) + affront[place];
        double organised = p.is(People.UNION, i) ? daring.together() * world.organs.unionIndependence : 0;
        double strength = strength(p.health[i] * 0.01, daring.strong());
        Deed deed = deed(i, s, place, strength * wish + organised, organised, threshold(lots.courage.unit(p.key[i])), months);
        if (deed != Deed.NOTHING) commit(i, s, place, deed);
    }

    /** The boldest thing that somebody dares and has a channel for. */
    private Deed deed(int i, int s, int place, double wish, double organised, double threshold, int months) {
        var daring = norms.daring();
        People p = land.people;
        double caution = daring.caution() * lots.caution.unit(p.key[i]);
        double draw = lots.act.unit(p.key[i]);
        double risked = OPENLY[s] == Deed.STRIKE && rules.unions().strikes() ? daring.lawful() * risk[place] : OPENLY[s] == Deed.WING ? risk[place] : braved[place];
        boolean heard = draw < world.mood.voice;
        if (seen[place] + common(s, place, organised) >= daring.joins() && Acting.acts(wish, risked, caution, threshold)) {
            boolean young = months < norms.deeds().youth() * 12 && OPENLY[s] != Deed.WING && OPENLY[s] != Deed.MUTINY;
            return young && !heard && 1 - draw < norms.deeds().attack() ? Deed.ATTACK : OPENLY[s];
        }
        double grievance = p.grievance[i] * 0.01;
        if (heard && Acting.acts(grievance, (1 - world.mood.voice) * risk[place], caution, daring.asked() * threshold)) return Deed.PETITION;
        double exposed = daring.exposed() * world.organs.securityReach * risk[place];
        if (Acting.acts(grievance, exposed, caution, daring.hidden() * threshold)) return hidden(s, later(draw), p.property[i]);
        return Deed.NOTHING;
    }

    /**
     * What gives people an occasion to act together, besides others seen in motion: what is done to all of a village, a union of their own; soldiers under
     * arms and officials in their offices are assembled as it is.
     */
    private double common(int s, int place, double organised) {
        return OPENLY[s] == Deed.MUTINY || OPENLY[s] == Deed.WING ? 1 : affront[place] + organised;
    }

    /** What somebody does who does not dare to be seen; {@code draw} in [0, 1). */
    private Deed hidden(int s, double draw, int property) {
        Stratum stratum = Stratum.ALL[s];
        boolean leaves = draw < norms.deeds().leave();
        if (stratum.isWorker() || stratum == Stratum.SPECIALIST) return leaves && stratum.isWorker() ? Deed.LEAVE : trades(property) ? Deed.SIDE_TRADE : Deed.SLOW;
        if (stratum == Stratum.SOLDIER) return leaves ? Deed.LEAVE : Deed.NOTHING;
        if (stratum.isOnTheLand()) return leaves ? Deed.LEAVE : marketIsShut() ? Deed.SIDE_TRADE : stratum == Stratum.COLLECTIVE_FARMER ? Deed.SLOW : Deed.NOTHING;
        return stratum.isOfficial() || stratum == Stratum.PRISONER || !marketIsShut() ? Deed.NOTHING : Deed.SIDE_TRADE;
    }

    /** Another draw out of the lower digits of one. */
    private static double later(double draw) {
        double x = draw * (1 << 20);
        return x - Math.floor(x);
    }

    private boolean trades(int property) {
        return property < 0 && marketIsShut();
    }

    private boolean marketIsShut() {
        return !rules.market().legal();
    }

    private static Deed openly(Stratum s) {
        if (s.isWorker() || s == Stratum.SPECIALIST) return Deed.STRIKE;
        if (s.isOfficial() || s == Stratum.FARM_CHAIR) return Deed.WING;
        return s == Stratum.SOLDIER ? Deed.MUTINY : Deed.REVOLT;
    }

    private void commit(int i, int s, int place, Deed deed) {
        People p = land.people;
        done[deed.ordinal()]++;
        var n = norms.deeds();
        double released = deed.isOpen() ? n.release() : deed == Deed.PETITION ? n.relieved() * world.mood.answered : n.vented();
        p.grievance[i] = (byte) Math.floor(p.grievance[i] * (1 - released));
        if (deed == Deed.SLOW) slowHands += HAND[s];
        if (deed == Deed.LEAVE || deed == Deed.MUTINY) p.traits[i] |= People.LEAVING;
        if (!deed.isOpen()) return;
        p.traits[i] |= People.ACTING;
        acting[place]++;
        if (deed.isViolent()) violent[place]++;
    }

    private static final int PRISONER = Stratum.PRISONER.ordinal();
    /** One for whoever stops works by striking, nought for others. */
    private static final byte[] HAND = new byte[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) HAND[s.ordinal()] = (byte) (OPENLY[s.ordinal()] == Deed.STRIKE ? 1 : 0);
    }
}
