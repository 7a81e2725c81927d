package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.List;
import thermidor.lab.text.FilesRead;
import thermidor.planning.tables.StockTable;
import thermidor.planning.tables.SymmetricTable;

/**
 * The four files of Cockshott's planning programs: flows with rows labour and output, stocks, their wear, and targets with labour. All
 * have one header of goods; targets may have labour in a last column.
 */
final class FourFiles {
    private FourFiles() {}

    /** The flows are told by their rows labour and output. */
    static boolean isOne(Sheet sheet) {
        return sheet.names().contains("labour") && sheet.names().contains("output");
    }

    /** The first of the four, as a table without stocks. */
    static SymmetricTable flows(Sheet flows) {
        List<String> goods = flows.header.subList(1, flows.header.size());
        flows.unique(goods, j -> flows.heading(1 + j), "industry");
        double[][] used = square(flows, goods, "a flow");
        double[] labour = row(flows, "labour", goods.size());
        double[] output = row(flows, "output", goods.size());
        flows.problems.throwIfAny();
        for (int j = 0; j < output.length; j++) {
            if (output[j] > 0) continue;
            boolean buys = labour[j] > 0;
            for (double[] row : used) buys |= row[j] > 0;
            if (buys) flows.complain(flows.rowsByName().get("output"), 1 + j, "industry %s makes nothing and takes labour or goods.".formatted(goods.get(j)),
                    "Maybe its output is missing?");
        }
        flows.problems.throwIfAny();
        return StockTable.flowsAlone(goods, used, output, labour);
    }

    static StockTable read(Sheet flows, Path stocksFile, Path wearFile, FilesRead files) {
        SymmetricTable alone = flows(flows);
        List<String> goods = alone.goods();
        Sheet stocks = Sheet.read(stocksFile, files);
        Sheet wear = Sheet.read(wearFile, files);
        sameHeader(stocks, goods, flows);
        sameHeader(wear, goods, flows);
        double[][] held = square(stocks, goods, "a stock");
        double[][] worn = square(wear, goods, "wear");
        for (int i = 0; i < goods.size(); i++) {
            for (int j = 0; j < goods.size(); j++) {
                if (worn[i][j] > 1) wear.complain(i, 1 + j, "wear (%s) is %s, more than the whole stock in a year.".formatted(wear.what(i, 1 + j), wear.text(i,
                        1 + j)), "Maybe it is a percentage? Write 0.07 for 7%.");
            }
        }
        stocks.problems.throwIfAny();
        wear.problems.throwIfAny();
        return new StockTable(goods, alone.flows(), held, worn, alone.output(), alone.industries().labour());
    }

    private static void sameHeader(Sheet sheet, List<String> goods, Sheet flows) {
        List<String> own = sheet.header.subList(1, sheet.header.size());
        if (own.equals(goods)) return;
        sheet.complain(sheet.start(), "the header has %s, that of the flows has %s.".formatted(String.join(",", own), String.join(",", goods)),
                "Maybe %s and this file belong to different economies?".formatted(flows.start().file()));
        sheet.problems.throwIfAny();
    }

    /** The first rows, which must be those of the goods in their order. */
    private static double[][] square(Sheet sheet, List<String> goods, String kind) {
        double[][] cells = new double[goods.size()][goods.size()];
        for (int i = 0; i < goods.size(); i++) {
            String found = i < sheet.rows() ? sheet.name(i) : "";
            if (!found.equals(goods.get(i))) {
                sheet.complain(sheet.place(Math.min(i, sheet.rows() - 1), 0), "row %s should stand here, as in the header; there is %s.".formatted(goods.get(i),
                        found.isEmpty() ? "none" : found), "Maybe a row is missing, or rows stand in another order?");
                sheet.problems.throwIfAny();
            }
            for (int j = 0; j < goods.size(); j++) cells[i][j] = sheet.amount(i, 1 + j, kind);
        }
        return cells;
    }

    private static double[] row(Sheet sheet, String name, int goods) {
        double[] row = new double[goods];
        for (int j = 0; j < goods; j++) row[j] = sheet.amount(sheet.rowsByName().get(name), 1 + j, name);
        return row;
    }
}
