package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import thermidor.lab.RunPage;
import thermidor.lab.Version;
import thermidor.lab.fit.Fit;
import thermidor.lab.fit.FitText;
import thermidor.lab.judge.Judging;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Json;

/** Lives a run from its beginning, or from a saved state, to its end, and leaves its folder. */
public final class Running {
    private final Setup setup;
    private final String written;
    private final RunFolder folder;
    private final Progress progress;
    private final long began = System.nanoTime();

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
        Setup setup = Setup.load(home, ticket.scenario(), options);
        mustBeTheSame(ticket, setup);
        try (RunFolder folder = RunFolder.resumed(ticket.out())) {
            return new Running(setup, ticket.scenario(), folder, progress).live(file);
        }
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
        List<RunPage> pages = setup.options().report() ? pages() : List.of();
        Memory memory = Memory.of(setup);
        if (!memory.isEnough()) progress.note(memory.says(setup.options().scale()));
        try (Parquet parquet = new Parquet(); Life life = saved == null ? Life.begin(setup) : Checkpoint.read(saved, setup)) {
            while (!life.isOver()) {
                life.next();
                progress.month(life.chronicle(), setup.ends());
                int lived = life.chronicle().months();
                int every = setup.options().checkpointEvery();
                if (every > 0 && lived % every == 0 && !life.isOver()) save(life);
            }
            progress.done();
            return leave(life, parquet, pages);
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

    private Outcome leave(Life life, Parquet parquet, List<RunPage> pages) throws IOException {
        Path work = folder.work();
        Beside tables = Beside.start("tables", () -> {
            parquet.observables(work.resolve("observables.parquet"), life.chronicle());
            parquet.people(work.resolve("people.parquet"), life.followed());
        });
        Beside judging = Beside.start("judging", () -> {
            if (setup.options().report()) Judging.leave(work, life.chronicle(), setup.bibliography());
        });
        Fit fit = Fit.of(life.chronicle(), setup.comparisons());
        ObservablesFile.csv(work.resolve("observables.csv"), life.chronicle());
        Json.write(work.resolve("observables.json"), ObservablesFile.definitions());
        DecreesFile.csv(work.resolve("decrees.csv"), setup.scenario(), life.world().power, setup.ends());
        ShocksFile.csv(work.resolve("shocks.csv"), setup.scenario().shocks(), setup.ends());
        Json.write(work.resolve("fit.json"), FitText.of(fit, life.chronicle(), setup.bibliography()));
        String digest = RunDigest.of(life.world(), life.chronicle(), setup.timeline());
        Json.write(work.resolve("manifest.json"), Manifest.of(setup, life, digest, seconds()));
        judging.join();
        for (RunPage page : pages) page.write(work);
        tables.join();
        folder.finish();
        return new Outcome(setup, folder.out(), fit, life.chronicle(), digest, Manifest.memoryPerPerson(life.world()), seconds());
    }

    private static List<RunPage> pages() {
        List<RunPage> pages = ServiceLoader.load(RunPage.class).stream().map(ServiceLoader.Provider::get).toList();
        Thread.ofPlatform().daemon().name("page").start(() -> pages.forEach(RunPage::prepare));
        return pages;
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
