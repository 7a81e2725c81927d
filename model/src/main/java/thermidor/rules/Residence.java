package thermidor.rules;

import thermidor.kernel.In;

/**
 * Who may move.
 *
 * @param passports whether town residence needs a passport
 * @param leaveVillage the share of those who want to leave a village that may
 * @param recruitment organised recruitment of villagers, as a share of open posts a month
 */
public record Residence(boolean passports, @In("share") double leaveVillage, @In("share/month") double recruitment) {}
