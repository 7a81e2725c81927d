package thermidor.lab.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Problems;

/** What can be read as CSV can be read from a sheet of an Excel book, and means the same. */
class ExcelTest {
    private static final String TABLE = """
        good,coal,grain,final,output
        coal,105,120,300,525
        grain,210,40,150,400
        labour,262.5,160,,
        """;

    @TempDir
    Path folder;

    /** Numbers as numbers, everything else as text. */
    private static void write(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int c = 0; c < rows.get(row).size(); c++) {
                String cell = rows.get(row).get(c);
                Double number = Csv.number(cell);
                if (number != null) sheet.value(row, c, number);
                else if (!cell.isEmpty()) sheet.value(row, c, cell);
            }
        }
    }

    private Path book(String name, Map<String, Consumer<Worksheet>> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Thermidor", "1.0")) {
            sheets.forEach((sheet, fill) -> fill.accept(book.newWorksheet(sheet)));
        }
        return file;
    }

    private Path table(Consumer<Worksheet> broken) throws IOException {
        return book("t.xlsx", Map.of("Flows", sheet -> {
            write(sheet, rows(TABLE));
            broken.accept(sheet);
        }));
    }

    private static List<List<String>> rows(String csv) {
        return csv.lines().map(line -> List.of(line.split(",", -1))).toList();
    }

    private static List<List<String>> rows(Path csv) {
        Problems problems = new Problems();
        Csv read = Csv.read(csv, new FilesRead(csv.getParent()), problems);
        problems.throwIfAny();
        List<List<String>> rows = new java.util.ArrayList<>(List.of(read.header()));
        read.rows().forEach(row -> rows.add(row.cells()));
        return rows;
    }

    @Test
    void a_sheet_gives_the_values_of_the_text() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), TABLE);
        Path book = table(_ -> { });
        assertThat(Said.to("values", book.toString(), "--format", "csv").out()).isEqualTo(Said.to("values", csv.toString(), "--format", "csv").out()).contains("coal");
    }

    @Test
    void titles_above_and_notes_below_are_passed_over_and_told() throws IOException {
        Path book = book("t.xlsx", Map.of("Flows", sheet -> {
            sheet.value(0, 0, "Flows of two goods");
            List<List<String>> rows = rows(TABLE);
            for (int row = 0; row < rows.size(); row++) {
                for (int c = 0; c < rows.get(row).size(); c++) {
                    Double number = Csv.number(rows.get(row).get(c));
                    if (number != null) sheet.value(row + 3, c, number);
                    else sheet.value(row + 3, c, rows.get(row).get(c));
                }
            }
            sheet.value(9, 0, "Source: nobody");
        }));
        Said said = Said.to("values", book.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("1.0166667", "1 rows above the header", "1 rows of notes below");
    }

    @Test
    void the_use_and_make_tables_of_an_office_may_lie_in_two_sheets_of_one_book() throws IOException {
        Path use = Path.of(Said.file("data/io/usa_1947_use.csv"));
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        sheets.put("use 1947", sheet -> write(sheet, rows(use)));
        sheets.put("make 1947", sheet -> write(sheet, rows(use.resolveSibling("usa_1947_make.csv"))));
        Path book = book("usa.xlsx", sheets);
        Said fromText = Said.to("values", use.toString(), "--format", "csv");
        Said fromBook = Said.to("values", book + "#use 1947", "--format", "csv");
        assertThat(fromBook.code()).as(fromBook.err()).isZero();
        assertThat(fromBook.out()).isEqualTo(fromText.out());
        assertThat(Said.to("values", book.toString()).err()).contains("the book has 2 sheets: use 1947, make 1947", "usa.xlsx#use 1947\"");
        assertThat(Said.to("values", book + "#used 1947").err()).contains("no sheet used 1947", "Maybe you mean use 1947");
    }

    @Test
    void the_four_files_may_be_four_sheets() throws IOException {
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        for (String name : List.of("flows", "stocks", "wear", "targets")) {
            sheets.put(name, sheet -> write(sheet, rows(Path.of(Said.file("examples/four-goods/" + name + ".csv")))));
        }
        String book = book("four.xlsx", sheets).toString();
        Said said = Said.to("plan", book + "#flows", "--stocks", book + "#stocks", "--wear", book + "#wear", "--targets", book + "#targets", "--out",
                folder.resolve("out").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("7.33645");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "a date | date | t.xlsx:Flows!C2: '2020-01-05' is no number (row coal, column grain) | spreadsheet has made a date",
        "a word | much | t.xlsx:Flows!C2: 'much' is no number | a name",
        "a number as text with marks | 1 200 | t.xlsx:Flows!C2: '1 200' is no number | marks between thousands",
        "below zero | -120 | t.xlsx:Flows!C2: a flow (row coal, column grain) is -120, which is below zero | sign",
        "beyond the header | beyond | t.xlsx:Flows!G2: 'stray' stands to the right | lacks its name",
        "a formula never reckoned | formula | t.xlsx:Flows!C2: | formula was reckoned",
        "two goods of a name | twice | t.xlsx:Flows!A3: there are two of the kind good called coal | copy",
        "a header without its end | headless | t.xlsx:Flows!E1: the header has no column output | add it",
    })
    void a_broken_sheet_is_told_with_its_cell_and_a_way_out(String what, String broken, String says, String maybe) throws IOException {
        Path book = table(sheet -> {
            switch (broken) {
                case "date" -> {
                    sheet.value(1, 2, LocalDate.of(2020, 1, 5));
                    sheet.style(1, 2).format("yyyy-MM-dd").set();
                }
                case "beyond" -> sheet.value(1, 6, "stray");
                case "formula" -> sheet.formula(1, 2, "A1+B1");
                case "twice" -> sheet.value(2, 0, "coal");
                case "headless" -> sheet.value(0, 4, "made");
                default -> {
                    Double number = Csv.number(broken);
                    if (number != null) sheet.value(1, 2, number);
                    else sheet.value(1, 2, broken);
                }
            }
        });
        Said said = Said.to("values", book.toString());
        assertThat(said.code()).as(what + said.out()).isEqualTo(2);
        assertThat(said.err().replace(folder + "/", "")).contains(says).containsIgnoringCase(maybe).doesNotContain("\tat ");
    }

    @Test
    void a_year_that_became_a_date_is_told() throws IOException {
        Path targets = book("targets.xlsx", Map.of("T", sheet -> {
            write(sheet, rows("year,coal\n1928,1\n"));
            sheet.value(1, 0, LocalDate.of(1928, 1, 1));
            sheet.style(1, 0).format("yyyy").set();
        }));
        Said said = Said.to("plan", Said.file("examples/leontief/table.csv"), "--targets", targets.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("targets.xlsx:T!A2", "'1928-01-01' is a date where a year", "Maybe");
    }

    @Test
    void what_is_no_book_is_told() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), TABLE);
        assertThat(Said.to("values", text.toString()).err()).contains("no book of Excel", "Maybe it is a CSV file?");
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 9, 9});
        assertThat(Said.to("values", broken.toString()).code()).isEqualTo(2);
        assertThat(Said.to("values", folder.resolve("t.xls").toString()).err()).contains("form of spreadsheet", ".xlsx");
        assertThat(Said.to("values", folder.resolve("none.xlsx").toString()).err()).contains("no such file");
        Path empty = book("empty.xlsx", Map.of("S", _ -> { }));
        assertThat(Said.to("values", empty.toString()).err()).contains("empty.xlsx:S: the sheet has no table");
    }

    @Test
    void formats_of_dates_are_told_from_others() {
        assertThat(List.of("yyyy-mm-dd", "m/d/yy", "hh:mm", "mmm-yy", "[$-409]d-mmm-yy;@", "mm:ss")).allMatch(ExcelCells::isDate);
        assertThat(List.of("General", "0.00", "#,##0 \"days\"", "[Red]0.00", "0.00E+00", "_-* #,##0_-", "0%", "@")).noneMatch(ExcelCells::isDate);
    }
}
