package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.PlanForm;
import thermidor.rules.Rules;
import thermidor.world.Camp;
import thermidor.world.Region;
import thermidor.world.Ruler;
import thermidor.world.Stratum;
import thermidor.world.Transition;
import thermidor.world.World;

/**
 * A society turns: who rules changes, or breaks, when forces and acts are such, and never by date. Each turn is a condition on the
 * state; what follows from it follows in the processes, through who rules, what his writ reaches, and war at home.
 *
 * <p>Reads power.force, power.alien, mood, organs; writes power.ruler, power.happened, power.offPlan, power.civilWar, power.warAtHome,
 * power.openness, power.tribute [share].
 */
@From({"t33", "l40", "n3", "dallin-1957"})
@Carries({"C12", "C17", "C37", "C51", "C52", "C53", "C54", "C56", "C59", "C60"})
@Equation({
    "rising = (strikers + mutineers + rebels) / adults; a rising is general from general on",
    "political revolution: general rising, councils do not rule, social self-rule has more force than the private camps and decisive times that of the rulers",
    "restoration by force: general rising, owners do not rule, the private camps have more force than social self-rule and decisive times that of the rulers",
    "civil war: general rising, nobody so strong, rulers less than decisive times those against them; it ends when one side is decisive times the other, or is worn out",
    "dry restoration: no general rising, officials or an arbiter rule, officials for private property outweigh those for public, and their share the legitimacy",
    "councils cease to govern where control < lost, and govern again where control >= regained",
    "offPlan' = offPlan + (pull - offPlan) / lag,  pull = min(1, rising / general) * (1 - force of command) + wing^2 * (1 - control)"})
public final class Turns {
    /**
     * Values, ranges and sources: parameters/polity/turns.yaml.
     *
     * @param general share of adults who strike, mutiny or revolt from which on the state's writ is in question
     * @param decisive ratio of forces at which one side wins at once, or ends a civil war
     * @param wear share of the lesser side's force that a month of civil war costs it
     * @param lag of works leaving or coming back to the plan
     * @param collapse share of works off the plan at which it has broken down
     * @param fading officials of the people below which, with control from below, the state begins to fade
     * @param fadingControl control from below needed for that
     * @param lost control from below at which councils no longer govern, but those who should serve them
     * @param regained control from below at which they govern again without an overturn
     * @param occupying product of the enemies relative to the country's at which they occupy it
     * @param opening gain of openness over a year that opens a space
     * @param occupier what an enemy of the order he finds makes of it
     */
    public record Norms(@In("share") double general, @In("ratio") double decisive, @In("share/month") double wear, @In("month") double lag,
                        @In("share") double collapse, @In("share") double fading, @In("share") double fadingControl,
                        @In("share") double lost,
                        @In("share") double regained, @In("share") double opening, @In("ratio") double occupying, Occupier occupier) {}

    /**
     * What an occupier does who is an enemy of public property. Councils, unions, parties and elections end with the first month.
     *
     * @param alien enmity to public property, of those at war with the country, from which on he puts his order in the place of the one he finds
     * @param dissolved members of the old party struck off, and soldiers of the beaten army sent home, in a month
     * @param trustees works of the state that pass in a month to companies of his own
     * @param left works that stay with local administration, and what is still built, of what the beaten state built
     * @param levy deliveries, of the harvest
     * @param parting members whom collective farms let go in a month
     * @param shipped openness of trade at which he takes goods out of the country, relative to the trade of 1913
     * @param grain of the grain delivered, what he takes out
     * @param unpaid of what goes out, what is not paid for
     * @param carried adults taken away to work in a month
     * @param print what may be printed
     */
    public record Occupier(@In("share") double alien, @In("share/month") double dissolved, @In("share/month") double trustees, @In("share") double left,
                           @In("share") double levy, @In("share/month") double parting, @In("share") double shipped, @In("share") double grain,
                           @In("share") double unpaid, @In("share/month") double carried, @In("share") double print) {}

