package thermidor.lab.planning;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import thermidor.lab.Main;

/** What the command line answered, as if typed in the repository's folder. */
record Said(int code, String out, String err) {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    static Said to(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        String home = System.getProperty("thermidor.home");
        var said = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        System.setProperty("thermidor.home", REPOSITORY.toString());
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            System.out.flush();
            System.err.flush();
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            if (home == null) System.clearProperty("thermidor.home");
            else System.setProperty("thermidor.home", home);
        }
    }

    static String file(String inRepository) {
        return REPOSITORY.resolve(inRepository).toString();
    }
}
