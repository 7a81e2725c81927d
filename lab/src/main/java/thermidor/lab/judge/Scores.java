package thermidor.lab.judge;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thermidor.theory.Forecast;
import thermidor.theory.Issue;
import thermidor.theory.Seen;
import thermidor.theory.Theory;

/**
 * How far what theories expect came true, by proper scores: nobody can better them by saying another chance than the one believed. Who
 * says nothing is not scored, and that is shown. An even chance throughout would have 0.25 (Brier) and 0.693 (logarithm, nats).
 */
public record Scores(Theories theories, List<Map<Issue.Outcome, Integer>> outcomes) {
    /** What one theory has earned over all that was decided and that it said something about. */
    public record Line(Theory theory, int decided, int silent, double brier, double log) {
        boolean ties(Line other) {
            return decided > 0 && other.decided > 0 && Math.abs(brier - other.brier) < TIE;
        }

        boolean worseThanEven() {
            return brier > EVEN_BRIER;
        }
    }

    private static final double EVEN_BRIER = 0.25;
    private static final double TIE = 5e-4;

    public static Scores of(Theories theories, List<? extends Seen> societies) {
        List<Map<Issue.Outcome, Integer>> outcomes = new ArrayList<>();
        for (Issue issue : theories.issues()) {
            Map<Issue.Outcome, Integer> count = new EnumMap<>(Issue.Outcome.class);
            for (Issue.Outcome outcome : Issue.Outcome.values()) count.put(outcome, 0);
            for (Seen seen : societies) count.merge(issue.in(seen), 1, Integer::sum);
            outcomes.add(count);
        }
        return new Scores(theories, outcomes);
    }

    static Forecast on(Theory theory, Issue issue) {
        return theory.forecasts().stream().filter(f -> f.issue().equals(issue.id())).findFirst().orElse(null);
    }

    static int decided(Map<Issue.Outcome, Integer> count) {
        return count.get(Issue.Outcome.YES) + count.get(Issue.Outcome.NO);
    }

    /** Over those societies in which it was decided. */
    static double mean(Map<Issue.Outcome, Integer> count, double yes, double no) {
        int n = decided(count);
        return (count.get(Issue.Outcome.YES) * yes + count.get(Issue.Outcome.NO) * no) / n;
    }

    /** Best first; each issue that was decided counts once, however many societies decided it. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Theory theory : theories.all()) {
            int decided = 0;
            int silent = 0;
            double brier = 0;
            double log = 0;
            for (int i = 0; i < outcomes.size(); i++) {
                var count = outcomes.get(i);
                if (decided(count) == 0) continue;
                Forecast forecast = on(theory, theories.issues().get(i));
                if (forecast == null) {
                    silent++;
                    continue;
                }
                decided++;
                brier += mean(count, Issue.brier(forecast.chance(), true), Issue.brier(forecast.chance(), false));
                log += mean(count, Issue.log(forecast.chance(), true), Issue.log(forecast.chance(), false));
            }
            lines.add(new Line(theory, decided, silent, brier / decided, log / decided));
        }
        return lines.stream().sorted(Comparator.comparingDouble((Line l) -> l.decided() == 0 ? Double.MAX_VALUE : l.brier())).toList();
    }

    public void print(PrintWriter out, String of) {
        out.printf("%nWhat theories expect, and what became of it in %s%n", of);
        int undecided = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Issue issue = theories.issues().get(i);
            var count = outcomes.get(i);
            if (decided(count) == 0) {
                undecided++;
                continue;
            }
            out.printf("  %s (%s)%n      yes %d, no %d, not to be told %d, no occasion %d%n", issue.asks(), String.join(", ", issue.claims()),
                    count.get(Issue.Outcome.YES), count.get(Issue.Outcome.NO), count.get(Issue.Outcome.OPEN), count.get(Issue.Outcome.NEVER));
            for (Theory theory : theories.all()) {
                Forecast f = on(theory, issue);
                if (f == null) continue;
                out.printf(Locale.ROOT, "      %-27s chance %.2f   Brier %.3f   log %.3f   [%s]%n", theory.heading(), f.chance(),
                        mean(count, Issue.brier(f.chance(), true), Issue.brier(f.chance(), false)),
                        mean(count, Issue.log(f.chance(), true), Issue.log(f.chance(), false)), f.source());
            }
            List<String> silent = theories.all().stream().filter(t -> on(t, issue) == null).map(Theory::heading).toList();
            if (!silent.isEmpty()) out.printf("      says nothing: %s%n", String.join(", ", silent));
        }
        if (undecided > 0) out.printf("  Issues without occasion, or not to be told from what was seen: %d.%n", undecided);
        if (undecided < outcomes.size()) totals(out);
    }

    private void totals(PrintWriter out) {
        out.printf("%n  %-27s %8s %8s %8s %8s%n", "by theory", "issues", "silent", "Brier", "log");
        Line before = null;
        for (Line line : lines()) {
            if (line.decided() == 0) out.printf("  %-27s %8s %8d        –        –%n", line.theory().heading(), "none", line.silent());
            else {
                boolean tie = before != null && line.ties(before);
                out.printf(Locale.ROOT, "  %-27s %8d %8d %8.3f %8.3f%s%s%n", line.theory().heading(), line.decided(), line.silent(), line.brier(), line.log(),
                        tie ? "   a tie with the one above" : "", line.worseThanEven() ? "   worse than an even chance" : "");
            }
            before = line;
        }
        out.println("  Theories that speak of different issues are not comparable by these means alone; an even chance has 0.250 and 0.693.");
    }
}
