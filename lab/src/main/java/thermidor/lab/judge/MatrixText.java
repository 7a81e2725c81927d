package thermidor.lab.judge;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Theory;

/** A matrix as a person reads it in a terminal. */
public final class MatrixText {
    private static final String HONEST = "Each verdict is the view of those named with it. That theory and model agree shows that they hold together, not that they are true.";
    private static final int WIDE = 40;

    private MatrixText() {}

    /** A letter for each cell, a table for each question, and what the letters mean. */
    public static void print(PrintWriter out, Matrix matrix, boolean years) {
        int head = matrix.theories().stream().mapToInt(t -> t.heading().length()).max().orElse(0);
        if (!years) for (int i = 0; i < matrix.columns().size(); i++) out.printf("%s  %s%n", number(i), matrix.columns().get(i));
        for (int from = 0; from < matrix.columns().size(); from += WIDE) {
            int to = Math.min(matrix.columns().size(), from + WIDE);
            out.printf("%n%-" + head + "s  ", "Does the thesis stand?");
            heads(out, matrix, from, to, years);
            for (int row = 0; row < matrix.rows().size(); row++) {
                StringBuilder line = new StringBuilder();
                for (Judgement judgement : matrix.rows().get(row).subList(from, to)) line.append("  ").append(Matrix.letter(judgement.thesis()));
                out.printf("%-" + head + "s %s%n", matrix.theories().get(row).heading(), line);
            }
            out.println("    + affirmed   - denied   ? cannot tell, or nothing to say");
            for (Question question : Question.values()) question(out, matrix, question, head, from, to, years);
        }
        out.printf("%n%s%n", HONEST);
    }

    private static void question(PrintWriter out, Matrix matrix, Question question, int head, int from, int to, boolean years) {
        Map<String, String> letters = matrix.letters(question);
        out.printf("%n%-" + head + "s  ", question.asks);
        heads(out, matrix, from, to, years);
        for (int row = 0; row < matrix.rows().size(); row++) {
            StringBuilder line = new StringBuilder();
            for (Judgement judgement : matrix.rows().get(row).subList(from, to)) line.append("  ").append(Matrix.letter(judgement.reply(question), letters));
            out.printf("%-" + head + "s %s%n", matrix.theories().get(row).heading(), line);
        }
        letters.forEach((is, letter) -> out.printf("    %s %s%n", letter, is));
        out.println("    ? cannot tell   . says nothing");
    }

    private static void heads(PrintWriter out, Matrix matrix, int from, int to, boolean years) {
        StringBuilder line = new StringBuilder();
        for (int i = from; i < to; i++) line.append(' ').append(years ? matrix.columns().get(i).substring(2) : number(i));
        out.println(line);
    }

    private static String number(int i) {
        return i + 1 < 10 ? " " + (i + 1) : Integer.toString(i + 1);
    }

    /** Everything the theories say of one society in one year, with their reasons. */
    public static void full(PrintWriter out, List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            Theory theory = judgement.theory();
            out.printf("%n%s: thesis %s in %d%n    held by: %s [%s]%n", theory.name(), judgement.thesis().says(), judgement.year(), theory.by(), theory.source());
            for (Question question : Question.values()) {
                if (!theory.questions().containsKey(question)) continue;
                Reply reply = judgement.reply(question);
                out.printf("  %-10s %s%n", question.key(), reply.is());
                for (String reason : reply.reasons()) out.println("      " + reason);
                if (reply instanceof Reply.CannotTell c && !c.columns().isEmpty()) out.println("      it would need: " + String.join(", ", c.columns()));
            }
        }
        out.printf("%n%s%n", HONEST);
    }
}
