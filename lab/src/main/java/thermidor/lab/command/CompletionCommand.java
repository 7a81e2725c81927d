package thermidor.lab.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.text.BadInput;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion", description = "Print a script that lets bash or zsh complete commands and options: source <(./thermidor completion bash)")
public final class CompletionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHELL", defaultValue = "bash", description = "bash, which zsh can read too (default ${DEFAULT-VALUE}).")
    private String shell;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new BadInput("There is no completion for \"%s\".".formatted(shell), "Maybe one of: bash, zsh?");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("thermidor", spec.root().commandLine()).replace("\r\n", "\n"));
        out.flush();
        return 0;
    }
}