    private Turns() {}

    public static void month(World world, Rules rules, Norms norms) {
        leaveThePlan(world, rules, norms);
        slide(world, norms);
        fight(world, norms);
        turn(world, norms);
        world.power.tribute = isAlien(world, norms.occupier()) ? norms.occupier().unpaid() : 0;
        open(world, norms);
    }

    /** Whether an occupier rules who would end public property. */
    public static boolean isAlien(World world, Occupier norms) {
        return world.power.ruler == Ruler.OCCUPIER.ordinal() && world.power.alien >= norms.alien();
    }

    /** Of the adults, those in strikes, mutinies and revolts this month. */
    static double rising(World world) {
        double adults = Forces.sum(world.mood.camps);
        return adults > 0 ? (world.mood.strikers + world.mood.mutineers + world.mood.rebels) / adults : 0;
    }

    /** Officials and owners, of the population. */
    static double elite(World world) {
        double all = 0;
        double elite = 0;
        for (long[] region : world.trade.persons) {
            for (Stratum s : Stratum.ALL) {
                all += region[s.ordinal()];
                if (s.isOfficial() || s == Stratum.OWNER) elite += region[s.ordinal()];
            }
        }
        return all > 0 ? elite / all : 0;
    }

    /** Of the officials, those for private property. */
    static double wing(World world) {
        double all = Forces.sum(world.mood.officialsCamps);
        return all > 0 ? owners(world.mood.officialsCamps) / all : 0;
    }

    private static double owners(double[] camps) {
        return camps[Camp.PRIVATE_COMMAND.ordinal()] + camps[Camp.PRIVATE_SELF_RULE.ordinal()];
    }

    private static void leaveThePlan(World world, Rules rules, Norms norms) {
        var p = world.power;
        double before = p.offPlan;
        double wing = wing(world);
        double pull = rules.plan() instanceof PlanForm.None ? 0
                : Math.min(1, Math.min(1, rising(world) / norms.general()) * (1 - p.force[Camp.SOCIAL_COMMAND.ordinal()]) + wing * wing * (1 - world.organs.control));
        p.offPlan += (pull - p.offPlan) / norms.lag();
        if (before < norms.collapse() && p.offPlan >= norms.collapse()) happens(world, Transition.COLLAPSE);
    }

    private static void turn(World world, Norms norms) {
        var p = world.power;
        double selfRule = p.force[Camp.SOCIAL_SELF_RULE.ordinal()];
        double command = p.force[Camp.SOCIAL_COMMAND.ordinal()];
        double owners = owners(p.force);
        boolean general = rising(world) >= norms.general();
        boolean byCouncils = p.ruler == Ruler.COUNCILS.ordinal();
        boolean byOwners = p.ruler == Ruler.OWNERS.ordinal();
        if (general && p.civilWar == 0) {
            double against = byOwners ? selfRule : byCouncils ? Math.max(owners, command) : Math.max(selfRule, owners);
            double rulers = byOwners ? owners : byCouncils ? selfRule : command;
            if (!byCouncils && selfRule > owners && selfRule >= norms.decisive() * rulers) revolution(world);
            else if (!byOwners && owners > selfRule && owners >= norms.decisive() * rulers) restoration(world, Transition.RESTORATION_BY_FORCE);
            else if (against * norms.decisive() > rulers) breakOut(world);
        } else if (!general && !byOwners && !byCouncils && p.ruler != Ruler.OCCUPIER.ordinal() && wing(world) > 0.5 && world.mood.legitimacy < wing(world)) {
            restoration(world, Transition.RESTORATION_DRY);
        }
        if (p.ruler != Ruler.OCCUPIER.ordinal() && p.pressed * (1 + p.civilWar) >= norms.occupying()) {
            p.ruler = Ruler.OCCUPIER.ordinal();
            happens(world, Transition.OCCUPATION);
        }
        if (p.happened[Transition.FADING.ordinal()] == 0 && world.organs.control >= norms.fadingControl() && elite(world) < norms.fading()) {
            happens(world, Transition.FADING);
        }
    }

