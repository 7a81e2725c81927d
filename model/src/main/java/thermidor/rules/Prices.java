package thermidor.rules;

import thermidor.kernel.In;

/**
 * Who sets prices. All price levels are relative to 1928.
 *
 * @param waresFixed whether retail prices of industrial goods are set by decree
 * @param wares the decreed retail level of industrial goods
 * @param bread the decreed retail level of bread and animal products in state trade
 * @param procurement what the state pays for farm produce
 */
public record Prices(boolean waresFixed, @In("ratio") double wares, @In("ratio") double bread, @In("ratio") double procurement) {}
