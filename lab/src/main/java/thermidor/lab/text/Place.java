package thermidor.lab.text;

/**
 * Where something stands in a file. Lines and columns count from one, as editors do.
 *
 * @param cell in a spreadsheet: sheet and cell, as Flows!B7, which is then said instead; else empty
 */
public record Place(String file, int line, int column, String cell) {
    public Place(String file, int line, int column) {
        this(file, line, column, "");
    }

    /** A file as a whole. */
    public static Place start(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return cell.isEmpty() ? file + ":" + line + ":" + column : file + ":" + cell;
    }
}
