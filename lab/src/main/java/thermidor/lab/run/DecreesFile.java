package thermidor.lab.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import thermidor.kernel.Calendar;
import thermidor.lab.scenario.Decree;

/** The decrees a run was lived under, a row each. */
final class DecreesFile {
    private DecreesFile() {}

    static void csv(Path file, List<Decree> decrees, int ends) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,month,title,changes,source,because\n");
            for (Decree decree : decrees.stream().filter(d -> d.from() <= ends).sorted(Comparator.comparingInt(Decree::from)).toList()) {
                out.write(String.join(",", quoted(decree.id()), Calendar.text(decree.from()), quoted(decree.title()), quoted(decree.changes()),
                        quoted(String.join("; ", decree.sources())), quoted(decree.because() == null ? "" : decree.because())) + "\n");
            }
        }
    }

    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.contains(",") || line.contains("\"") ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
    }
}
