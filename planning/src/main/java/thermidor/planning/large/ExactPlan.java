package thermidor.planning.large;

/**
 * A plan that keeps every limit. Numbers by thing and year, as in {@link GrowingEconomy}.
 *
 * @param x     [unit of good/year] output
 * @param b     [unit of stock/year] building begun
 * @param t     [basket/year]
 * @param value [objective]
 */
public record ExactPlan(double[] x, double[] b, double[] t, double value) {}
