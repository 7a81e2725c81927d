package thermidor.lab.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.theory.Issue;
import thermidor.theory.Seen;
import thermidor.theory.Theory;

/** The page docs/forecasts.md: what became, in many runs, of the things theories expect differently. Written by a command, never by hand. */
public final class ForecastPage {
    private static final double HALF = 0.5;

    private final StringBuilder out = new StringBuilder();

    private ForecastPage() {}

    public static String of(Scores scores, RunNames runs, List<Seen> seen) {
        return new ForecastPage().page(scores, runs, seen);
    }

    private String page(Scores scores, RunNames runs, List<Seen> seen) {
        line("# What theories expect, and an ensemble of runs");
        line("");
        line("Written by `./thermidor judge RUNS --page FILE`; do not edit. How forecasts are asked and scored: [theories.md](theories.md). On the long records of");
        line("history: [casebook.md](casebook.md).");
        line("");
        runs.kinds().forEach((kind, count) -> line("- %d runs of %s".formatted(count, kind)));
        line("- sample and seed: " + String.join(", ", runs.pairs()));
        line("");
        people(seen);
        line("That an expectation comes true in the model shows that it and the claims built in hold together, not that it is true. Chances are ours, read out of words;");
        line("each has its range in the file of the theory.");
        line("");
        totals(scores);
        line("## By issue");
        line("");
        line("Brier and logarithm (nats) are means over the runs in which it was decided; an even chance has 0.250 and 0.693. *Not to be told*: the run ends inside the");
        line("window, or what is asked for was not observed. *No occasion*: what the issue waits for never came.");
        line("");
        for (int i = 0; i < scores.outcomes().size(); i++) issue(scores, i);
        return out.toString();
    }

    /** A society that has died out decides nothing of what theories speak of; the reader should know how many have. */
    private void people(List<Seen> seen) {
        double[] kept = seen.stream().mapToDouble(s -> s.value("population", s.lastYear()) / s.value("population", s.firstYear())).filter(Double::isFinite).sorted().toArray();
        if (kept.length == 0) return;
        long shrunk = Arrays.stream(kept).filter(k -> k < HALF).count();
        line(String.format(Locale.ROOT, "Of the people of the first year, the runs have in their last year %.2f times as many in the middle, %.2f to %.2f in all; "
                + "in %d of %d fewer than half.", kept[kept.length / 2], kept[0], kept[kept.length - 1], shrunk, kept.length));
        if (shrunk > 0) line("Those that lost more than half stand for no country that has been: read what they decided with this in mind.");
        line("");
    }

    private void totals(Scores scores) {
        long open = scores.outcomes().stream().filter(c -> Scores.decided(c) == 0).count();
        line("## By theory");
        line("");
        line("Each issue that was decided in some run counts once, however many runs decided it; %d of %d issues were decided in none.".formatted(open,
                scores.outcomes().size()));
        line("Theories that speak of different issues are not comparable by these means alone.");
        line("");
        line("| theory | issues spoken of | says nothing | Brier | log | |");
        line("| --- | --- | --- | --- | --- | --- |");
        List<Scores.Line> lines = scores.lines();
        for (int i = 0; i < lines.size(); i++) {
            Scores.Line l = lines.get(i);
            if (l.decided() == 0) line("| %s | 0 | %d | – | – | nothing it speaks of was decided |".formatted(l.theory().name(), l.silent()));
            else line(String.format(Locale.ROOT, "| %s | %d | %d | %.3f | %.3f | %s |", l.theory().name(), l.decided(), l.silent(), l.brier(), l.log(), remark(lines, i)));
        }
        line("");
    }

    private static String remark(List<Scores.Line> lines, int i) {
        String tie = i > 0 && lines.get(i).ties(lines.get(i - 1)) ? "a tie with the one above" : "";
        String worse = lines.get(i).worseThanEven() ? "worse than an even chance" : "";
        return tie.isEmpty() || worse.isEmpty() ? tie + worse : tie + "; " + worse;
    }

    private void issue(Scores scores, int i) {
        Issue issue = scores.theories().issues().get(i);
        Map<Issue.Outcome, Integer> count = scores.outcomes().get(i);
        line("### " + issue.asks());
        line("");
        line("`%s`, %s. Yes %d, no %d, not to be told %d, no occasion %d.".formatted(issue.id(), String.join(", ", issue.claims()), count.get(Issue.Outcome.YES),
                count.get(Issue.Outcome.NO), count.get(Issue.Outcome.OPEN), count.get(Issue.Outcome.NEVER)));
        line("");
        line("| theory | chance of a yes | Brier | log | place |");
        line("| --- | --- | --- | --- | --- |");
        for (Theory theory : scores.theories().all()) {
            var f = Scores.on(theory, issue);
            if (f == null) continue;
            boolean none = Scores.decided(count) == 0;
            line("| %s | %s | %s | %s | %s |".formatted(theory.heading(), f.chance(),
                    none ? "–" : number(Scores.mean(count, Issue.brier(f.chance(), true), Issue.brier(f.chance(), false))),
                    none ? "–" : number(Scores.mean(count, Issue.log(f.chance(), true), Issue.log(f.chance(), false))), f.source()));
        }
        line("");
        line("Says nothing: " + String.join(", ", scores.theories().all().stream().filter(t -> Scores.on(t, issue) == null).map(Theory::heading).toList()) + ".");
        line("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
