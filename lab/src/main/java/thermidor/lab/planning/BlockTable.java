package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thermidor.lab.text.Suggest;
import thermidor.planning.tables.FinalUses;
import thermidor.planning.tables.Industries;
import thermidor.planning.tables.UseMake;

/**
 * Supply and use in one file of blocks: columns block and row, then industries, a total, and final uses. Blocks: use_domestic,
 * use_imported (may be missing), supply_domestic, industry_accounts (hours worked or persons employed; consumption of fixed capital).
 */
final class BlockTable {
    private static final List<String> BLOCKS = List.of("use_domestic", "use_imported", "supply_domestic", "industry_accounts");
    private static final Pattern MULTIPLE = Pattern.compile("\\((\\d*) ?(thousand|million)?\\)");

    private final Sheet sheet;
    private final int total;
    private final Map<String, Map<String, Integer>> blocks = new HashMap<>();

    private BlockTable(Sheet sheet) {
        this.sheet = sheet;
        total = totalColumn();
    }

    static boolean isOne(Sheet sheet) {
        return sheet.header.size() > 3 && sheet.header.get(0).equals("block");
    }

    static UseMake read(Sheet sheet) {
        BlockTable table = new BlockTable(sheet);
        table.sort();
        UseMake tables = table.tables();
        sheet.problems.throwIfAny();
        return tables;
    }

    private int totalColumn() {
        for (int c = 2; c < sheet.header.size(); c++) if (sheet.header.get(c).matches("(?i)summa|sum|total")) return c;
        sheet.complain(sheet.heading(sheet.header.size() - 1), "the header has no total (Summa, total or sum) between industries and final uses.",
                "Maybe add a column total behind the industries?");
        sheet.problems.throwIfAny();
        return -1;
    }

    private boolean isTotal(int column) {
        return sheet.header.get(column).toLowerCase(Locale.ROOT).matches("summa|sum|total(_.*)?");
    }

    private void sort() {
        for (int row = 0; row < sheet.rows(); row++) {
            String block = sheet.name(row);
            if (!BLOCKS.contains(block)) sheet.complain(row, 0, "there is no block %s.".formatted(block), Suggest.maybe(block, BLOCKS, ""));
            else if (blocks.computeIfAbsent(block, _ -> new LinkedHashMap<>()).put(sheet.text(row, 1), row) != null) {
                sheet.complain(row, 1, "the block %s has two rows %s.".formatted(block, sheet.text(row, 1)), "Maybe one is a copy, or should have another name?");
            }
        }
        for (String block : BLOCKS) {
            if (!block.equals("use_imported") && !blocks.containsKey(block)) sheet.complain(sheet.start(), "the block %s is missing.".formatted(block),
                    "Maybe it was saved as another file?");
        }
        sheet.unique(sheet.header.subList(2, total), j -> sheet.heading(2 + j), "industry");
        sheet.problems.throwIfAny();
        List<String> goods = goods();
        for (String block : List.of("use_imported", "supply_domestic")) {
            Map<String, Integer> rows = blocks.get(block);
            if (rows == null) continue;
            for (String good : goods) if (!rows.containsKey(good)) sheet.complain(sheet.start(), "the block %s has no row %s.".formatted(block, good),
                    "Maybe it is spelt otherwise there?");
            for (var row : rows.entrySet()) if (!goods.contains(row.getKey())) sheet.complain(row.getValue(), 1, "good %s of block %s is not in use_domestic."
                    .formatted(row.getKey(), block), "Maybe it is spelt otherwise there?");
        }
        sheet.problems.throwIfAny();
    }

    private List<String> goods() {
        return new ArrayList<>(blocks.get("use_domestic").keySet());
    }

