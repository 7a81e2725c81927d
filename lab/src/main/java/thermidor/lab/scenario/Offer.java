package thermidor.lab.scenario;

import java.util.List;
import thermidor.record.Chronicle;
import thermidor.record.Condition;
import thermidor.world.Ruler;

/**
 * A decree that those who rule may choose: the same kind of record as a dated one, with who would issue it and in what need.
 *
 * @param decree what it says; its month is that of the scenario's beginning and means nothing
 * @param by who has to rule
 * @param claim whose mechanism it is, an entry of the register of claims
 * @param when what has to be seen, all of it
 * @param chance with which rulers who may choose it do, in a month
 * @param again months before it may be chosen again; 0 for once only
 */
public record Offer(Decree decree, List<Ruler> by, String claim, List<Condition> when, double chance, int again) {
    boolean isDue(int month, int last, Ruler ruler, Chronicle seen) {
        boolean free = last == 0 || again > 0 && month - last >= again;
        return free && by.contains(ruler) && when.stream().allMatch(condition -> condition.holds(seen));
    }
}
