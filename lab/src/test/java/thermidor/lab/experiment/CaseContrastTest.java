package thermidor.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thermidor.lab.Home;
import thermidor.lab.experiment.CaseContrast.Kind;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Problems;

/** Claims that the casebook answers: what is counted is what theories say. */
class CaseContrastTest {
    @TempDir
    Path folder;

    @Test
    void all_that_are_shipped_can_be_judged_and_stand_in_the_table() throws IOException {
        Problems problems = new Problems();
        List<CaseContrast> all = CaseContrast.all(Home.folder(), problems);
        assertThat(all).extracting(CaseContrast::claim).contains("C42", "C44", "C48");
        for (CaseContrast.Result result : CaseContrast.judge(Home.folder(), all)) result.write(folder);
        assertThat(TestedPage.of(Home.folder(), folder, problems)).contains("(`C42`)", "share of cases", "Of %d contrasts".formatted(all.size()));
        problems.throwIfAny();
    }

    /** Without what tells it apart nothing is of the kind; where nothing is, the verdict says so. */
    @Test
    void a_kind_is_gone_without_its_mark() {
        var result = CaseContrast.judge(Home.folder(), List.of(contrast("fascism", Map.of("middle_class_base", 0.0)))).getFirst();
        assertThat(result.verdict()).isEqualTo(Effect.Verdict.SUPPORTED);
        assertThat(result.judged().getFirst().cases().values().iterator().next()).contains("germany-1934").doesNotContain("france-1852", "ussr-1936");
        assertThat(result.without().getFirst().fewest()).isZero();
        var nowhere = CaseContrast.judge(Home.folder(), List.of(new CaseContrast("C44-test", "C44", "A test", "a test", List.of("trotsky-1936"),
                List.of(new Kind("none", List.of("working class"), List.of("fascism"))), "nothing", Map.of("autonomy", 0.0), ""))).getFirst();
        assertThat(nowhere.verdict()).isEqualTo(Effect.Verdict.NOT_SUPPORTED);
        assertThat(nowhere.words()).contains("none: none");
    }

    @Test
    void a_form_nobody_knows_is_told() {
        assertThatThrownBy(() -> CaseContrast.judge(Home.folder(), List.of(contrast("facism", Map.of())))).isInstanceOf(BadInput.class).hasMessageContaining("facism");
    }

    private static CaseContrast contrast(String form, Map<String, Double> off) {
        return new CaseContrast("C44-test", "C44", "A test", "a test", List.of("trotsky-1936"), List.of(new Kind("one", List.of("bourgeoisie"), List.of(form))),
                "a movement", off, "");
    }
}
