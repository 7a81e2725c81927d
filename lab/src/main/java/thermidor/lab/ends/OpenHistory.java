package thermidor.lab.ends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Transition;

/** One history of an ensemble as a row: how it is called, its turns, how it stood at the decades' ends, and its end; people relative to the first month. */
final class OpenHistory {
    private OpenHistory() {}

    /** Decembers at which it is looked at, as far as histories go. */
    static List<Integer> marks(int starts, int ends) {
        List<Integer> marks = new ArrayList<>();
        for (int year = Calendar.year(starts) / 10 * 10; year <= Calendar.year(ends); year += 10) {
            int month = Calendar.parse(year + "-12");
            if (month >= starts && month < ends) marks.add(month);
        }
        marks.add(ends);
        return marks;
    }

    static String head(int starts, int ends) {
        StringBuilder head = new StringBuilder("run,sample,seed,model,end");
        for (Transition turn : Transition.ALL) head.append(",").append(turn.name().toLowerCase(Locale.ROOT));
        for (int month : marks(starts, ends)) head.append(",ruler_%1$s,control_%1$s,state_property_%1$s".formatted(Calendar.text(month)));
        return head.append(",gdp_per_head,appropriated_share,people\n").toString();
    }

    static String row(int run, int sample, long seed, String model, Chronicle seen) {
        int last = seen.end() - 1;
        List<String> cells = new ArrayList<>(List.of(Integer.toString(run), Integer.toString(sample), Long.toString(seed), model, End.of(seen).name().toLowerCase(Locale.ROOT)));
        for (Transition turn : Transition.ALL) {
            int month = End.first(seen, turn);
            cells.add(month < 0 ? "" : Calendar.text(month));
        }
        for (int month : marks(seen.firstMonth(), last)) {
            cells.add(End.ruler(seen, month).name().toLowerCase(Locale.ROOT));
            cells.add(number(seen.at(month, Observable.CONTROL_FROM_BELOW)));
            cells.add(number(End.state(seen, month)));
        }
        cells.add(number(seen.at(last, Observable.GDP_PER_HEAD)));
        cells.add(number(seen.at(last, Observable.APPROPRIATED_SHARE)));
        cells.add(number(seen.at(last, Observable.POPULATION) / seen.at(seen.firstMonth(), Observable.POPULATION)));
        return String.join(",", cells) + "\n";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.5g", value) : "";
    }
}
