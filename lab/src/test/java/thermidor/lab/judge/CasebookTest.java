package thermidor.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import thermidor.theory.Issue;
import thermidor.theory.YearsOfRun;

/** The casebook: enough regimes, each value with where it comes from, and what the authors of the texts say of them. */
class CasebookTest {
    private static final Shelves SHELVES = Shelves.READ;

    @Test
    void the_regimes_the_texts_judge_are_there() {
        Set<String> claims = new TreeSet<>();
        SHELVES.casebook().all().forEach(c -> claims.addAll(c.claims()));
        assertThat(SHELVES.casebook().regimes()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(claims).contains("C48", "C85", "C86", "C87", "C88", "C89", "C90", "C91", "C92");
        assertThat(SHELVES.casebook().regimes().stream().map(Case::id)).contains("paris-commune-1871", "russia-kerensky-1917", "soviet-russia-1920", "nep-1925",
                "ussr-1930", "ussr-1936", "ussr-1940", "ussr-1985", "russia-1996", "china-1956", "china-1976", "china-2000", "cuba-1970", "vietnam-1980",
                "north-korea-1980", "yugoslavia-1970", "france-1804", "france-1852", "germany-bismarck-1880", "germany-bruening-1931", "germany-papen-1932",
                "germany-1934", "italy-1934", "austria-1933", "usa-1934", "netherlands-1934", "medieval-clergy-1250", "trade-union-1936");
    }

    @Test
    void every_value_says_where_it_comes_from() {
        for (Case one : SHELVES.casebook().all()) {
            assertThat(one.observations()).isNotEmpty();
            for (Case.Observation o : one.observations()) {
                assertThat(o.source() == null).as(one + ": " + o.column()).isEqualTo(o.coded() != null);
                assertThat(o.unit()).isNotBlank();
            }
        }
    }

    @Test
    void forms_of_property_add_up_to_one_but_where_another_form_stands_beside_them() {
        List<String> forms = List.of("state", "cooperative", "petty", "private", "concession");
        for (Case one : SHELVES.casebook().all()) {
            for (int year = one.from(); year <= one.to(); year++) {
                double sum = 0;
                for (String form : forms) sum += one.value("property." + form, year);
                if (Double.isNaN(sum) || one.id().startsWith("medieval")) continue;
                assertThat(sum).as(one + " in " + year).isBetween(0.989, 1.011);
            }
        }
    }

    @Test
    void theories_say_of_nine_tenths_of_the_cases_what_their_authors_say_and_every_miss_is_explained() {
        Agreement agreement = Agreement.of(SHELVES.theories(), SHELVES.casebook());
        assertThat(agreement.lines()).hasSizeGreaterThan(80);
        assertThat((double) agreement.agreeing() / agreement.lines().size()).isGreaterThanOrEqualTo(0.9);
        for (Agreement.Line line : agreement.lines()) {
            if (!line.agrees()) assertThat(line.stated().miss()).as(line.of() + ", " + line.stated().theory()).isNotBlank();
        }
        for (Case one : SHELVES.casebook().regimes()) {
            for (Case.Stated stated : one.stated()) {
                if (stated.miss() == null) continue;
                assertThat(agreement.lines()).as("explained, though there is no miss: " + one + ", " + stated.theory())
                        .anyMatch(l -> l.of() == one && l.stated() == stated && !l.agrees());
            }
        }
    }

    /** What runs leave open and history decides, and the other way round; an issue that nothing could ever decide is none. */
    @Test
    void most_issues_are_decided_by_some_long_record_and_each_is_spoken_of() {
        Scores scores = Scores.of(SHELVES.theories(), SHELVES.casebook().histories());
        long decided = scores.outcomes().stream().filter(c -> c.get(Issue.Outcome.YES) + c.get(Issue.Outcome.NO) > 0).count();
        assertThat(decided).isGreaterThanOrEqualTo(10);
        for (Issue issue : SHELVES.theories().issues()) {
            assertThat(SHELVES.theories().all()).as(issue.id()).anyMatch(t -> t.forecasts().stream().anyMatch(f -> f.issue().equals(issue.id())));
            issue.occasion().forEach(c -> assertThat(YearsOfRun.columns()).containsAll(c.reading().columns()));
            issue.outcome().forEach(c -> assertThat(YearsOfRun.columns()).as("a run can decide " + issue.id()).containsAll(c.reading().columns()));
        }
    }

    @Test
    void the_page_of_the_casebook_is_what_the_command_writes() throws IOException {
        String page = CasebookPage.of(SHELVES.theories(), SHELVES.casebook(), SHELVES.shelf().bibliography());
        assertThat(Files.readString(Shelves.REPOSITORY.resolve("docs").resolve("casebook.md")))
                .as("docs/casebook.md is not up to date. Maybe run ./thermidor judge cases --write?").isEqualTo(page);
    }
}
