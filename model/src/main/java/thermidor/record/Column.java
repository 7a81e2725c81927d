package thermidor.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A column of a chronicle: an observable and, where it has a value for each member of an enum, which of them. */
public record Column(Observable observable, int member) {
    /** All there are, by the names files use, in the order of {@link Observable}. */
    public static final Map<String, Column> BY_NAME = byName();

    private static Map<String, Column> byName() {
        Map<String, Column> all = new LinkedHashMap<>();
        for (Observable observable : Observable.ALL) {
            for (int member = 0; member < observable.width(); member++) all.put(observable.column(member), new Column(observable, member));
        }
        return Collections.unmodifiableMap(all);
    }

    public double in(Chronicle seen, int month) {
        return seen.at(month, observable, member);
    }

    @Override
    public String toString() {
        return observable.column(member);
    }
}
