package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.text.Bibliography;
import thermidor.theory.Answer;
import thermidor.theory.Condition;
import thermidor.theory.Finding;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Theory;

/** What one theory says, in the words of both files of judgements. It is told a judgement after the other, so that years can be told while others are still being lived. */
final class Said {
    private final Theory theory;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Object> regimes;
    private final StringBuilder lines = new StringBuilder();
    private final List<Object> cells = new ArrayList<>();

    /** @param cases regimes of history to set beside what is judged, asked of the same theory */
    Said(Theory theory, List<Case> cases) {
        this.theory = theory;
        for (List<Answer> some : theory.questions().values()) {
            answers.addAll(some);
            for (Answer answer : some) conditions.addAll(answer.when());
        }
        regimes = cases.stream().map(c -> cell(theory.judge(c, c.judged()))).toList();
    }

    static List<Said> of(Matrix matrix, List<Case> cases) {
        List<Said> all = new ArrayList<>();
        for (int row = 0; row < matrix.rows().size(); row++) {
            Said said = new Said(matrix.theories().get(row), cases);
            for (int column = 0; column < matrix.columns().size(); column++) said.add(matrix.columns().get(column), matrix.rows().get(row).get(column));
            all.add(said);
        }
        return all;
    }

    Theory theory() {
        return theory;
    }

    /** @param of the year or case, as the table names it */
    void add(String of, Judgement judgement) {
        for (Question question : theory.questions().keySet()) line(of, judgement, question);
        cells.add(cell(judgement));
    }

    /** A line of the table for each of its judgements and questions. */
    CharSequence lines() {
        return lines;
    }

    private void line(String of, Judgement judgement, Question question) {
        Reply reply = judgement.reply(question);
        String says = reply instanceof Reply.Says s ? s.answer().says() : "";
        String missing = reply instanceof Reply.CannotTell c ? String.join(" ", c.columns()) : "";
        for (String cell : List.of(theory.id(), of, Integer.toString(judgement.year()), judgement.thesis().says(), question.key(), reply.is(), says, missing)) {
            lines.append(JudgementFiles.cell(cell)).append(',');
        }
        lines.append(JudgementFiles.cell(String.join(" | ", reply.reasons()))).append('\n');
    }

    /** What the page shows of it. */
    Map<String, Object> text(Bibliography bibliography) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", theory.id());
        text.put("name", theory.name());
        text.put("heading", theory.heading());
        text.put("by", theory.by());
        text.put("thesis", theory.thesis());
        text.put("source", bibliography.citation(theory.source()));
        text.put("answers", answers.stream().map(a -> List.of(a.is(), a.says(), a.source())).toList());
        text.put("conditions", conditions.stream().map(Said::condition).toList());
        text.put("cells", cells);
        text.put("regimes", regimes);
        return text;
    }

    private Object cell(Judgement judgement) {
        List<Object> replies = new ArrayList<>();
        for (Question question : Question.values()) replies.add(reply(judgement.reply(question)));
        return List.of(Matrix.letter(judgement.thesis()), replies);
    }

    private static Object condition(Condition condition) {
        return switch (condition) {
            case Condition.Given g -> List.of("its own answer on " + g.question().key() + ": " + String.join(" or ", g.answers()));
            case Condition.Observed o -> List.of(o.reading().says(), o.threshold().says(), o.threshold().from(), o.threshold().to(), o.threshold().because(), o.source());
        };
    }

    /** Kind (says, cannot tell, nothing), indices of answers, and for each finding the index of its condition and the value. */
    private Object reply(Reply reply) {
        return switch (reply) {
            case Reply.Says s -> List.of("says", List.of(at(answers, s.answer())), findings(s.because()));
            case Reply.CannotTell c -> List.of("open", c.between().stream().map(a -> at(answers, a)).toList(), findings(c.missing()));
            case Reply.Silent s -> List.of("silent", List.of(), findings(s.against()));
        };
    }

    private List<Object> findings(List<Finding> findings) {
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
