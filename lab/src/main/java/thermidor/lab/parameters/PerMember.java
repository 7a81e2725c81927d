package thermidor.lab.parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;

/** Numbers by the members of an enum, as files write them: {@code { all: 0.1, metals: 0.3 }}. */
public final class PerMember {
    private static final String ALL = "all";

    private PerMember() {}

    /** A number for each member, or null after a complaint. */
    public static double[] values(Node node, Class<? extends Enum<?>> per, Expect expect) {
        double[] unset = new double[per.getEnumConstants().length];
        Arrays.fill(unset, Double.NaN);
        double[] values = patch(node, per, unset, expect);
        if (values == null) return null;
        List<String> missing = missing(values, per);
        if (missing.isEmpty()) return values;
        expect.problems().add(node, "there is no number for %s.".formatted(String.join(", ", missing)),
                "Maybe add them, or a line \"all: ...\" for those not named?");
        return null;
    }

    /** {@code before} with what the file names put in its place; null after a complaint. */
    public static double[] patch(Node node, Class<? extends Enum<?>> per, double[] before, Expect expect) {
        Node.Mapping mapping = expect.mapping(node);
        if (mapping == null) return null;
        List<String> names = Expect.names(per);
        List<String> known = new ArrayList<>(names);
        known.add(ALL);
        int count = expect.problems().count();
        expect.only(mapping, known);
        double[] values = before.clone();
        if (mapping.has(ALL)) {
            Double all = expect.number(mapping.get(ALL));
            if (all != null) Arrays.fill(values, all);
        }
        for (int i = 0; i < values.length; i++) {
            Double value = mapping.has(names.get(i)) ? expect.number(mapping.get(names.get(i))) : null;
            if (value != null) values[i] = value;
        }
        return expect.problems().count() == count ? values : null;
    }

    /** The members that have no number yet. */
    public static List<String> missing(double[] values, Class<? extends Enum<?>> per) {
        List<String> names = Expect.names(per);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) if (Double.isNaN(values[i])) missing.add(names.get(i));
        return missing;
    }
}
