package thermidor;

import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.kernel.In;
import thermidor.polity.Forces;
import thermidor.polity.Security;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Stratum;
import thermidor.world.World;

/** The organs a society starts with: who is in the party and in unions, how many come to their council. The rest is as the law of the day says. */
public final class FirstOrgans {
    /**
     * @param attendance of those who may vote, who take part in the life of their council
     * @param party members of the ruling party
     * @param unions of workers and employees, members
     */
    public record Norms(@In("share") double attendance, @In("person") double party, @In("share") double unions) {}

    private FirstOrgans() {}

    static void found(World world, Rules rules, Chance chance, thermidor.Norms norms) {
        Norms first = norms.beginning().organs();
        var o = world.organs;
        o.attendance = first.attendance();
        o.control = first.attendance();
        o.press = rules.press().openness();
        o.unionIndependence = rules.unions().independence();
        o.partyDemocracy = rules.parties().factions() ? 1 : norms.party().democracy().bound();
        o.officialsElected = rules.offices().elected();
        o.rotation = rules.offices().rotation();
        o.armedPeople = rules.offices().armed();
        o.securityStaff = serving(world, rules.security().staff(), norms.security().most());
        world.power.regimeProperty = Forces.regimeOnProperty(world);
        world.power.regimeRule = Forces.regimeOnRule(world);
        enrol(world, chance, norms);
        read(world);
    }

    private static double serving(World world, double law, double most) {
        double people = 0;
        double cadre = 0;
        for (Land land : world.lands) people += land.people.count;
        for (long[] region : world.trade.persons) cadre += region[Stratum.CADRE.ordinal()] / world.scale;
        return world.scale * Security.serving(law, people, most, cadre);
    }

    /** Members are drawn by the weights at which the party takes people in. */
    private static void enrol(World world, Chance chance, thermidor.Norms norms) {
        var joining = norms.party().joining();
        double[] weights = joining.weights();
        double all = 0;
        for (Land land : world.lands) for (int i = 0; i < land.people.count; i++) all += weight(land.people, i, world.month, joining, weights);
        double share = all > 0 ? norms.beginning().organs().party() / world.scale / all : 0;
        Chance.Lot party = chance.lot(Decision.JOIN_PARTY, world.month - 1);
        Chance.Lot unions = chance.lot(Decision.JOIN_UNION, world.month - 1);
        for (Land land : world.lands) {
            People p = land.people;
            for (int i = 0; i < p.count; i++) {
                p.set(People.PARTY, i, party.happens(share * weight(p, i, world.month, joining, weights), p.key[i]));
                p.set(People.UNION, i, isEmployed(p.stratum(i)) && unions.happens(norms.beginning().organs().unions(), p.key[i]));
            }
        }
    }

    private static boolean isEmployed(Stratum s) {
        return s.isPaid() && s != Stratum.CADRE;
    }

    private static double weight(People p, int i, int month, thermidor.polity.Party.Joining norms, double[] weights) {
        int age = p.age(i, month);
        return age >= norms.youngest() && age < norms.oldest() ? weights[p.stratum[i]] : 0;
    }

    private static void read(World world) {
        long old = 0;
        long readers = 0;
        for (Land land : world.lands) {
            for (int i = 0; i < land.people.count; i++) {
                if (land.people.age(i, world.month) < 9) continue;
                old++;
                if (land.people.isLiterate(i)) readers++;
            }
        }
        world.state.literacy = old > 0 ? readers / (double) old : 0;
    }
}
