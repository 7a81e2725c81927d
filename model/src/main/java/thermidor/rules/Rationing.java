package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Region;

/**
 * Rationing of bread, animal products and wares in towns.
 *
 * @param inForce whether ration cards are needed
 * @param spread how much more a shock worker or an official gets than a dependant: 0 equal, 1 the norms of the class ration
 * @param villages while cards are needed, the share of what villagers lack of bread and animal products that shops sell to them, by region
 */
public record Rationing(boolean inForce, @In("share") double spread, @Per(Region.class) @In("share") double[] villages) {
    /** Villagers may buy as before. */
    public Rationing(boolean inForce, double spread) {
        this(inForce, spread, Region.everywhere(1));
    }
}
