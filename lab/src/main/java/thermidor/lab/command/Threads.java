package thermidor.lab.command;

import picocli.CommandLine.Option;
import thermidor.lab.text.BadInput;

/** The option of all commands that live runs: how much is done side by side. */
final class Threads {
    private static final int MOST = 1024;
    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: one for each core). The result is the same for any number.")
    private Integer wanted;

    int count() {
        return count(wanted);
    }

    static int count(Integer wanted) {
        if (wanted == null) return Runtime.getRuntime().availableProcessors();
        if (wanted >= 1 && wanted <= MOST) return wanted;
        throw new BadInput("--threads %d cannot be.".formatted(wanted), "Maybe leave it out, for one thread for each core?");
    }
}
