package thermidor.planning.solve;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/** Linear programs in files of the form MPS, free or fixed, read and written by HiGHS. */
public final class Mps {
    private static final int COLUMN_AFTER_COLUMN = 1;
    private static final int MINIMISE = 1;
    private static final int LONGEST_NAME = 512;
    private static final int FAILED = -1;
    private static final int WARNED = 1;

    private Mps() {}

    /**
     * What was read, and what HiGHS had to say of it.
     *
     * @param warnings as HiGHS words them
     */
    public record Read(NamedProgram program, List<String> warnings) {}

    /** Refuses, in the words of HiGHS, a file that is no linear program. */
    public static Read read(Path file) {
        try (var arena = Arena.ofConfined(); var open = new Open(arena)) {
            int status = (int) open.call(HighsFiles.READ_FILE, open.highs, arena.allocateFrom(file.toAbsolutePath().toString()));
            List<String> said = open.said();
            if (status == FAILED) throw new IllegalArgumentException(said.stream().filter(line -> line.startsWith("ERROR"))
                .map(line -> line.replaceFirst("ERROR: *", "")).findFirst().orElse("HiGHS cannot read it"));
            return new Read(open.program(arena), status == WARNED ? said.stream().filter(line -> line.startsWith("WARNING"))
                .map(line -> line.replaceFirst("WARNING: *", "")).toList() : List.of());
        }
    }

    /** Names with blanks are written with underscores. Where no name is longer than eight letters the form is the fixed one. */
    public static void write(NamedProgram named, Path file) {
        try (var arena = Arena.ofConfined(); var open = new Open(arena)) {
            LinearProgram program = named.program();
            SparseMatrix m = program.matrix();
            double[] cost = program.gain().clone();
            for (int c = 0; c < cost.length; c++) cost[c] = cost[c] == 0 ? 0 : named.minimise() ? -cost[c] : cost[c];
            open.demand(HighsLibrary.PASS_PROGRAM, open.highs, m.columns(), m.rows(), m.entries(), COLUMN_AFTER_COLUMN, named.minimise() ? MINIMISE : -MINIMISE,
                named.constant(), numbers(arena, cost), numbers(arena, program.least()), numbers(arena, program.most()), numbers(arena, program.rowLeast()),
                numbers(arena, program.rowMost()), arena.allocateFrom(JAVA_INT, m.start()), arena.allocateFrom(JAVA_INT, m.row()), numbers(arena, m.value()));
            open.demand(HighsFiles.NAME_PROGRAM, open.highs, arena.allocateFrom(withoutBlanks(named.name())));
            for (int c = 0; c < m.columns(); c++) open.demand(HighsFiles.NAME_COLUMN, open.highs, c, arena.allocateFrom(withoutBlanks(named.columns().get(c))));
            for (int r = 0; r < m.rows(); r++) open.demand(HighsFiles.NAME_ROW, open.highs, r, arena.allocateFrom(withoutBlanks(named.rows().get(r))));
            open.demand(HighsFiles.WRITE_FILE, open.highs, arena.allocateFrom(file.toAbsolutePath().toString()));
        }
    }

    private static String withoutBlanks(String name) {
        return name.isBlank() ? "unnamed" : name.strip().replaceAll("\\s", "_");
    }

    private static MemorySegment numbers(Arena arena, double[] values) {
        return arena.allocateFrom(JAVA_DOUBLE, values.length == 0 ? new double[1] : values);
    }

    /** One solver object of the library, that talks to a file of its own and to nobody else. */
    private static final class Open implements AutoCloseable {
        private final MemorySegment highs;
        private final Path talk;

