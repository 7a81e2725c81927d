package thermidor.planning.solve;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;

/** The C functions of HiGHS that read and write files and tell what was read. */
final class HighsFiles {
    static final MethodHandle READ_FILE = HighsLibrary.function("Highs_readModel", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    static final MethodHandle WRITE_FILE = HighsLibrary.function("Highs_writeModel", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    static final MethodHandle COLUMNS = HighsLibrary.function("Highs_getNumCol", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle ROWS = HighsLibrary.function("Highs_getNumRow", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle ENTRIES = HighsLibrary.function("Highs_getNumNz", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle PROGRAM = HighsLibrary.function("Highs_getLp", addresses(16, 1));
    static final MethodHandle COLUMN_NAME = name("Highs_getColName");
    static final MethodHandle ROW_NAME = name("Highs_getRowName");
    static final MethodHandle NAME_COLUMN = name("Highs_passColName");
    static final MethodHandle NAME_ROW = name("Highs_passRowName");
    static final MethodHandle NAME_PROGRAM = HighsLibrary.function("Highs_passModelName", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    static final MethodHandle SQUARE_ENTRIES = HighsLibrary.function("Highs_getHessianNumNz", FunctionDescriptor.of(JAVA_INT, ADDRESS));

    private HighsFiles() {}

    /** So many addresses, except that one of them is a whole number. */
    static FunctionDescriptor addresses(int count, int whole) {
        MemoryLayout[] shape = new MemoryLayout[count];
        for (int i = 0; i < count; i++) shape[i] = i == whole ? JAVA_INT : ADDRESS;
        return FunctionDescriptor.of(JAVA_INT, shape);
    }

    private static MethodHandle name(String function) {
        return HighsLibrary.function(function, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
    }
}
