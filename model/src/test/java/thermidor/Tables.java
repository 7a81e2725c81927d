package thermidor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** The shipped endowment, read from data/ in the narrow form those tables have. The lab has the full reader. */
final class Tables {
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
    /** Files are read once. */
    private static final Map<Path, List<String>> READ = new java.util.concurrent.ConcurrentHashMap<>();

    private Tables() {}

    static Endowment shipped() {
        return changed(x -> x);
    }

    /** The shipped endowment with every number of persons, works, herds and stocks put through {@code change}; shares stay. */
    static Endowment changed(DoubleUnaryOperator change) {
        Map<String, Double> national = new TreeMap<>();
        Map<String, Map<String, Map<String, Double>>> tables = new TreeMap<>();
        Path data = Files.isDirectory(Path.of("data")) ? Path.of("data") : Path.of("..", "data");
        for (Path file : files(data)) {
            List<String> lines = READ.computeIfAbsent(file, Tables::lines);
            String name = file.getFileName().toString().replace(".csv", "");
            String[] header = lines.getFirst().split(",");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (name.equals("national")) national.put(cells[0], amount(Double.parseDouble(cells[1]), change));
                else row(tables.computeIfAbsent(name, _ -> new TreeMap<>()), header, cells, change);
            }
        }
        return new Endowment(national, tables);
    }

    private static void row(Map<String, Map<String, Double>> table, String[] header, String[] cells, DoubleUnaryOperator change) {
        Map<String, Double> row = table.computeIfAbsent(cells[0], _ -> new HashMap<>());
        boolean two = header.length > 2 && !isNumber(cells[1]) && isNumber(cells[2]) && !header[1].equals("unit");
        for (int c = 1; c < header.length && c < cells.length; c++) {
            if (header[c].equals("source")) break;
            if (isNumber(cells[c])) row.put(two ? cells[1] : header[c], amount(Double.parseDouble(cells[c]), change));
        }
    }

    /** Shares and coefficients are left alone: they must go on adding up. */
    private static double amount(double value, DoubleUnaryOperator change) {
        return value >= 100 ? change.applyAsDouble(value) : value;
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static List<Path> files(Path data) {
        try (Stream<Path> endowment = Files.list(data.resolve("endowment"))) {
            var io = Stream.of("russia_1913_16", "final_demand_1913", "margins_1913").map(name -> data.resolve("io").resolve(name + ".csv"));
            return Stream.concat(endowment.filter(f -> f.toString().endsWith(".csv")).sorted(), io).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
