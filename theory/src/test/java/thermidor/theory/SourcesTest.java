package thermidor.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Carries;
import thermidor.kernel.From;

/** Every theory cites a work of the bibliography, and every claim a place in it. */
class SourcesTest {
    static final List<Theory> RIVALS = Rivals.ALL;

    private static Set<String> works() throws IOException {
        Path sources = Path.of("sources", "sources.yaml");
        Path file = Files.exists(sources) ? sources : Path.of("..").resolve(sources);
        return Pattern.compile("(?m)^([a-z0-9-]+):").matcher(Files.readString(file)).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RIVALS")
    void every_claim_has_its_place_in_a_work_that_is_in_the_bibliography(Theory theory) throws IOException {
        assertThat(works()).contains(theory.source());
        for (Claim claim : theory.claims()) {
            assertThat(claim.source()).matches("[a-z0-9-]+:[a-z0-9-]+");
            assertThat(works()).contains(claim.source().split(":")[0]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RIVALS")
    void every_theory_says_what_it_holds_who_holds_it_and_why_it_turns_where_it_does(Theory theory) {
        assertThat(List.of(theory.name(), theory.by(), theory.thesis())).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(theory.claims()).allSatisfy(claim -> {
            assertThat(claim.says()).isNotBlank();
            assertThat(claim.threshold().because()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {PropertyCriterion.class, NewClass.class, DemocraticNorm.class})
    void every_file_of_a_theory_names_its_work_and_the_claims_it_carries(Class<?> file) throws IOException {
        assertThat(works()).contains(file.getAnnotation(From.class).value());
        assertThat(file.getAnnotation(Carries.class).value()).isNotEmpty().allMatch(claim -> claim.matches("C\\d\\d"));
    }
}
