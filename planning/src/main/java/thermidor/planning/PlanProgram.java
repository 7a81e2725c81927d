package thermidor.planning;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Arrays;
import java.util.Map;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/**
 * A planning problem written as a linear program, with the place of everything in it.
 *
 * <p>Unknowns by year: activity, building, imports, exports, closing stocks, baskets of each use; then those the objective
 * needs. Limits by year: goods (what comes in is no less than what goes out), capacities, labour, nature, foreign exchange;
 * then the capital to be left, and those the objective needs.
 */
final class PlanProgram {
    final PlanProblem problem;
    final Names good;
    final Names capital;
    final Names labour;
    final Names nature;
    final Names use;

    final Places activity;
    final Places building;
    final Places imports;
    final Places exports;
    final Places closing;
    final Places baskets;
    private final int columns;

    final Places balance;
    final Places capacity;
    final Places hands;
    final Places natural;
    final Places exchange;
    final Places legacy;
    final Places served;

    private final SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    private final double[] gain;
    private final double[] least;
    private final double[] most;
    private final double[] rowLeast;
    private final double[] rowMost;
    private LinearProgram linear;

    private PlanProgram(PlanProblem problem) {
        this.problem = problem;
        good = Names.of("good", problem.goods(), Good::name);
        capital = Names.of("stock of capital", problem.capitals(), Capital::name);
        labour = Names.of("kind of labour", problem.labour(), Limit::name);
        nature = Names.of("natural limit", problem.nature(), Limit::name);
        use = Names.of("final use", problem.uses(), FinalUse::name);

        int years = problem.years();
        activity = new Places(0, problem.techniques().size(), years);
        building = activity.then(problem.capitals().size());
        imports = building.then(problem.imports().size());
        exports = imports.then(problem.exports().size());
        closing = exports.then(problem.goods().size());
        baskets = closing.then(problem.uses().size());
        columns = baskets.end() + ObjectiveTerms.columns(problem);

        balance = new Places(0, problem.goods().size(), years);
        capacity = balance.then(problem.capitals().size());
        hands = capacity.then(problem.labour().size());
        natural = hands.then(problem.nature().size());
        exchange = natural.then(1);
        legacy = exchange.once(problem.capitals().size());
        served = ObjectiveTerms.rows(problem, legacy);

        gain = new double[columns];
        least = new double[columns];
        most = new double[columns];
        rowLeast = new double[served.end()];
        rowMost = new double[served.end()];
    }

    static PlanProgram of(PlanProblem problem) {
        var program = new PlanProgram(problem);
        program.limits();
        for (int year = 0; year < problem.years(); year++) program.activities(year);
        for (int year = 0; year < problem.years(); year++) program.buildings(year);
        for (int year = 0; year < problem.years(); year++) program.importColumns(year);
        for (int year = 0; year < problem.years(); year++) program.exportColumns(year);
        for (int year = 0; year < problem.years(); year++) program.closingStocks(year);
        for (int year = 0; year < problem.years(); year++) program.uses(year);
        ObjectiveTerms.write(program);
        program.linear = new LinearProgram(program.matrix.build(program.served.end()), program.gain, program.least,
            program.most, program.rowLeast, program.rowMost);
        return program;
    }

    /** For whoever asks for techniques by name. */
    Names techniques() {
        return Names.of("technique", problem.techniques(), Names::of);
    }

    LinearProgram linear() {
        return linear;
    }

    private void limits() {
        Arrays.fill(rowLeast, NEGATIVE_INFINITY);
        Arrays.fill(rowMost, POSITIVE_INFINITY);
        for (int year = 0; year < problem.years(); year++) {
            for (int g = 0; g < balance.things(); g++) {
                rowLeast[balance.at(g, year)] = year == 0 ? -problem.goods().get(g).openingStock() : 0;
            }
            for (int c = 0; c < capacity.things(); c++) {
                rowMost[capacity.at(c, year)] = problem.capitals().get(c).withoutBuilding(year);
            }
            for (int l = 0; l < hands.things(); l++) {
                rowMost[hands.at(l, year)] = problem.labour().get(l).amount().in(year);
            }
            for (int n = 0; n < natural.things(); n++) {
                rowMost[natural.at(n, year)] = problem.nature().get(n).amount().in(year);
            }
            rowMost[exchange.at(0, year)] = problem.foreignExchange().in(year);
            for (FixedDemand demand : problem.demands()) {
                rowLeast[balance.at(good.number(demand.good()), year)] += demand.amount().in(year);
            }
        }
        for (int c = 0; c < legacy.things(); c++) {
            Capital stock = problem.capitals().get(c);
            rowLeast[legacy.at(c, 0)] = stock.atLeastAtEnd() <= 0 ? NEGATIVE_INFINITY
                : stock.atLeastAtEnd() - stock.withoutBuilding(problem.years());
        }
    }

