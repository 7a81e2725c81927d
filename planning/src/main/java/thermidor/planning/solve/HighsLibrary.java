package thermidor.planning.solve;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The C functions of HiGHS that every plan needs, called in the library file that the OR-Tools jar carries. Loaded once, when first needed;
 * what is needed for files, or to watch the work, is linked there ({@link HighsFiles}, {@link HighsInterrupts}).
 */
@SuppressWarnings("restricted") // whoever runs this allows native access
final class HighsLibrary {
    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup(file(), Arena.global());

    static final MethodHandle CREATE = function("Highs_create", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle DESTROY = function("Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle PASS_PROGRAM = function("Highs_passLp", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT,
        JAVA_INT, JAVA_INT, JAVA_INT, JAVA_DOUBLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    static final MethodHandle RUN = function("Highs_run", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle STATUS = function("Highs_getModelStatus", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle SOLUTION = function("Highs_getSolution", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    /** Reads the word it is given as the option wants it, be it a number or a switch: each further shape of call takes Java milliseconds to link. */
    static final MethodHandle SET = function("Highs_setStringOptionValue", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private HighsLibrary() {}

    static MethodHandle function(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), shape);
    }

    /** Where the launcher's build has laid it, or else out of the jar. */
    private static Path file() {
        String laid = System.getProperty("thermidor.highs");
        return laid != null && Files.exists(Path.of(laid)) ? Path.of(laid) : unpacked();
    }

    /** The library as a file of its own in the temporary folder, deleted when the program ends. */
    private static Path unpacked() {
        String resource = resource();
        try (InputStream library = HighsLibrary.class.getClassLoader().getResourceAsStream(resource)) {
            if (library == null) throw new IllegalStateException("""
                HiGHS is not on the class path as %s.
                Maybe the OR-Tools jar for this platform is missing?""".formatted(resource));
            Path file = Files.createTempFile("highs", resource.substring(resource.lastIndexOf('.')));
            file.toFile().deleteOnExit();
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
        if (system.startsWith("win")) return "ortools-win32-" + processor + "/highs.dll";
        if (system.startsWith("mac")) return "ortools-darwin-" + processor + "/libhighs.1.dylib";
        return "ortools-linux-" + processor + "/libhighs.so.1";
    }
}
