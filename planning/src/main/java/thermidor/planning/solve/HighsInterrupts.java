package thermidor.planning.solve;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Lets HiGHS ask a {@link Watch}, between its steps, whether it may go on. Its first-order method does not ask; it is told the time only. */
@SuppressWarnings("restricted") // whoever runs this allows native access
final class HighsInterrupts {
    private static final MethodHandle SET_CALLBACK = HighsLibrary.function("Highs_setCallback", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle START_CALLBACK = HighsLibrary.function("Highs_startCallback", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CALLBACK_ITEM = HighsLibrary.function("Highs_getCallbackDataOutItem", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));

    private static final int BETWEEN_PIVOTS = 1;
    private static final int BETWEEN_ITERATIONS = 2;

    private final Watch watch;
    private final MemorySegment pivots;
    private final MemorySegment iterations;
    private final MemorySegment objective;
    private final long begun = System.nanoTime();

    private HighsInterrupts(Watch watch, Arena arena) {
        this.watch = watch;
        pivots = arena.allocateFrom("simplex_iteration_count");
        iterations = arena.allocateFrom("ipm_iteration_count");
        objective = arena.allocateFrom("objective_function_value");
    }

    static void install(MemorySegment highs, Watch watch, Arena arena) {
        try {
            MethodHandle ask = MethodHandles.lookup().bind(new HighsInterrupts(watch, arena), "ask", MethodType.methodType(void.class, int.class, MemorySegment.class,
                MemorySegment.class, MemorySegment.class, MemorySegment.class));
            MemorySegment function = Linker.nativeLinker().upcallStub(ask, FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS), arena);
            SET_CALLBACK.invoke(highs, function, MemorySegment.NULL);
            START_CALLBACK.invoke(highs, BETWEEN_PIVOTS);
            START_CALLBACK.invoke(highs, BETWEEN_ITERATIONS);
        } catch (Throwable e) {
            throw new IllegalStateException("HiGHS cannot be watched", e);
        }
    }

    /** Called by HiGHS. What goes wrong here must not unwind through its frames. */
    @SuppressWarnings("unused")
    void ask(int kind, MemorySegment message, MemorySegment told, MemorySegment answer, MemorySegment ours) {
        try {
            long steps = whole(told, kind == BETWEEN_PIVOTS ? pivots : iterations);
            MemorySegment value = (MemorySegment) CALLBACK_ITEM.invoke(told, objective);
            double at = value.address() == 0 ? Double.NaN : -value.reinterpret(Double.BYTES).get(JAVA_DOUBLE, 0);
            boolean goesOn = watch.goesOn(new Watch.At((System.nanoTime() - begun) * 1e-9, steps, at));
            if (!goesOn && answer.address() != 0) answer.reinterpret(Integer.BYTES).set(JAVA_INT, 0, 1);
        } catch (Throwable e) {
            if (answer.address() != 0) answer.reinterpret(Integer.BYTES).set(JAVA_INT, 0, 1);
        }
    }

    private static long whole(MemorySegment told, MemorySegment item) throws Throwable {
        MemorySegment value = (MemorySegment) CALLBACK_ITEM.invoke(told, item);
        return value.address() == 0 ? 0 : value.reinterpret(Integer.BYTES).get(JAVA_INT, 0);
    }
}
