package thermidor.lab.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Problems;
import thermidor.record.Chronicle;
import thermidor.rules.Rules;
import thermidor.world.Power;
import thermidor.world.Ruler;
import thermidor.world.World;

/** Rulers choose from the scenario's menu; what they chose stands among the dated decrees at its month, and the later holds. */
final class ChosenRules {
    private final List<Decree> dated;
    private final List<Offer> menu;
    private final int from;
    private int[] known = {};
    private Rules rules;

    ChosenRules(Scenario scenario) {
        dated = scenario.decrees().stream().sorted(Comparator.comparingInt(Decree::from)).toList();
        menu = scenario.menu();
        from = scenario.chosenFrom();
    }

    int[] choose(World world, Chronicle seen, Chance chance) {
        if (world.month < from || menu.isEmpty()) return new int[0];
        Ruler ruler = Ruler.ALL[world.power.ruler];
        return IntStream.range(0, menu.size()).filter(i -> {
            Offer offer = menu.get(i);
            return offer.isDue(world.month, world.power.lastChosen(i), ruler, seen)
                    && chance.happens(offer.chance(), Decision.ISSUE_A_DECREE, world.month, offer.decree().id().hashCode());
        }).toArray();
    }

    /** Made anew only when a decree has come into force since it was last asked. */
    Rules rules(int month, Power power) {
        int inForce = (int) dated.stream().filter(d -> d.from() <= month).count();
        int chosen = (int) Arrays.stream(power.chosenIn).filter(m -> m <= month).count();
        int[] now = {inForce, chosen};
        if (rules == null || !Arrays.equals(known, now)) rules = made(inForce, chosen, power);
        known = now;
        return rules;
    }

    private Rules made(int inForce, int chosen, Power power) {
        RulesDraft draft = new RulesDraft(new Expect(new Problems()));
        int next = 0;
        for (int c = 0; c < chosen; c++) {
            for (; next < inForce && dated.get(next).from() <= power.chosenIn[c]; next++) draft.apply(dated.get(next).set());
            draft.apply(menu.get(power.chosen[c]).decree().set());
        }
        for (; next < inForce; next++) draft.apply(dated.get(next).set());
        return draft.rules();
    }
}
