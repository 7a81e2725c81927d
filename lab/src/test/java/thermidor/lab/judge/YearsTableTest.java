package thermidor.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thermidor.lab.text.BadInput;

class YearsTableTest {
    private final Scores nothing = new Scores(new Theories(List.of(), List.of()), List.of());
    private final Matrix years = new Matrix(List.of(), List.of("1917", "1918", "1919"), List.of());
    private final RunNames run = new RunNames(Map.of("`ussr`", 1), List.of("0/1"));

    @Test
    void the_second_year_every_tenth_and_the_last_are_told() {
        assertThat(YearsTable.years(75)).containsExactly(1, 11, 21, 31, 41, 51, 61, 71, 74);
        assertThat(YearsTable.years(12)).containsExactly(1, 11);
        assertThat(YearsTable.years(1)).containsExactly(0);
    }

    @Test
    void what_stands_between_the_marks_is_replaced_and_nothing_else() {
        String page = "before\n" + YearsTable.BEGINS + "\nold\n" + YearsTable.ENDS + "\nafter\n";
        String once = YearsTable.into(page, years, nothing, run);
        assertThat(once).startsWith("before\n").endsWith("\nafter\n").contains("| theory | 1918 | 1919 |").doesNotContain("old");
        assertThat(YearsTable.into(once, years, nothing, run)).as("again").isEqualTo(once);
    }

    @Test
    void a_page_without_marks_is_left_alone() {
        assertThatThrownBy(() -> YearsTable.into("no place", years, nothing, run)).isInstanceOf(BadInput.class).hasMessageContaining("no place for the table");
    }
}
