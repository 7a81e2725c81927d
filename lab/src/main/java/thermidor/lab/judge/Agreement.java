package thermidor.lab.judge;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import thermidor.theory.Condition;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Theory;

/** What the authors of the texts say of a case, beside what their theory says of its description. */
public record Agreement(List<Line> lines) {
    /** One statement of one author about one case. */
    public record Line(Case of, Case.Stated stated, Question question, String expected, Reply reply) {
        public boolean agrees() {
            return reply.is().equals(expected);
        }
    }

    public static Agreement of(Theories theories, Casebook casebook) {
        List<Line> lines = new ArrayList<>();
        for (Case one : casebook.regimes()) {
            for (Case.Stated stated : one.stated()) {
                Judgement judgement = theories.find(stated.theory()).judge(one, one.judged());
                stated.answers().forEach((question, expected) -> lines.add(new Line(one, stated, question, expected, judgement.reply(question))));
            }
        }
        return new Agreement(lines);
    }

    public long agreeing() {
        return lines.stream().filter(Line::agrees).count();
    }

    /** The share of statements that are met if every threshold is drawn anew within its range, so many times; the smallest first. */
    public static double[] drawn(Theories theories, Casebook casebook, int draws) {
        SplittableRandom luck = new SplittableRandom(1);
        double[] shares = new double[draws];
        for (int i = 0; i < draws; i++) {
            Theories others = new Theories(theories.all().stream().map(t -> drawn(t, luck)).toList(), theories.issues());
            Agreement agreement = of(others, casebook);
            shares[i] = (double) agreement.agreeing() / agreement.lines().size();
        }
        Arrays.sort(shares);
        return shares;
    }

    private static Theory drawn(Theory theory, SplittableRandom luck) {
        Theory drawn = theory;
        for (Condition.Observed c : theory.conditions()) {
            double is = c.threshold().from() + (c.threshold().to() - c.threshold().from()) * luck.nextDouble();
            drawn = drawn.with(c, new Condition.Observed(c.reading(), c.threshold().at(is), c.source()));
        }
        return drawn;
    }

    public void print(PrintWriter out) {
        out.printf("%nStatements of the texts' own authors: %d, of which their theory says the same of %d (%.0f %%).%n", lines.size(), agreeing(),
                100.0 * agreeing() / Math.max(1, lines.size()));
        for (Line line : lines) {
            if (line.agrees()) continue;
            out.printf("  %s, %s, %s: the text says %s [%s], the theory %s%n", line.of().id(), line.stated().theory(), line.question().key(), line.expected(),
                    line.stated().source(), line.reply().is());
        }
    }
}
