package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thermidor.planning.tables.FinalUses;
import thermidor.planning.tables.Industries;
import thermidor.planning.tables.UseMake;

/**
 * A use and a make table in two files, as the United States' office publishes them: codes, then a row of names; totals begin with T,
 * final uses with F. The names of the final uses tell investment, exports and imports; all others are consumption.
 */
final class CodedTables {
    private final Sheet use;
    private final Sheet make;

    private CodedTables(Sheet use, Sheet make) {
        this.use = use;
        this.make = make;
    }

    static boolean isOne(Sheet sheet) {
        return sheet.header.size() > 3 && sheet.header.get(0).equals("code") && sheet.header.get(1).equals("name");
    }

    /** {@code labour}: hours by industry, or null: then value added stands in their place. */
    static UseMake read(Sheet use, Sheet make, Map<String, Double> labour) {
        return new CodedTables(use, make).tables(labour);
    }

    private static boolean isTotal(String code) {
        return code.matches("T\\d.*");
    }

    private UseMake tables(Map<String, Double> labour) {
        List<Integer> industryColumns = columns(use);
        List<Integer> goodColumns = columns(make);
        List<String> industries = industryColumns.stream().map(use.header::get).toList();
        List<String> goods = goodColumns.stream().map(make.header::get).toList();
        use.unique(industries, j -> use.heading(industryColumns.get(j)), "industry");
        make.unique(goods, k -> make.heading(goodColumns.get(k)), "good");
        List<Integer> goodRows = rows(use, goods, "good", make);
        List<Integer> industryRows = rows(make, industries, "industry", use);
        use.problems.throwIfAny();
        make.problems.throwIfAny();
        double[][] used = cells(use, goodRows, industryColumns, "a flow");
        double[][] made = cells(make, industryRows, goodColumns, null);
        double[] hours = labour == null ? rowOf("T006", industryColumns) : LabourFile.of(labour, industries, use.start());
        UseMake tables = new UseMake(goods, industries, "million", labour == null ? "value added" : "hour", used, made, finals(goodRows), Industries.working(hours));
        use.problems.throwIfAny();
        make.problems.throwIfAny();
        use.remarks.addAll(make.allRemarks());
        return tables;
    }

    /** Columns of goods or industries: those from the third to the first total. */
    private static List<Integer> columns(Sheet sheet) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 2; c < sheet.header.size() && !isTotal(sheet.header.get(c)) && !sheet.header.get(c).matches("F\\d.*"); c++) columns.add(c);
        return columns;
    }

    private static List<Integer> rows(Sheet sheet, List<String> wanted, String kind, Sheet other) {
        Map<String, Integer> rows = sheet.rowsByName();
        List<String> seen = new ArrayList<>();
        for (int row = 0; row < sheet.rows(); row++) if (!isTotal(sheet.name(row)) && !sheet.name(row).isEmpty()) seen.add(sheet.name(row));
        sheet.unique(seen, i -> sheet.place(rows.get(seen.get(i)), 0), kind);
        for (String name : wanted) {
            if (!rows.containsKey(name)) sheet.complain(sheet.start(), "there is no row for the %s %s, which %s has a column for.".formatted(kind, name,
                    other.start().file()), "Maybe the two files are of different years or sizes?");
        }
        for (String name : seen) {
            if (!wanted.contains(name)) sheet.complain(rows.get(name), 0, "the %s %s has no column in %s.".formatted(kind, name, other.start().file()),
                    "Maybe the two files are of different years or sizes?");
        }
        return wanted.stream().map(name -> rows.getOrDefault(name, 0)).toList();
    }

    private static double[][] cells(Sheet sheet, List<Integer> rows, List<Integer> columns, String kind) {
        double[][] cells = new double[rows.size()][columns.size()];
        for (int i = 0; i < cells.length; i++) for (int j = 0; j < columns.size(); j++) cells[i][j] = kind == null ? sheet.made(rows.get(i), columns.get(j))
                : sheet.amount(rows.get(i), columns.get(j), kind);
        return cells;
    }

    private double[] rowOf(String code, List<Integer> columns) {
        Integer row = use.rowsByName().get(code);
        if (row == null) {
            use.complain(use.start(), "the use table has no row %s (value added), and no labour is given.".formatted(code),
                    "Maybe give hours by industry in a file, with --labour?");
            return new double[columns.size()];
        }
        return columns.stream().mapToDouble(column -> use.number(row, column)).toArray();
    }

    private FinalUses finals(List<Integer> goodRows) {
        FinalUses finals = FinalUses.none(goodRows.size());
        int names = use.rowsByName().getOrDefault("", -1);
        for (int c = 2; c < use.header.size(); c++) {
            if (!use.header.get(c).matches("F\\d.*")) continue;
            String name = names < 0 ? "" : use.text(names, c).toLowerCase(java.util.Locale.ROOT);
            double[] into = name.contains("investment") ? finals.investment() : name.startsWith("export") ? finals.exports() : name.startsWith("import")
                    ? finals.imports() : finals.consumption();
            for (int i = 0; i < goodRows.size(); i++) into[i] += use.number(goodRows.get(i), c);
        }
        for (int i = 0; i < goodRows.size(); i++) settle(finals, i);
        return finals;
    }

    /** Imports are written as negative sales: here they count as what comes in. Some goods come back in net; those count as exports. */
    private static void settle(FinalUses finals, int good) {
        double imports = -finals.imports()[good];
        finals.imports()[good] = Math.max(0, imports);
        finals.exports()[good] += Math.max(0, -imports);
    }
}
