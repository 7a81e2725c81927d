package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.PlanOptions;
import thermidor.lab.planning.SolverChoice;
import thermidor.lab.planning.Worths;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.tables.Targets;

/** Answers to questions from a plan's valuations, without planning again. */
@Command(name = "ask", description = "Tell what more or less of something would do to a plan, without planning again: \"steel +1000\", \"labour -50 in year2\".")
public final class PlanAskCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PLAN", description = "The folder of a plan, as runs/plans/sweden-2016; or a table, which is then planned first.")
    private Path plan;
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUESTION",
            description = "A thing and how much more or less of it, perhaps \"in\" a year (else each is told): a good, "
            + "\"capital of\" an industry, labour, foreign exchange.")
    private List<String> questions;
    @Mixin
    private PlanOptions options;
    @Option(names = "--objective", paramLabel = "AIM", defaultValue = "summed", description = "As for plan, where a table is named. Default: ${DEFAULT-VALUE}.")
    private Targets.Aim aim;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (questions == null || questions.isEmpty()) throw new BadInput("Nothing is asked.", "Maybe \"coal +10\", \"labour +1000 in year1\", or \"capital of steel -5\"?");
        FilesRead files = new FilesRead(Home.folder());
        PrintWriter out = spec.commandLine().getOut();
        Worths worths = Files.isDirectory(plan) ? Worths.read(plan, files) : planned(files);
        worths.answers(questions).forEach(out::println);
        out.flush();
        return 0;
    }

    private Worths planned(FilesRead files) {
        PlanOptions.Asked asked = options.read(plan, files, aim);
        return Worths.of(Planned.of(asked, SolverChoice.HIGHS), asked.targets().years());
    }
}
