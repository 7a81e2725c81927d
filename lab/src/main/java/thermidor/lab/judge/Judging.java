package thermidor.lab.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thermidor.lab.Home;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Bibliography;
import thermidor.theory.Seen;

/** What theories say of a run, year by year, to be left in its folder: judgement.csv for tables, judgement.json for the page. */
public final class Judging {
    private final List<Said> theories;
    private final List<Case> regimes;
    private final Bibliography bibliography;
    private final List<String> years = new ArrayList<>();

    private Judging(List<Said> theories, List<Case> regimes, Bibliography bibliography) {
        this.theories = theories;
        this.regimes = regimes;
        this.bibliography = bibliography;
    }

    /** Of a run. A theory or case that cannot be read costs the verdicts (null) and never the run; {@code thermidor judge} tells what is wrong with it. */
    public static Judging begin(Bibliography bibliography) {
        Shelf shelf = Shelf.of(Home.folder(), bibliography);
        Theories theories = Theories.read(shelf);
        List<Case> regimes = Casebook.read(shelf, theories).regimes();
        try {
            shelf.problems().throwIfAny();
        } catch (BadInput e) {
            return null;
        }
        return new Judging(theories.all().stream().map(theory -> new Said(theory, regimes)).toList(), regimes, bibliography);
    }

    /** Judges the years before {@code end} that have not been judged. They must be over, for they are not judged again. */
    public void years(Seen seen, int end) {
        for (int year = seen.firstYear() + years.size(); year < end; year++) {
            String name = Integer.toString(year);
            for (Said said : theories) said.add(name, said.theory().judge(seen, year));
            years.add(name);
        }
    }

    /** When all years were judged; returns what judgement.json holds. */
    public Map<String, Object> leave(Path folder) throws IOException {
        JudgementFiles.csv(folder.resolve("judgement.csv"), theories);
        return JudgementFiles.json(folder.resolve("judgement.json"), years, theories, regimes, bibliography);
    }

    /** Of a run that is over. */
    public static void leave(Path folder, Matrix matrix, Casebook casebook, Bibliography bibliography) throws IOException {
        Judging judging = new Judging(Said.of(matrix, casebook.regimes()), casebook.regimes(), bibliography);
        judging.years.addAll(matrix.columns());
        judging.leave(folder);
    }
}
