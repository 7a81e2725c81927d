package thermidor.planning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Amounts by name, in the order of the names, so that nothing depends on how a map happens to be walked. */
final class Amounts {
    private Amounts() {}

    /** {@code what} has a place for each of the {@code names}; it is put into words only where an amount is refused. */
    static Map<String, Double> of(Map<String, Double> amounts, String what, Object... names) {
        if (amounts.isEmpty()) return Map.of();
        amounts.forEach((name, amount) -> {
            if (!(amount >= 0) || amount.isInfinite()) throw new IllegalArgumentException("""
                In %s, the amount of %s is %s; it must be zero or more.
                Maybe it belongs on the other side, as an output instead of an input?""".formatted(what.formatted(names), name, amount));
        });
        return Collections.unmodifiableMap(new TreeMap<>(amounts));
    }
}
