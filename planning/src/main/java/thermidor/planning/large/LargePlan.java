package thermidor.planning.large;

/**
 * An exact plan, prices that prove how good it is, and how long it took. Numbers by thing and year, as in
 * {@link GrowingEconomy}. Plan or prices are null where none was found.
 *
 * @param balance between steps of quantities and of prices, kept for a new plan that starts from this one
 */
public record LargePlan(ExactPlan plan, ExactPrices prices, OwnMethod.Progress reached, double balance) {}
