package thermidor.lab.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import thermidor.Timeline;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Bloc;
import thermidor.world.Power;
import thermidor.world.Region;
import thermidor.world.World;

/** What a scenario says of each month, worked out before the first is lived. */
public final class ScriptedTimeline implements Timeline {
    private final Scenario scenario;
    private final int starts;
    private final Rules[] rules;
    private final Outside[] outside;
    private final ChosenRules chosen;

    private ScriptedTimeline(Scenario scenario, Rules[] rules, Outside[] outside) {
        this.scenario = scenario;
        this.starts = scenario.starts();
        this.rules = rules;
        this.outside = outside;
        this.chosen = new ChosenRules(scenario);
    }

    /** The timeline, or null if the decrees leave a rule unset or are wrong otherwise. */
    public static ScriptedTimeline of(Scenario scenario, Problems problems) {
        int months = scenario.ends() - scenario.starts() + 1;
        int before = problems.count();
        Rules[] rules = rules(scenario, months, problems);
        if (problems.count() > before) return null;
        return new ScriptedTimeline(scenario, rules, outside(scenario, months));
    }

    /** The same, with nothing remembered of what rulers chose: for another run beside this one. */
    public ScriptedTimeline again() {
        return new ScriptedTimeline(scenario, rules, outside);
    }

    private static Rules[] rules(Scenario scenario, int months, Problems problems) {
        List<Decree> inOrder = scenario.decrees().stream().sorted(Comparator.comparingInt(Decree::from)).toList();
        RulesDraft draft = new RulesDraft(new Expect(problems));
        Rules[] rules = new Rules[months];
        int next = 0;
        for (int month = scenario.starts(); month <= scenario.ends(); month++) {
            boolean changed = month == scenario.starts();
            for (; next < inOrder.size() && inOrder.get(next).from() <= month; next++) {
                draft.apply(inOrder.get(next).set());
                changed = true;
            }
            if (month == scenario.starts() && !complete(draft, inOrder, scenario, problems)) {
                // The others are looked at too, so that all their mistakes are told at once.
                for (; next < inOrder.size(); next++) draft.apply(inOrder.get(next).set());
                return rules;
            }
            if (month == scenario.starts() && problems.none()) for (Offer offer : scenario.menu()) draft.copy().apply(offer.decree().set());
            if (problems.none()) rules[month - scenario.starts()] = changed ? draft.rules() : rules[month - scenario.starts() - 1];
        }
        return rules;
    }

    private static boolean complete(RulesDraft draft, List<Decree> inOrder, Scenario scenario, Problems problems) {
        List<String> unset = draft.unset();
        if (unset.isEmpty()) return true;
        if (!problems.none()) return false;
        var at = inOrder.isEmpty() ? null : inOrder.getFirst();
        String says = "in %s, when the scenario starts, no decree has set %s.".formatted(Calendar.text(scenario.starts()), String.join(", ", unset));
        String maybe = "Maybe add it to the decree that begins the scenario?";
        if (at == null) problems.add(thermidor.lab.text.Place.start(scenario.lineage().getFirst().toString()), "decrees", says, maybe);
        else problems.add(at.set(), says, maybe);
        return false;
    }

    /**
     * Shocks of one kind that overlap add up; weather multiplies; of two prices the one that began later holds. Of an area no more
     * than all can be cut off.
     */
    private static Outside[] outside(Scenario scenario, int months) {
        Outside[] outside = new Outside[months];
        for (int i = 0; i < months; i++) {
            int month = scenario.starts() + i;
            if (i > 0 && month != scenario.openFrom() && scenario.shocks().stream().noneMatch(s -> month == s.from() || month - 1 == s.to())) {
                outside[i] = outside[i - 1];
                continue;
            }
            List<Shock> now = scenario.shocks().stream().filter(s -> s.from() <= month && month <= s.to()).toList();
            outside[i] = outside(now, scenario.open() && month >= scenario.openFrom());
        }
        return outside;
    }

    private static Outside outside(List<Shock> now, boolean open) {
        double[] front = sum(now, "front");
        for (int r = 0; r < front.length; r++) front[r] = Math.min(1, front[r]);
        double[] destruction = sum(now, "destruction");
        for (int r = 0; r < destruction.length; r++) destruction[r] = Math.min(1, destruction[r]);
        double[] weather = new double[Region.COUNT];
        Arrays.fill(weather, 1);
        of(now, "weather").forEach(shock -> shock.regions().forEach(r -> weather[r] *= shock.size()));
        double warDeaths = Math.min(1, total(now, "warDeaths"));
        return new Outside(front, destruction, weather, sum(now, "epidemic"), warDeaths, latest(now, "exportPrice"), latest(now, "importPrice"),
                total(now, "credit"), worst(now, "crisis"), worst(now, "revolution"), worst(now, "war"),
                Math.min(1, total(now, "medicine")), Math.min(1, total(now, "embargo")), open);
    }

    private static Stream<Shock> of(List<Shock> now, String kind) {
        return now.stream().filter(s -> s.kind().equals(kind));
    }

    private static double[] sum(List<Shock> now, String kind) {
        double[] sum = new double[Region.COUNT];
        of(now, kind).forEach(shock -> shock.regions().forEach(r -> sum[r] += shock.size()));
        return sum;
    }

    /** By bloc: of shocks of one kind that overlap, the greatest. */
    private static double[] worst(List<Shock> now, String kind) {
        double[] worst = new double[Bloc.COUNT];
        of(now, kind).forEach(shock -> shock.regions().forEach(b -> worst[b] = Math.max(worst[b], shock.size())));
        return worst;
    }

    private static double total(List<Shock> now, String kind) {
        return of(now, kind).mapToDouble(Shock::size).sum();
    }

    private static double latest(List<Shock> now, String kind) {
        return of(now, kind).reduce((a, b) -> b.from() >= a.from() ? b : a).map(Shock::size).orElse(1.0);
    }

    @Override
    public Rules rules(int month, Power power) {
        return power.chosen.length == 0 ? rules[month - starts] : chosen.rules(month, power);
    }

    @Override
    public int[] choose(World world, Chronicle seen, Chance chance) {
        return chosen.choose(world, seen, chance);
    }

    @Override
    public Outside outside(int month) {
        return outside[month - starts];
    }
}
