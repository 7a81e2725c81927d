package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import thermidor.planning.tables.FinalUses;
import thermidor.planning.tables.Industries;
import thermidor.planning.tables.SymmetricTable;

/**
 * A symmetric table as offices publish it: industries, then final uses and totals told by the words of the header, in English or by the
 * abbreviations of the OECD; below the goods rows of imports, taxes, value added, labour and output, told by their words.
 */
final class OfficialTable {
    /** What a column or row is, by its name. The first that fits counts. */
    private enum Kind {
        INVESTMENT("capital formation|gfcf|investment"), EXPORTS("exports?|expo"), IMPORTS("imports?|impo"), WORN_OUT("fixed capital|depreciation|cfc"),
        LABOUR("hours( worked)?|labou?r|employment|persons employed|empn|employees"), VALUE_ADDED("value added|valu|gva"), TAXES("tax(es)?.*|taxsub|subsid.*|txs_.*|margins?.*"),
        OUTPUT("output|outp|production"), TOTAL("total|sum|summa"),
        CONSUMPTION("consumption|households?|npish|non-profit.*|government|hfce|ggfc|dpabr|inventor(y|ies)|changes in stocks|invnt|valuables|final demand|final uses?");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile("(.*[^a-z])?(" + words + ")([^a-z].*)?");
        }

        static Kind of(String name) {
            String small = name.toLowerCase(Locale.ROOT);
            if (small.matches("total (output|production).*|output.*total.*")) return OUTPUT;
            if (small.matches("ttl|(total|sum|summa)\\b.*")) return TOTAL;
            for (Kind kind : values()) if (kind.words.matcher(small).matches()) return kind;
            return null;
        }

