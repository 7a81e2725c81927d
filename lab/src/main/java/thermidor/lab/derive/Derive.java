package thermidor.lab.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the derived tables of {@code data/io} anew. Arguments: the folder, then the reference years; 1913 and 1928 if none is named. */
public final class Derive {

    private Derive() {}

    public static void main(String[] arguments) throws IOException {
        Path io = Path.of(arguments.length > 0 ? arguments[0] : "data/io");
        List<String> years = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("1913", "1928");
        for (String year : years) {
            InputOutput table = InputOutput.derive(io, Integer.parseInt(year));
            Path file = io.resolve("russia_" + year + "_16.csv");
            Files.writeString(file, table.toCsv());
            System.out.printf("%s: %d rounds, gap %.1e million roubles, spectral radius %.4f%n",
                file, table.report().rounds(), table.report().gap(), table.spectralRadius());
        }
    }
}
