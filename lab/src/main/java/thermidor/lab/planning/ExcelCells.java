package thermidor.lab.planning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problem;
import thermidor.lab.text.Suggest;

/**
 * A table in a sheet of an Excel book (.xlsx), named as book.xlsx#sheet; the sheet may be left out where there is one only. Titles above the
 * header and notes below the table (rows with a single cell) are passed over and told. A cell with the format of a date reads as a date.
 */
final class ExcelCells implements Cells {
    private static final long LARGEST = 100_000_000;
    private static final int LETTERS = 26;

    private final String file;
    private final String sheet;
    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int headerNumber = 1;

    private ExcelCells(String file, String sheet, List<Integer> numbers, List<String[]> all) {
        this.file = file;
        this.sheet = sheet;
        int first = 0;
        while (first < all.size() && filled(all.get(first)) < 2) first++;
        if (first == all.size()) throw bad(new Place(file, 1, 1, sheet), "the sheet has no table.", "Maybe another sheet was meant?");
        int last = all.size();
        while (last > first + 1 && filled(all.get(last - 1)) < 2) last--;
        headerNumber = numbers.get(first);
        String[] names = all.get(first);
        int columns = names.length;
        while (columns > 0 && names[columns - 1].isEmpty()) columns--;
        header = List.of(Arrays.copyOf(names, columns));
        for (int row = first + 1; row < last; row++) {
            String[] cells = all.get(row);
            for (int c = columns; c < cells.length; c++) {
                if (!cells[c].isEmpty()) throw bad(at(numbers.get(row), c), "'%s' stands to the right of the header's last column.".formatted(cells[c]),
                        "Maybe the column lacks its name, or a note should go elsewhere?");
            }
            String[] padded = Arrays.copyOf(cells, columns);
            for (int c = cells.length; c < columns; c++) padded[c] = "";
            this.rows.add(padded);
            this.numbers.add(numbers.get(row));
        }
        if (first > 0) remarks.add("%s:%s: %d rows above the header were passed over.".formatted(file, sheet, first));
        if (last < all.size()) remarks.add("%s:%s: %d rows of notes below the table were passed over.".formatted(file, sheet, all.size() - last));
    }

    static boolean isOne(Path file) {
        return split(file.toString()) > 0 || file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xls|xlsb|ods)");
    }

    /** Where the book's name ends; -1 if this names no book. */
    private static int split(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (String ending : List.of(".xlsx", ".xlsm")) {
            if (small.endsWith(ending)) return name.length();
            int at = small.indexOf(ending + "#");
            if (at > 0) return at + ending.length();
        }
        return -1;
    }

    static ExcelCells read(Path named, FilesRead files) {
        String name = named.toString();
        int end = split(name);
        if (end < 0) throw bad(Place.start(files.name(named)), "this form of spreadsheet is not read.", "Maybe save it as .xlsx or as .csv?");
        Path file = Path.of(name.substring(0, end));
        String wanted = end < name.length() ? name.substring(end + 1) : "";
        Place start = Place.start(files.name(file));
        byte[] bytes = files.bytes(file, LARGEST);
        if (bytes.length > 8 && ReadableWorkbook.isOLE2Header(Arrays.copyOf(bytes, 8))) throw bad(start, "this is an old (.xls) or locked book of Excel.",
                "Maybe save it as .xlsx without a password?");
        if (bytes.length < 4 || !ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(bytes, 4))) throw bad(start, "this is no book of Excel, whatever its name says.",
                "Maybe it is a CSV file? Then let its name end with .csv.");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            Sheet sheet = sheet(book, wanted, start);
            List<Integer> numbers = new ArrayList<>();
            List<String[]> rows = new ArrayList<>();
            for (Row row : sheet.read()) {
                String[] cells = cells(row);
                if (filled(cells) == 0) continue;
                numbers.add(row.getRowNum());
                rows.add(cells);
            }
            return new ExcelCells(start.file(), sheet.getName(), numbers, rows);
        } catch (IOException | ExcelReaderException e) {
            throw bad(start, "the book cannot be read (%s).".formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("damaged")),
                    "Maybe it is damaged? Open it and save it anew.");
        }
    }

    private static Sheet sheet(ReadableWorkbook book, String wanted, Place start) {
        List<Sheet> sheets = book.getSheets().toList();
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        if (wanted.isEmpty() && sheets.size() == 1) return sheets.getFirst();
        String like = start.file() + "#" + names.getFirst();
        if (wanted.isEmpty()) throw bad(start, "the book has %d sheets: %s.".formatted(names.size(), names.stream().collect(Collectors.joining(", "))),
                "Maybe name one, as \"%s\"?".formatted(like));
        return sheets.stream().filter(sheet -> sheet.getName().equalsIgnoreCase(wanted)).findFirst().orElseThrow(() -> bad(start,
                "the book has no sheet %s.".formatted(wanted), Suggest.maybe(wanted, names, "Maybe one of: " + String.join(", ", names) + "?")));
    }

    private static String[] cells(Row row) {
        String[] cells = new String[row.getCellCount()];
        for (int c = 0; c < cells.length; c++) cells[c] = row.hasCell(c) ? text(row.getCell(c)).strip() : "";
        return cells;
    }

    private static int filled(String[] cells) {
        int filled = 0;
        for (String cell : cells) if (!cell.isEmpty()) filled++;
        return filled;
    }

    private static String text(Cell cell) {
        if (cell == null) return "";
        boolean date = isDate(cell.getDataFormatString());
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, ERROR -> String.valueOf(cell.getRawValue() == null || cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue());
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case NUMBER -> date ? date(cell) : number(cell.getRawValue());
            case FORMULA -> cell.getRawValue() == null || cell.getRawValue().isEmpty() ? "=" + cell.getFormula() : date ? cell.getText() : number(cell.getRawValue());
        };
    }

    private static String date(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (RuntimeException e) {
            return "date " + cell.getRawValue();
        }
    }

    /** Whole numbers without a point, so that a code 211 is the same in both forms. */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0 && number.precision() < 16 ? number.toBigInteger().toString() : raw;
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** Without what is quoted, escaped or in brackets, only the formats of dates and times have these letters. */
    static boolean isDate(String format) {
        if (format == null || format.equalsIgnoreCase("general")) return false;
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[ydh].*|.*m.*s.*|.*mmm.*");
    }

    private static BadInput bad(Place place, String says, String maybe) {
        return new BadInput(new Problem(place, "", says, maybe));
    }

    private Place at(int number, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / LETTERS) letters.insert(0, (char) ('A' + (c - 1) % LETTERS));
        return new Place(file, number, column + 1, sheet + "!" + letters + number);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public String text(int row, int column) {
        return rows.get(row)[column];
    }

    @Override
    public Place place(int row, int column) {
        return at(numbers.get(row), column);
    }

    @Override
    public Place heading(int column) {
        return at(headerNumber, column);
    }

    @Override
    public Place start() {
        return heading(0);
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
