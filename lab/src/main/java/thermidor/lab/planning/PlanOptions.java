package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problem;
import thermidor.planning.PlanProblem;
import thermidor.planning.tables.ForeignTrade;
import thermidor.planning.tables.StockTable;
import thermidor.planning.tables.SymmetricTable;
import thermidor.planning.tables.TablePlan;
import thermidor.planning.tables.Targets;

/** What a plan is made from. */
public final class PlanOptions {
    private static final int FIVE_YEARS = 5;

    @Mixin
    TableOptions table = new TableOptions();
    @Option(names = "--targets", paramLabel = "FILE",
            description = "What is wanted: a column for each good, perhaps labour, one row a year. Default: the consumption of the table's year, growing.")
    Path targets;
    @Option(names = "--years", paramLabel = "N", description = "Years to plan. Default: those of the targets, or 5.")
    Integer years;
    @Option(names = "--growth", paramLabel = "SHARE", defaultValue = "0.02",
            description = "Growth a year of what is wanted, where no targets are given. Default: ${DEFAULT-VALUE}.")
    double growth;
    @Option(names = "--stocks", paramLabel = "FILE", description = "Stocks of goods held by industries; with --wear, the table then being flows with rows labour and output.")
    Path stocks;
    @Option(names = "--wear", paramLabel = "FILE", description = "Share of each stock that wears out in a year.")
    Path wear;
    @Option(names = "--wear-of-capital", paramLabel = "SHARE", defaultValue = "0.05",
            description = "Share of capital that wears out in a year, where there is no file of it (assumption). Default: ${DEFAULT-VALUE}.")
    double wearOfCapital;
    @Option(names = "--capital-per-output", paramLabel = "RATIO", defaultValue = "1.5",
            description = "Capital for a unit of yearly output, where the table does not tell what wears out (assumption). Default: ${DEFAULT-VALUE}.")
    double capitalPerOutput;

    @Option(names = "--trade-growth", paramLabel = "SHARE", defaultValue = "0",
            description = "Growth a year of the limits of exports and imports beyond those of the table's year (assumption). Default: ${DEFAULT-VALUE}.")
    double tradeGrowth;
    @Option(names = "--trade", paramLabel = "FILE",
            description = "Limits of single exports and imports: columns good,way and perhaps price, then one a year with the most that can be traded; way is export, import or "
                    + "balance (what imports may cost above what exports earn).")
    Path trade;

    /** What is planned, and what to know of it. */
    public record Asked(PlanProblem problem, Targets targets, List<String> remarks) {}

    public Asked read(Path file, FilesRead files, Targets.Aim aim) {
        return read(file, files, aim, 0);
    }

    /** {@code more}: years beyond those asked for, as far as there are targets. */
    public Asked read(Path file, FilesRead files, Targets.Aim aim, int more) {
        check(years == null || years >= 1 && years <= 50, "--years is " + years + ".", "Maybe between 1 and 50?");
        check(growth > -1 && growth < 1, "--growth is " + growth + ".", "Maybe 0.02 for two hundredths a year?");
        check(wearOfCapital > 0 && wearOfCapital <= 1, "--wear-of-capital is " + wearOfCapital + ".", "Maybe 0.05 for a twentieth a year?");
        check(tradeGrowth > -1 && tradeGrowth < 1, "--trade-growth is " + tradeGrowth + ".", "Maybe 0.02 for two hundredths a year?");
        check(capitalPerOutput > 0, "--capital-per-output is " + capitalPerOutput + ".", "Maybe 1.5?");
        Sheet sheet = Sheet.read(file, files);
        if (FourFiles.isOne(sheet) && !PlainTable.isOne(sheet) && !OfficialTable.isOne(sheet)) return fourFiles(sheet, files, aim, more);
        check(stocks == null && wear == null, "--stocks and --wear belong to a table of flows with rows labour and output; this table is none.", "Maybe leave them out?");
        TableRead read = new TableReader(files, table).read(file);
        Targets wanted = targets(read.table(), files, more);
        var assumed = new TablePlan.Assumed(wearOfCapital, capitalPerOutput, trade(read.table(), wanted, files));
        return new Asked(TablePlan.problem(read.table(), wanted, aim, assumed), wanted, read.remarks());
    }

    private Targets targets(SymmetricTable from, FilesRead files, int more) {
        if (targets == null) return Targets.asInTable(from, (years == null ? FIVE_YEARS : years) + more, growth);
        return limited(TargetsFile.read(targets, files, from.goods(), from.units(), from.labourSpent(), more > 0 || years == null ? 0 : years), more);
    }

    private Targets limited(Targets all, int more) {
        return years == null || more == 0 || all.years().size() <= years + more ? all : all.upTo(years + more);
    }

    private ForeignTrade trade(SymmetricTable from, Targets wanted, FilesRead files) {
        if (trade == null) return new ForeignTrade(tradeGrowth, List.of(), List.of(), java.util.Optional.empty());
        return TradeFile.read(trade, files, from.goods(), wanted.years().size(), tradeGrowth);
    }

    private Asked fourFiles(Sheet sheet, FilesRead files, Targets.Aim aim, int more) {
        check(trade == null && tradeGrowth == 0, "--trade and --trade-growth belong to a table with foreign trade; the four files have none.", "Maybe leave them out?");
        if (stocks == null || wear == null || targets == null) {
            throw new BadInput(new Problem(new Place(sheet.start().file(), 1, 1), "", "this table of flows has rows labour and output: it is one of four.",
                    "Maybe name the others with --stocks, --wear and --targets?"));
        }
        StockTable read = FourFiles.read(sheet, stocks, wear, files);
        List<String> units = read.goods().stream().map(_ -> "unit").toList();
        Targets wanted = limited(TargetsFile.read(targets, files, read.goods(), units, Double.NaN, more > 0 || years == null ? 0 : years), more);
        return new Asked(read.problem(wanted, aim), wanted, List.of());
    }

    private static void check(boolean fits, String says, String maybe) {
        if (!fits) throw new BadInput(says, maybe);
    }
}
