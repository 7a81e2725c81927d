package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Region;

/**
 * The drive to collective farms.
 *
 * @param speed share of individual households brought in a month at full force, by region
 * @param force 0: persuasion only; 1: whoever refuses is deported
 * @param leave share of forced members who leave in a month where the law lets them, by region
 * @param target the share of households at which the drive ends
 */
public record Collectivisation(@Per(Region.class) @In("share/month") double[] speed, @In("share") double force,
                               @Per(Region.class) @In("share/month") double[] leave, @In("share") double target) {
    /** The same everywhere. */
    public Collectivisation(double speed, double force, double leave, double target) {
        this(Region.everywhere(speed), force, Region.everywhere(leave), target);
    }
}
