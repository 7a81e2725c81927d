package thermidor.lab.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Suggest;

/** The regimes of history that are described: those to judge, in the order of their years, and long records to score expectations on. */
public record Casebook(List<Case> all) {
    private static final String VOCABULARY = "vocabulary";

    public static Casebook read(Shelf shelf, Theories theories) {
        List<Case> all = new ArrayList<>();
        for (Path file : files(shelf.home())) all.add(CaseFile.read(file, shelf, theories));
        return new Casebook(all.stream().filter(Objects::nonNull).sorted(java.util.Comparator.comparingInt(Case::judged).thenComparing(Case::id)).toList());
    }

    /** One case: a file, or the name of a shipped one. */
    public static Case one(String written, Shelf shelf, Theories theories) {
        Path shipped = shelf.home().resolve("casebook").resolve(written + ".yaml");
        Path file = Files.exists(Path.of(written)) ? Path.of(written) : shipped;
        if (!Files.exists(file)) {
            List<String> names = files(shelf.home()).stream().map(TheoryFile::id).toList();
            throw new BadInput("There is no case \"%s\".".formatted(written), Suggest.maybe(written, names, "Maybe one of: " + String.join(", ", names) + "?"));
        }
        return CaseFile.read(file, shelf, theories);
    }

    public List<Case> regimes() {
        return all.stream().filter(c -> !c.history()).toList();
    }

    public List<Case> histories() {
        return all.stream().filter(Case::history).toList();
    }

    static List<Path> files(Path home) {
        try (Stream<Path> inside = Files.list(home.resolve("casebook"))) {
            return inside.filter(f -> f.toString().endsWith(".yaml") && !TheoryFile.id(f).equals(VOCABULARY)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
