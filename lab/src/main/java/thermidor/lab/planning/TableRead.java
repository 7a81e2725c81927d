package thermidor.lab.planning;

import java.util.List;
import thermidor.planning.tables.SymmetricTable;

/**
 * A table as it was read.
 *
 * @param published what goods and industries the file had, in words
 * @param remarks   what a reader should know before trusting it, a sentence each
 * @param table     all goods with industries of their names
 */
public record TableRead(String published, List<String> remarks, SymmetricTable table) {
    public TableRead {
        remarks = List.copyOf(remarks);
    }
}
