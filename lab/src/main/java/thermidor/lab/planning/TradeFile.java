package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Suggest;
import thermidor.planning.Trade;
import thermidor.planning.Yearly;
import thermidor.planning.tables.ForeignTrade;

/** Limits of foreign trade, good by good: columns good, way (export, import, balance), perhaps price, then years; the last year holds for all later ones. */
final class TradeFile {
    private static final List<String> WAYS = List.of("export", "import", "balance");
    private final Sheet sheet;
    private final int good;
    private final int way;
    private final int price;
    private final List<Integer> years = new ArrayList<>();

    private TradeFile(Sheet sheet) {
        this.sheet = sheet;
        good = sheet.column("good");
        way = sheet.column("way");
        price = sheet.column("price");
        for (int c = 0; c < sheet.header.size(); c++) if (c != good && c != way && c != price) years.add(c);
    }

    static ForeignTrade read(Path file, FilesRead files, List<String> goods, int years, double growth) {
        TradeFile trade = new TradeFile(Sheet.read(file, files));
        ForeignTrade read = trade.read(goods, years, growth);
        trade.sheet.problems.throwIfAny();
        return read;
    }

    private ForeignTrade read(List<String> goods, int wanted, double growth) {
        for (String column : List.of("good", "way")) if (sheet.column(column) < 0) sheet.complain(sheet.start(), "the header has no column %s.".formatted(column),
                "Maybe name the columns good,way,price,year1,year2?");
        if (years.isEmpty()) sheet.complain(sheet.start(), "the header has no column of a year.", "Maybe name the columns good,way,price,year1,year2?");
        sheet.problems.throwIfAny();
        List<Trade.Export> exports = new ArrayList<>();
        List<Trade.Import> imports = new ArrayList<>();
        Optional<double[]> balance = Optional.empty();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < sheet.rows(); row++) {
            String kind = sheet.text(row, way).toLowerCase(Locale.ROOT);
            String name = sheet.text(row, good);
            if (!WAYS.contains(kind)) sheet.complain(row, way, "there is no way '%s' to trade.".formatted(sheet.text(row, way)), "Maybe export, import or balance?");
            else if (!seen.add(kind + " of " + name)) sheet.complain(row, good, "there are two rows for the %s of %s.".formatted(kind, name), "Maybe one is a copy?");
            else if (kind.equals("balance")) balance = Optional.of(amounts(row, wanted, false));
            else if (!goods.contains(name)) sheet.complain(row, good, "the table has no good %s.".formatted(name), Suggest.maybe(name, goods,
                    "Maybe it is called otherwise there?"));
            else if (kind.equals("export")) exports.add(new Trade.Export(name, price(row), Yearly.of(amounts(row, wanted, true))));
            else imports.add(new Trade.Import(name, price(row), Yearly.of(amounts(row, wanted, true))));
        }
        sheet.problems.throwIfAny();
        return new ForeignTrade(growth, exports, imports, balance);
    }

    private Yearly price(int row) {
        return Yearly.of(price < 0 || sheet.text(row, price).isEmpty() ? 1 : sheet.amount(row, price, "a price"));
    }

    private double[] amounts(int row, int wanted, boolean notBelowZero) {
        double[] amounts = new double[wanted];
        for (int year = 0; year < wanted; year++) {
            int column = years.get(Math.min(year, years.size() - 1));
            amounts[year] = notBelowZero ? sheet.amount(row, column, "the most that can be traded") : sheet.number(row, column);
        }
        return amounts;
    }
}
