package thermidor.lab.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import thermidor.lab.Home;
import thermidor.lab.PlanPage;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Json;
import thermidor.planning.Capital;
import thermidor.planning.Good;
import thermidor.planning.LabourValues;
import thermidor.planning.Limit;
import thermidor.planning.Objective;
import thermidor.planning.Plan;
import thermidor.planning.PlanAccounts;
import thermidor.planning.PlanProblem;
import thermidor.planning.tables.Fulfilment;

/** Writes a plan down: years, goods, capital and labour, each as CSV and as Parquet; and a page. */
public final class PlanFolder {
    private final Plan plan;
    private final PlanProblem problem;
    private final List<String> years;
    private final String name;
    private final List<String> remarks;
    private final List<Progress.Point> progress;

    /**
     * @param name    of what was planned
     * @param remarks on the table
     */
    public PlanFolder(Plan plan, List<String> years, String name, List<String> remarks, List<Progress.Point> progress) {
        this.plan = plan;
        this.name = name;
        this.remarks = remarks;
        this.progress = progress;
        problem = plan.problem();
        this.years = years;
    }

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("years.csv"), yearsTable());
        Files.writeString(folder.resolve("goods.csv"), goodsTable());
        Files.writeString(folder.resolve("capital.csv"), capitalTable());
        Files.writeString(folder.resolve("labour.csv"), labourTable());
        Files.writeString(folder.resolve(Worths.FILE), Worths.of(plan, years).csv());
        Files.writeString(folder.resolve("flows.csv"), PlanFlows.csv(plan, years));
        Files.writeString(folder.resolve("progress.csv"), Progress.csv(progress));
        Json.write(folder.resolve("plan.json"), summary());
        parquet(folder, List.of("years", "goods", "capital", "labour", "flows", "worths", "progress"));
        for (PlanPage page : ServiceLoader.load(PlanPage.class)) page.write(folder);
    }

    /** Where the plan of a table goes: a new folder, an empty one, or one that holds a plan, which is replaced. Asked before anything is planned. */
    public static Path place(Path asked, Path table, String suffix) throws IOException {
        Path folder = asked == null ? Home.folder().resolve("runs").resolve("plans").resolve(name(table) + suffix) : asked;
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw new BadInput(folder + " is a file, not a folder.", "Maybe name another folder with --out?");
        if (!Files.exists(folder) || Files.exists(folder.resolve("plan.json"))) return folder;
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) throw new BadInput(folder + " holds other files and no plan.", "Maybe name a new folder with --out, or one with a plan to replace?");
        }
        return folder;
    }

    /** A folder's name for a table: that of its folder for one that is called table. */
    public static String name(Path table) {
        String file = table.getFileName().toString().replaceFirst("\\.(csv|xlsx|xlsm)(#.*)?$", "");
        Path parent = table.toAbsolutePath().getParent();
        return file.equals("table") && parent.getFileName() != null ? parent.getFileName().toString() : file;
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) text.append(',');
            text.append(cells[i] instanceof Double number ? Text.exact(number) : Text.cell(cells[i].toString()));
        }
        text.append('\n');
    }

    private Map<String, Object> summary() {
        Map<String, Object> all = new LinkedHashMap<>();
        PlanAccounts accounts = PlanAccounts.of(plan);
        all.put("name", name);
        all.put("objective", switch (problem.objective()) {
            case Objective.SummedFulfilment _ -> "fulfilment of the targets, summed over the years";
            case Objective.WorstYear _ -> "fulfilment of the targets in the worst year";
            case Objective.LeastLabour _ -> "the least labour for all targets";
            case Objective.DiminishingUtility _ -> "utility of what is delivered, the less the more there is";
            case Objective.WeightedUses _ -> "uses, each with its weight";
        });
        all.put("reached", plan.objective());
        all.put("gap", accounts.gap());
        all.put("checked", plan.check().inWords());
        all.put("accounts", accounts.parts().stream().map(part -> Map.of("name", part.name(), "worth", part.worth())).toList());
        all.put("goods", problem.goods().size());
        all.put("stocks", problem.capitals().size());
        all.put("years", years);
        all.put("labour_unit", problem.labour().getFirst().unit());
        all.put("remarks", remarks);
        return all;
    }

    private String yearsTable() {
        StringBuilder text = new StringBuilder("year,fulfilment,labour_spent,labour_embodied,labour_there_is\n");
        for (int year = 0; year < years.size(); year++) {
            LabourValues labour = LabourValues.of(plan, year);
            line(text, years.get(year), Fulfilment.worst(plan, year), labour.spent(), labour.embodied(), problem.labour().getFirst().amount().in(year));
        }
        return text.toString();
    }

    private String goodsTable() {
        StringBuilder text = new StringBuilder("year,good,unit,output,target,delivered,valuation,labour_value\n");
        for (int year = 0; year < years.size(); year++) {
            double[] values = LabourValues.of(plan, year).perUnit();
            for (int good = 0; good < values.length; good++) {
                Good it = problem.goods().get(good);
                double target = Fulfilment.wanted(problem, it.name(), year);
                line(text, years.get(year), it.name(), it.unit(), plan.output(it.name(), year), target, Fulfilment.delivered(plan, it.name(), year),
                        plan.worthOfGood(it.name(), year), values[good]);
            }
        }
        return text.toString();
    }

    private String capitalTable() {
        StringBuilder text = new StringBuilder("year,capital,industry,unit,stock,built,valuation\n");
        for (int year = 0; year < years.size(); year++) {
            for (Capital it : problem.capitals()) {
                line(text, years.get(year), it.name(), it.industry(), it.unit(), plan.stock(it.name(), year), plan.investment(it.name(), year),
                        plan.worthOfCapacity(it.name(), year));
            }
        }
        return text.toString();
    }

    private String labourTable() {
        StringBuilder text = new StringBuilder("year,labour,unit,amount,valuation\n");
        for (int year = 0; year < years.size(); year++) {
            for (Limit it : problem.labour()) line(text, years.get(year), it.name(), it.unit(), it.amount().in(year), plan.worthOfLabour(it.name(), year));
        }
        return text.toString();
    }

    static void parquet(Path folder, List<String> tables) throws IOException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
            for (String table : tables) {
                String csv = quoted(folder.resolve(table + ".csv"));
                statement.execute(String.format(Locale.ROOT,
                        "COPY (SELECT * FROM read_csv(%s, header = true%s)) TO %s (FORMAT parquet, COMPRESSION zstd)",
                        csv, Files.readString(folder.resolve(table + ".csv")).startsWith("year,") ? ", types = {'year': 'VARCHAR'}" : "",
                                quoted(folder.resolve(table + ".parquet"))));
            }
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot write Parquet to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
