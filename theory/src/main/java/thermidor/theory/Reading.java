package thermidor.theory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a number is read off what was seen, in a year: a sum of columns, or that sum as a share of another, and how years are put together.
 * It is not a number where a column it needs was not observed.
 *
 * @param years over how many years; one for {@link Over#YEAR}
 */
public record Reading(List<Term> part, List<Term> whole, Over over, int years) {
    /** A column, added or taken away. */
    public record Term(String column, boolean minus) {}

    /** How years are put together. Of the years that are looked at, those count in which something was seen. */
    public enum Over {
        /** As it is in the year. */
        YEAR,
        MEAN,
        MOST,
        LEAST,
        /** The year's value less that of so many years before. */
        CHANGE,
        /** Yearly growth since so many years before, as a share. */
        GROWTH,
        /** How often the sign turned. */
        TURNS
    }

    public Reading {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
    }

    public double of(Seen seen, int year) {
        return switch (over) {
            case YEAR -> in(seen, year);
            case CHANGE -> in(seen, year) - in(seen, year - years);
            case GROWTH -> growth(in(seen, year - years), in(seen, year));
            case MEAN, MOST, LEAST, TURNS -> together(seen, year);
        };
    }

    private double growth(double before, double now) {
        return before > 0 ? StrictMath.pow(now / before, 1.0 / years) - 1 : Double.NaN;
    }

    private double together(Seen seen, int year) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double sign = 0;
        int turns = 0;
        int count = 0;
        for (int y = year - years + 1; y <= year; y++) {
            double value = in(seen, y);
            if (Double.isNaN(value)) continue;
            count++;
            sum += value;
            most = Math.max(most, value);
            least = Math.min(least, value);
            if (value * sign < 0) turns++;
            if (value != 0) sign = Math.signum(value);
        }
        if (count == 0) return Double.NaN;
        return switch (over) {
            case MEAN -> sum / count;
            case MOST -> most;
            case LEAST -> least;
            default -> turns;
        };
    }

    private double in(Seen seen, int year) {
        double above = sum(part, seen, year);
        return whole.isEmpty() ? above : above / sum(whole, seen, year);
    }

    private static double sum(List<Term> terms, Seen seen, int year) {
        double sum = 0;
        for (Term term : terms) sum += term.minus() ? -seen.value(term.column(), year) : seen.value(term.column(), year);
        return sum;
    }

    /** In words: property.state + property.cooperative, of all; change over 3 years. */
    public String says() {
        String sum = text(part) + (whole.isEmpty() ? "" : " of (" + text(whole) + ")");
        return switch (over) {
            case YEAR -> sum;
            case MEAN -> sum + ", mean of " + years + " years";
            case MOST -> sum + ", most in " + years + " years";
            case LEAST -> sum + ", least in " + years + " years";
            case CHANGE -> sum + ", change over " + years + " years";
            case GROWTH -> sum + ", yearly growth over " + years + " years";
            case TURNS -> sum + ", turns of sign in " + years + " years";
        };
    }

    private static String text(List<Term> terms) {
        String text = terms.stream().map(t -> (t.minus() ? "- " : "+ ") + t.column()).collect(Collectors.joining(" "));
        return text.startsWith("+ ") ? text.substring(2) : text;
    }

    /** All columns it looks at. */
    public List<String> columns() {
        return java.util.stream.Stream.concat(part.stream(), whole.stream()).map(Term::column).distinct().toList();
    }
}
