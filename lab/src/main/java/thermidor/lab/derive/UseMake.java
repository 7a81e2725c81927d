package thermidor.lab.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A use table and a make table of one economy and year, turned into flows between commodities.
 *
 * <p>Industry technology: an industry needs the same inputs for all that it makes, so the inputs of a commodity are those of
 * its makers, weighted by their shares in making it.
 */
public final class UseMake {

    private final List<String> commodities;
    private final double[][] use;            // [commodity][industry], million USD a year
    private final double[][] make;           // [industry][commodity], million USD a year

    private UseMake(List<String> commodities, double[][] use, double[][] make) {
        this.commodities = commodities;
        this.use = use;
        this.make = make;
    }

    /** Reads both tables: a header of codes, a row of names, then rows; totals ({@code T...}, {@code F...}) are passed over. */
    public static UseMake read(Path useFile, Path makeFile) throws IOException {
        RawTable useTable = RawTable.read(useFile);
        RawTable makeTable = RawTable.read(makeFile);
        List<String> industries = codes(useTable.header(), "T001");
        List<String> commodities = codes(makeTable.header(), "T008");
        return new UseMake(commodities, cells(useTable, commodities, industries), cells(makeTable, industries, commodities));
    }

    /** The codes of the goods, in the order of {@link #flows}. */
    public List<String> commodities() {
        return commodities;
    }

    /** Flows from commodity to commodity, million USD a year. */
    public double[][] flows() {
        int goods = commodities.size();
        double[][] flows = new double[goods][goods];
        for (int industry = 0; industry < make.length; industry++) {
            double output = 0;
            for (double made : make[industry]) output += made;
            if (output == 0) continue;
            for (int i = 0; i < goods; i++)
                for (int j = 0; j < goods; j++)
                    flows[i][j] += use[i][industry] * make[industry][j] / output;
        }
        return flows;
    }

    private static List<String> codes(List<String> header, String end) {
        int stop = header.indexOf(end);
        if (stop < 0) throw new IllegalArgumentException("No column '%s' in %s.".formatted(end, header));
        return new ArrayList<>(header.subList(2, stop));
    }

    private static double[][] cells(RawTable table, List<String> rowCodes, List<String> columnCodes) {
        Map<String, List<String>> rows = table.byFirst();
        double[][] cells = new double[rowCodes.size()][columnCodes.size()];
        for (int i = 0; i < cells.length; i++) {
            List<String> row = rows.get(rowCodes.get(i));
            if (row == null) throw new IllegalArgumentException("%s has no row '%s'.".formatted(table.file(), rowCodes.get(i)));
            for (int j = 0; j < columnCodes.size(); j++) cells[i][j] = table.number(row, columnCodes.get(j));
        }
        return cells;
    }
}
