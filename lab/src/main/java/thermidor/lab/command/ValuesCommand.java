package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.TableOptions;
import thermidor.lab.planning.TableRead;
import thermidor.lab.planning.TableReader;
import thermidor.lab.planning.ValuesText;
import thermidor.lab.text.FilesRead;

/** Labour values of an input-output table. */
@Command(name = "values", description = "Labour values of an input-output table: the labour spent in a unit of each good, directly and in its inputs.")
public final class ValuesCommand implements Callable<Integer> {
    /** How they are printed. */
    enum Format { TEXT, CSV }

    @Parameters(paramLabel = "TABLE", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Option(names = "--format", paramLabel = "FORM", defaultValue = "text", description = "text or csv. Default: ${DEFAULT-VALUE}.")
    private Format format;
    @Mixin
    private TableOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TableRead read = new TableReader(new FilesRead(Home.folder()), options).read(table);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> ValuesText.words(read, out);
            case CSV -> ValuesText.csv(read, out);
        }
        out.flush();
        return 0;
    }
}
