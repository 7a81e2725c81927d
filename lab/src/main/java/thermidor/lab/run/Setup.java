package thermidor.lab.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import thermidor.Endowment;
import thermidor.Norms;
import thermidor.kernel.Calendar;
import thermidor.lab.endowment.EndowmentFiles;
import thermidor.lab.fit.ComparisonFile;
import thermidor.lab.fit.Comparisons;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.parameters.ParameterFiles;
import thermidor.lab.parameters.Parameters;
import thermidor.lab.scenario.Change;
import thermidor.lab.scenario.Scenario;
import thermidor.lab.scenario.ScenarioFolder;
import thermidor.lab.scenario.ScenarioReader;
import thermidor.lab.scenario.ScriptedTimeline;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;
import thermidor.rules.Control;

/**
 * Everything a run follows from, read and checked.
 *
 * @param ends the last month that is lived
 * @param overrides numbers that differ from the files', by path, and who says so
 */
public record Setup(Scenario scenario, int ends, RunOptions options, Parameters parameters, Norms norms, Endowment endowment,
                    ScriptedTimeline timeline, Comparisons comparisons, Bibliography bibliography, FilesRead files,
                    Map<String, String> overrides, Parameters unsampled, Set<String> levers) {
    /** How a scenario is come by. */
    public interface Written {
        Scenario read(ScenarioFolder folder, FilesRead files, Bibliography bibliography, Problems problems);
    }

    /** Reads all files of the program's folder {@code home} and the scenario's; complains about everything at once. */
    public static Setup load(Path home, String written, RunOptions options) {
        return load(home, (folder, files, bibliography, problems) -> ScenarioReader.read(folder.find(written), folder, files, bibliography, problems), options);
    }

    public static Setup load(Path home, Written written, RunOptions options) {
        FilesRead files = new FilesRead(home);
        Problems problems = new Problems();
        ScenarioFolder folder = new ScenarioFolder(home.resolve("scenarios"));
        Bibliography bibliography = Bibliography.read(home, files, problems);
        Scenario scenario = written.read(folder, files, bibliography, problems);
        ScriptedTimeline timeline = scenario == null ? null : ScriptedTimeline.of(scenario, problems);
        Parameters shipped = ParameterFiles.read(home.resolve("parameters"), Norms.class, files, bibliography, problems);
        Map<String, Change> changed = scenario == null ? Map.of() : scenario.endowment();
        Endowment endowment = EndowmentFiles.read(home.resolve("data"), scenario == null ? null : scenario.tables(), changed, files, bibliography, problems);
        Comparisons comparisons = ComparisonFile.read(home.resolve("data").resolve("record"), files, problems);
        Map<String, String> overrides = new LinkedHashMap<>();
        changed.values().forEach(c -> overrides.put(c.key(), Parameter.number(c.is()) + " (scenario)"));
        Parameters parameters = shipped;
        Set<String> levers = new TreeSet<>();
        if (scenario != null) {
            for (Change change : scenario.parameters().values()) {
                parameters = changed(parameters, change, levers, problems);
                overrides.put(change.key(), Parameter.number(change.is()) + " (scenario)");
            }
        }
        problems.throwIfAny();
        for (String assignment : options.set()) {
            parameters = parameters.set(assignment);
            levers.add(parameters.pathOf(assignment));
            overrides.put(assignment.substring(0, assignment.indexOf('=')).strip(), assignment.substring(assignment.indexOf('=') + 1).strip() + " (--set)");
        }
        Parameters drawn = parameters.sample(options.sample(), levers);
        return new Setup(scenario, ends(scenario, options.until()), options, drawn, norms(drawn), endowment, timeline, comparisons,
                bibliography, files, overrides, parameters, levers);
    }

    /** Whether the scenario holds control from below in some month: then it is an input there, and everything that shows it says so. */
    public boolean holdsControl() {
        for (int month = scenario.starts(); month <= ends; month++) if (timeline.rules(month).control() instanceof Control.Given) return true;
        return false;
    }

    /** The same for another seed and another draw of the parameters; nothing is read again. */
    public Setup drawn(long seed, int sample) {
        var other = new RunOptions(options.scale(), seed, sample, options.until(), options.threads(), options.set(), options.audit(),
                options.checkpointEvery(), options.report());
        Parameters drawn = unsampled.sample(sample, levers);
        return new Setup(scenario, ends, other, drawn, norms(drawn), endowment, timeline.again(), comparisons, bibliography, files, overrides, unsampled, levers);
    }

    /** The same with some parameters set to what is said, within their ranges or not; nothing is read again. */
    public Setup with(Map<String, Double> set) {
        Parameters other = unsampled;
        Set<String> fixed = new TreeSet<>(levers);
        for (var one : set.entrySet()) {
            String assignment = one.getKey() + "=" + Parameter.number(one.getValue());
            Parameter target = other.get(other.pathOf(assignment));
            other = other.with(target.within(Math.min(target.low(), one.getValue()), Math.max(target.high(), one.getValue()))).set(assignment);
            fixed.add(target.path());
        }
        Parameters drawn = other.sample(options.sample(), fixed);
        return new Setup(scenario, ends, options, drawn, norms(drawn), endowment, timeline.again(), comparisons, bibliography, files, overrides, other, fixed);
    }

    /** The same at another scale; nothing is read again. */
    public Setup at(int scale) {
        var other = new RunOptions(scale, options.seed(), options.sample(), options.until(), options.threads(), options.set(), options.audit(),
                options.checkpointEvery(), options.report());
        return new Setup(scenario, ends, other, parameters, norms, endowment, timeline.again(), comparisons, bibliography, files, overrides, unsampled, levers);
    }

    private static Parameters changed(Parameters parameters, Change change, Set<String> levers, Problems problems) {
        int dot = change.key().lastIndexOf('.');
        Parameter whole = parameters.get(change.key());
        Parameter target = whole != null || dot < 0 ? whole : parameters.get(change.key().substring(0, dot));
        try {
            if (target == null) parameters.pathOf(change.key() + "=");
            Parameters widened = change.range() == null || target == null ? parameters : parameters.with(target.within(change.range()[0], change.range()[1]));
            if (change.unit() != null && target != null && !change.unit().equals(target.unit())) {
                problems.add(change.node().get("unit"), "the unit is \"%s\"; the process counts in \"%s\".".formatted(change.unit(), target.unit()),
                        "Maybe convert the value?");
            }
            Parameters set = widened.set(change.key() + "=" + change.is());
            if (change.range() == null) levers.add(target.path());
            return set;
        } catch (BadInput e) {
            String[] lines = e.getMessage().split("\n", 2);
            String says = lines[0].replaceFirst("^--set [^:]*: ", "");
            problems.add(change.node(), says, lines.length > 1 ? lines[1].strip() : "Maybe look at `thermidor describe`?");
            return parameters;
        }
    }

    private static Norms norms(Parameters parameters) {
        try {
            return parameters.as(Norms.class);
        } catch (IllegalArgumentException e) {
            String[] lines = e.getMessage().split("\n", 2);
            throw new BadInput(lines[0], lines.length > 1 ? lines[1].strip() : "Maybe two parameters contradict each other?");
        }
    }

    private static int ends(Scenario scenario, Integer until) {
        if (until == null) return scenario.ends();
        if (until >= scenario.starts() && until <= scenario.ends()) return until;
        throw new BadInput("--until %s lies outside the scenario, which goes from %s to %s.".formatted(Calendar.text(until), Calendar.text(scenario.starts()),
                Calendar.text(scenario.ends())), "Maybe choose a month in between, or let a scenario that extends this one end later?");
    }

    /** How the run is called: it and the files fix what happens. */
    public RunName name() {
        return new RunName(scenario.id(), options.sample(), options.seed());
    }
}