    /** Power passes without an overturn: to those who should serve the councils, where nobody below holds it, and back. */
    private static void slide(World world, Norms norms) {
        var p = world.power;
        if (p.ruler == Ruler.COUNCILS.ordinal() && world.organs.control < norms.lost()) p.ruler = Ruler.APPARATUS.ordinal();
        else if ((p.ruler == Ruler.APPARATUS.ordinal() || p.ruler == Ruler.ARBITER.ordinal()) && world.organs.control >= norms.regained()) {
            p.ruler = Ruler.COUNCILS.ordinal();
        }
    }

    private static void revolution(World world) {
        world.power.ruler = Ruler.COUNCILS.ordinal();
        happens(world, Transition.POLITICAL_REVOLUTION);
    }

    private static void restoration(World world, Transition how) {
        world.power.ruler = Ruler.OWNERS.ordinal();
        happens(world, how);
    }

    private static void breakOut(World world) {
        world.power.civilWar = 1;
        happens(world, Transition.CIVIL_WAR);
    }

    /** War at home cuts regions off by how far their people are divided, until one side is decisively stronger. */
    private static void fight(World world, Norms norms) {
        var p = world.power;
        java.util.Arrays.fill(p.warAtHome, 0);
        if (p.civilWar == 0) return;
        double selfRule = p.force[Camp.SOCIAL_SELF_RULE.ordinal()];
        double command = p.force[Camp.SOCIAL_COMMAND.ordinal()];
        double owners = owners(p.force);
        double first = Math.max(selfRule, command);
        double ratio = first > owners ? first / Math.max(1e-6, owners) : owners / Math.max(1e-6, first);
        p.civilWar *= 1 - norms.wear() * ratio;
        boolean over = ratio >= norms.decisive() || p.civilWar < norms.general();
        for (int r = 0; r < Region.COUNT; r++) p.warAtHome[r] = over ? 0 : p.civilWar / ratio * divided(world, r);
        if (!over) return;
        p.civilWar = 0;
        if (owners > first) {
            if (p.ruler != Ruler.OWNERS.ordinal()) restoration(world, Transition.RESTORATION_BY_FORCE);
        } else if (selfRule > command) {
            if (p.ruler != Ruler.COUNCILS.ordinal()) revolution(world);
        } else if (p.ruler == Ruler.OWNERS.ordinal() || p.ruler == Ruler.COUNCILS.ordinal()) p.ruler = Ruler.APPARATUS.ordinal();
    }

    /** How evenly the grown-up of a region are divided between public and private property: 0 all on one side, 1 half and half. */
    private static double divided(World world, int r) {
        var people = world.lands[r].people;
        double all = 0;
        double forPrivate = 0;
        for (int i = 0; i < people.count; i++) {
            if (people.ageInMonths(i, world.month) < 16 * 12) continue;
            all++;
            if (people.property[i] < 0) forPrivate++;
        }
        return all > 0 ? 1 - Math.abs(1 - 2 * forPrivate / all) : 0;
    }

    /** A space opens when press, unions and parties gain much within a year. */
    private static void open(World world, Norms norms) {
        var o = world.organs;
        var p = world.power;
        double now = (o.press + o.unionIndependence + o.partyDemocracy) / 3;
        if (p.openness == 0) p.openness = now;
        boolean opens = now - p.openness >= norms.opening();
        int last = p.happened[Transition.OPENING.ordinal()];
        if (opens && (last == 0 || world.month - last > 12)) happens(world, Transition.OPENING);
        p.openness += (now - p.openness) / 12;
    }

    private static void happens(World world, Transition transition) {
        world.power.happened[transition.ordinal()] = world.month;
    }
}