        Open(Arena arena) {
            try {
                talk = Files.createTempFile("highs", ".log");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            highs = (MemorySegment) call(HighsLibrary.CREATE);
            demand(HighsLibrary.SET, highs, arena.allocateFrom("log_to_console"), arena.allocateFrom("false"));
            demand(HighsLibrary.SET, highs, arena.allocateFrom("log_file"), arena.allocateFrom(talk.toString()));
        }

        Object call(MethodHandle function, Object... arguments) {
            try {
                return function.invokeWithArguments(arguments);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        void demand(MethodHandle function, Object... arguments) {
            if ((int) call(function, arguments) == FAILED) throw new IllegalStateException("HiGHS refused: " + said().stream()
                .filter(line -> line.startsWith("ERROR")).collect(Collectors.joining("; ")));
        }

        List<String> said() {
            try {
                return Files.readAllLines(talk);
            } catch (IOException e) {
                return List.of();
            }
        }

        NamedProgram program(Arena arena) {
            int columns = (int) call(HighsFiles.COLUMNS, highs);
            int rows = (int) call(HighsFiles.ROWS, highs);
            int entries = (int) call(HighsFiles.ENTRIES, highs);
            if ((int) call(HighsFiles.SQUARE_ENTRIES, highs) > 0) throw new IllegalArgumentException("its objective has products of unknowns");
            MemorySegment[] whole = new MemorySegment[4];
            for (int i = 0; i < whole.length; i++) whole[i] = arena.allocate(JAVA_INT);
            MemorySegment constant = arena.allocate(JAVA_DOUBLE);
            MemorySegment[] byColumn = doubles(arena, 3, columns);
            MemorySegment[] byRow = doubles(arena, 2, rows);
            MemorySegment start = arena.allocate(JAVA_INT, columns + 1L);
            MemorySegment row = arena.allocate(JAVA_INT, entries + 1L);
            MemorySegment value = arena.allocate(JAVA_DOUBLE, entries + 1L);
            MemorySegment kinds = arena.allocate(JAVA_INT, columns + 1L);
            demand(HighsFiles.PROGRAM, highs, COLUMN_AFTER_COLUMN, whole[0], whole[1], whole[2], whole[3], constant, byColumn[0], byColumn[1], byColumn[2],
                byRow[0], byRow[1], start, row, value, kinds);
            List<String> names = names(arena, HighsFiles.COLUMN_NAME, columns);
            for (int c = 0; c < columns; c++) {
                if (kinds.getAtIndex(JAVA_INT, c) != 0) throw new IllegalArgumentException("its column %s may only be whole or lie within pieces".formatted(names.get(c)));
            }
            boolean minimise = whole[3].get(JAVA_INT, 0) == MINIMISE;
            double[] gain = first(byColumn[0], columns);
            for (int c = 0; minimise && c < columns; c++) gain[c] = gain[c] == 0 ? 0 : -gain[c];
            int[] starts = Arrays.copyOf(start.toArray(JAVA_INT), columns + 1);
            starts[columns] = entries;
            var matrix = new SparseMatrix(rows, columns, starts, Arrays.copyOf(row.toArray(JAVA_INT), entries), first(value, entries));
            var program = new LinearProgram(matrix, gain, first(byColumn[1], columns), first(byColumn[2], columns), first(byRow[0], rows), first(byRow[1], rows));
            return new NamedProgram("", program, minimise, constant.get(JAVA_DOUBLE, 0), names(arena, HighsFiles.ROW_NAME, rows), names);
        }

        private static MemorySegment[] doubles(Arena arena, int count, int length) {
            MemorySegment[] arrays = new MemorySegment[count];
            for (int i = 0; i < count; i++) arrays[i] = arena.allocate(JAVA_DOUBLE, length + 1L);
            return arrays;
        }

        private static double[] first(MemorySegment values, int count) {
            return Arrays.copyOf(values.toArray(JAVA_DOUBLE), count);
        }

        private List<String> names(Arena arena, MethodHandle function, int count) {
            MemorySegment name = arena.allocate(LONGEST_NAME);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < count; i++) names.add((int) call(function, highs, i, name) == FAILED ? "" : name.getString(0));
            return names;
        }

        @Override
        public void close() {
            call(HighsLibrary.DESTROY, highs);
            try {
                Files.deleteIfExists(talk);
            } catch (IOException e) {
                talk.toFile().deleteOnExit();
            }
        }
    }
}
