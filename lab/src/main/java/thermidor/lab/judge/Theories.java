package thermidor.lab.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Suggest;
import thermidor.theory.Issue;
import thermidor.theory.Theory;

/** The theories that are shipped, in the order of their files, and what they expect differently. None is the model's own view. */
public record Theories(List<Theory> all, List<Issue> issues) {
    private static final String ISSUES = "issues";

    public static Theories read(Shelf shelf) {
        List<Issue> issues = IssuesFile.read(shelf);
        List<Theory> all = new ArrayList<>();
        for (Path file : files(shelf.home())) {
            Theory theory = TheoryFile.read(file, shelf, issues);
            if (theory != null) all.add(theory);
        }
        return new Theories(all, issues);
    }

    /** The same, and another one that somebody has written. */
    public static Theories with(Shelf shelf, List<Path> more) {
        Theories shipped = read(shelf);
        List<Theory> all = new ArrayList<>(shipped.all());
        for (Path file : more) {
            Theory theory = TheoryFile.read(file, shelf, shipped.issues());
            if (theory != null) all.add(theory);
        }
        return new Theories(all, shipped.issues());
    }

    /** A theory by itself: a file, or the name of a shipped one. */
    public static Theory one(String written, Shelf shelf) {
        Path shipped = shelf.home().resolve("theories").resolve(written + ".yaml");
        Path file = Files.exists(Path.of(written)) ? Path.of(written) : shipped;
        if (!Files.exists(file)) {
            List<String> names = files(shelf.home()).stream().map(TheoryFile::id).toList();
            throw new BadInput("There is no theory \"%s\".".formatted(written), Suggest.maybe(written, names, "Maybe name a file, as my-theory.yaml?"));
        }
        return TheoryFile.read(file, shelf, IssuesFile.read(shelf));
    }

    public Theory find(String id) {
        return all.stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
    }

    static List<Path> files(Path home) {
        try (Stream<Path> inside = Files.list(home.resolve("theories"))) {
            return inside.filter(f -> f.toString().endsWith(".yaml") && !TheoryFile.id(f).equals(ISSUES)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
