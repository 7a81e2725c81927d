package thermidor.lab.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import thermidor.kernel.Calendar;
import thermidor.lab.scenario.Decree;
import thermidor.lab.scenario.Offer;
import thermidor.lab.scenario.Scenario;
import thermidor.world.Power;

/** The decrees a run was lived under, a row each: those the scenario dates, and those that rulers chose. */
final class DecreesFile {
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private record Row(int month, Decree decree, String claim) {}

    private DecreesFile() {}

    static void csv(Path file, Scenario scenario, Power power, int ends) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Decree decree : scenario.decrees()) if (decree.from() <= ends) rows.add(new Row(decree.from(), decree, ""));
        for (int i = 0; i < power.chosen.length; i++) {
            Offer offer = scenario.menu().get(power.chosen[i]);
            rows.add(new Row(power.chosenIn[i], offer.decree(), offer.claim()));
        }
        rows.sort(Comparator.comparingInt(Row::month));
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,month,title,changes,source,because,chosen\n");
            for (Row row : rows) {
                Decree decree = row.decree();
                out.write(String.join(",", quoted(decree.id()), Calendar.text(row.month()), quoted(decree.title()), quoted(decree.changes()),
                        quoted(String.join("; ", decree.sources())), quoted(decree.because() == null ? "" : decree.because()), row.claim()) + "\n");
            }
        }
    }

    static String quoted(String text) {
        String line = WHITE.matcher(text).replaceAll(" ");
        return line.contains(",") || line.contains("\"") ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
    }
}
