package thermidor.lab.judge;

import java.nio.file.Path;

/** The shipped theories and cases, read once for all tests. */
record Shelves(Shelf shelf, Theories theories, Casebook casebook) {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    static final Shelves READ = read();

    private static Shelves read() {
        Shelf shelf = Shelf.of(REPOSITORY);
        Theories theories = Theories.read(shelf);
        Casebook casebook = Casebook.read(shelf, theories);
        shelf.problems().throwIfAny();
        return new Shelves(shelf, theories, casebook);
    }

    Case regime(String id) {
        return casebook.regimes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
