package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.List;
import thermidor.lab.text.Csv;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problems;

/** A table in a text file with commas between the cells. */
record CsvCells(Csv csv) implements Cells {
    /** Stops at once if the file is no table with commas between. */
    static CsvCells read(Path file, FilesRead files) {
        Problems form = new Problems();
        Csv csv = Csv.read(file, files, form);
        Problems problems = new Problems();
        if (csv.header().size() == 1) {
            String only = csv.header().getFirst();
            if (only.contains(";")) problems.add(csv.start(), "", "semicolons stand between the cells.",
                    "Maybe save the table with commas between the cells, and points in the numbers?");
            else if (only.contains("\t")) problems.add(csv.start(), "", "tabulators stand between the cells.", "Maybe save the table with commas between the cells?");
        }
        problems.throwIfAny();
        List<Csv.Row> uneven = csv.rows().stream().filter(row -> row.cells().size() != csv.header().size()).toList();
        if (form.count() > uneven.size()) form.throwIfAny();
        if (!uneven.isEmpty()) {
            Csv.Row first = uneven.getFirst();
            problems.add(csv.place(first), "", "this row has %d cells where the header has %d%s.".formatted(first.cells().size(), csv.header().size(),
                    uneven.size() > 1 ? ", and so have %d more rows another number".formatted(uneven.size() - 1) : ""),
                    first.cells().size() > csv.header().size()
                            ? "Maybe there are decimal commas (write 1.5, not 1,5), or a name with a comma lacks its quotation marks?" : "Maybe cells were left out?");
        }
        problems.throwIfAny();
        return new CsvCells(csv);
    }

    @Override
    public List<String> header() {
        return csv.header();
    }

    @Override
    public int rows() {
        return csv.rows().size();
    }

    @Override
    public String text(int row, int column) {
        return csv.rows().get(row).cells().get(column);
    }

    @Override
    public Place place(int row, int column) {
        return csv.place(csv.rows().get(row), column);
    }

    @Override
    public Place heading(int column) {
        int at = 1;
        for (int c = 0; c < column && c < csv.header().size(); c++) at += csv.header().get(c).length() + 1;
        return new Place(csv.start().file(), 1, at);
    }

    @Override
    public Place start() {
        return csv.start();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }
}
