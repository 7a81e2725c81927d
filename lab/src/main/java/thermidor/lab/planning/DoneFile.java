package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Suggest;

/** What was really made: a column for each good that is told, one row a year, named as in the plan. Goods without a column were made as planned. */
public final class DoneFile {
    private static final double AS_PLANNED = Double.NaN;

    private DoneFile() {}

    /** By year, then by good; not a number where a good was made as planned. */
    public static List<double[]> read(Path file, FilesRead files, List<String> goods, List<String> years) {
        Sheet sheet = Sheet.read(file, files);
        sheet.unique(sheet.header.subList(1, sheet.header.size()), c -> sheet.heading(1 + c), "good");
        for (int c = 1; c < sheet.header.size(); c++) {
            if (!sheet.header.get(c).isEmpty() && !goods.contains(sheet.header.get(c))) sheet.complain(sheet.heading(c), "the plan has no good %s.".formatted(sheet.header.get(c)),
                    Suggest.maybe(sheet.header.get(c), goods, "Maybe it is called otherwise there?"));
        }
        sheet.problems.throwIfAny();
        List<double[]> done = new ArrayList<>();
        for (int row = 0; row < sheet.rows(); row++) {
            String planned = row < years.size() ? years.get(row) : "";
            if (!sheet.name(row).equals(planned)) sheet.complain(row, 0, "here stands %s; the plan's years are %s.".formatted(sheet.name(row), String.join(", ", years)),
                    planned.isEmpty() ? "Maybe plan for more --years?" : "Maybe begin with %s, and leave no year out?".formatted(years.getFirst()));
            double[] made = new double[goods.size()];
            java.util.Arrays.fill(made, AS_PLANNED);
            for (int c = 1; c < sheet.header.size(); c++) made[goods.indexOf(sheet.header.get(c))] = sheet.amount(row, c, "what was made");
            done.add(made);
        }
        sheet.problems.throwIfAny();
        return done;
    }
}
