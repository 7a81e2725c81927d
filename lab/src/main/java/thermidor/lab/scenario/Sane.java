package thermidor.lab.scenario;

import thermidor.lab.parameters.Parameter;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;

/** What a number's unit alone says about its size: a share lies between 0 and 1, persons and land are not less than none. */
final class Sane {
    private static final double LARGEST_LOG = 5;

    private Sane() {}

    static void check(Node node, double value, String unit, Problems problems) {
        if (unit.startsWith("share") && (value < 0 || value > 1)) {
            problems.add(node, "%s is no %s: it must lie between 0 and 1.".formatted(Parameter.number(value), unit),
                    "Maybe it is written in per cent?");
        } else if (unit.startsWith("log ratio") && Math.abs(value) > LARGEST_LOG) {
            problems.add(node, "%s is too large for a %s: %s would be a ratio of %.0f.".formatted(Parameter.number(value), unit,
                    Parameter.number(value), StrictMath.exp(Math.abs(value))), "Maybe it is a ratio and not its logarithm?");
        } else if (mustNotBeNegative(unit) && value < 0) {
            problems.add(node, "%s is below zero, which makes no sense for a %s.".formatted(Parameter.number(value), unit), "Maybe the sign is wrong?");
        }
    }

    private static boolean mustNotBeNegative(String unit) {
        return unit.startsWith("person") || unit.startsWith("ratio") || unit.startsWith("number") || unit.startsWith("thousand")
                || unit.contains("hectare");
    }
}
