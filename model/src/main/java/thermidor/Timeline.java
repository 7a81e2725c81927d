package thermidor;

import thermidor.rules.Outside;
import thermidor.rules.Rules;

/** What a scenario says of a month. */
public interface Timeline {
    Rules rules(int month);

    Outside outside(int month);
}
