package thermidor.planning;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Amounts by name, none of them below zero, in the order of the names, so that nothing depends on how a map happens to be walked. They cannot be
 * changed: techniques that use up the same may share them.
 */
public final class Amounts extends AbstractMap<String, Double> {
    private final String[] names;
    private final Double[] amounts;

    private Amounts(String[] names, Double[] amounts) {
        this.names = names;
        this.amounts = amounts;
    }

    public static Map<String, Double> of(Map<String, Double> amounts) {
        return of(amounts, "the amounts");
    }

    /** {@code what} has a place for each of the {@code names}; it is put into words only where an amount is refused. */
    static Map<String, Double> of(Map<String, Double> amounts, String what, Object... names) {
        if (amounts.isEmpty()) return Map.of();
        Amounts those = amounts instanceof Amounts known ? known : sorted(amounts);
        for (int i = 0; i < those.names.length; i++) {
            double amount = those.amounts[i];
            if (!(amount >= 0) || Double.isInfinite(amount)) throw new IllegalArgumentException("""
                In %s, the amount of %s is %s; it must be zero or more.
                Maybe it belongs on the other side, as an output instead of an input?""".formatted(what.formatted(names), those.names[i], amount));
        }
        return those;
    }

    /** Of one thing only, whatever its sign. */
    static Amounts one(String name, double amount) {
        return new Amounts(new String[]{name}, new Double[]{amount});
    }

    private static Amounts sorted(Map<String, Double> amounts) {
        String[] names = amounts.keySet().toArray(String[]::new);
        Arrays.sort(names);
        return new Amounts(names, Arrays.stream(names).map(amounts::get).toArray(Double[]::new));
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return IntStream.range(0, names.length).mapToObj(i -> Map.entry(names[i], amounts[i])).iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    @Override
    public Double get(Object name) {
        int at = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
        return at < 0 ? null : amounts[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Double> look) {
        for (int i = 0; i < names.length; i++) look.accept(names[i], amounts[i]);
    }
}
