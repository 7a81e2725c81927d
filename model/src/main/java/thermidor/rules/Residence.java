package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Region;

/**
 * Who may move.
 *
 * @param passports whether town residence needs a passport
 * @param leaveVillage the share of those who want to leave a village that may, by region
 * @param recruitment organised recruitment of villagers, as a share of open posts a month
 */
public record Residence(boolean passports, @Per(Region.class) @In("share") double[] leaveVillage, @In("share/month") double recruitment) {
    /** The same everywhere. */
    public Residence(boolean passports, double leaveVillage, double recruitment) {
        this(passports, Region.everywhere(leaveVillage), recruitment);
    }
}
