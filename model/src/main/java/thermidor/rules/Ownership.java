package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Sector;

/**
 * Who may own the works.
 *
 * @param state the share of each sector's works, craft apart, that the law puts into the state's hands
 * @param pace how much of the distance to that share is covered in a month
 * @param concession the share of the works outside the state that may be leased to concessions; of what the state gives up this share goes to them at once
 * @param craft whether craft may work for the market
 */
public record Ownership(@Per(Sector.class) @In("share") double[] state, @In("share/month") double pace, @In("share") double concession,
                        boolean craft) {}
