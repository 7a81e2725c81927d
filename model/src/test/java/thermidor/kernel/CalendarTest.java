package thermidor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    @Test
    void november_1917_is_the_eleventh_month_of_its_year() {
        int month = Calendar.parse("1917-11");
        assertThat(month).isEqualTo(Calendar.month(1917, 11));
        assertThat(Calendar.year(month)).isEqualTo(1917);
        assertThat(Calendar.ofYear(month)).isEqualTo(Calendar.NOVEMBER);
        assertThat(Calendar.text(month)).isEqualTo("1917-11");
    }

    @Test
    void every_month_is_read_as_it_is_written() {
        for (int month = Calendar.parse("1000-01"); month <= Calendar.parse("2999-12"); month++) {
            assertThat(Calendar.parse(Calendar.text(month))).isEqualTo(month);
            assertThat(Calendar.year(month) * 12 + Calendar.ofYear(month)).isEqualTo(month);
        }
    }

    @Test
    void after_december_comes_january() {
        int december = Calendar.parse("1917-12");
        assertThat(Calendar.text(december + 1)).isEqualTo("1918-01");
        assertThat(Calendar.ofYear(december + 1)).isEqualTo(Calendar.JANUARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1917", "1917-13", "1917-00", "1917-1", "17-11", "1917-11-07", "November", ""})
    void what_is_no_month_is_refused_with_a_way_out(String text) {
        assertThatThrownBy(() -> Calendar.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("Maybe");
    }
}
