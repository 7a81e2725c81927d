package thermidor.lab.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import thermidor.record.Observable;

/**
 * A scenario with all it inherits.
 *
 * @param id the name of its folder or file, by which runs are named
 * @param name as a historian would say it
 * @param starts the first month lived
 * @param ends the last month lived
 * @param menu decrees that rulers may choose; empty where history has them all
 * @param open whether crises, revolutions and wars abroad also come by chance, or only as the shocks date them
 * @param openFrom the first month in which they do
 * @param chosenFrom the first month in which rulers choose from the menu
 * @param lineage the file itself, then those it extends
 * @param tables folder of tables that take the place of those of data/endowment and data/io, or null
 */
public record Scenario(String id, String name, String question, int starts, int ends, List<Path> lineage, Map<String, Change> endowment,
                       Map<String, Change> parameters, List<Decree> decrees, List<Shock> shocks, List<Observable> watch,
                       List<Offer> menu, boolean open, int openFrom, int chosenFrom, Path tables) {
    /** The same with what is dated later left out; null for all of it. */
    Scenario until(Integer lastDecree, Integer lastShock) {
        return new Scenario(id, name, question, starts, ends, lineage, endowment, parameters,
                decrees.stream().filter(d -> lastDecree == null || d.from() <= lastDecree).toList(),
                shocks.stream().filter(s -> lastShock == null || s.from() <= lastShock).toList(), watch, menu, open, openFrom, chosenFrom, tables);
    }
}
