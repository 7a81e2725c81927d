package thermidor.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import thermidor.planning.solve.NamedProgram;

/** Names for rows and columns of a plan's linear program, as good:coal:1 for the balance of coal in the first year. */
final class ProgramNames {
    private ProgramNames() {}

    static NamedProgram named(PlanProgram program) {
        PlanProblem problem = program.problem;
        List<String> columns = new ArrayList<>();
        put(columns, program.activity, t -> "make:" + Names.of(problem.techniques().get(t)));
        put(columns, program.building, c -> "build:" + problem.capitals().get(c).name());
        put(columns, program.imports, i -> "import:" + problem.imports().get(i).good());
        put(columns, program.exports, i -> "export:" + problem.exports().get(i).good());
        put(columns, program.closing, g -> "store:" + problem.goods().get(g).name());
        put(columns, program.baskets, u -> "use:" + problem.uses().get(u).name());
        for (int c = columns.size(); c < program.linear().columns(); c++) columns.add("aim:" + (c - program.baskets.end() + 1));
        List<String> rows = new ArrayList<>();
        put(rows, program.balance, g -> "good:" + problem.goods().get(g).name());
        put(rows, program.capacity, c -> "stock:" + problem.capitals().get(c).name());
        put(rows, program.hands, l -> "labour:" + problem.labour().get(l).name());
        put(rows, program.natural, n -> "nature:" + problem.nature().get(n).name());
        put(rows, program.exchange, _ -> "foreign_exchange");
        put(rows, program.legacy, c -> "left:" + problem.capitals().get(c).name());
        put(rows, program.served, u -> "served:" + (u + 1));
        boolean minimise = problem.objective() instanceof Objective.LeastLabour;
        return new NamedProgram("plan", program.linear(), minimise, ObjectiveTerms.constant(problem), different(rows), different(columns));
    }

    private static void put(List<String> names, Places places, IntFunction<String> name) {
        for (int year = 0; year < places.years(); year++) {
            for (int thing = 0; thing < places.things(); thing++) names.add(name.apply(thing).strip().replaceAll("\\s+", "_") + ":" + (year + 1));
        }
    }

    /** A good may be imported in several ways: those after the first get a number. */
    private static List<String> different(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> different = new ArrayList<>();
        for (String name : names) {
            String free = name;
            for (int i = 2; !taken.add(free); i++) free = name + ":" + i;
            different.add(free);
        }
        return different;
    }
}
