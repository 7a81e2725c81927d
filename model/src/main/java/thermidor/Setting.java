package thermidor;

import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.rules.Outside;
import thermidor.rules.Rules;

/** What a month is lived under: the institutions in force, what comes from outside, the norms, chance, and who does the work. */
public record Setting(Rules rules, Outside outside, Norms norms, Chance chance, Crew crew) {}
