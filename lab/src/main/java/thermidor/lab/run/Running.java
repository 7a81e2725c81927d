package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import thermidor.lab.Version;
import thermidor.lab.fit.Fit;
import thermidor.lab.text.BadInput;
import thermidor.planning.Planning;

/** Lives a run from its beginning, or from a saved state, to its end, and leaves its folder. */
public final class Running {
    private final Setup setup;
    private final String written;
    private final RunFolder folder;
    private final Progress progress;

    private Running(Setup setup, String written, RunFolder folder, Progress progress) {
        this.setup = setup;
        this.written = written;
        this.folder = folder;
        this.progress = progress;
    }

    /** What is left of a run when it is over. */
    public record Outcome(Setup setup, Path folder, Fit fit, thermidor.record.Chronicle chronicle, String digest, double memoryPerPerson, double seconds) {}

    /**
     * @param written the scenario as the person named it
     * @param out the folder wanted, or null
     */
    public static Outcome start(Path home, String written, RunOptions options, String out, Progress progress) throws IOException {
        rehearse();
        Setup setup = Setup.load(home, written, options);
        try (RunFolder folder = RunFolder.of(out, home.resolve("runs"), setup.name())) {
            return new Running(setup, written, folder, progress).live(null);
        }
    }

    /** @param threads or null for as many as before */
    public static Outcome resume(Path home, String saved, Integer threads, Progress progress) throws IOException {
        Path file = RunFolder.stateIn(saved);
        RunTicket ticket = Checkpoint.ticket(file);
        RunOptions options = ticket.options();
        if (threads != null) {
            options = new RunOptions(options.scale(), options.seed(), options.sample(), options.until(), threads, options.set(), options.audit(),
                    options.checkpointEvery(), options.report());
        }
        rehearse();
        Setup setup = Setup.load(home, ticket.scenario(), options);
        mustBeTheSame(ticket, setup);
        try (RunFolder folder = RunFolder.resumed(ticket.out())) {
            return new Running(setup, ticket.scenario(), folder, progress).live(file);
        }
    }

    /** While files are read there is a core to spare; in the month of the first plan everybody would wait for the solver. */
    private static void rehearse() throws IOException {
        var beside = new Beside("planning");
        beside.then(Planning::rehearse);
        beside.end(() -> {});
    }

    private static void mustBeTheSame(RunTicket ticket, Setup setup) {
        var now = setup.files().digests();
        var changed = new TreeMap<>(now);
        changed.entrySet().removeAll(ticket.digests().entrySet());
        ticket.digests().keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> changed.put(name, ""));
        if (!changed.isEmpty()) {
            throw new BadInput("Files have changed since the state was saved: %s.".formatted(String.join(", ", changed.keySet())),
                    "Maybe put them back, or begin the run anew?");
        }
    }

    private Outcome live(Path saved) throws IOException {
        Memory memory = Memory.of(setup);
        if (!memory.isEnough()) progress.note(memory.says(setup.options().scale()));
        try (Leaving leaving = new Leaving(setup, folder); Life life = saved == null ? Life.begin(setup) : Checkpoint.read(saved, setup)) {
            while (!life.isOver()) {
                life.next();
                leaving.month(life);
                progress.month(life.chronicle(), setup.ends());
                int lived = life.chronicle().months();
                int every = setup.options().checkpointEvery();
                if (every > 0 && lived % every == 0 && !life.isOver()) save(life);
            }
            progress.done();
            return leaving.leave(life);
        }
    }

    private void save(Life life) throws IOException {
        var ticket = new RunTicket(Version.number(), scenarioAsFile(), setup.options(), folder.out().toString(), life.world().month, setup.files().digests());
        Checkpoint.write(folder.state(), ticket, life);
    }

    /** A shipped scenario by its name, another by its whole path, so that a run can be taken up from anywhere. */
    private String scenarioAsFile() {
        Path file = Path.of(written);
        return java.nio.file.Files.exists(file) ? file.toAbsolutePath().normalize().toString() : written;
    }
}
