package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.List;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;

/** The cells of a table wherever they come from: a header, then rows of as many cells. */
interface Cells {
    List<String> header();

    int rows();

    String text(int row, int column);

    Place place(int row, int column);

    /** Where a name of the header begins. */
    Place heading(int column);

    Place start();

    /** What was passed over in reading, a sentence each. */
    List<String> remarks();

    static Cells read(Path file, FilesRead files) {
        return ExcelCells.isOne(file) ? ExcelCells.read(file, files) : CsvCells.read(file, files);
    }
}
