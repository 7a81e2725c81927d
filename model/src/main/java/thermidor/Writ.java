package thermidor;

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

    /** The plan commands the works that still follow it; rulers who fear take away more people than decrees say, and give way in accumulation. */
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
                new Repression(r.deportation(), Math.min(1, r.arrests() + p.terror), r.release()));
    }

    static Outside of(Outside outside, World world) {
        if (world.power.civilWar == 0) return outside;
        double[] front = outside.front().clone();
        for (int r = 0; r < Region.COUNT; r++) front[r] = Math.max(front[r], Math.min(1, world.power.warAtHome[r]));
        return outside.withFront(front);
    }
}
