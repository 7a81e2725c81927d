package thermidor.society;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Sum;
import thermidor.rules.Ownership;
import thermidor.rules.Procurement;
import thermidor.rules.Rules;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People rise and fall. In the village the market makes rich and poor, requisition and force make equal. Private trade, craft and
 * property shrink where the law is against them. Offices are filled from literate workers, specialists and students, and emptied
 * when there are more officials than posts; ranks and cadre are filled from the rank below. Each place is asked once a quarter.
 *
 * <p>Reads state.posts [person]; writes people.stratum and houses.place.
 */
@From("assumption")
@Carries({"C13", "C20", "C21", "C23", "C25", "C26", "C71"})
@Equation({
    "levelling = share taken beyond need or force of deliveries",
    "poor -> middle: rise + division * levelling;  middle -> rich: enrich * market;  rich -> middle: level * levelling",
    "middle -> poor: ruin * market",
    "entries = fill * max(0, posts - officials), each candidate by the weight of the stratum; exits = fill * max(0, officials - posts)",
    "weight *= elected * (delegate ? known : 1) + (1 - elected) * (member of the party ? card : 1);  exits of lower officials += swept * campaign",
    "middle rank = middle * officials, upper = upper * officials, cadre = ofArmy * soldiers wanted + ofPosts * posts",
    "in a place's turn: 1 - (1 - monthly chance)^3"})
public final class Standing {
    /** Values, ranges and sources: parameters/society/standing.yaml. */
    public record Norms(Village village, Private privately, Office office) {}

    /**
     * @param rise share of poor houses that become middle in a month without help
     * @param division what full levelling adds to it
     * @param enrich share of middle houses that become rich in a month of free trade
     * @param ruin share of middle houses that become poor in a month of free trade
     * @param level share of rich houses made middle in a month of full levelling
     */
    public record Village(@In("share/month") double rise, @In("share/month") double division, @In("share/month") double enrich,
                          @In("share/month") double ruin, @In("share/month") double level) {}

    /**
     * @param traderEnters share of the unemployed who begin to trade in a month where trade is free
     * @param traderLeaves share of traders who give up in a month where trade is forbidden
     * @param artisanLeaves share of artisans who give up in a month where craft may not work for the market
     * @param ownerEnters share of traders who become owners in a month where nothing belongs to the state
     * @param ownerLeaves share of owners who lose their property in a month where all industry belongs to the state
     */
    public record Private(@In("share/month") double traderEnters, @In("share/month") double traderLeaves,
                          @In("share/month") double artisanLeaves, @In("share/month") double ownerEnters,
                          @In("share/month") double ownerLeaves) {}

    /**
     * @param fill share of the gap between posts and officials closed in a month
     * @param middle share of middle officials among officials, cadre apart
     * @param upper the same of upper officials
     * @param ofArmy cadre for a soldier the law wants
     * @param ofPosts cadre for a post: security
     * @param specialist weight of a literate specialist as a candidate against a literate worker
     * @param student the same of a student of 20 and over
     * @param others the same of the unemployed, artisans and traders
     * @param peasant the same of collective-farm chairs and soldiers
     * @param card how much more likely a member of the party is to be appointed
     * @param known how much more likely a delegate is to be elected
     * @param swept share of lower officials that a campaign at its height turns out in a month
     */
    public record Office(@In("share/month") double fill, @In("share") double middle, @In("share") double upper, @In("ratio") double ofArmy,
                         @In("ratio") double ofPosts, @In("ratio") double specialist, @In("ratio") double student,
                         @In("ratio") double others, @In("ratio") double peasant, @In("ratio") double card,
                         @In("ratio") double known, @In("share/month") double swept) {}

