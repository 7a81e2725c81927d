package thermidor.planning;

/**
 * "What would one more thousand tonnes of steel be worth?", answered from a plan without planning again.
 *
 * <p>Valuations stay proven prices when a limit moves, so what they say is a bound: no plan for the changed problem can gain more
 * than {@link Answer#gainAtMost}. For small changes of a plan with a unique solution it is also what is gained.
 */
public final class Sensitivity {
    private final PlanProgram program;
    private final Plan plan;

    private Sensitivity(Plan plan) {
        this.plan = plan;
        program = plan.program();
    }

    public static Sensitivity of(Plan plan) {
        return new Sensitivity(plan);
    }

    /**
     * @param gainAtMost [objective] what the objective can gain at most; with least labour: labour saved at most
     * @param bound      [objective] that no plan of the changed problem can pass
     */
    public record Answer(double gainAtMost, double bound) {}

    /** {@code amount} [unit] more of a good falls from the sky in a year; negative: is taken away. */
    public Answer moreOfGood(String good, double amount, int year) {
        return answer(amount * plan.worthOfGood(good, year));
    }

    /** {@code amount} [unit] more of a stock of capital stands ready from that year on and wears as it does. */
    public Answer moreCapital(String capital, double amount, int fromYear) {
        Capital stock = program.problem.capitals().get(program.capital.number(capital));
        double gain = 0;
        for (int year = fromYear; year < program.problem.years(); year++) {
            gain += amount * stock.wear().left(0, year - fromYear) * plan.worthOfCapacity(capital, year);
        }
        double atEnd = amount * stock.wear().left(0, program.problem.years() - fromYear);
        return answer(gain + atEnd * ObjectiveTerms.ofLegacy(program.problem, stock));
    }

    public Answer moreLabour(String kind, double amount, int year) {
        return answer(amount * plan.worthOfLabour(kind, year));
    }

    public Answer moreNature(String limit, double amount, int year) {
        return answer(amount * plan.worthOfNature(limit, year));
    }

    public Answer moreForeignExchange(double amount, int year) {
        return answer(amount * plan.worthOfForeignExchange(year));
    }

    private Answer answer(double gain) {
        boolean saved = program.problem.objective() instanceof Objective.LeastLabour;
        return new Answer(gain, saved ? plan.objective() - gain : plan.objective() + gain + proofLeft());
    }

    /** What the proven bound leaves open above the plan's own value. */
    private double proofLeft() {
        return Math.max(0, plan.check().bound() - plan.check().reached());
    }
}
