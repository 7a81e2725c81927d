package thermidor;

import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.polity.Turns;
import thermidor.polity.WorldAround;
import thermidor.rules.Army;
import thermidor.rules.Budget;
import thermidor.rules.Collectivisation;
import thermidor.rules.ForeignTrade;
import thermidor.rules.International;
import thermidor.rules.Offices;
import thermidor.rules.Outside;
import thermidor.rules.Ownership;
import thermidor.rules.Parties;
import thermidor.rules.PlanForm;
import thermidor.rules.Press;
import thermidor.rules.Procurement;
import thermidor.rules.Repression;
import thermidor.rules.Rules;
import thermidor.rules.Security;
import thermidor.rules.Suffrage;
import thermidor.rules.Unions;
import thermidor.world.Region;
import thermidor.world.World;

/** How far the law reaches: what is in force of the rules, and what comes at people from outside and from war at home. */
final class Writ {
    private Writ() {}

    /** The plan commands the works that still follow it; rulers who fear take away as many as they think they must where decrees say fewer, and give way in accumulation. */
    static Rules of(Rules decreed, World world, Turns.Occupier occupier) {
        var p = world.power;
        Rules law = Turns.isAlien(world, occupier) ? occupied(decreed, occupier) : decreed;
        if (p.offPlan == 0 && p.terror == 0 && p.concession == 0) return law;
        PlanForm plan = switch (law.plan()) {
            case PlanForm.None none -> none;
            case PlanForm.Yearly(double command, double tautness) -> new PlanForm.Yearly(command * (1 - p.offPlan), tautness);
            case PlanForm.FiveYear(double command, double tautness) -> new PlanForm.FiveYear(command * (1 - p.offPlan), tautness);
        };
        Budget b = law.budget();
        Repression r = law.repression();
        return law.with(plan, new Budget(b.accumulation() * (1 - p.concession), b.defence(), b.social()),
                new Repression(r.deportation(), Math.max(r.arrests(), Math.min(1, p.terror)), r.executions(), r.release(), r.provisioned()));
    }

    /**
     * An occupier hostile to the order he finds acknowledges none of its organs. He keeps collective farms for what they deliver, puts trustees of his
     * own over works, ships without paying and carries people off to work (dallin-1957). The army of the beaten state is sent home, its plan and its arms
     * programme end, and hardly anything is built. Decrees on all else stay in force, his own among them.
     */
    private static Rules occupied(Rules law, Turns.Occupier n) {
        double[] state = law.ownership().state().clone();
        for (int s = 0; s < state.length; s++) state[s] = Math.min(state[s], n.left());
        Suffrage v = law.suffrage();
        return law.under(new Ownership(state, n.trustees(), 1, law.ownership().craft()), new Procurement.Quota(n.levy(), n.levy(), 1),
                new PlanForm.None(), new ForeignTrade(ForeignTrade.Form.MONOPOLY, n.shipped(), n.grain()), new Collectivisation(0, 0, n.parting(), 0),
                new Army(0, n.dissolved()), new Budget(n.left() * law.budget().accumulation(), 0, law.budget().social()),
                new Repression(0, Math.max(law.repression().arrests(), n.carried()), law.repression().release()),
                new Suffrage(v.byWorkplace(), v.secret(), 1, false, 0, v.reach(), v.ruralWeight()), new Offices(0, 0, 0, false),
                new Parties(false, false, law.parties().congressEvery(), 0, n.dissolved()), new Unions(0, false),
                new Press(Math.min(n.print(), law.press().openness())), new Security(law.security().staff(), 1), new International(0, 0));
    }

    static Outside of(Outside dated, World world, Chance chance, WorldAround.Skies skies) {
        Outside outside = dated.open() ? dated.withWeather(weather(dated.weather(), world.month / 12, chance, skies)) : dated;
        if (world.power.civilWar == 0) return outside;
        double[] front = outside.front().clone();
        for (int r = 0; r < Region.COUNT; r++) front[r] = Math.max(front[r], Math.min(1, world.power.warAtHome[r]));
        return outside.withFront(front);
    }

    /** In an open world a year whose weather nobody dates has weather of its own, part of it common to all regions. */
    private static double[] weather(double[] dated, int year, Chance chance, WorldAround.Skies skies) {
        double[] weather = dated.clone();
        double common = skies.country() * normal(chance, year, -1);
        for (int r = 0; r < weather.length; r++) {
            if (weather[r] == 1) weather[r] = StrictMath.exp(common + skies.region() * normal(chance, year, r));
        }
        return weather;
    }

    /** Nearly normal with mean 0 and variance 1, never beyond four: the sum of four even draws, scaled. */
    private static double normal(Chance chance, int year, int who) {
        double sum = 0;
        for (int draw = 0; draw < 4; draw++) sum += chance.unit(Decision.WEATHER, year, 4L * who + draw) - 0.5;
        return sum * StrictMath.sqrt(3);
    }
}
