package thermidor.rules;

import thermidor.kernel.In;

/**
 * The currency.
 *
 * @param series the number of the money in force; when it changes, old money is exchanged
 * @param exchange new money given for one unit of the old at that exchange
 * @param wagesInKind the share of wages given as rations and not as money
 * @param agriculturalTax the share of farms' money income taken as tax
 */
public record Money(@In("number") int series, @In("ratio") double exchange, @In("share") double wagesInKind,
                    @In("share") double agriculturalTax) {}
