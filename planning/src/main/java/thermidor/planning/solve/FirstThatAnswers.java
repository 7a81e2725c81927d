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
        return solve(program, Watch.PATIENT);
    }

    @Override
    public Solution solve(LinearProgram program, Watch watch) {
        long begun = System.nanoTime();
        Solution answer = first.solve(program, watch);
        if (!watch.goesOn(new Watch.At((System.nanoTime() - begun) * 1e-9, 0, Double.NaN))) return answer;
        if (!(answer instanceof Solution.NoPlanFound(String why))) return answer;
        return second.solve(program, watch) instanceof Solution other && !(other instanceof Solution.NoPlanFound) ? other
            : new Solution.NoPlanFound(why + "; " + second.name() + " found none either");
    }
}
