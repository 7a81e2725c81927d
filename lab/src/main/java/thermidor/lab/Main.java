package thermidor.lab;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import thermidor.lab.command.DrawsCommand;
import thermidor.lab.command.EnsembleCommand;
import thermidor.lab.command.ExperimentCommand;
import thermidor.lab.command.BalanceCommand;
import thermidor.lab.command.CheckCommand;
import thermidor.lab.command.ClaimsCommand;
import thermidor.lab.command.CompletionCommand;
import thermidor.lab.command.DescribeCommand;
import thermidor.lab.command.ExpectCommand;
import thermidor.lab.command.JudgeCommand;
import thermidor.lab.command.PlanCommand;
import thermidor.lab.command.ResumeCommand;
import thermidor.lab.command.RunCommand;
import thermidor.lab.command.ScenariosCommand;
import thermidor.lab.command.TheoriesCommand;
import thermidor.lab.command.TheoryCommand;
import thermidor.lab.command.ValuesCommand;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Suggest;

/** The command line. Ends with 0 if all went well, 2 if the input was bad, 1 if the program is at fault. */
@Command(name = "thermidor", mixinStandardHelpOptions = true, versionProvider = Main.Versions.class, scope = CommandLine.ScopeType.INHERIT,
        description = "An open laboratory for societies in transition.",
        synopsisSubcommandLabel = "COMMAND", usageHelpAutoWidth = true)
public final class Main {
    static final int FAULT = 1;
    static final int BAD_INPUT = 2;
    private static final List<Class<?>> COMMANDS = List.of(RunCommand.class, ResumeCommand.class, ScenariosCommand.class, CheckCommand.class,
            ExpectCommand.class, DescribeCommand.class, CompletionCommand.class, ValuesCommand.class, BalanceCommand.class, PlanCommand.class,
            TheoriesCommand.class, TheoryCommand.class, JudgeCommand.class, ClaimsCommand.class, ExperimentCommand.class, EnsembleCommand.class, DrawsCommand.class);

    /** What {@code --version} says. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"thermidor " + Version.number(), "Java " + Runtime.version()};
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As {@link #main}, but gives the exit code back. */
    public static int run(String... arguments) {
        return execute(line(arguments), arguments);
    }

    /** With all commands; or with {@code run} alone where that is asked for, since looking through all takes a tenth of a second. */
    static CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        boolean isRun = arguments.length > 0 && arguments[0].equals("run");
        for (Class<?> command : isRun ? List.of(RunCommand.class) : COMMANDS) line.addSubcommand(command);
        line.getCommandSpec().usageMessage().footer("", "Begin with: thermidor run ussr");
        return line
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::misunderstood)
                .setExecutionExceptionHandler(Main::failed);
    }

    static int execute(CommandLine line, String... arguments) {
        if (arguments.length > 0) return line.execute(arguments);
        line.usage(line.getOut());
        return BAD_INPUT;
    }

    private static int misunderstood(CommandLine.ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        String wrongNumber = wrongNumber(e);
        line.getErr().println(wrongNumber == null ? e.getMessage() : wrongNumber);
        List<String> near = e instanceof CommandLine.UnmatchedArgumentException unmatched ? near(line, unmatched.getUnmatched().getFirst()) : List.of();
        if (!near.isEmpty()) line.getErr().println("Did you mean " + String.join(" or ", near) + "?");
        line.getErr().println("Try \"" + line.getCommandSpec().qualifiedName() + " --help\".");
        line.getErr().flush();
        return BAD_INPUT;
    }

    /** Said in the words of the subject rather than in Java's; null if something else is wrong. */
    private static String wrongNumber(CommandLine.ParameterException e) {
        if (e.getArgSpec() == null || e.getValue() == null) return null;
        Class<?> type = e.getArgSpec().type();
        if (type != long.class && type != int.class && type != Integer.class && type != Long.class) return null;
        String name = e.getArgSpec() instanceof CommandLine.Model.OptionSpec option ? option.longestName() : e.getArgSpec().paramLabel();
        return "%s %s is not a whole number.%n    Maybe %s 1?".formatted(name, e.getValue(), name);
    }

    private static List<String> near(CommandLine line, String written) {
        if (written.startsWith("-")) return Suggest.near(written.split("=")[0], line.getCommandSpec().optionsMap().keySet());
        return Suggest.near(written, line.getSubcommands().keySet());
    }

    /** A folder that is not there or a file one may not touch is nobody's fault of programming; null if something else is wrong. */
    private static FileSystemException ofAFile(Throwable e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause instanceof FileSystemException file && file.getFile() != null ? file : null;
    }

    private static String why(FileSystemException file) {
        if (file instanceof NoSuchFileException) return "it is not there and cannot be made";
        if (file instanceof AccessDeniedException) return "access is denied";
        return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        if (e instanceof BadInput) {
            line.getErr().println(e.getMessage());
            return BAD_INPUT;
        }
        FileSystemException file = ofAFile(e);
        if (file != null) {
            line.getErr().println(new BadInput("%s cannot be read or written (%s).".formatted(file.getFile(), why(file)),
                    "Maybe its folder is not there, or is not yours to write in?").getMessage());
            return BAD_INPUT;
        }
        line.getErr().println("Thermidor failed, which is a fault of the program and not of what was asked:");
        e.printStackTrace(line.getErr());
        return FAULT;
    }
}
