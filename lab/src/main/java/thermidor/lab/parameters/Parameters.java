package thermidor.lab.parameters;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Suggest;

/** All numbers of all processes, by path. Never changed: a change gives another set. */
public final class Parameters {
    private final Map<String, Parameter> byPath;

    Parameters(Map<String, Parameter> byPath) {
        this.byPath = byPath;
    }

    public Collection<Parameter> all() {
        return byPath.values();
    }

    /** The parameter of a path, or null. */
    public Parameter get(String path) {
        return byPath.get(path);
    }

    public Parameters with(Parameter parameter) {
        Map<String, Parameter> changed = new LinkedHashMap<>(byPath);
        changed.put(parameter.path(), parameter);
        return new Parameters(changed);
    }

    /** With one value from the command line, as production.effort.pay=0.3, or production.life.metals=20 for one member. */
    public Parameters set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) throw new BadInput("--set %s: no value is given.".formatted(assignment), "Maybe write it as production.rigidity=0.8?");
        String path = assignment.substring(0, equals).strip();
        String written = assignment.substring(equals + 1).strip();
        Target target = target(assignment, path);
        double value = number(assignment, written);
        Parameter parameter = target.parameter();
        if (!parameter.allows(value)) {
            throw new BadInput("--set %s: %s lies outside the range %s of %s%s.".formatted(assignment, written, parameter.range(), parameter.path(),
                    parameter.whole() ? " (whole numbers only)" : ""), "Maybe choose a value within it, or widen it in %s?".formatted(parameter.place().file()));
        }
        double[] is = parameter.is().clone();
        for (int i = 0; i < is.length; i++) if (target.member() < 0 || target.member() == i) is[i] = value;
        return with(parameter.with(is));
    }

    /** The path of the parameter an assignment changes. */
    public String pathOf(String assignment) {
        return target(assignment, assignment.substring(0, assignment.indexOf('=')).strip()).parameter().path();
    }

    private static double number(String assignment, String written) {
        try {
            double value = Double.parseDouble(written);
            if (Double.isFinite(value) && !written.matches(".*[a-zA-Z&&[^eE]].*")) return value;
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadInput("--set %s: \"%s\" is not a finite number.".formatted(assignment, written), "Maybe write it as 0.3, without a unit?");
    }

    /** A parameter, and the member meant, or -1 for all. */
    private record Target(Parameter parameter, int member) {}

    private Target target(String assignment, String path) {
        Parameter whole = byPath.get(path);
        if (whole != null) return new Target(whole, -1);
        int dot = path.lastIndexOf('.');
        Parameter array = dot < 0 ? null : byPath.get(path.substring(0, dot));
        if (array != null && array.per() != null) {
            List<String> names = Expect.names(array.per());
            int member = names.indexOf(path.substring(dot + 1));
            if (member >= 0) return new Target(array, member);
            throw new BadInput("--set %s: \"%s\" is not one of the members of %s.".formatted(assignment, path.substring(dot + 1), array.path()),
                    Suggest.maybe(path.substring(dot + 1), names, "Maybe leave it out to mean all?"));
        }
        throw new BadInput("--set %s: there is no parameter \"%s\".".formatted(assignment, path),
                Suggest.maybe(path, byPath.keySet(), "Maybe look at `thermidor describe` for those there are?"));
    }

    /**
     * Draw {@code sample} of what is not known, except the parameters named. Sample 0 is the values as they are; in the others
     * each parameter moves on its own between the ends of its range, half of the draws below its value and half above; the
     * members of one parameter move together by one factor, so that their shape stays.
     */
    public Parameters sample(int sample, Set<String> except) {
        if (sample == 0) return this;
        Chance chance = new Chance(0);
        Map<String, Parameter> drawn = new LinkedHashMap<>();
        byPath.forEach((path, parameter) -> {
            if (except.contains(path)) drawn.put(path, parameter);
            else drawn.put(path, moved(parameter, chance.unit(Decision.SAMPLE_PARAMETER, sample, key(path))));
        });
        return new Parameters(drawn);
    }

    private static Parameter moved(Parameter parameter, double u) {
        double[] is = parameter.is().clone();
        if (is.length > 1) return parameter.with(scaled(is, u, parameter));
        double value = u < 0.5 ? is[0] - (is[0] - parameter.low()) * (1 - 2 * u) : is[0] + (parameter.high() - is[0]) * (2 * u - 1);
        double inside = Math.clamp(value, parameter.low(), parameter.high());
        is[0] = parameter.whole() ? Math.rint(inside) : inside;
        return parameter.with(is);
    }

    /** A table of numbers, as deaths by age, keeps its shape: all its members grow or shrink by one factor, as far as all stay in range. */
    private static double[] scaled(double[] is, double u, Parameter parameter) {
        double spread = WIDEST;
        for (double member : is) {
            if (member == 0) continue;
            spread = Math.min(spread, Math.min(parameter.high() / member - 1, 1 - parameter.low() / member));
        }
        double factor = 1 + Math.max(0, spread) * (2 * u - 1);
        for (int i = 0; i < is.length; i++) is[i] = parameter.whole() ? Math.rint(is[i] * factor) : is[i] * factor;
        return is;
    }

    /** The most a table is scaled by in a sample, up or down: its common range is wide, since its members differ. */
    private static final double WIDEST = 0.25;

    /** A lasting key of a path: FNV-1a. */
    private static long key(String path) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < path.length(); i++) h = (h ^ path.charAt(i)) * 0x100000001B3L;
        return h;
    }

    /** The record the processes take. */
    public <T> T as(Class<T> norms) {
        return Leaves.make(norms, path -> byPath.get(path).is());
    }
}
