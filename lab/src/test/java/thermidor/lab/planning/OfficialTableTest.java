package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symmetric tables with the words of other offices. The flows are those of the two goods of every textbook. */
class OfficialTableTest {
    /** As the OECD abbreviates. */
    private static final String ABBREVIATED = """
        ,TTL_COAL,TTL_GRAIN,HFCE,NPISH,GGFC,GFCF,INVNT,EXPO,IMPO,OUTPUT
        TTL_COAL,105,120,200,0,20,60,0,40,-20,525
        TTL_GRAIN,210,40,120,0,10,0,0,20,0,400
        TXS_INT_FNL,0,0,0,0,0,0,0,0,0,0
        VALU,210,240,,,,,,,,
        OUTPUT,525,400,,,,,,,,
        EMPN,262.5,160,,,,,,,,
        """;
    /** With names beside codes, words written out, totals in between, and imports as a row. */
    private static final String WRITTEN_OUT = """
        Code,Name,C,G,Total intermediate use,Final consumption expenditure by households,Government,Gross fixed capital formation,Changes in inventories,Exports of goods,Total use
        C,Coal,105,120,225,200,20,40,0,40,525
        G,Grain,210,40,250,120,10,0,0,20,400
        Imports,,0,12,12,5,0,3,0,0,20
        Value added at basic prices,,210,228,,,,,,,
        Total output,,525,400,,,,,,,
        Hours worked,,262.5,160,,,,,,,
        """;

    @TempDir
    Path folder;

    private String table(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text).toString();
    }

    @ParameterizedTest
    @CsvSource({"abbreviated", "written out"})
    void tables_with_other_words_give_the_values_of_the_textbook(String which) throws IOException {
        Said said = Said.to("values", table(which.equals("abbreviated") ? ABBREVIATED : WRITTEN_OUT));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("1.0166667", "0.7833333", "Read as a symmetric table: 2 industries");
    }

    @ParameterizedTest
    @CsvSource({"abbreviated", "written out"})
    void they_can_be_planned_for(String which) throws IOException {
        Said said = Said.to("plan", table(which.equals("abbreviated") ? ABBREVIATED : WRITTEN_OUT), "--objective", "worst", "--growth", "0", "--out", folder.resolve("out")
                .toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("2 stocks of capital").containsPattern("year5 +0\\.9").contains("its limits at their valuations");
    }

    @Test
    void without_labour_value_added_stands_for_it_and_it_is_said() throws IOException {
        Said said = Said.to("values", table(ABBREVIATED.replaceAll("EMPN.*\n", "")));
        assertThat(said.out()).contains("value added stands for it").containsPattern("TTL_COAL +0.4000000 +1.0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a column nobody knows | EXPO | WHAT | t.csv:1:48: what is the column WHAT behind the industries | leave it out",
        "a row is missing | TTL_GRAIN,210 | GRAIN,210 | t.csv:1:11: the industry TTL_GRAIN has no row | same names",
        "a row nobody knows | EMPN | HEADS | t.csv:7:1: what is the row HEADS below the goods | labour",
        "no output | OUTPUT | VALUES | what is the column VALUES | output or total",
        "a word for a number | 105,120 | 105,much | 'much' is no number | a name",
        "below zero | 105,120 | 105,-120 | a flow (row TTL_COAL, column TTL_GRAIN) is -120 | sign",
    })
    void what_is_broken_in_them_is_told(String what, String whole, String broken, String says, String maybe) throws IOException {
        Said said = Said.to("values", table(ABBREVIATED.replace(whole, broken)));
        assertThat(said.code()).as(what + said.out()).isEqualTo(2);
        assertThat(said.err().replace(folder + "/", "")).contains(says).containsIgnoringCase(maybe).doesNotContain("\tat ");
    }
}
