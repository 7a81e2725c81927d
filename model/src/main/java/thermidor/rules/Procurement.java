package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Region;

/** How the state comes by the harvest. */
public sealed interface Procurement {
    /** Only what peasants choose to sell. */
    record Purchase() implements Procurement {}

    /** Nobody sets a price: who buys for shops and works pays what bread and animal products fetch in shops, relative to 1928. */
    record Wholesale() implements Procurement {}

    /** All above an assessed need is taken without payment: {@code share} of the assessed surplus, {@code reserve} of it from need. */
    record Surplus(@In("share") double share, @In("share") double reserve) implements Procurement {}

    /** A share of the harvest as tax, the rest free to sell. */
    record TaxInKind(@In("share") double share) implements Procurement {}

    /**
     * Deliveries at the state's price, as shares of the harvest the centre believes in.
     *
     * @param individual of individual peasants
     * @param collective of collective and state farms, payment of machine stations included
     * @param force how far the claim is upheld when it cuts into seed, fodder and food, by region
     */
    record Quota(@In("share") double individual, @In("share") double collective, @Per(Region.class) @In("share") double[] force)
            implements Procurement {
        /** With the same force everywhere. */
        public Quota(double individual, double collective, double force) {
            this(individual, collective, Region.everywhere(force));
        }
    }
}
