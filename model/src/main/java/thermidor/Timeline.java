package thermidor;

import thermidor.kernel.Chance;
import thermidor.record.Chronicle;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Power;
import thermidor.world.World;

/** What a scenario says of a month, and what it lets those choose who rule. */
public interface Timeline {
    /** The rules of a month, as decrees of the scenario and those chosen up to then have left them. */
    Rules rules(int month, Power power);

    /** The same where nobody has chosen anything. */
    default Rules rules(int month) {
        return rules(month, new Power());
    }

    Outside outside(int month);

    /** The decrees that those who rule choose at the beginning of this month, by their number in the scenario's menu. */
    default int[] choose(World world, Chronicle seen, Chance chance) {
        return new int[0];
    }
}
