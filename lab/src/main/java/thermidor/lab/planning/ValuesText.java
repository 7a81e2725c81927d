package thermidor.lab.planning;

import java.io.PrintWriter;
import java.util.Locale;
import thermidor.planning.tables.SymmetricTable;

/** Labour values, for people and for programs. */
public final class ValuesText {
    private ValuesText() {}

    public static void csv(TableRead read, PrintWriter out) {
        SymmetricTable table = read.table();
        double[] values = table.labourValues();
        double[] direct = table.labourPerUnit();
        out.print("good,unit,labour_unit,direct,value\n");
        for (int good = 0; good < values.length; good++) {
            out.print("%s,%s,%s,%s,%s\n".formatted(Text.cell(table.goods().get(good)), Text.cell(table.units().get(good)), Text.cell(table.labour()),
                    Text.exact(direct[good]), Text.exact(values[good])));
        }
    }

    public static void words(TableRead read, PrintWriter out) {
        SymmetricTable table = read.table();
        double[] values = table.labourValues();
        double[] direct = table.labourPerUnit();
        int width = Math.max(4, table.goods().stream().mapToInt(String::length).max().orElse(4));
        out.print(read.published() + ".\n");
        out.print(("Labour in one unit of each good [%s]: directly, and with the inputs and theirs.\n\n%-" + width + "s  %14s  %14s\n").formatted(table.labour(),
                "good", "direct", "value"));
        for (int good = 0; good < values.length; good++) {
            out.print(("%-" + width + "s  %14s  %14s  per %s\n").formatted(table.goods().get(good), six(direct[good]), six(values[good]), table.units().get(good)));
        }
        double spent = table.labourSpent();
        double embodied = table.labourEmbodied(values);
        out.print("\nLabour spent %s, embodied in what industries leave %s: they differ by %.0e of it.\n".formatted(Text.number(spent), Text.number(embodied),
                Math.abs(embodied - spent) / spent));
        for (String remark : read.remarks()) out.print(remark + "\n");
    }

    private static String six(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.1f" : Math.abs(value) >= 1e-4 ? "%.7f" : "%.5e", value);
    }
}
