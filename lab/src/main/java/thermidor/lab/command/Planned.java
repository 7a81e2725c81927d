package thermidor.lab.command;

import thermidor.lab.planning.PlanOptions;
import thermidor.lab.planning.SolverChoice;
import thermidor.lab.planning.WhyNoPlan;
import thermidor.lab.text.BadInput;
import thermidor.planning.Outcome;
import thermidor.planning.Plan;

/** A plan, or in words why there is none. */
final class Planned {
    private Planned() {}

    static Plan of(PlanOptions.Asked asked, SolverChoice solver) {
        return of(solver.plan(asked.problem()), asked);
    }

    static Plan of(Outcome outcome, PlanOptions.Asked asked) {
        return switch (outcome) {
            case Outcome.Planned(var plan) -> plan;
            case Outcome.Impossible() -> throw new BadInput(WhyNoPlan.inWords(asked.problem(), asked.targets().years()), "Maybe lower the targets, or give more of what is short?");
            case Outcome.WithoutLimit() -> throw new BadInput("The targets can be fulfilled without end: nothing limits them.",
                    "Maybe the table has no labour for what they need?");
            case Outcome.NotFound(String because) -> throw new BadInput("No plan was found: " + because.lines().findFirst().orElse("no reason is known"),
                    "Maybe try --solver highs?");
        };
    }
}
