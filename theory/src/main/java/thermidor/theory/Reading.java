package thermidor.theory;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** How a number is read off a chronicle in a month. It is not a number if a month that it needs was not seen. */
@FunctionalInterface
public interface Reading {
    double of(Chronicle seen, int month);

    /** As it stands in the month. */
    static Reading inMonth(Observable observable) {
        return (seen, month) -> sum(seen, month, 1, observable, 0);
    }

    /** The mean of the twelve months up to this one, so that seasons do not judge. */
    static Reading overYear(Observable observable) {
        return (seen, month) -> sum(seen, month, 12, observable, 0) / 12;
    }

    /**
     * Some members of an observable as a share of some of its members: of a stock in the month, of a flow over the twelve months up to
     * it. Members are named as in the columns of a file, without the name of the observable. A share of nothing is not a number.
     */
    static Reading share(Observable observable, List<String> part, List<String> whole) {
        int[] above = members(observable, part);
        int[] below = members(observable, whole);
        int months = observable.kind == Observable.Kind.STOCK ? 1 : 12;
        return (seen, month) -> sum(seen, month, months, observable, above) / sum(seen, month, months, observable, below);
    }

    private static double sum(Chronicle seen, int month, int months, Observable observable, int... members) {
        int from = month - months + 1;
        if (from < seen.firstMonth() || month >= seen.end()) return Double.NaN;
        double sum = 0;
        for (int m = from; m <= month; m++) for (int member : members) sum += seen.at(m, observable, member);
        return sum;
    }

    private static int[] members(Observable observable, List<String> names) {
        return names.stream().mapToInt(name -> member(observable, name)).toArray();
    }

    private static int member(Observable observable, String name) {
        String column = observable.name().toLowerCase(Locale.ROOT) + "." + name;
        return IntStream.range(0, observable.width()).filter(i -> observable.column(i).equals(column)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("""
                        "%s" is not a column of %s.
                        Maybe one of: %s?""".formatted(column, observable,
                        String.join(", ", IntStream.range(0, observable.width()).mapToObj(observable::column).toList()))));
    }
}
