package thermidor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.record.Chronicle;

class PageDataTest {
    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "-2.5, -2.5", "123456.7, 123460", "147028300, 147030000", "0.1234567, 0.12346", "0.05, 0.05",
        "99999.6, 100000", "0.9999996, 1", "-0.00012345678, -0.00012346",
        "12345, 12345", "1e-12, 0", "NaN, null", "Infinity, null", "3.0000001, 3"})
    void numbers_have_five_figures(double value, String text) {
        var out = new StringBuilder();
        PageData.number(out, value);
        assertThat(out).hasToString(text);
    }

    @Test
    void cells_may_hold_commas_quotes_and_line_breaks() {
        assertThat(Csv.rows("a,b\n\"x, \"\"y\"\"\nz\",2\r\n,\n")).containsExactly(List.of("a", "b"), List.of("x, \"y\"\nz", "2"), List.of("", ""));
    }

    @Test
    void the_last_line_needs_no_line_break() {
        assertThat(Csv.rows("a,b\n1,")).containsExactly(List.of("a", "b"), List.of("1", ""));
        assertThat(Csv.rows("a\n1")).containsExactly(List.of("a"), List.of("1"));
    }

    @Test
    void a_year_is_summed_only_when_every_month_was_seen() {
        var text = new StringBuilder("month,gdp\n");
        for (int m = 0; m < 16; m++) text.append("%d-%02d,1%n".formatted(1917 + (m + 10) / 12, (m + 10) % 12 + 1));
        Monthly monthly = Monthly.read(text.toString());
        assertThat(monthly.yearSum("gdp", 1918)).isEqualTo(12);
        assertThat(monthly.yearSum("gdp", 1917)).isNaN();
        assertThat(monthly.yearSum("gdp", 1919)).isNaN();
    }

    @Test
    void months_seen_while_they_are_lived_are_drawn_like_those_of_the_table() {
        double[] first = new double[Chronicle.WIDTH];
        double[] second = first.clone();
        double[] third = first.clone();
        double[] values = {Double.NaN, -0.0, 1 / 3.0, 1e17, Double.POSITIVE_INFINITY, -2.5e-7};
        for (int i = 1; i < first.length; i++) {
            second[i] = values[i % values.length];
            third[i] = i % 2 == 0 ? second[i] : i;
        }
        Chronicle chronicle = new Chronicle(1917 * 12 + 10);
        Monthly seen = Monthly.unseen();
        chronicle.add(first);
        chronicle.add(second);
        seen.add(chronicle.soFar());
        chronicle.add(third);
        seen.add(chronicle);

        StringBuilder table = new StringBuilder("month");
        for (String column : seen.columns().keySet()) table.append(',').append(column);
        for (int month = 0; month < 3; month++) {
            table.append("\n").append(List.of("1917-11", "1917-12", "1918-01").get(month));
            for (double value : chronicle.row(chronicle.firstMonth() + month)) table.append(',').append(cell(value));
        }
        Monthly read = Monthly.read(table.append('\n').toString());
        assertThat(List.of(seen.months(), seen.firstYear(), seen.firstMonthOfYear())).isEqualTo(List.of(3, 1917, 10))
                .isEqualTo(List.of(read.months(), read.firstYear(), read.firstMonthOfYear()));
        assertThat(drawn(seen)).isEqualTo(drawn(read)).contains("[0,null,null]", "[0,0,1]");
    }

    /** As a run writes it: whole numbers without a point, nothing where there is no number. */
    private static String cell(double value) {
        if (!Double.isFinite(value)) return "";
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static List<String> drawn(Monthly monthly) {
        return monthly.columns().values().stream().map(column -> {
            StringBuilder out = new StringBuilder();
            column.write(out);
            return out.toString();
        }).toList();
    }
}
