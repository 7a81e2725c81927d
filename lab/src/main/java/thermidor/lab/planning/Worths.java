package thermidor.lab.planning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.planning.Capital;
import thermidor.planning.Good;
import thermidor.planning.Limit;
import thermidor.planning.Objective;
import thermidor.planning.Plan;
import thermidor.planning.Sensitivity;

/**
 * What one more unit of each thing is worth to a plan, and how far that holds: enough to answer questions without planning again.
 *
 * @param objective of the plan
 * @param saves     the objective is labour to be saved, and a worth is what one more unit saves
 */
public record Worths(double objective, boolean saves, List<Row> rows) {
    /** The file of a plan's folder. */
    static final String FILE = "worths.csv";
    private static final double DUST = 1e-12;

    /**
     * One thing in one year.
     *
     * @param kind good, capital (from that year on, wearing as it does), labour, nature or foreign exchange
     * @param down [unit] that can be taken away before the worth changes; not a number where it is not known
     * @param up   [unit] that can be added
     */
    public record Row(String year, String kind, String name, String unit, double worth, double down, double up) {}

    public static Worths of(Plan plan, List<String> years) {
        var ask = Sensitivity.of(plan);
        var problem = plan.problem();
        List<Row> rows = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            int year = y;
            for (Good good : problem.goods()) rows.add(row(years.get(y), "good", good.name(), good.unit(), by -> ask.moreOfGood(good.name(), by, year)));
            for (Capital stock : problem.capitals()) rows.add(row(years.get(y), "capital", stock.name(), stock.unit(), by -> ask.moreCapital(stock.name(), by, year)));
            for (Limit labour : problem.labour()) rows.add(row(years.get(y), "labour", labour.name(), labour.unit(), by -> ask.moreLabour(labour.name(), by, year)));
            for (Limit limit : problem.nature()) rows.add(row(years.get(y), "nature", limit.name(), limit.unit(), by -> ask.moreNature(limit.name(), by, year)));
            if (!problem.imports().isEmpty()) rows.add(row(years.get(y), "foreign exchange", "foreign exchange", problem.goods().getFirst().unit(),
                    by -> ask.moreForeignExchange(by, year)));
        }
        return new Worths(plan.objective(), problem.objective() instanceof Objective.LeastLabour, rows);
    }

    private static Row row(String year, String kind, String name, String unit, java.util.function.DoubleFunction<Sensitivity.Answer> ask) {
        Sensitivity.Answer more = ask.apply(1);
        return new Row(year, kind, name, unit, Math.abs(more.gainAtMost()) < DUST ? 0 : more.gainAtMost(), number(ask.apply(-1).holdsFor()), number(more.holdsFor()));
    }

    private static double number(OptionalDouble known) {
        return known.orElse(Double.NaN);
    }

    String csv() {
        StringBuilder text = new StringBuilder("year,kind,name,unit,worth,holds_down,holds_up\n");
        text.append("all,objective,").append(saves ? "labour to be saved" : "objective").append(",,").append(Text.exact(objective)).append(",,\n");
        for (Row row : rows) {
            text.append(Text.cell(row.year)).append(',').append(row.kind).append(',').append(Text.cell(row.name)).append(',').append(Text.cell(row.unit)).append(',')
                    .append(Text.exact(row.worth)).append(',').append(known(row.down)).append(',').append(known(row.up)).append('\n');
        }
        return text.toString();
    }

    private static String known(double range) {
        return Double.isNaN(range) ? "" : Double.isInfinite(range) ? "1e300" : Text.exact(range);
    }

    static boolean areIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Of a plan that was written down. */
    public static Worths read(Path folder, FilesRead files) {
        if (!areIn(folder)) throw new BadInput("%s holds no plan: there is no %s in it.".formatted(folder, FILE), "Maybe a folder that ./thermidor plan has written?");
        Sheet sheet = Sheet.read(folder.resolve(FILE), files).withEmptyCells();
        double objective = sheet.number(0, sheet.column("worth"));
        boolean saves = sheet.text(0, 2).startsWith("labour");
        List<Row> rows = new ArrayList<>();
        for (int row = 1; row < sheet.rows(); row++) rows.add(new Row(sheet.text(row, 0), sheet.text(row, 1), sheet.text(row, 2), sheet.text(row, 3), sheet.number(row, 4),
                range(sheet, row, 5), range(sheet, row, 6)));
        sheet.problems.throwIfAny();
        return new Worths(objective, saves, rows);
    }

    private static double range(Sheet sheet, int row, int column) {
        if (sheet.text(row, column).isEmpty()) return Double.NaN;
        double range = sheet.number(row, column);
        return range >= 1e300 ? Double.POSITIVE_INFINITY : range;
    }

    /** The answers, question by question. */
    public List<String> answers(List<String> questions) {
        List<String> lines = new ArrayList<>();
        for (String question : questions) lines.addAll(Question.of(question).answers(this));
        return lines;
    }
}
