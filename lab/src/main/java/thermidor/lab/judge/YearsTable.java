package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.lab.text.BadInput;
import thermidor.theory.Forecast;
import thermidor.theory.Issue;
import thermidor.theory.Judgement;
import thermidor.theory.Question;

/** What theories say of the years of one long run, as a part of a page: every tenth year and the last. Written by a command, never by hand. */
public final class YearsTable {
    public static final String BEGINS = "<!-- written by ./thermidor judge RUN --table FILE -->", ENDS = "<!-- end of what is written -->";
    private static final int APART = 10;
    private static final double HALF = 0.5;

    private YearsTable() {}

    /** The page with the part between its two marks written anew. */
    public static String into(String page, Matrix matrix, Scores scores, RunNames runs) {
        int from = page.indexOf(BEGINS);
        int to = page.indexOf(ENDS);
        if (from < 0 || to < from) {
            throw new BadInput("There is no place for the table.", "Maybe put these two lines into the file, one below the other: %s and %s".formatted(BEGINS, ENDS));
        }
        return page.substring(0, from) + BEGINS + "\n" + of(matrix, scores, runs) + page.substring(to);
    }

    static String of(Matrix matrix, Scores scores, RunNames runs) {
        List<Integer> years = years(matrix.columns().size());
        List<Integer> told = years.size() < 3 ? years : List.of(years.getFirst(), years.get(years.size() / 3), years.getLast());
        StringBuilder out = new StringBuilder("Of one run of %s, sample and seed %s.%n%n".formatted(String.join(", ", runs.kinds().keySet()), String.join(", ", runs.pairs())));
        row(out, "theory", names(matrix, years), "who rules: " + String.join(", ", names(matrix, told)));
        row(out, "---", years.stream().map(_ -> "---").toList(), "---");
        for (int t = 0; t < matrix.theories().size(); t++) {
            List<Judgement> judged = matrix.rows().get(t);
            row(out, matrix.theories().get(t).heading(), years.stream().map(y -> Matrix.letter(judged.get(y).thesis()).replace('-', '–')).toList(),
                    String.join("; ", told.stream().map(y -> judged.get(y).reply(Question.CLASS).is()).toList()));
        }
        out.append("\nWhat was decided in this run, of what theories expect differently:\n\n");
        for (int i = 0; i < scores.outcomes().size(); i++) issue(out, scores, i);
        return out.append('\n').toString();
    }

    /** The second year, since a run may begin late in its first, every tenth after it, and the last. */
    static List<Integer> years(int count) {
        List<Integer> years = new ArrayList<>();
        for (int y = Math.min(1, count - 1); y < count; y += APART) years.add(y);
        if (years.getLast() != count - 1) years.add(count - 1);
        return years;
    }

    private static List<String> names(Matrix matrix, List<Integer> years) {
        return years.stream().map(matrix.columns()::get).toList();
    }

    private static void row(StringBuilder out, String head, List<String> cells, String last) {
        out.append("| ").append(head).append(" | ").append(String.join(" | ", cells)).append(" | ").append(last).append(" |\n");
    }

    private static void issue(StringBuilder out, Scores scores, int i) {
        Issue issue = scores.theories().issues().get(i);
        Map<Issue.Outcome, Integer> count = scores.outcomes().get(i);
        if (Scores.decided(count) == 0) return;
        boolean yes = count.get(Issue.Outcome.YES) > 0;
        List<Forecast> spoken = scores.theories().all().stream().map(t -> Scores.on(t, issue)).filter(f -> f != null).toList();
        long likely = spoken.stream().filter(f -> f.chance() > HALF).count();
        out.append(String.format(Locale.ROOT, "- %s %s. Of %d theories that speak of it %d held a yes more likely than not.%n", issue.asks(),
                yes ? "Yes" : "No", spoken.size(), likely));
    }
}
