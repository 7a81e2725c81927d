package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of statistical offices, made small; one thing is broken in each. */
class BrokenOfficialTablesTest {
    private static final String USE = """
        code,name,A,B,T001,F010,F02S,F040,F050,T007
        ,column name,Farms,Dairies,Total,Consumption,Private fixed investment,Exports,Imports of goods,Total
        G,Grain,20,8,28,50,5,10,-3,90
        C,Cheese,1,4,5,40,2,5,-2,50
        T005,Inputs,21,12,33,90,7,15,-5,140
        T006,Value added,79,28,107,,,,,
        """;
    private static final String MAKE = """
        code,name,G,C,T008
        ,column name,Grain,Cheese,Total
        A,Farms,90,10,100
        B,Dairies,0,40,40
        T007,Total,90,50,140
        """;
    private static final String BLOCKS = """
        block,row,A,B,Summa,households,business_gfcf,exports,total_final
        use_domestic,G,20,8,28,47,5,10,62
        use_domestic,C,1,4,5,38,2,5,45
        supply_domestic,G,90,0,90,,,,
        supply_domestic,C,10,40,50,,,,
        industry_accounts,hours worked (thousand),105,60,165,0,0,0,0
        """;
    private static final String GROUPS = "code,sector,share\nG,food,1\nC,food,1\nA,food,1\nB,food,1\n";

    @TempDir
    Path folder;

    private Said values(String use, String make, String groups) throws IOException {
        Files.writeString(folder.resolve("use.csv"), use);
        Files.writeString(folder.resolve("make.csv"), make);
        Files.writeString(folder.resolve("groups.csv"), groups);
        List<String> arguments = new ArrayList<>(List.of("values", folder.resolve("use.csv").toString()));
        if (!groups.isEmpty()) arguments.addAll(List.of("--concordance", folder.resolve("groups.csv").toString()));
        return Said.to(arguments.toArray(String[]::new));
    }

    @org.junit.jupiter.api.Test
    void whole_they_are_read() throws IOException {
        assertThat(values(USE, MAKE, "").out()).contains("Labour spent 107");
        assertThat(values(USE, MAKE, GROUPS).out()).contains("food");
        assertThat(values(BLOCKS, MAKE, "").out()).contains("Labour spent 165,000");
        assertThat(values(USE, MAKE.replace("B,Dairies,0,40", "B,Dairies,,40"), "").out()).contains("Labour spent 107", "make.csv: 1 empty cells were read as zero");
        assertThat(values(USE, MAKE.replace("B,Dairies,0,40", "B,Dairies,-1,40"), "").out()).contains("is -1 and was read as zero");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "USE | C,Cheese,1 | C,Cheese,-1 | use.csv:4:10: a flow (row C, column A) is -1 | final uses",
        "USE | C,Cheese | D,Cheese | use.csv:1:1: there is no row for the good C, which | different years",
        "USE | name,A,B | name,A,A | use.csv:1:13: there are two of the kind industry called A | copy",
        "USE | T006 | T066 | the use table has no row T006 (value added), and no labour is given | --labour",
        "USE | 79,28 | 79,28% | '28%' is no number | share itself",
        "USE | -3,90 | n/a,90 | 'n/a' is no number (row G, column F050) | name",
        "USE | 20,8 | 200,8 | together use up all the G they make | swapped",
        "MAKE | B,Dairies,0,40 | B,Dairies,0,0 | industry B makes nothing and takes 8 of G | make table",
        "MAKE | B,Dairies | D,Dairies | make.csv:1:1: there is no row for the industry B, which | different years",
        "MAKE | name,G,C | name,G,K | there is no row for the good K | different years",
        "BLOCKS | Summa | Suma | the header has no total (Summa, total or sum) | add a column",
        "BLOCKS | supply_domestic | supply_home | there is no block supply_home | supply_domestic",
        "BLOCKS | use_domestic,C | use_domestic,G | use.csv:3:14: the block use_domestic has two rows G | copy",
        "BLOCKS | supply_domestic,C | supply_domestic,K | the block supply_domestic has no row C | spelt otherwise",
        "BLOCKS | hours worked | ours worked | has no row of hours worked or of persons employed | called otherwise",
        "BLOCKS | 105,60 | 105,-60 | is -60, which is below zero | sign",
        "GROUPS | G,food,1 | G,food,0.5 | the shares of G add up to 0.5000, not to 1 | mistyped",
        "GROUPS | G,food,1 | H,food,1 | groups.csv:2:1: the table has no good or industry H | Maybe",
        "GROUPS | G,food,1 | G,,1 | groups.csv:2:3: code G has no sector | none",
        "GROUPS | sector | branch | groups.csv:1:1: the header has no column sector | code,sector,share",
    })
    void a_broken_one_is_told_with_its_place_and_a_way_out(String table, String whole, String broken, String says, String maybe) throws IOException {
        String use = table.equals("BLOCKS") ? BLOCKS : USE;
        Said said = values(table.equals("MAKE") || table.equals("GROUPS") ? use : changed(use, whole, broken), table.equals("MAKE") ? changed(MAKE, whole, broken) : MAKE,
                table.equals("GROUPS") ? changed(GROUPS, whole, broken) : "");
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.err().replace(folder + "/", "")).contains(says).containsIgnoringCase(maybe).contains("Maybe").doesNotContain("\tat ");
    }

    private static String changed(String text, String whole, String broken) {
        String changed = text.replace(whole, broken);
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }
}
