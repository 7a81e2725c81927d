package thermidor.rules;

import thermidor.kernel.In;

/**
 * Private trade.
 *
 * @param legal whether it may exist
 * @param reach the share of what is offered that finds its way to buyers: near 1 where trade is lawful, what slips through where not
 */
public record Market(boolean legal, @In("share") double reach) {}
