package thermidor.theory;

import java.util.List;

/**
 * One answer a theory may give to a question, and when it gives it.
 *
 * @param is in a few words, the same wherever the same is meant
 * @param says in a sentence, as those who hold the theory would say it
 * @param source the work and the place in it
 * @param when all of these; none if it is what the theory says where nothing before applied
 */
public record Answer(String is, String says, String source, List<Condition> when) {
    public Answer {
        when = List.copyOf(when);
    }
}
