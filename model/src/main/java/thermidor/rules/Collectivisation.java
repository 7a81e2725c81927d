package thermidor.rules;

import thermidor.kernel.In;

/**
 * The drive to collective farms.
 *
 * @param speed share of individual households brought in a month at full force
 * @param force 0: persuasion only; 1: whoever refuses is deported
 * @param leave share of forced members who leave in a month where the law lets them
 * @param target the share of households at which the drive ends
 */
public record Collectivisation(@In("share/month") double speed, @In("share") double force, @In("share/month") double leave,
                               @In("share") double target) {}
