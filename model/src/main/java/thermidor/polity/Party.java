package thermidor.polity;

import java.util.Arrays;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.Parties;
import thermidor.world.Land;
import thermidor.world.Organs;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The ruling party takes in and expels. People join because they think as it does, and the more office pays, because it leads to office. A
 * purge strikes those who stand far from the leadership as far as the centre knows who they are, and others for the rest; with the card some
 * lose their post. Its members decide where congresses are frequent, factions lawful, and members neither afraid nor officials themselves.
 * Below a certain point nobody can vote the leaders out any more.
 *
 * <p>Reads people.property, people.rule [percent], power.regimeProperty, power.regimeRule [index], organs.fear, organs.press [share],
 * trade.consumed; writes the mark of a member in people.traits, people.stratum, organs.partyMembers [person], organs.partyWorkers,
 * organs.partyDemocracy, organs.leadersRemovable [share], mood.purged [person].
 */
@From({"t33", "n3", "siegelbaum-lenin-enrolment"})
@Carries({"C28", "C31", "C39", "C47"})
@Equation({
    "joins = recruitment * weight(stratum) * ((1 - d) + career * privilege),  d = distance to the regime as a share of the longest",
    "expelled = purge * ((1 - aim) + aim * d / mean d),  aim = known + (1 - known) * press",
    "leaves = leaving * d",
    "democracy' = democracy + pace * (min(1, 12 / congressEvery)^congress * (factions lawful ? 1 : bound) * (1 - fear) * (1 - dependence * officials among members) - democracy)",
    "leaders removable = max(0, democracy - deaf) / (1 - deaf)"})
public final class Party {
    /**
     * Values, ranges and sources: parameters/polity/party.yaml.
     *
     * @param leaving share of members who go of themselves in a month, as far from the leadership as can be
     */
    public record Norms(Joining joining, @In("share/month") double leaving, Purging purging, Democracy democracy) {}

    /**
     * @param career what is added for everybody where office is all privilege
     */
    public record Joining(Weight weight, @In("ratio") double career, @In("year") int youngest, @In("year") int oldest) {
        /** How readily each stratum is taken, by ordinal. */
        public double[] weights() {
            double[] weights = new double[Stratum.COUNT];
            for (Stratum s : Stratum.ALL) weights[s.ordinal()] = weight.of(s);
            return weights;
        }
    }

    /** How readily people are taken, where a skilled worker counts one. Who lives by trade or hired hands is not taken. */
    public record Weight(@In("ratio") double aristocrat, @In("ratio") double unskilled, @In("ratio") double clerk, @In("ratio") double chief,
                         @In("ratio") double armed, @In("ratio") double villager, @In("ratio") double other) {
        double of(Stratum s) {
            return switch (s) {
                case SKILLED_WORKER -> 1;
                case UNSKILLED_WORKER -> unskilled;
                case LABOUR_ARISTOCRAT -> aristocrat;
                case SPECIALIST, LOWER_OFFICIAL -> clerk;
                case MIDDLE_OFFICIAL, UPPER_OFFICIAL, CADRE, FARM_CHAIR -> chief;
                case SOLDIER -> armed;
                case POOR_PEASANT, MIDDLE_PEASANT, COLLECTIVE_FARMER -> villager;
                case STUDENT, ARTISAN, MARGINAL -> other;
                case RICH_PEASANT, TRADER, OWNER, DEPENDANT, PRISONER -> 0;
            };
        }
    }

    /**
     * @param known share of victims that a centre without a press can aim at
     * @param dismissed share of expelled officials who lose their post
     */
    public record Purging(@In("share") double known, @In("share") double dismissed) {}

    /**
     * @param congress how fast democracy falls as congresses grow rare
     * @param bound what is left of it when members may not combine
     * @param dependence share of it that would be lost in a party of officials only
     * @param pace share of the gap closed in a month
     * @param deaf democracy below which leaders cannot be voted out
     */
    public record Democracy(@In("exponent") double congress, @In("share") double bound, @In("share") double dependence, @In("share/month") double pace,
                            @In("share") double deaf) {}

