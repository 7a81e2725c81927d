package thermidor.society;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Pay;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Children and grown people learn to read as far as the state's services reach, sooner in towns; unskilled workers learn a trade,
 * and a part of the skilled is raised above the rest where pay is spread and by the piece. Each place is asked once a quarter.
 *
 * <p>Reads goods.made [1928 kopeck/month] of services; writes people.traits and people.stratum.
 */
@From("assumption")
@Carries({"C11", "C20", "C21", "C75"})
@Equation({
    "services = free share * services made / services made in the benchmark year",
    "P(child learns) = child * services * place * sex;  P(adult learns) = adult * services * place",
    "P(unskilled -> skilled) = trade * (1 + spread) * (literate or not)",
    "P(skilled -> aristocrat) = raised * spread * piece + favoured * favour;  back = levelled * max(0, 1 - spread / plain)",
    "in a place's turn: 1 - (1 - P)^3"})
public final class Schooling {
    /**
     * Values, ranges and sources: parameters/society/schooling.yaml.
     *
     * @param child share of illiterate village boys of 8-15 who learn to read in a month when services are at 1
     * @param adult the same of people of 16-49
     * @param town how much sooner in towns
     * @param girls the chance of village girls relative to boys where services are none; at 1 it is the same
     * @param most services beyond which more teach nobody faster
     * @param trade what workers learn
     */
    public record Norms(@In("share/month") double child, @In("share/month") double adult, @In("ratio") double town, @In("ratio") double girls,
                        @In("ratio") double most, Trade trade) {}

    /**
     * @param learns share of literate unskilled workers who learn a trade in a month where pay is equal
     * @param illiterate the chance of the illiterate relative to them
     * @param raised share of skilled workers raised in a month for a log unit of spread where all work by the piece
     * @param levelled share of those raised who fall back in a month where pay is equal
     * @param plain the pay spread from which nobody falls back
     * @param favoured share of skilled workers raised in a month by an apparatus that looks for a base among them with all its might
     */
    public record Trade(@In("share/month") double learns, @In("ratio") double illiterate, @In("share/month/log ratio") double raised,
                        @In("share/month") double levelled, @In("log ratio") double plain, @In("share/month") double favoured) {}

    private static final int SCHOOL = 8 * 12, GROWN = 16 * 12, LAST = 50 * 12;

    private static final boolean[] WORKER = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) WORKER[s.ordinal()] = s.isWorker();
    }

    private Schooling() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms) {
        double services = services(world, rules, norms);
        crew.forEach(Region.COUNT, r -> new School(world, r, services, rules.pay(), chance, norms).month());
    }

    private static double services(World world, Rules rules, Norms norms) {
        int s = Sector.SERVICES.ordinal();
        double normal = world.technique.normal[s];
        double made = normal > 0 ? world.goods.made[s] / normal : 1;
        return Math.min(norms.most(), rules.budget().social() * made);
    }

    /** [share/month] of the illiterate who learn to read. */
    static double reads(boolean child, boolean town, boolean female, double services, Norms norms) {
        double sex = female && child && !town ? norms.girls() + (1 - norms.girls()) * Math.min(1, services) : 1;
        return (child ? norms.child() : norms.adult()) * services * (town ? norms.town() : 1) * sex;
    }

    static double learnsTrade(boolean literate, Pay pay, Trade norms) {
        return norms.learns() * (1 + pay.spread()) * (literate ? 1 : norms.illiterate());
    }

    static double raised(Pay pay, double favour, Trade norms) {
        return norms.raised() * pay.spread() * pay.piece() + norms.favoured() * favour;
    }

    static double levelled(Pay pay, Trade norms) {
        return norms.levelled() * Math.max(0, 1 - pay.spread() / norms.plain());
    }

    /** Who learns in one region, in the places whose turn it is. */
    private static final class School {
        private final World world;
        private final int region;
        private final Land land;
        private final People p;
        private final double services;
        private final Norms norms;
        private final Chance.Lot learns, learnsTrade, becomesAristocrat;
        /** Chances of a quarter. */
        private final double literate, illiterate, raised, levelled;

        School(World world, int region, double services, Pay pay, Chance chance, Norms norms) {
            this.world = world;
            this.region = region;
            this.land = world.lands[region];
            this.p = land.people;
            this.services = services;
            this.norms = norms;
            learns = chance.lot(Decision.LEARN, world.month);
            learnsTrade = chance.lot(Decision.LEARN_A_TRADE, world.month);
            becomesAristocrat = chance.lot(Decision.BECOME_ARISTOCRAT, world.month);
            literate = Turn.chance(learnsTrade(true, pay, norms.trade()));
            illiterate = Turn.chance(learnsTrade(false, pay, norms.trade()));
            raised = Turn.chance(raised(pay, world.organs.favour, norms.trade()));
            levelled = Turn.chance(levelled(pay, norms.trade()));
        }

        void month() {
            for (int place = 0; place < land.places.count; place++) {
                if (Turn.isOf(place, region, world.month)) learn(land.begin(place), land.end(place), Abode.isTown(land, place));
            }
        }

        private void learn(int begin, int end, boolean town) {
            double most = 0;
            for (int who = 0; who < 4; who++) most = Math.max(most, Turn.chance(reads(who % 2 == 0, town, who / 2 == 0, services, norms)));
            long[] key = p.key;
            byte[] stratum = p.stratum;
            for (int i = begin; i < end; i++) {
                double u = learns.unit(key[i]);
                if (u < most) mayRead(i, u, town);
                if (WORKER[stratum[i]]) work(i);
            }
        }

        private void mayRead(int i, double u, boolean town) {
            int months = p.ageInMonths(i, world.month);
            if (p.isLiterate(i) || months < SCHOOL || months >= LAST || p.isGone(i)) return;
            if (u < Turn.chance(reads(months < GROWN, town, p.isFemale(i), services, norms))) p.makeLiterate(i);
        }

        private void work(int i) {
            switch (p.stratum(i)) {
                case UNSKILLED_WORKER -> change(i, p.isLiterate(i) ? literate : illiterate, learnsTrade, Stratum.SKILLED_WORKER);
                case SKILLED_WORKER -> change(i, raised, becomesAristocrat, Stratum.LABOUR_ARISTOCRAT);
                case LABOUR_ARISTOCRAT -> change(i, levelled, becomesAristocrat, Stratum.SKILLED_WORKER);
                default -> {}
            }
        }

        private void change(int i, double probability, Chance.Lot lot, Stratum to) {
            if (lot.happens(probability, p.key[i]) && !p.isGone(i)) p.stratum[i] = to.code();
        }
    }
}
