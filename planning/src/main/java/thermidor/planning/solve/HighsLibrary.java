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
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The C functions of HiGHS, called in the library file that the OR-Tools jar carries. Loaded once, when first needed. */
@SuppressWarnings("restricted") // whoever runs this allows native access
final class HighsLibrary {
    static final MethodHandle CREATE;
    static final MethodHandle DESTROY;
    static final MethodHandle PASS_PROGRAM;
    static final MethodHandle RUN;
    static final MethodHandle STATUS;
    static final MethodHandle SOLUTION;
    static final MethodHandle SET_TEXT;
    static final MethodHandle SET_NUMBER;
    static final MethodHandle SET_WHOLE;
    static final MethodHandle SET_SWITCH;
    static final MethodHandle READ_FILE;
    static final MethodHandle WRITE_FILE;
    static final MethodHandle COLUMNS;
    static final MethodHandle ROWS;
    static final MethodHandle ENTRIES;
    static final MethodHandle PROGRAM;
    static final MethodHandle COLUMN_NAME;
    static final MethodHandle ROW_NAME;
    static final MethodHandle NAME_COLUMN;
    static final MethodHandle NAME_ROW;
    static final MethodHandle NAME_PROGRAM;
    static final MethodHandle SQUARE_ENTRIES;
    static final MethodHandle RANGING;
    static final MethodHandle SET_CALLBACK;
    static final MethodHandle START_CALLBACK;
    static final MethodHandle CALLBACK_ITEM;

    static {
        SymbolLookup library = SymbolLookup.libraryLookup(unpacked(), Arena.global());
        CREATE = function(library, "Highs_create", FunctionDescriptor.of(ADDRESS));
        DESTROY = function(library, "Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS));
        PASS_PROGRAM = function(library, "Highs_passLp", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT,
            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_DOUBLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));
        RUN = function(library, "Highs_run", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        STATUS = function(library, "Highs_getModelStatus", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        SOLUTION = function(library, "Highs_getSolution",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        SET_TEXT = option(library, "Highs_setStringOptionValue", ADDRESS);
        SET_NUMBER = option(library, "Highs_setDoubleOptionValue", JAVA_DOUBLE);
        SET_WHOLE = option(library, "Highs_setIntOptionValue", JAVA_INT);
        SET_SWITCH = option(library, "Highs_setBoolOptionValue", JAVA_INT);
        READ_FILE = function(library, "Highs_readModel", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        WRITE_FILE = function(library, "Highs_writeModel", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        COLUMNS = function(library, "Highs_getNumCol", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ROWS = function(library, "Highs_getNumRow", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ENTRIES = function(library, "Highs_getNumNz", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        PROGRAM = function(library, "Highs_getLp", addresses(16, 1));
        COLUMN_NAME = name(library, "Highs_getColName");
        ROW_NAME = name(library, "Highs_getRowName");
        NAME_COLUMN = name(library, "Highs_passColName");
        NAME_ROW = name(library, "Highs_passRowName");
        NAME_PROGRAM = function(library, "Highs_passModelName", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        SQUARE_ENTRIES = function(library, "Highs_getHessianNumNz", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        RANGING = function(library, "Highs_getRanging", addresses(25, -1));
        SET_CALLBACK = function(library, "Highs_setCallback", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        START_CALLBACK = function(library, "Highs_startCallback", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        CALLBACK_ITEM = function(library, "Highs_getCallbackDataOutItem", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    }

    private HighsLibrary() {}

    /** So many addresses, except that one of them is a whole number. */
    private static FunctionDescriptor addresses(int count, int whole) {
        MemoryLayout[] shape = new MemoryLayout[count];
        for (int i = 0; i < count; i++) shape[i] = i == whole ? JAVA_INT : ADDRESS;
        return FunctionDescriptor.of(JAVA_INT, shape);
    }

    private static MethodHandle name(SymbolLookup library, String function) {
        return function(library, function, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
    }

    private static MethodHandle option(SymbolLookup library, String name, MemoryLayout value) {
        return function(library, name, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, value));
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
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
