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
 * @param recruits the most villagers who are recruited in a year, as yearly plans of recruitment and call-ups to works' schools set it
 */
public record Residence(boolean passports, @Per(Region.class) @In("share") double[] leaveVillage, @In("share/month") double recruitment,
                        @In("person/year") double recruits) {
    /** Recruiters who take as many as there are posts. */
    public static final double NO_PLAN = 1e9;

    /** The same everywhere. */
    public Residence(boolean passports, double leaveVillage, double recruitment) {
        this(passports, Region.everywhere(leaveVillage), recruitment, NO_PLAN);
    }
}
