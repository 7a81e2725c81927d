package thermidor.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.planning.numbers.LinearProgram;

class MpsTest {
    private static final String SMALL = """
        * ranges, both kinds of bounds, a constant in the objective
        NAME          SMALL
        OBJSENSE
            MAX
        ROWS
         N  COST
         L  LIM1
         G  LIM2
         E  MYEQN
         L  RNG
        COLUMNS
            X         COST         1.0   LIM1         1.0
            X         LIM2         1.0   RNG          1.0
            Y         COST         2.0   LIM1         1.0
            Y         MYEQN       -1.0
            Z         COST        -1.0   MYEQN        1.0
            Z         RNG          1.0
        RHS
            RHS       COST        -10.0  LIM1         4.0
            RHS       LIM2         1.0   MYEQN        7.0
            RHS       RNG         11.0
        RANGES
            R         RNG          3.5
        BOUNDS
         UP BND       X            4.0
         LO BND       Y           -1.0
         UP BND       Y            1.0
        ENDATA
        """;

    @TempDir
    Path folder;

    private NamedProgram read(String text) throws IOException {
        return Mps.read(Files.writeString(folder.resolve("p.mps"), text)).program();
    }

    @Test
    void all_sections_mean_what_they_say() throws IOException {
        NamedProgram small = read(SMALL);
        assertThat(small.minimise()).isFalse();
        assertThat(small.constant()).isEqualTo(10);
        assertThat(small.rows()).containsExactly("LIM1", "LIM2", "MYEQN", "RNG");
        assertThat(small.program().rowLeast()).containsExactly(Double.NEGATIVE_INFINITY, 1, 7, 7.5);
        assertThat(small.program().rowMost()).containsExactly(4, Double.POSITIVE_INFINITY, 7, 11);
        assertThat(small.program().least()).containsExactly(0, -1, 0);
        assertThat(small.program().most()).containsExactly(4, 1, Double.POSITIVE_INFINITY);
        // y is worth 2 and costs one of z and, through LIM1, one of x: x + y <= 4, x + 7 + y <= 11. On x + y = 4 nothing is lost: x + 2y - 7 - y + 10 = 7.
        for (PlanSolver solver : new PlanSolver[] {PlanSolver.glop(), PlanSolver.highsSimplex(), PlanSolver.highsInteriorPoint()}) {
            assertThat(small.objective(((Solution.Optimal) solver.solve(small.program())).objective())).as(solver.name()).isCloseTo(7, within(1e-9));
        }
    }

    @Test
    void the_free_form_may_have_long_names_and_no_sense() throws IOException {
        NamedProgram free = read("""
            NAME a_program_with_a_long_name
            ROWS
             N the_cost_of_all_things
             G wanted_of_everything
            COLUMNS
             how_much_of_this_is_made the_cost_of_all_things 3 wanted_of_everything 1
             how_much_of_that_is_made the_cost_of_all_things 2 wanted_of_everything 1
            RHS
             RHS wanted_of_everything 5
            BOUNDS
             UP BND how_much_of_that_is_made 2
            ENDATA
            """);
        assertThat(free.minimise()).isTrue();
        Solution.Optimal found = (Solution.Optimal) PlanSolver.exact().solve(free.program());
        assertThat(free.objective(found.objective())).isCloseTo(13, within(1e-9));
        assertThat(found.levels()).containsExactly(3, 2);
    }

    @Test
    void what_is_no_linear_program_is_refused() {
        String whole = SMALL.replace("COLUMNS\n", "COLUMNS\n    MARKER                 'MARKER'                 'INTORG'\n");
        assertThatThrownBy(() -> read(whole)).hasMessageContaining("column X may only be whole");
        assertThatThrownBy(() -> read(SMALL.replace(" UP BND       X", " UQ BND       X"))).hasMessageContaining("UQ");
    }

    /** Seeds as in the agreement of solvers: degenerate, endless and impossible ones among them. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 10, 17, 33, 60, 100, 150})
    void what_is_written_comes_back(long seed) throws IOException {
        LinearProgram program = RandomPrograms.arbitrary(seed);
        Path file = folder.resolve("r.mps");
        for (boolean minimise : new boolean[] {true, false}) {
            Mps.write(new NamedProgram("drawn " + seed, program, minimise, 2.5, names("row ", program.rows()), names("column ", program.columns())), file);
            NamedProgram back = Mps.read(file).program();
            assertThat(back.minimise()).isEqualTo(minimise);
            assertThat(back.constant()).isEqualTo(2.5);
            assertThat(back.rows()).isEqualTo(names("row_", program.rows()));
            close(back.program().gain(), program.gain());
            close(back.program().least(), program.least());
            close(back.program().most(), program.most());
            close(back.program().rowLeast(), program.rowLeast());
            close(back.program().rowMost(), program.rowMost());
            double[] levels = IntStream.range(0, program.columns()).mapToDouble(c -> 1 + c).toArray();
            close(back.program().matrix().times(levels), program.matrix().times(levels));
        }
    }

    private static java.util.List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
    }

    private static void close(double[] found, double[] wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            if (Double.isInfinite(wanted[i])) assertThat(found[i]).isEqualTo(wanted[i]);
            else assertThat(found[i]).isCloseTo(wanted[i], within(1e-12 * (1 + Math.abs(wanted[i]))));
        }
    }

    /** OR-Tools reads the file by its own reader and comes to the same. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 7, 20, 40, 90})
    void another_reader_and_solver_come_to_the_same(long seed) throws IOException {
        Loader.loadNativeLibraries();
        LinearProgram program = RandomPrograms.arbitrary(seed);
        Path file = folder.resolve("o.mps");
        Mps.write(new NamedProgram("drawn", program, false, 0, names("r", program.rows()), names("c", program.columns())), file);
        var model = new ModelBuilder();
        assertThat(model.importFromMpsString(Files.readString(file))).isTrue();
        var solver = new ModelSolver("GLOP");
        SolveStatus status = solver.solve(model);
        if (PlanSolver.exact().solve(program) instanceof Solution.Optimal found) {
            assertThat(status).isEqualTo(SolveStatus.OPTIMAL);
            assertThat(solver.getObjectiveValue()).as(Arrays.toString(found.levels())).isCloseTo(found.objective(), within(1e-6 * (1 + Math.abs(found.objective()))));
        } else assertThat(status).isNotEqualTo(SolveStatus.OPTIMAL);
    }
}
