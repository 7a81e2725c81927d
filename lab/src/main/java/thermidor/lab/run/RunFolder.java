package thermidor.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import thermidor.lab.text.BadInput;

/**
 * Where a run is left. It is put together in a folder beside and renamed when whole, so that a run folder is never half a run.
 * Saved states lie in a folder of their own until then.
 */
public final class RunFolder implements AutoCloseable {
    private static final String STATE = "state.thermidor";
    private final Path out;
    private Path work;

    private RunFolder(Path out) {
        this.out = out;
    }

    /** For {@code --out DIR}, or below {@code runs} with a name of its own. */
    static RunFolder of(String wanted, Path runs, RunName name) {
        Path out = wanted == null ? free(runs, name) : Path.of(wanted).toAbsolutePath().normalize();
        return new RunFolder(usable(out));
    }

    static RunFolder resumed(String out) {
        return new RunFolder(usable(Path.of(out)));
    }

    /** Asked before the run is lived, so that nobody waits for a folder that cannot be. */
    private static Path usable(Path out) {
        if (Files.exists(out) && !isEmptyFolder(out)) {
            throw new BadInput("%s: there is something already.".formatted(out), "Maybe choose another folder with --out, or remove this one?");
        }
        Path nearest = out.getParent();
        while (nearest != null && !Files.exists(nearest)) nearest = nearest.getParent();
        if (nearest == null || !takesFolders(nearest)) {
            throw new BadInput("%s: no folder can be made there.".formatted(out), "Maybe choose another one with --out?");
        }
        return out;
    }

    /** Tried, for what permissions say is not always so: of a file system without them, or for somebody who may do everything. */
    private static boolean takesFolders(Path folder) {
        try {
            Files.delete(Files.createTempDirectory(folder, ".thermidor."));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path free(Path runs, RunName name) {
        String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
        Path wanted = runs.resolve(name.folder() + "-" + time);
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) free = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        return free.toAbsolutePath().normalize();
    }

    private static boolean isEmptyFolder(Path out) {
        if (!Files.isDirectory(out)) return false;
        try (Stream<Path> inside = Files.list(out)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path out() {
        return out;
    }

    /** The folder the run is put together in. */
    Path work() throws IOException {
        if (work == null) {
            Files.createDirectories(out.getParent());
            work = Files.createTempDirectory(out.getParent(), "." + out.getFileName() + ".");
            openToOthers(work);
        }
        return work;
    }

    /** A temporary folder is private; the run it becomes is an ordinary folder. */
    private static void openToOthers(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (UnsupportedOperationException | IOException e) {
            // a file system without such permissions has nothing to open
        }
    }

    /** The file of the saved state of this run. */
    Path state() throws IOException {
        Path folder = out.resolveSibling(out.getFileName() + ".state");
        Files.createDirectories(folder);
        return folder.resolve(STATE);
    }

    /** The saved state in what a person names: the folder with the state, or the run folder that did not come to be. */
    static Path stateIn(String written) {
        Path folder = Path.of(written);
        for (Path candidate : new Path[] {folder.resolve(STATE), Path.of(written.replaceAll("/+$", "") + ".state").resolve(STATE), folder}) {
            if (Files.isRegularFile(candidate) && candidate.getFileName().toString().equals(STATE)) return candidate;
        }
        if (Files.isRegularFile(folder.resolve("manifest.json"))) throw new BadInput("%s is a finished run.".formatted(written), "Maybe nothing is left to do?");
        throw new BadInput("%s holds no saved state.".formatted(written), "Maybe name the folder that ends in .state, beside where the run was to be?");
    }

    /** The run is whole: it takes its name, and what was saved for the case of an accident goes. */
    void finish() throws IOException {
        if (Files.isDirectory(out)) Files.delete(out);
        Files.move(work, out, StandardCopyOption.ATOMIC_MOVE);
        work = null;
        Path states = out.resolveSibling(out.getFileName() + ".state");
        if (Files.isDirectory(states)) delete(states);
    }

    @Override
    public void close() {
        try {
            if (work != null) delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException trouble) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
