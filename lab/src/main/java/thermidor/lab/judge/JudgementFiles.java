package thermidor.lab.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Json;
import thermidor.theory.Question;

/** A matrix as files: a table with a row for each theory, year and question, and the same with all conditions once, for the page. */
public final class JudgementFiles {
    private JudgementFiles() {}

    /** Written beside and renamed, so that nobody finds half a table. */
    public static void csv(Path file, Matrix matrix) throws IOException {
        csv(file, Said.of(matrix, List.of()));
    }

    static void csv(Path file, List<Said> theories) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(beside, csv(theories));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String csv(List<Said> theories) {
        StringBuilder out = new StringBuilder("theory,of,year,thesis,question,verdict,says,missing,reasons\n");
        for (Said said : theories) out.append(said.lines());
        return out.toString();
    }

    static String cell(String text) {
        boolean isQuoted = text.indexOf('"') >= 0 || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0;
        return isQuoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /**
     * What the file holds.
     *
     * @param cases regimes of history set beside the columns, asked of the same theories
     */
    static Map<String, Object> json(Path file, List<String> columns, List<Said> theories, List<Case> cases, Bibliography bibliography) throws IOException {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("years", columns);
        top.put("regimes", cases.stream().map(JudgementFiles::regime).toList());
        List<Object> questions = new ArrayList<>();
        for (Question question : Question.values()) questions.add(new TreeMap<>(Map.of("key", question.key(), "asks", question.asks)));
        top.put("questions", questions);
        top.put("theories", theories.stream().map(said -> said.text(bibliography)).toList());
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Json.write(beside, top);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return top;
    }

    /** What the page says of a case, and what authors of texts wrote of it: theory, the sentence, the place, why the theory says otherwise. */
    private static Object regime(Case one) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", one.id());
        text.put("name", one.name());
        text.put("judged", one.judged());
        text.put("description", one.description());
        text.put("stated", one.stated().stream().map(s -> List.of(s.theory(), s.says(), s.source(), s.miss() == null ? "" : s.miss())).toList());
        return text;
    }
}
