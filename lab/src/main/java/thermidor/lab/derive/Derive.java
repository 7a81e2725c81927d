package thermidor.lab.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the derived tables of {@code data/io} anew. Arguments: the folder, then the reference years. */
public final class Derive {

    private Derive() {}

    public static void main(String[] arguments) throws IOException {
        Path io = Path.of(arguments.length > 0 ? arguments[0] : "data/io");
        for (int k = 1; k < Math.max(2, arguments.length); k++) {
            int year = arguments.length > k ? Integer.parseInt(arguments[k]) : 1913;
            InputOutput table = InputOutput.derive(io, year);
            Path file = io.resolve("russia_" + year + "_16.csv");
            Files.writeString(file, table.toCsv());
            System.out.printf("%s: %d rounds, gap %.1e million roubles, spectral radius %.4f%n",
                file, table.report().rounds(), table.report().gap(), table.spectralRadius());
        }
    }
}
