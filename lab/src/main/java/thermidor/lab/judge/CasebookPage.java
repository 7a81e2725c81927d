package thermidor.lab.judge;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import thermidor.lab.text.Bibliography;
import thermidor.theory.Issue;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Theory;

/** The page docs/casebook.md: cases, verdicts, agreement with the texts. Written by a command, never by hand. */
public final class CasebookPage {
    private static final int DRAWS = 400;
    private final StringBuilder out = new StringBuilder();
    private final Theories theories;
    private final Casebook casebook;
    private final Bibliography bibliography;

    private CasebookPage(Theories theories, Casebook casebook, Bibliography bibliography) {
        this.theories = theories;
        this.casebook = casebook;
        this.bibliography = bibliography;
    }

    public static String of(Theories theories, Casebook casebook, Bibliography bibliography) {
        return new CasebookPage(theories, casebook, bibliography).page();
    }

    private String page() {
        line("# Casebook");
        line("");
        line("Written by `./thermidor judge cases --write`; do not edit. Cases: `casebook/`, how to read and write them: [theories.md](theories.md).");
        line("");
        line("Regimes of history, described by what a run is described by too, and what each theory says of the description. A verdict is the view of those who");
        line("hold the theory. Most values are coded by hand, each with a reason and a degree of confidence, so a verdict is only as good as its coding.");
        line("That a theory gives the answer its author gave shows that its rules were written down faithfully. It does not show that the author was right.");
        line("");
        agreement();
        for (Question question : Question.values()) matrix(question);
        scores();
        line("## The cases");
        line("");
        for (Case one : casebook.regimes()) one(one);
        line("## Long records");
        line("");
        line("Used to score what theories expect; not judged themselves.");
        line("");
        for (Case one : casebook.histories()) one(one);
        return out.toString();
    }

    private void agreement() {
        Agreement agreement = Agreement.of(theories, casebook);
        line("## Verdicts beside what the authors wrote");
        line("");
        line("Where a text states its author's own verdict on a case, that author's theory should give it. It does in %d of %d statements (%.0f %%).".formatted(
                agreement.agreeing(), agreement.lines().size(), 100.0 * agreement.agreeing() / Math.max(1, agreement.lines().size())));
        line("The rules were written and the cases coded with these statements in view, so this is a test of consistency and not of foresight.");
        double[] drawn = Agreement.drawn(theories, casebook, DRAWS);
        line(String.format(Locale.ROOT, "With every threshold drawn anew within its range, %d times, it is %.0f %% in the middle and between %.0f and %.0f %% in nineteen of "
                + "twenty draws.", DRAWS, 100 * drawn[DRAWS / 2], 100 * drawn[DRAWS / 40], 100 * drawn[DRAWS - 1 - DRAWS / 40]));
        line("");
        line("| case | theory | question | the text | place | the theory |");
        line("| --- | --- | --- | --- | --- | --- |");
        for (Agreement.Line l : agreement.lines()) {
            line("| %s | %s | %s | %s | %s | %s |".formatted(l.of().name(), theories.find(l.stated().theory()).heading(), l.question().key(), l.expected(),
                    l.stated().source(), l.agrees() ? "the same" : "**" + l.reply().is() + "**: " + l.stated().miss()));
        }
        line("");
    }

    private void matrix(Question question) {
        line("## " + question.asks);
        line("");
        line("| case | " + String.join(" | ", theories.all().stream().map(Theory::heading).toList()) + " |");
        line("| --- |" + " --- |".repeat(theories.all().size()));
        for (Case one : casebook.regimes()) {
            line("| " + one.id() + " | " + String.join(" | ", theories.all().stream().map(t -> cell(t, one, question)).toList()) + " |");
        }
        line("");
    }

    private static String cell(Theory theory, Case one, Question question) {
        return switch (theory.judge(one, one.judged()).reply(question)) {
            case Reply.Says s -> s.answer().is();
            case Reply.CannotTell _ -> "?";
            case Reply.Silent _ -> "–";
        };
    }

    private void scores() {
        Scores scores = Scores.of(theories, casebook.histories());
        line("## What theories expect, and the long records");
        line("");
        line("Proper scores: nought is best, an even chance has 0.250 (Brier) and 0.693 (logarithm, in nats). Chances are ours, read out of words, by people who knew what");
        line("happened; Kornai, the selectorate theory, Acemoglu and Robinson and E were themselves written after most of it. Theories that speak of different issues are not");
        line("comparable by the means alone.");
        line("");
        line("| theory | issues spoken of | says nothing | Brier | log |");
        line("| --- | --- | --- | --- | --- |");
        for (Scores.Line l : scores.lines()) {
            line(String.format(Locale.ROOT, "| %s | %d | %d | %s | %s |", l.theory().name(), l.decided(), l.silent(), score(l, l.brier()), score(l, l.log())));
        }
        line("");
        line("| issue | claims | yes | no | not to be told | no occasion | chances said |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 0; i < theories.issues().size(); i++) {
            var issue = theories.issues().get(i);
            var count = scores.outcomes().get(i);
            List<String> said = theories.all().stream().flatMap(t -> t.forecasts().stream().filter(f -> f.issue().equals(issue.id()))
                    .map(f -> t.heading() + " " + f.chance())).toList();
            line("| %s | %s | %d | %d | %d | %d | %s |".formatted(issue.asks(), String.join(", ", issue.claims()), count.get(Issue.Outcome.YES),
                    count.get(Issue.Outcome.NO), count.get(Issue.Outcome.OPEN), count.get(Issue.Outcome.NEVER), String.join("; ", said)));
        }
        line("");
    }

    private static String score(Scores.Line line, double value) {
        return line.decided() == 0 ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void one(Case one) {
        line("### " + one.name());
        line("");
        line("`%s`, %s, %d-%d%s%s".formatted(one.id(), one.entity(), one.from(), one.to(), one.history() ? "" : ", judged in " + one.judged(),
                one.claims().isEmpty() ? "" : ", claims " + String.join(", ", one.claims())));
        line("");
        line(one.description());
        line("");
        for (Case.Stated s : one.stated()) line("- %s says: %s [%s]".formatted(theories.find(s.theory()).heading(), s.says(), s.source()));
        if (!one.stated().isEmpty()) line("");
        sources(one);
    }

    private void sources(Case one) {
        TreeSet<String> cited = new TreeSet<>();
        long coded = 0;
        long low = 0;
        for (Case.Observation o : one.observations()) {
            if (o.source() != null) cited.add(Bibliography.key(o.source()));
            if (o.coded() != null) coded++;
            if (o.confidence().equals("low")) low++;
        }
        line("Observed: %d values, %d of them coded%s%s.".formatted(one.observations().size(), coded, low > 0 ? ", %d with low confidence".formatted(low) : "",
                cited.isEmpty() ? "" : "; works: " + String.join("; ", cited.stream().map(bibliography::citation).toList())));
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
