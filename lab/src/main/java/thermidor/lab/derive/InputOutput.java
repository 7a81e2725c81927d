package thermidor.lab.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Input coefficients of sixteen sectors for Russia in a reference year: no Russian or Soviet table of these years is at hand,
 * so the shape comes from the United States table of 1947 and the size of every row and column from what is known or assumed of
 * Russia. The steps: flows between commodities, sectors by the concordance, known cells fixed, the rest balanced by RAS.
 *
 * <p>Sources of the numbers: {@code data/io}; of the method: Stone's RAS, with fixed cells taken out first.
 */
public record InputOutput(List<String> sectors, double[][] coefficients, double[] valueAdded, double[] labour,
                          double[] capital, Ras.Report report) {

    private static final double GAP = 1e-9;          // million roubles
    private static final int MAX_ROUNDS = 20_000;

    /** Derives the table of {@code year} from the files in {@code data/io}. */
    public static InputOutput derive(Path io, int year) throws IOException {
        RawTable margins = RawTable.read(io.resolve("margins_" + year + ".csv"));
        List<String> sectors = margins.rows().stream().map(List::getFirst).toList();
        double[] gross = column(margins, sectors, "gross_output");
        double[] valueAdded = column(margins, sectors, "value_added");
        double[] intermediateUse = intermediateUse(RawTable.read(io.resolve("final_demand_" + year + ".csv")), sectors, gross);
        double[] intermediateInput = new double[gross.length];
        for (int j = 0; j < gross.length; j++) intermediateInput[j] = gross[j] - valueAdded[j];

        double[][] prior = prior(io, sectors);
        double[][] known = known(RawTable.read(io.resolve("known_" + year + ".csv")), sectors);
        Ras.Balanced balanced = Ras.balanceAround(known, prior, intermediateUse, intermediateInput, GAP, MAX_ROUNDS);

        double[][] coefficients = balanced.flows();
        for (double[] row : coefficients) divide(row, gross);
        divide(valueAdded, gross);
        double[] labour = column(margins, sectors, "employment_thousand");
        for (int j = 0; j < labour.length; j++) labour[j] *= 1000;
        divide(labour, gross);
        double[] capital = column(margins, sectors, "capital");
        divide(capital, gross);
        return new InputOutput(sectors, coefficients, valueAdded, labour, capital, balanced.report());
    }

    /** The table as text: sixteen supplier rows, then value added, labour and capital per rouble of output. */
    public String toCsv() {
        var text = new StringBuilder("row,unit," + String.join(",", sectors) + "\n");
        for (int i = 0; i < sectors.size(); i++) line(text, sectors.get(i), "rouble per rouble of output", coefficients[i], "%.12f");
        line(text, "value_added", "rouble per rouble of output", valueAdded, "%.12f");
        line(text, "labour", "persons per million roubles of yearly output", labour, "%.6f");
        line(text, "capital", "rouble of capital per rouble of yearly output", capital, "%.6f");
        return text.toString();
    }

    /** The dominant eigenvalue of the coefficients, by repeated multiplication; below one the economy can reproduce itself. */
    public double spectralRadius() {
        double[] x = new double[sectors.size()];
        Arrays.fill(x, 1.0);
        double radius = 0;
        for (int round = 0; round < 1_000; round++) {
            double[] next = new double[x.length];
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) next[i] += coefficients[i][j] * x[j];
                largest = Math.max(largest, next[i]);
            }
            radius = largest;
            for (int i = 0; i < x.length; i++) x[i] = next[i] / largest;
        }
        return radius;
    }

    /** Sector flows of the United States in 1947, the shape from which the balancing starts. */
    static double[][] prior(Path io, List<String> sectors) throws IOException {
        UseMake usa = UseMake.read(io.resolve("usa_1947_use.csv"), io.resolve("usa_1947_make.csv"));
        double[][] share = shares(RawTable.read(io.resolve("concordance.csv")), usa.commodities(), sectors);
        double[][] flows = usa.flows();
        double[][] prior = new double[sectors.size()][sectors.size()];
        for (int a = 0; a < flows.length; a++)
            for (int b = 0; b < flows.length; b++)
                for (int i = 0; i < prior.length; i++)
                    for (int j = 0; j < prior.length; j++)
                        prior[i][j] += share[a][i] * flows[a][b] * share[b][j];
        return prior;
    }

    private static double[][] shares(RawTable concordance, List<String> commodities, List<String> sectors) {
        double[][] share = new double[commodities.size()][sectors.size()];
        double[] told = new double[commodities.size()];
        for (List<String> row : concordance.rows()) {
            int commodity = at(commodities, concordance.text(row, "code"), concordance.file());
            double part = concordance.number(row, "share");
            told[commodity] += part;
            String sector = concordance.text(row, "sector");
            if (!sector.equals("none")) share[commodity][at(sectors, sector, concordance.file())] = part;
        }
        for (int k = 0; k < told.length; k++)
            if (Math.abs(told[k] - 1) > 1e-12) throw new IllegalArgumentException(
                "%s gives commodity '%s' shares that sum to %s, not 1.".formatted(concordance.file(), commodities.get(k), told[k]));
        return share;
    }

    /** What each good leaves for other producers: output and imports less final uses. */
    private static double[] intermediateUse(RawTable finalDemand, List<String> sectors, double[] gross) {
        double[] use = gross.clone();
        double[] imports = column(finalDemand, sectors, "imports");
        for (int i = 0; i < use.length; i++) use[i] += imports[i];
        for (String item : List.of("household_rural", "household_urban", "investment", "government", "army", "exports")) {
            double[] taken = column(finalDemand, sectors, item);
            for (int i = 0; i < use.length; i++) use[i] -= taken[i];
        }
        return use;
    }

    private static double[][] known(RawTable table, List<String> sectors) {
        double[][] known = new double[sectors.size()][sectors.size()];
        for (double[] row : known) Arrays.fill(row, Double.NaN);
        for (List<String> row : table.rows())
            known[at(sectors, table.text(row, "supplier"), table.file())][at(sectors, table.text(row, "user"), table.file())] =
                table.number(row, "value");
        return known;
    }

    private static double[] column(RawTable table, List<String> sectors, String name) {
        Map<String, List<String>> rows = table.byFirst();
        double[] column = new double[sectors.size()];
        for (int i = 0; i < column.length; i++) {
            List<String> row = rows.get(sectors.get(i));
            if (row == null) throw new IllegalArgumentException("%s has no row '%s'.".formatted(table.file(), sectors.get(i)));
            column[i] = table.number(row, name);
        }
        return column;
    }

    private static int at(List<String> names, String name, Path file) {
        int at = names.indexOf(name);
        if (at < 0) throw new IllegalArgumentException("%s names '%s'.\nMaybe one of %s?".formatted(file, name, names));
        return at;
    }

    private static void divide(double[] numbers, double[] by) {
        for (int j = 0; j < numbers.length; j++) numbers[j] /= by[j];
    }

    private static void line(StringBuilder text, String name, String unit, double[] numbers, String format) {
        text.append(name).append(',').append(unit);
        for (double number : numbers) text.append(',').append(String.format(Locale.ROOT, format, number));
        text.append('\n');
    }
}
