package thermidor.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.solve.PlanSolver;
import thermidor.planning.solve.Solution;

/**
 * Why no plan can exist: limits that contradict each other, none of which could be left out. Found by leaving out limits, by halves
 * and then one by one, as long as the rest still contradicts itself.
 *
 * @param limits each in words
 */
public record Conflict(List<String> limits) {
    /** Empty if a plan exists, or if the solver cannot tell. */
    public static Optional<Conflict> in(PlanProblem problem) {
        return in(problem, PlanSolver.exact());
    }

    public static Optional<Conflict> in(PlanProblem problem, PlanSolver solver) {
        var program = PlanProgram.of(problem);
        var search = new Filter(program.linear(), solver);
        if (!search.contradictsItself()) return Optional.empty();
        search.leaveOutWhatIsNotNeeded();
        var words = new LimitsInWords(program);
        List<String> limits = new ArrayList<>();
        for (int limit = 0; limit < search.count(); limit++) {
            if (search.isNeeded(limit)) limits.add(words.of(limit));
        }
        return Optional.of(new Conflict(List.copyOf(limits)));
    }

    public String inWords() {
        return "No plan can keep all of these together:\n- " + String.join("\n- ", limits);
    }

    /** Limits are numbered: first those of rows, then those of columns (bounds other than "not below zero"). */
    private static final class Filter {
        private final LinearProgram program;
        private final PlanSolver solver;
        private final boolean[] needed;

        Filter(LinearProgram program, PlanSolver solver) {
            this.program = program;
            this.solver = solver;
            needed = new boolean[program.rows() + program.columns()];
            for (int row = 0; row < program.rows(); row++) {
                needed[row] = program.rowLeast()[row] > Double.NEGATIVE_INFINITY
                    || program.rowMost()[row] < Double.POSITIVE_INFINITY;
            }
            for (int column = 0; column < program.columns(); column++) {
                needed[program.rows() + column] = program.least()[column] > 0
                    || program.most()[column] < Double.POSITIVE_INFINITY;
            }
        }

        int count() {
            return needed.length;
        }

        boolean isNeeded(int limit) {
            return needed[limit];
        }

        void leaveOutWhatIsNotNeeded() {
            for (int size = needed.length / 2; size > 0; size /= 2) {
                for (int from = 0; from < needed.length; from += size) tryWithout(from, Math.min(needed.length, from + size));
            }
        }

        private void tryWithout(int from, int to) {
            boolean[] before = needed.clone();
            boolean any = false;
            for (int limit = from; limit < to; limit++) {
                any |= needed[limit];
                needed[limit] = false;
            }
            if (any && !contradictsItself()) System.arraycopy(before, 0, needed, 0, needed.length);
        }

        boolean contradictsItself() {
            double[] rowLeast = program.rowLeast().clone();
            double[] rowMost = program.rowMost().clone();
            double[] least = program.least().clone();
            double[] most = program.most().clone();
            for (int row = 0; row < program.rows(); row++) {
                if (needed[row]) continue;
                rowLeast[row] = Double.NEGATIVE_INFINITY;
                rowMost[row] = Double.POSITIVE_INFINITY;
            }
            for (int column = 0; column < program.columns(); column++) {
                if (needed[program.rows() + column]) continue;
                least[column] = Math.min(0, least[column]);
                most[column] = Double.POSITIVE_INFINITY;
            }
            return solver.solve(new LinearProgram(program.matrix(), new double[program.columns()], least, most, rowLeast,
                rowMost)) instanceof Solution.Infeasible;
        }
    }
}
