package thermidor.planning;

import java.util.ArrayList;
import java.util.List;
import thermidor.planning.numbers.LinearProgram;

/**
 * At the optimum a plan is worth what its limits are worth. Which limits make up how much of it, each at its valuation: what fixes or
 * forbids something counts below zero where it costs, and the objective's own steps and least amounts count as limits too.
 *
 * @param parts kinds of limits that are worth anything
 * @param value [objective] of the plan
 */
public record PlanAccounts(List<Part> parts, double value) {
    /** What a kind of limit adds to the objective, all years together. */
    public record Part(String name, double worth) {}

    public static PlanAccounts of(Plan plan) {
        PlanProgram program = plan.program();
        LinearProgram linear = program.linear();
        double[] worth = plan.worth();
        double sign = program.problem.objective() instanceof Objective.LeastLabour ? -1 : 1;
        double[] left = linear.matrix().worth(worth);
        for (int c = 0; c < left.length; c++) left[c] = linear.gain()[c] - left[c];
        List<Part> parts = new ArrayList<>();
        add(parts, "labour", sign * rows(linear, worth, program.hands));
        add(parts, "capital at hand", sign * rows(linear, worth, program.capacity));
        add(parts, "nature", sign * rows(linear, worth, program.natural));
        add(parts, "foreign exchange given", sign * rows(linear, worth, program.exchange));
        add(parts, "stocks of goods at hand, less fixed demands", sign * rows(linear, worth, program.balance));
        add(parts, "capital to be left", sign * rows(linear, worth, program.legacy) + ObjectiveTerms.constant(program.problem));
        add(parts, "limits of imports", sign * columns(linear, left, program.imports));
        add(parts, "limits of exports", sign * columns(linear, left, program.exports));
        add(parts, "limits of building", sign * columns(linear, left, program.building));
        add(parts, "limits of techniques", sign * columns(linear, left, program.activity));
        add(parts, "least and most of final uses", sign * columns(linear, left, program.baskets));
        double steps = rows(linear, worth, program.served);
        for (int c = program.baskets.end(); c < left.length; c++) steps += worth(left[c], linear.least()[c], linear.most()[c]);
        add(parts, "utility had before it diminishes", sign * steps);
        return new PlanAccounts(List.copyOf(parts), plan.objective());
    }

    private static void add(List<Part> parts, String name, double worth) {
        if (worth != 0) parts.add(new Part(name, worth));
    }

    private static double rows(LinearProgram linear, double[] worth, Places places) {
        double sum = 0;
        for (int row = places.from(); row < places.end(); row++) sum += worth(worth[row], linear.rowLeast()[row], linear.rowMost()[row]);
        return sum;
    }

    private static double columns(LinearProgram linear, double[] left, Places places) {
        double sum = 0;
        for (int column = places.from(); column < places.end(); column++) sum += worth(left[column], linear.least()[column], linear.most()[column]);
        return sum;
    }

    private static double worth(double price, double least, double most) {
        double at = price > 0 ? most : least;
        return price == 0 || Double.isInfinite(at) ? 0 : price * at;
    }

    /** [objective] all limits together. */
    public double ofLimits() {
        double sum = 0;
        for (Part part : parts) sum += part.worth;
        return sum;
    }

    /** By how much the two differ, as a share of the greater. */
    public double gap() {
        double size = Math.max(Math.abs(value), Math.abs(ofLimits()));
        return size == 0 ? 0 : Math.abs(value - ofLimits()) / size;
    }
}
