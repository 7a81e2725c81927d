package thermidor.lab.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.lab.Home;
import thermidor.lab.run.Progress;
import thermidor.lab.run.Running;

/** Takes a run up where its last saved state left it. */
@Command(name = "resume", description = "Take a run up where its last saved state left it; it ends as if it had never been cut short.")
public final class ResumeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that ends in .state, or the run folder that did not come to be.")
    private String folder;
    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: as many as before).")
    private Integer threads;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RunCommand.tell(spec, Running.resume(Home.folder(), folder, threads == null ? null : Threads.count(threads), Progress.on(spec.commandLine().getErr())));
        return 0;
    }
}
