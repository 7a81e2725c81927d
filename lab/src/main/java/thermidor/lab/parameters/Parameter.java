package thermidor.lab.parameters;

import java.util.Arrays;
import java.util.List;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Place;

/**
 * A number of a process, or one number for each member of an enum.
 *
 * @param path as production.effort.pay: the component of the norms, then the names within it
 * @param per the enum it has a number for each member of, or null
 * @param whole whether only whole numbers will do
 * @param is the values in force, one or as many as there are members
 * @param low the least value that is thought possible
 * @param high the greatest
 * @param fitted whether it was chosen so that the fit span is met
 * @param place where it stands
 */
public record Parameter(String path, String unit, Class<? extends Enum<?>> per, boolean whole, double[] is, double low, double high,
                        List<String> sources, String because, boolean fitted, String note, Place place) {
    /** A copy with other values. */
    public Parameter with(double[] values) {
        return new Parameter(path, unit, per, whole, values, low, high, sources, because, fitted, note, place);
    }

    /** A copy with another range. */
    public Parameter within(double newLow, double newHigh) {
        return new Parameter(path, unit, per, whole, is, newLow, newHigh, sources, because, fitted, note, place);
    }

    public boolean allows(double value) {
        return value >= low && value <= high && (!whole || value == Math.rint(value));
    }

    /** As [9.0, 22.0] person-hour/tonne. */
    public String range() {
        return "[%s, %s] %s".formatted(number(low), number(high), unit);
    }

    /** The values as text: a number, or members with numbers. */
    public String values() {
        if (per == null) return number(is[0]);
        List<String> names = Expect.names(per);
        boolean same = Arrays.stream(is).allMatch(v -> v == is[0]);
        if (same) return number(is[0]) + " for all";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < is.length; i++) text.append(i == 0 ? "" : ", ").append(names.get(i)).append(' ').append(number(is[i]));
        return text.toString();
    }

    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
