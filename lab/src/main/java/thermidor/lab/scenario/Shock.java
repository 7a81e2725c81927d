package thermidor.lab.scenario;

import java.util.List;
import thermidor.lab.text.Node;

/**
 * Something that comes from outside for a while.
 *
 * @param title as a historian would say it, or its id in words
 * @param kind a component of {@link thermidor.rules.Outside}
 * @param to the last month of it
 * @param regions the members of Region it strikes, in their order; empty for what strikes the country as a whole
 * @param inherited whether it comes from the scenario this one extends
 */
public record Shock(String id, String title, String kind, int from, int to, List<Integer> regions, double size, List<String> sources, String because,
                    Node.Mapping node, boolean inherited) {
    Shock asInherited() {
        return new Shock(id, title, kind, from, to, regions, size, sources, because, node, true);
    }
}
