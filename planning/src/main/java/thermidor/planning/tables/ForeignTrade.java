package thermidor.planning.tables;

import java.util.List;
import java.util.Optional;
import thermidor.planning.Trade;
import thermidor.planning.Yearly;

/**
 * How far foreign trade may go beyond that of a table's year.
 *
 * @param growth  [share/year] by which the limits of all exports and imports grow that are not told apart
 * @param exports told apart
 * @param imports told apart
 * @param balance [unit of value/year] that imports may cost above what exports earn, by year; empty: as in the table
 */
public record ForeignTrade(double growth, List<Trade.Export> exports, List<Trade.Import> imports, Optional<double[]> balance) {
    /** Within the amounts of the table's year. */
    public static final ForeignTrade AS_IN_TABLE = new ForeignTrade(0, List.of(), List.of(), Optional.empty());

    public ForeignTrade {
        exports = List.copyOf(exports);
        imports = List.copyOf(imports);
    }

    Optional<Trade.Export> exports(String good, double inTable, int years) {
        Optional<Trade.Export> told = exports.stream().filter(export -> export.good().equals(good)).findFirst();
        return told.isPresent() || inTable <= 0 ? told : Optional.of(new Trade.Export(good, Yearly.of(1), growing(inTable, years)));
    }

    Optional<Trade.Import> imports(String good, double inTable, int years) {
        Optional<Trade.Import> told = imports.stream().filter(one -> one.good().equals(good)).findFirst();
        return told.isPresent() || inTable <= 0 ? told : Optional.of(new Trade.Import(good, Yearly.of(1), growing(inTable, years)));
    }

    private Yearly growing(double amount, int years) {
        double[] byYear = new double[years];
        double size = amount;
        for (int year = 0; year < years; year++) byYear[year] = size *= 1 + growth;
        return Yearly.of(byYear);
    }
}
