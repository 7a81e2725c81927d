package thermidor.lab.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.lab.run.RunOptions;
import thermidor.lab.run.Setup;
import thermidor.lab.scenario.ScenarioReader;
import thermidor.lab.text.Node;

/**
 * One side of a contrast: a shipped scenario by name, or a scenario written in the experiment's file.
 *
 * @param written the text or name, which also tells equal sides of several experiments
 */
record Side(Node written, Path file, String scale, int until) {
    Setup load(Path home, RunOptions options) {
        return switch (written) {
            case Node.Text name -> Setup.load(home, name.value(), options);
            case Node.Mapping mapping -> Setup.load(home,
                    (folder, files, bibliography, problems) -> ScenarioReader.read(mapping, file, folder, files, bibliography, problems), options);
            case Node.Listing _ -> throw new IllegalArgumentException("a side is a scenario, not a list");
        };
    }

    /** Sides that read the same are lived once. */
    String key() {
        return scale + " " + text(written);
    }

    /** What comes before anything that the side's own text dates: sides with the same stem have lived alike until then. */
    Side stem() {
        if (!(written instanceof Node.Mapping mapping)) return this;
        Map<String, Node.Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.remove("decrees");
        entries.remove("shocks");
        return new Side(new Node.Mapping(mapping.place(), mapping.path(), entries), file, scale, until);
    }

    /** The first month that the side's own text dates, or null. */
    Integer dated() {
        if (!(written instanceof Node.Mapping mapping)) return null;
        Integer first = null;
        for (String acts : List.of("decrees", "shocks")) {
            if (!(mapping.get(acts) instanceof Node.Listing list)) continue;
            for (Node act : list.items()) {
                if (!(act instanceof Node.Mapping one) || !(one.get("from") instanceof Node.Text from)) continue;
                int month = Calendar.parse(from.value());
                first = first == null ? month : Math.min(first, month);
            }
        }
        return first;
    }

    private static String text(Node node) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Listing list -> list.items().stream().map(Side::text).toList().toString();
            case Node.Mapping mapping -> {
                StringBuilder all = new StringBuilder("{");
                mapping.entries().forEach((key, entry) -> {
                    if (!key.equals("name") && !key.equals("question")) all.append(key).append('=').append(text(entry.value())).append(' ');
                });
                yield all.append('}').toString();
            }
        };
    }
}
