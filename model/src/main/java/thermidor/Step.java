package thermidor;

import java.util.List;
import thermidor.world.World;

/**
 * One thing that happens in a month.
 *
 * @param says what happens, in words
 * @param writes the tables or columns it may change, as prefixes of column names; a test holds it to that
 */
public record Step(String says, Process process, List<String> writes) {
    public interface Process {
        void run(World world, Setting setting);
    }

    static Step step(String says, Process process, String... writes) {
        return new Step(says, process, List.of(writes));
    }
}
