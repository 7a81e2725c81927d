package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.rules.International;
import thermidor.rules.Outside;
import thermidor.world.Bloc;
import thermidor.world.Blocs;
import thermidor.world.World;

/**
 * The world around moves: crises pass, movements grow in them and on good leadership and shrink with defeats, revolutions come and
 * hold or fall, hostility rises against public property and falls with time. What a scenario dates happens as dated; where it leaves the
 * world open, crises, revolutions and wars are hazards.
 *
 * <p>Reads power.regimeProperty; writes blocs.
 */
@From({"t33", "e"})
@Carries({"C50", "C63"})
@Equation({
    "movement' = movement + growth * crisis * lead * (1 - movement) - decay * movement * (1 - lead) + example * (revolutions elsewhere - movement)+",
    "hostility' = hostility + pace * (wish - hostility),  wish = (1 + regime on property) / 2 * enmity * (1 - revolution)",
    "open world: P(crisis) = crises / 12;  P(revolution) = uprisings / 12 * crisis * movement;  P(war) = wars / 12 * weight * hostility * (1 - home's potential)"})
public final class WorldAround {
    /**
     * Values, ranges and sources: parameters/polity/worldAround.yaml.
     *
     * @param weight of a bloc in the world as seen from the country
     * @param movement its workers' movement at the beginning
     * @param product of a bloc in 1925
     * @param growth of that product
     * @param enmity hostility a bloc comes to feel against public property next door
     * @param recovery share of a crisis that passes in a month
     * @param crises how often a year an open world throws a bloc into crisis
     * @param depth of such a crisis
     * @param uprisings how often a year a full crisis with a full movement becomes a revolution
     * @param fall share of revolutions that fall in a month without a movement to hold them
     * @param wars how often a year full hostility becomes war against a country without potential
     * @param peace share of wars that end in a month
     * @param defeat share of the movement that a fallen revolution costs
     */
    public record Norms(@Per(Bloc.class) @In("share") double[] weight, @Per(Bloc.class) @In("share") double[] movement,
                        @Per(Bloc.class) @In("share") double[] enmity,
                        @Per(Bloc.class) @In("billion 2011 intl USD/year") double[] product, @In("share/year") double growth, Pace pace, Hazards hazards,
                        Skies skies) {}

    /** Spread of the logarithm of a year's yields in an open world: what all regions share, and what is a region's own. */
    public record Skies(@In("log ratio") double country, @In("log ratio") double region) {}

    public record Pace(@In("share/month") double growth, @In("share/month") double decay, @In("share/month") double example,
                       @In("share/month") double hostility, @In("share/month") double recovery) {}

    public record Hazards(@In("event/year") double crises, @In("share") double depth, @In("event/year") double uprisings,
                          @In("share/month") double fall, @In("event/year") double wars, @In("share/month") double peace,
                          @In("share") double defeat) {}

    private WorldAround() {}

    /** A world with movements, and no hostility yet. */
    public static void begin(World world, Norms norms) {
        for (int b = 0; b < Bloc.COUNT; b++) world.blocs.movement[b] = norms.movement()[b];
    }

    public static void month(World world, International international, Outside outside, Chance chance, Norms norms) {
        var blocs = world.blocs;
        strengths(world, norms);
        double abroad = 0;
        for (int b = 0; b < Bloc.COUNT; b++) abroad += norms.weight()[b] * blocs.revolution[b];
        for (int b = 0; b < Bloc.COUNT; b++) {
            crisis(world, outside, chance, norms, b);
            boolean held = blocs.revolution[b] > 0;
            revolution(world, outside, chance, norms, b);
            blocs.movement[b] = movement(blocs.movement[b], blocs.crisis[b], international.lead(), abroad, norms.pace());
            if (held && blocs.revolution[b] == 0) blocs.movement[b] *= 1 - norms.hazards().defeat();
            double wish = (1 + world.power.regimeProperty) / 2 * norms.enmity()[b] * (1 - blocs.revolution[b]);
            blocs.hostility[b] += norms.pace().hostility() * (wish - blocs.hostility[b]);
            war(world, outside, chance, norms, b);
        }
    }

    /** Of the home country against the strongest bloc, and of those at war with it against it. */
    private static void strengths(World world, Norms norms) {
        double grown = StrictMath.pow(1 + norms.growth(), world.month / 12.0 - 1925);
        double home = 0;
        for (double month : world.valueAdded) home += month / 100 * world.dollarsPerRouble / 1e9;
        double most = 0;
        double enemies = 0;
        double alien = 0;
        for (int b = 0; b < Bloc.COUNT; b++) {
            most = Math.max(most, norms.product()[b] * grown);
            double thrown = world.blocs.war[b] * norms.product()[b] * grown * (1 - world.blocs.crisis[b]);
            enemies += thrown;
            alien += thrown * norms.enmity()[b];
        }
        world.power.potential = Math.min(1, home / most);
        world.power.pressed = home > 0 ? enemies / home : 0;
        if (enemies > 0) world.power.alien = alien / enemies;
    }

    private static void crisis(World world, Outside outside, Chance chance, Norms norms, int b) {
        var blocs = world.blocs;
        blocs.crisis[b] *= 1 - norms.pace().recovery();
        if (outside.open() && chance.happens(norms.hazards().crises() / 12, Decision.CRISIS_ABROAD, world.month, b)) blocs.crisis[b] = norms.hazards().depth();
        blocs.crisis[b] = Math.max(blocs.crisis[b], outside.crisis()[b]);
    }

    private static void revolution(World world, Outside outside, Chance chance, Norms norms, int b) {
        var blocs = world.blocs;
        if (!outside.open()) {
            blocs.revolution[b] = outside.revolution()[b];
            return;
        }
        double rises = norms.hazards().uprisings() / 12 * blocs.crisis[b] * blocs.movement[b];
        double falls = norms.hazards().fall() * (1 - blocs.movement[b]);
        boolean now = blocs.revolution[b] > 0;
        boolean turns = chance.happens(now ? falls : rises, Decision.REVOLUTION_ABROAD, world.month, b);
        blocs.revolution[b] = Math.max(outside.revolution()[b], now != turns ? 1 : 0);
    }

    private static void war(World world, Outside outside, Chance chance, Norms norms, int b) {
        var blocs = world.blocs;
        if (!outside.open()) {
            blocs.war[b] = outside.war()[b];
            return;
        }
        boolean now = blocs.war[b] > 0;
        double begins = norms.hazards().wars() / 12 * blocs.hostility[b] * (1 - world.power.potential) * norms.weight()[b];
        boolean turns = chance.happens(now ? norms.hazards().peace() : begins, Decision.WAR_ABROAD, world.month, b);
        blocs.war[b] = Math.max(outside.war()[b], now != turns ? 1 : 0);
    }

    /** Grows in crisis where it is led well, shrinks where it is led badly, and follows an example. */
    static double movement(double now, double crisis, double lead, double abroad, Pace pace) {
        double next = now + pace.growth() * crisis * lead * (1 - now) - pace.decay() * now * (1 - lead) + pace.example() * Math.max(0, abroad - now);
        return Math.clamp(next, 0, 1);
    }

    /** The blocs' mean; each counts alike, as the people at home hear of each. */
    static double hostility(Blocs blocs) {
        return mean(blocs.hostility);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value / values.length;
        return sum;
    }
}
