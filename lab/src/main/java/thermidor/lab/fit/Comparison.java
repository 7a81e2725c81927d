package thermidor.lab.fit;

import java.util.List;
import java.util.Map;
import thermidor.record.Observable;

/**
 * One recorded series, and what of a run it is to be compared with.
 *
 * @param file the table in data/record
 * @param series its series, for the entity
 * @param observable what is compared, at {@code member} of its enum
 * @param over another observable to divide by, or null: births over population give a rate
 * @param times multiplies what was simulated, so that both have {@code unit}
 * @param factor multiplies what was recorded
 * @param when how a recorded date is meant
 * @param dates months of single points, by the year as recorded, where the date is known better than {@code when}
 * @param base for changes and sums: the year each point counts from; for an index: its base under key 0
 * @param from the first year taken
 * @param to the last year taken
 * @param inPoints whether the error is a difference in points (of a percentage) rather than in per cent
 * @param fitted whether it was looked at when parameters were chosen
 * @param headline whether the summary on the terminal shows it
 * @param shape whether only order of size and turning points are compared: then ranks count and not errors
 */
public record Comparison(String id, String title, String file, String series, String entity, Observable observable, int member,
                         Observable over, double times, double factor, String unit, When when, Map<Integer, Integer> dates,
                         Map<Integer, Integer> base, double from, double to, boolean inPoints, boolean fitted, boolean headline,
                         boolean shape, String note) {
    /** How a date in the record is meant. */
    public enum When {
        /** The calendar year: the sum of flows, the mean of stocks and rates. */
        YEAR,
        /** 1 January, which is the end of December before. */
        JANUARY,
        /** The end of December. */
        DECEMBER,
        /** A decimal date: the month it falls into. */
        DATE,
        /** Growth in per cent a year since the base year. */
        GROWTH,
        /** Relative to the base year. */
        INDEX,
        /** The sum over the years since the base year. */
        SUM
    }

    /** The first year that speaks in a point of that year: for changes and sums, the one behind their base. */
    double since(double year) {
        int whole = (int) Math.floor(year);
        return when == When.GROWTH || when == When.SUM ? base.getOrDefault(whole, whole - 1) + 1 : year;
    }

    /**
     * A recorded point.
     *
     * @param year as recorded, perhaps with a fraction
     */
    public record Recorded(double year, double value, String source) {}

    /** A comparison with what the record has for it. */
    public record Series(Comparison comparison, List<Recorded> points) {}
}
