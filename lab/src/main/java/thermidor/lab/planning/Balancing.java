package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import thermidor.lab.derive.Ras;
import thermidor.lab.text.BadInput;
import thermidor.planning.tables.FinalUses;
import thermidor.planning.tables.SymmetricTable;

/**
 * A table whose rows do not add up, balanced by RAS: outputs are believed, and so is what each industry buys in all; final uses share
 * the difference by their size. Cells below zero, and imports, stay as they are. A good that nobody uses goes to consumption.
 *
 * @param table  the balanced one
 * @param ras    how the scaling went; row factors by good, column factors by industry and then consumption, investment, exports
 * @param moved  the cells that changed most, in words
 * @param remarks what was done beside scaling
 */
public record Balancing(SymmetricTable before, SymmetricTable table, Ras.Report ras, List<String> moved, List<String> remarks) {
    private static final double EXACT = 1e-10;
    private static final int MAX_ROUNDS = 20_000;
    private static final int CELLS_TOLD = 10;
    private static final List<String> FINAL = List.of("consumption", "investment", "exports");

    public static Balancing of(SymmetricTable table) {
        int n = table.size();
        List<String> remarks = new ArrayList<>();
        double[][] prior = prior(table, remarks);
        double[][] known = new double[n][n + FINAL.size() + 1];
        int held = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < known[i].length; j++) {
                boolean fixed = prior[i][j] < 0 || j == known[i].length - 1;
                known[i][j] = fixed ? prior[i][j] : Double.NaN;
                if (prior[i][j] < 0 && j < known[i].length - 1) held++;
            }
        }
        if (held > 0) remarks.add(held + " cells below zero were held as they are.");
        double[] columns = columnSums(prior, table, remarks);
        try {
            Ras.Balanced balanced = Ras.balanceAround(known, prior, table.output(), columns, EXACT * sum(table.output()), MAX_ROUNDS);
            return new Balancing(table, table(table, balanced.flows()), balanced.report(), moved(table, prior, balanced.flows()), List.copyOf(remarks));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new BadInput("The table cannot be balanced: " + e.getMessage().lines().findFirst().orElse(""),
                    "Maybe a good is made and used by nobody, or an output is far too small?");
        }
    }

    /** Flows, then consumption, investment, exports, and imports below zero. */
    private static double[][] prior(SymmetricTable table, List<String> remarks) {
        int n = table.size();
        FinalUses uses = table.uses();
        double[][] prior = new double[n][];
        for (int i = 0; i < n; i++) {
            prior[i] = Arrays.copyOf(table.flows()[i], n + FINAL.size() + 1);
            prior[i][n] = uses.consumption()[i];
            prior[i][n + 1] = uses.investment()[i];
            prior[i][n + 2] = uses.exports()[i];
            prior[i][n + 3] = -uses.imports()[i];
            boolean used = Arrays.stream(prior[i]).anyMatch(amount -> amount > 0);
            if (used || table.output()[i] <= 0) continue;
            prior[i][n] = table.output()[i];
            remarks.add("%s is made (%s) and used by nobody: its output was put into consumption.".formatted(table.goods().get(i), Text.number(table.output()[i])));
        }
        return prior;
    }

    private static double[] columnSums(double[][] prior, SymmetricTable table, List<String> remarks) {
        int n = table.size();
        double[] sums = new double[prior[0].length];
        for (double[] row : prior) for (int j = 0; j < sums.length; j++) sums[j] += row[j];
        double rest = sum(table.output()) - sum(sums);
        double size = 0;
        for (int j = n; j < n + FINAL.size(); j++) size += Math.max(0, sums[j]);
        if (size == 0) throw new BadInput("The table has no final uses above zero.", "Maybe the column final was left empty?");
        for (int j = n; j < n + FINAL.size(); j++) sums[j] += rest * Math.max(0, sums[j]) / size;
        if (Math.abs(rest) > 1e-6 * size) remarks.add("Final uses were changed by %s of their sum, for all uses differed from all output by %s."
                .formatted(Text.percent(rest / size), Text.number(rest)));
        return sums;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) sum += number;
        return sum;
    }

    private static SymmetricTable table(SymmetricTable before, double[][] flows) {
        int n = before.size();
        double[][] cells = new double[n][];
        FinalUses uses = FinalUses.none(n);
        for (int i = 0; i < n; i++) {
            cells[i] = Arrays.copyOf(flows[i], n);
            uses.consumption()[i] = flows[i][n];
            uses.investment()[i] = flows[i][n + 1];
            uses.exports()[i] = flows[i][n + 2];
            uses.imports()[i] = before.uses().imports()[i];
        }
        var all = new FinalUses(uses.consumption(), uses.investment(), uses.exports(), uses.imports(), before.uses().consumptionFromAbroad(), before.uses()
                .investmentFromAbroad());
        return new SymmetricTable(before.goods(), before.units(), before.labour(), cells, all, before.output(), before.industries());
    }

    private record Move(String cell, double from, double to) {}

    private static List<String> moved(SymmetricTable table, double[][] from, double[][] to) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from[i].length - 1; j++) {
                String column = j < table.size() ? table.goods().get(j) : FINAL.get(j - table.size());
                if (Math.abs(to[i][j] - from[i][j]) > 1e-9 * table.output()[i]) moves.add(new Move(table.goods().get(i) + " to " + column, from[i][j], to[i][j]));
            }
        }
        moves.sort(Comparator.comparingDouble((Move move) -> -Math.abs(move.to - move.from)).thenComparing(Move::cell));
        return moves.stream().limit(CELLS_TOLD).map(move -> "%s: %s became %s".formatted(move.cell, Text.number(move.from), Text.number(move.to))).toList();
    }

    /** The largest and smallest factor, by which a row or column was scaled. */
    private static String range(double[] factors) {
        return "%.4f to %.4f".formatted(Arrays.stream(factors).min().orElse(1), Arrays.stream(factors).max().orElse(1));
    }

    public List<String> report() {
        List<String> lines = new ArrayList<>();
        double worst = 0;
        int worstGood = 0;
        for (int good = 0; good < before.size(); good++) {
            if (Math.abs(before.gap(good)) <= worst) continue;
            worst = Math.abs(before.gap(good));
            worstGood = good;
        }
        lines.add("%d goods; before, uses and output differed by up to %s (%s).".formatted(before.size(), Text.percent(worst), before.goods().get(worstGood)));
        lines.add("RAS: %d rounds, largest gap left %.1e; rows were scaled by %s, columns by %s.".formatted(ras.rounds(), ras.gap(), range(ras.rowFactors()),
                range(ras.columnFactors())));
        lines.addAll(remarks);
        if (!moved.isEmpty()) lines.add("Cells that changed most:");
        for (String cell : moved) lines.add("  " + cell);
        return lines;
    }

    /** The balanced table in the plainest form. */
    public String csv() {
        StringBuilder text = new StringBuilder("good,unit");
        for (String good : table.goods()) text.append(',').append(Text.cell(good));
        text.append(",final,output\n");
        for (int i = 0; i < table.size(); i++) {
            text.append(Text.cell(table.goods().get(i))).append(',').append(Text.cell(table.units().get(i)));
            for (double flow : table.flows()[i]) text.append(',').append(Text.exact(flow));
            text.append(',').append(Text.exact(table.uses().of(i))).append(',').append(Text.exact(table.output()[i])).append('\n');
        }
        text.append("labour,").append(Text.cell(table.labour()));
        for (double hours : table.industries().labour()) text.append(',').append(Text.exact(hours));
        return text.append(",,\n").toString();
    }
}
