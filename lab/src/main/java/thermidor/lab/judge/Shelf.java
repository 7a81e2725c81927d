package thermidor.lab.judge;

import java.nio.file.Path;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** What every file of theories and cases is read with: where the program's folder is, what may be observed, what may be cited, what went wrong. */
public record Shelf(Path home, FilesRead files, Vocabulary vocabulary, Bibliography bibliography, Problems problems) {
    public static Shelf of(Path home) {
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        return new Shelf(home, files, Vocabulary.read(home, files, problems), Bibliography.read(home, files, problems), problems);
    }
}
