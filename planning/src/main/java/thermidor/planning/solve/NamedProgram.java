package thermidor.planning.solve;

import java.util.List;
import thermidor.planning.numbers.LinearProgram;

/**
 * A linear program as it stands in a file of its own, with the names of its rows and columns.
 *
 * @param program  that is to be made as great as can be; of a program that is to be made small, with its objective turned round
 * @param minimise it is to be made small in the file
 * @param constant that the file adds to the objective
 * @param rows     names, one a row
 * @param columns  names, one a column
 */
public record NamedProgram(String name, LinearProgram program, boolean minimise, double constant, List<String> rows, List<String> columns) {
    public NamedProgram {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (rows.size() != program.rows() || columns.size() != program.columns()) throw new IllegalArgumentException(
            "%d rows and %d columns have %d and %d names.".formatted(program.rows(), program.columns(), rows.size(), columns.size()));
    }

    /** What the file's own objective is where the program's is this. */
    public double objective(double ofProgram) {
        return constant + (minimise ? -ofProgram : ofProgram);
    }
}
