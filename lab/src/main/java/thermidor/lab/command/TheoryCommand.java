package thermidor.lab.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.judge.Casebook;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;
import thermidor.lab.judge.Tried;
import thermidor.theory.Answer;
import thermidor.theory.Condition;
import thermidor.theory.Theory;

/** Reads a theory. */
@Command(name = "theory", description = "Check a theory you have written, or show how a shipped one decides.", subcommands = {TheoryCommand.Check.class, TheoryCommand.Show.class})
public final class TheoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** Reads a theory as judging would, and stops there. */
    @Command(name = "check", description = "Check the file of a theory. Tells all mistakes at once, each with its place.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE|NAME", description = "A theory file, or a shipped theory.")
        private String theory;
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Shelf shelf = Shelf.of(Home.folder());
            Theory read = Theories.one(theory, shelf);
            Casebook casebook = Casebook.read(shelf, Theories.read(shelf));
            shelf.problems().throwIfAny();
            PrintWriter out = spec.commandLine().getOut();
            int answers = read.questions().values().stream().mapToInt(java.util.List::size).sum();
            out.printf("%s: %s. %d questions, %d answers, %d thresholds, %d forecasts. Nothing to complain about.%n", theory, read.name(),
                    read.questions().size(), answers, read.conditions().size(), read.forecasts().size());
            Tried.of(read, casebook.regimes()).print(out);
            out.flush();
            return 0;
        }
    }

    /** Prints every rule of a theory. */
    @Command(name = "show", description = "Show a theory: its questions, its answers in order, and what each rests on.")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "FILE|NAME", description = "A theory file, or a shipped theory.")
        private String theory;
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Theory read = read(theory);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s%n    held by: %s [%s]%n    %s%n", read.name(), read.by(), read.source(), read.thesis());
            read.questions().forEach((question, answers) -> {
                out.printf("%n%s%n", question.asks);
                for (Answer answer : answers) answer(out, answer);
            });
            out.flush();
            return 0;
        }

        private static void answer(PrintWriter out, Answer answer) {
            out.printf("  %s: %s [%s]%n", answer.is(), answer.says(), answer.source());
            if (answer.when().isEmpty()) out.println("      otherwise");
            for (Condition condition : answer.when()) {
                switch (condition) {
                    case Condition.Given g -> out.printf("      if its answer on %s is %s%n", g.question().key(), String.join(" or ", g.answers()));
                    case Condition.Observed o -> out.printf("      if %s is %s (%s to %s) [%s]%n        because: %s%n", o.reading().says(), o.threshold().says(),
                            o.threshold().from(), o.threshold().to(), o.source(), o.threshold().because());
                }
            }
        }
    }

    private static Theory read(String written) {
        Shelf shelf = Shelf.of(Home.folder());
        Theory theory = Theories.one(written, shelf);
        shelf.problems().throwIfAny();
        return theory;
    }
}
