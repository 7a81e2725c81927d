package thermidor.lab.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thermidor.lab.text.Csv;

/**
 * Where each claim lives: the lines of code that carry it, the theories and issues that put it to the test, the cases that show it, the
 * experiments that try it, with their results. Gathered from the annotations and the files, so that nobody has to keep a list.
 */
public record ClaimHomes(Map<String, List<Line>> code, Map<String, List<String>> theories, Map<String, List<String>> issues, Map<String, List<String>> cases,
                         Map<String, List<String>> experiments, Map<String, List<Result>> results) {
    /** A line of code, by the file's path in the repository. */
    public record Line(String file, int line) {
        String name() {
            return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
        }
    }

    /** What an experiment found, as the cells of its row: verdict, effect, ends of the interval. */
    public record Result(String experiment, String verdict, String effect, String low, String high) {}

    private static final Pattern CLAIM = Pattern.compile("\"(C\\d\\d)\"");
    private static final Pattern TRIED = Pattern.compile("(?m)^claim:\\s*\"?(C\\d\\d)");

    public static ClaimHomes of(Shelf shelf, Theories theories, Casebook casebook) {
        ClaimHomes homes = new ClaimHomes(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Path file : walk(shelf.home().resolve("model").resolve("src").resolve("main"), ".java")) homes.annotations(shelf, file);
        for (Path file : walk(shelf.home().resolve("planning").resolve("src").resolve("main"), ".java")) homes.annotations(shelf, file);
        theories.all().forEach(t -> t.carries().forEach(claim -> add(homes.theories, claim, t.id())));
        theories.issues().forEach(i -> i.claims().forEach(claim -> add(homes.issues, claim, i.id())));
        casebook.all().forEach(c -> c.claims().forEach(claim -> add(homes.cases, claim, c.id())));
        for (Path file : walk(shelf.home().resolve("experiments"), ".yaml")) homes.experiment(file);
        for (Path file : walk(shelf.home().resolve("results").resolve("experiments"), ".csv")) homes.result(shelf, file);
        return homes;
    }

    private static <T> void add(Map<String, List<T>> map, String claim, T home) {
        map.computeIfAbsent(claim, _ -> new ArrayList<>()).add(home);
    }

    private static List<Path> walk(Path folder, String end) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An annotation may go over several lines; it ends with its bracket. */
    private void annotations(Shelf shelf, Path file) {
        String text = text(file);
        String name = shelf.home().relativize(file).toString().replace('\\', '/');
        for (int at = text.indexOf("@Carries("); at >= 0; at = text.indexOf("@Carries(", at + 1)) {
            int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            var claim = CLAIM.matcher(text.substring(at, text.indexOf(')', at)));
            while (claim.find()) add(code, claim.group(1), new Line(name, line));
        }
    }

    private void experiment(Path file) {
        var claim = TRIED.matcher(text(file));
        if (claim.find()) add(experiments, claim.group(1), TheoryFile.id(file));
    }

    private void result(Shelf shelf, Path file) {
        Csv table = Csv.read(file, shelf.files(), shelf.problems());
        String id = file.getFileName().toString().replace(".csv", "");
        // The rows after the first say what is left of the same result without this and that.
        for (Csv.Row row : table.rows().subList(0, Math.min(1, table.rows().size()))) {
            String claim = table.cell(row, "claim");
            if (claim.matches("C\\d\\d")) {
                add(results, claim, new Result(id, table.cell(row, "verdict"), table.cell(row, "effect"), table.cell(row, "low"), table.cell(row, "high")));
            }
        }
    }

    public boolean has(String claim) {
        return Stream.of(code, theories, issues, cases, experiments, results).anyMatch(map -> map.containsKey(claim));
    }
}
