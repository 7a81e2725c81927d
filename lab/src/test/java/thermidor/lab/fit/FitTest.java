package thermidor.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Calendar;
import thermidor.lab.fit.Comparison.When;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** A recorded date means a month, a year or a change; the error is what is left between. */
class FitTest {
    /** Steel a month is the year less 1900; the population is the number of the month; the towns hold a quarter. */
    private static Chronicle chronicle() {
        Chronicle chronicle = new Chronicle(Calendar.month(1917, 11));
        for (int month = Calendar.month(1917, 11); month <= Calendar.month(1937, 6); month++) {
            double[] row = new double[Chronicle.WIDTH];
            row[Chronicle.cell(Observable.STEEL, 0)] = Calendar.year(month) - 1900;
            row[Chronicle.cell(Observable.POPULATION, 0)] = month;
            row[Chronicle.cell(Observable.URBAN_SHARE, 0)] = 0.25;
            chronicle.add(row);
        }
        return chronicle;
    }

    private static Comparison comparison(Observable observable, When when, double times, Map<Integer, Integer> dates, Map<Integer, Integer> base) {
        return new Comparison("id", "Title", "file.csv", "series", "SUN", observable, 0, null, times, 1, "unit", when, dates, base, 0, 9999,
                observable == Observable.URBAN_SHARE, false, false, false, null);
    }

    private static double simulated(Observable observable, When when, double year) {
        return Fit.simulated(chronicle(), comparison(observable, when, 1, Map.of(), Map.of()), year);
    }

    @Test
    void a_year_is_the_sum_of_a_flow_and_the_mean_of_a_stock() {
        assertThat(simulated(Observable.STEEL, When.YEAR, 1928)).isEqualTo(12 * 28);
        assertThat(simulated(Observable.POPULATION, When.YEAR, 1928)).isEqualTo(1928 * 12 + 5.5);
    }

    @Test
    void a_flow_of_a_year_that_was_not_wholly_lived_is_not_compared() {
        assertThat(simulated(Observable.STEEL, When.YEAR, 1917)).isNaN();
        assertThat(simulated(Observable.STEEL, When.YEAR, 1937)).isNaN();
        assertThat(simulated(Observable.POPULATION, When.YEAR, 1917)).isEqualTo(1917 * 12 + 10.5);
        assertThat(simulated(Observable.POPULATION, When.YEAR, 1940)).isNaN();
    }

    @Test
    void the_first_of_january_is_the_end_of_december() {
        assertThat(simulated(Observable.POPULATION, When.JANUARY, 1928)).isEqualTo(Calendar.month(1927, 12));
        assertThat(simulated(Observable.POPULATION, When.DECEMBER, 1928)).isEqualTo(Calendar.month(1928, 12));
        assertThat(simulated(Observable.POPULATION, When.JANUARY, 1917)).isNaN();
    }

    @Test
    void a_decimal_date_is_the_month_it_ends_or_falls_into() {
        assertThat(simulated(Observable.POPULATION, When.DATE, 1930.16)).as("1 March").isEqualTo(Calendar.month(1930, 2));
        assertThat(simulated(Observable.POPULATION, When.DATE, 1930.58)).as("1 August").isEqualTo(Calendar.month(1930, 7));
        assertThat(simulated(Observable.POPULATION, When.DATE, 1931.0)).as("1 January").isEqualTo(Calendar.month(1930, 12));
    }

    @Test
    void a_point_may_have_a_date_of_its_own() {
        Comparison census = comparison(Observable.POPULATION, When.YEAR, 1, Map.of(1926, Calendar.month(1926, 12)), Map.of());
        assertThat(Fit.simulated(chronicle(), census, 1926)).isEqualTo(Calendar.month(1926, 12));
        assertThat(Fit.simulated(chronicle(), census, 1927)).isEqualTo(1927 * 12 + 5.5);
    }

    @Test
    void growth_is_a_year_since_its_base_an_index_is_relative_to_it_a_sum_begins_behind_it() {
        Comparison growth = comparison(Observable.STEEL, When.GROWTH, 1, Map.of(), Map.of(1932, 1928));
        assertThat(Fit.simulated(chronicle(), growth, 1932)).isCloseTo(100 * (Math.pow(32.0 / 28, 0.25) - 1), within(1e-9));
        Comparison index = comparison(Observable.STEEL, When.INDEX, 100, Map.of(), Map.of(0, 1920));
        assertThat(Fit.simulated(chronicle(), index, 1930)).isCloseTo(150, within(1e-9));
        Comparison sum = comparison(Observable.STEEL, When.SUM, 1, Map.of(), Map.of(1933, 1931));
        assertThat(Fit.simulated(chronicle(), sum, 1933)).isEqualTo(12 * (32 + 33));
    }

