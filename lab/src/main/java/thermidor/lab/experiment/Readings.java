package thermidor.lab.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import thermidor.lab.text.FilesRead;
import thermidor.world.World;

/**
 * What was read off runs, kept in a file as soon as it is known: a study that was cut short goes on where it stopped, and one with more runs needs
 * only those that are not there. A reading is known by the program, the side, the files the side is made from, the outcome and the run.
 */
final class Readings {
    private static final int HEXADECIMALS = 24;
    private final Path file;
    private final String program;
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    /** @param file or null, to remember nothing beyond this program's end */
    Readings(Path file) {
        this.file = file;
        program = file == null ? "" : program();
        if (file != null) read();
    }

    /** Of a run, by its place and draw of the parameters, or null if it is not known yet. */
    Double of(Lived side, Outcome outcome, int run, int draw) {
        return known.get(name(side, outcome, run, draw));
    }

    boolean has(Lived side, int run, int draw) {
        return side.outcomes().stream().allMatch(outcome -> of(side, outcome, run, draw) != null);
    }

    void put(Lived side, Map<Outcome, Double> values, int run, int draw) {
        StringBuilder lines = new StringBuilder();
        values.forEach((outcome, value) -> {
            String name = name(side, outcome, run, draw);
            known.put(name, value);
            lines.append(name).append(' ').append(value).append('\n');
        });
        if (file != null) append(lines.toString());
    }

    private final Map<Lived, String> sides = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** Run i is read with draw i unless something else is said. */
    private String name(Lived side, Outcome outcome, int run, int draw) {
        return key(side, outcome) + " " + run + (draw == run + 1 ? "" : ":" + draw);
    }

    private String key(Lived side, Outcome outcome) {
        String from = sides.computeIfAbsent(side, s -> program + " " + s.side().key() + " " + files(s));
        return keys.computeIfAbsent(from + " " + outcome, text -> FilesRead.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, HEXADECIMALS));
    }

    /** Those a run hangs on: not what it is compared with, nor the texts it cites. */
    private static Map<String, String> files(Lived side) {
        Map<String, String> files = new TreeMap<>(side.setup(side.starts()).files().digests());
        files.keySet().removeIf(name -> name.startsWith("sources/") || name.startsWith("data/record/") || name.startsWith("experiments/"));
        return files;
    }

    private synchronized void append(String lines) {
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a kill cut short is dropped. */
    private void read() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) return;
            String text = Files.readString(file);
            int whole = text.lastIndexOf('\n') + 1;
            if (whole < text.length()) Files.writeString(file, text.substring(0, whole));
            text.substring(0, whole).lines().forEach(line -> known.put(line.substring(0, line.lastIndexOf(' ')), Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest of the model's and the lab's own classes, wherever they lie. */
    private static String program() {
        return classes(World.class) + classes(Readings.class);
    }

    private static String classes(Class<?> of) {
        try {
            Path place = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) return digest(place);
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                return digest(jar.getPath("/"));
            }
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException("the program's own classes cannot be read", e);
        }
    }

    private static String digest(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> classes = found.filter(f -> f.toString().endsWith(".class")).sorted().toList();
            for (Path one : classes) all.append(root.relativize(one)).append(FilesRead.sha256(Files.readAllBytes(one)));
        }
        return FilesRead.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
