package thermidor.planning.large;

/**
 * Prices that leave no gain anywhere, and the value that therefore no plan can pass. Numbers by thing and year.
 *
 * @param p     [objective/unit of good]
 * @param r     [objective/unit of stock] rent of a year
 * @param w     [objective/unit of limit]
 * @param bound [objective]
 */
public record ExactPrices(double[] p, double[] r, double[] w, double bound) {}
