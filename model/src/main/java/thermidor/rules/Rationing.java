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
 * @param toOneHand where no cards are needed, the most food of a basket that shops sell to one customer, relative to need; 0 as much as money buys
 */
public record Rationing(boolean inForce, @In("share") double spread, @Per(Region.class) @In("share") double[] villages,
                        @In("ratio") double toOneHand) {
    /** Villagers may buy as before. */
    public Rationing(boolean inForce, double spread) {
        this(inForce, spread, Region.everywhere(1));
    }

    /** Without norms of sale to one customer. */
    public Rationing(boolean inForce, double spread, double[] villages) {
        this(inForce, spread, villages, 0);
    }
}
