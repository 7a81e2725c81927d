package thermidor.lab.fit;

import java.util.List;

/**
 * All that is compared.
 *
 * @param fit first and last year of the span parameters were chosen on
 * @param test first and last year of the span that was kept for the test
 * @param later first and last year of a second test, or null
 */
public record Comparisons(int[] fit, int[] test, int[] later, List<Comparison.Series> series) {
    public Comparisons(int[] fit, int[] test, List<Comparison.Series> series) {
        this(fit, test, null, series);
    }

    /** The span in which a point lies with all its years, "across" if they lie in both, or null. */
    String span(double since, double year) {
        String begins = span(since);
        String ends = span(year);
        return begins == null || ends == null || begins.equals(ends) ? ends : "across";
    }

    /** The span a year belongs to, or null. */
    public String span(double year) {
        int whole = (int) Math.floor(year);
        if (whole >= fit[0] && whole <= fit[1]) return "fit";
        if (whole >= test[0] && whole <= test[1]) return "test";
        if (later != null && whole >= later[0] && whole <= later[1]) return "later";
        return null;
    }
}
