package thermidor.lab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import thermidor.kernel.Calendar;
import thermidor.lab.run.Setup;
import thermidor.lab.scenario.Scenario;
import thermidor.lab.text.BadInput;

/** A side as it is to be lived: how far, how often, what is read off it, and what it dates. */
final class Lived {
    private final Side side;
    /** Reads a side as it is before anything is switched off; read once for all that differ in nothing else. */
    private final Function<Side, Setup> read;
    private int until;
    private int runs;
    private final Set<Outcome> outcomes = new LinkedHashSet<>();
    private Setup before;
    private Setup after;
    private TreeMap<Integer, String> dated;

    Lived(Side side, Function<Side, Setup> read) {
        this.side = side;
        this.read = read;
    }

    void ask(int toMonth, Outcome outcome, int times) {
        until = Math.max(until, toMonth);
        runs = Math.max(runs, times);
        outcomes.add(outcome);
    }

    Side side() {
        return side;
    }

    int until() {
        return until;
    }

    int runs() {
        return runs;
    }

    Set<Outcome> outcomes() {
        return outcomes;
    }

    /** What holds in a month: with the mechanism until it is switched off, without it from then on. */
    synchronized Setup setup(int month) {
        if (before == null) {
            before = read.apply(side);
            if (until > before.ends()) {
                throw new BadInput("%s: the runs go on until %s, the scenario ends in %s.".formatted(side.file(), Calendar.text(until), Calendar.text(before.ends())),
                        "Maybe let \"until\" be earlier?");
            }
            after = side.off().isEmpty() ? before : before.with(side.off());
        }
        return month < side.offFrom() ? before : after;
    }

    int starts() {
        return setup(side.offFrom()).scenario().starts();
    }

    /** All that its scenario dates, what is switched off included, by month; what was there when it starts stands in its first month. */
    synchronized TreeMap<Integer, String> dated() {
        if (dated == null) dated = dated(setup(side.offFrom()).scenario());
        return dated;
    }

    private TreeMap<Integer, String> dated(Scenario scenario) {
        TreeMap<Integer, List<String>> all = new TreeMap<>();
        scenario.decrees().forEach(d -> at(all, d.from(), d.id() + d.changes()));
        scenario.shocks().forEach(s -> at(all, s.from(), s.id() + s.kind() + s.to() + s.regions() + s.size()));
        if (!side.off().isEmpty()) at(all, side.offFrom(), "without " + side.off());
        TreeMap<Integer, String> texts = new TreeMap<>();
        all.forEach((month, what) -> texts.put(month, what.toString()));
        return texts;
    }

    private void at(TreeMap<Integer, List<String>> all, int month, String what) {
        all.computeIfAbsent(Math.max(month, starts()), _ -> new ArrayList<>()).add(what);
    }
}
