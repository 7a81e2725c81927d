package thermidor.rules;

import thermidor.kernel.In;

/**
 * Parties.
 *
 * @param others whether others than the ruling party may work in the open
 * @param factions whether members may combine against the leadership
 * @param congressEvery months between congresses
 * @param recruitment share of those who could join that the party takes in a month
 * @param purge share of members expelled in a month
 */
public record Parties(boolean others, boolean factions, @In("month") int congressEvery, @In("share/month") double recruitment,
                      @In("share/month") double purge) {}
