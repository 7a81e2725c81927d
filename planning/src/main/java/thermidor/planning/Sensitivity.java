package thermidor.planning;

import java.util.Optional;
import java.util.OptionalDouble;

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
     * @param exact      the gain is not only the most there can be but what there is: no limit is moved beyond the range of its worth. Empty
     *                   where the solver told no ranges, or where limits of several years are moved too far to tell
     * @param holdsFor   [unit] so much of the change lies within the range; infinite where the range has no end, empty where none is known
     */
    public record Answer(double gainAtMost, double bound, Optional<Boolean> exact, OptionalDouble holdsFor) {}

    /** A row whose limit is moved by so much, or so much for each unit of the change. */
    private record Move(int row, double by) {}

    /** {@code amount} [unit] more of a good falls from the sky in a year; negative: is taken away. */
    public Answer moreOfGood(String good, double amount, int year) {
        return answer(amount * plan.worthOfGood(good, year), amount, new Move(program.balance.at(program.good.number(good), year), -1));
    }

    /** {@code amount} [unit] more of a stock of capital stands ready from that year on and wears as it does. */
    public Answer moreCapital(String capital, double amount, int fromYear) {
        int number = program.capital.number(capital);
        Capital stock = program.problem.capitals().get(number);
        int years = program.problem.years();
        double gain = 0;
        Move[] moves = new Move[years - fromYear + 1];
        for (int year = fromYear; year < years; year++) {
            double left = stock.wear().left(0, year - fromYear);
            gain += amount * left * plan.worthOfCapacity(capital, year);
            moves[year - fromYear] = new Move(program.capacity.at(number, year), left);
        }
        double atEnd = stock.wear().left(0, years - fromYear);
        moves[years - fromYear] = new Move(program.legacy.at(number, 0), -atEnd);
        gain -= amount * atEnd * plan.worth()[program.legacy.at(number, 0)];
        return answer(gain + amount * atEnd * ObjectiveTerms.ofLegacy(program.problem, stock), amount, moves);
    }

    public Answer moreLabour(String kind, double amount, int year) {
        return answer(amount * plan.worthOfLabour(kind, year), amount, new Move(program.hands.at(program.labour.number(kind), year), 1));
    }

    public Answer moreNature(String limit, double amount, int year) {
        return answer(amount * plan.worthOfNature(limit, year), amount, new Move(program.natural.at(program.nature.number(limit), year), 1));
    }

    public Answer moreForeignExchange(double amount, int year) {
        return answer(amount * plan.worthOfForeignExchange(year), amount, new Move(program.exchange.at(0, year), 1));
    }

    private Answer answer(double gain, double amount, Move... moves) {
        boolean saved = program.problem.objective() instanceof Objective.LeastLabour;
        double bound = saved ? plan.objective() - gain : plan.objective() + gain + proofLeft();
        return new Answer(gain, bound, plan.ranges().map(_ -> holdsFor(moves, amount) >= Math.abs(amount) * (1 - 1e-12)),
            plan.ranges().isPresent() ? OptionalDouble.of(holdsFor(moves, amount)) : OptionalDouble.empty());
    }

    /**
     * How much of a change lies within the ranges. Where several limits are moved at once, the shares of their ranges that are used up may
     * add up to one (the rule of the hundred per cent).
     */
    private double holdsFor(Move[] moves, double amount) {
        double used = 0;
        for (Move move : moves) {
            boolean up = move.by * amount > 0;
            double room = up ? plan.ranges().orElseThrow().up()[move.row] : plan.ranges().orElseThrow().down()[move.row];
            if (move.by != 0 && Double.isFinite(room)) used += Math.abs(move.by) / room;
        }
        return used == 0 ? Double.POSITIVE_INFINITY : 1 / used;
    }

    /** What the proven bound leaves open above the plan's own value. */
    private double proofLeft() {
        return Math.max(0, plan.check().bound() - plan.check().reached());
    }
}
