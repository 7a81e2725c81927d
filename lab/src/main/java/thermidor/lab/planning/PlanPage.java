package thermidor.lab.planning;

import java.util.List;
import java.util.Locale;
import thermidor.planning.Capital;
import thermidor.planning.LabourValues;
import thermidor.planning.Plan;
import thermidor.planning.tables.Fulfilment;

/** A plan as one page without scripts: fulfilment by year, the limits that weigh most, capital, and values beside valuations. */
final class PlanPage {
    private static final int TOLD = 20;
    private static final int WIDTH = 240;
    private final Plan plan;
    private final List<String> years;
    private final StringBuilder page = new StringBuilder();

    PlanPage(Plan plan, List<String> years) {
        this.plan = plan;
        this.years = years;
    }

    String html() {
        page.append("""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Plan</title><style>
            body { font: 15px/1.4 sans-serif; max-width: 60em; margin: 2em auto; color: #222 }
            table { border-collapse: collapse } td, th { padding: .15em .8em; text-align: right } td:first-child, th:first-child { text-align: left }
            rect { fill: #a33 }
            </style></head><body><h1>Plan</h1>
            """);
        page.append("<p>Objective %s; no plan can pass %s. %s.</p>%n".formatted(six(plan.objective()), six(Math.abs(plan.check().bound())), escaped(plan.check().inWords())));
        fulfilment();
        bottlenecks();
        capital();
        values();
        return page.append("</body></html>\n").toString();
    }

    private static String six(double value) {
        return String.format(Locale.ROOT, "%.6g", value == 0 ? 0 : value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private void head(String title, String first, List<String> columns) {
        page.append("<h2>%s</h2>%n<table><tr><th>%s</th>".formatted(escaped(title), escaped(first)));
        for (String column : columns) page.append("<th>").append(escaped(column)).append("</th>");
        page.append("</tr>\n");
    }

    private void row(String name, double... cells) {
        page.append("<tr><td>").append(escaped(name)).append("</td>");
        for (double cell : cells) page.append("<td>").append(six(cell)).append("</td>");
    }

    private void endRow() {
        page.append("</tr>\n");
    }

    private void bar(double value, double most) {
        double length = most > 0 ? Math.max(0, value) / most * WIDTH : 0;
        page.append(String.format(Locale.ROOT, "<td><svg width=\"%d\" height=\"12\"><rect width=\"%.1f\" height=\"12\"/></svg></td>", WIDTH, length));
    }

    private void fulfilment() {
        double most = 0;
        for (int year = 0; year < years.size(); year++) most = Math.max(most, Fulfilment.worst(plan, year));
        head("Fulfilment of the targets", "year", List.of("share", ""));
        for (int year = 0; year < years.size(); year++) {
            row(years.get(year), Fulfilment.worst(plan, year));
            bar(Fulfilment.worst(plan, year), most);
            endRow();
        }
        page.append("</table>\n");
    }

    private void bottlenecks() {
        List<Limited> limits = Limited.of(plan);
        head("Bottlenecks: what one more unit would add to the objective; bars: worth times amount", "limit", years);
        for (Limited limit : limits.stream().limit(TOLD).toList()) {
            row(limit.name(), limit.worth());
            bar(limit.weight(), limits.getFirst().weight());
            endRow();
        }
        page.append("</table>\n");
    }

    private void capital() {
        if (plan.problem().capitals().isEmpty()) return;
        head("Capital that can work", "stock", years);
        for (Capital stock : plan.problem().capitals()) {
            double[] byYear = new double[years.size()];
            for (int year = 0; year < byYear.length; year++) byYear[year] = plan.stock(stock.name(), year);
            row(stock.name() + " [" + stock.unit() + "]", byYear);
            endRow();
        }
        page.append("</table>\n");
    }

    private void values() {
        double[] values = LabourValues.of(plan, 0).perUnit();
        head(years.getFirst() + ": labour in a unit, and what one more unit would add to the objective", "good", List.of("labour value", "valuation"));
        for (int good = 0; good < values.length; good++) {
            String name = plan.problem().goods().get(good).name();
            row(name, values[good], plan.worthOfGood(name, 0));
            endRow();
        }
        page.append("</table>\n");
    }
}