    @Test
    void a_value_whose_years_lie_in_both_spans_counts_in_neither() {
        var comparisons = new Comparisons(new int[] {1917, 1932}, new int[] {1933, 1940}, List.of(
                new Comparison.Series(comparison(Observable.STEEL, When.SUM, 1, Map.of(), Map.of(1930, 1928, 1933, 1931, 1935, 1933)), List.of(
                        new Comparison.Recorded(1930, 1, "a"), new Comparison.Recorded(1933, 12 * (32 + 33) / 0.5, "a"), new Comparison.Recorded(1935, 1, "a")))));
        Fit.Line line = Fit.of(chronicle(), comparisons).lines().getFirst();
        assertThat(line.points()).extracting(Fit.Point::span).containsExactly("fit", "across", "test");
        assertThat(line.error("across")).isCloseTo(50, within(1e-9));
        assertThat(line.count("test")).isEqualTo(1);
    }

    @Test
    void of_a_year_without_a_record_the_run_says_one_thing_to_summary_and_page() {
        var dated = new Fit.Line(comparison(Observable.POPULATION, When.DATE, 1, Map.of(), Map.of()), List.of(), List.of());
        var mean = new Fit.Line(comparison(Observable.POPULATION, When.YEAR, 1, Map.of(), Map.of()), List.of(), List.of());
        var growth = new Fit.Line(comparison(Observable.STEEL, When.GROWTH, 1, Map.of(), Map.of()), List.of(), List.of());
        assertThat(dated.usual(chronicle(), 1928)).isEqualTo(Calendar.month(1928, 12));
        assertThat(mean.usual(chronicle(), 1928)).isEqualTo(1928 * 12 + 5.5);
        assertThat(growth.usual(chronicle(), 1928)).isNaN();
    }

    @Test
    void where_concepts_differ_ranks_count_and_not_errors() {
        Comparison shape = new Comparison("id", "Title", "f", "s", "SUN", Observable.STEEL, 0, null, 1, 1, "unit", When.YEAR, Map.of(), Map.of(), 0,
                9999, false, false, false, true, null);
        var comparisons = new Comparisons(new int[] {1917, 1920}, new int[] {1921, 1924}, new int[] {1925, 1930}, List.of(
                new Comparison.Series(shape, List.of(new Comparison.Recorded(1919, 3, "x"), new Comparison.Recorded(1921, 2, "x"), new Comparison.Recorded(1926, 1, "x")))));
        var line = Fit.of(chronicle(), comparisons).lines().get(0);
        assertThat(line.points()).extracting(Fit.Point::span).containsExactly("fit", "test", "later");
        assertThat(line.error("later")).isNaN();
        assertThat(line.ranks()).isEqualTo(-1);
    }

    @Test
    void a_rate_is_one_observable_over_another() {
        Comparison rate = new Comparison("id", "Title", "f", "s", "SUN", Observable.STEEL, 0, Observable.URBAN_SHARE, 2, 1, "unit", When.YEAR, Map.of(), Map.of(), 0,
                9999, false, false, false, false, null);
        assertThat(Fit.simulated(chronicle(), rate, 1928)).isEqualTo(2 * 12 * 28 / 0.25);
    }

    @Test
    void errors_are_told_by_span_in_per_cent_or_in_points() {
        var comparisons = new Comparisons(new int[] {1917, 1932}, new int[] {1933, 1940}, List.of(
                new Comparison.Series(comparison(Observable.STEEL, When.YEAR, 1, Map.of(), Map.of()), List.of(
                        new Comparison.Recorded(1920, 12 * 20 / 0.8, "a"), new Comparison.Recorded(1930, 12 * 30 / 1.2, "a"), new Comparison.Recorded(1933, 12 * 33, "b"))),
                new Comparison.Series(comparison(Observable.URBAN_SHARE, When.YEAR, 100, Map.of(), Map.of()), List.of(new Comparison.Recorded(1926, 18, "c")))));
        Fit fit = Fit.of(chronicle(), comparisons);
        assertThat(fit.lines().get(0).error("fit")).isCloseTo(20, within(1e-9));
        assertThat(fit.lines().get(0).error("test")).isZero();
        assertThat(fit.lines().get(0).sources()).containsExactly("a", "b");
        assertThat(fit.lines().get(1).error("fit")).isEqualTo(7);
        assertThat(fit.lines().get(1).inPercent()).isFalse();
        assertThat(fit.lines().get(1).error("test")).isNaN();
    }
}
