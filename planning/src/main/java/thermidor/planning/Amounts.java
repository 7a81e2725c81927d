package thermidor.planning;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Amounts by name, none of them below zero, in the order of the names, so that nothing depends on how a map happens to be walked. They cannot be
 * changed: techniques that use up the same may share them.
 */
public final class Amounts extends AbstractMap<String, Double> {
    private final TreeMap<String, Double> byName;

    private Amounts(Map<String, Double> amounts) {
        byName = new TreeMap<>(amounts);
    }

    public static Map<String, Double> of(Map<String, Double> amounts) {
        return of(amounts, "the amounts");
    }

    /** {@code what} has a place for each of the {@code names}; it is put into words only where an amount is refused. */
    static Map<String, Double> of(Map<String, Double> amounts, String what, Object... names) {
        if (amounts instanceof Amounts) return amounts;
        if (amounts.isEmpty()) return Map.of();
        for (var one : amounts.entrySet()) {
            double amount = one.getValue();
            if (!(amount >= 0) || Double.isInfinite(amount)) throw new IllegalArgumentException("""
                In %s, the amount of %s is %s; it must be zero or more.
                Maybe it belongs on the other side, as an output instead of an input?""".formatted(what.formatted(names), one.getKey(), amount));
        }
        return new Amounts(amounts);
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return Collections.unmodifiableMap(byName).entrySet();
    }

    @Override
    public Double get(Object name) {
        return byName.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return byName.containsKey(name);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Double> look) {
        byName.forEach(look);
    }
}
