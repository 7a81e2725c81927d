package thermidor.theory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A view of what a society is. No theory is a class of its own: rivals have one form, so that they can be put beside each other year by
 * year.
 *
 * @param id the name of its file
 * @param heading two or three words for the head of a table
 * @param by whose view it is, and who reports it if the text at hand is not theirs
 * @param thesis in our words, as those who hold it would have it said
 * @param source key of sources/sources.yaml
 * @param holds to which questions which answers make the thesis true
 * @param carries claims of the register it puts to the test
 * @param questions the answers in order; a question without any is one the theory does not ask
 */
public record Theory(String id, String name, String heading, String by, String thesis, String source, Map<Question, List<String>> holds,
                     List<String> carries, Map<Question, List<Answer>> questions, List<Forecast> forecasts) {
    public Theory {
        carries = List.copyOf(carries);
        forecasts = List.copyOf(forecasts);
        if (holds.isEmpty() || questions.isEmpty()) throw new IllegalArgumentException("""
                "%s" claims nothing, so nothing could speak against it.
                Maybe name what would have to be seen for it to be wrong?""".formatted(name));
    }

    @Override
    public String toString() {
        return id;
    }

    /** What this theory says of a society at the end of a year, by what was seen up to then. */
    public Judgement judge(Seen seen, int year) {
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            replies.put(question, reply(questions.getOrDefault(question, List.of()), seen, year, replies));
        }
        return new Judgement(this, year, thesis(replies), replies);
    }

    /**
     * The first answer all of whose conditions are borne out. If one before it failed for want of an observation only, and says something
     * else, nobody can tell.
     */
    private static Reply reply(List<Answer> answers, Seen seen, int year, Map<Question, Reply> before) {
        List<Answer> open = new ArrayList<>();
        List<Finding> missing = new ArrayList<>();
        List<Finding> against = new ArrayList<>();
        for (Answer answer : answers) {
            List<Finding> findings = answer.when().stream().map(c -> look(c, seen, year, before)).toList();
            List<Finding> refuted = findings.stream().filter(f -> f.is(Finding.State.REFUTED)).toList();
            if (!refuted.isEmpty()) {
                against.add(refuted.getFirst());
                continue;
            }
            List<Finding> unseen = findings.stream().filter(f -> f.is(Finding.State.UNOBSERVED)).toList();
            if (unseen.isEmpty()) {
                if (open.stream().allMatch(o -> o.is().equals(answer.is()))) return new Reply.Says(answer, findings);
                open.add(answer);
                return new Reply.CannotTell(open, missing);
            }
            open.add(answer);
            missing.addAll(unseen);
        }
        return open.isEmpty() ? new Reply.Silent(against) : new Reply.CannotTell(open, missing);
    }

    private static Finding look(Condition condition, Seen seen, int year, Map<Question, Reply> before) {
        return switch (condition) {
            case Condition.Observed o -> Finding.of(o, o.reading().of(seen, year));
            case Condition.Given g -> new Finding(g, Double.NaN, switch (before.get(g.question())) {
                case Reply.Says s -> g.answers().contains(s.answer().is()) ? Finding.State.BORNE_OUT : Finding.State.REFUTED;
                case Reply.CannotTell c -> c.between().stream().anyMatch(a -> g.answers().contains(a.is())) ? Finding.State.UNOBSERVED : Finding.State.REFUTED;
                case Reply.Silent _ -> Finding.State.REFUTED;
                case null -> Finding.State.REFUTED;
            });
        };
    }

    private Verdict thesis(Map<Question, Reply> replies) {
        boolean all = true;
        for (var wanted : holds.entrySet()) {
            switch (replies.get(wanted.getKey())) {
                case Reply.Says s -> {
                    if (!wanted.getValue().contains(s.answer().is())) return Verdict.DENIED;
                }
                case Reply.CannotTell c -> {
                    if (c.between().stream().noneMatch(a -> wanted.getValue().contains(a.is()))) return Verdict.DENIED;
                    all = false;
                }
                case Reply.Silent _ -> all = false;
            }
        }
        return all ? Verdict.AFFIRMED : Verdict.UNDECIDED;
    }

    /** All conditions that look at something, in order. */
    public List<Condition.Observed> conditions() {
        return questions.values().stream().flatMap(List::stream).flatMap(a -> a.when().stream())
                .flatMap(c -> c instanceof Condition.Observed o ? Stream.of(o) : Stream.of()).toList();
    }

    /** The same theory with one condition in the place of another. */
    public Theory with(Condition.Observed old, Condition.Observed other) {
        Map<Question, List<Answer>> changed = new EnumMap<>(Question.class);
        questions.forEach((question, answers) -> changed.put(question, answers.stream()
                .map(a -> new Answer(a.is(), a.says(), a.source(), a.when().stream().map(c -> c == old ? other : c).toList())).toList()));
        return new Theory(id, name, heading, by, thesis, source, holds, carries, changed, forecasts);
    }
}
