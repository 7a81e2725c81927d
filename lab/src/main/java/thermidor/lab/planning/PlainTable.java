package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import thermidor.planning.tables.FinalUses;
import thermidor.planning.tables.Industries;
import thermidor.planning.tables.SymmetricTable;

/** The plainest table: a header of industries, then final and output; one row a good; a last row labour, in hours. A column unit may stand second. */
final class PlainTable {
    private final Sheet sheet;
    private final int first;
    private final int goods;
    private final int labourRow;

    private PlainTable(Sheet sheet) {
        this.sheet = sheet;
        first = sheet.header.size() > 1 && sheet.header.get(1).equalsIgnoreCase("unit") ? 2 : 1;
        goods = sheet.header.size() - first - 2;
        labourRow = labourRow();
    }

    static boolean isOne(Sheet sheet) {
        return sheet.column("final") >= 0 || sheet.column("output") >= 0;
    }

    static SymmetricTable read(Sheet sheet) {
        checkHeader(sheet);
        PlainTable table = new PlainTable(sheet);
        table.checkNames();
        SymmetricTable read = table.numbers();
        sheet.problems.throwIfAny();
        return read;
    }

    private static void checkHeader(Sheet sheet) {
        int columns = sheet.header.size();
        for (String total : List.of("final", "output")) {
            if (sheet.column(total) < 0) sheet.complain(sheet.heading(columns - 1), "the header has no column %s.".formatted(total),
                    "Maybe add it? A table ends with the columns final and output.");
        }
        sheet.problems.throwIfAny();
        if (sheet.column("final") != columns - 2 || sheet.column("output") != columns - 1) {
            sheet.complain(sheet.heading(Math.min(sheet.column("final"), sheet.column("output"))), "final and output are not the last two columns.",
                    "Maybe leave out what stands behind them, or put them in that order?");
        }
        sheet.problems.throwIfAny();
    }

    private int labourRow() {
        int last = sheet.rows() - 1;
        for (int row = 0; row < sheet.rows(); row++) {
            if (!sheet.name(row).matches("(?i)labou?r")) continue;
            if (row != last) sheet.complain(row, 0, "the row labour is not the last one.", "Maybe rows of value added or totals follow? Leave them out.");
            sheet.problems.throwIfAny();
            return row;
        }
        sheet.complain(last, 0, "there is no row labour behind the goods; the last row is %s.".formatted(sheet.name(last)),
                "Maybe add one with the hours worked in every industry?");
        sheet.problems.throwIfAny();
        return last;
    }

    private void checkNames() {
        List<String> industries = sheet.header.subList(first, first + goods);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < labourRow; row++) rows.add(sheet.name(row));
        sheet.unique(industries, j -> sheet.heading(first + j), "industry");
        sheet.unique(rows, row -> sheet.place(row, 0), "good");
        sheet.problems.throwIfAny();
        if (rows.size() != goods) {
            String missing = goods > rows.size() ? notIn(rows, industries, "row") : notIn(industries, rows, "column");
            sheet.complain(sheet.start(), "the table is not square: it has %d goods and %d industries.".formatted(rows.size(), goods), missing);
            sheet.problems.throwIfAny();
        }
        for (int row = 0; row < goods; row++) {
            if (rows.get(row).equals(industries.get(row))) continue;
            sheet.complain(row, 0, "row %s stands where the header has %s.".formatted(rows.get(row), industries.get(row)),
                    industries.contains(rows.get(row)) ? "Maybe put the rows in the order of the header?" : "Maybe one of the two is misspelt?");
            break;
        }
        sheet.problems.throwIfAny();
    }

    private static String notIn(List<String> there, List<String> wanted, String kind) {
        return wanted.stream().filter(name -> !there.contains(name)).findFirst().map(name -> "Maybe the %s %s is missing?".formatted(kind, name))
                .orElse("Maybe a %s is missing?".formatted(kind));
    }

    private SymmetricTable numbers() {
        double[][] flows = new double[goods][goods];
        double[] finals = new double[goods];
        double[] output = new double[goods];
        double[] labour = new double[goods];
        List<String> units = new ArrayList<>(Collections.nCopies(goods, "unit"));
        for (int i = 0; i < goods; i++) {
            if (first == 2) units.set(i, sheet.text(i, 1));
            for (int j = 0; j < goods; j++) flows[i][j] = sheet.amount(i, first + j, "a flow");
            finals[i] = sheet.number(i, first + goods);
            output[i] = sheet.amount(i, first + goods + 1, "output");
            labour[i] = sheet.amount(labourRow, first + i, "labour");
        }
        String hours = first == 2 && !sheet.text(labourRow, 1).isEmpty() ? sheet.text(labourRow, 1) : "hour";
        SymmetricTable table = new SymmetricTable(sheet.header.subList(first, first + goods), units, hours, flows, FinalUses.consumed(finals), output,
                Industries.working(labour));
        sheet.problems.throwIfAny();
        checkZeroOutput(table);
        return table;
    }

    private void checkZeroOutput(SymmetricTable table) {
        for (int j = 0; j < goods; j++) {
            if (table.output()[j] > 0) continue;
            for (int i = 0; i <= goods; i++) {
                double bought = i < goods ? table.flows()[i][j] : table.industries().labour()[j];
                if (bought == 0) continue;
                sheet.complain(i < goods ? i : labourRow, first + j, "industry %s makes nothing and takes %s of %s.".formatted(table.goods().get(j),
                        Text.number(bought), i < goods ? table.goods().get(i) : "labour"),
                        "Maybe its output is missing, in row %s, column output?".formatted(table.goods().get(j)));
                break;
            }
        }
    }
}
