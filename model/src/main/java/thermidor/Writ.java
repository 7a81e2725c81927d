package thermidor;

import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.polity.WorldAround;
import thermidor.rules.Budget;
import thermidor.rules.Outside;
import thermidor.rules.PlanForm;
import thermidor.rules.Repression;
import thermidor.rules.Rules;
import thermidor.world.Region;
import thermidor.world.World;

/** How far the law reaches: what is in force of the rules, and what comes at people from outside and from war at home. */
final class Writ {
    private Writ() {}

    /** The plan commands the works that still follow it; rulers who fear take away as many as they think they must where decrees say fewer, and give way in accumulation. */
    static Rules of(Rules law, World world) {
        var p = world.power;
        if (p.offPlan == 0 && p.terror == 0 && p.concession == 0) return law;
        PlanForm plan = switch (law.plan()) {
            case PlanForm.None none -> none;
            case PlanForm.Yearly(double command, double tautness) -> new PlanForm.Yearly(command * (1 - p.offPlan), tautness);
            case PlanForm.FiveYear(double command, double tautness) -> new PlanForm.FiveYear(command * (1 - p.offPlan), tautness);
        };
        Budget b = law.budget();
        Repression r = law.repression();
        return law.with(plan, new Budget(b.accumulation() * (1 - p.concession), b.defence(), b.social()),
                new Repression(r.deportation(), Math.max(r.arrests(), Math.min(1, p.terror)), r.release()));
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
