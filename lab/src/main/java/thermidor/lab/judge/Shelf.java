package thermidor.lab.judge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** What every file of theories and cases is read with: where the program's folder is, what may be observed, what may be cited, what went wrong. */
public record Shelf(Path home, FilesRead files, Vocabulary vocabulary, Bibliography bibliography, Problems problems, Map<String, SeriesTable> tables) {
    public static Shelf of(Path home) {
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        return new Shelf(home, files, Vocabulary.read(home, files, problems), Bibliography.read(home, files, problems), problems, new HashMap<>());
    }

    /** The same with a bibliography that has been read. */
    static Shelf of(Path home, Bibliography bibliography) {
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        return new Shelf(home, files, Vocabulary.read(home, files, problems), bibliography, problems, new HashMap<>());
    }

    /** A table of data/casebook; many cases take their series from the same, which is read and sorted into series once. */
    SeriesTable table(String file) {
        return tables.computeIfAbsent(file, name -> SeriesTable.of(Csv.read(home.resolve("data").resolve("casebook").resolve(name), files, problems)));
    }
}
