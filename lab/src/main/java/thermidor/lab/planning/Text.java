package thermidor.lab.planning;

import java.util.Locale;

/** Numbers as they are printed. */
final class Text {
    private Text() {}

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) return String.format(Locale.ROOT, "%,.0f", value);
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1e5 ? "%,.0f" : size >= 100 ? "%,.1f" : size >= 1e-3 ? "%.4f" : "%.3e", value);
    }

    static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** All digits that tell it from its neighbours. */
    static String exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
