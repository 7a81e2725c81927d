package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.Balancing;
import thermidor.lab.planning.TableOptions;
import thermidor.lab.planning.TableRead;
import thermidor.lab.planning.TableReader;
import thermidor.lab.text.FilesRead;

/** Makes the rows of an input-output table add up. */
@Command(name = "balance", description = "Balance an input-output table by RAS, so that what is used of every good is what is made of it, and tell what was changed.")
public final class BalanceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Option(names = "--out", paramLabel = "FILE", description = "Write the balanced table, in the plainest form. Default: only tell.")
    private Path out;
    @Mixin
    private TableOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TableRead read = new TableReader(new FilesRead(Home.folder()), options).unbalanced(table);
        Balancing balancing = Balancing.of(read.table());
        PrintWriter told = spec.commandLine().getOut();
        balancing.report().forEach(told::println);
        if (out != null) {
            Files.writeString(out, balancing.csv());
            told.println("Written to " + out);
        }
        told.flush();
        return 0;
    }
}
