package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.RunPage;
import thermidor.lab.judge.Casebook;
import thermidor.lab.judge.ForecastPage;
import thermidor.lab.judge.Judging;
import thermidor.lab.judge.Matrix;
import thermidor.lab.judge.MatrixText;
import thermidor.lab.judge.RecordedRun;
import thermidor.lab.judge.RunNames;
import thermidor.lab.judge.Scores;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;
import thermidor.lab.judge.YearsTable;
import thermidor.lab.text.BadInput;
import thermidor.record.Chronicle;
import thermidor.theory.Judgement;
import thermidor.theory.Seen;

/** Lets every theory judge what a run has left, year by year; of several runs, what became of the things theories expect differently. */
@Command(name = "judge", subcommands = {JudgeCaseCommand.class, JudgeCasesCommand.class}, description = {
    "Let every theory judge a run, year by year: a table here, judgement.csv and judgement.json in the folder of the run, a section of its report.",
    "Of several runs: how far what each theory expects came true."})
public final class JudgeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..*", description = "Folders of finished runs, or a folder of such folders.")
    private List<String> runs = List.of();
    @Option(names = "--year", paramLabel = "YEAR", description = "Print all verdicts of one year with their reasons.")
    private Integer year;
    @Option(names = "--theory", paramLabel = "FILE", description = "Ask this theory too. May be repeated.")
    private List<String> more = List.of();
    @Option(names = "--page", paramLabel = "FILE", description = "Write what became of the things theories expect to this file, as docs/forecasts.md.")
    private Path page;
    @Option(names = "--table", paramLabel = "FILE", description = "Of one run: write every tenth year between the two marks of this file, as docs/theories.md has them.")
    private Path table;
    @Option(names = "--dry", description = "Print only, leave the folder of the run as it is.")
    private boolean dry;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (runs.isEmpty()) throw new BadInput("Nothing to judge is named.", "Maybe a folder below runs/? Or: judge case NAME, judge cases");
        Shelf shelf = Shelf.of(Home.folder());
        Theories theories = Theories.with(shelf, more.stream().map(Path::of).toList());
        Casebook casebook = Casebook.read(shelf, theories);
        shelf.problems().throwIfAny();
        List<Path> folders = runs.stream().flatMap(run -> RecordedRun.in(Path.of(run)).stream()).toList();
        List<Seen> seen = new ArrayList<>();
        for (Path folder : folders) seen.add(Seen.of(RecordedRun.read(folder)));
        PrintWriter out = spec.commandLine().getOut();
        List<String> held = folders.stream().filter(RecordedRun::holdsControl).map(Path::toString).toList();
        if (!held.isEmpty()) {
            out.printf("Control from below is held by the scenario for a time in %s: what theories say of it there follows from an input.%n", String.join(", ", held));
        }
        if (table != null && folders.size() != 1) throw new BadInput("--table asks for one run; there are %d.".formatted(folders.size()), "Maybe name the folder of one?");
        if (folders.size() == 1) one(out, shelf, theories, casebook, seen.getFirst(), folders.getFirst());
        Scores scores = Scores.of(theories, seen);
        scores.print(out, folders.size() == 1 ? "this run" : folders.size() + " runs");
        if (page != null) keep(page, ForecastPage.of(scores, RunNames.of(folders), seen));
        if (table != null) keep(table, YearsTable.into(text(table), Matrix.ofRun(theories.all(), seen.getFirst()), scores, RunNames.of(folders)));
        out.flush();
        return 0;
    }

    private static void keep(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BadInput("%s cannot be written (%s).".formatted(file, e.getMessage()), "Maybe its folder is not there?");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInput("%s cannot be read (%s).".formatted(file, e.getMessage()), "Maybe it is elsewhere?");
        }
    }

    private void one(PrintWriter out, Shelf shelf, Theories theories, Casebook casebook, Seen seen, Path folder) throws IOException {
        Matrix matrix = Matrix.ofRun(theories.all(), seen);
        if (year != null && (year < seen.firstYear() || year > seen.lastYear())) {
            throw new BadInput("--year %d: the run goes from %d to %d.".formatted(year, seen.firstYear(), seen.lastYear()), "Maybe choose a year in between?");
        }
        if (year == null) MatrixText.print(out, matrix, true);
        else MatrixText.full(out, matrix.rows().stream().map(row -> row.get(year - seen.firstYear())).map(Judgement.class::cast).toList());
        if (dry) return;
        try {
            Judging.leave(folder, matrix, casebook, shelf.bibliography());
        } catch (IOException e) {
            throw new BadInput("%s cannot be written into (%s).".formatted(folder, e.getMessage()), "Maybe look at its permissions, or leave it as it is with --dry?");
        }
        for (RunPage page : ServiceLoader.load(RunPage.class)) page.write(folder);
        out.printf("%nLeft in %s: judgement.csv, judgement.json, and the section of report.html.%n", folder);
    }
}