        boolean isFinal() {
            return this == INVESTMENT || this == EXPORTS || this == CONSUMPTION;
        }
    }

    private final Sheet sheet;
    private final List<Integer> industries = new ArrayList<>();
    private final Map<Integer, Kind> others = new HashMap<>();

    private OfficialTable(Sheet sheet) {
        this.sheet = sheet;
        int first = firstIndustry(sheet);
        int end = first;
        while (end < sheet.header.size() && !isBeyondIndustries(sheet, end)) industries.add(end++);
        for (int c = end; c < sheet.header.size(); c++) {
            Kind kind = Kind.of(sheet.header.get(c));
            if (kind == null) sheet.complain(sheet.heading(c), "what is the column %s behind the industries?".formatted(sheet.header.get(c)),
                    "Maybe call it consumption, investment, exports, imports, output or total, or leave it out?");
            else others.put(c, kind);
        }
        sheet.problems.throwIfAny();
    }

    /** Some column tells of a single final use, and none is called final. */
    static boolean isOne(Sheet sheet) {
        if (BlockTable.isOne(sheet) || CodedTables.isOne(sheet) || sheet.column("final") >= 0) return false;
        int finals = 0;
        for (int c = firstIndustry(sheet); c < sheet.header.size(); c++) {
            Kind kind = Kind.of(sheet.header.get(c));
            if (kind != null && kind.isFinal() && isBeyondIndustries(sheet, c)) finals++;
        }
        return finals > 0 && sheet.names().stream().anyMatch(name -> sheet.header.contains(name));
    }

    /** A second column of names may stand beside the codes. */
    private static int firstIndustry(Sheet sheet) {
        return sheet.header.size() > 2 && sheet.header.get(1).matches("(?i)name|description|industry|label|unit|") ? 2 : 1;
    }

    /** An industry has a row of its name; so a branch called "Government services" is none of the final uses. */
    private static boolean isBeyondIndustries(Sheet sheet, int column) {
        return !sheet.names().contains(sheet.header.get(column)) && Kind.of(sheet.header.get(column)) != null;
    }

    static SymmetricTable read(Sheet sheet) {
        SymmetricTable table = new OfficialTable(sheet).table();
        sheet.problems.throwIfAny();
        return table;
    }

    private SymmetricTable table() {
        List<String> goods = industries.stream().map(sheet.header::get).toList();
        int n = goods.size();
        sheet.unique(goods, j -> sheet.heading(industries.get(j)), "industry");
        sheet.problems.throwIfAny();
        Map<String, Integer> rows = sheet.rowsByName();
        for (int i = 0; i < n; i++) {
            if (!rows.containsKey(goods.get(i))) sheet.complain(sheet.heading(industries.get(i)), "the industry %s has no row.".formatted(goods.get(i)),
                    "Maybe rows and columns are named in two ways? Give both the same names.");
        }
        sheet.problems.throwIfAny();
        double[][] flows = new double[n][n];
        FinalUses uses = FinalUses.none(n);
        double[] output = new double[n];
        boolean told = false;
        for (int i = 0; i < n; i++) {
            int row = rows.get(goods.get(i));
            for (int j = 0; j < n; j++) flows[i][j] = sheet.amount(row, industries.get(j), "a flow");
            for (var other : others.entrySet()) {
                double amount = sheet.number(row, other.getKey());
                switch (other.getValue()) {
                    case CONSUMPTION -> uses.consumption()[i] += amount;
                    case INVESTMENT -> uses.investment()[i] += amount;
                    case EXPORTS -> uses.exports()[i] += amount;
                    case IMPORTS -> uses.imports()[i] += Math.abs(amount);
                    case OUTPUT -> output[i] = amount;
                    case TOTAL, TAXES, VALUE_ADDED, LABOUR, WORN_OUT -> { }
                }
            }
            told |= output[i] > 0;
        }
        Map<Kind, double[]> below = below(goods);
        if (!told) output = below.getOrDefault(Kind.OUTPUT, output);
        if (Arrays.stream(output).noneMatch(amount -> amount > 0)) sheet.complain(sheet.heading(sheet.header.size() - 1), "there is neither a column nor a row of output.",
                "Maybe it has another name? Call it output.");
        sheet.problems.throwIfAny();
        sheet.remarks.add("Read as a symmetric table: %d industries; of the columns behind them: %s.".formatted(n, said()));
        double[] labour = below.containsKey(Kind.LABOUR) ? below.get(Kind.LABOUR) : valueAdded(below, flows, output);
        Industries needs = new Industries(labour, below.getOrDefault(Kind.IMPORTS, new double[n]), below.getOrDefault(Kind.WORN_OUT, new double[n]));
        String unit = below.containsKey(Kind.LABOUR) ? "unit of labour" : "value added";
        return new SymmetricTable(goods, Collections.nCopies(n, "unit of money"), unit, flows, uses, output, needs);
    }

    /** Sums of the rows below the goods, by kind; the first row of labour alone counts. */
    private Map<Kind, double[]> below(List<String> goods) {
        Map<Kind, double[]> below = new HashMap<>();
        for (int row = 0; row < sheet.rows(); row++) {
            if (goods.contains(sheet.name(row))) continue;
            String name = sheet.name(row).isEmpty() && firstIndustry(sheet) == 2 ? sheet.text(row, 1) : sheet.name(row);
            Kind kind = Kind.of(name);
            if (kind == null) sheet.complain(row, 0, "what is the row %s below the goods?".formatted(name),
                    "Maybe call it imports, taxes, value added, labour, output or total, or leave it out?");
            if (kind == null || kind == Kind.LABOUR && below.containsKey(kind)) {
                sheet.remarks.add("%s: the row %s was passed over.".formatted(sheet.place(row, 0), name));
                continue;
            }
            double[] sums = below.computeIfAbsent(kind, _ -> new double[goods.size()]);
            for (int j = 0; j < sums.length; j++) sums[j] += sheet.number(row, industries.get(j));
        }
        return below;
    }

    private double[] valueAdded(Map<Kind, double[]> below, double[][] flows, double[] output) {
        sheet.remarks.add("The table has no labour: value added stands for it, so that values come out in money. Add a row hours or employment.");
        if (below.containsKey(Kind.VALUE_ADDED)) return below.get(Kind.VALUE_ADDED);
        double[] added = output.clone();
        double[] imported = below.getOrDefault(Kind.IMPORTS, new double[output.length]);
        for (int j = 0; j < added.length; j++) {
            for (double[] row : flows) added[j] -= row[j];
            added[j] = Math.max(0, added[j] - imported[j]);
        }
        return added;
    }

    private String said() {
        List<String> said = new ArrayList<>();
        for (int c = 0; c < sheet.header.size(); c++) {
            if (others.containsKey(c)) said.add(sheet.header.get(c) + " is " + others.get(c).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return String.join(", ", said);
    }
}
