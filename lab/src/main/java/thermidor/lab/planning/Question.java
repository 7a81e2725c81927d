package thermidor.lab.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Csv;
import thermidor.lab.text.Suggest;

/**
 * "steel +1000", "labour -50 in year2": what would more or less of something do?
 *
 * @param name  of a good, a stock of capital, a kind of labour, or foreign exchange
 * @param year  of the plan; empty: each of them
 */
public record Question(String name, double amount, String unit, String year) {
    private static final Pattern FORM = Pattern.compile("\\s*(?:one more |more )?(?<name>.+?)\\s*"
            + "(?<amount>[-+]\\s*[\\d.]+(?:[eE][-+]?\\d+)?)\\s*(?<unit>.*?)\\s*(?:\\bin\\s+(?<year>\\S+))?\\s*");

    static Question of(String text) {
        Matcher form = FORM.matcher(text);
        Double amount = form.matches() ? Csv.number(form.group("amount").replaceAll("\\s", "")) : null;
        if (amount == null) throw new BadInput("\"%s\" is no question that can be answered.".formatted(text),
                "Maybe name a thing and how much more or less of it, as \"steel +1000\" or \"labour -50 in year2\"?");
        return new Question(form.group("name").strip(), amount, form.group("unit"), form.group("year") == null ? "" : form.group("year"));
    }

    /** The rows that answer it: one a year. */
    List<Worths.Row> in(Worths worths) {
        List<String> names = worths.rows().stream().map(Worths.Row::name).distinct().toList();
        List<Worths.Row> found = worths.rows().stream().filter(row -> row.name().equalsIgnoreCase(name)).toList();
        if (found.isEmpty()) throw new BadInput("The plan knows nothing called %s.".formatted(name), Suggest.maybe(name, names,
                "Maybe one of its goods, \"capital of\" an industry, labour, or foreign exchange?"));
        if (!year.isEmpty()) {
            List<String> years = found.stream().map(Worths.Row::year).distinct().toList();
            found = found.stream().filter(row -> row.year().equalsIgnoreCase(year)).toList();
            if (found.isEmpty()) throw new BadInput("The plan has no year %s.".formatted(year), "Maybe one of: " + String.join(", ", years) + "?");
        }
        String counted = found.getFirst().unit();
        if (!unit.isEmpty() && !unit.equalsIgnoreCase(counted) && !unit.equalsIgnoreCase(counted + "s")) throw new BadInput(
                "%s is counted in %s, not in %s.".formatted(name, counted, unit), "Maybe convert the amount?");
        return found;
    }

    List<String> answers(Worths worths) {
        List<String> lines = new ArrayList<>();
        for (Worths.Row row : in(worths)) {
            double gain = amount * row.worth();
            double room = amount > 0 ? row.up() : row.down();
            String what = "%s %+,.6g %s%s%s".formatted(row.name(), amount, row.unit(), row.kind().equals("capital") ? " from the beginning of " : " in ", row.year());
            String says = worths.saves() ? (gain >= 0 ? "saves %s" : "costs %s").formatted(size(Math.abs(gain), worths)) : gain == 0 ? "changes nothing"
                    : "the objective %s by %s, to %s".formatted(gain > 0 ? "gains at most" : "loses at least", size(Math.abs(gain), worths), number(worths.objective() + gain));
            lines.add(what + ": " + says + range(room) + ".");
        }
        return lines;
    }

    private String range(double room) {
        if (Double.isNaN(room)) return " (a bound: no plan does better; how far it is exact is not known)";
        if (Double.isInfinite(room)) return ", exactly, and so for any amount";
        if (Math.abs(amount) <= room * (1 + 1e-9)) return ", exactly; this holds up to %+.6g".formatted(Math.signum(amount) * room);
        return " (a bound: exact up to %+.6g only; no plan does better)".formatted(Math.signum(amount) * room);
    }

    private static String size(double value, Worths worths) {
        return number(value) + (worths.saves() ? " of labour" : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
