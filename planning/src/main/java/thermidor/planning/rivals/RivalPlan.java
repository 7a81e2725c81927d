package thermidor.planning.rivals;

/**
 * What a rival planner came to for one year.
 *
 * @param activity   [activity/year] by technique
 * @param left       [unit of good/year] for final use, by good
 * @param fulfilment of the target that is met worst, share
 */
public record RivalPlan(double[] activity, double[] left, double fulfilment) {}
