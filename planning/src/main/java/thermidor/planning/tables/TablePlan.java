package thermidor.planning.tables;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import thermidor.planning.PlanProblem;
import thermidor.planning.Technique;
import thermidor.planning.Yearly;

/**
 * The plan problem that an input-output table stands for: industries work as in the table's year. Where the table tells investment,
 * every industry holds a stock of capital, made of the goods invested in the table's year, of which as much must be left at the end as
 * there was. Foreign trade goes on at the prices of the table, with its balance; exports and imports of a kind made at home do not
 * grow beyond those of the table's year, unless {@link ForeignTrade} tells otherwise.
 */
public final class TablePlan {
    /** Goods from abroad that nobody at home makes, in one sum. */
    public static final String ABROAD = "goods from abroad";

    /**
     * What tables do not tell.
     *
     * @param wear             [share/year] of capital worn out
     * @param capitalPerOutput [unit of value/(unit of value/year)] where the table does not tell what is worn out
     * @param trade            how far foreign trade may go beyond that of the table's year
     */
    public record Assumed(double wear, double capitalPerOutput, ForeignTrade trade) {}

    private final SymmetricTable table;
    private final Assumed assumed;
    private final PlanProblem.Builder problem;
    private final int years;
    private final boolean abroad;
    private final double invested;
    private final double[] stock;

    private TablePlan(SymmetricTable table, Assumed assumed, int years) {
        this.table = table;
        this.assumed = assumed;
        this.years = years;
        problem = PlanProblem.over(years);
        abroad = IntStream.range(0, table.size()).anyMatch(j -> table.industries().fromAbroad()[j] > 0) || table.uses().consumptionFromAbroad() > 0
            || table.uses().investmentFromAbroad() > 0;
        double sum = table.uses().investmentFromAbroad();
        for (double amount : table.uses().investment()) sum += Math.max(0, amount);
        invested = sum;
        stock = stocks();
    }

    public static PlanProblem problem(SymmetricTable table, Targets targets, Targets.Aim aim, Assumed assumed) {
        TablePlan plan = new TablePlan(table, assumed, targets.years().size());
        for (int good = 0; good < table.size(); good++) plan.problem.good(table.goods().get(good), table.units().get(good));
        for (int good = 0; good < table.size(); good++) plan.industry(good);
        plan.trade();
        targets.enter(plan.problem, table.labour(), aim, plan.prices());
        return plan.problem.build();
    }

    /** [unit of value] by industry */
    private double[] stocks() {
        double[] stocks = new double[table.size()];
        boolean told = IntStream.range(0, stocks.length).anyMatch(j -> table.industries().wornOut()[j] > 0);
        for (int j = 0; j < stocks.length; j++) {
            if (invested <= 0) continue;
            stocks[j] = told ? table.industries().wornOut()[j] / assumed.wear() : assumed.capitalPerOutput() * table.output()[j];
        }
        return stocks;
    }

    /** [value/unit] by good: one, where all are counted in money; else the labour in them. */
    private Map<String, Double> prices() {
        Map<String, Double> prices = new TreeMap<>();
        if (table.units().stream().distinct().count() < 2 && !table.units().contains("unit")) return prices;
        double[] values = table.labourValues();
        for (int good = 0; good < values.length; good++) prices.put(table.goods().get(good), values[good]);
        return prices;
    }

    private static String capital(String industry) {
        return "capital of " + industry;
    }

    private void industry(int j) {
        String industry = table.goods().get(j);
        if (stock[j] > 0) capital(j, industry);
        problem.technique(industry, "as in the table", t -> technique(t, j));
    }

    private Technique.Builder technique(Technique.Builder t, int j) {
        String industry = table.goods().get(j);
        t.output(industry, 1);
        if (!(table.output()[j] > 0)) return t.atMost(0);
        for (int i = 0; i < table.size(); i++) if (table.coefficient(i, j) > 0) t.input(table.goods().get(i), table.coefficient(i, j));
        if (table.industries().fromAbroad()[j] > 0) t.input(ABROAD, table.perUnit(table.industries().fromAbroad()[j], j));
        if (table.industries().labour()[j] > 0) t.labour(Targets.HANDS, table.perUnit(table.industries().labour()[j], j));
        if (stock[j] > 0) t.capital(capital(industry), table.perUnit(stock[j], j));
        return t;
    }

    private void capital(int j, String industry) {
        problem.capital(capital(industry), industry, c -> {
            c.unit(table.units().get(j)).opening(stock[j]).wearsBy(assumed.wear()).lag(1).atLeastAtEnd(stock[j]);
            for (int i = 0; i < table.size(); i++) {
                double amount = table.uses().investment()[i];
                if (amount > 0) c.madeOf(table.goods().get(i), amount / invested);
            }
            if (table.uses().investmentFromAbroad() > 0) c.madeOf(ABROAD, table.uses().investmentFromAbroad() / invested);
            return c;
        });
    }

    private void trade() {
        FinalUses uses = table.uses();
        double balance = uses.consumptionFromAbroad() + uses.investmentFromAbroad();
        for (double amount : table.industries().fromAbroad()) balance += amount;
        for (int good = 0; good < table.size(); good++) {
            double exports = uses.exports()[good];
            double imports = uses.imports()[good];
            balance += imports - exports;
            assumed.trade().exports(table.goods().get(good), exports, years).ifPresent(told -> problem.exported(told.good(), told.price(), told.atMost()));
            assumed.trade().imports(table.goods().get(good), imports, years).ifPresent(told -> problem.imported(told.good(), told.price(), told.atMost()));
        }
        if (abroad) {
            problem.good(ABROAD, table.units().getFirst());
            problem.imported(ABROAD, Yearly.of(1), Yearly.WITHOUT_LIMIT);
        }
        problem.foreignExchange(assumed.trade().balance().isEmpty() ? new double[] {balance} : assumed.trade().balance().get());
    }
}