    /** Of the plane of the two questions, from corner to corner, in per cent. */
    private static final double LONGEST = 100 * StrictMath.sqrt(8);
    /** How many rows draw together, and how many digits are looked at first. */
    private static final int TOGETHER = 256, DIGITS = 16;
    private static final boolean[] WORKER = new boolean[Stratum.COUNT], OFFICIAL = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            WORKER[s.ordinal()] = s.isWorker();
            OFFICIAL[s.ordinal()] = s.isOfficial();
        }
    }

    private Party() {}

    /** What was counted of members in a region. */
    private static final class Count {
        long members, workers, officials, expelled;
        double distance;
    }

    public static void month(World world, Parties law, Chance chance, Crew crew, Norms norms) {
        Organs o = world.organs;
        Count before = sum(world, crew, r -> count(world, world.lands[r]));
        double[] weight = norms.joining().weights();
        double aim = norms.purging().known() + (1 - norms.purging().known()) * o.press;
        double meanDistance = before.members > 0 ? before.distance / before.members : 0;
        double career = norms.joining().career() * privilege(world);
        Count after = sum(world, crew, r -> region(world, world.lands[r], law, aim, meanDistance, weight, career, chance, norms));
        o.partyMembers = (double) after.members * world.scale;
        o.partyWorkers = after.members > 0 ? (double) after.workers / after.members : 0;
        world.mood.purged = (double) after.expelled * world.scale;
        double officials = after.members > 0 ? (double) after.officials / after.members : 0;
        o.partyDemocracy += norms.democracy().pace() * (democracy(law, o.fear, officials, norms.democracy()) - o.partyDemocracy);
        o.leadersRemovable = Math.max(0, o.partyDemocracy - norms.democracy().deaf()) / (1 - norms.democracy().deaf());
    }

    /** What democracy inside the party tends to. */
    static double democracy(Parties law, double fear, double officials, Democracy norms) {
        double congress = StrictMath.pow(Math.min(1, 12.0 / law.congressEvery()), norms.congress());
        return congress * (law.factions() ? 1 : norms.bound()) * (1 - fear) * (1 - norms.dependence() * officials);
    }

    private interface Counting {
        Count of(int region);
    }

    private static Count sum(World world, Crew crew, Counting counting) {
        Count[] found = new Count[Region.COUNT];
        crew.forEach(Region.COUNT, r -> found[r] = counting.of(r));
        Count all = new Count();
        for (Count one : found) {
            all.members += one.members;
            all.workers += one.workers;
            all.officials += one.officials;
            all.expelled += one.expelled;
            all.distance += one.distance;
        }
        return all;
    }

    private static Count count(World world, Land land) {
        Count count = new Count();
        People p = land.people;
        for (int i = p.next(People.PARTY, 0, p.count); i < p.count; i = p.next(People.PARTY, i + 1, p.count)) {
            count.members++;
            count.distance += distance(world, p, i);
        }
        return count;
    }

    private static double distance(World world, People p, int i) {
        double du = p.property[i] - 100 * world.power.regimeProperty;
        double dv = p.rule[i] - 100 * world.power.regimeRule;
        return Math.sqrt(du * du + dv * dv) / LONGEST;
    }

    /** How much better middle and upper officials live than unskilled workers, as a share of how they live. */
    static double privilege(World world) {
        double above = perHead(world, Stratum.MIDDLE_OFFICIAL, Stratum.UPPER_OFFICIAL);
        double below = perHead(world, Stratum.UNSKILLED_WORKER, Stratum.UNSKILLED_WORKER);
        return above > below && below > 0 ? 1 - below / above : 0;
    }

    private static double perHead(World world, Stratum one, Stratum other) {
        long consumed = 0;
        long persons = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            for (int s = one.ordinal(); s <= other.ordinal(); s++) {
                consumed += world.trade.consumed[r][s];
                persons += world.trade.persons[r][s];
            }
        }
        return persons > 0 ? (double) consumed / persons : 0;
    }

    private static Count region(World world, Land land, Parties law, double aim, double meanDistance, double[] weight, double career,
                                Chance chance, Norms norms) {
        Chance.Lot joins = chance.lot(Decision.JOIN_PARTY, world.month);
        Chance.Lot leaves = chance.lot(Decision.EXPELLED, world.month);
        Count count = new Count();
        People p = land.people;
        double[] most = most(law, weight, career);
        long[] key = p.key;
        byte[] stratum = p.stratum;
        byte[] traits = p.traits;
        // Nearly everybody is outside and stays there: that is told by a few digits of one draw, whoever they are.
        int likely = (int) (Arrays.stream(most).max().orElse(0) * (1 << DIGITS));
        int[] drawn = new int[TOGETHER];
        for (int begin = 0; begin < p.count; begin += TOGETHER) {
            int end = Math.min(p.count, begin + TOGETHER);
            joins.first(DIGITS, key, begin, end, drawn);
            for (int i = begin; i < end; i++) {
                boolean outside = (traits[i] & People.PARTY) == 0;
                if (outside & drawn[i - begin] > likely) continue;
                int s = stratum[i];
                double u = joins.unit(key[i]);
                if (outside && u >= most[s]) continue;
                if (outside) {
                    if (u >= law.recruitment() * weight[s] * (1 - distance(world, p, i) + career) || !isOfAge(p, i, world.month, norms.joining())) continue;
                    p.set(People.PARTY, i, true);
                } else if (!stays(world, p, i, law.purge(), aim, meanDistance, leaves, count, chance, norms)) continue;
                count.members++;
                if (WORKER[s]) count.workers++;
                if (OFFICIAL[s]) count.officials++;
            }
        }
        return count;
    }

    /** The chance by stratum that somebody joins who thinks as the leadership does. */
    private static double[] most(Parties law, double[] weight, double career) {
        double[] most = new double[Stratum.COUNT];
        for (int s = 0; s < Stratum.COUNT; s++) most[s] = law.recruitment() * weight[s] * (1 + career);
        return most;
    }

    /** Whether a member is one still: who is not has been expelled, or has left. */
    private static boolean stays(World world, People p, int i, double purge, double aim, double meanDistance, Chance.Lot leaves, Count count,
                                 Chance chance, Norms norms) {
        double d = distance(world, p, i);
        double relative = meanDistance > 0 ? d / meanDistance : 1;
        double u = leaves.unit(p.key[i]);
        double expelled = purge * (1 - aim + aim * relative);
        if (p.stratum[i] == Stratum.PRISONER.ordinal() || u < expelled) {
            expel(world, p, i, chance, norms.purging());
            count.expelled++;
            return false;
        }
        if (u >= expelled + norms.leaving() * d) return true;
        p.set(People.PARTY, i, false);
        return false;
    }

    private static boolean isOfAge(People p, int i, int month, Joining norms) {
        int age = p.age(i, month);
        return age >= norms.youngest() && age < norms.oldest();
    }

    private static void expel(World world, People p, int i, Chance chance, Purging norms) {
        p.set(People.PARTY, i, false);
        boolean dismissed = OFFICIAL[p.stratum[i]] && p.stratum[i] != Stratum.CADRE.code()
                && chance.happens(norms.dismissed(), Decision.DISMISSED, world.month, p.key[i]);
        if (dismissed) p.stratum[i] = Stratum.MARGINAL.code();
    }
}
