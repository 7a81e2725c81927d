package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Suggest;
import thermidor.planning.tables.Targets;

/** Targets: a column for each good that is wanted, perhaps labour, one row a year. A first row unit may stand below the header. */
final class TargetsFile {
    private static final Pattern YEAR = Pattern.compile(".*?(\\d+)");
    private final Sheet sheet;
    private final List<String> goods;
    private final int labour;

    private TargetsFile(Sheet sheet, List<String> goods) {
        this.sheet = sheet;
        this.goods = goods;
        labour = sheet.column("labour");
    }

    /**
     * @param units      by good
     * @param baseLabour [labour/year] if the file has no column labour; NaN if it must have one
     * @param years      that the plan covers; 0: as many as there are
     */
    static Targets read(Path file, FilesRead files, List<String> goods, List<String> units, double baseLabour, int years) {
        TargetsFile targets = new TargetsFile(Sheet.read(file, files), goods);
        Targets read = targets.read(units, baseLabour, years);
        targets.sheet.problems.throwIfAny();
        return read;
    }

    private Targets read(List<String> units, double baseLabour, int years) {
        checkHeader(baseLabour);
        int first = sheet.name(0).equalsIgnoreCase("unit") ? 1 : 0;
        if (first == 1) checkUnits(units);
        int have = sheet.rows() - first;
        int wanted = years == 0 ? have : years;
        if (have < wanted) sheet.complain(sheet.rows() - 1, 0, "the targets end with %s: there are %d years of %d.".formatted(sheet.name(sheet.rows() - 1), have,
                wanted), "Maybe add the years that are missing, or plan for --years %d?".formatted(have));
        checkYears(first);
        sheet.problems.throwIfAny();
        List<String> names = new ArrayList<>();
        List<Map<String, Double>> baskets = new ArrayList<>();
        double[] hands = new double[wanted];
        Arrays.fill(hands, baseLabour);
        for (int year = 0; year < wanted; year++) {
            int row = first + year;
            names.add(sheet.name(row));
            baskets.add(basket(row));
            if (labour > 0) hands[year] = sheet.amount(row, labour, "labour");
        }
        return new Targets(names, baskets, hands);
    }

    private void checkHeader(double baseLabour) {
        List<String> columns = sheet.header.subList(1, sheet.header.size());
        sheet.unique(columns, c -> sheet.heading(1 + c), "target");
        for (int c = 1; c < sheet.header.size(); c++) {
            String good = sheet.header.get(c);
            if (c != labour && !good.isEmpty() && !goods.contains(good)) sheet.complain(sheet.heading(c), "the table has no good %s.".formatted(good),
                    Suggest.maybe(good, goods, "Maybe the targets belong to another table?"));
        }
        if (labour < 1 && Double.isNaN(baseLabour)) sheet.complain(sheet.start(), "the header has no column labour.",
                "Maybe add one with the labour that can be spent each year?");
        sheet.problems.throwIfAny();
    }

    private void checkUnits(List<String> units) {
        for (int c = 1; c < sheet.header.size(); c++) {
            int good = goods.indexOf(sheet.header.get(c));
            if (good < 0 || good >= units.size() || units.get(good).equals(sheet.text(0, c))) continue;
            sheet.complain(0, c, "%s is counted in %s here and in %s in the table.".formatted(goods.get(good), sheet.text(0, c), units.get(good)),
                    "Maybe convert the targets to %s?".formatted(units.get(good)));
        }
    }

    private void checkYears(int first) {
        long before = Long.MIN_VALUE;
        for (int row = first; row < sheet.rows(); row++) {
            if (sheet.isDate(row, 0)) {
                sheet.complain(row, 0, "'%s' is a date where a year should be named.".formatted(sheet.name(row)), "Maybe format the column as text and write 1928, 1929?");
                return;
            }
            Matcher number = YEAR.matcher(sheet.name(row));
            if (!number.matches() || number.group(1).length() > 9) {
                sheet.complain(row, 0, "'%s' names no year.".formatted(sheet.name(row)), "Maybe name the rows year1, year2, or 1928, 1929?");
                return;
            }
            long year = Long.parseLong(number.group(1));
            if (before != Long.MIN_VALUE && year != before + 1) {
                sheet.complain(row, 0, "%s follows on year %d.".formatted(sheet.name(row), before), year > before ? "Maybe year %d is missing?"
                        .formatted(before + 1) : "Maybe the years are not in order, or one stands twice?");
                return;
            }
            before = year;
        }
    }

    private Map<String, Double> basket(int row) {
        Map<String, Double> basket = new TreeMap<>();
        for (int c = 1; c < sheet.header.size(); c++) {
            if (c == labour) continue;
            double wanted = sheet.amount(row, c, "a target");
            if (wanted > 0) basket.put(sheet.header.get(c), wanted);
        }
        if (basket.isEmpty()) sheet.complain(row, 0, "%s has no target above zero.".formatted(sheet.name(row)), "Maybe the row was left empty?");
        return basket;
    }
}
