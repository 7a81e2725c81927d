package thermidor.lab.planning;

import java.nio.file.Path;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problem;
import thermidor.lab.text.Problems;
import thermidor.planning.solve.Mps;

/** A linear program from a file of the form MPS, looked through first for what the reading library would pass over. */
public final class MpsFile {
    private static final long LARGEST = 2_000_000_000;

    private MpsFile() {}

    public static Mps.Read read(Path file, FilesRead files) {
        String text = files.text(file, LARGEST);
        Problems problems = new Problems();
        MpsForm.check(text, files.name(file), problems);
        problems.throwIfAny();
        try {
            return Mps.read(file);
        } catch (IllegalArgumentException e) {
            throw new BadInput(new Problem(Place.start(files.name(file)), "", e.getMessage() + ".", "Maybe the file is no linear program in the form MPS?"));
        }
    }
}
