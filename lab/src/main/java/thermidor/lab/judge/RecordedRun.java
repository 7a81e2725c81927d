package thermidor.lab.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thermidor.kernel.Calendar;
import thermidor.lab.text.BadInput;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** The chronicle of a finished run, from its folder. A column that the folder does not have was not observed. */
public final class RecordedRun {
    private RecordedRun() {}

    public static Chronicle read(Path folder) {
        Path file = folder.resolve("observables.csv");
        if (!Files.isDirectory(folder)) throw new BadInput("%s is not a folder of a run.".formatted(folder), "Maybe one below runs/? Or: judge case NAME, judge cases");
        if (!Files.isRegularFile(file)) throw new BadInput("%s has no observables.csv, so it is not a finished run.".formatted(folder), "Maybe the run was not whole?");
        try {
            return chronicle(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new BadInput("%s cannot be read (%s).".formatted(file, e.getMessage()), "Maybe look at its permissions?");
        }
    }

    /** The run itself if the folder is one, and otherwise the runs in it, in the order of their names: 2 before 10. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder) || Files.isRegularFile(folder.resolve("observables.csv"))) return List.of(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> runs = inside.filter(f -> Files.isRegularFile(f.resolve("observables.csv")))
                    .sorted(Comparator.comparing((Path f) -> f.getFileName().toString().length()).thenComparing(f -> f.getFileName().toString())).toList();
            return runs.isEmpty() ? List.of(folder) : runs;
        } catch (IOException e) {
            throw new BadInput("%s cannot be read (%s).".formatted(folder, e.getMessage()), "Maybe look at its permissions?");
        }
    }

    /** Whether a decree of the run's scenario holds control from below at a value, so that it is an input there. */
    public static boolean holdsControl(Path folder) {
        Path decrees = folder.resolve("decrees.csv");
        try {
            return Files.isRegularFile(decrees) && Files.readString(decrees).contains("control.given");
        } catch (IOException e) {
            throw new BadInput("%s cannot be read (%s).".formatted(decrees, e.getMessage()), "Maybe look at its permissions?");
        }
    }

    private static Chronicle chronicle(Path file, List<String> lines) {
        if (lines.size() < 2) throw new BadInput("%s:1:1: there is no month in it.".formatted(file), "Maybe the run was not whole?");
        int[] cells = cells(lines.getFirst().split(",", -1));
        Chronicle chronicle = null;
        for (int line = 1; line < lines.size(); line++) {
            String[] parts = lines.get(line).split(",", -1);
            int month = month(file, line + 1, parts[0]);
            if (chronicle == null) chronicle = new Chronicle(month);
            if (month != chronicle.end()) throw new BadInput("%s:%d:1: %s does not follow the month before.".formatted(file, line + 1, parts[0]), "Maybe a line is missing?");
            chronicle.add(row(file, line + 1, parts, cells));
        }
        return chronicle;
    }

    private static int[] cells(String[] header) {
        Map<String, Integer> known = new HashMap<>();
        for (Observable o : Observable.ALL) for (int member = 0; member < o.width(); member++) known.put(o.column(member), Chronicle.cell(o, member));
        return Arrays.stream(header).mapToInt(name -> known.getOrDefault(name, -1)).toArray();
    }

    private static int month(Path file, int line, String text) {
        try {
            return Calendar.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput("%s:%d:1: \"%s\" is not a month.".formatted(file, line, text), "Maybe the file was changed by hand?");
        }
    }

    private static double[] row(Path file, int line, String[] parts, int[] cells) {
        if (parts.length != cells.length) {
            throw new BadInput("%s:%d:1: this row has %d cells, the header has %d.".formatted(file, line, parts.length, cells.length), "Maybe the file was cut short?");
        }
        double[] row = new double[Chronicle.WIDTH];
        Arrays.fill(row, Double.NaN);
        for (int i = 1; i < parts.length; i++) if (cells[i] >= 0 && !parts[i].isEmpty()) row[cells[i]] = number(file, line, parts[i]);
        return row;
    }

    private static double number(Path file, int line, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadInput("%s:%d:1: \"%s\" is not a number.".formatted(file, line, text), "Maybe the file was changed by hand?");
        }
    }
}
