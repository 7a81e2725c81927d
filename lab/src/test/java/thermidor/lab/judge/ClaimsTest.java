package thermidor.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every claim of the texts has a home, and the page says where. */
class ClaimsTest {
    private static final Shelves SHELVES = Shelves.READ;
    private static final ClaimRegister REGISTER = ClaimRegister.read(SHELVES.shelf());
    private static final ClaimHomes HOMES = ClaimHomes.of(SHELVES.shelf(), SHELVES.theories(), SHELVES.casebook());

    @Test
    void the_register_holds_all_ninety_two() {
        SHELVES.shelf().problems().throwIfAny();
        List<String> wanted = new ArrayList<>();
        for (int i = 1; i <= 92; i++) wanted.add("C%02d".formatted(i));
        assertThat(REGISTER.all()).extracting(ClaimRegister.Entry::id).containsExactlyElementsOf(wanted);
    }

    /** In code, in a theory, an issue, a case or an experiment; or the register itself says why not yet. */
    @Test
    void every_claim_has_a_home() {
        for (ClaimRegister.Entry entry : REGISTER.all()) {
            assertThat(HOMES.has(entry.id()) || entry.open() != null).as(entry.id() + " has no home, and sources/claims.yaml does not say why: " + entry.text()).isTrue();
        }
        assertThat(REGISTER.all().stream().filter(e -> !HOMES.has(e.id()))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_home_names_a_claim_of_the_register() {
        List<String> ids = REGISTER.all().stream().map(ClaimRegister.Entry::id).toList();
        for (var homes : List.of(HOMES.code(), HOMES.theories(), HOMES.issues(), HOMES.cases(), HOMES.experiments(), HOMES.results())) assertThat(ids).containsAll(homes.keySet());
    }

    @Test
    void the_line_of_code_is_the_line_of_the_annotation() throws IOException {
        assertThat(HOMES.code()).containsKeys("C01", "C10", "C14");
        for (List<ClaimHomes.Line> lines : HOMES.code().values()) {
            for (ClaimHomes.Line line : lines) {
                assertThat(Files.readAllLines(Shelves.REPOSITORY.resolve(line.file())).get(line.line() - 1)).contains("@Carries(");
            }
        }
    }

    /** A line that moved does not make the page old; a home that came or went does. */
    @Test
    void the_page_of_claims_is_what_the_command_writes() throws IOException {
        String page = ClaimsPage.of(REGISTER, HOMES, SHELVES.theories());
        assertThat(unmoved(Files.readString(Shelves.REPOSITORY.resolve("docs").resolve("claims.md"))))
                .as("docs/claims.md is not up to date. Maybe run ./thermidor claims --write?").isEqualTo(unmoved(page));
    }

    private static String unmoved(String page) {
        return Pattern.compile(":\\d+\\]|#L\\d+").matcher(page).replaceAll("");
    }
}
