package thermidor.lab.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Suggest;

/** Where scenarios lie: one folder each, with a scenario.yaml. */
public record ScenarioFolder(Path folder) {
    private static final String FILE = "scenario.yaml";

    /** The shipped scenarios, in the order of their names. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> Files.isRegularFile(f.resolve(FILE))).map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name).resolve(FILE);
    }

    /** What a person may write: a scenario's name, its folder or its file. */
    public Path find(String written) {
        Path path = Path.of(written);
        if (names().contains(written)) return file(written);
        if (Files.isDirectory(path) && Files.isRegularFile(path.resolve(FILE))) return path.resolve(FILE);
        if (Files.isRegularFile(path)) return path;
        if (Files.isRegularFile(path.resolve("manifest.json"))) {
            throw new BadInput("%s is the folder of a finished run, not a scenario.".formatted(written), "Maybe run the scenario that its manifest.json names?");
        }
        if (Files.isDirectory(path)) throw new BadInput("%s: the folder holds no %s.".formatted(written, FILE), "Maybe name the scenario's own folder?");
        if (written.endsWith(".yaml") || written.endsWith(".yml") || written.contains("/")) {
            throw new BadInput(new thermidor.lab.text.Problem(thermidor.lab.text.Place.start(written), "", "there is no such file.",
                    "Maybe the name or the folder is misspelt?"));
        }
        throw new BadInput("There is no scenario \"%s\".".formatted(written), Suggest.maybe(written, names(), "Maybe give the path of a scenario.yaml?"));
    }

    /** The file of the scenario another one extends: beside it, or among those shipped; null if there is none. */
    Path parent(String name, Path child) {
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) return null;
        Path own = child.toAbsolutePath().getParent();
        Path beside = own == null || own.getParent() == null ? null : own.getParent().resolve(name).resolve(FILE);
        return beside != null && Files.isRegularFile(beside) ? beside : file(name);
    }

    /** A scenario's name: that of its folder, or of its file if that is not scenario.yaml. */
    static String id(Path file) {
        String name = file.getFileName().toString();
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (name.equals(FILE) && parent != null && parent.getFileName() != null) return parent.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
