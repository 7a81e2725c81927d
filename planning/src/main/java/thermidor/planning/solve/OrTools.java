package thermidor.planning.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/** One program handed to one solver of OR-Tools. The native library is loaded with the first of them. */
final class OrTools implements AutoCloseable {
    private static final class Natives {
        static {
            Loader.loadNativeLibraries();
        }

        static MPSolver create(String name) {
            return MPSolver.createSolver(name);
        }
    }

    private static final long ASK_EVERY_MILLIS = 100;
    private final MPSolver solver;
    private final MPVariable[] variables;
    private final MPConstraint[] constraints;

    OrTools(String name, LinearProgram program) {
        solver = Natives.create(name);
        if (solver == null) throw new IllegalStateException("""
            OR-Tools does not offer %s on this computer.
            Maybe its library for this platform is missing from the class path?""".formatted(name));
        SparseMatrix m = program.matrix();
        constraints = new MPConstraint[m.rows()];
        for (int r = 0; r < m.rows(); r++) {
            constraints[r] = solver.makeConstraint(program.rowLeast()[r], program.rowMost()[r]);
        }
        variables = new MPVariable[m.columns()];
        var objective = solver.objective();
        for (int c = 0; c < m.columns(); c++) {
            variables[c] = solver.makeNumVar(program.least()[c], program.most()[c], "");
            if (program.gain()[c] != 0) objective.setCoefficient(variables[c], program.gain()[c]);
            for (int k = m.start()[c]; k < m.start()[c + 1]; k++) {
                constraints[m.row()[k]].setCoefficient(variables[c], m.value()[k]);
            }
        }
        objective.setMaximization();
    }

    /** Asks the watch from beside, for these solvers tell nothing while they work. */
    MPSolver.ResultStatus run(String parameters, Watch watch) {
        if (watch == Watch.PATIENT) return run(parameters);
        if (Double.isFinite(watch.seconds())) solver.setTimeLimit((long) Math.max(1, 1000 * watch.seconds()));
        long begun = System.nanoTime();
        Thread asking = Thread.ofPlatform().daemon().name("watch").start(() -> {
            try {
                while (watch.goesOn(new Watch.At((System.nanoTime() - begun) * 1e-9, 0, Double.NaN))) Thread.sleep(ASK_EVERY_MILLIS);
                solver.interruptSolve();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return run(parameters);
        } finally {
            asking.interrupt();
            try {
                asking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    MPSolver.ResultStatus run(String parameters) {
        if (!parameters.isEmpty() && !solver.setSolverSpecificParametersAsString(parameters)) {
            throw new IllegalStateException("OR-Tools refuses the parameters: " + parameters);
        }
        return solver.solve();
    }

    double[] levels() {
        double[] levels = new double[variables.length];
        for (int c = 0; c < levels.length; c++) levels[c] = variables[c].solutionValue();
        return levels;
    }

    double[] worth() {
        double[] worth = new double[constraints.length];
        for (int r = 0; r < worth.length; r++) worth[r] = constraints[r].dualValue();
        return worth;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
