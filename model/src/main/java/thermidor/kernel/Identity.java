package thermidor.kernel;

import java.util.List;

/** Something that must hold to the last unit. The gap is zero or the books are wrong. */
public sealed interface Identity {
    String name();

    String unit();

    /** Sum of absolute differences, row by row, so that opposite errors do not cancel. */
    long gap();

    /** Row by row: what was there, and came, less what went, is what is there. */
    record Stock(String name, String unit, long[] opening, List<long[]> in, List<long[]> out, long[] closing) implements Identity {
        @Override
        public long gap() {
            long[] expected = opening.clone();
            for (long[] flow : in) for (int i = 0; i < expected.length; i++) expected[i] += flow[i];
            for (long[] flow : out) for (int i = 0; i < expected.length; i++) expected[i] -= flow[i];
            long gap = 0;
            for (int i = 0; i < closing.length; i++) gap += Math.abs(expected[i] - closing[i]);
            return gap;
        }
    }

    /** One flow seen from both its ends: what was sent is what arrived. */
    record Flow(String name, String unit, long sent, long received) implements Identity {
        @Override
        public long gap() {
            return Math.abs(sent - received);
        }
    }

    /** A thing that must never be below zero; the gap is how much is missing. */
    record NotNegative(String name, String unit, long[] rows) implements Identity {
        @Override
        public long gap() {
            long gap = 0;
            for (long row : rows) if (row < 0) gap -= row;
            return gap;
        }
    }
}
