package thermidor.rules;

import thermidor.kernel.In;

/**
 * Deportation and camps as the scenario dates them, until the conflict process decides. Prisoners are persons.
 *
 * @param deportation share of rich-peasant households sent away in a month
 * @param arrests share of adults arrested in a month
 * @param executions share of those arrested who are put to death, as the decree orders it
 * @param release share of prisoners let go in a month
 * @param provisioned share of the bread of camps that is set apart before shops are filled
 */
public record Repression(@In("share/month") double deportation, @In("share/month") double arrests, @In("share") double executions,
                         @In("share/month") double release, @In("share") double provisioned) {
    /** Nobody is put to death by decree, and camps get their bread as everybody does. */
    public Repression(double deportation, double arrests, double release) {
        this(deportation, arrests, 0, release, 0);
    }
}
