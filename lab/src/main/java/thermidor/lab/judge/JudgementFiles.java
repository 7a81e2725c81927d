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
import thermidor.theory.Answer;
import thermidor.theory.Condition;
import thermidor.theory.Finding;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Theory;

/** A matrix as files: a table with a row for each theory, year and question, and the same with all conditions once, for the page. */
public final class JudgementFiles {
    private JudgementFiles() {}

    /** Written beside and renamed, so that nobody finds half a table. */
    public static void csv(Path file, Matrix matrix) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(beside, csv(matrix));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static String csv(Matrix matrix) {
        StringBuilder out = new StringBuilder("theory,of,year,thesis,question,verdict,says,missing,reasons\n");
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                Judgement judgement = matrix.rows().get(row).get(column);
                for (Question question : judgement.theory().questions().keySet()) line(out, matrix.columns().get(column), judgement, question);
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String of, Judgement judgement, Question question) {
        Reply reply = judgement.reply(question);
        String says = reply instanceof Reply.Says s ? s.answer().says() : "";
        String missing = reply instanceof Reply.CannotTell c ? String.join(" ", c.columns()) : "";
        for (String cell : List.of(judgement.theory().id(), of, Integer.toString(judgement.year()), judgement.thesis().says(), question.key(), reply.is(), says, missing)) {
            out.append(cell(cell)).append(',');
        }
        out.append(cell(String.join(" | ", reply.reasons()))).append('\n');
    }

    static String cell(String text) {
        boolean isQuoted = text.indexOf('"') >= 0 || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0;
        return isQuoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** @param cases regimes of history to set beside the years of the run, asked of the same theories */
    public static void json(Path file, Matrix matrix, List<Case> cases, Bibliography bibliography) throws IOException {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("years", matrix.columns());
        top.put("regimes", cases.stream().map(JudgementFiles::regime).toList());
        List<Object> questions = new ArrayList<>();
        for (Question question : Question.values()) questions.add(new TreeMap<>(Map.of("key", question.key(), "asks", question.asks)));
        top.put("questions", questions);
        List<Object> theories = new ArrayList<>();
        for (int row = 0; row < matrix.rows().size(); row++) {
            theories.add(theory(matrix.theories().get(row), matrix.rows().get(row), cases, bibliography));
        }
        top.put("theories", theories);
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Json.write(beside, top);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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

    private static Map<String, Object> theory(Theory theory, List<Judgement> years, List<Case> cases, Bibliography bibliography) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", theory.id());
        text.put("name", theory.name());
        text.put("heading", theory.heading());
        text.put("by", theory.by());
        text.put("thesis", theory.thesis());
        text.put("source", bibliography.citation(theory.source()));
        List<Answer> answers = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (List<Answer> some : theory.questions().values()) {
            answers.addAll(some);
            for (Answer answer : some) conditions.addAll(answer.when());
        }
        text.put("answers", answers.stream().map(a -> List.of(a.is(), a.says(), a.source())).toList());
        text.put("conditions", conditions.stream().map(JudgementFiles::condition).toList());
        text.put("cells", years.stream().map(j -> cell(j, answers, conditions)).toList());
        text.put("regimes", cases.stream().map(c -> cell(theory.judge(c, c.judged()), answers, conditions)).toList());
        return text;
    }

    private static Object cell(Judgement judgement, List<Answer> answers, List<Condition> conditions) {
        List<Object> replies = new ArrayList<>();
        for (Question question : Question.values()) replies.add(reply(judgement.reply(question), answers, conditions));
        return List.of(Matrix.letter(judgement.thesis()), replies);
    }

    private static Object condition(Condition condition) {
        return switch (condition) {
            case Condition.Given g -> List.of("its own answer on " + g.question().key() + ": " + String.join(" or ", g.answers()));
            case Condition.Observed o -> List.of(o.reading().says(), o.threshold().says(), o.threshold().from(), o.threshold().to(), o.threshold().because(), o.source());
        };
    }

    /** Kind (says, cannot tell, nothing), indices of answers, and for each finding the index of its condition and the value. */
    private static Object reply(Reply reply, List<Answer> answers, List<Condition> conditions) {
        return switch (reply) {
            case Reply.Says s -> List.of("says", List.of(at(answers, s.answer())), findings(s.because(), conditions));
            case Reply.CannotTell c -> List.of("open", c.between().stream().map(a -> at(answers, a)).toList(), findings(c.missing(), conditions));
            case Reply.Silent s -> List.of("silent", List.of(), findings(s.against(), conditions));
        };
    }

    private static List<Object> findings(List<Finding> findings, List<Condition> conditions) {
        List<Object> all = new ArrayList<>();
        for (Finding finding : findings) all.add(List.of(at(conditions, finding.condition()), Double.isNaN(finding.value()) ? "" : Finding.number(finding.value())));
        return all;
    }

    /** The very one, not an equal one. */
    private static int at(List<?> all, Object one) {
        for (int i = 0; i < all.size(); i++) if (all.get(i) == one) return i;
        throw new IllegalStateException("not of this theory");
    }
}