    private void activities(int year) {
        Map<String, Double> shared = Map.of();
        int[] used = {};
        double[] amount = {};
        for (Technique t : problem.techniques()) {
            put(t.outputs(), good, balance, year, 1);
            if (t.inputs() != shared) {
                shared = t.inputs();
                used = good.numbers(shared);
                amount = shared.values().stream().mapToDouble(Double::doubleValue).toArray();
            }
            for (int i = 0; i < used.length; i++) matrix.put(balance.at(used[i], year), -amount[i]);
            put(t.capital(), capital, capacity, year, 1);
            put(t.labour(), labour, hands, year, 1);
            put(t.nature(), nature, natural, year, 1);
            end(-ObjectiveTerms.labour(problem, t), t.atLeast().in(year), t.atMost().in(year));
        }
    }

    private void buildings(int year) {
        for (int c = 0; c < building.things(); c++) {
            Capital stock = problem.capitals().get(c);
            put(stock.madeOf(), good, balance, year, -1);
            for (int later = year; later < problem.years(); later++) {
                matrix.put(capacity.at(c, later), -stock.working(year, later));
            }
            matrix.put(legacy.at(c, 0), stock.leftAtEnd(year, problem.years()));
            end(stock.leftAtEnd(year, problem.years()) * ObjectiveTerms.ofLegacy(problem, stock), 0,
                stock.madeOf().isEmpty() ? 0 : stock.buildAtMost().in(year));
        }
    }

    private void importColumns(int year) {
        for (Trade.Import bought : problem.imports()) {
            matrix.put(balance.at(good.number(bought.good()), year), 1);
            matrix.put(exchange.at(0, year), bought.price().in(year));
            end(0, 0, bought.atMost().in(year));
        }
    }

    private void exportColumns(int year) {
        for (Trade.Export sold : problem.exports()) {
            matrix.put(balance.at(good.number(sold.good()), year), -1);
            matrix.put(exchange.at(0, year), -sold.price().in(year));
            end(0, 0, sold.atMost().in(year));
        }
    }

    private void closingStocks(int year) {
        for (int g = 0; g < closing.things(); g++) {
            double kept = problem.goods().get(g).kept();
            matrix.put(balance.at(g, year), -1);
            if (year + 1 < problem.years()) matrix.put(balance.at(g, year + 1), kept);
            end(0, 0, kept == 0 ? 0 : POSITIVE_INFINITY);
        }
    }

    private void uses(int year) {
        for (int u = 0; u < baskets.things(); u++) {
            FinalUse wanted = problem.uses().get(u);
            put(wanted.basket(year), good, balance, year, -1);
            ObjectiveTerms.putServed(this, u, year);
            end(ObjectiveTerms.ofBasket(problem, wanted, year), wanted.atLeast().in(year), wanted.atMost().in(year));
        }
    }

    private void put(Map<String, Double> amounts, Names names, Places rows, int year, double sign) {
        if (!amounts.isEmpty()) amounts.forEach((name, amount) -> matrix.put(rows.at(names.number(name), year), sign * amount));
    }

    void put(int row, double amount) {
        matrix.put(row, amount);
    }

    void limitRow(int row, double atLeast, double atMost) {
        rowLeast[row] = atLeast;
        rowMost[row] = atMost;
    }

    int end(double columnGain, double atLeast, double atMost) {
        int column = matrix.endColumn();
        gain[column] = columnGain;
        least[column] = atLeast;
        most[column] = atMost;
        return column;
    }
}
