package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is broken in a table that is otherwise whole; one clear sentence with its place and a way out must come back. */
class BrokenTablesTest {
    private static final String WHOLE = """
        good,coal,grain,final,output
        coal,105,120,300,525
        grain,210,40,150,400
        labour,262.5,160,,
        """;

    @TempDir
    Path folder;

    /** The complaint, with the file's folder taken off. */
    private String complaint(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        Said said = Said.to("values", file.toString());
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.err()).doesNotContain("\tat ").contains("Maybe");
        return said.err().replace(folder + "/", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a row is missing | grain,210,40,150,400\\n | ~~ | t.csv:1:1: the table is not square: it has 1 goods and 2 industries | the row grain is missing",
        "a column is missing | coal,grain,final | coal,final | t.csv:2:1: this row has 5 cells where the header has 4, and so have 2 more | decimal commas",
        "a negative flow | 105,120 | 105,-120 | t.csv:2:10: a flow (row coal, column grain) is -120, which is below zero | sign",
        "negative hours | 262.5 | -262.5 | t.csv:4:8: labour | sign",
        "negative output | 300,525 | 300,-525 | t.csv:2:18: output | sign",
        "it uses up more than it makes| 105,120 | 625,120 | the industries up to coal together use up all the coal they make | swapped",
        "two together use up too much | 210,40 | 2100,40 | the industries up to grain together use up all the grain they make | swapped",
        "an industry makes nothing | 150,400 | 150,0 | t.csv:2:10: industry grain makes nothing and takes 120 of coal | its output is missing, in row grain",
        "two industries of a name | coal,grain,final | coal,coal,final | t.csv:1:11: there are two of the kind industry called coal | a copy",
        "two goods of a name | grain,210 | coal,210 | t.csv:3:1: there are two of the kind good called coal | a copy",
        "an industry without a name | coal,grain,final | coal,,final | t.csv:1:11: the industry has no name | too many",
        "rows in another order | coal,grain,final | grain,coal,final | t.csv:2:1: row coal stands where the header has grain | order of the header",
        "a name misspelt | coal,grain,final | coal,grian,final | t.csv:3:1: row grain stands where the header has grian | misspelt",
        "no final | final,output | finale,output | the header has no column final | a table ends",
        "no output | final,output | final,outputs | the header has no column output | a table ends",
        "output before final | final,output | output,final | t.csv:1:17: final and output are not the last two columns | order",
        "no labour | labour, | wages, | t.csv:4:1: there is no row labour behind the goods; the last row is wages | hours worked",
        "labour in between | labour,262.5,160,, | labour,262.5,160,,\\ntotal,0,0,0,0 | t.csv:4:1: the row labour is not the last one | value added",
        "nobody works | 262.5,160 | 0,0 | no industry spends any labour | zero",
        "an empty cell | 105,120 | 105, | t.csv:2:10: the cell of row coal, column grain is empty | write 0",
        "a word for a number | 105,120 | 105,much | t.csv:2:10: 'much' is no number | a name",
        "a quoted decimal comma | 105,120 | \"105,5\",120 | '105,5' is no number (row coal, column coal) | Write a point: 105.5",
        "decimal commas | 105,120 | 105,5,120 | t.csv:2:1: this row has 6 cells where the header has 5 | decimal commas",
        "thousands apart | 105,120 | 105,1 200 | '1 200' is no number | marks between thousands",
        "a date of a spreadsheet | 105,120 | 105,2020-01-05 | '2020-01-05' is no number | a date",
        "another date | 105,120 | 105,5.Jan | '5.Jan' is no number | a date",
        "a third date | 105,120 | 05-Jan,120 | t.csv:2:6: '05-Jan' is no number | a date",
        "a formula that failed | 105,120 | 105,#REF! | '#REF!' is no number | formula",
        "a percentage | 105,120 | 105,12% | '12%' is no number | share itself",
        "beyond all numbers | 105,120 | 105,1e999 | '1e999' is larger than any number | exponent",
        "not a number | 105,120 | 105,NaN | 'NaN' is no number | a name",
        "an open quotation mark | coal,105 | \"coal,105 | quotation mark | double it",
    })
    void a_broken_table_is_told_with_its_place_and_a_way_out(String what, String whole, String broken, String says, String maybe) throws IOException {
        String text = WHOLE.replace(whole.replace("\\n", "\n"), broken.replace("\\n", "\n"));
        assertThat(text).as(what).isNotEqualTo(WHOLE);
        assertThat(complaint(text)).contains(says).containsIgnoringCase(maybe);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "an empty file | ~~ | the table is empty | header",
        "semicolons | good;coal;final;output\\ncoal;1;2;3 | semicolons stand between the cells | points",
        "tabulators | good\\tcoal\\tfinal\\toutput | tabulators stand between the cells | commas",
        "only a header | good,coal,final,output | a header and no rows | wrong sheet",
        "no table at all | name,address\\nMarx,Soho | this is none of the tables that can be read | docs/planning.md",
        "blocks of nothing | block,row,A01,Summa,households\\nuse_domestik,A01,1,1,1 | t.csv:2:1: there is no block use_domestik | use_domestic",
        "codes without make | code,name,A,T001,F010\\nA,Farms,1,1,2 | a use table needs its make table | --make",
    })
    void what_is_no_table_is_told(String what, String text, String says, String maybe) throws IOException {
        assertThat(complaint(text.replace("\\n", "\n").replace("\\t", "\t"))).as(what).contains(says).containsIgnoringCase(maybe);
    }
}