    private UseMake tables() {
        int industries = total - 2;
        List<String> goods = goods();
        double[][] use = new double[goods.size()][industries];
        double[][] make = new double[industries][goods.size()];
        double[] fromAbroad = new double[industries];
        for (int i = 0; i < goods.size(); i++) {
            int used = blocks.get("use_domestic").get(goods.get(i));
            int supplied = blocks.get("supply_domestic").get(goods.get(i));
            Integer imported = blocks.getOrDefault("use_imported", Map.of()).get(goods.get(i));
            for (int j = 0; j < industries; j++) {
                use[i][j] = sheet.amount(used, 2 + j, "a flow");
                make[j][i] = sheet.made(supplied, 2 + j);
                if (imported != null) fromAbroad[j] += sheet.amount(imported, 2 + j, "an imported flow");
            }
            compareTotal(supplied);
        }
        Industries needs = new Industries(account("hours worked.*", "persons employed.*", true), fromAbroad, account("consumption of fixed capital.*", "depreciation.*", false));
        String labour = accountRow("hours worked.*") >= 0 ? "hour" : "person";
        return new UseMake(goods, List.copyOf(sheet.header.subList(2, total)), "million", labour, use, make, finals(goods), needs);
    }

    private void compareTotal(int row) {
        if (sheet.text(row, total).isEmpty()) return;
        double sum = 0;
        for (int c = 2; c < total; c++) sum += sheet.number(row, c);
        double told = sheet.number(row, total);
        if (Math.abs(sum - told) <= .005 * Math.abs(told)) return;
        sheet.remarks.add("%s: the cells of supply of %s add up to %s, its total says %s; the cells are believed.".formatted(sheet.place(row, total),
                sheet.text(row, 1), Text.number(sum), Text.number(told)));
    }

    private FinalUses finals(List<String> goods) {
        double[] abroad = new double[3];
        FinalUses finals = FinalUses.none(goods.size());
        double[][] kinds = {finals.consumption(), finals.investment(), finals.exports()};
        for (int c = total + 1; c < sheet.header.size(); c++) {
            if (isTotal(c)) continue;
            String name = sheet.header.get(c).toLowerCase(Locale.ROOT);
            int kind = name.contains("gfcf") || name.contains("investment") ? 1 : name.contains("export") ? 2 : 0;
            for (int i = 0; i < goods.size(); i++) {
                kinds[kind][i] += sheet.number(blocks.get("use_domestic").get(goods.get(i)), c);
                Integer imported = blocks.getOrDefault("use_imported", Map.of()).get(goods.get(i));
                if (imported != null) abroad[kind] += sheet.number(imported, c);
            }
        }
        return new FinalUses(finals.consumption(), finals.investment(), finals.exports(), finals.imports(), abroad[0], abroad[1]);
    }

    private int accountRow(String called) {
        for (var row : blocks.get("industry_accounts").entrySet()) if (row.getKey().matches(called)) return row.getValue();
        return -1;
    }

    private double[] account(String called, String orElse, boolean needed) {
        double[] amounts = new double[total - 2];
        int row = accountRow(called) >= 0 ? accountRow(called) : accountRow(orElse);
        if (row < 0 && needed) sheet.complain(sheet.start(), "industry_accounts has no row of hours worked or of persons employed.",
                "Maybe it is called otherwise? Begin its name with \"hours worked\".");
        if (row < 0) return amounts;
        double factor = factor(sheet.text(row, 1));
        for (int j = 0; j < amounts.length; j++) amounts[j] = factor * sheet.amount(row, 2 + j, sheet.text(row, 1));
        return amounts;
    }

    /** "(10 thousand)" behind a row's name counts. */
    private static double factor(String name) {
        Matcher multiple = MULTIPLE.matcher(name);
        if (!multiple.find()) return 1;
        double count = multiple.group(1).isEmpty() ? 1 : Double.parseDouble(multiple.group(1));
        String word = multiple.group(2) == null ? "" : multiple.group(2);
        return count * switch (word) {
            case "thousand" -> 1e3;
            case "million" -> 1e6;
            default -> 1;
        };
    }
}
