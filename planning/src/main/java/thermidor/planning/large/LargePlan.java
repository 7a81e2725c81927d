package thermidor.planning.large;

/**
 * An exact plan, prices that prove how good it is, and how long it took. Numbers by thing and year, as in
 * {@link GrowingEconomy}. Plan or prices are null where none was found.
 */
public final class LargePlan {
    private final ExactPlan plan;
    private final ExactPrices prices;
    private final OwnMethod.Progress reached;
    private final Standing standing;

    LargePlan(ExactPlan plan, ExactPrices prices, OwnMethod.Progress reached, Standing standing) {
        this.plan = plan;
        this.prices = prices;
        this.reached = reached;
        this.standing = standing;
    }

    public ExactPlan plan() {
        return plan;
    }

    public ExactPrices prices() {
        return prices;
    }

    public OwnMethod.Progress reached() {
        return reached;
    }

    /** Kept for a new plan that starts from this one. */
    Standing standing() {
        return standing;
    }
}
