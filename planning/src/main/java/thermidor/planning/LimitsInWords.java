package thermidor.planning;

import java.util.Locale;

/** Says in words what a row or a column bound of a plan's linear program demands. */
final class LimitsInWords {
    private final PlanProgram program;
    private final PlanProblem problem;

    LimitsInWords(PlanProgram program) {
        this.program = program;
        problem = program.problem;
    }

    /** Rows first, then columns. */
    String of(int limit) {
        int rows = program.served.end();
        return limit < rows ? row(limit) : column(limit - rows);
    }

    private String row(int row) {
        if (program.balance.has(row)) return balance(program.balance.thing(row), program.balance.year(row));
        if (program.capacity.has(row)) {
            Capital stock = problem.capitals().get(program.capacity.thing(row));
            int year = program.capacity.year(row);
            return "of %s there are %s %s in year %d, and what is built in time".formatted(stock.name(),
                number(stock.withoutBuilding(year)), stock.unit(), year);
        }
        if (program.hands.has(row)) {
            return amount(problem.labour().get(program.hands.thing(row)), program.hands.year(row));
        }
        if (program.natural.has(row)) {
            return amount(problem.nature().get(program.natural.thing(row)), program.natural.year(row));
        }
        if (program.exchange.has(row)) {
            int year = program.exchange.year(row);
            return "imports of year %d cost at most %s more than exports earn".formatted(year,
                number(problem.foreignExchange().in(year)));
        }
        if (program.legacy.has(row)) {
            Capital stock = problem.capitals().get(program.legacy.thing(row));
            return "at least %s %s of %s are left at the end".formatted(number(stock.atLeastAtEnd()), stock.unit(),
                stock.name());
        }
        return "the objective's own count of year " + program.served.year(row);
    }

    private String balance(int good, int year) {
        Good it = problem.goods().get(good);
        double demand = 0;
        for (FixedDemand d : problem.demands()) if (d.good().equals(it.name())) demand += d.amount().in(year);
        if (demand > 0) return "%s %s of %s must be delivered in year %d, beside what industries use up".formatted(
            number(demand), it.unit(), it.name(), year);
        return "no more %s is used in year %d than there is".formatted(it.name(), year);
    }

    private static String amount(Limit limit, int year) {
        return "of %s there are %s %s in year %d".formatted(limit.name(), number(limit.amount().in(year)), limit.unit(),
            year);
    }

    private String column(int column) {
        if (program.activity.has(column)) {
            Technique t = problem.techniques().get(program.activity.thing(column));
            int year = program.activity.year(column);
            return bounds(Names.of(t) + " works", t.atLeast().in(year), t.atMost().in(year), year);
        }
        if (program.building.has(column)) {
            Capital stock = problem.capitals().get(program.building.thing(column));
            int year = program.building.year(column);
            return bounds(stock.name() + " is built", 0,
                stock.madeOf().isEmpty() ? 0 : stock.buildAtMost().in(year), year);
        }
        if (program.imports.has(column)) {
            return trade("imported", problem.imports().get(program.imports.thing(column)), program.imports.year(column));
        }
        if (program.exports.has(column)) {
            return trade("exported", problem.exports().get(program.exports.thing(column)), program.exports.year(column));
        }
        if (program.closing.has(column)) {
            return "%s cannot be stored from year %d to the next".formatted(
                problem.goods().get(program.closing.thing(column)).name(), program.closing.year(column));
        }
        if (program.baskets.has(column)) {
            FinalUse use = problem.uses().get(program.baskets.thing(column));
            int year = program.baskets.year(column);
            return bounds(use.name() + " gets", use.atLeast().in(year), use.atMost().in(year), year);
        }
        return "a bound of the objective's own";
    }

    private static String trade(String way, Trade trade, int year) {
        return bounds(trade.good() + " is " + way, 0, trade.atMost().in(year), year);
    }

    private static String bounds(String what, double least, double most, int year) {
        String from = least > 0 ? " at least " + number(least) : "";
        String to = most < Double.POSITIVE_INFINITY ? (from.isEmpty() ? " at most " : " and at most ") + number(most) : "";
        return what + from + to + " in year " + year;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1e6 || value == Math.rint(value) ? "%,.0f" : "%.4g", value);
    }
}
