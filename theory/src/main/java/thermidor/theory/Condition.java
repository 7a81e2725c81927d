package thermidor.theory;

import java.util.List;

/** One thing an answer rests on. */
public sealed interface Condition {
    /**
     * Something seen, on one side of a threshold.
     *
     * @param source the work and the place in it, as key:place
     */
    record Observed(Reading reading, Threshold threshold, String source) implements Condition {}

    /** What the same theory has answered to an earlier question. */
    record Given(Question question, List<String> answers) implements Condition {
        public Given {
            answers = List.copyOf(answers);
        }
    }
}
