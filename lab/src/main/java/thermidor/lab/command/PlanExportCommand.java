package thermidor.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.planning.PlanOptions;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.Planning;
import thermidor.planning.solve.Mps;
import thermidor.planning.solve.NamedProgram;
import thermidor.planning.tables.Targets;

/** A plan's linear program in a file that other programs read. */
@Command(name = "export", description = "Write the linear program of a plan as an MPS file, for any other solver.")
public final class PlanExportCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 255;

    @Parameters(paramLabel = "TABLE", description = "A table in CSV or Excel (book.xlsx#sheet); the forms are told in docs/planning.md.")
    private Path table;
    @Mixin
    private PlanOptions options;
    @Option(names = "--objective", paramLabel = "AIM", defaultValue = "summed", description = "As for plan. Default: ${DEFAULT-VALUE}.")
    private Targets.Aim aim;
    @Option(names = "--mps", paramLabel = "FILE", required = true, description = "The file to be written; its name ends with .mps.")
    private Path file;
    @Option(names = "--short-names", 
            description = "Call rows R1, R2 ... and columns C1, C2 ..., for programs that read the fixed form only; FILE.names.csv tells what they are.")
    private boolean shortNames;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!file.toString().endsWith(".mps")) throw new BadInput("The file is called %s; its name should end with .mps.".formatted(file), "Maybe %s.mps?".formatted(file));
        PlanOptions.Asked asked = options.read(table, new FilesRead(Home.folder()), aim);
        NamedProgram program = Planning.program(asked.problem());
        if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
        PrintWriter out = spec.commandLine().getOut();
        boolean tooLong = IntStream.range(0, program.columns().size()).anyMatch(c -> program.columns().get(c).length() > LONGEST_NAME);
        if (shortNames || tooLong) {
            Path names = file.resolveSibling(file.getFileName() + ".names.csv");
            Files.writeString(names, names(program));
            Mps.write(new NamedProgram(program.name(), program.program(), program.minimise(), program.constant(), numbered("R", program.rows().size()),
                    numbered("C", program.columns().size())), file);
            out.println("What is what: " + names);
        } else Mps.write(program, file);
        out.printf("%s: %,d rows, %,d columns, %,d entries; the objective is to be made as %s as can be%s.%n", file, program.program().rows(), program.program().columns(),
                program.program().matrix().entries(), program.minimise() ? "small" : "great", program.minimise() ? "" : " (section OBJSENSE)");
        out.flush();
        return 0;
    }

    private static List<String> numbered(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String names(NamedProgram program) {
        StringBuilder text = new StringBuilder("name,is\n");
        for (int r = 0; r < program.rows().size(); r++) text.append("R").append(r + 1).append(',').append(quoted(program.rows().get(r))).append('\n');
        for (int c = 0; c < program.columns().size(); c++) text.append("C").append(c + 1).append(',').append(quoted(program.columns().get(c))).append('\n');
        return text.toString();
    }
}
