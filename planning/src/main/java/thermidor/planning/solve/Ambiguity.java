package thermidor.planning.solve;

import java.util.function.Function;
import thermidor.planning.numbers.LinearProgram;

/** Some solvers cannot tell "impossible" from "without limit". The same program without an objective tells. */
final class Ambiguity {
    private Ambiguity() {}

    static Solution resolve(LinearProgram program, Function<LinearProgram, Boolean> isFeasible) {
        var limitsOnly = new LinearProgram(program.matrix(), new double[program.columns()], program.least(),
            program.most(), program.rowLeast(), program.rowMost());
        return isFeasible.apply(limitsOnly) ? new Solution.Unbounded() : new Solution.Infeasible();
    }
}
