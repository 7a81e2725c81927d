package thermidor.lab.scenario;

import java.util.List;
import thermidor.lab.text.Node;

/**
 * On a day other rules come into force.
 *
 * @param from the first month they hold for
 * @param set the rules it changes, as written
 * @param inherited whether it comes from the scenario this one extends
 */
public record Decree(String id, int from, String title, Node.Mapping set, List<String> sources, String because, Node.Mapping node,
                     boolean inherited) {
    Decree asInherited() {
        return new Decree(id, from, title, set, sources, because, node, true);
    }

    /** What it changes in one line, as control.fromBelow = 0.6; market.legal = false. */
    public String changes() {
        StringBuilder text = new StringBuilder();
        tell(set, "", text);
        return text.toString();
    }

    private static void tell(Node node, String path, StringBuilder text) {
        switch (node) {
            case Node.Mapping mapping when !mapping.entries().isEmpty() ->
                mapping.entries().forEach((key, entry) -> tell(entry.value(), path.isEmpty() ? key : path + "." + key, text));
            case Node.Mapping _ -> text.append(text.isEmpty() ? "" : "; ").append(path);
            case Node.Text value -> text.append(text.isEmpty() ? "" : "; ").append(path).append(value.isEmpty() ? "" : " = " + value.value());
            case Node.Listing _ -> text.append(text.isEmpty() ? "" : "; ").append(path);
        }
    }
}
