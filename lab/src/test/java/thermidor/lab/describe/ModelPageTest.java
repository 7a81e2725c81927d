package thermidor.lab.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import thermidor.Norms;
import thermidor.lab.Home;
import thermidor.lab.parameters.ParameterFiles;
import thermidor.lab.parameters.Parameters;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** The model description says what the code and the parameter files say. `./thermidor describe --update docs/model/ODD.md` puts it right. */
class ModelPageTest {
    private static final Path PAGE = Home.folder().resolve("docs/model/ODD.md");

    @Test
    void equations_claims_and_numbers_are_those_of_code_and_files() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(ModelPage.updated(page, parameters())).isEqualTo(page);
    }

    @Test
    void what_is_out_of_date_is_put_right_and_prose_is_left_alone() throws IOException {
        String page = Files.readString(PAGE);
        String stale = page.replace("siphon: a' =", "siphon: a =").replace("| `posts.lag` | ", "| `posts.lag` | 1");
        assertThat(stale).isNotEqualTo(page);
        assertThat(ModelPage.updated(stale, parameters())).isEqualTo(page);
    }

    @Test
    void a_section_that_only_has_its_prose_gets_the_rest() throws IOException {
        String bare = "### 7.1 The arbiter (`Arbiter`)\n\nWords.\n\n## 8. Checks\n";
        String full = ModelPage.updated(bare, parameters());
        assertThat(full).contains("Words.", "*Claims:* C36", "autonomy' =", "| `fear` | 2 |", "## 8. Checks");
        assertThat(ModelPage.updated(full, parameters())).isEqualTo(full);
    }

    private static Parameters parameters() {
        Path home = Home.folder();
        Problems problems = new Problems();
        FilesRead files = new FilesRead(home);
        Parameters parameters = ParameterFiles.read(home.resolve("parameters"), Norms.class, files, Bibliography.read(home, files, problems), problems);
        problems.throwIfAny();
        return parameters;
    }
}
