package thermidor.lab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts become values that know their places. */
class ReadingTest {
    @TempDir
    Path folder;
    private final Problems problems = new Problems();
    private final Expect expect = new Expect(problems);

    private Node.Mapping yaml(String text) {
        Node.Mapping top = Yaml.parse(text, "f.yaml", problems);
        problems.throwIfAny();
        return top;
    }

    @Test
    void values_know_their_line_column_and_path() {
        Node.Mapping top = yaml("a: 1\nb:\n  - x\n  - { c: [2, 3] }\n");
        Node.Listing list = (Node.Listing) top.get("b");
        Node.Mapping second = (Node.Mapping) list.items().get(1);
        Node.Listing inner = (Node.Listing) second.get("c");
        assertThat(inner.items().get(1).place()).isEqualTo(new Place("f.yaml", 4, 14));
        assertThat(inner.items().get(1).path()).isEqualTo("b[1].c[1]");
        assertThat(second.entries().get("c").keyPlace()).hasToString("f.yaml:4:7");
    }

    @Test
    void words_that_other_versions_of_yaml_take_for_truth_are_words() {
        Node.Mapping top = yaml("on: no\ndate: 1917-11\n");
        assertThat(expect.text(top.get("on"))).isEqualTo("no");
        assertThat(expect.month(top.get("date"))).isEqualTo(1917 * 12 + 10);
        assertThat(expect.flag(top.get("on"))).isNull();
    }

    @Test
    void numbers_are_numbers_only_without_quotation_marks() {
        Node.Mapping top = yaml("a: 1.5e3\nb: '1'\nc: 0x10\nd: -.5\ne: 1_000\n");
        assertThat(expect.number(top.get("a"))).isEqualTo(1500);
        assertThat(expect.number(top.get("d"))).isEqualTo(-0.5);
        for (String key : List.of("b", "c", "e")) assertThat(expect.number(top.get(key))).as(key).isNull();
        assertThat(problems.count()).isEqualTo(3);
    }

    @Test
    void one_text_may_stand_for_a_list() {
        Node.Mapping top = yaml("a: x\nb: [x, y]\n");
        assertThat(expect.texts(top.get("a"))).containsExactly("x");
        assertThat(expect.texts(top.get("b"))).containsExactly("x", "y");
    }

    @Test
    void tables_may_hold_commas_quotation_marks_and_lines_within_cells() {
        Csv csv = Csv.parse("key,value,note\r\na,1,\"x, \"\"y\"\"\nz\"\nb,-2.5e3,\n", "f.csv", problems);
        problems.throwIfAny();
        assertThat(csv.cell(csv.rows().get(0), "note")).isEqualTo("x, \"y\"\nz");
        assertThat(Csv.number(csv.cell(csv.rows().get(1), "value"))).isEqualTo(-2500);
        assertThat(csv.place(csv.rows().get(1), 1)).hasToString("f.csv:4:3");
        assertThat(Csv.number("1,5")).isNull();
    }

    @Test
    void broken_tables_are_told_with_their_line() {
        Csv.parse("a,b\n1\n2,3,4\n", "f.csv", problems);
        Csv.parse("a,b\n1,\"x\n", "g.csv", problems);
        Csv.parse("", "h.csv", problems);
        assertThatThrownBy(problems::throwIfAny).hasMessageContaining("f.csv:2:1").hasMessageContaining("f.csv:3:1")
                .hasMessageContaining("g.csv:2:1").hasMessageContaining("h.csv:1:1");
    }

    @Test
    void files_read_are_remembered_by_digest_under_a_name_that_does_not_hang_on_the_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a\n");
        FilesRead files = new FilesRead(folder);
        files.text(file, 10);
        assertThat(files.digests()).containsEntry("a.csv", "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7");
        assertThatThrownBy(() -> files.text(file, 1)).isInstanceOf(BadInput.class).hasMessageContaining("2 bytes");
    }

    @Test
    void what_is_near_is_suggested() {
        assertThat(Suggest.near("metal", List.of("metals", "timber"))).containsExactly("metals");
        assertThat(Suggest.near("rigidity", List.of("production.rigidity", "supply.release"))).containsExactly("production.rigidity");
        assertThat(Suggest.near("zzz", List.of("metals"))).isEmpty();
        assertThat(Suggest.distance("ussr", "usrs")).isEqualTo(1);
    }
}