    /** Those for whom there is a career or a trade: all but the young and old, peasants, members of farms and prisoners. */
    private static final boolean[] IN_TOWN = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            IN_TOWN[s.ordinal()] = s.isPaid() || s == Stratum.STUDENT || s == Stratum.MARGINAL || s == Stratum.ARTISAN || s == Stratum.TRADER
                    || s == Stratum.OWNER || s == Stratum.FARM_CHAIR || s == Stratum.SOLDIER;
        }
    }

    private Standing() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms) {
        double[][] found = new double[Region.COUNT][];
        double elected = world.organs.officialsElected;
        crew.forEach(Region.COUNT, r -> found[r] = count(world.lands[r], r, world.month, elected, norms.office()));
        Apparatus apparatus = apparatus(world, rules, found, norms.office());
        Ladder village = inTurn(ladder(rules, norms.village()));
        crew.forEach(Region.COUNT, r -> new Climb(world, r, village, apparatus, rules, chance, norms).month());
    }

    /** Chances of a village house in a month. */
    record Ladder(double rise, double enrich, double ruin, double level) {
        /** The chance that anything comes to a house, whatever it is. */
        double most() {
            return Math.max(rise, Math.max(enrich + ruin, level));
        }
    }

    static Ladder ladder(Rules rules, Village norms) {
        double levelling = levelling(rules.procurement());
        double market = rules.market().legal() ? rules.market().reach() * (1 - levelling) : 0;
        return new Ladder(norms.rise() + norms.division() * levelling, norms.enrich() * market, norms.ruin() * market,
                norms.level() * levelling);
    }

    private static Ladder inTurn(Ladder l) {
        return new Ladder(Turn.chance(l.rise()), Turn.chance(l.enrich()), Turn.chance(l.ruin()), Turn.chance(l.level()));
    }

    /** How far the way of taking the harvest makes villages equal. */
    static double levelling(Procurement procurement) {
        return switch (procurement) {
            case Procurement.Purchase() -> 0;
            case Procurement.Wholesale() -> 0;
            case Procurement.Surplus(double share, _) -> share;
            case Procurement.TaxInKind(_) -> 0;
            case Procurement.Quota(_, _, double[] force) -> Sum.mean(force);
        };
    }

    /** Chances to enter office (of a literate worker), to leave it, and to rise from rank to rank. */
    record Apparatus(double enter, double leave, double toMiddle, double toUpper, double toCadre, double fromCadre) {}

    /** Those who enter are found among the candidates of the places whose turn it is: their chance is one of a turn already. */
    private static Apparatus inTurn(Apparatus a) {
        return new Apparatus(a.enter(), Turn.chance(a.leave()), Turn.chance(a.toMiddle()), Turn.chance(a.toUpper()), Turn.chance(a.toCadre()),
                Turn.chance(a.fromCadre()));
    }

    /** People by stratum where there are offices, and behind them the weight of the candidates in the places whose turn it is. */
    private static double[] count(Land land, int r, int month, double elected, Office norms) {
        People p = land.people;
        double[] found = new double[Stratum.COUNT + 1];
        for (int place = 0; place < land.places.count; place++) {
            int begin = land.begin(place);
            int end = land.end(place);
            if (!Abode.hasNoOffice(land, place)) for (int i = begin; i < end; i++) found[p.stratum[i]] += p.isGone(i) ? 0 : 1;
            if (!Turn.isOf(place, r, month)) continue;
            for (int i = begin; i < end; i++) {
                if (IN_TOWN[p.stratum[i]] && !p.isGone(i)) found[Stratum.COUNT] += weight(p, i, month, elected, norms);
            }
        }
        return found;
    }

    /** Who is appointed has a card, who is elected is known from the council: active workers leave their class for an office (C23). */
    static double chosen(boolean member, boolean delegate, double elected, Office norms) {
        return elected * (delegate ? norms.known() : 1) + (1 - elected) * (member ? norms.card() : 1);
    }

    private static double weight(People p, int i, int month, double elected, Office norms) {
        double weight = weight(p, i, month, norms);
        return weight > 0 ? weight * chosen(p.is(People.PARTY, i), p.is(People.DELEGATE, i), elected, norms) : 0;
    }

    private static double weight(People p, int i, int month, Office norms) {
        if (!p.isLiterate(i)) return 0;
        int months = p.ageInMonths(i, month);
        if (months < 20 * 12 || months >= 50 * 12) return 0;
        return switch (p.stratum(i)) {
            case UNSKILLED_WORKER, SKILLED_WORKER, LABOUR_ARISTOCRAT -> 1;
            case SPECIALIST -> norms.specialist();
            case STUDENT -> norms.student();
            case MARGINAL, ARTISAN, TRADER -> norms.others();
            case FARM_CHAIR, SOLDIER -> norms.peasant();
            default -> 0;
        };
    }

    private static Apparatus apparatus(World world, Rules rules, double[][] found, Office norms) {
        double[] sum = new double[Stratum.COUNT + 1];
        for (double[] one : found) for (int s = 0; s < sum.length; s++) sum[s] += one[s];
        return apparatus(world.state.posts / world.scale, rules.army().soldiers() / world.scale, sum[Stratum.COUNT],
                sum[Stratum.LOWER_OFFICIAL.ordinal()], sum[Stratum.MIDDLE_OFFICIAL.ordinal()], sum[Stratum.UPPER_OFFICIAL.ordinal()],
                sum[Stratum.CADRE.ordinal()], norms);
    }

    static Apparatus apparatus(double posts, double army, double candidates, double lower, double middle, double upper, double cadre, Office norms) {
        double officials = lower + middle + upper + cadre;
        double gap = posts > 0 ? norms.fill() * (posts - officials) : 0;
        double ranks = lower + middle + upper;
        double cadreGap = norms.fill() * (norms.ofArmy() * army + norms.ofPosts() * posts - cadre);
        return new Apparatus(part(gap, candidates), part(-gap, officials), part(norms.fill() * (norms.middle() * ranks - middle), lower),
                part(norms.fill() * (norms.upper() * ranks - upper), middle), part(cadreGap, lower), part(-cadreGap, cadre));
    }

    private static double part(double wanted, double of) {
        return wanted > 0 && of > 0 ? Math.min(1, wanted / of) : 0;
    }

    private static Stratum peasants(Land land, int h) {
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
            if (Abode.lives(land, i, h) && land.people.stratum(i).isPeasant()) return land.people.stratum(i);
        }
        return Stratum.DEPENDANT;
    }

    /** What the peasants of a house are next; {@code u} in [0, 1). */
    static Stratum drift(Stratum now, double u, Ladder ladder) {
        return switch (now) {
            case POOR_PEASANT -> u < ladder.rise() ? Stratum.MIDDLE_PEASANT : now;
            case MIDDLE_PEASANT -> u < ladder.enrich() ? Stratum.RICH_PEASANT : u < ladder.enrich() + ladder.ruin() ? Stratum.POOR_PEASANT : now;
            case RICH_PEASANT -> u < ladder.level() ? Stratum.MIDDLE_PEASANT : now;
            default -> now;
        };
    }

    private static boolean isGrown(People p, int i, int month) {
        return p.ageInMonths(i, month) >= 20 * 12;
    }

    /** Mean over industry of what the law puts into the state's hands. */
    static double stateShare(Ownership ownership) {
        double sum = 0;
        int n = 0;
        for (Sector s : Sector.ALL) {
            if (!s.isIndustry()) continue;
            sum += ownership.state()[s.ordinal()];
            n++;
        }
        return sum / n;
    }

    /** A place of private small trade, or -1. */
    private static int shop(World world, Land land) {
        var b = world.branches;
        for (int place = 0; place < land.places.count; place++) {
            if (!Abode.isWorks(land, place)) continue;
            int row = land.places.row[place];
            if (b.sector(row) == Sector.TRADE && b.form(row) == Form.PETTY) return place;
        }
        return -1;
    }

    private static Stratum leavesCraftAs(World world, Land land, int i) {
        int place = land.placeOf(i);
        boolean craft = !Abode.isWorks(land, place) || world.branches.form(land.places.row[place]) == Form.PETTY;
        return craft ? Stratum.MARGINAL : Stratum.SKILLED_WORKER;
    }

    /** Former owners live from odd jobs, in the village from the land. */
    private static void lose(World world, Land land, int i) {
        Places.Kind kind = land.places.kind(land.placeOf(i));
        boolean old = land.people.ageInMonths(i, world.month) >= 60 * 12;
        Stratum becomes = old ? Stratum.DEPENDANT : switch (kind) {
            case VILLAGE -> Stratum.MIDDLE_PEASANT;
            case KOLKHOZ -> Stratum.COLLECTIVE_FARMER;
            default -> Stratum.MARGINAL;
        };
        land.people.stratum[i] = becomes.code();
    }

    /** The rank next month of an official who stays; {@code u} in [0, 1). */
    static Stratum rise(Stratum now, double u, Apparatus a) {
        return switch (now) {
            case LOWER_OFFICIAL -> u < a.toMiddle() ? Stratum.MIDDLE_OFFICIAL : u < a.toMiddle() + a.toCadre() ? Stratum.CADRE : now;
            case MIDDLE_OFFICIAL -> u < a.toUpper() ? Stratum.UPPER_OFFICIAL : now;
            case CADRE -> u < a.fromCadre() ? Stratum.LOWER_OFFICIAL : now;
            default -> now;
        };
    }

    /** Who rises and who falls in one region, in the places whose turn it is. */
    private static final class Climb {
        private final World world;
        private final int region;
        private final Land land;
        private final People p;
        private final Chance chance;
        private final Norms norms;
        private final Ladder ladder;
        private final Apparatus apparatus;
        private final Chance.Lot drifts, leavesTrade, leavesOffice, rises, entersOffice;
        /** Chances of a quarter. */
        private final double toTrade, fromTrade, fromCraft, toOwnership, fromOwnership, fromOffice, fromLowOffice;
        /** A place of private small trade, or -1. */
        private final int shop;

        Climb(World world, int region, Ladder ladder, Apparatus monthly, Rules rules, Chance chance, Norms norms) {
            this.world = world;
            this.region = region;
            this.land = world.lands[region];
            this.p = land.people;
            this.chance = chance;
            this.norms = norms;
            this.ladder = ladder;
            this.apparatus = inTurn(monthly);
            drifts = chance.lot(Decision.RISE_IN_VILLAGE, world.month);
            leavesTrade = chance.lot(Decision.LEAVE_TRADE, world.month);
            leavesOffice = chance.lot(Decision.LEAVE_OFFICE, world.month);
            rises = chance.lot(Decision.RISE_IN_OFFICE, world.month);
            entersOffice = chance.lot(Decision.ENTER_OFFICE, world.month);
            double state = stateShare(rules.ownership());
            boolean trade = rules.market().legal();
            Private priv = norms.privately();
            toTrade = trade ? Turn.chance(priv.traderEnters() * rules.market().reach()) : 0;
            fromTrade = trade ? 0 : Turn.chance(priv.traderLeaves());
            fromCraft = rules.ownership().craft() ? 0 : Turn.chance(priv.artisanLeaves());
            toOwnership = trade ? Turn.chance(priv.ownerEnters() * (1 - state)) : 0;
            fromOwnership = Turn.chance(priv.ownerLeaves() * state);
            fromOffice = Turn.chance(monthly.leave());
            fromLowOffice = Turn.chance(monthly.leave() + norms.office().swept() * world.organs.campaign);
            shop = toTrade > 0 ? shop(world, land) : -1;
        }

        void month() {
            int places = land.places.count;
            for (int place = 0; place < places; place++) {
                if (!Turn.isOf(place, region, world.month)) continue;
                if (land.places.kind(place) == Places.Kind.VILLAGE) village(place);
                town(land.begin(place), land.end(place));
            }
        }

        private void village(int place) {
            int end = land.places.first[place] + land.places.houses[place];
            for (int h = land.places.first[place]; h < end; h++) {
                int head = Abode.head(land, h);
                if (head < 0 || land.houses.place[h] != place) continue;
                double u = drifts.unit(p.key[head]);
                if (u >= ladder.most()) continue;
                Stratum now = peasants(land, h);
                Stratum then = drift(now, u, ladder);
                if (then == now) continue;
                for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
                    if (Abode.lives(land, i, h) && p.stratum(i).isPeasant()) p.stratum[i] = then.code();
                }
            }
        }

        private void town(int begin, int end) {
            for (int i = begin; i < end; i++) {
                if (!IN_TOWN[p.stratum[i]] || p.isGone(i)) continue;
                Stratum now = p.stratum(i);
                switch (now) {
                    case LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL, CADRE -> career(i, now);
                    case TRADER -> {
                        double u = leavesTrade.unit(p.key[i]);
                        if (u < fromTrade) p.stratum[i] = Stratum.MARGINAL.code();
                        else if (u < toOwnership) p.stratum[i] = Stratum.OWNER.code();
                    }
                    case ARTISAN -> {
                        if (leavesTrade.happens(fromCraft, p.key[i])) p.stratum[i] = leavesCraftAs(world, land, i).code();
                    }
                    case OWNER -> {
                        if (leavesTrade.happens(fromOwnership, p.key[i])) lose(world, land, i);
                    }
                    case MARGINAL -> mayTrade(i);
                    default -> {}
                }
                if (apparatus.enter() > 0 && now == p.stratum(i)) mayEnterOffice(i);
            }
        }

        private void mayTrade(int i) {
            if (shop < 0 || !isGrown(p, i, world.month) || land.places.kind(land.placeOf(i)) != Places.Kind.STREET
                    || !chance.happens(toTrade, Decision.ENTER_TRADE, world.month, p.key[i])) return;
            p.stratum[i] = Stratum.TRADER.code();
            Move.person(land, i, land, shop);
        }

        private void career(int i, Stratum now) {
            long key = p.key[i];
            if (leavesOffice.happens(now == Stratum.LOWER_OFFICIAL ? fromLowOffice : fromOffice, key)) p.stratum[i] = Stratum.MARGINAL.code();
            else p.stratum[i] = rise(now, rises.unit(key), apparatus).code();
        }

        private void mayEnterOffice(int i) {
            double weight = weight(p, i, world.month, world.organs.officialsElected, norms.office());
            if (weight <= 0 || !entersOffice.happens(apparatus.enter() * weight, p.key[i])) return;
            p.stratum[i] = Stratum.LOWER_OFFICIAL.code();
            int place = land.placeOf(i);
            boolean state = Abode.isWorks(land, place) && world.branches.form(land.places.row[place]) == Form.STATE;
            if (!state) Move.person(land, i, land, Abode.office(world, land, chance.unit(Decision.CHOOSE_PLACE, world.month, p.key[i])));
        }
    }
}
