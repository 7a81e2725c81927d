package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.judge.Agreement;
import thermidor.lab.judge.Casebook;
import thermidor.lab.judge.CasebookPage;
import thermidor.lab.judge.JudgementFiles;
import thermidor.lab.judge.Matrix;
import thermidor.lab.judge.MatrixText;
import thermidor.lab.judge.Scores;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;
import thermidor.lab.text.BadInput;

/** Lets every theory judge every regime of the casebook, beside what the texts' authors say. */
@Command(name = "cases", description = "Let every theory judge every case, and lay it beside what the authors of the texts say.")
public final class JudgeCasesCommand implements Callable<Integer> {
    @Option(names = "--theory", paramLabel = "FILE", description = "Ask this theory too. May be repeated.")
    private List<String> more = List.of();
    @Option(names = "--csv", paramLabel = "FILE", description = "Write the table with all reasons to this file.")
    private Path csv;
    @Option(names = "--write", description = "Write docs/casebook.md anew.")
    private boolean write;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Shelf shelf = Shelf.of(Home.folder());
        Theories theories = Theories.with(shelf, more.stream().map(Path::of).toList());
        Casebook casebook = Casebook.read(shelf, theories);
        shelf.problems().throwIfAny();
        PrintWriter out = spec.commandLine().getOut();
        Matrix matrix = Matrix.ofCases(theories.all(), casebook.regimes());
        MatrixText.print(out, matrix, false);
        Agreement.of(theories, casebook).print(out);
        Scores.of(theories, casebook.histories()).print(out, "%d long records of the casebook".formatted(casebook.histories().size()));
        if (csv != null) keep(matrix);
        if (write) Files.writeString(shelf.home().resolve("docs").resolve("casebook.md"), CasebookPage.of(theories, casebook, shelf.bibliography()));
        out.flush();
        return 0;
    }

    private void keep(Matrix matrix) {
        try {
            JudgementFiles.csv(csv, matrix);
        } catch (IOException e) {
            throw new BadInput("%s cannot be written (%s).".formatted(csv, e.getMessage()), "Maybe its folder is not there?");
        }
    }
}
