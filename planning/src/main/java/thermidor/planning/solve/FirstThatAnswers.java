package thermidor.planning.solve;

import thermidor.planning.numbers.LinearProgram;

/** Asks the second solver only where the first one found nothing. */
record FirstThatAnswers(PlanSolver first, PlanSolver second) implements PlanSolver {
    @Override
    public String name() {
        return first.name() + ", else " + second.name();
    }

    @Override
    public Solution solve(LinearProgram program) {
        Solution answer = first.solve(program);
        if (!(answer instanceof Solution.NoPlanFound(String why))) return answer;
        return second.solve(program) instanceof Solution other && !(other instanceof Solution.NoPlanFound) ? other
            : new Solution.NoPlanFound(why + "; " + second.name() + " found none either");
    }
}
