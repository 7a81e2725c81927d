package thermidor.theory;

import java.util.Map;

/** What one theory says of one society in one year. */
public record Judgement(Theory theory, int year, Verdict thesis, Map<Question, Reply> replies) {
    public Judgement {
        replies = java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(replies));
    }

    public Reply reply(Question question) {
        return replies.get(question);
    }
}
