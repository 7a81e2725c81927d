package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Seen;
import thermidor.theory.Theory;
import thermidor.theory.Verdict;

/** Theories on one side, years or cases on the other, a judgement in each cell. */
public record Matrix(List<Theory> theories, List<String> columns, List<List<Judgement>> rows) {
    /** Every year that was seen. */
    public static Matrix ofRun(List<Theory> theories, Seen seen) {
        List<String> years = new ArrayList<>();
        for (int year = seen.firstYear(); year <= seen.lastYear(); year++) years.add(Integer.toString(year));
        return new Matrix(theories, years, theories.stream().map(t -> years.stream().map(y -> t.judge(seen, Integer.parseInt(y))).toList()).toList());
    }

    public static Matrix ofCases(List<Theory> theories, List<Case> cases) {
        return new Matrix(theories, cases.stream().map(Case::id).toList(),
                theories.stream().map(t -> cases.stream().map(c -> t.judge(c, c.judged())).toList()).toList());
    }

    /** A letter for each answer somebody gives to the question, in the order in which they occur; a question mark and a point stand for no answer. */
    Map<String, String> letters(Question question) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (List<Judgement> row : rows) {
            for (Judgement judgement : row) {
                if (judgement.reply(question) instanceof Reply.Says says) letters.computeIfAbsent(says.answer().is(), is -> free(is, letters));
            }
        }
        return letters;
    }

    private static String free(String is, Map<String, String> taken) {
        String wanted = is.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (String letters : List.of(wanted, wanted.toLowerCase(java.util.Locale.ROOT))) {
            for (int i = 0; i < letters.length(); i++) if (!taken.containsValue(letters.substring(i, i + 1))) return letters.substring(i, i + 1);
        }
        return "*";
    }

    static String letter(Reply reply, Map<String, String> letters) {
        return switch (reply) {
            case Reply.Says says -> letters.get(says.answer().is());
            case Reply.CannotTell _ -> "?";
            case Reply.Silent _ -> ".";
        };
    }

    static String letter(Verdict verdict) {
        return switch (verdict) {
            case AFFIRMED -> "+";
            case DENIED -> "-";
            case UNDECIDED -> "?";
        };
    }
}
