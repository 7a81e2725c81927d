package thermidor.lab.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import thermidor.planning.solve.NamedProgram;
import thermidor.planning.solve.Solution;

/** The answer to a linear program from a file: levels of its columns and worths of its rows, as CSV and Parquet. */
public final class ProgramFolder {
    private ProgramFolder() {}

    public static void write(NamedProgram named, Solution.Optimal found, Path folder) throws IOException {
        Files.createDirectories(folder);
        var program = named.program();
        double sign = named.minimise() ? -1 : 1;
        StringBuilder columns = new StringBuilder("column,level,at_least,at_most,objective\n");
        for (int c = 0; c < program.columns(); c++) line(columns, named.columns().get(c), found.levels()[c], program.least()[c], program.most()[c], sign * program.gain()[c]);
        StringBuilder rows = new StringBuilder("row,level,at_least,at_most,worth\n");
        double[] flow = program.matrix().times(found.levels());
        for (int r = 0; r < program.rows(); r++) line(rows, named.rows().get(r), flow[r], program.rowLeast()[r], program.rowMost()[r], sign * found.worth()[r]);
        Files.writeString(folder.resolve("columns.csv"), columns);
        Files.writeString(folder.resolve("rows.csv"), rows);
        PlanFolder.parquet(folder, List.of("columns", "rows"));
    }

    private static void line(StringBuilder text, String name, double... numbers) {
        text.append(Text.cell(name));
        for (double number : numbers) text.append(',').append(Double.isInfinite(number) ? "" : Text.exact(number == 0 ? 0 : number));
        text.append('\n');
    }
}
