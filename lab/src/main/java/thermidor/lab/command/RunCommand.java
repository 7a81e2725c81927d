package thermidor.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.run.Progress;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Running;
import thermidor.lab.run.Summary;
import thermidor.lab.text.BadInput;

/** Lives a scenario month by month and leaves a folder with what was seen. */
@Command(name = "run", description = "Live a scenario month by month, and leave a folder with what was seen.", sortOptions = false)
public final class RunCommand implements Callable<Integer> {
    private static final int COARSEST = 15_000;

    /** How often the books are checked. */
    enum Auditing { OFF, MONTHLY, STEP }

    @Parameters(paramLabel = "NAME|FILE", description = "A shipped scenario (see `thermidor scenarios`) or a scenario file.")
    private String scenario;
    @Option(names = "--scale", paramLabel = "1:N", defaultValue = "1:1500",
            description = "One person of the run stands for N, 1 to 15000; coarser than 1:6000 is for trying things out (default ${DEFAULT-VALUE}).")
    private String scale;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which of the possible runs (default ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--sample", paramLabel = "K", defaultValue = "0",
            description = "Which draw of the parameters within their ranges; 0 takes them as they are (default ${DEFAULT-VALUE}).")
    private int sample;
    @Option(names = "--until", paramLabel = "MONTH", description = "The last month to live, as 1937-12.")
    private String until;
    @Mixin
    private final Threads threads = new Threads();
    @Option(names = "--out", paramLabel = "DIR", description = "The folder to leave (default: one of its own below runs/).")
    private String out;
    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Another value of a parameter within its range, as production.rigidity=0.8. May be given again.")
    private List<String> set = new ArrayList<>();
    @Option(names = "--audit", paramLabel = "HOW", defaultValue = "monthly",
            description = "How often the books are checked: off, monthly, or behind every step (default ${DEFAULT-VALUE}).")
    private Auditing audit;
    @Option(names = "--checkpoint-every", paramLabel = "MONTHS",
            description = "Save the state every so many months, so that `thermidor resume` can take it up.")
    private Integer checkpointEvery;
    @Option(names = "--no-report", description = "Leave out report.html and what theories say.")
    private boolean noReport;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (sample < 0) throw new BadInput("--sample %d is below zero.".formatted(sample), "Maybe 0, for the parameters as they are?");
        if (checkpointEvery != null && checkpointEvery < 1) {
            throw new BadInput("--checkpoint-every %d is no number of months.".formatted(checkpointEvery), "Maybe 12, or leave it out to save none?");
        }
        var options = new RunOptions(scale(scale), seed, sample, until == null ? null : month(until), threads.count(), List.copyOf(set), audit(),
                checkpointEvery == null ? 0 : checkpointEvery, !noReport);
        tell(spec, Running.start(Home.folder(), scenario, options, out, Progress.on(spec.commandLine().getErr())));
        return 0;
    }

    private Audit audit() {
        return switch (audit) {
            case OFF -> Audit.OFF;
            case MONTHLY -> Audit.MONTHLY;
            case STEP -> Audit.EVERY_STEP;
        };
    }

    static void tell(CommandSpec spec, Running.Outcome outcome) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(Summary.of(outcome));
        Path report = outcome.folder().resolve("report.html");
        if (java.nio.file.Files.exists(report)) terminal.println("Open " + report + " in a browser.");
        terminal.flush();
    }

    static int scale(String written) {
        String number = written.startsWith("1:") ? written.substring(2) : written;
        if (number.strip().matches("\\d{1,5}")) {
            int scale = Integer.parseInt(number.strip());
            if (scale >= 1 && scale <= COARSEST) return scale;
        }
        throw new BadInput("--scale %s is not a scale from 1:1 to 1:%d.".formatted(written, COARSEST), "Maybe 1:1500?");
    }

    static int month(String written) {
        try {
            return Calendar.parse(written);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--until %s is not a month.".formatted(written), "Maybe write it as 1937-12?");
        }
    }
}
