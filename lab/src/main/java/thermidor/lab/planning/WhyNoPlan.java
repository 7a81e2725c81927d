package thermidor.lab.planning;

import java.util.List;
import java.util.regex.Pattern;
import thermidor.planning.Conflict;
import thermidor.planning.PlanProblem;

/** The few limits that contradict each other, in words, with the years called as in the targets. */
public final class WhyNoPlan {
    private static final Pattern YEAR = Pattern.compile("\\byear (\\d+)\\b");

    private WhyNoPlan() {}

    public static String inWords(PlanProblem problem, List<String> years) {
        String words = Conflict.in(problem).map(Conflict::inWords).orElse("All targets can be met in every year.");
        return YEAR.matcher(words).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(years.get(Integer.parseInt(found.group(1)))));
    }
}
