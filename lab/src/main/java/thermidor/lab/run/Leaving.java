package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Future;
import thermidor.kernel.Calendar;
import thermidor.kernel.Fingerprint;
import thermidor.lab.RunPage;
import thermidor.lab.fit.Fit;
import thermidor.lab.fit.FitText;
import thermidor.lab.judge.Judging;
import thermidor.lab.text.Json;
import thermidor.record.Chronicle;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.theory.Seen;

/**
 * What a run leaves, got ready beside the months, so that little is to be done behind the last. From the middle of the run on, when Java has compiled
 * the months and its threads have moments to spare, every December what was seen is handed on to two threads of their own: on one tables grow, on the
 * other theories judge the years that are over and the page is drawn as far as that. The run takes its place only at the end.
 */
final class Leaving implements AutoCloseable {
    private final Setup setup;
    private final RunFolder folder;
    private final int middle;
    private final Beside tables = new Beside("tables");
    private final Beside texts = new Beside("texts");
    private final long began = System.nanoTime();
    /** The next month to be handed on, and how many who were looked at have been. */
    private int month;
    private int followed;
    /** What the months that are to be handed on were lived under. */
    private List<Rules> rules = new ArrayList<>();
    private List<Outside> outside = new ArrayList<>();

    /** This belongs to the thread of tables; from here on all to that of texts, until they are done. */
    private Parquet parquet;
    private final ObservablesFile observables = new ObservablesFile();
    private final RunDigest digest = new RunDigest();
    private Judging judging;
    private List<RunPage> pages = List.of();
    private byte[] definitions;

    Leaving(Setup setup, RunFolder folder) {
        this.setup = setup;
        this.folder = folder;
        this.month = setup.scenario().starts();
        this.middle = (setup.scenario().starts() + setup.ends()) / 2;
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Behind every month. */
    void month(Life life) throws IOException {
        int last = life.chronicle().end() - 1;
        if (last < middle) return;
        note(life);
        if (Calendar.ofYear(last) != Calendar.DECEMBER) return;
        handOn(life, Calendar.year(last + 1));
        if (last + 12 <= setup.ends()) return;
        Path work = folder.work();
        tables.then(() -> parquet.writePeople(work));   // this was the last December: nobody is looked at any more
    }

    /** Month by month, as they are lived: rules that rulers chose are made anew for whoever goes back, and a digest takes what was made anew for other rules. */
    private void note(Life life) {
        for (int next = month + rules.size(); next < life.chronicle().end(); next++) {
            rules.add(setup.timeline().rules(next, life.world().power));
            outside.add(setup.timeline().outside(next));
        }
    }

    /**
     * Comes back with what can be waited for: that texts are ready as far as that.
     *
     * @param years those before this one are judged
     */
    private Future<?> handOn(Life life, int years) throws IOException {
        note(life);
        Chronicle seen = life.chronicle().soFar();
        int from = month;
        month = seen.end();
        List<Rules> laws = rules;
        List<Outside> around = outside;
        rules = new ArrayList<>();
        outside = new ArrayList<>();
        Followed more = life.followed().since(followed);
        followed = life.followed().count;
        tables.then(() -> {
            if (parquet == null) parquet = Parquet.open();
            parquet.add(seen, from);
            parquet.add(more);
        });
        return texts.then(() -> {
            if (definitions == null) prepare();
            observables.add(seen, from);
            for (int i = 0; i < laws.size(); i++) digest.month(laws.get(i), around.get(i));
            if (judging != null) judging.years(Seen.of(seen), years);
            for (RunPage page : pages) page.draw(seen);
        });
    }

    private void prepare() throws IOException {
        definitions = Json.bytes(ObservablesFile.definitions());
        setup.files().digests();   // worked out when first asked for: the manifest is not to wait for them
        if (!setup.options().report()) return;
        judging = Judging.begin(setup.bibliography());
        pages = ServiceLoader.load(RunPage.class).stream().map(ServiceLoader.Provider::get).toList();
        pages.forEach(RunPage::prepare);
    }

    /** The run is over: what it leaves is put together in its folder. */
    Running.Outcome leave(Life life) throws IOException {
        Path work = folder.work();
        Chronicle chronicle = life.chronicle();
        Future<?> toTheEnd = handOn(life, Calendar.year(chronicle.end() - 1) + 1);
        tables.then(() -> parquet.leave(work));
        Fit fit = Fit.of(chronicle, setup.comparisons());
        texts.then(() -> {
            if (judging != null) tell("judgement.json", judging.leave(work));
            Map<String, Object> compared = FitText.of(fit, chronicle, setup.bibliography());
            Json.write(work.resolve("fit.json"), compared);
            tell("fit.json", compared);
            observables.write(work.resolve("observables.csv"));
            Files.write(work.resolve("observables.json"), definitions);
        });
        long world = Fingerprint.of(life.world());
        Beside.join(toTheEnd);
        String sum = digest.of(world, chronicle);
        Map<String, Object> manifest = Manifest.of(setup, life, sum, seconds());
        Json.write(work.resolve("manifest.json"), manifest);
        DecreesFile.csv(work.resolve("decrees.csv"), setup.scenario(), life.world().power, setup.ends());
        ShocksFile.csv(work.resolve("shocks.csv"), setup.scenario().shocks(), setup.ends());
        texts.join();
        tell("manifest.json", manifest);
        for (RunPage page : pages) page.write(work);
        tables.join();
        folder.finish();
        return new Running.Outcome(setup, folder.out(), fit, chronicle, sum, Manifest.memoryPerPerson(life.world()), seconds());
    }

    private void tell(String file, Object values) {
        for (RunPage page : pages) page.know(file, values);
    }

    /** Also where the end went wrong: whoever takes the run's folder away finds nobody who still writes into it. */
    @Override
    public void close() {
        texts.close();
        tables.end(() -> {
            if (parquet != null) parquet.close();
        });
        tables.close();
    }
}
