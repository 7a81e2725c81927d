package thermidor.lab;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What the command line answered: its exit code, and what it said where. */
record Spoken(int code, String out, String err) {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    /** As if typed, with the program's folder where {@code home} is. */
    static Spoken of(Path home, String... arguments) {
        String before = System.getProperty("thermidor.home");
        System.setProperty("thermidor.home", home.toString());
        try {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Main.execute(Main.line(arguments).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)), arguments);
            return new Spoken(code, out.toString(), err.toString());
        } finally {
            if (before == null) System.clearProperty("thermidor.home");
            else System.setProperty("thermidor.home", before);
        }
    }

    static Spoken of(String... arguments) {
        return of(REPOSITORY, arguments);
    }
}
