package thermidor.lab.judge;

import java.io.IOException;
import java.nio.file.Path;
import thermidor.lab.Home;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Bibliography;
import thermidor.record.Chronicle;
import thermidor.theory.Seen;

/** What theories say of a run, left in its folder: judgement.csv for tables, judgement.json for the page. */
public final class Judging {
    private Judging() {}

    /** At the end of a run. A theory or case that cannot be read costs the verdicts and never the run; {@code thermidor judge} tells what is wrong with it. */
    public static void leave(Path folder, Chronicle chronicle, Bibliography bibliography) throws IOException {
        Shelf shelf = Shelf.of(Home.folder(), bibliography);
        Theories theories = Theories.read(shelf);
        Casebook casebook = Casebook.read(shelf, theories);
        try {
            shelf.problems().throwIfAny();
        } catch (BadInput e) {
            return;
        }
        leave(folder, Matrix.ofRun(theories.all(), Seen.of(chronicle)), casebook, shelf.bibliography());
    }

    public static void leave(Path folder, Matrix matrix, Casebook casebook, Bibliography bibliography) throws IOException {
        JudgementFiles.csv(folder.resolve("judgement.csv"), matrix);
        JudgementFiles.json(folder.resolve("judgement.json"), matrix, casebook.regimes(), bibliography);
    }
}
