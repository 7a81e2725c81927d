package thermidor.rules;

import thermidor.kernel.In;

/**
 * Rationing of bread, animal products and wares in towns.
 *
 * @param inForce whether ration cards are needed
 * @param spread how much more a shock worker or an official gets than a dependant: 0 equal, 1 the norms of the class ration
 */
public record Rationing(boolean inForce, @In("share") double spread) {}
