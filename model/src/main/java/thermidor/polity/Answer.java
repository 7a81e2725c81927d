package thermidor.polity;

import java.util.Arrays;
import thermidor.kernel.Carries;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Sum;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.World;

/**
 * The authorities answer those who act, place by place: the readier they are to use force and the more of it they have for each who acts, the more
 * are taken away and, where blood has been shed, put to death; where they cannot or will not, they give way, which takes grievance off the whole
 * place. Where they give way in the country they also let prisoners go. Who is taken away is carried off when people are deported.
 *
 * <p>Reads places.acting, places.violent, places.adults; writes places.seized, places.relief, places.reprisal [share], mood.arrested,
 * mood.executed [person], mood.conceded [share], mood.amnesty [share/month], vital.deaths, vital.died [person]; removes people who are put to death.
 */
@From({"epstein-2002", "t36", "assumption"})
@Carries({"C19", "C29", "C46", "C49"})
@Equation({
    "caught = 1 - exp(-k * (C / (A + 1) + S / (B + 1))), S those sent for B who rise in the region or strike against the law,  severe = mild + (1 - mild) * violent",
    "seized = keep * caught * severe of those who act;  put to death = executes * force * violent of the seized",
    "relief = yields * (1 - force * caught) * a / (a + feared),  a = share of the place acting"})
public final class Answer {
    /**
     * Values, ranges and sources: parameters/polity/answer.yaml.
     *
     * @param keep of those caught who have done violence, those who are sent away
     * @param mild the same share of those who have not, relative to it
     * @param executes of those sent away for violence, those put to death where force is used without restraint
     * @param yields of a place's grievance, what the authorities settle where they give way wholly
     * @param feared share of a place acting at which they give way by half
     * @param amnesty prisoners let go in a month where they give way wholly everywhere
     */
    public record Norms(@In("share") double keep, @In("ratio") double mild, @In("share") double executes, @In("share") double yields,
                        @In("share") double feared, @In("share/month") double amnesty) {}

    private Answer() {}

    public static void month(World world, Rules rules, Chance chance, Crew crew, Norms norms, Acting.Police police) {
        double force = Acting.force(world, rules, police);
        double ready = rules.security().force();
        long[] dead = new long[Region.COUNT];
        double[][] conceded = new double[Region.COUNT][];
        Chance.Lot lot = chance.lot(Decision.EXECUTED, world.month);
        crew.forEach(Region.COUNT, r -> {
            conceded[r] = answer(world, r, force, ready, rules.unions().strikes(), norms, police);
            dead[r] = execute(world, r, ready, lot, norms);
        });
        var mood = world.mood;
        mood.arrested = 0;
        mood.executed = 0;
        for (int r = 0; r < Region.COUNT; r++) mood.executed += (double) dead[r] * world.scale;
        mood.amnesty = norms.amnesty() * given(world, conceded);
    }

    /** By kind of place, of the grown-up there: how far the authorities give way to them. And the same of all. */
    private static double given(World world, double[][] conceded) {
        double[] adults = new double[Places.Kind.COUNT];
        double[] gave = world.mood.conceded;
        Arrays.fill(gave, 0);
        for (int r = 0; r < Region.COUNT; r++) {
            Places places = world.lands[r].places;
            for (int place = 0; place < places.count; place++) adults[places.kind[place]] += places.adults[place];
            for (int kind = 0; kind < gave.length; kind++) gave[kind] += conceded[r][kind];
        }
        double all = Sum.of(adults);
        double share = all > 0 ? Sum.of(gave) / all : 0;
        for (int kind = 0; kind < gave.length; kind++) gave[kind] = adults[kind] > 0 ? gave[kind] / adults[kind] : 0;
        return share;
    }

    /** Of those who act, those whom the authorities get hold of: Epstein's estimate come true. */
    static double caught(double acting, double force, double sent, Acting.Police police) {
        return Acting.risk(police.k(), Acting.forEach(police.near() * (1 - police.sent()) * force, police.near() * acting) + sent);
    }

    static double seized(double caught, double violent, Norms norms) {
        return norms.keep() * caught * (norms.mild() + (1 - norms.mild()) * violent);
    }

    /** How far the authorities give way, from 0 to 1. */
    static double givesWay(double acting, double caught, double ready, Norms norms) {
        return acting <= 0 ? 0 : (1 - ready * caught) * acting / (acting + norms.feared());
    }

    /** By kind of place, grown-up people at whose places the authorities give way, each place by how far. */
    private static double[] answer(World world, int region, double force, double ready, boolean mayStrike, Norms norms, Acting.Police police) {
        Places places = world.lands[region].places;
        double[] conceded = new double[Places.Kind.COUNT];
        double people = 0;
        for (long n : world.trade.persons[region]) people += n;
        double acting = 0;
        for (int p = 0; p < places.count; p++) acting += places.acting[p] * places.adults[p] * (mayStrike ? places.violent[p] : 1);
        double sent = Acting.sentForEach(police.sent() * force * people, 0, acting * world.scale);
        for (int p = 0; p < places.count; p++) {
            double caught = caught(places.acting[p], force, mayStrike ? sent * places.violent[p] : sent, police);
            double way = givesWay(places.acting[p], caught, ready, norms);
            places.seized[p] = places.acting[p] > 0 ? seized(caught, places.violent[p], norms) : 0;
            places.relief[p] = norms.yields() * way;
            conceded[places.kind[p]] += way * places.adults[p];
        }
        return conceded;
    }

    /** Persons of the sample put to death. */
    private static long execute(World world, int region, double ready, Chance.Lot lot, Norms norms) {
        if (ready <= 0) return 0;
        People p = world.lands[region].people;
        long dead = 0;
        for (int i = p.next(People.ACTING, 0, p.count); i < p.count; i = p.next(People.ACTING, i + 1, p.count)) {
            if (isPutToDeath(world, region, i, ready, lot, norms)) dead++;
        }
        return dead;
    }

    private static boolean isPutToDeath(World world, int region, int i, double ready, Chance.Lot lot, Norms norms) {
        Land land = world.lands[region];
        People p = land.people;
        if (p.isGone(i)) return false;
        Places places = land.places;
        int place = land.placeOf(i);
        if (!lot.happens(norms.executes() * ready * places.violent[place] * places.seized[place], p.key[i])) return false;
        world.vital.die(region, p.age(i, world.month), world.scale);
        p.remove(i);
        places.reprisal[place] += 1 / (double) Math.max(1, places.adults[place]);
        return true;
    }
}
