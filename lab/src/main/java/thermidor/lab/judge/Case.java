package thermidor.lab.judge;

import java.util.List;
import java.util.Map;
import thermidor.theory.Question;
import thermidor.theory.Seen;

/**
 * A regime of history, described by what a run is described by too.
 *
 * @param judged the year in which theories are asked
 * @param history whether it is a long record to score expectations on, and not a regime to judge
 * @param claims of the register that name this case
 */
public record Case(String id, String name, int from, int to, int judged, boolean history, String entity, String description, List<String> claims,
                   List<Observation> observations, List<Stated> stated) implements Seen {
    /**
     * One value in some years.
     *
     * @param source a work, or null if {@code coded}
     * @param coded why it was put at this value, or null if it was measured
     * @param confidence high, medium or low
     */
    public record Observation(String column, int from, int to, double value, String unit, String source, String coded, String confidence) {}

    /**
     * What the author of a text says of this case, as the answers his or her theory would have to give.
     *
     * @param miss why the theory gives another answer, or null if it gives this one
     */
    public record Stated(String theory, String source, String says, Map<Question, String> answers, String miss) {}

    @Override
    public double value(String column, int year) {
        for (Observation o : observations) if (year >= o.from() && year <= o.to() && o.column().equals(column)) return o.value();
        return Double.NaN;
    }

    @Override
    public int firstYear() {
        return from;
    }

    @Override
    public int lastYear() {
        return to;
    }

    /** The same, with one column at another value in the year judged. */
    public Seen but(Map<String, Double> others) {
        return new Seen() {
            @Override
            public double value(String column, int year) {
                Double other = year == judged ? others.get(column) : null;
                return other == null ? Case.this.value(column, year) : other;
            }

            @Override
            public int firstYear() {
                return from;
            }

            @Override
            public int lastYear() {
                return to;
            }
        };
    }

    @Override
    public String toString() {
        return id;
    }
}
