package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Occasion;

/**
 * The currency.
 *
 * @param series the number of the money in force; when it changes, old money is exchanged
 * @param exchange new money given for one unit of the old at that exchange
 * @param scale what prices and wages in the new money are of those in the old at that exchange: 1 where purses alone are cut
 * @param wagesInKind the share of wages given as rations and not as money
 * @param agriculturalTax the share of farms' money income taken as tax
 */
public record Money(@In("number") int series, @In("ratio") @Occasion(at = "series", otherwise = 1) double exchange,
                    @In("ratio") @Occasion(at = "series", otherwise = 1) double scale, @In("share") double wagesInKind,
                    @In("share") double agriculturalTax) {
    public Money {
        if (!(exchange > 0)) throw new IllegalArgumentException("""
                exchange (%s) must be above 0: so much new money is given for one unit of the old.
                Maybe 1, where purses stay as they are?""".formatted(exchange));
        if (!(scale > 0)) throw new IllegalArgumentException("""
                scale (%s) must be above 0: prices in the new money are so many times those in the old.
                Maybe 1, where names of prices stay as they are?""".formatted(scale));
    }

    /** An exchange of purses that leaves all names of prices. */
    public Money(int series, double exchange, double wagesInKind, double agriculturalTax) {
        this(series, exchange, 1, wagesInKind, agriculturalTax);
    }
}
